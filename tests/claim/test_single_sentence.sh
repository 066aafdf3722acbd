#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# No word of the frame lexicon is there for one article.
set -eu
shared=$2/../shared
if [ ! -d "$shared/articles" ]; then
  echo "skipped: no articles at $shared"
  exit 77
fi
exec python3 "$2/tests/claim/single_sentence.py" "$1" "$2" "$shared"
