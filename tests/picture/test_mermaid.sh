#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Mermaid draws what we write for it, and hostile names stay in their boxes.
set -u
mandate=$1
source=$2
# shellcheck source=/dev/null
. "$source/tests/report/browser/ready.sh" "$source"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
i=0
for graph in "$source"/exports/*/*.trig "$source/tests/rdf/sample.trig" \
  "$source/tests/export/hostile.ttl" "$source/tests/picture/hostile.ttl" \
  "$source/tests/report/hostile.ttl"; do
  i=$((i + 1))
  "$mandate" export "$graph" -o "$work/$i.mmd" || exit 1
  "$mandate" export "$graph" -o "$work/again.mmd"
  cmp "$work/$i.mmd" "$work/again.mmd" || exit 1
done
node "$browser/mermaid.mjs" "$chromium" "$work"/[0-9]*.mmd
