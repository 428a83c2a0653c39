#!/bin/sh
# Extraction and ICU4J's breaking side by side, warm: bench/jmh.sh [FOLDER]. With the collector that bin/hanoi-graph takes.
set -eu
. "$(dirname "$0")/classpath.sh"
exec "$java" -XX:+UseParallelGC -Xmx1g -Dhanoi.home="$home" -Dfile.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
  -cp "$classpath" org.hanoigraph.cli.ExtractionBenchmark "$@"
