#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The W3C's own tests of SPARQL, where they are at hand: all pass.
set -u
mandate=$1
runner=$2/../shared/bench/w3c/run.py
[ -f "$runner" ] || { echo "skipped: no W3C tests beside this folder"; exit 77; }
failed=0

check() { # SUITE LEAST
  local passed
  passed=$(python3 "$runner" --mandate "$mandate" --category "$1" --jobs 2 |
    sed -n "s|^$1 (all) *\([0-9]*\)/.*|\1|p")
  echo "$1: $passed passed, $2 wanted"
  [ "${passed:-0}" -ge "$2" ] || failed=1
}

check sparql11 338
check sparql10 482
exit $failed
