#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Train the name tagger; training/README.md has the command."""

import argparse
import collections

import torch

import marked
from features import Vectors, batches, read_lexnames, word_key
from learning import add_options, begin, collate, learn, save
from network import Namer


def names_of(labels):
    """Return the names (first, end, kind) in a list of labels."""
    names = []
    for i, label in enumerate(labels):
        if label[0] == "B" or (label[0] == "I" and (
                i == 0 or labels[i - 1][1:] != label[1:])):
            names.append([i, i + 1, label[2:]])
        elif label[0] == "I":
            names[-1][1] = i + 1
    return {tuple(n) for n in names}


def predict(network, examples):
    """Return lists of labels."""
    found = {}
    with torch.no_grad():
        for group in batches(examples, 4000):
            batch = collate(group)
            paths = network.decode(network(batch), batch["lengths"])
            for e, path in zip(group, paths):
                found[id(e)] = [marked.LABELS[l] for l in path]
    return [found[id(e)] for e in examples]


def score(network, examples):
    """Return F1 of all names and of each kind."""
    n = collections.Counter()
    for e, labels in zip(examples, predict(network, examples)):
        found = names_of(labels)
        gold = names_of([marked.LABELS[l] for l in e.labels])
        for key, names in (("found", found), ("gold", gold),
                           ("right", found & gold)):
            for name in names:
                n[key, name[2]] += 1
                n[key, "all"] += 1
    return {k: 200 * n["right", k] / max(1, n["found", k] + n["gold", k])
            for k in ("all", "PER", "ORG", "LOC")}


def read_book(name, nations):
    """Return the sentences of FILE[:domain[:weight]]."""
    fields = name.split(":")
    path, domain, weight = fields + ["0", "1"][len(fields) - 1:]
    book = marked.read_marked(path)
    for s in book:
        s.domain, s.weight = int(domain), float(weight)
        if s.domain:
            drop_nations(s, nations)
    return book


def load(options, vectors):
    """Return the inventory, what to learn from and what to score on."""
    classes = read_lexnames()
    gazetteer = marked.Gazetteer(options.known)
    nations = gazetteer.of_kind("NATION")
    train = [s for name in options.train for s in read_book(name, nations)]
    inventory = marked.Inventory(train)
    encode = lambda sentences: [
        marked.Example(s, inventory, vectors, classes, gazetteer)
        for s in sentences]
    return inventory, encode(train), {name: encode(read_book(name, ()))
                                      for name in options.dev}


def drop_nations(s, nations):
    """Take the marks off lone adjectives and nations: "the Danish minister"."""
    for first, end, kind in names_of(s.labels):
        if kind == "LOC" and end == first + 1 and (
                s.upos[first] == "ADJ"
                or word_key(s.forms[first]) in nations):
            s.labels[first] = "O"


def describe(scores):
    return " ".join(f"{kind} {f:.1f}" for kind, f in scores.items())


def train(options):
    begin(options)
    vectors = Vectors(options.vectors)
    inventory, examples, dev = load(options, vectors)

    def judge(network):
        save(options.output, inventory, network)
        return "; ".join(f"{path.split('/')[-1]} {describe(score(network, e))}"
                         for path, e in dev.items())

    learn(Namer(inventory, vectors.table), options, lambda _: examples, judge)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--train", nargs="+", required=True,
                   help="marked CoNLL-U, FILE[:domain[:weight]]")
    p.add_argument("--dev", nargs="*", default=[], help="the same, to score")
    p.add_argument("--known", required=True, help="what gazetteer.py wrote")
    add_options(p, epochs=12, batch=1200, rate=3e-3, output="names.pt")
    train(p.parse_args())


if __name__ == "__main__":
    main()
