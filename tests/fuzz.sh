#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Fuzz one target for some seconds, from its corpus: fuzz.sh BUILD NAME SECONDS
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "tests/fuzz/corpus/$2/"* "$work/"
MANDATE_DATA=$1/data ASAN_OPTIONS=detect_leaks=1 \
  "$1/tests/fuzz_$2" -max_total_time="$3" -timeout=20 -rss_limit_mb=4096 \
  -max_len=4096 -print_final_stats=1 -artifact_prefix="$1/" "$work" \
  > "$1/fuzz_$2.log" 2>&1 || { tail -n 60 "$1/fuzz_$2.log"; exit 1; }
grep -E 'stat::number_of_executed_units|DONE' "$1/fuzz_$2.log" |
  sed "s/^/fuzz $2: /"
