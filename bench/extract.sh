#!/bin/sh
# The packaged program on copies of articles, from start to end: bench/extract.sh [COPIES [FOLDER]]
set -eu
. "$(dirname "$0")/classpath.sh"
copies=${1:-20}
folder=${2:-$home/src/test/resources/extract}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/articles"
number=0
find "$folder" -name '*.txt' | sort >"$work/originals"
while [ "$number" -lt "$copies" ]; do
  number=$((number + 1))
  while IFS= read -r file; do
    cp "$file" "$work/articles/$(basename "$file" .txt)-$(printf %s "$file" | cksum | cut -d' ' -f1)-$number.txt"
  done <"$work/originals"
done
articles=$(find "$work/articles" -name '*.txt' | wc -l)

# Runs a command and prints its wall-clock seconds and its peak memory in MB, as far as the system tells it (Linux).
measure() {
  start=$(date +%s.%N)
  "$@" >"$work/out" &
  pid=$!
  peak=0
  while kill -0 "$pid" 2>/dev/null; do
    now=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status" 2>/dev/null || true)
    [ -n "$now" ] && peak=$now
    sleep 0.1
  done
  wait "$pid"
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" -v p="$peak" 'BEGIN { printf "%.2f %d\n", b - a, p }'
}

# Built first, so that the build is not measured.
"$home/bin/hanoi-graph" --version >/dev/null
breaking=$(measure "$java" -cp "$classpath" org.hanoigraph.cli.Breaking "$work"/articles/*.txt)
sentences=$(cat "$work/out")
extracting=$(measure "$home/bin/hanoi-graph" extract --mentions --out "$work/records" "$work"/articles/*.txt)
printf '%s\n%s\n' "$breaking" "$extracting" | awk -v n="$articles" -v s="$sentences" '
  { seconds[NR] = $1; printf "%-16s %8.2f s %9.0f articles/s %9.0f sentences/s %6d MB\n",
      NR == 1 ? "ICU4J breaking" : "extraction", $1, n / $1, s / $1, $2 }
  END { printf "ratio of the whole processes, their start included: %.1f\n", seconds[2] / seconds[1] }'
