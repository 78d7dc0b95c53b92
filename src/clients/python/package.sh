#!/bin/sh
# Builds the wheel and the source package of the package for Python: sh package.sh [folder]. The same sources give the same bytes.
# It takes hatchling and pandas of the system, and downloads nothing.
set -eu
out=$1
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$(dirname "$0")"
project=../../..

python=python3
"$python" -c 'import hatchling, pandas' 2>/dev/null || python=/usr/bin/python3

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R pyproject.toml README.md vignette.md src tests "$copy"
cp "$project/LICENSE" "$copy"
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$project/pom.xml")
SOURCE_DATE_EPOCH=$("$python" -c 'import datetime, sys; print(int(datetime.datetime.fromisoformat(sys.argv[1][:-1] + "+00:00").timestamp()))' "$stamp")
export SOURCE_DATE_EPOCH PYTHONDONTWRITEBYTECODE=1

rm -f "$out"/helix_atlas-*
cd "$copy"
"$python" -m hatchling build -d "$out" -t sdist -t wheel >&2
cd "$out"
# What it holds is enough to be used.
PYTHONPATH=$(ls "$out"/helix_atlas-*.whl) "$python" -c 'import helix_atlas; helix_atlas.Atlas()'
ls helix_atlas-*
