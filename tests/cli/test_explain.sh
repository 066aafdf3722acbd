#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Each claim of the graph can be explained by its name and by its number, with
# the confidence that it is listed with; what names no claim is refused.
set -eu
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
article=$source/examples/tapes-dismissal.txt
cp "$article" "$work/"
"$mandate" build "$article" -o "$work" --format nt > /dev/null
"$mandate" claims "$article" | tail -n +2 > "$work/claims.tsv"

grep '#type> <https://w3id.org/mandate#Claim>' "$work"/*.nt |
  sed 's/^<\([^>]*\)>.*/\1/' > "$work/names"
n=$(wc -l < "$work/claims.tsv")
[ "$(wc -l < "$work/names")" = "$n" ]

seen=0
while read -r name; do
  "$mandate" explain "$article" "$name" > "$work/why"
  "$mandate" explain "$article" "${name#*#}" | cmp - "$work/why"
  number=$(sed -n '1s/^Claim \([0-9]*\) of .*/\1/p' "$work/why")
  "$mandate" explain "$article" "$number" | cmp - "$work/why"
  listed=$(sed -n "${number}p" "$work/claims.tsv" | cut -f13)
  grep -q "^  confidence  $listed\$" "$work/why"
  seen=$((seen + 1))
done < <(head -n 5 "$work/names")
[ "$seen" -gt 0 ]

refuse() {
  local code=0
  "$mandate" explain "$@" > "$work/out" 2> "$work/err" || code=$?
  if [ $code != 2 ] || [ -s "$work/out" ] || [ ! -s "$work/err" ]; then
    echo "FAILED ($code): explain $*"
    exit 1
  fi
}
refuse
refuse "$article"
refuse "$article" 0
refuse "$article" $((n + 1))
refuse "$article" nonsense
refuse "$article" ""
refuse "$article" 1 2
refuse --date 2018-02-30 "$article" 1
"$mandate" explain --help | grep -q CLAIM
