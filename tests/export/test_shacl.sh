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
cat > "$work/times.txt" << END
Mayor quits

Wednesday, March 27, 2019

Ann Lee, the former mayor of Paris, ordered the police to close the harbour last
week. The mayor of Lyon, Bob Ray, approved the treaty in the 1990s. Carl Dee has
been the mayor of Nice since 2011. On Tuesday the council banned fireworks. The
king founded the company in 2001. The queen founded the museum in May 2018. The
minister banned fishing from May to June 2018.
END
"$mandate" build "$work/times.txt" -o "$work" > /dev/null
mkdir "$work/open"
"$mandate" build --open "$source"/examples/*.txt -o "$work/open" > /dev/null
article=$source/../shared/articles/zero-tolerance.txt
[ ! -f "$article" ] || "$mandate" build "$article" -o "$work" > /dev/null

mkdir "$work/made-up"
python3 "$source/tests/bench/make_graph.py" 120 > "$work/made-up.nq"
"$mandate" export "$work/made-up.nq" -o "$work/made-up/made-up.ttl"

mkdir "$work/corrected"
"$mandate" build "$source/examples/tapes-dismissal.txt" -o "$work/corrected" \
  --format ttl,nt --corrections "$source/examples/corrections.ttl" \
  > /dev/null 2>&1

shapes=$source/ontology/shapes.ttl
node "$oracles/shacl.mjs" "$shapes" "$work"/*.ttl "$work"/unquoted/*.ttl \
  "$work"/open/*.ttl "$work"/made-up/*.ttl "$work"/corrected/*.ttl

# A claim without an object must not pass
graph=$(ls "$work"/*.ttl | head -n 1)
grep -v 'mdt:object ' "$graph" > "$work/maimed.ttl"
if node "$oracles/shacl.mjs" "$shapes" "$work/maimed.ttl" > /dev/null; then
  echo "FAILED: the shapes let a claim without an object pass"
  exit 1
fi

# Nor an instant that is no date, nor an interval without ends
for property in inXSDDate has; do
  grep -v "time:$property" "$work/times.ttl" |
    sed 's|"2011" ;|"2011" .|' > "$work/maimed.ttl"
  if node "$oracles/shacl.mjs" "$shapes" "$work/maimed.ttl" > /dev/null; then
    echo "FAILED: the shapes let a time without time:$property pass"
    exit 1
  fi
done
# Nor something taken out by nobody
grep -v 'wasInvalidatedBy' "$work/corrected/tapes-dismissal.nt" \
  > "$work/maimed.ttl"
if node "$oracles/shacl.mjs" "$shapes" "$work/maimed.ttl" > /dev/null; then
  echo "FAILED: the shapes let something taken out by nobody pass"
  exit 1
fi
# Nor an open relation without a phrase
graph=$(ls "$work"/open/*.ttl | head -n 1)
grep -v 'mdt:phrase ' "$graph" > "$work/maimed.ttl"
if node "$oracles/shacl.mjs" "$shapes" "$work/maimed.ttl" > /dev/null; then
  echo "FAILED: the shapes let an open relation without a phrase pass"
  exit 1
fi
