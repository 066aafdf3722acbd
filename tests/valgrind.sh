#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# One unit test under Valgrind: no error, nothing lost.
set -eu
log=$1.valgrind.log
suppressions=$(find tests/suppressions -name '*.supp' 2> /dev/null |
  sed 's/^/--suppressions=/')
# shellcheck disable=SC2086
if valgrind --quiet --error-exitcode=9 --leak-check=full \
  --errors-for-leak-kinds=definite $suppressions "$1" > "$log" 2>&1; then
  echo "${1##*/}: clean"
else
  cat "$log"
  exit 255
fi
