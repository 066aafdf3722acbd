#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Answers in every format, and the named questions, over the sample graph.
set -u
. "$2/tests/checks.sh"
mandate=$1
sample=$2/tests/rdf/sample.trig
ask() {
  "$mandate" query --data "$sample" "$@"
}

prefix='PREFIX mdt: <https://w3id.org/mandate#>'
query="$prefix SELECT ?c ?time ?none { ?c mdt:time ?time ; mdt:modality ?m
  OPTIONAL { ?c mdt:recipient ?none } } ORDER BY ?time"
base=https://w3id.org/mandate/data/port-bridge#
post=claim-per-lindqvist-holdspost-harbour-master-1c77b3d0
fired=claim-port-authority-dismissed-per-lindqvist-aa31c470
month=http://www.w3.org/2001/XMLSchema#gYearMonth

check csv "c,time,none
$base$fired,2018-05,
$base$post,then," "$(ask -r csv "$query" | tr -d '\r' | LC_ALL=C sort -t, -k2 -s |
  sed -n '/^c,/p' && ask -r csv "$query" | tr -d '\r' | sed 1d | LC_ALL=C sort -t, -k2)"
check tsv "?c	?time	?none
<$base$post>	\"then\"	" "$(ask -r tsv "$query" | grep -v "$fired")"
check tsv-typed "<$base$fired>	\"2018-05\"^^<$month>	" \
  "$(ask -r tsv "$query" | grep "$fired")"
check ask-json '{ "head": {}, "boolean": true }' \
  "$(ask -r json "$prefix ASK { ?c mdt:polarity mdt:negated }")"
check ask-table 'no' "$(ask "$prefix ASK { ?c mdt:polarity mdt:none }")"
check construct '<https://w3id.org/mandate/data/port-bridge#per-lindqvist> <https://w3id.org/mandate#related> <https://w3id.org/mandate/data/port-bridge#harbour-master> .' \
  "$(ask -r nt "$prefix CONSTRUCT { ?s mdt:related ?o } { ?s mdt:holdsPost ?o }")"
check json-parses ok "$(ask -r json "$query" |
  python3 -c 'import json,sys; d=json.load(sys.stdin)
assert d["head"]["vars"] == ["c", "time", "none"]
assert len(d["results"]["bindings"]) == 2; print("ok")')"
check xml-parses ok "$(ask -r xml "$query" | python3 -c '
import sys, xml.etree.ElementTree as t
n = "{http://www.w3.org/2005/sparql-results#}"
r = t.parse(sys.stdin).getroot()
assert len(r.findall(f"{n}results/{n}result")) == 2; print("ok")')"
check unknown-format 2 "$(ask -r pie "$query" > /dev/null 2>&1; echo $?)"
check path 4 "$(ask -r csv "$prefix SELECT ?x { ?x mdt:evidence/mdt:sentence 1 }" | sed 1d | wc -l)"
check update 2 "$(ask "INSERT DATA { <a:b> <a:b> <a:b> }" > /dev/null 2>&1; echo $?)"
check no-data-file 1 "$("$mandate" query --data /nonexistent.ttl denials > /dev/null 2>&1; echo $?)"
check no-question 1 "$(ask no-such-question > /dev/null 2>&1; echo $?)"
check no-query 2 "$("$mandate" query > /dev/null 2>&1; echo $?)"

# Each named question is listed, is answered, and finds what it is made for
questions=$("$mandate" query --list | cut -d' ' -f1 | tr '\n' ' ')
check list "by-source chain-of-command claims-by-independent-sources denials \
denied-claims-with-their-denials missing-responses posts sole-source \
timeline who-directed-what " "$questions"
check denials 1 "$(ask -r tsv denials | grep -c 'close it.*directed close the Old')"
check directed 2 "$(ask -r tsv who-directed-what | grep -c mandate#directed)"
check by-source 1 "$(ask -r tsv by-source | grep -c "Gazette > clerk's notes")"
check posts 1 "$(ask -r tsv posts | grep -c 'harbour master.*then')"
check sole-source 2 "$(ask -r tsv sole-source | sed 1d | wc -l)"

check chain-of-command 'Per Lindqvist,Port Authority,1 crews,Per Lindqvist,1 ' \
  "$(ask -r csv chain-of-command | tr -d '\r' | sed 1d | tr '\n' ' ')"
check denied 1 "$(ask -r tsv denied-claims-with-their-denials |
  grep -c "close the Old Bridge.*Gazette > clerk's notes.*Per Lindqvist")"
check independent 1 "$(ask -r tsv claims-by-independent-sources |
  grep -c "directed.*close the Old Bridge.*1.*clerk's notes")"
check timeline 1 "$(ask -r tsv timeline | grep -c '^"2018-05"')"
# The one who is said to have ordered it answers
check missing-responses 0 "$(ask -r csv missing-responses | sed 1d | wc -l)"

finish
