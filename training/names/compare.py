#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compare the names in what `mandate parse` wrote with those that the
unrounded network finds among the same words and tags. Differences come from
rounding, and from surnames that the program knows again."""

import argparse

import marked
from features import Vectors, read_lexnames
from learning import add_trained, load
from network import Namer
from train import names_of, predict


def main():
    p = argparse.ArgumentParser(description=__doc__)
    add_trained(p)
    p.add_argument("known", help="what gazetteer.py wrote, as in training")
    p.add_argument("parsed", help="CoNLL-U from mandate parse")
    o = p.parse_args()
    vectors, classes = Vectors(o.vectors), read_lexnames()
    inventory, network = load(o.trained, Namer, vectors)
    gazetteer = marked.Gazetteer(o.known)
    sentences = marked.read_marked(o.parsed)
    for s in sentences:
        s.domain, s.weight = 0, 1.0
    found = predict(network, [
        marked.Example(s, inventory, vectors, classes, gazetteer)
        for s in sentences])
    pairs = [(names_of(s.labels), names_of(labels))
             for s, labels in zip(sentences, found)]
    of_both = sum(len(c & python) for c, python in pairs)
    print(f"{of_both} names are the same, {sum(len(c) for c, _ in pairs)} are "
          f"the program's, {sum(len(n) for _, n in pairs)} the network's")


if __name__ == "__main__":
    main()
