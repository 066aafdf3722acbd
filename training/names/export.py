#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Round a trained name tagger and write it as the model file that C maps."""

import argparse

import numpy as np

import marked
from features import Vectors, modelfile
from learning import add_trained, load
from network import Namer
from rounding import STATE_UNITS, encoder_sections, matrix, names


def known_sections(gazetteer):
    keys = sorted(gazetteer.kinds)
    return {"known.keys": np.array(keys, np.uint64),
            "known.kinds": np.array([gazetteer.kinds[k] for k in keys],
                                    np.uint8)}


def sections_of(inventory, network, gazetteer):
    w = {k: v.numpy() for k, v in network.state_dict().items()}
    follow = np.concatenate([w["follow"] + w["illegal"], w["start"][None]])
    sizes = [network.dims["hidden"], network.dims["layers"]]
    return ({"sizes": np.array(sizes, np.uint32)}
            | encoder_sections(inventory, network.dims["layers"], w)
            | matrix("out", w["out.weight"], w["out.bias"], STATE_UNITS)
            | {"follow": follow.astype(np.float32),
               "labels.names": names(marked.LABELS)}
            | known_sections(gazetteer))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    add_trained(p)
    p.add_argument("known", help="what gazetteer.py wrote, as in training")
    p.add_argument("model", help="model file to write")
    o = p.parse_args()
    trained = load(o.trained, Namer, Vectors(o.vectors))
    modelfile.write(o.model, "names",
                    sections_of(*trained, marked.Gazetteer(o.known)))


if __name__ == "__main__":
    main()
