#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate relations: its columns, lines as sentences, conventions, and what
# build --open adds.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
cat > list.txt << 'TEXT'
Ann and Bea sold wool -LRB- and silk -RRB- . Then
the mill 's owner did n't sell `` wool '' to Ada Poole , the mayor

The ferry sank .
TEXT

"$mandate" relations --sentences --conventions carb list.txt > carb.tsv
check 'no line without five columns' 0 \
  "$(awk -F'\t' 'NF < 5' carb.tsv | wc -l)"
check 'sentences are lines' 0 "$(cut -f1 carb.tsv | grep -cvxFf list.txt)"
check 'confidence is a number' 0 "$(cut -f2 carb.tsv | grep -cvxE '0\.[0-9]{2}')"
check 'tokens are those of the line' '' "$(awk -F'\t' '{
  n = split($1, words, " "); delete known
  for (i = 1; i <= n; ++i) known[words[i]] = 1
  for (f = 3; f <= NF; ++f) {
    m = split($f, got, " ")
    for (i = 1; i <= m; ++i)
      if (!(got[i] in known) && got[i] != "be" && got[i] != "has") print got[i]
  } }' carb.tsv)"
check 'joined subjects apart' 2 \
  "$(cut -f3 carb.tsv | sort -u | grep -cxE 'Ann|Bea')"

"$mandate" relations --sentences list.txt > reader.tsv
check 'joined subjects together' 1 "$(cut -f3 reader.tsv | grep -cx 'Ann and Bea')"
check 'one argument is enough' 1 \
  "$(cut -f3- reader.tsv | grep -cxP 'The ferry\tsank')"
"$mandate" relations -s list.txt > again.tsv
check 'the same twice' '' "$(diff reader.tsv again.tsv)"

article=$source/examples/tapes-dismissal.txt
"$mandate" relations "$article" > article.tsv
check 'an article has some' 1 "$([ "$(wc -l < article.tsv)" -gt 20 ] && echo 1)"

"$mandate" relations --help > help.txt
check 'help tells of the conventions' 1 "$(grep -c '^  .*--conventions NAME' help.txt)"
"$mandate" relations -c nonsense list.txt 2> err.txt
check 'no such conventions' 2 $?
check 'complains' 1 "$(grep -c nonsense err.txt)"
"$mandate" relations 2> err.txt
check 'no file' 2 $?

# The graph: nothing but open relations and what they are about is added
"$mandate" build "$article" -o plain --format nq > out.txt
"$mandate" build --open "$article" -o open --format nq > out.txt
LC_ALL=C sort plain/*.nq > plain.nq
LC_ALL=C sort open/*.nq > open.nq
check 'nothing is lost' 0 "$(LC_ALL=C comm -23 plain.nq open.nq | wc -l)"
check 'open relations' 1 "$([ "$(grep -c '#OpenRelation>' open.nq)" -gt 5 ] && echo 1)"
LC_ALL=C comm -13 plain.nq open.nq > added.nq
check 'no plain triple' 0 "$(cut -d' ' -f2 added.nq | grep -cE \
  'mandate#(said|directed|denied|ended|harmed|holdsPost|memberOf|partOf)>')"
check 'in no named graph' 0 \
  "$(grep -cE '^<[^>]*> <[^>]*> (<[^>]*>|".*") <[^>]*> \.$' added.nq)"

finish
