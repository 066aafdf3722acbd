#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate verify: good graphs hold in every syntax, exports too; of broken ones
# it tells just what is wrong.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

holds() { # GRAPH ARTICLE...
  "$mandate" verify "$@" > "$work/out" 2> "$work/err"
  check "$1" 0 $?
  check "$1 says so" 1 "$(grep -c ' statements hold$' "$work/out")"
}

formats=ttl,trig,nq,nt,rdf
tapes=$source/examples/tapes-dismissal.txt
arms=$source/examples/arms-report.txt
"$mandate" build "$source"/examples -o "$work/a" --format $formats > /dev/null
"$mandate" build "$source"/examples -o "$work/b" --format $formats --open \
  --no-quotes > /dev/null
for format in ${formats//,/ }; do
  for way in a b; do
    holds "$work/$way/tapes-dismissal.$format" "$tapes"
    holds "$work/$way/arms-report.$format" "$arms"
  done
done

# Several articles in one graph, under whatever name, and a folder of them
"$mandate" export "$work"/a/*.trig -o "$work/both.nq"
cp "$tapes" "$work/renamed.txt"
holds "$work/both.nq" "$tapes" "$arms"
holds "$work/both.nq" "$source/examples"
holds "$work/both.nq" "$arms" "$work/renamed.txt"
"$mandate" verify "$work/both.nq" "$arms" > "$work/out"
check 'an article is missing' 1 $?
check 'it is named' 1 \
  "$(grep -c 'data/tapes-dismissal: is none of the articles' "$work/out")"
"$mandate" verify "$work/a/arms-report.nq" "$arms" "$tapes" > "$work/out"
check 'an article too many' 1 $?
check 'its file is named' 1 \
  "$(grep -cF "$tapes: the graph has no such article" "$work/out")"

# The worked examples under exports/
for graph in "$source"/exports/tapes-dismissal/*.{ttl,trig,nt,rdf}; do
  holds "$graph" "$tapes"
done
zero=$source/../shared/articles/zero-tolerance.txt
if [ -f "$zero" ]; then
  for graph in "$source"/exports/zero-tolerance/*.{ttl,trig}; do
    holds "$graph" "$zero"
  done
else
  echo 'skipped: the graph of zero-tolerance, for want of the article'
fi

# What cannot be checked is neither good nor faulty
trouble() { # NAME ARGUMENT...
  local name=$1
  shift
  "$mandate" verify "$@" > "$work/out" 2> "$work/err"
  check "$name" 2 $?
  check "$name complains" 1 "$([ -s "$work/err" ] && echo 1)"
}
trouble 'no article' "$work/a/arms-report.nq"
trouble 'missing graph' "$work/none.nq" "$arms"
trouble 'missing article' "$work/a/arms-report.nq" "$work/none.txt"
echo '<a> <b>' > "$work/bad.nt"
trouble 'no graph' "$work/bad.nt" "$arms"

python3 "$source/tests/verify/break.py" "$mandate" \
  "$work/a/tapes-dismissal.nq" "$tapes" "$work" || failed=$((failed + 1))
finish
