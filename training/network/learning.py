# SPDX-License-Identifier: Apache-2.0
"""How the networks learn: Adam, a rate that rises and falls, averaged
weights."""

import copy
import pickle
import random
import time

import numpy as np
import torch

from features import batches


def stack(arrays, longest):
    """Pad arrays to one length and stack them."""
    wide = np.zeros((len(arrays), longest) + arrays[0].shape[1:],
                    arrays[0].dtype)
    for row, a in zip(wide, arrays):
        row[:len(a)] = a
    return torch.from_numpy(wide)


def collate(examples):
    """Return what a network takes: all fields of examples, as tensors."""
    lengths = torch.tensor([len(e) for e in examples])
    longest = int(lengths.max())
    batch = {"lengths": lengths,
             "mask": torch.arange(longest) < lengths.unsqueeze(1)}
    for name in examples[0].NUMBERS:
        batch[name] = torch.tensor([getattr(e, name) for e in examples])
    for field in examples[0].FIELDS:
        batch[field] = stack([getattr(e, field) for e in examples], longest)
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


def rate(step, n_steps, peak):
    """Rise for 200 steps, fall in a line to nearly nothing."""
    return peak * min(step / 200, max(0.01, (n_steps - step) / (n_steps - 200)))


def descend(network, optimizer, batch, step_rate):
    """Take one step and return the loss before it."""
    for group in optimizer.param_groups:
        group["lr"] = step_rate
    optimizer.zero_grad()
    loss = network.loss(batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5)
    optimizer.step()
    return loss.item()


def learn(network, options, shown, judge):
    """Train a network. `shown` returns the examples of an epoch; `judge` is
    given the averaged network after each and returns what to say of it."""
    average = Average(network, 0.998)
    optimizer = torch.optim.Adam(network.parameters(), betas=(0.9, 0.95))
    shuffle = random.Random(options.seed)
    n_steps = options.epochs * len(batches(shown(1), options.batch))
    print(f"{sum(p.numel() for p in network.parameters())} weights, "
          f"{n_steps} steps", flush=True)
    step, start = 0, time.time()
    for epoch in range(1, options.epochs + 1):
        network.train()
        losses = []
        for group in batches(shown(epoch), options.batch, shuffle):
            step += 1
            losses.append(descend(network, optimizer, collate(group),
                                  rate(step, n_steps, options.rate)))
            average.update(network)
        print(f"epoch {epoch} loss {sum(losses) / len(losses):.3f} "
              f"{judge(average.network)} {time.time() - start:.0f} s",
              flush=True)


def save(path, inventory, network):
    torch.save({"inventory": pickle.dumps(inventory), "dims": network.dims,
                "weights": network.state_dict()}, path)


def load(path, kind, vectors):
    """Return the inventory and the network of a class that save() wrote."""
    saved = torch.load(path)
    inventory = pickle.loads(saved["inventory"])
    network = kind(inventory, vectors.table, saved["dims"])
    network.load_state_dict(saved["weights"])
    return inventory, network.eval()


def add_trained(parser):
    """Add what load() wants."""
    parser.add_argument("trained", help="what train.py wrote")
    parser.add_argument("vectors", help="vectors.mdt, as in training")


def add_options(parser, **defaults):
    """Add what can be chosen for any network."""
    parser.add_argument("--vectors", required=True, help="vectors.mdt")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--batch", type=int, help="words")
    parser.add_argument("--rate", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output")
    parser.set_defaults(**defaults)


def begin(options):
    """Fix what is left to chance."""
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
