# SPDX-License-Identifier: Apache-2.0
"""Treebanks as the parser sees them: features of words, heads and relations.

Every definition here has its twin in src/network/features.c; the two must agree
to the bit, which tests/parse checks through the model's sample section.
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


def read_tagged(gold, tagged):
    """Return the gold sentences with another file's part-of-speech tags."""
    sentences, others = read_conllu(gold), read_conllu(tagged)
    for s, other in zip(sentences, others, strict=True):
        if s.forms != other.forms:
            raise ValueError(f"{tagged} parts from {gold}: {s.forms}")
        s.upos, s.xpos, s.lemmas = other.upos, other.xpos, other.lemmas
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


class Inventory:
    """The words, affixes, tags and relations that get a row of a table."""

    def __init__(self, sentences, word_cut=2, affix_cut=3):
        words, affixes = collections.Counter(), collections.Counter()
        for s in sentences:
            words.update(word_key(f) for f in s.forms)
            affixes.update(k for f in s.forms for k in affix_keys(f))
        self.words = sorted(k for k, n in words.items() if n >= word_cut)
        self.affixes = sorted(k for k, n in affixes.items() if n >= affix_cut)
        self.upos = sorted({t for s in sentences for t in s.upos})
        self.xpos = sorted({t for s in sentences for t in s.xpos})
        self.relations = sorted({r for s in sentences for r in s.relations})
        self.frequency = [0, 1 << 30] + [words[k] for k in self.words]
        self.index()

    def index(self):
        self.word_row = {k: i + 2 for i, k in enumerate(self.words)}
        self.affix_row = {k: i + 1 for i, k in enumerate(self.affixes)}
        self.upos_row = {t: i + 2 for i, t in enumerate(self.upos)}
        self.xpos_row = {t: i + 2 for i, t in enumerate(self.xpos)}
        self.relation_row = {r: i for i, r in enumerate(self.relations)}


class Example:
    """A sentence as numbers; place 0 is the root."""

    def __init__(self, sentence, inventory, vectors, classes):
        s, inv, n = sentence, inventory, len(sentence)
        self.words = np.full(n + 1, ROOT, np.int64)
        self.vectors = np.zeros(n + 1, np.int64)
        self.upos = np.full(n + 1, ROOT, np.int64)
        self.xpos = np.full(n + 1, ROOT, np.int64)
        self.gold_xpos = np.full(n + 1, UNKNOWN, np.int64)
        self.affixes = np.zeros((n + 1, len(AFFIXES)), np.int64)
        self.facts = np.zeros((n + 1, N_FACTS), np.float32)
        for i, form in enumerate(s.forms, 1):
            key = word_key(form)
            self.words[i] = inv.word_row.get(key, UNKNOWN)
            self.vectors[i] = vectors.row.get(key, 0)
            self.upos[i] = inv.upos_row.get(s.upos[i - 1], UNKNOWN)
            self.xpos[i] = inv.xpos_row.get(s.xpos[i - 1], UNKNOWN)
            self.gold_xpos[i] = inv.xpos_row.get(s.gold_xpos[i - 1], UNKNOWN)
            rows = [inv.affix_row.get(k, 0) for k in affix_keys(form)]
            self.affixes[i, :len(rows)] = rows
            bits = facts(form, s.lemmas[i - 1], s.glued[i - 1], classes)
            self.facts[i] = [bits >> b & 1 for b in range(N_FACTS)]
        self.heads = np.array([0] + s.heads, np.int64)
        self.relations = np.array(
            [-1] + [inv.relation_row.get(r, -1) for r in s.relations], np.int64)

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
