#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The same article gives the same bytes, twenty times over.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
formats=ttl,trig,nt,nq,rdf,followthemoney,mermaid,tsv,dot,svg,png,pdf
for round in $(seq 20); do
  "$1" build -o "$work/$round" --format $formats "$2/examples/arms-report.txt" \
    > "$work/said-$round"
  # The lines tell where the files lie
  sed "s#$work/$round#DIR#g" "$work/said-$round" > "$work/$round/said"
  diff -r "$work/1" "$work/$round"
done
echo "20 passed, 0 failed"
