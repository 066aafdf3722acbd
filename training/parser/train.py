#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Train the dependency parser; training/README.md has the command."""

import argparse

import numpy as np
import torch

import data
from features import Vectors, batches, read_lexnames
from learning import add_options, begin, collate, learn, save
from network import DIMS, Parser


def score(network, examples, relations):
    """Return UAS and LAS with every word's best head, tree or not."""
    universal = np.array([r.split(":")[0] for r in relations])
    n = heads_right = both_right = 0
    with torch.no_grad():
        for group in batches(examples, 4000):
            batch = collate(group)
            arcs, dep, head, _ = network(batch)
            heads = arcs.argmax(2)
            index = heads.unsqueeze(2).expand(-1, -1, head.shape[2])
            real = batch["mask"].clone()
            real[:, 0] = False
            labels = network.label_scores(dep[real], head.gather(1, index)[real])
            right = (heads == batch["heads"])[real].numpy()
            gold = batch["relations"][real].numpy()
            same = universal[labels.argmax(1).numpy()] == universal[gold]
            n += len(right)
            heads_right += right.sum()
            both_right += (right & same & (gold >= 0)).sum()
    return 100 * heads_right / n, 100 * both_right / n


def load(options, vectors):
    """Return the inventory, the examples of the treebanks, those that a
    parser annotated, and the development sets."""
    def tagged(name):
        gold = f"{options.treebanks}/{name}.conllu.gz"
        if not options.tagged:
            return data.read_conllu(gold)
        return data.read_tagged(gold, f"{options.tagged}/{name}.conllu")

    classes = read_lexnames()
    train = [s for name in options.train for s in tagged(name)]
    silver = [s for path in options.silver for s in data.read_conllu(path)]
    inventory = data.Inventory(train)
    encode = lambda sentences: [data.Example(s, inventory, vectors, classes)
                                for s in sentences]
    dev = {name: encode(tagged(name)) for name in options.dev}
    return inventory, encode(train), encode(silver), dev


def turn(silver, epoch, n):
    """Return the `n` annotated sentences whose turn it is in an epoch."""
    at = (epoch - 1) * n % max(1, len(silver))
    return (silver[at:] + silver[:at])[:n]


def train(options):
    begin(options)
    vectors = Vectors(options.vectors)
    inventory, examples, silver, dev = load(options, vectors)
    network = Parser(inventory, vectors.table,
                     DIMS | {"layers": options.layers,
                             "hidden": options.hidden})
    if options.start:
        network.load_state_dict(torch.load(options.start)["weights"])
    n_silver = min(len(silver), len(examples))
    best = 0

    def judge(average):
        nonlocal best
        scores = {name: score(average, e, inventory.relations)
                  for name, e in dev.items()}
        las = scores[options.dev[0]][1]
        if las > best:
            best = las
            save(options.output, inventory, average)
        return " ".join(f"{name} {u:.2f} {l:.2f}"
                        for name, (u, l) in scores.items())

    learn(network, options,
          lambda epoch: examples + turn(silver, epoch, n_silver), judge)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--treebanks", required=True, help="folder of .conllu.gz")
    p.add_argument("--tagged", help="folder of .conllu with predicted tags")
    p.add_argument("--train", nargs="+", default=["ewt-train", "gumopen-train"])
    p.add_argument("--dev", nargs="+", default=["ewt-dev", "gumopen-dev"])
    p.add_argument("--silver", nargs="*", default=[],
                   help="CoNLL-U that ensemble.py wrote")
    p.add_argument("--layers", type=int, default=DIMS["layers"])
    p.add_argument("--hidden", type=int, default=DIMS["hidden"])
    p.add_argument("--start", help="go on from what train.py wrote before")
    add_options(p, epochs=40, batch=1500, rate=2e-3, output="parser.pt")
    train(p.parse_args())


if __name__ == "__main__":
    main()
