#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compare what `mandate parse` wrote with what the unrounded network says of
the same words and tags. Differences come from rounding, and from trees: here
every word takes its best head."""

import argparse

import torch

import data
from features import Vectors, batches, read_conllu, read_lexnames
from learning import add_trained, collate, load
from network import Parser


def main():
    p = argparse.ArgumentParser(description=__doc__)
    add_trained(p)
    p.add_argument("parsed", help="CoNLL-U from mandate parse")
    o = p.parse_args()
    vectors = Vectors(o.vectors)
    inventory, network = load(o.trained, Parser, vectors)
    classes = read_lexnames()
    n = same_head = same_label = 0
    for group in batches([data.Example(s, inventory, vectors, classes)
                          for s in read_conllu(o.parsed)], 4000):
        batch = collate(group)
        real = batch["mask"].clone()
        real[:, 0] = False
        heads = batch["heads"]
        with torch.no_grad():
            arcs, dep, head, _ = network(batch)
            index = heads.unsqueeze(2).expand(-1, -1, head.shape[2])
            labels = network.label_scores(dep[real],
                                          head.gather(1, index)[real])
        n += int(real.sum())
        same_head += int((arcs.argmax(2) == heads)[real].sum())
        same_label += int((labels.argmax(1) == batch["relations"][real]).sum())
    print(f"{n} words: {100 * same_head / n:.2f} % of the heads and "
          f"{100 * same_label / n:.2f} % of the relations are the same")


if __name__ == "__main__":
    main()
