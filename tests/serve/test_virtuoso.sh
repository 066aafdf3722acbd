#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Push to a Virtuoso of our own, at free ports of this machine, and ask it.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
stock=/usr/share/virtuoso-opensource-7/virtuoso.ini
if ! command -v virtuoso-t > /dev/null || [ ! -e $stock ]; then
  echo "skipped: virtuoso-opensource-7 is not installed"
  exit 77
fi
work=$(mktemp -d)
read -r sql http < <(python3 -c 'import socket
s = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*(x.getsockname()[1] for x in s))')

tell() { # STATEMENT
  isql-vt "127.0.0.1:$sql" dba dba "EXEC=$1" > "$work/isql.txt" 2>&1
}
stop() {
  tell 'shutdown;'
  [ ! -e "$work/virtuoso.lck" ] ||
    kill "$(sed -n 's/^VIRT_PID=//p' "$work/virtuoso.lck")" 2> /dev/null
  rm -rf "$work"
}
trap stop EXIT

sed -e "s#/var/lib/virtuoso-opensource-7/db#$work#" \
  -e "s/^ServerPort\(\s*\)= 1111/ServerPort = 127.0.0.1:$sql/" \
  -e "s/^ServerPort\(\s*\)= 8890/ServerPort = 127.0.0.1:$http/" \
  -e "s#^DirsAllowed.*#DirsAllowed = ., $work#" \
  -e 's/^NumberOfBuffers.*/NumberOfBuffers = 10000/' \
  -e 's/^MaxDirtyBuffers.*/MaxDirtyBuffers = 6000/' $stock > "$work/v.ini"
cd "$work" || exit 1
if ! virtuoso-t +configfile v.ini +wait > start.txt 2>&1; then
  echo "skipped: Virtuoso does not start here: $(tail -n 1 start.txt)"
  exit 77
fi
store=http://127.0.0.1:$http/sparql-graph-crud-auth
sparql=http://127.0.0.1:$http/sparql
sample=$source/tests/rdf/sample.trig
chain=https://w3id.org/mandate/data/port-bridge#source-the-harbour-gazette--clerk-s-notes

# Without a password nothing is taken; with one, from either place, all is
"$mandate" push "$sample" -e "$store" --graph urn:x:main > out.txt 2> err.txt
check 'no password' 1 $?
check 'and that is said' 1 "$(grep -c 'answers 401' err.txt)"
check 'push' "388 statements to urn:x:main, in 4 requests
1 statements to $chain, in 1 request" \
  "$(MANDATE_USER=dba MANDATE_PASSWORD=dba "$mandate" push "$sample" \
    -e "$store" --graph urn:x:main --batch 100 2> err.txt)"
check 'without complaint' '' "$(cat err.txt)"
printf 'machine 127.0.0.1 login dba password dba\n' > netrc
check 'push in place of it' "388 statements to urn:x:main, in 1 request" \
  "$(NETRC=$work/netrc "$mandate" push "$sample" -e "$store" \
    --graph urn:x:main --replace 2> err.txt | head -n 1)"

ask() {
  "$mandate" query -e "$sparql" "$@"
}
check 'all is there' 388 "$(ask -r csv \
  'SELECT (COUNT(*) AS ?n) { GRAPH <urn:x:main> { ?s ?p ?o } }' | tail -n 1 | tr -d '"')"
check 'the chain, too' 1 "$(ask -r csv \
  "SELECT (COUNT(*) AS ?n) { GRAPH <$chain> { ?s ?p ?o } }" | tail -n 1 | tr -d '"')"
"$mandate" export "$sample" -o here.nt
ask -r nt 'CONSTRUCT { ?s ?p ?o } { GRAPH <urn:x:main> { ?s ?p ?o } }' > there.nt
"$mandate" diff here.nt there.nt > diff.txt
check 'the same claims come back' 0 $?
check 'a named question' "$("$mandate" query --data "$sample" -r csv denials |
  tr -d '\r"')" "$(ask -r csv denials | tr -d '\r"')"
check 'a table' 1 "$(ask denials | grep -c '^Per Lindqvist')"
check 'yes' true "$(ask -r json 'ASK { ?s ?p ?o }' | grep -o true)"
check 'an error' 1 "$(ask 'SELECT' > out.txt 2>&1; grep -c 'answers 400' out.txt)"
finish
