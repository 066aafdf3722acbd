#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Every syntax holds the same graph, to raptor, to serd, to n3 and to us; the
# same graph gives the same bytes, from wherever it was read.
set -u
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() { # NAME FILE FILE
  if cmp -s "$2" "$3"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $1"
    diff "$2" "$3" | head -n 5
  fi
}

write_all() { # GRAPH FOLDER
  local format
  mkdir -p "$2"
  for format in ttl trig nt nq rdf rj; do
    "$mandate" export "$1" -o "$2/g.$format" || failed=$((failed + 1))
  done
}

# What raptor and serd see in a file, as sorted lines
seen_by_raptor() { # SYNTAX FILE
  rapper -q -i "$1" -o nquads "$2" | LC_ALL=C sort -u
}

seen_by_serd() { # SYNTAX FILE
  serdi -i "$1" -o nquads "$2" | LC_ALL=C sort -u
}

check_graph() { # NAME GRAPH
  local out=$work/$1
  write_all "$2" "$out"
  # From each syntax back to the same bytes
  for format in trig nq; do
    write_all "$out/g.$format" "$out/from-$format"
    for other in ttl trig nt nq rdf rj; do
      check "$1: $format to $other" "$out/g.$other" "$out/from-$format/g.$other"
    done
  done
  for format in ttl nt rdf rj; do
    write_all "$out/g.$format" "$out/from-$format"
    for other in ttl nt rdf rj; do
      check "$1: $format to $other" "$out/g.$other" "$out/from-$format/g.$other"
    done
  done
  if command -v rapper > /dev/null; then
    for pair in turtle:ttl ntriples:nt rdfxml:rdf json:rj; do
      seen_by_raptor "${pair%:*}" "$out/g.${pair#*:}" > "$out/seen.${pair#*:}"
      check "$1: raptor on ${pair#*:}" "$out/seen.ttl" "$out/seen.${pair#*:}"
    done
    for pair in nquads:nq trig:trig; do
      seen_by_raptor "${pair%:*}" "$out/g.${pair#*:}" > "$out/seen.${pair#*:}"
      check "$1: raptor on ${pair#*:}" "$out/seen.nq" "$out/seen.${pair#*:}"
    done
  fi
  if command -v serdi > /dev/null; then
    for pair in turtle:ttl ntriples:nt; do
      seen_by_serd "${pair%:*}" "$out/g.${pair#*:}" > "$out/serd.${pair#*:}"
      check "$1: serd on ${pair#*:}" "$out/serd.ttl" "$out/serd.${pair#*:}"
    done
    for pair in nquads:nq trig:trig; do
      seen_by_serd "${pair%:*}" "$out/g.${pair#*:}" > "$out/serd.${pair#*:}"
      check "$1: serd on ${pair#*:}" "$out/serd.nq" "$out/serd.${pair#*:}"
    done
  fi
}

for tool in rapper serdi; do
  command -v $tool > /dev/null || echo "without $tool"
done
check_graph sample "$source/tests/rdf/sample.trig"
check_graph hard "$source/tests/export/hard.nq"

# Blank nodes of Turtle have no names to compare, but a second trip has
"$mandate" export "$source/ontology/mandate.ttl" -o "$work/ontology.nq"
check_graph ontology "$work/ontology.nq"

# What a syntax cannot hold is refused, and no file is left
for case in property control; do
  if "$mandate" export "$source/tests/export/no-xml-$case.nt" -o "$work/x.rdf" 2> /dev/null ||
    [ -e "$work/x.rdf" ]; then
    failed=$((failed + 1))
    echo "FAILED: no-xml-$case was written"
  else
    passed=$((passed + 1))
  fi
done

echo "$passed passed, $failed failed"
[ $failed = 0 ]
