#!/usr/bin/env bash
# How many entity pages a second, warm: our server against Trifid 5.3.0 over a stock Fuseki with the same graph, on this machine,
# one after the other in one run; and 304 answers against full ones. Needs npm, curl and ab (Debian: apache2-utils), and
# a release (bin/hanoi-graph build). Trifid takes half a gigabyte: the folder can be given to keep it.
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
for accept in text/html text/turtle; do
  tag=$(curl -s -o /dev/null -D - -H "Accept: $accept" "http://localhost:$ours/doc/$thing" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
  full=$(rate $accept "http://localhost:$ours/doc/$thing")
  kept=$(rate $accept "http://localhost:$ours/doc/$thing" -H "If-None-Match: $tag")
  printf '%-34s %12s %12s %8.1f\n' "$accept, 304 against 200" "${kept%% *}" "$full" \
    "$(awk -v a="${kept%% *}" -v b="${full%% *}" 'BEGIN { print (b > 0 ? a / b : 0) }')"
done
