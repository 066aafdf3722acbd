#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SERVICE and LOAD over HTTP, of a server of our own and of one for tests.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
. "$source/tests/serve/server.sh"
command -v python3 > /dev/null || { echo "skipped: no python3"; exit 77; }
export NETRC=/dev/null no_proxy='*'

people=$source/tests/query/people.trig
start_server --data "$people" --verbose
prefix='PREFIX : <http://example.org/>'
ask() { # OPTIONS... QUERY
  local query=${*: -1}
  "$mandate" query --allow-service -r csv "${@:1:$#-1}" "$prefix $query" \
    2> "$work/err.txt" | sed 's|http://example.org/||g' | tr -d '\r' | sed 1d |
    LC_ALL=C sort | paste -sd ' '
}
requests() {
  grep -c '^POST /sparql 200$' "$work/log.txt"
}

# Alone, and within what else there is
check alone 'ann,bob bob,cyd dee,bob' \
  "$(ask "SELECT ?s ?o { SERVICE <${url}sparql> { ?s :reports ?o } }")"
check 'its own prefixes and base' 'ann' "$(ask "BASE <http://example.org/>
  PREFIX q: <http://example.org/> SELECT ?s { SERVICE <${url}sparql> {
  ?s q:reports <bob> ; q:name \"Ann\"@en } }")"
check 'nested patterns' 'ann,41 bob,55 dee,' \
  "$(ask "SELECT ?s ?a { SERVICE <${url}sparql> { ?s :reports ?x
  OPTIONAL { ?s :age ?a FILTER(?a > 40) } } }")"
check 'no variables' '1' "$(ask "SELECT (COUNT(*) AS ?n) {
  SERVICE <${url}sparql> { :ann :reports :bob } }")"
check 'types and languages' 'ann,Ann,en,2001-05-01' \
  "$(ask "SELECT ?s (STR(?n) AS ?name) (LANG(?n) AS ?l) ?d {
  SERVICE <${url}sparql> { ?s :name ?n ; :since ?d } }")"

# Joined: what is bound is sent along, many rows at once
echo '@prefix : <http://example.org/> . :ann :has 1 . :bob :has 2 , 3 . :eve :has 4 .' \
  > "$work/has.ttl"
before=$(requests)
check joined 'ann,1,41 bob,2,55 bob,3,55' "$(ask --data "$work/has.ttl" \
  "SELECT ?s ?n ?a { ?s :has ?n SERVICE <${url}sparql> { ?s :age ?a } }")"
check 'in one request' 1 $(($(requests) - before))
values=$(seq 450 | sed 's/.*/(& "\\"\\\\ & \\n")/' | tr '\n' ' ')
before=$(requests)
check 'many rows' '450,450' "$(ask "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?y) AS ?m) {
  VALUES (?x ?y) { $values } SERVICE <${url}sparql> { BIND(1 AS ?one)
  FILTER(BOUND(?one)) } }")"
check 'rows that share nothing are sent once a batch' 3 $(($(requests) - before))
before=$(requests)
check 'strings travel' '450' "$(ask "SELECT (COUNT(*) AS ?n) {
  VALUES (?x ?y) { $values } SERVICE <${url}sparql> { VALUES (?x ?y) { $values } } }")"
check 'in batches' 3 $(($(requests) - before))
check 'optional' 'ann,41 bob,55 bob,55 eve,' "$(ask --data "$work/has.ttl" \
  "SELECT ?s ?a { ?s :has ?n OPTIONAL { SERVICE <${url}sparql> { ?s :age ?a } } }")"
check 'the service is a variable' 'cyd,63' "$(ask "SELECT ?s ?a {
  VALUES ?u { <${url}sparql> } SERVICE ?u { ?s :age ?a FILTER(?a > 60) } }")"
check 'blank nodes are new ones' true "$(ask --data "$work/has.ttl" \
  "SELECT (ISBLANK(?b) AS ?is) { SERVICE <${url}sparql> { BIND(BNODE() AS ?b) } }")"

# What fails
status() { # OPTIONS... QUERY
  "$mandate" query -r csv "$@" > "$work/out.txt" 2> "$work/err.txt"
  echo $?
}
nobody='SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o }'
check 'not allowed' 2 "$(status "SELECT * { SERVICE <${url}sparql> { ?s ?p ?o } }")"
check 'that is said' 1 "$(grep -c 'SERVICE is not allowed here' "$work/err.txt")"
check 'not allowed, silent' 'x' "$("$mandate" query -r csv "SELECT ?x {
  BIND('x' AS ?x) SERVICE SILENT <${url}sparql> { ?s ?p ?o } }" | tr -d '\r' | tail -n 1)"
check 'no answer' 1 "$(status --allow-service "SELECT * { $nobody }")"
check 'that is said, too' 1 "$(grep -c '127.0.0.1:1/sparql: no answer' "$work/err.txt")"
check 'no answer, silent' '1,' "$(ask "SELECT ?x ?s { BIND(1 AS ?x)
  ${nobody/SERVICE/SERVICE SILENT} }")"
check 'no answer, silent, is not told' '' "$(cat "$work/err.txt")"
check 'a refusal' 1 "$(status --allow-service "SELECT * { SERVICE <${url}none> { ?s ?p ?o } }")"
check 'no file is read' 2 "$(status --allow-service \
  "SELECT * { SERVICE <file://$people> { ?s ?p ?o } }")"
check 'an unbound one' 2 "$(status --allow-service 'SELECT * { SERVICE ?u { ?s ?p ?o } }')"
end_server TERM

# What is no answer, and what comes too slowly; LOAD
python3 "$source/tests/net/server.py" "$work/has.ttl" > "$work/port.txt" &
server=$!
while [ ! -s "$work/port.txt" ]; do sleep 0.05; done
url=http://127.0.0.1:$(cat "$work/port.txt")
check 'no JSON' 2 "$(status --allow-service "SELECT * { SERVICE <$url/big> { ?s ?p ?o } }")"
check 'that it is none is said' 1 "$(grep -c 'no answer to a SELECT' "$work/err.txt")"
check 'too slow' 2 "$(status --allow-service --timeout 0.3 \
  "SELECT * { SERVICE <$url/slow> { ?s ?p ?o } }")"
check 'LOAD' 4 "$("$mandate" update --allow-load --to nq "LOAD <$url/files/has.ttl>" | wc -l)"
check 'LOAD of nothing' 1 "$("$mandate" update --allow-load "LOAD <$url/no.ttl>" \
  2> "$work/err.txt"; echo $?)"
check 'LOAD is not allowed' 2 "$("$mandate" update "LOAD <$url/files/has.ttl>" \
  2> "$work/err.txt"; echo $?)"

finish
