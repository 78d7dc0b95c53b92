#!/bin/sh
# Runs an image as a container would, where there is no engine: its file system and nothing else, read-only, as its user, with one
# writable folder. The Java runtime and the system's libraries are this machine's. Needs root on Linux and jq.
#
#   sh src/tools/image/run.sh <tarball> <folder to unpack to> <folder for data> [arguments of the service]
set -eu
image=$1 root=$2 data=$3
shift 3

mkdir -p "$root" "$data"
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
tar -xf "$image" -C "$parts"
for layer in $(jq -r '.[0].Layers[]' "$parts/manifest.json"); do
  tar -xzf "$parts/$layer" -C "$root"
done
config=$parts/$(jq -r '.[0].Config' "$parts/manifest.json")
user=$(jq -r '.config.User' "$config")
folder=$(jq -r '.config.WorkingDir' "$config")
chown "$user" "$data"

# What a base image would bring.
for place in usr bin lib lib64 etc proc dev "${folder#/}"; do
  mkdir -p "$root/$place"
done
jq -r '.config.Entrypoint[]' "$config" > "$parts/entrypoint"
jq -r '.config.Env[]' "$config" > "$parts/environment"

set -- "$(command -v java)" "$@"
exec unshare --mount --pid --fork --kill-child sh -euc '
  root=$1 data=$2 folder=$3 user=$4 parts=$5 java=$6
  shift 6
  mount --bind "$root" "$root"
  mount -o remount,bind,ro "$root"
  for place in usr bin lib lib64 etc; do
    [ -e "/$place" ] || continue
    mount --bind "/$place" "$root/$place"
    mount -o remount,bind,ro "$root/$place"
  done
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --bind "$data" "$root$folder"
  arguments=$#
  while read -r word; do set -- "$@" "$word"; done < "$parts/entrypoint"
  # The entry point first, then what was given.
  while [ "$arguments" -gt 0 ]; do first=$1; shift; set -- "$@" "$first"; arguments=$((arguments - 1)); done
  path=${java%/*}
  while read -r pair; do case $pair in PATH=*) ;; *) export "$pair" ;; esac; done < "$parts/environment"
  rm -rf "$parts"
  exec env PATH="$path:/usr/sbin:/usr/bin:/sbin:/bin" chroot --userspec="$user" "$root" env --chdir="$folder" "$@"
' sh "$root" "$data" "$folder" "$user" "$parts" "$@"
