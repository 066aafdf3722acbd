#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate render: every view in every format, well-formed, and the same bytes
# a second later; wrong use is refused.
mandate=$1
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

render_all() { # FOLDER
  mkdir "$1"
  for view in directives sources posts timeline disputes all; do
    for format in dot svg png pdf; do
      check "render $view as $format" "$mandate" render "$sample" \
        --view $view -o "$1/$view.$format"
    done
  done
}

exits() { # CODE ARGUMENTS...
  local code=$1
  shift
  "$mandate" render "$@" > "$work/out" 2> "$work/err"
  [ $? = "$code" ] && [ -s "$work/err" ]
}

render_all "$work/one"
sleep 1.1
render_all "$work/two"
check "the same bytes twice" diff -r "$work/one" "$work/two"
if command -v python3 > /dev/null; then
  check "SVG is XML" python3 -c '
import sys, xml.dom.minidom
for path in sys.argv[1:]:
    root = xml.dom.minidom.parse(path).documentElement
    ids = [e.getAttribute("id") for e in root.getElementsByTagName("g")]
    assert len(ids) == len(set(ids)), path
    assert root.getElementsByTagName("desc"), path
' "$work"/one/*.svg
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
