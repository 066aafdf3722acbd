#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Round a trained parser and write it as the model file that C maps."""

import argparse

import numpy as np

import data  # finds features
from features import Vectors, modelfile
from learning import add_trained, load
from network import Parser
from rounding import STATE_UNITS, encoder_sections, matrix, names

VIEW_UNITS = 256  # As in src/parse/network.c


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
            | encoder_sections(inventory, network.dims["layers"], w)
            | {"relations.names": names(inventory.relations)}
            | head_sections(w))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    add_trained(p)
    p.add_argument("model", help="model file to write")
    o = p.parse_args()
    trained = load(o.trained, Parser, Vectors(o.vectors))
    modelfile.write(o.model, "parser", sections_of(*trained))


if __name__ == "__main__":
    main()
