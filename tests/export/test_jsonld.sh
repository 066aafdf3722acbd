#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# JSON-LD holds the same data set as N-Quads, to a reader that is not ours.
set -u
mandate=$1
source=$2
# shellcheck source=/dev/null
. "$source/tests/oracles/ready.sh" "$source"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# jsonld gives doubles another form, as its standard allows only for numbers
see() { # FILE
  node "$oracles/jsonld.mjs" "$1" | grep -v 'XMLSchema#double'
}

python3 "$source/tests/bench/make_graph.py" 60 > "$work/made-up.nq"
for graph in "$source/tests/rdf/sample.trig" "$source/tests/export/hard.nq" \
  "$source/tests/export/odd.nq" "$source/ontology/mandate.ttl" \
  "$source"/exports/*/*.trig "$work/made-up.nq"; do
  "$mandate" export "$graph" -o "$work/g.nq"
  "$mandate" export "$work/g.nq" -o "$work/g.jsonld"
  see "$work/g.nq" > "$work/told"
  see "$work/g.jsonld" > "$work/seen"
  if [ -s "$work/told" ] && cmp -s "$work/told" "$work/seen"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $graph"
    diff "$work/told" "$work/seen" | head -n 5
  fi
done

"$mandate" export "$source/exports/tapes-dismissal/tapes-dismissal.trig" \
  -o "$work/a.anno.jsonld"
claims=$(grep -c 'a mdt:Claim' "$source/exports/tapes-dismissal/tapes-dismissal.ttl")
notes=$(see "$work/a.anno.jsonld" | grep -c 'ns/oa#Annotation>')
if [ "$claims" = "$notes" ]; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo "FAILED: $notes annotations of $claims claims"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
