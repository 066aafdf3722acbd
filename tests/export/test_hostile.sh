#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Whatever is in a name or an article, every format that the program lists, and
# every picture, is read by a reader that is not ours, and none breaks out.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v python3 > /dev/null; then
  echo "skipped: python3 is not installed"
  exit 77
fi

# All that is listed, so that a new format is tried by itself
formats=$("$mandate" help build | tr -d '\n' |
  sed 's/.*default: ttl (\([^)]*\)).*/\1/; s/ //g')
check 'formats are listed' 1 "$(echo "$formats" | grep -c 'ttl,.*,pdf$')"
views=directives,sources,posts,timeline,disputes,all

# The article has control characters, which XML cannot write
"$mandate" build "$source/tests/report/hostile.txt" -o "$work" \
  --format "${formats/,rdf/}" --view $views > /dev/null
check 'an article' 0 $?
i=0
for graph in "$source/tests/export/hostile.ttl" \
  "$source/tests/picture/hostile.ttl" "$source/tests/report/hostile.ttl"; do
  i=$((i + 1))
  for format in $("$mandate" help export | tr -d '\n' |
    sed 's/.*by the FILE (\([^)]*\)).*/\1/; s/,//g'); do
    # XML has no way to write control characters, and so they are refused
    if ! "$mandate" export "$graph" -o "$work/$i.$format" 2> "$work/err"; then
      check "$graph as $format" 1 "$(grep -c XML "$work/err")"
    fi
  done
  for view in ${views//,/ }; do
    for format in dot svg; do
      "$mandate" render "$graph" --view "$view" -o "$work/$i-$view.$format"
      check "$graph as $view.$format" 0 $?
    done
  done
done
rm "$work/err"
python3 "$source/tests/export/hostile.py" "$work"/*.*
check 'all are read' 0 $?

# The graphs in all syntaxes, and the pictures in DOT, by other readers
if (. "$source/tests/oracles/ready.sh" "$source"); then
  oracles=$source/tests/oracles
  for name in hostile 1 2 3; do
    node "$oracles/quads.mjs" "$work/$name.nt" > "$work/told"
    check "$name: n3 on Turtle" "$(wc -l < "$work/told")" \
      "$(node "$oracles/quads.mjs" "$work/$name.ttl" | wc -l)"
    node "$oracles/quads.mjs" "$work/$name.nq" > "$work/told"
    check "$name: n3 on TriG" "$(wc -l < "$work/told")" \
      "$(node "$oracles/quads.mjs" "$work/$name.trig" | wc -l)"
  done
  check 'DOT is read' '' "$(node "$oracles/dot.mjs" "$work"/*.dot 2>&1)"
fi

finish
