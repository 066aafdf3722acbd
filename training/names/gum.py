#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mark the names among GUM's entities, as CoNLL-U with NE= in MISC.

    gum.py GUM.conllu.gz > GUM.names

An entity that is a person, an organization or a place has a name if its head
is a proper noun: the proper nouns around the head, over "of" between two,
without a title. Nested entities give way to those around them.
"""

import gzip
import re
import sys

from names_to_conllu import read_words, write_sentence

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
BRACKETS = re.compile(r"\(([^()]+)\)?|([^()]+)\)")


def read_entities(words):
    """Yield (first, end, type) of the entities of a sentence."""
    begun = []
    for i, cells in enumerate(words):
        found = re.search(r"Entity=([^|]+)", cells[9])
        for part in BRACKETS.finditer(found.group(1) if found else ""):
            if part.group(1):
                number, kind = part.group(1).split("-")[:2]
                begun.append((number, i, kind))
            number = (part.group(1) or part.group(2)).split("-")[0]
            if part.group(0).endswith(")"):
                at = max((k for k, b in enumerate(begun) if b[0] == number),
                         default=None)
                if at is not None:
                    _, first, kind = begun.pop(at)
                    yield first, i + 1, kind


def head_of(words, first, end):
    """Return the word whose head is outside."""
    return next((i for i in range(first, end)
                 if not first < int(words[i][6]) <= end), first)


def is_proper(words, i):
    return words[i][4] in ("NNP", "NNPS") and not words[i][7].startswith("nmod:desc")


def name_around(words, first, end):
    """Return the name (first, end) that heads an entity, or nothing."""
    low = high = head_of(words, first, end)
    if not is_proper(words, low):
        return None
    while low > first and (is_proper(words, low - 1) or (
            words[low - 1][1] == "of" and low - 1 > first
            and is_proper(words, low - 2))):
        low -= 1
    while high + 1 < end and (is_proper(words, high + 1) or (
            words[high + 1][1] == "of" and high + 2 < end
            and is_proper(words, high + 2))):
        high += 1
    return low, high + 1


def label(words):
    """Return word and label of each word."""
    labels = ["O"] * len(words)
    spans = sorted(read_entities(words), key=lambda e: e[0] - e[1])
    for first, end, kind in spans:
        name = name_around(words, first, end) if kind in KINDS else None
        if name and set(labels[slice(*name)]) == {"O"}:
            labels[slice(*name)] = ["I-" + KINDS[kind]] * (name[1] - name[0])
            labels[name[0]] = "B-" + KINDS[kind]
    return [(cells[1], l) for cells, l in zip(words, labels)]


def main(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for words in read_words(lines):
            write_sentence(label(words))


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
