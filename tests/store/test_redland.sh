#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Redland's own rdfproc writes and reads a store, and sees what we wrote.
set -u
. "$2/tests/checks.sh"
mandate=$1
if ! command -v rdfproc > /dev/null; then
  echo "skipped: rdfproc is not installed"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
REDLAND_MODULE_PATH=$(dirname "$mandate")/redland
export REDLAND_MODULE_PATH
# A sanitized module wants its runtime first; what rdfproc leaks is its own
asan=$(ldd "$REDLAND_MODULE_PATH"/*.so | awk '/libasan/ { print $3 }')
printf '<x:a> <x:p> "one"@en .\n<x:a> <x:q> _:b .\n_:b <x:p> "2" <x:g> .\n' \
  > graph.nq

proc() {
  env ${asan:+"LD_PRELOAD=$asan" ASAN_OPTIONS=detect_leaks=0} \
    rdfproc -q -s mandate "$@" 2> err.txt
}

"$mandate" load store graph.nq > out.txt
check 'what we wrote is there' 3 "$(proc store size | grep -oE '[0-9]+')"
proc store add x:c x:p x:d
check 'adds' 0 $?
proc store add x:c x:p x:e x:h
check 'adds in a context' 0 $?
check 'and counts' 5 "$(proc store size | grep -oE '[0-9]+')"
check 'contexts' 2 "$(proc store contexts | grep -c 'x:')"
check 'finds' 2 "$(proc store find x:c - - | grep -c 'x:p')"
proc store remove x:c x:p x:d
check 'removes' 0 $?
"$mandate" export --store store --to nq | sort > held.nq
check 'we read what it left' 4 "$(wc -l < held.nq)"
check 'in its context' 1 "$(grep -c '^<x:c> <x:p> <x:e> <x:h>' held.nq)"
check 'no complaint' '' "$(cat err.txt)"
finish
