#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Make the worked examples: exports.sh MANDATE SOURCE OUT. The graph of the
# news article at SOURCE/../shared, if it is there, carries none of its
# sentences: evidence by offsets, acts and propositions by lemmas.
set -eu
mandate=$1 source=$2 out=$3
article=$source/../shared/articles/zero-tolerance.txt

# draw NAME: the two pictures of a graph that was built
draw() {
  for view in directives sources; do
    for format in dot svg png; do
      "$mandate" render "$out/$1/$1.trig" --view $view \
        -o "$out/$1/$1-$view.$format"
    done
  done
}

"$mandate" build -o "$out/tapes-dismissal" --format ttl,trig,nt,nq,rdf \
  "$source/examples/tapes-dismissal.txt" > /dev/null
"$mandate" claims "$source/examples/tapes-dismissal.txt" \
  > "$out/tapes-dismissal/tapes-dismissal.tsv"
draw tapes-dismissal
if [ -f "$article" ]; then
  "$mandate" build --no-quotes -o "$out/zero-tolerance" --format ttl,trig \
    "$article" > /dev/null
  draw zero-tolerance
fi
