#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Train all linear models, in a few minutes of one core.
#
#     train.sh BUILD DATA TEXT ARTICLES OUT
#
# BUILD is a build of the project; DATA has the treebanks *.conllu.gz and the
# names ner/*.gz; TEXT has raw text, *.txt.xz; ARTICLES has articles NAME.txt,
# some with names in NAME.mentions.tsv. Models go to OUT.
set -eu

tools=$1/training/linear
program=$1/mandate
data=$2
text=$3
articles=$4
out=$5
here=$(dirname "$0")
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

# Names, for training/names: the articles are cut by the program as it is
for file in uner-ewt-train.iob2 wikigold.conll.txt redocred.iob2; do
  "$here/names_to_conllu.py" columns "$data/ner/$file.gz" > "$out/$file.names"
done
"$here/names_to_conllu.py" articles "$program" "$articles"/*.mentions.tsv > \
  "$out/articles.names"
"$here/gazetteer.py" "$wordnet" "$here/../../ontology/agencies.ttl" \
  "$here/../../src/lexicon" > "$out/known.tsv"
