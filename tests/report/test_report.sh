#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# A report is one page: the same bytes every time, no larger than it need be,
# with the text that the graph was read from or none; and nothing that an
# article or a graph holds gets out of it.
set -u
mandate=$1
source=$2
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
  fi
}

is_refused() { # EXIT-CODE WORD OUTPUT COMMAND...
  local code=$1 word=$2 output=$3 got=0
  shift 3
  "$@" > /dev/null 2> "$work/err" || got=$?
  [ $got = "$code" ] && grep -q -- "$word" "$work/err" && [ ! -e "$output" ]
}

smaller() { # FILE BYTES
  [ "$(wc -c < "$1")" -le "$2" ]
}

article=$source/examples/tapes-dismissal.txt
"$mandate" build "$article" -o "$work" --format html,ttl,nq > /dev/null
mkdir "$work/again" "$work/bare"
"$mandate" build "$article" -o "$work/again" --format html > /dev/null
"$mandate" build --no-quotes "$article" -o "$work/bare" --format html,ttl \
  > /dev/null
report=$work/tapes-dismissal.html
bare=$work/bare/tapes-dismissal.html

check "the same bytes" cmp "$report" "$work/again/tapes-dismissal.html"
for graph in ttl nq; do
  "$mandate" export "$work/tapes-dismissal.$graph" --article "$article" \
    -o "$work/$graph.html"
  check "the same bytes from $graph" cmp "$report" "$work/$graph.html"
done
check "no more than 400 KB" smaller "$report" 400000
check "sentences are there" grep -q 'listen to the recordings' "$report"
check "without quotes they are not" \
  sh -c "! grep -qE 'listen to|good cause|gave up his post' '$bare'"
check "but their places" grep -q 'at characters 989 to 1161' "$bare"

# The text of another article is refused, and no report is made
echo "Something else." > "$work/else.txt"
check "a wrong text" is_refused 2 "else: not the text" "$work/wrong.html" \
  "$mandate" export "$work/tapes-dismissal.ttl" --article "$article" \
  --article "$work/else.txt" -o "$work/wrong.html"
check "no such text" is_refused 1 nowhere "$work/wrong.html" \
  "$mandate" export "$work/tapes-dismissal.ttl" --article "$work/nowhere" \
  -o "$work/wrong.html"

# Two articles on one page, one with its text; strangers; nothing at all
"$mandate" build "$source/examples/arms-report.txt" -o "$work" > /dev/null
"$mandate" export "$work/tapes-dismissal.ttl" "$work/arms-report.ttl" \
  --article "$article" -o "$work/two.html"
"$mandate" build "$source/tests/report/hostile.txt" -o "$work" --format html \
  > /dev/null
"$mandate" export "$source/tests/report/hostile.ttl" -o "$work/graph.html"
: > "$work/nothing.ttl"
"$mandate" export "$work/nothing.ttl" -o "$work/nothing.html"
for page in two hostile graph nothing; do
  check "$page ends" sh -c "tail -n 1 '$work/$page.html' | grep -q '</html>'"
done
check "no control character" \
  sh -c "! LC_ALL=C grep -q '[[:cntrl:]]' '$work/hostile.html' ||
         ! LC_ALL=C tr -d '\n\t' < '$work/hostile.html' | LC_ALL=C grep -q '[[:cntrl:]]'"
check "no mark of direction" \
  sh -c "! grep -qP '\x{202E}|\x{2066}|\x{2069}' '$work/hostile.html'"

reports=("$report" "$bare" "$work"/{two,hostile,graph,nothing}.html)
echo "$passed passed, $failed failed, before a browser looks"
[ $failed = 0 ] || exit 1
# shellcheck source=/dev/null
. "$source/tests/report/browser/ready.sh" "$source"
node "$browser/check.mjs" "$chromium" "${reports[@]}"
