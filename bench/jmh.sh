#!/bin/sh
# Extraction and ICU4J's breaking side by side, warm: bench/jmh.sh [FOLDER]. With the flags that bin/hanoi-graph takes.
set -eu
. "$(dirname "$0")/classpath.sh"
. "$home/bin/java-flags"
exec "$java" $flags -Xmx1g -Dhanoi.home="$home" -Dfile.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
  -cp "$classpath" org.hanoigraph.cli.ExtractionBenchmark "$@"
