#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Train the name tagger; training/README.md has the command."""

import argparse
import collections
import copy
import pickle
import random
import time

import numpy as np
import torch

import marked
from network import Namer

FIELDS = ("words", "vectors", "affixes", "upos", "xpos", "facts", "labels")


def collate(examples):
    """Pad examples to one length and stack them."""
    lengths = torch.tensor([len(e) for e in examples])
    longest = int(lengths.max())
    batch = {"lengths": lengths,
             "mask": torch.arange(longest) < lengths.unsqueeze(1),
             "domains": torch.tensor([e.domain for e in examples]),
             "weights": torch.tensor([e.weight for e in examples])}
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
        for group in marked.batches(examples, 4000):
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


def rate(step, n_steps, peak):
    """Rise for 200 steps, fall in a line to nearly nothing."""
    return peak * min(step / 200, max(0.01, (n_steps - step) / (n_steps - 200)))


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
    classes = marked.read_lexnames()
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
                or marked.word_key(s.forms[first]) in nations):
            s.labels[first] = "O"


def train(options):
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    vectors = marked.Vectors(options.vectors)
    inventory, examples, dev = load(options, vectors)
    network = Namer(inventory, vectors.table)
    average = Average(network, 0.998)
    optimizer = torch.optim.Adam(network.parameters(), betas=(0.9, 0.95))
    shuffle = random.Random(options.seed)
    n_steps = options.epochs * len(marked.batches(examples, options.batch))
    print(f"{sum(p.numel() for p in network.parameters())} weights, "
          f"{n_steps} steps", flush=True)
    step, start = 0, time.time()
    for epoch in range(1, options.epochs + 1):
        network.train()
        total = count = 0
        for group in marked.batches(examples, options.batch, shuffle):
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
        print(f"epoch {epoch} loss {total / count:.3f} " + "; ".join(
            path.split("/")[-1] + " " + " ".join(
                f"{k} {f:.1f}" for k, f in score(average.network, e).items())
            for path, e in dev.items())
            + f" {time.time() - start:.0f} s", flush=True)
    torch.save({"inventory": pickle.dumps(inventory),
                "dims": network.dims,
                "weights": average.network.state_dict()}, options.output)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--train", nargs="+", required=True,
                   help="marked CoNLL-U, FILE[:domain[:weight]]")
    p.add_argument("--dev", nargs="*", default=[], help="the same, to score")
    p.add_argument("--known", required=True, help="what gazetteer.py wrote")
    p.add_argument("--vectors", required=True, help="vectors.mdt")
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--batch", type=int, default=1200, help="words")
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--output", default="names.pt")
    train(p.parse_args())


if __name__ == "__main__":
    main()
