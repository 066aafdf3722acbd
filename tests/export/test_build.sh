#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate build: what it writes, twice the same, and what it does when it
# cannot.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

article=$source/examples/tapes-dismissal.txt
formats=ttl,trig,nq,nt,rdf,tsv,dot,svg
"$mandate" build "$article" -o "$work/a" --format $formats > "$work/out"
"$mandate" build "$article" -o "$work/b" --format $formats > /dev/null
check files 18 "$(find "$work/a" -type f | wc -l)"
check summary 1 "$(grep -c '^tapes-dismissal: [0-9]* claims' "$work/out")"
check 'the same twice' '' "$(diff -rq "$work/a" "$work/b")"
check listing "$("$mandate" claims "$article" | md5sum)" \
  "$(md5sum < "$work/a/tapes-dismissal.tsv")"

# Two articles give what each gives by itself
"$mandate" build "$source"/examples -o "$work/c" > /dev/null
check 'in company' '' \
  "$(diff "$work/a/tapes-dismissal.ttl" "$work/c/tapes-dismissal.ttl")"

# Without quotes no sentence is left, in no format; positions stay
"$mandate" build --no-quotes "$article" -o "$work/q" \
  --format ttl,trig,dot,svg > /dev/null
check quotes 0 "$(grep -c 'oa:exact' "$work/q/tapes-dismissal.ttl")"
check positions "$(grep -c 'oa:start' "$work/a/tapes-dismissal.ttl")" \
  "$(grep -c 'oa:start' "$work/q/tapes-dismissal.ttl")"
cat > "$work/shingles.py" << 'PY'
# Print runs of seven words of the article that a graph repeats
import re, sys
text, *graphs = (open(f, encoding="utf-8").read() for f in sys.argv[1:])
words = re.findall(r"\w+", text)
runs = {" ".join(words[i:i + 7]) for i in range(len(words) - 6)}
for graph in graphs:
    seen = re.findall(r"\w+", graph)
    for i in range(len(seen) - 6):
        if " ".join(seen[i:i + 7]) in runs:
            print(" ".join(seen[i:i + 7]))
PY
check 'no run of words' '' "$(python3 "$work/shingles.py" "$article" \
  "$work"/q/*.ttl "$work"/q/*.trig "$work"/q/*.svg "$work"/q/*.dot)"
"$mandate" build --open --no-quotes "$article" -o "$work/oq" > /dev/null
check 'nor in open relations' '' \
  "$(python3 "$work/shingles.py" "$article" "$work"/oq/*.ttl)"

# Names begin where --base says
"$mandate" build "$article" -o "$work/d" --base https://example.org/x/ > /dev/null
check base 1 "$(grep -c '^@prefix : <https://example.org/x/tapes-dismissal#> \.$' \
  "$work/d/tapes-dismissal.ttl")"

# Trouble: a code, a complaint, and no file
fails() { # NAME CODE ARGUMENT...
  local name=$1 code=$2
  shift 2
  "$mandate" build "$@" > "$work/out" 2> "$work/err"
  check "$name" "$code" $?
  check "$name complains" 1 "$([ -s "$work/err" ] && echo 1)"
}
fails 'no article' 2
fails 'missing article' 1 "$work/none.txt" -o "$work/e"
fails 'unknown format' 2 "$article" --format pie
fails 'quoting listing' 2 "$article" --no-quotes --format tsv
fails 'relative base' 2 "$article" -o "$work/e" --base data/
fails 'folder is a file' 1 "$article" -o "$article"
check 'nothing written' 0 "$(find "$work/e" -type f | wc -l)"
: > "$work/empty.txt"
fails 'empty article' 2 "$work/empty.txt" -o "$work/e"
check 'nothing written' 0 "$(find "$work/e" -type f | wc -l)"

finish
