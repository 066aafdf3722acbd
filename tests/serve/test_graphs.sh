#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Graph Store Protocol, by others and by `mandate push`, and `query --endpoint`.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
. "$source/tests/serve/server.sh"
command -v python3 > /dev/null || { echo "skipped: no python3"; exit 77; }
people=$source/tests/query/people.trig
sample=$source/tests/rdf/sample.trig

start_server --data "$people" --max-body 1
python3 "$source/tests/serve/graphs.py" "$url" read || failed=$((failed + 1))
end_server TERM

start_server --data "$people" --max-body 1 --allow-update
python3 "$source/tests/serve/graphs.py" "$url" write || failed=$((failed + 1))
if (. "$source/tests/oracles/ready.sh" "$source") > "$work/ready.txt"; then
  node "$source/tests/oracles/client.mjs" "$url" || failed=$((failed + 1))
else
  echo "without a public client: $(cat "$work/ready.txt")"
fi
end_server TERM

# Push: named graphs each to its own, and what comes back is the same graph
: > "$work/nothing.nq"
start_server --data "$work/nothing.nq" --allow-update
chain=https://w3id.org/mandate/data/port-bridge#source-the-harbour-gazette--clerk-s-notes
check 'push' "388 statements to the default graph, in 8 requests
1 statements to $chain, in 1 request" \
  "$("$mandate" push "$sample" --endpoint "${url}data" --batch 50)"
fetch() { # PATH ACCEPT
  python3 -c 'import sys, urllib.request as r
print(r.urlopen(r.Request(sys.argv[1], headers={"Accept": sys.argv[2]})).read().decode(), end="")' \
    "$url$1" "$2"
}
fetch data application/n-quads > "$work/back.nq"
"$mandate" diff "$sample" "$work/back.nq" > "$work/diff.txt"
check 'the same claims' 0 $?
"$mandate" export "$sample" -o "$work/sent.nq"
check 'as many statements' "$(wc -l < "$work/sent.nq")" "$(wc -l < "$work/back.nq")"
check 'push again' 0 "$("$mandate" push "$sample" -e "${url}data" > "$work/out.txt"; echo $?)"
check 'what has no blank nodes stays once' "$(grep -vc '_:' "$work/sent.nq")" \
  "$(fetch data application/n-quads | grep -vc '_:')"
"$mandate" push "$people" -e "${url}data" --replace --graph urn:x:people > "$work/out.txt"
check 'the default graph has a name there' 1 "$(grep -c '^16 statements to urn:x:people' "$work/out.txt")"
check 'and is found' 16 \
  "$("$mandate" query -e "${url}sparql" -r tsv 'SELECT * { GRAPH <urn:x:people> { ?s ?p ?o } }' | sed 1d | wc -l)"
printf '<a:s> <a:p> _:x . _:x <a:p> _:y . _:y <a:p> "1" , "2" , "3" .' > "$work/blank.ttl"
"$mandate" push "$work/blank.ttl" -e "${url}data" --graph urn:x:blank --batch 1 > "$work/out.txt"
check 'blank nodes go together' 3 \
  "$("$mandate" query -e "${url}sparql" -r csv \
    'SELECT ?o { GRAPH <urn:x:blank> { <a:s> <a:p>/<a:p>/<a:p> ?o } }' | sed 1d | wc -l)"

# Ask there what is asked here
for results in csv tsv json xml html; do
  check "query as $results" \
    "$("$mandate" query --data "$sample" -r $results who-directed-what | md5sum)" \
    "$("$mandate" query -e "${url}sparql" -r $results who-directed-what | md5sum)"
done
check 'a table' 'Per Lindqvist' \
  "$("$mandate" query -e "${url}sparql" denials | sed -n 2p | cut -d' ' -f1-2)"
check 'a graph' '<a:x> <a:y> "z" .' \
  "$("$mandate" query -e "${url}sparql" -r nt 'CONSTRUCT { <a:x> <a:y> "z" } {}')"
check 'yes' true "$("$mandate" query -e "${url}sparql" 'ASK {}')"
check 'syntax' 1 "$("$mandate" query -e "${url}sparql" 'ASK {' 2>&1 > "$work/out.txt" |
  grep -c 'answers 400: line 1, column 6')"
check 'both' 2 "$("$mandate" query -e "${url}sparql" -d "$sample" 'ASK {}' 2> "$work/err.txt"; echo $?)"
check 'no endpoint' 2 "$("$mandate" push "$sample" 2> "$work/err.txt"; echo $?)"
check 'a batch of none' 2 "$("$mandate" push "$sample" -e "${url}data" --batch 0 2> "$work/err.txt"; echo $?)"
check 'no server' 1 "$("$mandate" push "$sample" -e http://127.0.0.1:9/ > "$work/out.txt" 2>&1; echo $?)"
end_server TERM
start_server --data "$people"
check 'not allowed' 1 "$("$mandate" push "$sample" -e "${url}data" 2>&1 | grep -c 'answers 403: updates')"
end_server TERM

# A store on disk: what was changed lasts, and is served as a graph in memory is
start_server --store "$work/store" --allow-update --max-body 1
"$mandate" push "$people" -e "${url}data" > "$work/out.txt"
check 'pushed to disk' "16 statements to the default graph, in 1 request" "$(head -n 1 "$work/out.txt")"
python3 "$source/tests/serve/graphs.py" "$url" write || failed=$((failed + 1))
end_server INT
start_server --store "$work/store"
check 'is told' 1 "$(grep -c '^20 statements' "$work/served.txt")"
check 'it lasts' 16 "$("$mandate" query -e "${url}sparql" -r csv 'SELECT * { ?s ?p ?o }' | sed 1d | wc -l)"
check 'as a whole' 20 "$(fetch data application/n-quads | wc -l)"
check 'one graph' 2 "$(fetch 'data?graph=http://example.org/g2' application/n-triples | wc -l)"
check 'is drawn' 1 "$(fetch picture image/svg+xml | grep -c '</svg>')"
check 'is described' 1 "$(fetch sparql text/turtle | grep -c 'example.org/g2')"
check 'is only read' 1 "$("$mandate" push "$sample" -e "${url}data" 2>&1 | grep -c 'answers 403')"
end_server TERM
check 'either' 2 "$("$mandate" serve --store "$work/store" --data "$people" > "$work/out.txt" 2>&1; echo $?)"
finish
