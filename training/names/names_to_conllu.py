#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bring texts with marked names into CoNLL-U with NE= in MISC.

    names_to_conllu.py columns FILE...           IOB1 or IOB2 columns, also .gz
    names_to_conllu.py articles MANDATE FILE...  NAME.mentions.tsv beside NAME.txt

Kinds are PER, ORG and LOC; all others become nothing. Words are split at
hyphens, as in the treebanks. Articles are cut into words by the program.
"""

import gzip
import re
import subprocess
import sys

KINDS = {"PER", "ORG", "LOC"}
TYPES = {"Person": "PER", "Agency": "ORG", "Organization": "ORG",
         "Place": "LOC"}


def read_columns(path):
    """Yield sentences, lists of word and label, of a column file."""
    opener = gzip.open if path.endswith(".gz") else open
    sentence = []
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").replace(" ", "\t").split("\t")
            if len(fields) < 2:
                if sentence:
                    yield sentence
                sentence = []
            elif fields[0] == "#" or fields[0] == "-DOCSTART-":
                continue
            elif fields[0].isdigit() and len(fields) > 2:
                sentence.append((fields[1], fields[2]))
            else:
                sentence.append((fields[0], fields[-1]))
    if sentence:
        yield sentence


def split_hyphens(sentence):
    """Yield the words of a sentence, with the parts of "Anglo-Dutch" apart."""
    for word, label in sentence:
        parts = re.split(r"(?<=\w)(-)(?=\w)", word)
        for i, part in enumerate(parts):
            yield part, label if i == 0 or label[:1] != "B" else "I" + label[1:]


def clean_labels(words):
    """Make labels IOB2 and drop the kinds that we do not know.

    A capitalised "B-O" after a name goes on with it, as UNER's first upload
    has it.
    """
    last = "O"
    for word, label in words:
        if label == "B-O" and last != "O" and word[:1].isupper():
            label = "I" + last[1:]
        kind = label[2:]
        if kind not in KINDS:
            label = "O"
        elif label[0] == "B" or last[2:] != kind:
            label = "B-" + kind
        last = label
        yield word, label


def read_words(lines):
    """Yield the sentences of CoNLL-U, lists of the cells of each word."""
    words = []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            words.append(cells)
        elif not line.strip() and words:
            yield words
            words = []
    if words:
        yield words


def write_sentence(words):
    """Print words and labels as CoNLL-U without tags and trees."""
    for i, (word, label) in enumerate(words, 1):
        print(i, word, "\t".join("_" * 7), f"NE={label}", sep="\t")
    print()


def read_names(path):
    """Return the longest name mentions, as (start, end, kind)."""
    spans = []
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            _, span, kind, type_, _, _ = line.rstrip("\n").split("\t")
            if kind == "N" and type_ in TYPES and ";" not in span:
                start, end = map(int, span.split("-"))
                spans.append((start, end, TYPES[type_]))
    return [s for s in spans if not any(
        o is not s and o[0] <= s[0] and s[1] <= o[1] and o[:2] != s[:2]
        for o in spans)]


def label_of(names, start, end):
    for first, last, kind in names:
        if first <= start and end <= last:
            return ("B-" if start == first else "I-") + kind
    return "O"


def convert_article(mandate, path):
    names = read_names(path)
    parse = subprocess.run(
        [mandate, "parse", path.replace(".mentions.tsv", ".txt")],
        check=True, capture_output=True, text=True).stdout
    for sentence in read_words(parse.split("\n")):
        words = []
        for cells in sentence:
            start, end = map(int, re.search(
                r"TokenRange=(\d+):(\d+)", cells[9]).groups())
            words.append((cells[1], label_of(names, start, end)))
        write_sentence(clean_labels(words))


def main(arguments):
    if len(arguments) > 1 and arguments[0] == "columns":
        for path in arguments[1:]:
            for sentence in read_columns(path):
                write_sentence(clean_labels(split_hyphens(sentence)))
    elif len(arguments) > 2 and arguments[0] == "articles":
        for path in arguments[2:]:
            convert_article(arguments[1], path)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
