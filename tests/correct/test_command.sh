#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Corrections: of a graph that is built and of one that is exported, beside the
# article and where options say, and what happens when they do not fit.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

holds() { # GRAPH
  check "$1 holds" 0 "$("$mandate" verify "$1" "$work/tapes.txt" > "$work/faults"
    echo $?)"
}

cp "$source/examples/tapes-dismissal.txt" "$work/tapes.txt"
build() { # FOLDER ARGUMENT...
  local folder=$1
  shift
  "$mandate" build "$work/tapes.txt" -o "$work/$folder" --format trig,ttl "$@" \
    > "$work/out" 2> "$work/err"
}
build plain
check 'nothing said' '' "$(cat "$work/err")"

# The first directive is rejected, and its object split into nothing else
claim=$(sed -n 's/^:\(claim-.*-dismissed-.*\)$/\1/p' "$work/plain/tapes.trig" |
  head -n 1)
subject=$(sed -n "/^:$claim\$/,/^\$/s/.*mdt:subject :\(.*\) ;/\1/p" \
  "$work/plain/tapes.trig")
cat > "$work/fix.ttl" << END
@prefix : <#> .
@prefix mdt: <https://w3id.org/mandate#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:no a mdt:Rejection ; mdt:claim :$claim ; rdfs:comment "No." .
[] a mdt:Naming ; mdt:entity :$subject ; mdt:newAlias "Whoever" .
END
build corrected --corrections "$work/fix.ttl"
check 'built' 0 $?
holds "$work/corrected/tapes.trig"
holds "$work/corrected/tapes.ttl"
check 'said' 1 "$(grep -c 'fix.ttl:4: rejected: ' "$work/err")"
check 'a record stays' 1 \
  "$(grep -c 'prov:wasInvalidatedBy :no' "$work/corrected/tapes.trig")"
check 'no claim stays' 0 \
  "$(sed -n "/^:$claim\$/,/^\$/p" "$work/corrected/tapes.trig" | grep -c mdt:Claim)"
check 'the alias' 1 "$(grep -c '"Whoever"' "$work/corrected/tapes.ttl" |
  sed 's/[^0].*/1/')"

# Building and exporting give the same bytes, and each twice
"$mandate" export "$work/plain/tapes.trig" --corrections "$work/fix.ttl" \
  -o "$work/exported.trig" 2> "$work/exported.err"
check 'exported the same' '' \
  "$(diff "$work/exported.trig" "$work/corrected/tapes.trig")"
build again --corrections "$work/fix.ttl"
check 'built the same' '' "$(diff -r "$work/corrected" "$work/again")"

# Applied again, the claim is not there any more: a warning, no failure
"$mandate" export "$work/exported.trig" --corrections "$work/fix.ttl" \
  -o "$work/twice.trig" 2> "$work/err"
check 'again' 0 $?
check 'warned' 1 "$(grep -c 'fix.ttl:4: warning: .*no longer applies' "$work/err")"
holds "$work/twice.trig"

# Without quotes nothing is quoted, and it holds
build unquoted --no-quotes --corrections "$work/fix.ttl"
holds "$work/unquoted/tapes.trig"
check 'no quotes' 0 "$(grep -c oa:exact "$work/unquoted/tapes.trig")"

# Beside the article they are found, and applied once
cp "$work/fix.ttl" "$work/tapes.corrections.ttl"
build beside
check 'found' '' "$(diff -r "$work/corrected" "$work/beside")"
build once --corrections "$work/tapes.corrections.ttl"
check 'once' '' "$(diff -r "$work/corrected" "$work/once")"
check 'no warning' 0 "$(grep -c warning "$work/err")"
rm "$work/tapes.corrections.ttl"

# Corrections of many claims: every way of correcting, and all still holds
python3 - "$work/plain/tapes.ttl" > "$work/many.ttl" << 'PY'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
claims = re.findall(r"(?m)^:(claim-\S+)$", text)
people = re.findall(r"(?m)^:(\S+)\n\ta mdt:Person", text)
groups = re.findall(r"(?m)^:(\S+)\n\ta mdt:Group", text)
print("@prefix : <#> .\n@prefix mdt: <https://w3id.org/mandate#> .")
for i, claim in enumerate(claims):
    print(f"[] a mdt:" + [
        f"Rejection ; mdt:claim :{claim}",
        f"Revision ; mdt:claim :{claim} ; mdt:newPolarity mdt:negated",
        f"Revision ; mdt:claim :{claim} ; mdt:newRelation mdt:opposed",
        f"Revision ; mdt:claim :{claim} ; mdt:newSources ( :{people[0]} )",
        f"Revision ; mdt:claim :{claim} ; mdt:newModality mdt:possible",
    ][i % 5] + " .")
print(f"[] a mdt:Merger ; mdt:entity :{people[1]} , :{groups[0]} ;"
      f" mdt:into :{people[0]} .")
for entity in re.findall(r"(?m)^:(\S+)\n\ta mdt:(?:Person|Agency)", text):
    mentions = re.findall(r":chars-\d+-\d+", re.search(
        rf"(?m)^:{entity}\n(?:\t.*\n)*", text).group())
    if len(mentions) > 1 and entity not in (people[0], people[1]):
        print(f'[] a mdt:Split ; mdt:entity :{entity} ;'
              f' mdt:mention {mentions[-1]} ; mdt:newName "Other {entity}" .')
PY
build many --corrections "$work/many.ttl"
check 'many' 0 $?
check 'applied' 1 "$(test "$(grep -c ': split: ' "$work/err")" -ge 3 && echo 1)"
holds "$work/many/tapes.trig"
holds "$work/many/tapes.ttl"

# The example applies to its article, whole
"$mandate" build "$source/examples/tapes-dismissal.txt" -o "$work/example" \
  --corrections "$source/examples/corrections.ttl" 2> "$work/err" > "$work/out"
check 'the example' 3 "$(grep -Ec ': (rejected|merged|named): ' "$work/err")"
check 'without a warning' 0 "$(grep -c warning "$work/err")"

# Trouble: a code, a complaint with its place, and no file
fails() { # NAME CODE FILE
  build trouble --corrections "$3"
  check "$1" "$2" $?
  check "$1 complains" 1 "$(grep -c "$3" "$work/err" | sed 's/[^0].*/1/')"
  check "$1 writes nothing" 0 "$(find "$work/trouble" -type f | wc -l)"
}
fails 'missing' 1 "$work/none.ttl"
echo '<a> <b>' > "$work/bad.ttl"
fails 'no Turtle' 2 "$work/bad.ttl"
echo '[] a <https://w3id.org/mandate#Rejection> .' > "$work/empty.ttl"
fails 'no claim' 2 "$work/empty.ttl"

finish
