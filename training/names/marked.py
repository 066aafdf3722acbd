# SPDX-License-Identifier: Apache-2.0
"""Marked names as the name tagger sees them: features of words and labels.

What the name tagger shares with the parser is in ../network/; known names
have their twin in src/names/gazetteer.c.
"""

import collections
import gzip
import pathlib
import re
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "network"))
import features  # noqa: E402
from features import N_FACTS, facts, read_conllu, rows, word_key  # noqa: E402

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
# Bits of known names above those of features.py: what a word begins or is within
(PERSON, BODY, IN_BODY, PLACE, IN_PLACE, GIVEN, NATION) = range(N_FACTS,
                                                                N_FACTS + 7)
N_BITS = N_FACTS + 7
KNOWN = {"PER": (PERSON, PERSON), "ORG": (BODY, IN_BODY),
         "LOC": (PLACE, IN_PLACE), "GIVEN": (GIVEN, GIVEN),
         "NATION": (NATION, NATION)}
KINDS = list(KNOWN)
LONGEST_KNOWN = 6


def read_labels(path):
    """Return the labels of all sentences of a file of read_conllu."""
    opener = gzip.open if path.endswith(".gz") else open
    sentences, labels = [], []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 10:
                if labels and not line.strip():
                    sentences.append(labels)
                    labels = []
            elif cells[0].isdigit():
                found = re.search(r"\bNE=([BI]-\w+)", cells[9])
                labels.append(found.group(1) if found else "O")
    if labels:
        sentences.append(labels)
    return sentences


def read_marked(path):
    """Return sentences with `labels`."""
    sentences = read_conllu(path)
    for s, labels in zip(sentences, read_labels(path), strict=True):
        s.labels = labels
    return sentences


def phrase_key(keys):
    """Return the key of a phrase from those of its words."""
    key = 0
    for k in keys:
        key = (key * 0x100000001b3 & 0xffffffffffffffff) ^ k
    return key


class Gazetteer:
    """Known names: for the key of each, a bit for each kind that it can be."""

    def __init__(self, path):
        self.kinds = collections.defaultdict(int)
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name, kind = line.rstrip("\n").split("\t")
                words = name.split()
                if len(words) <= LONGEST_KNOWN:
                    key = phrase_key(map(word_key, words))
                    self.kinds[key] |= 1 << KINDS.index(kind)

    def of_kind(self, kind):
        """Return the keys of what can be of this kind."""
        bit = KINDS.index(kind)
        return {k for k, kinds in self.kinds.items() if kinds >> bit & 1}

    def longest(self, keys, i):
        """Return the words and the kinds of the longest known name there."""
        for n in range(min(LONGEST_KNOWN, len(keys) - i), 0, -1):
            kinds = self.kinds.get(phrase_key(keys[i:i + n]), 0)
            if kinds:
                return n, kinds
        return 1, 0

    def mark(self, forms):
        """Return the facts of each word about the known name that it is in."""
        keys = [word_key(f) for f in forms]
        bits, i = [0] * len(keys), 0
        while i < len(keys):
            is_capital = "A" <= forms[i][0] <= "Z"
            n, kinds = self.longest(keys, i) if is_capital else (1, 0)
            for k in range(n):
                for kind, places in enumerate(KNOWN.values()):
                    bits[i + k] |= (kinds >> kind & 1) << places[k > 0]
            i += n
        return bits


class Inventory(features.Inventory):
    WORD_CUT, AFFIX_CUT = 3, 5


class Example(features.Example):
    """A sentence as numbers."""

    FIELDS = features.Example.FIELDS + ("labels",)
    NUMBERS = ("domain", "weight")

    def __init__(self, s, inventory, vectors, classes, gazetteer):
        bits = [facts(form, lemma, False, classes) | known for
                form, lemma, known in zip(s.forms, s.lemmas,
                                          gazetteer.mark(s.forms))]
        super().__init__(s, inventory, vectors, bits, N_BITS)
        self.labels = rows({l: i for i, l in enumerate(LABELS)}, s.labels, 0)
        self.domain, self.weight = s.domain, s.weight
