#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# No figure of the README's table falls below its floor.
set -eu
shared=$2/../shared
if [ ! -d "$shared/bench" ]; then
  echo "skipped: no articles and scorers at $shared"
  exit 77
fi
exec python3 "$2/tests/scores/measure.py" "$1" "$shared" --floors
