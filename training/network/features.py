# SPDX-License-Identifier: Apache-2.0
"""Sentences as the networks see them: features of words.

Every definition here has its twin in src/network/features.c; the two must agree
to the bit, which tests/network/test_features.c checks.
"""

import collections
import gzip
import pathlib
import re
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent))
import modelfile  # noqa: E402

LEXNAMES = "/usr/share/wordnet"
AFFIXES = [("p", 2), ("p", 3), ("s", 1), ("s", 2), ("s", 3), ("s", 4)]
UNKNOWN, ROOT = 0, 1  # rows of the word and tag tables that no word owns

# Bits 3 to 43 of a word's facts are WordNet's lexicographer files of nouns and
# verbs, by their numbers; the rest is its shape.
(CAPITAL, UPPER, DIGIT, NUMERIC, HYPHEN, FOREIGN, SYMBOL, CAMEL, APOSTROPHE,
 SINGLE, POINT, ADDRESS, GLUED) = range(44, 57)
N_FACTS = 57


class Sentence:
    def __init__(self, rows):
        self.forms = [r[1] for r in rows]
        self.lemmas = [r[2] for r in rows]
        self.upos = [r[3] for r in rows]
        self.xpos = self.gold_xpos = [r[4] for r in rows]
        self.heads = [int(r[6]) for r in rows]
        self.relations = [r[7] for r in rows]
        self.glued = [r[-1] for r in rows]

    def __len__(self):
        return len(self.forms)


def read_conllu(path):
    """Return the sentences of a CoNLL-U file, plain or gzip."""
    opener = gzip.open if path.endswith(".gz") else open
    sentences, rows, inside, glued = [], [], 0, False
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 10:
                if rows and not line.strip():
                    sentences.append(Sentence(rows))
                    rows, inside, glued = [], 0, False
                continue
            tight = "SpaceAfter=No" in cells[9].split("|")
            if re.fullmatch(r"\d+-\d+", cells[0]):
                inside = int(cells[0].split("-")[1])
                glued_after = tight
            elif cells[0].isdigit():
                at = int(cells[0])
                rows.append(cells + [glued])
                glued = (tight if at > inside else
                         True if at < inside else glued_after)
    if rows:
        sentences.append(Sentence(rows))
    return sentences


def fnv1a(data):
    """Return the 64-bit FNV-1a hash of bytes."""
    h = 0xcbf29ce484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001b3) & 0xffffffffffffffff
    return h


def fold(form):
    """Return a form in small letters, every digit a zero (ASCII alone)."""
    small = "".join(c.lower() if "A" <= c <= "Z" else c for c in form)
    return re.sub("[0-9]", "0", small)


def word_key(form):
    return fnv1a(fold(form).encode())


def affix_keys(form):
    """Return a key for every affix that leaves something of the word over."""
    word = fold(form)
    cut = {"p": lambda n: word[:n], "s": lambda n: word[-n:]}
    return [fnv1a((side + cut[side](n)).encode())
            for side, n in AFFIXES if len(word) > n]


def read_lexnames(folder=LEXNAMES):
    """Return a dictionary from lemma to the set of its lexicographer files."""
    classes = collections.defaultdict(int)
    for part in ("noun", "verb"):
        with open(f"{folder}/data.{part}", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith(" "):
                    continue
                cells = line.split(" ")
                for k in range(int(cells[3], 16)):
                    classes[cells[4 + 2 * k].lower()] |= 1 << int(cells[1])
    return classes


def facts(form, lemma, glued, classes):
    """Return the bits that are true of a word: what it means, how it looks."""
    letters = [c for c in form if "a" <= c <= "z" or "A" <= c <= "Z"]
    upper = [c for c in letters if c <= "Z"]
    digits = [c for c in form if "0" <= c <= "9"]
    foreign = any(ord(c) >= 128 for c in form)
    bits = classes.get(lemma.lower(), 0)
    tests = [
        (CAPITAL, "A" <= form[0] <= "Z"),
        (UPPER, len(letters) > 1 and len(upper) == len(letters)),
        (DIGIT, digits),
        (NUMERIC, digits and not letters and not foreign),
        (HYPHEN, "-" in form and len(form) > 1),
        (FOREIGN, foreign),
        (SYMBOL, not letters and not digits and not foreign),
        (CAMEL, any("A" <= c <= "Z" for c in form[1:])
         and len(upper) < len(letters)),
        (APOSTROPHE, "'" in form or "\u2019" in form),
        (SINGLE, len(form) == 1),
        (POINT, "." in form and len(form) > 1),
        (ADDRESS, "@" in form or "/" in form or "_" in form),
        (GLUED, glued),
    ]
    return bits | sum(1 << bit for bit, true in tests if true)


class Vectors:
    """What raw text says of words; row 0 is that of no word."""

    def __init__(self, path):
        sections = modelfile.read(path)
        keys = sections["vectors.keys"].tolist()
        rows = sections["vectors"] * sections["vectors.scale"][:, None]
        self.table = np.concatenate([np.zeros_like(rows[:1]), rows])
        self.row = {k: i + 1 for i, k in enumerate(keys)}


def rows(table, values, missing):
    """Return the row of each value, that of `missing` where it has none."""
    return np.array([table.get(v, missing) for v in values], np.int64)


class Inventory:
    """The words, affixes and tags that get a row of a table."""

    WORD_CUT, AFFIX_CUT = 2, 3  # A row is for what comes as often

    def __init__(self, sentences):
        words, affixes = collections.Counter(), collections.Counter()
        for s in sentences:
            words.update(word_key(f) for f in s.forms)
            affixes.update(k for f in s.forms for k in affix_keys(f))
        often = lambda counts, cut: sorted(
            k for k, n in counts.items() if n >= cut)
        self.words = often(words, self.WORD_CUT)
        self.affixes = often(affixes, self.AFFIX_CUT)
        self.upos = sorted({t for s in sentences for t in s.upos})
        self.xpos = sorted({t for s in sentences for t in s.xpos})
        self.frequency = [0, 1 << 30] + [words[k] for k in self.words]
        self.index()

    def index(self):
        number = lambda values, first: {
            v: i for i, v in enumerate(values, first)}
        self.word_row = number(self.words, 2)
        self.affix_row = number(self.affixes, 1)
        self.upos_row = number(self.upos, 2)
        self.xpos_row = number(self.xpos, 2)


class Example:
    """A sentence as numbers; `bits` are the facts of each word."""

    FIELDS = ("words", "vectors", "affixes", "upos", "xpos", "facts")
    NUMBERS = ()  # What is known of the whole sentence

    def __init__(self, s, inventory, vectors, bits, n_facts):
        keys = [word_key(f) for f in s.forms]
        self.words = rows(inventory.word_row, keys, UNKNOWN)
        self.vectors = rows(vectors.row, keys, 0)
        self.upos = rows(inventory.upos_row, s.upos, UNKNOWN)
        self.xpos = rows(inventory.xpos_row, s.xpos, UNKNOWN)
        self.affixes = np.zeros((len(s), len(AFFIXES)), np.int64)
        for row, form in zip(self.affixes, s.forms):
            found = rows(inventory.affix_row, affix_keys(form), 0)
            row[:len(found)] = found
        self.facts = np.array(
            [[b >> i & 1 for i in range(n_facts)] for b in bits], np.float32)

    def __len__(self):
        return len(self.words)


def batches(examples, size, shuffle=None):
    """Group examples of like length until `size` words are together."""
    key = lambda e: len(e) + (shuffle.random() * 3 if shuffle else 0)
    order, group, groups = sorted(examples, key=key), [], []
    for e in order:
        if group and len(e) * (len(group) + 1) > size:
            groups.append(group)
            group = []
        group.append(e)
    groups.append(group)
    if shuffle:
        shuffle.shuffle(groups)
    return groups
