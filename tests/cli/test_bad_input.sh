#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What cannot be read or written: an error that names the file, an exit code,
# and nothing half-written.
set -u
mandate=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0

# expect CODE WORDS COMMAND...: fails with CODE and says WORDS
expect() {
  local code=$1 words=$2
  shift 2
  "$@" > out.txt 2> err.txt
  local got=$?
  if [ $got = "$code" ] && grep -qF -- "$words" err.txt; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED ($got, not $code, \"$words\"): $*"
    cat err.txt
  fi
}

good="The minister ordered the agency to close the camp, the agency said."
echo "$good" > good.txt
: > empty.txt
mkdir graphs
echo "<a> <b> ." > graphs/bad.ttl
printf 'abc\0def' > binary.txt
printf 'The minister said \xff\xfe.\n' > broken.txt
head -c 10485760 /dev/zero | tr '\0' x > endless.txt
mkdir folder
touch folder/notes.md

for command in parse mentions quotes claims relations times build; do
  expect 1 "missing.txt" "$mandate" $command missing.txt
  expect 2 "empty.txt" "$mandate" $command empty.txt
  expect 2 "binary.txt" "$mandate" $command binary.txt
  expect 2 "broken.txt:1:19" "$mandate" $command broken.txt
  expect 2 "endless.txt" "$mandate" $command endless.txt
  expect 2 "--nonsense" "$mandate" $command --nonsense good.txt
done
ls -- *.ttl > made.txt 2> /dev/null
[ -s made.txt ] && failed=$((failed + 1)) && echo "FAILED: half-written files"

expect 2 "nonsense" "$mandate" nonsense
for command in mentions quotes claims relations build; do
  expect 2 "folder" "$mandate" $command folder
done
expect 2 "no date" "$mandate" claims --date 2018-02-30 good.txt
expect 2 "format" "$mandate" build --format nonsense good.txt
expect 1 "no/such" "$mandate" build -o good.txt/no/such good.txt

expect 1 "missing.ttl" "$mandate" query --data missing.ttl denials
expect 2 "bad.ttl" "$mandate" query --data graphs/bad.ttl denials
expect 2 "bad.ttl" "$mandate" render graphs/bad.ttl -o bad.svg
[ -e bad.svg ] && failed=$((failed + 1)) && echo "FAILED: bad.svg is there"

# A folder in which a good article stands beside a bad one: the good one is
# done all the same
mkdir mixed
cp good.txt mixed/a.txt
cp empty.txt mixed/b.txt
expect 2 "b.txt" "$mandate" claims mixed
grep -q directed out.txt || { failed=$((failed + 1)); echo "FAILED: mixed"; }

# A damaged model, a missing table
cp -rL "$MANDATE_DATA" data
printf 'x' | dd of=data/models/parser.mdt bs=1 seek=5000 conv=notrunc 2> dd.txt
expect 1 "parser.mdt" env MANDATE_DATA=data "$mandate" parse good.txt
rm data/models/tagger.mdt
expect 1 "tagger.mdt" env MANDATE_DATA=data "$mandate" parse good.txt

# A full disk, a closed standard output
if [ -w /dev/full ]; then
  expect 1 "standard output" sh -c "\"$mandate\" claims good.txt > /dev/full"
  expect 1 "standard output" sh -c "\"$mandate\" --help > /dev/full"
fi
expect 1 "standard output" sh -c "\"$mandate\" claims good.txt >&-"

echo "$passed passed, $failed failed"
[ $failed = 0 ]
