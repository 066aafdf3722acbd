#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What the program writes meets its own shapes, and the shapes can tell.
set -eu
mandate=$1
source=$2
# shellcheck source=/dev/null
. "$source/tests/oracles/ready.sh" "$source"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$mandate" build "$source"/examples/*.txt -o "$work" > /dev/null
mkdir "$work/unquoted"
"$mandate" build --no-quotes "$source"/examples/*.txt -o "$work/unquoted" > /dev/null
article=$source/../shared/articles/zero-tolerance.txt
[ ! -f "$article" ] || "$mandate" build "$article" -o "$work" > /dev/null

shapes=$source/ontology/shapes.ttl
node "$oracles/shacl.mjs" "$shapes" "$work"/*.ttl "$work"/unquoted/*.ttl

# A claim without an object must not pass
graph=$(ls "$work"/*.ttl | head -n 1)
grep -v 'mdt:object ' "$graph" > "$work/maimed.ttl"
if node "$oracles/shacl.mjs" "$shapes" "$work/maimed.ttl" > /dev/null; then
  echo "FAILED: the shapes let a claim without an object pass"
  exit 1
fi
