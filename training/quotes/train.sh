#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Learn src/lexicon/quote-weights.tsv; see training/README.md.
#
#     train.sh BUILD ARTICLES SCORE.PY
set -eu
build=$1 articles=$2 score=$3
here=$(dirname "$0")
proposals=$(mktemp)
trap 'rm -f "$proposals"' EXIT
MANDATE_DATA=$build/data
export MANDATE_DATA
ls "$articles"/*.quotes.tsv | sed 's/quotes\.tsv$/txt/' |
  xargs "$build/training/quotes/mandate-propose-attributions" > "$proposals"
"$here/train.py" --scorer "$score" --gold "$articles" \
  --proposals "$proposals" --output "$here/../../src/lexicon/quote-weights.tsv"
