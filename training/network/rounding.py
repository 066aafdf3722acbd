# SPDX-License-Identifier: Apache-2.0
"""Round weights to the integers of src/network/: what the exporters share."""

import numpy as np

from features import modelfile

# As in src/network/kernel.h and encoder.h
MAX_WEIGHT = 1023
EMBEDDING_UNITS, STATE_UNITS = 512, 4095


def matrix(name, weight, bias, units):
    """A matrix as whole numbers; `units` are what its inputs count in."""
    scale = np.abs(weight).max(1) / MAX_WEIGHT + 1e-12
    return {name: np.rint(weight / scale[:, None]).astype(np.int16),
            f"{name}.scale": (scale / units).astype(np.float32),
            f"{name}.bias": bias.astype(np.float32)}


def names(values):
    return "\n".join(values).encode()


def lstm_sections(n_layers, w):
    sections = {}
    for i in range(n_layers):
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


def encoder_sections(inventory, n_layers, w):
    """The sections that src/network/encoder.c takes."""
    return (modelfile.byte_rows("words", inventory.words, w["word.weight"])
            | modelfile.byte_rows("affixes", inventory.affixes,
                                  w["affix.weight"])
            | {"upos": w["upos.weight"], "xpos": w["xpos.weight"],
               "facts": np.ascontiguousarray(w["facts.weight"].T),
               "upos.names": names(inventory.upos),
               "xpos.names": names(inventory.xpos)}
            | lstm_sections(n_layers, w))
