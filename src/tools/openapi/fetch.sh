#!/bin/sh
# Puts into target/generated what generated-clients.sh and the linters take, from Maven Central and npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../../target/generated
mkdir -p "$out/npm"
out=$(cd "$out" && pwd)
copy="mvn -B -ntp -q -f $here/pom.xml dependency:copy-dependencies"
$copy -DincludeArtifactIds=openapi-generator-cli -DoutputDirectory="$out/generator"
$copy -DexcludeArtifactIds=openapi-generator-cli -DoutputDirectory="$out/java-libraries"
cp "$here/package.json" "$out/npm/"
# Nothing that comes along is run when it is installed.
npm install --prefix "$out/npm" --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error >&2
