#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# A load that is killed at random moments: the store opens, holds the first
# transactions whole and nothing else, and the load goes on to the end.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
seed=${MDT_SEED:-$(date +%s)}
kills=${MDT_KILLS:-100}
batch=200
echo "seed $seed: MDT_SEED=$seed repeats the moments"
RANDOM=$((seed % 32768))

# Each statement numbered, so that what is there can be held against the file
python3 "$source/tests/bench/make_quads.py" 6000 | sort > all.nq
lines=$(wc -l < all.nq)

kill_one() { # AFTER-MILLISECONDS
  "$mandate" load store all.nq --batch $batch > out.txt 2> err.txt &
  local pid=$!
  sleep "0.$(printf '%03d' "$1")"
  kill -9 $pid 2> /dev/null
  wait $pid 2> /dev/null
}

whole=0
partial=0
told=0
for ((i = 0; i < kills; ++i)); do
  [ $((i % 10)) = 0 ] && rm -rf store
  kill_one $((RANDOM % 250))
  if [ ! -e store/data.mdb ]; then
    whole=$((whole + 1))
    continue
  fi
  "$mandate" export --store store --to nq > held.nq 2> err.txt
  if [ -s err.txt ] && ! grep -q 'No such file' err.txt; then
    check "kill $i: opens" '' "$(cat err.txt)"
  fi
  n=$(sort -u held.nq | wc -l)
  head -n "$n" all.nq | sort > expected.nq
  if [ "$(sort held.nq | md5sum)" != "$(md5sum < expected.nq)" ]; then
    check "kill $i: the first $n statements" 'the same' 'others'
  elif [ $((n % batch)) != 0 ] && [ "$n" != "$lines" ]; then
    check "kill $i: whole transactions" 0 $((n % batch))
  else
    whole=$((whole + 1))
    [ "$n" -gt 0 ] && [ "$n" -lt "$lines" ] && partial=$((partial + 1))
  fi
  # What was said to be safe is there
  safe=$(sed -n 's/ statements are safe//p' out.txt | tail -n 1)
  [ "${safe:-0}" -le "$n" ] || told=$((told + 1))
done
check 'stores that hold whole transactions' "$kills" $whole
check 'stores that lack what was said to be safe' 0 $told
echo "$partial of $kills were killed amid the load"

"$mandate" load store all.nq --batch $batch > out.txt
check 'the load goes on' 0 $?
"$mandate" export --store store --to nq | sort > held.nq
check 'and ends' "$(md5sum < all.nq)" "$(md5sum < held.nq)"
finish
