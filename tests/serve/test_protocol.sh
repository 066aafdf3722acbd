#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPARQL 1.1 Protocol as programs speak it, and as hostile ones do.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
. "$source/tests/serve/server.sh"
command -v python3 > /dev/null || { echo "skipped: no python3"; exit 77; }

start_server --data "$source/tests/query/people.trig" --verbose \
  --max-seconds 1 --max-rows 500 --max-body 1 --max-queries 2
check 'says what is served' 1 "$(grep -c '^20 statements at http://127' "$work/served.txt")"
python3 "$source/tests/serve/protocol.py" "$url" "$source/tests/query/people.trig" ||
  failed=1
check 'tells requests' 1 "$(grep -q '^GET /sparql 200$' "$work/log.txt" && echo 1)"
check 'but not what was asked' 0 "$(grep -ci 'select\|secret' "$work/log.txt")"
check 'the port is taken' 1 "$("$mandate" serve --port "$(grep -o '[0-9]*/$' \
  "$work/served.txt" | tr -d /)" > "$work/out.txt" 2>&1; echo $?)"
check 'and that is said' 1 "$(grep -c 'cannot listen' "$work/out.txt")"
end_server TERM
check 'SIGTERM ends it' 0 $?

# A signal ends it within a query, too
start_server --data "$source/tests/query/people.trig" --max-seconds 0
query='SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l .
  ?m ?o ?p . ?q ?r ?s . ?t ?u ?v }'
python3 -c 'import sys, urllib.parse as p, urllib.request as r
r.urlopen(sys.argv[1] + "sparql?" + p.urlencode({"query": sys.argv[2]}))' \
  "$url" "$query" 2> "$work/asked.txt" &
asking=$!
sleep 1
end_server INT
check 'SIGINT ends it' 0 $?
wait $asking

# Pages of one origin may ask where that is wanted; other names, too
start_server --data "$source/tests/query/people.trig" \
  --allow-origin https://example.org --name graph.example
python3 - "$url" <<'P' || failed=1
import sys, urllib.error, urllib.request
url = sys.argv[1] + "sparql"
def ask(method="GET", **headers):
    request = urllib.request.Request(url, method=method,
        headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        answer = urllib.request.urlopen(request)
    except urllib.error.HTTPError as e:
        answer = e
    return answer.status, answer.headers
status, headers = ask(Origin="https://example.org")
assert status == 200, status
assert headers["Access-Control-Allow-Origin"] == "https://example.org"
status, headers = ask("OPTIONS", Origin="https://example.org",
                      Access_Control_Request_Method="POST")
assert status == 204 and "POST" in headers["Access-Control-Allow-Methods"]
assert ask(Origin="https://example.com")[0] == 403
assert ask(Host="graph.example")[0] == 200
assert ask(Host="graph.example.com")[0] == 403
P
end_server TERM

for wrong in '--port 70000' '--port x' '--address example.org' '--max-rows -1' \
  'graph.ttl' "--data $work/none.ttl"; do
  # shellcheck disable=SC2086
  timeout 60 "$mandate" serve $wrong > "$work/out.txt" 2>&1
  code=$?
  check "refuses $wrong" 1 "$((code == 1 || code == 2))"
done
finish
