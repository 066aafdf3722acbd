#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Annotate words with the trees that several networks agree on.

    ensemble.py --vectors VECTORS --output SILVER.conllu WORDS.conllu \
        A.pt B.pt ...

WORDS is what `mandate parse` wrote of raw text; its heads and relations are
replaced. A single network that learns from these trees beside the treebanks
comes near to all of them together (Hinton, Vinyals and Dean 2015). Sentences
of which the networks are too unsure are left out.
"""

import argparse

import torch

import data
from features import Vectors, batches, read_conllu, read_lexnames
from learning import collate, load
from network import Parser

LEAST_MEAN = 0.7  # Probability of the chosen heads, over a sentence
SIZES = range(4, 81)  # Words of a sentence


def probabilities(network, batch):
    """Return those of heads [B][dep][head], and the label views."""
    arcs, dep, head, _ = network(batch)
    return torch.softmax(arcs, 2), dep, head


def annotate(networks, batch):
    """Return heads, relations and the mean probability of each sentence."""
    seen = [probabilities(n, batch) for n in networks]
    arcs = sum(s[0] for s in seen) / len(seen)
    sure, heads = arcs.max(2)
    real = batch["mask"].clone()
    real[:, 0] = False
    labels = 0
    for network, (_, dep, head) in zip(networks, seen):
        index = heads.unsqueeze(2).expand(-1, -1, head.shape[2])
        scores = network.label_scores(dep[real], head.gather(1, index)[real])
        labels = labels + torch.softmax(scores, 1)
    relations = torch.zeros_like(heads)
    relations[real] = labels.argmax(1)
    mean = (sure * real).sum(1) / real.sum(1)
    return heads, relations, mean


def has_one_root(heads):
    return heads[1:].count(0) == 1


def write(handle, sentence, heads, relations):
    for i, form in enumerate(sentence.forms, 1):
        tight = i < len(sentence) and sentence.glued[i]
        cells = [str(i), form, sentence.lemmas[i - 1], sentence.upos[i - 1],
                 sentence.xpos[i - 1], "_", str(heads[i]), relations[i], "_",
                 "SpaceAfter=No" if tight else "_"]
        handle.write("\t".join(cells) + "\n")
    handle.write("\n")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--vectors", required=True, help="vectors.mdt")
    p.add_argument("--output", required=True)
    p.add_argument("words", help="CoNLL-U from mandate parse")
    p.add_argument("trained", nargs="+", help="what train.py wrote")
    o = p.parse_args()
    torch.set_num_threads(1)
    vectors, classes = Vectors(o.vectors), read_lexnames()
    loaded = [load(path, Parser, vectors) for path in o.trained]
    inventory, networks = loaded[0][0], [n for _, n in loaded]
    sentences = [s for s in read_conllu(o.words) if len(s) in SIZES]
    examples = [data.Example(s, inventory, vectors, classes)
                for s in sentences]
    for e, s in zip(examples, sentences):
        e.sentence = s
    n_kept = 0
    with open(o.output, "w", encoding="utf-8") as handle, torch.no_grad():
        for group in batches(examples, 4000):
            trees = zip(group, *annotate(networks, collate(group)))
            for example, heads, relations, mean in trees:
                heads = heads[:len(example)].tolist()
                if mean < LEAST_MEAN or not has_one_root(heads):
                    continue
                names = [inventory.relations[r] for r in relations.tolist()]
                write(handle, example.sentence, heads, names)
                n_kept += 1
    print(f"{n_kept} of {len(sentences)} sentences are kept")


if __name__ == "__main__":
    main()
