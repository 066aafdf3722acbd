#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Limits of queries, and updates, from the command line.
set -u
. "$2/tests/checks.sh"
mandate=$1
people=$2/tests/query/people.trig
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

# Limits: the exit status and the complaint
limited() { # OPTIONS... QUERY
  "$mandate" query -r csv --data "$people" "$@" > out.txt 2> err.txt
  echo "$? $(wc -c < out.txt) $(sed 's/^mandate: //' err.txt)"
}
many='SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r .
  ?s ?t ?u . ?v ?w ?x FILTER(?a = "no") }'
check rows '2 0 query: the answer has more rows than it may' \
  "$(limited --max-rows 2 'SELECT * { ?s ?p ?o }')"
check 'rows enough' 0 "$(limited --max-rows 50 'SELECT * { ?s ?p ?o }' | cut -c1)"
check time '2 0 query: the query takes longer than it may' \
  "$(limited --timeout 0.1 "$many")"
check memory '2 0 query: the query needs more memory than it may' \
  "$(limited --max-memory 1 "${many/FILTER*/} } ORDER BY ?a")"
for bad in 0 -1 x '' 1x nan inf; do
  check "--timeout $bad" \
    "2 0 --timeout: \"$bad\" is no number above zero" \
    "$(limited --timeout "$bad" 'ASK {}')"
done

# Updates: read, changed, written by the extension
echo '@prefix : <http://example.org/> . :a :p 1 . :g { :a :p 2 }' > a.trig
prefix='PREFIX : <http://example.org/>'
lines() {
  sed 's|http://example.org/||g; s|\^\^<[^>]*>||' "$1" | LC_ALL=C sort | paste -sd ' '
}
"$mandate" update --data a.trig -o b.nq "$prefix INSERT DATA { :b :p 3 } ;
  DELETE WHERE { GRAPH ?g { ?s ?p ?o } }"
check written '<a> <p> "1" . <b> <p> "3" .' "$(lines b.nq)"
check 'to standard output' 1 \
  "$("$mandate" update --data a.trig 'CLEAR DEFAULT' | grep -c ':g {\|/g> {')"
check 'in a format' '<a> <p> "1" . <a> <p> "2" <g> .' \
  "$("$mandate" update --data a.trig --to nq '' > c.nq; lines c.nq)"
echo "$prefix MOVE :g TO DEFAULT" > move.ru
"$mandate" update --data a.trig -o d.nt --file move.ru
check 'from a file' '<a> <p> "2" .' "$(lines d.nt)"
cp b.nq before.nq
check 'a fault has a place' "2 mandate: update:2:8: expected GRAPH, DEFAULT, NAMED or ALL, found \"x\"" \
  "$("$mandate" update --data a.trig -o b.nq 'DROP ALL ;
 CLEAR x' 2>&1 > out.txt | sed "s/^/2 /")"
check 'and no output' '' "$(diff b.nq before.nq 2>&1)"
check 'LOAD is refused' 2 "$("$mandate" update -o b.nq "LOAD <file://$work/a.trig>" \
  2> err.txt; echo $?)"
check 'LOAD is told of' 1 "$(grep -c 'LOAD is not allowed here' err.txt)"
"$mandate" update --allow-load -o e.nq "LOAD <file://$work/a.trig>"
check 'LOAD is allowed' '<a> <p> "1" . <a> <p> "2" <g> .' "$(lines e.nq)"
# A store on disk is changed there, or not at all
"$mandate" load news a.trig > out.txt
held() { # How many statements the store holds
  "$mandate" query --store news -r csv 'SELECT (COUNT(*) AS ?n) {
    { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }' | tr -d '\r' | tail -n 1
}
check 'a store' '0 0' "$("$mandate" update --store news "$prefix
  INSERT DATA { :b :p 1 , 2 } ; COPY :g TO :h" > out.txt; echo "$? $(wc -c < out.txt)")"
check 'is changed' 5 "$(held)"
check 'a store and a fault' 2 "$("$mandate" update --store news 'DROP ALL ;
  LOAD <file:///etc/passwd>' 2> err.txt; echo $?)"
check 'is not changed' 5 "$(held)"
check 'a store and a file' 2 "$("$mandate" update --store news -o g.nq '' \
  2> err.txt; echo $?)"
check 'a store and data' 2 "$("$mandate" update --store news --data a.trig '' \
  2> err.txt; echo $?)"
check 'no store' 1 "$("$mandate" update --store none '' 2> err.txt; echo $?)"
check 'too many' 2 "$("$mandate" update --data a.trig --max-rows 1 -o b.nq \
  "$prefix INSERT DATA { :x :p 1 , 2 }" 2> err.txt; echo $?)"
check 'nothing to do' 2 "$("$mandate" update --data a.trig 2> err.txt; echo $?)"
check 'no format' 2 "$("$mandate" update --data a.trig -o f.jpg '' 2> err.txt; echo $?)"
check 'no file' 1 "$("$mandate" update --data no.trig '' 2> err.txt; echo $?)"

finish
