#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Trees over gold tokens and our own tags, scored; a floor that only rises.
set -eu
mandate=$1
shared=$2/../shared
floor=86.6

if [ ! -f "$shared/data/ud/ewt-dev.conllu.gz" ]; then
  echo "skipped: no treebank in $shared/data/ud"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gunzip -c "$shared/data/ud/ewt-dev.conllu.gz" > "$work/dev.conllu"
"$mandate" parse --input conllu "$work/dev.conllu" > "$work/parsed.conllu"
las=$(python3 "$shared/bench/ud/score.py" "$work/dev.conllu" \
  "$work/parsed.conllu" | awk '$1 == "LAS" { print $4 }')
echo "LAS $las on EWT dev, floor $floor"
awk -v las="$las" -v floor="$floor" 'BEGIN { exit !(las >= floor) }'
