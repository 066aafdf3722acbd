#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Updates over the network: of a graph in memory, and of a store on disk.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
. "$source/tests/serve/server.sh"
command -v python3 > /dev/null || { echo "skipped: no python3"; exit 77; }

: > "$work/nothing.nq"
start_server --data "$work/nothing.nq" --allow-update
python3 "$source/tests/serve/updates.py" "$url" || failed=$((failed + 1))
end_server TERM
check 'ends' 0 $?
start_server --store "$work/store" --allow-update
python3 "$source/tests/serve/updates.py" "$url" || failed=$((failed + 1))
python3 -c 'import sys, urllib.request as r
r.urlopen(r.Request(sys.argv[1] + "sparql", b"INSERT DATA { <a:a> <a:b> 1 }",
  {"Content-Type": "application/sparql-update"}))' "$url"
end_server TERM
check 'ends, too' 0 $?
check 'what was changed lasts' 1 \
  "$("$mandate" query --store "$work/store" -r csv 'SELECT * { ?s ?p ?o }' | sed 1d | wc -l)"
finish
