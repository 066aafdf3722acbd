# SPDX-License-Identifier: Apache-2.0
"""Marked names as the name tagger sees them: features of words and labels.

What the name tagger shares with the parser is in ../parser/data.py; known
names have their twin in src/names/gazetteer.c.
"""

import collections
import gzip
import pathlib
import re
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "parser"))
from data import (AFFIXES, N_FACTS, UNKNOWN, Vectors, affix_keys,  # noqa: E402
                  batches, facts, modelfile, read_conllu, read_lexnames, word_key)

__all__ = ["Vectors", "batches", "modelfile", "read_lexnames"]

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
# Bits of known names above those of data.py: what a word begins or is within
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


class Inventory:
    """The words, affixes and tags that get a row of a table."""

    def __init__(self, sentences, word_cut=3, affix_cut=5):
        words, affixes = collections.Counter(), collections.Counter()
        for s in sentences:
            words.update(word_key(f) for f in s.forms)
            affixes.update(k for f in s.forms for k in affix_keys(f))
        self.words = sorted(k for k, n in words.items() if n >= word_cut)
        self.affixes = sorted(k for k, n in affixes.items() if n >= affix_cut)
        self.upos = sorted({t for s in sentences for t in s.upos})
        self.xpos = sorted({t for s in sentences for t in s.xpos})
        self.frequency = [0, 1 << 30] + [words[k] for k in self.words]
        self.index()

    def index(self):
        self.word_row = {k: i + 2 for i, k in enumerate(self.words)}
        self.affix_row = {k: i + 1 for i, k in enumerate(self.affixes)}
        self.upos_row = {t: i + 2 for i, t in enumerate(self.upos)}
        self.xpos_row = {t: i + 2 for i, t in enumerate(self.xpos)}


class Example:
    """A sentence as numbers."""

    def __init__(self, s, inv, vectors, classes, gazetteer):
        n, keys = len(s), [word_key(f) for f in s.forms]
        row = lambda table, values, missing: np.array(
            [table.get(v, missing) for v in values], np.int64)
        self.words = row(inv.word_row, keys, UNKNOWN)
        self.vectors = row(vectors.row, keys, 0)
        self.upos = row(inv.upos_row, s.upos, UNKNOWN)
        self.xpos = row(inv.xpos_row, s.xpos, UNKNOWN)
        self.affixes = np.zeros((n, len(AFFIXES)), np.int64)
        self.facts = np.zeros((n, N_BITS), np.float32)
        known = gazetteer.mark(s.forms)
        for i, form in enumerate(s.forms):
            rows = [inv.affix_row.get(k, 0) for k in affix_keys(form)]
            self.affixes[i, :len(rows)] = rows
            bits = facts(form, s.lemmas[i], False, classes) | known[i]
            self.facts[i] = [bits >> b & 1 for b in range(N_BITS)]
        self.labels = row({l: i for i, l in enumerate(LABELS)}, s.labels, 0)
        self.domain, self.weight = s.domain, s.weight

    def __len__(self):
        return len(self.words)
