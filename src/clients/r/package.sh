#!/bin/sh
# Builds the source package of the package for R: sh package.sh [folder]. The same sources give the same bytes.
# It takes R, knitr, rmarkdown, pandoc and GNU tar of the system, and downloads nothing.
set -eu
out=$1
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$(dirname "$0")"
here=$(pwd)
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' ../../../pom.xml)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# The vignette shows its code; what it finds depends on the service that is asked, and is shown where the package is built with one.
HELIX_ATLAS_URL='' R CMD build "$here" >&2
package=$(ls helixatlas_*.tar.gz)
tar -xzf "$package"
# R writes down who built it and when.
sed -i "s/^Packaged: .*/Packaged: $(echo "$stamp" | tr T ' ' | tr -d Z) UTC; helix-atlas/" helixatlas/DESCRIPTION
rm -f "$out"/helixatlas_* helixatlas/MD5
tar --sort=name --mtime="$stamp" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf - helixatlas | gzip -n -9 >"$out/$package"
echo "$package"
