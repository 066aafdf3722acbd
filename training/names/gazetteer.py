#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""List known names and what they name, for the name tagger.

    gazetteer.py WORDNET AGENCIES.ttl LEXICON > gazetteer.tsv

WORDNET is the folder of its files, whose instances of people, places and
bodies are taken; LEXICON is the folder of our word lists. Each line is a name
and a kind: PER, LOC, ORG, GIVEN (a given name) or NATION (a nationality).
"""

import re
import sys

FILES = {"15": "LOC", "18": "PER", "14": "ORG"}
TYPES = {"Agency": "ORG", "Organization": "ORG", "Place": "LOC"}


def read_wordnet(folder):
    """Yield names of the synsets that are instances of something."""
    with open(folder + "/data.noun", encoding="utf-8") as file:
        for line in file:
            fields = line.split(" ")
            if not line.startswith(" ") and " @i " in line:
                kind = FILES.get(fields[1])
                for i in range(int(fields[3], 16) if kind else 0):
                    yield fields[4 + 2 * i].replace("_", " "), kind


def read_agencies(path):
    """Yield all labels of known bodies and places."""
    kind = None
    with open(path, encoding="utf-8") as file:
        for line in file:
            found = re.search(r" a mdt:(\w+)", line)
            kind = TYPES.get(found.group(1)) if found else kind
            for label in re.findall(r'"([^"]+)"@en', line):
                if "Label" in line and kind:
                    yield label, kind


def read_list(path, kind):
    """Yield the keys of a word list."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                yield line.rstrip("\n").split("\t")[0], kind


def main(wordnet, agencies, lexicon):
    names = set(read_wordnet(wordnet)) | set(read_agencies(agencies))
    names |= set(read_list(lexicon + "/given-names.tsv", "GIVEN"))
    names |= set(read_list(lexicon + "/places.tsv", "LOC"))
    names |= set(read_list(lexicon + "/demonyms.tsv", "NATION"))
    for name, kind in sorted(names):
        print(name, kind, sep="\t")


if len(sys.argv) != 4:
    sys.exit(__doc__)
main(*sys.argv[1:])
