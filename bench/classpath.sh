# Sourced by the benchmarks: sets home, java and classpath, and compiles what they need.
home=$(cd "$(dirname "$0")/.." && pwd -P)
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
list=$home/target/bench.classpath
(cd "$home" && mvn -B -q -P bench test-compile dependency:build-classpath -Dmdep.outputFile="$list" >&2)
classpath=$home/target/bench-classes:$home/target/classes:$(cat "$list")
