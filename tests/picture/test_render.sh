#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate render: every view in every format, well-formed and readable on a page
# whatever names are in it, and the same bytes a second later; a graph of many
# claims is drawn soon; wrong use is refused.
mandate=$1
source=$2
sample=$2/tests/rdf/sample.trig
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() { # WORDS COMMAND...
  local words=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $words"
  fi
}

render_all() { # GRAPH FOLDER
  mkdir "$2"
  for view in directives sources posts timeline disputes all; do
    for format in dot svg png pdf; do
      check "render $view as $format" "$mandate" render "$1" \
        --view $view -o "$2/$view.$format"
    done
  done
}

exits() { # CODE ARGUMENTS...
  local code=$1
  shift
  "$mandate" render "$@" > "$work/out" 2> "$work/err"
  [ $? = "$code" ] && [ -s "$work/err" ]
}

render_all "$sample" "$work/one"
sleep 1.1
render_all "$sample" "$work/two"
render_all "$source/tests/picture/hostile.ttl" "$work/hostile" \
  2> "$work/complaints"
check "nothing to complain about" [ ! -s "$work/complaints" ]
check "the same bytes twice" diff -r "$work/one" "$work/two"
if command -v python3 > /dev/null; then
  check "SVG is fit to print" python3 "$source/tests/picture/check_svg.py" \
    "$work"/one/*.svg "$work"/hostile/*.svg
  # Two properties of each claim and little more: 100 thousand claims
  python3 -c '
for i in range(100000):
    claim = "<https://example.org/c#%d> <%s> " % (i, "%s")
    for name, value in (("subject", i % 900), ("object", i % 70000)):
        print(claim % ("https://w3id.org/mandate#" + name),
              "<https://example.org/e#%d> ." % value)
    print(claim % "https://w3id.org/mandate#relation",
          "<https://w3id.org/mandate#%s> ." % ("said", "directed", "denied")[i % 3])
    print(claim % "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
          "<https://w3id.org/mandate#Claim> .")
' > "$work/many.nt"
  for view in directives sources posts timeline disputes all; do
    check "many claims in $view" "$mandate" render \
      "$work/many.nt" --view $view -o "$work/many-$view.svg"
  done
  check "many are counted" grep -q "more are not drawn" "$work/many-all.svg"
  check "SVG of many" python3 "$source/tests/picture/check_svg.py" \
    "$work"/many-*.svg
fi
if (. "$source/tests/oracles/ready.sh" "$source"); then
  check "DOT is read" node "$source/tests/oracles/dot.mjs" \
    "$work"/one/*.dot "$work"/hostile/*.dot
fi
if command -v dot > /dev/null; then
  check "DOT is read by dot" dot -Tcanon -o "$work/canon" \
    "$work/one/directives.dot"
fi
if command -v pdftotext > /dev/null; then
  pdftotext "$work/one/directives.pdf" "$work/text"
  check "PDF holds its text" grep -q "Per Lindqvist" "$work/text"
fi
check "no graph" exits 2
check "no such view" exits 2 "$sample" --view nothing -o "$work/x.svg"
check "no such format" exits 2 "$sample" -o "$work/x.gif"
check "no such file" exits 1 "$work/none.ttl" -o "$work/x.svg"
check "no such folder" exits 1 "$sample" -o "$work/none/x.svg"
check "nothing half-written" [ ! -e "$work/x.svg" ]

echo "$passed passed, $failed failed"
[ $failed = 0 ]
