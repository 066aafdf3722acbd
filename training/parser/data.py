# SPDX-License-Identifier: Apache-2.0
"""Treebanks as the parser sees them: words, heads and relations.

What the parser shares with the name tagger is in ../network/.
"""

import pathlib
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "network"))
import features  # noqa: E402
from features import N_FACTS, ROOT, UNKNOWN, facts, read_conllu, rows  # noqa: E402


def read_tagged(gold, tagged):
    """Return the gold sentences with another file's part-of-speech tags."""
    sentences, others = read_conllu(gold), read_conllu(tagged)
    for s, other in zip(sentences, others, strict=True):
        if s.forms != other.forms:
            raise ValueError(f"{tagged} parts from {gold}: {s.forms}")
        s.upos, s.xpos, s.lemmas = other.upos, other.xpos, other.lemmas
    return sentences


class Inventory(features.Inventory):
    """The words, affixes, tags and relations that get a row of a table."""

    def __init__(self, sentences):
        self.relations = sorted({r for s in sentences for r in s.relations})
        super().__init__(sentences)

    def index(self):
        super().index()
        self.relation_row = {r: i for i, r in enumerate(self.relations)}


class Example(features.Example):
    """A sentence as numbers; place 0 is the root."""

    FIELDS = features.Example.FIELDS + ("heads", "relations", "gold_xpos")
    OF_ROOT = {"words": ROOT, "upos": ROOT, "xpos": ROOT, "relations": -1,
               "gold_xpos": UNKNOWN}

    def __init__(self, s, inventory, vectors, classes):
        bits = [facts(*word, classes)
                for word in zip(s.forms, s.lemmas, s.glued)]
        super().__init__(s, inventory, vectors, bits, N_FACTS)
        self.heads = np.array(s.heads, np.int64)
        self.relations = rows(inventory.relation_row, s.relations, -1)
        self.gold_xpos = rows(inventory.xpos_row, s.gold_xpos, UNKNOWN)
        for field in self.FIELDS:
            rooted = np.insert(getattr(self, field), 0,
                               self.OF_ROOT.get(field, 0), axis=0)
            setattr(self, field, rooted)
