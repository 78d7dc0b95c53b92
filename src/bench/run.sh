#!/bin/bash
# Times the measures beside igraph for Python (Debian: python3-igraph) and Neo4j's Graph Data Science library on the same two
# networks, one after the other.
#   src/bench/run.sh                    all measures; writes src/bench/measured.md anew
#   src/bench/run.sh measure ...        those whose names begin so; only prints
# Needs target/classes and target/test-classes, as `mvn test-compile` leaves them; without the latter, or with GDS=no, the library is
# left out. CLASSES and PYTHON choose others.
set -euo pipefail
cd "$(dirname "$0")/../.."
classes=${CLASSES:-target/classes}
python=${PYTHON:-/usr/bin/python3}
out=target/bench
mkdir -p "$out/classes"
[ -f "$out/classpath" ] || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$out/classpath" -Dmdep.includeScope=runtime
cp="$out/classes:$classes:$(cat "$out/classpath")"
javac -nowarn -d "$out/classes" -cp "$cp" src/bench/EdgeList.java src/bench/Bench.java
bench() { java -Xmx2g -cp "$cp" Bench "$@"; }

[ -f "$out/M.txt" ] || bench generate "$out/M.txt" 100000 500000
[ -f "$out/S.txt" ] || bench generate "$out/S.txt" 10000 50000
: > "$out/ours.tsv"
: > "$out/igraph.tsv"
: > "$out/gds.tsv"
: > "$out/refused.txt"
for network in M S; do
  bench "measure" "$out/$network.txt" "$network" "$@" >> "$out/ours.tsv" 2>> "$out/refused.txt"
  "$python" src/bench/igraph_times.py "$out/$network.txt" "$network" "$@" >> "$out/igraph.tsv"
done
if [ "${GDS:-yes}" = yes ] && [ -d target/test-classes ]; then
  [ -f "$out/test-classpath" ] \
    || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$out/test-classpath" -Dmdep.includeScope=test
  gds="$out/classes:$classes:target/test-classes:$(cat "$out/test-classpath")"
  javac -nowarn -d "$out/classes" -cp "$gds" src/bench/GdsTimes.java
  for network in M S; do
    java -Xmx3g --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
      --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -cp "$gds" \
      GdsTimes "$out/$network.txt" "$network" "$@" >> "$out/gds.tsv"
  done
fi
{
  echo "# Measured"
  echo
  echo "igraph $("$python" -c 'import igraph; print(igraph.__version__)'), $(java -version 2>&1 | head -1), $(nproc) cores;" \
    "load of the last 15 minutes: $(cut -d' ' -f3 /proc/loadavg), of which the benchmark itself makes 1 to 2."
  echo
  "$python" src/bench/table.py "$out/ours.tsv" "$out/igraph.tsv" "$out/gds.tsv"
  echo
  sort "$out/refused.txt" | sed 's/^/- /'
} > "$out/measured.md"
if [ $# -eq 0 ]; then
  cp "$out/measured.md" src/bench/measured.md
fi
cat "$out/measured.md"
