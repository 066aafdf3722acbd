#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate diff: graphs of one article and of two, for people and for programs.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

diff_of() { # NAME CODE ARGUMENT...
  local name=$1 code=$2
  shift 2
  "$mandate" diff "$@" > "$work/out" 2> "$work/err"
  check "$name" "$code" $?
}

"$mandate" build "$source"/examples -o "$work" --format ttl,trig,nq > /dev/null
tapes=$work/tapes-dismissal
diff_of 'another syntax' 0 "$tapes.ttl" "$tapes.nq"
check 'all alike' 1 "$(grep -c '^In both, alike: [0-9]* claims (by content' "$work/out")"
check 'nothing else' 3 "$(grep -c ': 0 claims, 0 entities$' "$work/out")"

# One edit, one difference
sed '/claim-robert-bork-dismissed/,/^$/s/mdt:affirmed/mdt:negated/' "$tapes.ttl" \
  > "$work/edited.ttl"
diff_of 'polarity' 1 "$tapes.ttl" "$work/edited.ttl"
check 'its claim' '  Ron Ziegler: Robert Bork dismissed Archibald Cox' \
  "$(grep -B1 polarity "$work/out" | head -n 1)"
check 'in words' '    polarity: affirmed in A, negated in B' \
  "$(grep polarity "$work/out")"

# Two articles: what they have in common, and by which rule
diff_of 'two articles' 1 "$tapes.nq" "$work/arms-report.nq" --all
check 'known bodies meet' 1 "$(grep -c 'by known [0-9]*, name' "$work/out")"
check 'and are listed' 1 "$(grep -c '^  White House (Agency)$' "$work/out")"
cp "$work/out" "$work/again"
diff_of 'the same twice' 1 "$tapes.nq" "$work/arms-report.nq" --all
check 'same bytes' '' "$(diff "$work/out" "$work/again")"

# JSON tells the same, and the other way round the other way round
diff_of 'to' 1 --json "$tapes.nq" "$work/arms-report.nq" -o "$work/ab.json"
diff_of 'fro' 1 --json "$work/arms-report.nq" "$tapes.nq" -o "$work/ba.json"
cat > "$work/mirror.py" << 'PY'
import json, sys
ab, ba = (json.load(open(f, encoding="utf-8")) for f in sys.argv[1:])
assert ab["n_differences"] == ba["n_differences"] > 0
for kind in "claims", "entities":
    assert ab[kind]["only_a"] == ba[kind]["only_b"]
    assert ab[kind]["only_b"] == ba[kind]["only_a"]
    for group in "alike", "differing":
        assert sorted((p["a"], p["b"]) for p in ab[kind][group]) == sorted(
            (p["b"], p["a"]) for p in ba[kind][group])
print("mirrored")
PY
check 'mirrored' mirrored "$(python3 "$work/mirror.py" "$work"/ab.json "$work"/ba.json)"

# Trouble is neither likeness nor difference
diff_of 'one graph' 2 "$tapes.nq"
diff_of 'missing graph' 2 "$tapes.nq" "$work/none.nq"
for odd in 2 0.5x -1 . 1.01 0,5 0.123 ''; do
  diff_of "confidence $odd" 2 "$tapes.nq" "$tapes.nq" --confidence="$odd"
done
for even in 0 1 0.5 0.05 1.00; do
  diff_of "confidence $even" 0 "$tapes.nq" "$tapes.nq" --confidence="$even"
done
diff_of 'no folder' 2 "$tapes.nq" "$tapes.nq" -o "$work/none/out"

finish
