#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The W3C's own tests of readers of Turtle, TriG, N-Triples and N-Quads, where
# they are at hand: all pass.
set -u
mandate=$1
runner=$2/../shared/bench/w3c/run.py
[ -f "$runner" ] || { echo "skipped: no W3C tests beside this folder"; exit 77; }
failed=0

check() { # SUITE LEAST
  local passed
  passed=$(python3 "$runner" --mandate "$mandate" --category "$1" --jobs 2 |
    sed -n "s|^$1 *\([0-9]*\)/.*|\1|p" | head -n 1)
  echo "$1: $passed passed, $2 wanted"
  [ "${passed:-0}" -ge "$2" ] || failed=1
}

check turtle 313
check trig 356
check ntriples 70
check nquads 87
exit $failed
