#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Write a small network, as text, and what PyTorch computes with it.

    twin.py > tests/names/twin.txt

tests/names/test_twin.c holds the network in C against it. Weights are left
to chance; the seed is the first that tells enough.
"""

import tempfile

import numpy as np
import torch

import marked
from export import sections_of
from features import Sentence, Vectors, modelfile, read_lexnames, word_key
from learning import collate
from network import Namer

DIMS = dict(word=3, affix=3, tag=2, facts=2, hidden=4, layers=2)
N_VECTOR = 3
N_KNOWN = 10  # The words after these are unknown to it
WORDS = """The the DET DT
court court NOUN NN
in in ADP IN
New New PROPN NNP
Haven Haven PROPN NNP
told tell VERB VBD
Ann Ann PROPN NNP
the the DET DT
Lakeside Lakeside PROPN NNP
Trust Trust PROPN NNP
owed owe VERB VBD
$ $ SYM $
1,200 1,200 NUM CD
. . PUNCT ."""
KNOWN = "New Haven\tLOC\nAnn\tGIVEN\nLakeside Trust\tORG\n"
N_LABELS = 5  # At least so many different ones, and words of no name
SLACK = 0.1  # What rounding may move a score by; no name hangs on it


class SomeInventory(marked.Inventory):
    WORD_CUT, AFFIX_CUT = 1, 2


def read_words(lines):
    rows = [[i, form, lemma, upos, xpos, "_", 0, "dep", "_", "_", False]
            for i, (form, lemma, upos, xpos) in enumerate(
                (line.split() for line in lines), 1)]
    sentence = Sentence(rows)
    sentence.labels = ["O"] * len(rows)
    sentence.domain, sentence.weight = 0, 1.0
    return sentence


def with_file(data, read):
    """Return what `read` makes of a file with `data`."""
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(data)
        file.flush()
        return read(file.name)


def some_vectors():
    """Return the sections of vectors of a few words."""
    keys = sorted(word_key(w) for w in ("the", "court", "new", "told", "owed"))
    rows = np.random.default_rng(1).normal(size=(len(keys), N_VECTOR))
    return modelfile.byte_rows("vectors", keys, rows)


def make(seed, inventory, vectors):
    """Return a network whose labels differ"""
    torch.manual_seed(seed)
    network = Namer(inventory, vectors.table, DIMS).eval()
    with torch.no_grad():
        for p in network.parameters():
            p.normal_()
        network.affix.weight[0] = 0
        network.domain.weight[0] = 0
        network.out.weight *= 4
    return network


def is_telling(network, batch, labels):
    """Say whether labels of many kinds are found, and surely."""
    with torch.no_grad():
        scores = network(batch)
        for _ in range(20):
            moved = scores + SLACK * torch.randn(scores.shape)
            if network.decode(moved, batch["lengths"])[0] != labels:
                return False
    return len(set(labels)) >= N_LABELS and labels.count(0) >= N_LABELS


def choose(inventory, vectors, batch):
    """Return the first telling network, its states and labels."""
    for seed in range(10000):
        network = make(seed, inventory, vectors)
        with torch.no_grad():
            states = network.encode(batch)[-1]
            labels = network.decode(network(batch), batch["lengths"])[0]
        if is_telling(network, batch, labels):
            return network, states[0], labels
    raise ValueError("no network tells enough")


def write_section(name, value):
    dtype, dims, _ = modelfile.as_section(value)
    print(name, dtype, len(dims), *dims)
    if isinstance(value, bytes):
        print(value.decode())
        return
    show = {"uint64": "{:#x}", "float32": "{:.6g}"}.get(value.dtype.name, "{}")
    for row in value.reshape(-1, value.shape[-1]):
        print(*map(show.format, row.tolist()))


def write_model(kind, sections):
    print("model", kind, len(sections))
    for name, value in sections.items():
        write_section(name, value)


def write_words(sentence, example, states, labels):
    print("words", len(sentence), states.shape[1])
    for i, line in enumerate(WORDS.split("\n")):
        bits = sum(1 << b for b, true in enumerate(example.facts[i]) if true)
        print(line, f"{bits:#x}", marked.LABELS[labels[i]],
              *(f"{x:.4f}" for x in states[i].tolist()))


def main():
    lines = WORDS.split("\n")
    sentence = read_words(lines)
    tables = some_vectors()
    with tempfile.TemporaryDirectory() as folder:
        modelfile.write(folder + "/vectors", "vectors", tables)
        vectors = Vectors(folder + "/vectors")
    gazetteer = with_file(KNOWN, marked.Gazetteer)
    inventory = SomeInventory([read_words(lines[:N_KNOWN])])
    example = marked.Example(sentence, inventory, vectors, read_lexnames(),
                             gazetteer)
    network, *found = choose(inventory, vectors, collate([example]))
    print("# By training/names/twin.py: a network and what PyTorch makes of it")
    write_model("vectors", tables)
    write_model("names", sections_of(inventory, network, gazetteer))
    write_words(sentence, example, *found)


if __name__ == "__main__":
    main()
