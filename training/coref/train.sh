#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Learn antecedent-weights.tsv anew.
#
#     train.sh BUILD ARTICLES
#
# BUILD is the build folder; ARTICLES has texts and their annotated mentions. In
# three rounds from nothing, for what is chosen for one mention is known to the
# next, and it is the weights of the round before that choose.
set -eu
here=$(dirname "$0")
build=$1 articles=$2
weights=$here/../../src/lexicon/antecedent-weights.tsv
export MANDATE_DATA="$build/data"
printf 'none\t0\n' > "$weights"
for round in 1 2 3; do
  for mentions in "$articles"/*.mentions.tsv; do
    echo "${mentions%.mentions.tsv}.txt"
  done | xargs "$build/training/coref/mandate-propose-antecedents" \
    > "$build/antecedents.tsv"
  "$here/train.py" --gold "$articles" --proposals "$build/antecedents.tsv" \
    --output "$weights"
done
