#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Reading several articles at once changes nothing but the time: the same
# files, the same words in the same order, whatever --jobs says. And no two
# articles write to the same file.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir articles
cp "$source"/examples/*.txt articles/
printf 'The mayor ordered the clerk to sell the mill. "I did not," she said.\n' \
  > articles/mill.txt
for i in 1 2 3 4 5; do
  printf 'Ann Poole told clerk %s to leave. He refused.\n' $i > articles/n$i.txt
done
printf '<html><body><p>Ann Poole ordered Bea Hall to sell wool.</p></body></html>' \
  > articles/page.html
printf '<html><body><p>Bea Hall denied that she sold it.</p></body></html>' \
  > articles/page2.html
# Some that fail, between others that do not
: > articles/aaa.txt
: > articles/n3x.txt
printf 'Ann ordered \xff.\n' > articles/latin.txt

# One at a time, twice at the same time, more than there are cores
for jobs in 1 2 7; do
  "$mandate" build articles missing.txt --jobs $jobs -o out -f ttl,html,svg,tsv \
    > said$jobs.txt 2> err$jobs.txt
  check "exit code of $jobs" 2 $?
  (cd out && find . -type f -print0 | sort -z | xargs -0 sha256sum) > sums$jobs.txt
  rm -r out
  "$mandate" claims articles -j $jobs > claims$jobs.tsv 2> claims-err$jobs.txt
done
check 'files' 1 "$([ "$(wc -l < sums1.txt)" -gt 30 ] && echo 1)"
check 'complaints' 4 "$(grep -c '^mandate: ' err1.txt)"
for jobs in 2 7; do
  for kind in said err sums claims-err; do
    check "$kind of $jobs" '' "$(diff $kind$jobs.txt ${kind}1.txt)"
  done
  check "claims of $jobs" '' "$(cmp claims$jobs.tsv claims1.tsv 2>&1)"
done
check 'without saying how many' '' "$("$mandate" claims articles 2> err.txt | cmp - claims1.tsv 2>&1)"
check 'standard input among files' "$("$mandate" claims articles/mill.txt | wc -l)" \
  "$("$mandate" claims -j 2 articles/n3x.txt - < articles/mill.txt 2> err.txt | wc -l)"
for bad in 0 257 1000000 -1 2x ''; do
  "$mandate" build articles -o none --jobs "$bad" > out.txt 2> err.txt
  check "--jobs '$bad'" '2 0' "$? $(wc -c < out.txt)"
  check "'$bad' is told" 1 "$(grep -c 'from 1 to 256' err.txt)"
done
check 'and nothing made' '' "$(ls -d none 2> /dev/null)"

# Articles of one name
mkdir a b
cp articles/n1.txt a/x.txt
cp articles/n2.txt b/x.txt
cp articles/page.html a/y.html
"$mandate" build a b -o both > out.txt 2> err.txt
check 'one name in two folders' '2 0' "$? $(wc -c < out.txt)"
check 'names both' 1 "$(grep -c 'a/x.txt and b/x.txt would' err.txt)"
check 'nothing is made' '' "$(find both -type f)"
"$mandate" build a/y.html a/x.txt articles/n1.txt a/y.txt -q -o both 2> err.txt
check 'one name, two endings' '2 1' "$? $(grep -c 'a/y.html and a/y.txt would' err.txt)"
"$mandate" build a/x.txt a/x.txt -q -o both 2> err.txt
check 'the same twice is no clash' '0 0' "$? $(wc -c < err.txt)"
"$mandate" claims a b > out.txt 2> err.txt
check 'only what names files' '0 0' "$? $(wc -c < err.txt)"

finish
