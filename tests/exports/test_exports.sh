#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What lies under exports/ is what the program writes now.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bash "$2/tests/exports.sh" "$1" "$2" "$work"
for folder in "$work"/*; do
  diff -r -q "$folder" "$2/exports/${folder##*/}"
done
[ -d "$work/zero-tolerance" ] ||
  echo "skipped: the graph of zero-tolerance, for want of the article"
echo "$(find "$work" -type f | wc -l) passed, 0 failed"
