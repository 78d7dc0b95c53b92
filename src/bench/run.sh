#!/bin/bash
# Times the measures beside igraph for Python (Debian: python3-igraph) on the same two networks, one after the other.
#   src/bench/run.sh [measure ...]      all measures, or those whose names begin so
# Needs target/classes, as `mvn compile` leaves them. CLASSES and PYTHON choose others.
set -euo pipefail
cd "$(dirname "$0")/../.."
classes=${CLASSES:-target/classes}
python=${PYTHON:-/usr/bin/python3}
out=target/bench
mkdir -p "$out"
[ -f "$out/classpath" ] || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$out/classpath" -Dmdep.includeScope=runtime
bench() { java -Xmx2g -cp "$classes:$(cat "$out/classpath")" src/bench/Bench.java "$@"; }

[ -f "$out/M.txt" ] || bench generate "$out/M.txt" 100000 500000
[ -f "$out/S.txt" ] || bench generate "$out/S.txt" 10000 50000
: > "$out/ours.tsv"
: > "$out/igraph.tsv"
for network in M S; do
  bench measure "$out/$network.txt" "$network" "$@" >> "$out/ours.tsv"
  "$python" src/bench/igraph_times.py "$out/$network.txt" "$network" "$@" >> "$out/igraph.tsv"
done
# Neo4j's Graph Data Science library, where `mvn test-compile` has left the tests' classes. GDS=no leaves it out.
: > "$out/gds.tsv"
if [ "${GDS:-yes}" = yes ] && [ -d target/test-classes ]; then
  [ -f "$out/test-classpath" ] \
    || mvn -q dependency:build-classpath -Dmdep.outputFile="$out/test-classpath" -Dmdep.includeScope=test
  for network in M S; do
    java -Xmx3g --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
      --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -cp "$classes:target/test-classes:$(cat "$out/test-classpath")" \
      src/bench/GdsTimes.java "$out/$network.txt" "$network" "$@" >> "$out/gds.tsv"
  done
fi
"$python" src/bench/table.py "$out/ours.tsv" "$out/igraph.tsv" "$out/gds.tsv"
