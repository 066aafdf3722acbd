#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# GraphML and CSV: what independent readers see in them, of a plain, a hostile
# and a large graph; twice the same bytes.
set -eu
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

write() { # NAME GRAPH
  for format in graphml nodes.csv edges.csv; do
    "$mandate" export "$2" -o "$work/$1.$format"
    "$mandate" export "$2" -o "$work/again.$format"
    cmp "$work/$1.$format" "$work/again.$format"
  done
  ! command -v xmllint > /dev/null || xmllint --noout "$work/$1.graphml"
  python3 "$source/tests/export/tables.py" "$work/$1"
}

write plain "$source/tests/export/table.ttl"
write hostile "$source/tests/export/hostile.ttl"
python3 "$source/tests/bench/make_graph.py" 2000 > "$work/made-up.nq"
write made-up "$work/made-up.nq"

# Both tables by one name, from an article
"$mandate" build "$source/examples/tapes-dismissal.txt" -o "$work/built" \
  --format graphml,csv > /dev/null
python3 "$source/tests/export/tables.py" "$work/built/tapes-dismissal"

# What a spreadsheet would take for a formula
grep -q ",\"'=HYPERLINK(" "$work/hostile.nodes.csv"
grep -q "\"'+1; '=cmd" "$work/hostile.nodes.csv"
