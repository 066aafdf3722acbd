#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Give texts with marked names the tags that they would meet in use.

    tag.py MANDATE FILE.names [TAGGED.conllu] > FILE.conllu

Tags and lemmas are the program's own, but for sentences that stand in TAGGED,
which mandate-jackknife wrote: of what the tagger learned from, it knows too
much.
"""

import re
import subprocess
import sys

from names_to_conllu import read_words


def forms(words):
    return tuple(cells[1] for cells in words)


def read_tagged(path):
    """Return the sentences of a file by their words."""
    with open(path, encoding="utf-8") as lines:
        return {forms(words): words for words in read_words(lines)}


def parse(mandate, path):
    out = subprocess.run([mandate, "parse", "--input", "conllu", path],
                         check=True, capture_output=True, text=True)
    return read_words(out.stdout.split("\n"))


def write(words, marked):
    """Print a sentence with the tags of the one, the names of the other."""
    for i, (cells, name) in enumerate(zip(words, marked, strict=True), 1):
        label = re.search(r"NE=\S+", name[9])
        print(i, *cells[1:5], "_", 0, "dep", "_",
              label.group(0) if label else "_", sep="\t")
    print()


def main(mandate, path, tagged=None):
    known = read_tagged(tagged) if tagged else {}
    with open(path, encoding="utf-8") as lines:
        marked = list(read_words(lines))
    for words, names in zip(parse(mandate, path), marked, strict=True):
        write(known.get(forms(names), words), names)


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
main(*sys.argv[1:])
