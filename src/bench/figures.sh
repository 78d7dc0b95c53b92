#!/bin/sh
# Times our drawing of made-up networks, from picture to SVG, beside Graphviz's sfdp on the same networks.
# Needs the compiled tests (mvn test-compile) and, for the comparison, Graphviz.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
java -Djava.awt.headless=true -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" \
  org.helixatlas.figure.FigureBench target/bench
command -v sfdp >/dev/null || { echo "sfdp is not installed; no comparison" >&2; exit 0; }
echo "actors,seconds of sfdp to SVG"
for dot in target/bench/*.dot; do
  start=$(date +%s.%N)
  sfdp -Tsvg "$dot" -o "$dot.svg"
  end=$(date +%s.%N)
  echo "$(basename "$dot" .dot),$(echo "$end - $start" | bc)"
done
