#!/bin/sh
# Who stands between the others in research and investment? By curl.
#
# Usage: sh brokers.sh [address of the service]
set -eu
service=${1:-http://localhost:8080}
asked='families=research,investment&datasets=hsp-thesis'

# The network itself, and what the format does not carry.
network=$(mktemp)
curl -fsS "$service/api/network?$asked&format=graphml" -o "$network" -D - | tr -d '\r' |
  sed -n 's/^Helix-Loss:/# the file does not carry:/p'
rm "$network"

# A measure, as a table: rank,actor,name,kind,value,normalised.
curl -fsS "$service/api/measures/betweenness?$asked&top=3&format=csv" | tr -d '\r' |
  sed -n '2,$s/^[0-9]*,\([^,]*\),.*,\([0-9.]*\)\.0,[0-9.]*$/\1 \2/p'
