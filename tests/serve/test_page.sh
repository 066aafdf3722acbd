#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The page for people, and pictures, in a browser.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
. "$source/tests/serve/server.sh"
# shellcheck source=/dev/null
. "$source/tests/report/browser/ready.sh" "$source"

"$mandate" build "$source/examples/tapes-dismissal.txt" -o "$work" \
  --format trig > /dev/null
start_server --data "$work/tapes-dismissal.trig"
node "$source/tests/report/browser/page.mjs" "$chromium" "$url" || failed=$((failed + 1))

ask() { # PATH [CURL-OPTION]...: status and type
  local path=$1
  shift
  node -e 'fetch(process.argv[1], { method: process.argv[2] ? "POST" : "GET",
      body: process.argv[2] && new URLSearchParams({ query: process.argv[2] }) })
    .then((a) => console.log(a.status, a.headers.get("content-type")))' \
    "$url$path" "$@"
}
check 'a view' '200 image/svg+xml' "$(ask 'picture?view=sources')"
check 'no such view' 400 "$(ask 'picture?view=moon' | cut -d' ' -f1)"
check 'claims of an answer' '200 image/svg+xml' \
  "$(ask picture 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }')"
check 'rows are no picture' 400 "$(ask picture 'SELECT * {}' | cut -d' ' -f1)"
check 'a wrong query' 400 "$(ask picture 'CONSTRUCT' | cut -d' ' -f1)"
check 'nothing' '200 image/svg+xml' \
  "$(ask picture 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(false) }')"
end_server TERM
check 'ends' 0 $?

# Nothing is served, and it is said so
: > "$work/nothing.ttl"
start_server --data "$work/nothing.ttl"
check 'a picture of nothing' '200 image/svg+xml' "$(ask picture)"
end_server TERM
finish
