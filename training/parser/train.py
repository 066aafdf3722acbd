#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Train the dependency parser; training/README.md has the command."""

import argparse
import copy
import pickle
import random
import time

import numpy as np
import torch

import data
from network import DIMS, Parser

FIELDS = ("words", "vectors", "affixes", "upos", "xpos", "facts", "heads", "relations",
          "gold_xpos")


def collate(examples):
    """Pad examples to one length and stack them."""
    lengths = torch.tensor([len(e) for e in examples])
    longest = int(lengths.max())
    batch = {"lengths": lengths,
             "mask": torch.arange(longest) < lengths.unsqueeze(1)}
    for field in FIELDS:
        arrays = [getattr(e, field) for e in examples]
        wide = np.zeros((len(arrays), longest) + arrays[0].shape[1:],
                        arrays[0].dtype)
        for row, a in zip(wide, arrays):
            row[:len(a)] = a
        batch[field] = torch.from_numpy(wide)
    return batch


class Average:
    """An exponential moving average of a network's weights."""

    def __init__(self, network, decay):
        self.network, self.decay, self.steps = copy.deepcopy(network), decay, 0
        self.network.eval()

    def update(self, network):
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            for mean, p in zip(self.network.parameters(), network.parameters()):
                mean.lerp_(p, 1 - decay)


def score(network, examples, relations):
    """Return UAS and LAS with every word's best head, tree or not."""
    universal = np.array([r.split(":")[0] for r in relations])
    n = heads_right = both_right = 0
    with torch.no_grad():
        for group in data.batches(examples, 4000):
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


def rate(step, n_steps, peak):
    """Rise for 200 steps, fall in a line to nearly nothing."""
    return peak * min(step / 200, max(0.01, (n_steps - step) / (n_steps - 200)))


def load(options, vectors):
    """Return the inventory, the examples of the treebanks, those that a
    parser annotated, and the development sets."""
    def tagged(name):
        gold = f"{options.treebanks}/{name}.conllu.gz"
        if not options.tagged:
            return data.read_conllu(gold)
        return data.read_tagged(gold, f"{options.tagged}/{name}.conllu")

    classes = data.read_lexnames()
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
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    vectors = data.Vectors(options.vectors)
    inventory, examples, silver, dev = load(options, vectors)
    network = Parser(inventory, vectors.table,
                     DIMS | {"layers": options.layers,
                             "hidden": options.hidden})
    if options.start:
        network.load_state_dict(torch.load(options.start)["weights"])
    average = Average(network, 0.998)
    optimizer = torch.optim.Adam(network.parameters(), betas=(0.9, 0.95))
    shuffle = random.Random(options.seed)
    n_silver = min(len(silver), len(examples))
    n_steps = options.epochs * len(
        data.batches(examples + silver[:n_silver], options.batch))
    print(f"{sum(p.numel() for p in network.parameters())} weights, "
          f"{n_steps} steps", flush=True)
    step, best, start = 0, 0, time.time()
    for epoch in range(1, options.epochs + 1):
        network.train()
        total = count = 0
        shown = examples + turn(silver, epoch, n_silver)
        for group in data.batches(shown, options.batch, shuffle):
            step += 1
            for g in optimizer.param_groups:
                g["lr"] = rate(step, n_steps, options.rate)
            optimizer.zero_grad()
            loss = network.loss(collate(group))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5)
            optimizer.step()
            average.update(network)
            total, count = total + loss.item(), count + 1
        scores = {name: score(average.network, e, inventory.relations)
                  for name, e in dev.items()}
        print(f"epoch {epoch} loss {total / count:.3f} " + " ".join(
            f"{name} {u:.2f} {l:.2f}" for name, (u, l) in scores.items())
            + f" {time.time() - start:.0f} s", flush=True)
        las = scores[options.dev[0]][1]
        if las > best:
            best = las
            torch.save({"inventory": pickle.dumps(inventory),
                        "dims": network.dims,
                        "weights": average.network.state_dict()}, options.output)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--treebanks", required=True, help="folder of .conllu.gz")
    p.add_argument("--tagged", help="folder of .conllu with predicted tags")
    p.add_argument("--train", nargs="+", default=["ewt-train", "gumopen-train"])
    p.add_argument("--dev", nargs="+", default=["ewt-dev", "gumopen-dev"])
    p.add_argument("--vectors", required=True, help="vectors.mdt")
    p.add_argument("--silver", nargs="*", default=[],
                   help="CoNLL-U that ensemble.py wrote")
    p.add_argument("--layers", type=int, default=DIMS["layers"])
    p.add_argument("--hidden", type=int, default=DIMS["hidden"])
    p.add_argument("--start", help="go on from what train.py wrote before")
    p.add_argument("--epochs", type=int, default=40)
    p.add_argument("--batch", type=int, default=1500, help="words")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--output", default="parser.pt")
    train(p.parse_args())


if __name__ == "__main__":
    main()
