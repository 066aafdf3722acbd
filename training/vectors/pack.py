#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Round word vectors to bytes and write the model file that C maps.

    pack.py VECTORS.vec vectors.mdt

VECTORS.vec is text: a head line, then a word and its numbers a line. They are
brought to unit length, times two, so that a number is near the size of those
that the networks learn beside it.
"""

import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE.parent), str(HERE.parent / "network")]
import features  # noqa: E402
import modelfile  # noqa: E402

LENGTH = 2.0


def main():
    rows = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            word, *numbers = line.rstrip().split(" ")
            if word != "</s>":
                row = np.array(numbers, np.float32)
                rows[features.word_key(word)] = LENGTH * row / np.linalg.norm(row)
    keys = sorted(rows)
    table = np.stack([rows[k] for k in keys])
    modelfile.write(sys.argv[2], "vectors",
                    modelfile.byte_rows("vectors", keys, table))


if __name__ == "__main__":
    main()
