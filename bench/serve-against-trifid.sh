#!/usr/bin/env bash
# How many entity pages a second, warm: our server against Trifid 5.3.0 over a stock Fuseki with the same graph, on this machine,
# one after the other in one run; and 304 answers against full ones, in turns, also by the processor time that the server
# takes for one. Needs npm, curl, ab and wrk (Debian: apache2-utils, wrk), Linux, and a release (bin/hanoi-graph build). Trifid takes half a gigabyte: the folder can be given to keep it.
#
#   bench/serve-against-trifid.sh [FOLDER]
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd -P)
work=${1:-$(mktemp -d)}
thing=${THING:-person/artur-lyukmanov}
requests=${REQUESTS:-2000}
base=https://w3id.org/hanoi-graph/
fuseki=5.6.0
ours=3990 store=3991 trifid=3992
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true' EXIT

await() { # address, seconds
  for _ in $(seq $(($2 * 2))); do
    curl -sf -o /dev/null --max-time 5 "$1" && return
    sleep 0.5
  done
  echo "nothing answers at $1" >&2
  exit 1
}

mkdir -p "$work"
[ -d "$work/trifid/node_modules" ] || npm install --silent --no-audit --no-fund --prefix "$work/trifid" trifid@5.3.0
jar=$work/jena-fuseki-server-$fuseki.jar
[ -f "$jar" ] || mvn -q -B dependency:copy -Dartifact=org.apache.jena:jena-fuseki-server:$fuseki -DoutputDirectory="$work"

"$home/bin/hanoi-graph" serve --port $ours >"$work/ours.log" 2>&1 &
pids+=($!)
(cd "$work" && exec java -jar "$jar" --localhost --port $store --file "$home/releases/current/dump/hanoi-graph.ttl" /ds) \
  >"$work/fuseki.log" 2>&1 &
pids+=($!)
cat >"$work/trifid/config.yaml" <<YAML
server:
  listener: { port: $trifid }
  logLevel: error
globals:
  datasetBaseUrl: $base
  endpoints: { default: { url: /query } }
plugins:
  entity-renderer: { module: "@zazuko/trifid-entity-renderer" }
  sparql-proxy:
    module: "@zazuko/trifid-plugin-sparql-proxy"
    paths: /query
    config:
      endpointUrl: http://localhost:$store/ds/query
      rewriteQuery: true
      rewriteResults: true
YAML
await "http://localhost:$store/ds/query?query=ASK%7B%7D" 60
(cd "$work/trifid" && exec node node_modules/trifid/server.js --config config.yaml) >"$work/trifid.log" 2>&1 &
pids+=($!)
await "http://localhost:$ours/doc/$thing.ttl" 120
await "http://localhost:$trifid/id/$thing" 60

rate() { # Accept, address, further headers; prints requests a second
  local accept=$1 address=$2
  shift 2
  ab -q -k -c 4 -n $((requests / 10)) -H "Accept: $accept" "$@" "$address" >/dev/null 2>&1
  ab -q -k -c 4 -n "$requests" -H "Accept: $accept" "$@" "$address" 2>/dev/null |
    awk '/Requests per second/ { rate = $4 } /Non-2xx/ { bad = $3 } END { printf "%.0f%s\n", rate, bad ? " (" bad " not 2xx)" : "" }'
}

printf '%-34s %12s %12s %8s\n' "$thing, 4 connections" "ours" "Trifid" "times"
for accept in text/html text/turtle; do
  mine=$(rate $accept "http://localhost:$ours/doc/$thing")
  theirs=$(rate $accept "http://localhost:$trifid/id/$thing")
  printf '%-34s %12s %12s %8.1f\n' "$accept, requests a second" "$mine" "$theirs" \
    "$(awk -v a="${mine%% *}" -v b="${theirs%% *}" 'BEGIN { print (b > 0 ? a / b : 0) }')"
done

ticks() { awk '{ print $14 + $15 }' "/proc/${pids[0]}/stat"; } # hundredths of a second

sample() { # further headers; adds seconds of answers and processor time to the two totals of a kind
  local kind=$1 before out
  shift
  before=$(ticks)
  out=$(wrk -t1 -c4 -d2s "$@" "http://localhost:$ours/doc/$thing")
  awk -v kind="$kind" -v ticks=$(($(ticks) - before)) '/requests in/ { n = $1 } /Requests\/sec/ { rate = $2 }
    END { print kind, rate, ticks * 10000 / n }' <<<"$out" >>"$work/samples"
}

# In turns, so that what else the machine does falls on both; the first round warms up.
for accept in text/html text/turtle; do
  for encoding in identity gzip; do
    headers=(-H "Accept: $accept" -H "Accept-Encoding: $encoding")
    tag=$(curl -s -o /dev/null -D - "${headers[@]}" "http://localhost:$ours/doc/$thing" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
    for round in 0 1 2 3 4 5; do
      [ "$round" -gt 1 ] || : >"$work/samples"
      sample full "${headers[@]}"
      sample kept "${headers[@]}" -H "If-None-Match: $tag"
    done
    awk -v name="$accept, $encoding, 304 against 200" '{ rate[$1] += $2 / 5; time[$1] += $3 / 5 }
      END { printf "%-40s %6.0f against %6.0f a second: %4.1f times; %4.0f against %4.0f µs of processor time: %4.1f times\n",
        name, rate["kept"], rate["full"], rate["kept"] / rate["full"], time["kept"], time["full"], time["full"] / time["kept"] }' "$work/samples"
  done
done
