#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cut raw text into words, folded as src/network/features.c folds them.

    tokens.py TEXT > corpus.txt

TEXT is a folder of *.txt.xz, one paragraph a line, an empty line between
documents. Of the largest files only a part of the documents is taken, so that
speeches do not drown the news. Words are cut nearly as the treebanks cut them.
"""

import lzma
import pathlib
import random
import re
import sys

SHARE = {"un-general-debate": 0.22, "pm-interviews": 0.3,
         "pm-releases-speeches": 0.5}
WORD = re.compile(
    r"https?://\S+"
    r"|[A-Za-z](?:\.[A-Za-z])+\.?"
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|Inc|Corp|Co|Ltd)\."
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|\d[\d.,:]*\d|\d"
    r"|[^\W\d_]+(?=n['’]t\b)|[^\W\d_]+|\S")
FOLDED = str.maketrans({chr(c): chr(c + 32) for c in range(65, 91)}
                       | {str(d): "0" for d in range(10)} | {"’": "'"})


def documents(path):
    """Yield lists of lines."""
    document = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                document.append(line)
            elif document:
                yield document
                document = []
    if document:
        yield document


def main():
    random.seed(1)
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt.xz")):
        share = SHARE.get(path.name.split(".")[0], 1)
        for document in documents(path):
            if random.random() < share:
                for line in document:
                    print(" ".join(WORD.findall(line)).translate(FOLDED))


if __name__ == "__main__":
    main()
