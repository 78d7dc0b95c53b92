#!/bin/sh
# Makes what a release consists of from a commit, twice, and fails where the two differ: jar, plugin for
# Neo4j, image, bill of materials, changes, sums, and signatures where a key is given.
#
#   sh src/tools/release.sh <tag or commit> <folder>      with HELIX_RELEASE_KEY=<id of a key of gpg> signed
set -eu
mkdir -p "$2"
folder=$(cd "$2" && pwd)
# What an earlier release left there would look like a part of this one, and its signature like one of these sums.
if [ -n "$(ls -A "$folder")" ]; then
  echo "$folder is not empty" >&2
  exit 1
fi
here=$(cd "$(dirname "$0")/../.." && pwd)
# A branch may move meanwhile.
commit=$(git -C "$here" rev-parse --verify "$1^{commit}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sign() {
  gpg --batch --local-user "$HELIX_RELEASE_KEY" --armor --detach-sign "$1"
}

# A key that does not sign is better known before the builds than after them.
if [ -n "${HELIX_RELEASE_KEY:-}" ]; then
  echo "$commit" > "$work/trial"
  sign "$work/trial"
fi

build() {
  git clone -q "$here" "$work/$1"
  git -C "$work/$1" checkout -q "$commit"
  (cd "$work/$1" && mvn -B -ntp -q -DskipTests -Prelease package jib:buildTar ${HELIX_RELEASE_OPTIONS:-})
  mkdir "$work/made-$1"
  version=$(cd "$work/$1" && mvn -B -q help:evaluate -Dexpression=project.version -DforceStdout)
  target=$work/$1/target
  cp "$target/helix-atlas-$version.jar" "$work/made-$1/"
  cp "$target/plugin/helix-atlas-$version-plugin.jar" "$work/made-$1/"
  cp "$target/jib-image.tar" "$work/made-$1/helix-atlas-$version-image.tar"
  cp "$target/classes/META-INF/sbom/application.cdx.json" "$work/made-$1/helix-atlas-$version.cdx.json"
  cp "$work/$1/CHANGELOG.md" "$work/made-$1/"
  (cd "$work/made-$1" && sha256sum -- * > SHA256SUMS)
}

build first
# Said before the second build, which takes as long again.
case $1 in
  v[0-9]*)
    if [ "$1" != "v$version" ]; then
      echo "$1 is not the version that pom.xml names, $version" >&2
      exit 1
    fi
    ;;
esac
build second
diff "$work/made-first/SHA256SUMS" "$work/made-second/SHA256SUMS" || {
  echo "Two builds of $commit differ, see above" >&2
  exit 1
}
# Before anything lies in the folder: what is to be signed and is not must not look like a release.
if [ -n "${HELIX_RELEASE_KEY:-}" ]; then
  sign "$work/made-first/SHA256SUMS"
else
  echo "Not signed: HELIX_RELEASE_KEY names no key"
fi
cp "$work"/made-first/* "$folder/"
cat "$folder/SHA256SUMS"
