#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Make the worked examples: exports.sh MANDATE SOURCE OUT. The graph of the
# news article at SOURCE/../shared, if it is there, carries none of its
# sentences: evidence by offsets, acts and propositions by lemmas.
set -eu
mandate=$1 source=$2 out=$3
article=$source/../shared/articles/zero-tolerance.txt

"$mandate" build -o "$out/tapes-dismissal" \
  --format ttl,trig,nt,nq,rdf,rj,jsonld,annotations,html,followthemoney,graphml,mermaid,csv,tsv,svg,png \
  "$source/examples/tapes-dismissal.txt" > /dev/null
"$mandate" build -o "$out/tapes-dismissal" --view directives,sources \
  --format dot,pdf "$source/examples/tapes-dismissal.txt" > /dev/null
if [ -f "$article" ]; then
  "$mandate" build --no-quotes -o "$out/zero-tolerance" \
    --format ttl,trig,jsonld,annotations,html,followthemoney,mermaid,svg,png "$article" > /dev/null
  "$mandate" build --no-quotes -o "$out/zero-tolerance" \
    --view directives,sources --format dot "$article" > /dev/null
fi
