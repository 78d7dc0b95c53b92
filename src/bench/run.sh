#!/bin/bash
# Measures the service beside its peers in one run, on a machine that does nothing else.
#   src/bench/run.sh                      all parts but ladder; writes src/bench/measured.md and src/bench/growth.svg anew
#   src/bench/run.sh start requests       these parts alone; only prints
#   src/bench/run.sh measures leiden      measures whose names begin so; only prints
# Parts: start, ladder, requests, rest, load, measures, lineage, figures. README.md beside this file tells what each needs; what is not here is left out with a
# line that says so. LOADS (S M) and NETWORKS (S M) name the networks that are loaded and measured; L is the third.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-/usr/bin/python3}
export PYTHONDONTWRITEBYTECODE=1
out=target/bench
mkdir -p "$out/classes"
[ -f "$out/classpath" ] || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$PWD/$out/classpath" -Dmdep.includeScope=runtime
cp="$out/classes:target/classes:$(cat "$out/classpath")"
javac -nowarn -d "$out/classes" -cp "$cp" src/bench/EdgeList.java src/bench/Bench.java src/bench/LineageTimes.java

left_out() { echo "_Left out: $*_"; }
actors_of() { awk -v name="$1" '$1 == name { print $2 }' src/bench/networks.tsv; }
ties_of() { awk -v name="$1" '$1 == name { print $3 }' src/bench/networks.tsv; }
network() { [ -f "$out/$1.txt" ] || java -Xmx4g -cp "$cp" org.helixatlas.bench.Bench generate "$out/$1.txt" "$(actors_of "$1")" "$(ties_of "$1")"; }
server_here() { [ -d target/neo4j-server/lib ]; }

start() { if server_here; then "$python" src/bench/start.py; else left_out "start, without Neo4j's server"; fi; }

ladder() { "$python" src/bench/ladder.py; }

requests() {
  if command -v wrk >/dev/null && server_here; then "$python" src/bench/requests.py; else left_out "requests, without wrk or Neo4j's server"; fi
}

rest() { "$python" src/bench/rest.py; }

load() {
  server_here || { left_out "load, without Neo4j's server"; return; }
  for name in ${LOADS:-S M}; do network "$name"; done
  "$python" src/bench/load.py ${LOADS:-S M}
}

change() { for name in ${LOADS:-S}; do network "$name"; "$python" src/bench/change.py "$name"; done; }

# What is asked for; else, on L, what is linear in the ties, and what is sampled.
measured_on() { if [ "$1" = L ] && [ $# -eq 1 ]; then echo view degree pagerank components core-number leiden betweenness; else echo "${@:2}"; fi; }

measures() {
  rm -f "$out"/*.tsv "$out/refused.txt"
  local gds=
  if [ "${GDS:-yes}" = yes ] && [ -d target/test-classes ]; then
    [ -f "$out/test-classpath" ] \
      || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$PWD/$out/test-classpath" -Dmdep.includeScope=test
    gds="$out/classes:target/classes:target/test-classes:$(cat "$out/test-classpath")"
    javac -nowarn -d "$out/classes" -cp "$gds" src/bench/GdsTimes.java
  fi
  for name in ${NETWORKS:-S M}; do
    network "$name"
    local only
    only=$(measured_on "$name" "$@")
    java -Xmx6g -cp "$cp" org.helixatlas.bench.Bench measure "$out/$name.txt" "$name" "$(actors_of "$name")" $only >> "$out/ours.tsv" 2>> "$out/refused.txt"
    "$python" src/bench/igraph_times.py "$out/$name.txt" "$name" $only >> "$out/igraph.tsv"
    if "$python" -c 'import graph_tool' 2>/dev/null; then
      "$python" src/bench/graph_tool_times.py "$out/$name.txt" "$name" $only >> "$out/graph-tool.tsv"
    fi
    if [ -n "$gds" ] && [ "$name" != L ]; then
      java -Xmx3g --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
        --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -cp "$gds" org.helixatlas.bench.GdsTimes "$out/$name.txt" "$name" "$(actors_of "$name")" $only >> "$out/GDS.tsv"
    fi
  done
  "$python" src/bench/measures.py "$out"
  echo
  sort "$out/refused.txt" | sed 's/^/- /'
}

# Families of 25,000 firms among the actors of L.
lineage() {
  network L
  java -Xmx6g -cp "$cp" org.helixatlas.lineage.LineageTimes "$out/L.txt" "$(actors_of L)" 25000
}

figures() {
  [ -d target/test-classes ] || { left_out "figures, without the compiled tests"; return; }
  [ -f "$out/test-classpath" ] \
    || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$PWD/$out/test-classpath" -Dmdep.includeScope=test
  "$python" src/bench/figures.py
}

machine() {
  echo "$(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), $(java -version 2>&1 | head -1)," \
    "Neo4j $(sed -n 's/.*<neo4j.version>\(.*\)<.*/\1/p' src/tools/neo4j-server/pom.xml)," \
    "igraph $("$python" -c 'import igraph; print(igraph.__version__)' 2>/dev/null || echo not here)," \
    "graph-tool $("$python" -c 'import graph_tool; print(graph_tool.__version__.split()[0])' 2>/dev/null || echo not here)." \
    "Load of the last minute before the first part: $(cut -d' ' -f1 /proc/loadavg)."
}

part() { printf '\n## %s\n\n`src/bench/run.sh %s`\n\n' "$1" "$2"; }

if [ $# -gt 0 ]; then
  case $1 in
    measures) "$@" ;;
    *) for name in "$@"; do "$name"; done ;;
  esac
else
  {
    echo "# Measured"
    echo
    machine
    part "From launch to the first right answer" start && start
    part "Requests" requests && requests
    part "At rest" rest && rest
    part "Loads" load && LOADS="${LOADS:-S M L}" load
    part "Measures" measures && NETWORKS="${NETWORKS:-S M L}" measures
    part "Lineage" lineage && lineage
    part "Figures" figures && figures
  } | tee "$out/measured.md"
  cp "$out/measured.md" src/bench/measured.md
  [ ! -f "$out/growth.svg" ] || cp "$out/growth.svg" src/bench/growth.svg
fi
