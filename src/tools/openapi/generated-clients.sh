#!/bin/sh
# Generates clients for TypeScript, Python and Java of src/docs/openapi.json, compiles them, and asks a service with each:
# sh generated-clients.sh [address of the service]. fetch.sh brings what it takes.
set -eu
service=$1
here=$(cd "$(dirname "$0")" && pwd)
description=$here/../../docs/openapi.json
cd "$here/../../../target/generated"

python=python3
"$python" -c 'import pydantic, dateutil, urllib3' 2>/dev/null || python=/usr/bin/python3

generate() {
  rm -rf "$1"
  # The form of an import is the model of a parameter, which the generator leaves out unless told.
  java -jar generator/openapi-generator-cli-*.jar generate -i "$description" -g "$1" -o "$1" "$2" "$3" \
    --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false,skipFormModel=false >"$1.log" 2>&1 ||
    { cat "$1.log" >&2; exit 1; }
}

echo TypeScript
cp "$here/use.ts" npm/
cd npm
node_modules/.bin/openapi-typescript "$description" -o schema.d.ts >&2
node_modules/.bin/tsc --strict --target es2022 --module nodenext --lib es2022,dom --outDir made use.ts >&2
node made/use.js "$service"
cd ..

echo Python
generate python --package-name helix_generated
PYTHONPATH=python PYTHONDONTWRITEBYTECODE=1 "$python" "$here/use.py" "$service"

echo Java
generate java --library=native --additional-properties=useJakartaEe=true,invokerPackage=generated,apiPackage=generated.api,modelPackage=generated.model
rm -rf classes
mkdir classes
javac -proc:none -nowarn -Xlint:none -cp 'java-libraries/*' -d classes "$here/Use.java" $(find java/src/main/java -name '*.java') >&2
java -cp 'classes:java-libraries/*' Use "$service"
