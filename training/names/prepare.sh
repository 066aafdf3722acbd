#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Bring all texts with marked names into the form that train.py reads.
#
#     prepare.sh MANDATE DATA TAGGED ARTICLES OUT
#
# MANDATE is the program; DATA has gumopen-train.conllu.gz and the names
# ner/*.gz; TAGGED is what mandate-jackknife wrote; ARTICLES has articles
# NAME.txt, some with names in NAME.mentions.tsv.
set -eu

mandate=$1
data=$2
tagged=$3
articles=$4
out=$5
here=$(dirname "$0")
wordnet=${WORDNET:-/usr/share/wordnet}
mkdir -p "$out"

"$here/names_to_conllu.py" columns "$data/ner/uner-ewt-train.iob2.gz" > \
  "$out/uner.names"
"$here/names_to_conllu.py" columns "$data/ner/uner-ewt-dev.iob2.gz" > \
  "$out/uner-dev.names"
"$here/names_to_conllu.py" columns "$data/ner/wikigold.conll.txt.gz" > \
  "$out/wikigold.names"
"$here/names_to_conllu.py" columns "$data/ner/redocred.iob2.gz" > \
  "$out/redocred.names"
"$here/names_to_conllu.py" articles "$mandate" "$articles"/*.mentions.tsv > \
  "$out/articles.names"
"$here/gum.py" "$data/gumopen-train.conllu.gz" > "$out/gum.names"

"$here/tag.py" "$mandate" "$out/uner.names" "$tagged/ewt-train.conllu" > \
  "$out/uner.conllu"
"$here/tag.py" "$mandate" "$out/gum.names" "$tagged/gumopen-train.conllu" > \
  "$out/gum.conllu"
for name in uner-dev wikigold redocred articles; do
  "$here/tag.py" "$mandate" "$out/$name.names" > "$out/$name.conllu"
done
"$here/gazetteer.py" "$wordnet" "$here/../../ontology/agencies.ttl" \
  "$here/../../src/lexicon" > "$out/known.tsv"
