#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Train all linear models, in a few minutes of one core.
#
#     train.sh BUILD DATA TEXT OUT
#
# BUILD is a build of the project; DATA has the treebanks *.conllu.gz; TEXT has
# raw text, *.txt.xz. Models go to OUT.
set -eu

tools=$1/training/linear
data=$2
text=$3
out=$4
wordnet=${WORDNET:-/usr/share/wordnet}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

for part in ewt-train gumopen-train; do
  gzip -dc "$data/$part.conllu.gz" > "$work/$part.conllu"
done
set -- "$work/ewt-train.conllu" "$work/gumopen-train.conllu"

xz -dc "$text"/*.xz | "$tools/mandate-cluster" > "$work/clusters.tsv"
"$tools/mandate-train-segmenter" "$out/segmenter.mdt" "$@"
"$tools/mandate-train-tagger" "$out/tagger.mdt" "$work/clusters.tsv" "$@"
"$tools/mandate-train-lemmatizer" "$out/lemmatiser.mdt" "$wordnet" "$@"
