#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Round a trained parser and write it as the model file that C maps."""

import argparse
import pickle

import numpy as np
import torch

import data
from data import modelfile
from network import Parser

# As in src/network/kernel.h and encoder.h
MAX_WEIGHT = 1023
EMBEDDING_UNITS, STATE_UNITS, VIEW_UNITS = 512, 4095, 256


def load(path, vectors):
    """Return the inventory and the network that train.py saved."""
    saved = torch.load(path)
    inventory = pickle.loads(saved["inventory"])
    network = Parser(inventory, vectors.table, saved["dims"])
    network.load_state_dict(saved["weights"])
    return inventory, network.eval()


def matrix(name, weight, bias, units):
    """A matrix as whole numbers; `units` are what its inputs count in."""
    scale = np.abs(weight).max(1) / MAX_WEIGHT + 1e-12
    return {name: np.rint(weight / scale[:, None]).astype(np.int16),
            f"{name}.scale": (scale / units).astype(np.float32),
            f"{name}.bias": bias.astype(np.float32)}


def names(values):
    return "\n".join(values).encode()


def lstm_sections(network, w):
    sections = {}
    for i in range(network.dims["layers"]):
        units = STATE_UNITS if i else EMBEDDING_UNITS
        part = lambda name: w[f"lstm.{i}.{name}"]
        both = [np.concatenate([part("forward_input." + kind),
                                part("backward_input." + kind)])
                for kind in ("weight", "bias")]
        sections |= matrix(f"lstm{i}.input", *both, units)
        for name, side in (("ahead", "forward"), ("back", "backward")):
            recurrent = part(f"{side}_recurrent")
            sections |= matrix(f"lstm{i}.{name}", recurrent,
                               np.zeros(len(recurrent)), STATE_UNITS)
    return sections


def head_sections(w):
    layers = ("arc_dep", "arc_head", "label_dep", "label_head")
    both = [np.concatenate([w[f"{name}.{kind}"] for name in layers])
            for kind in ("weight", "bias")]
    arc = w["arc"]  # [dependent and one][head]
    label = w["label"].transpose(2, 0, 1)  # [head and one][relation][dependent]
    rows = label.reshape(-1, label.shape[2])
    return (matrix("heads", *both, STATE_UNITS)
            | matrix("arc", arc[:-1].T, arc[-1], VIEW_UNITS)
            | matrix("label", rows[:, :-1], rows[:, -1], VIEW_UNITS))


def sections_of(inventory, network):
    w = {k: v.numpy() for k, v in network.state_dict().items()}
    sizes = [network.dims[k] for k in ("tag", "facts", "hidden", "layers",
                                        "arc", "label")]
    return ({"sizes": np.array(sizes, np.uint32)}
            | modelfile.byte_rows("words", inventory.words, w["word.weight"])
            | modelfile.byte_rows("affixes", inventory.affixes, w["affix.weight"])
            | {"upos": w["upos.weight"], "xpos": w["xpos.weight"],
               "facts": np.ascontiguousarray(w["facts.weight"].T),
               "upos.names": names(inventory.upos),
               "xpos.names": names(inventory.xpos),
               "relations.names": names(inventory.relations)}
            | lstm_sections(network, w) | head_sections(w))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("trained", help="what train.py wrote")
    p.add_argument("vectors", help="vectors.mdt, as in training")
    p.add_argument("model", help="model file to write")
    o = p.parse_args()
    trained = load(o.trained, data.Vectors(o.vectors))
    modelfile.write(o.model, "parser", sections_of(*trained))


if __name__ == "__main__":
    main()
