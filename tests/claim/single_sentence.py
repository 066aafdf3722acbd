#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No word for one article: defend what only one sentence of our articles uses.

    single_sentence.py MANDATE SOURCE SHARED [--list]

A unit of the frame lexicon is used by a sentence that is evidence of a gold
claim of its relation and has all its words. One that a single sentence uses may
have been written for that sentence, so single-sentence-units.tsv has to say why
strangers' articles need it. Fails where a unit lacks a defence, and where a
defence is of no such unit. --list prints them instead, as a table to fill.
"""
import bisect
import collections
import csv
import glob
import os
import re
import subprocess
import sys

TABLE = "tests/claim/single-sentence-units.tsv"
UNITS = """PREFIX : <https://w3id.org/mandate/frames#>
SELECT ?frame ?relation ?kind ?unit WHERE {
  ?frame :evokes ?relation ; ?kind ?unit .
  FILTER(?kind IN (:verb, :noun, :adjective)) }"""
KINDS = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ"}
# Articles that nobody looks into while writing the lexicon
ASIDE = ("us-department-of-justice-investigating-ford", "pope-francis-instructs",
         "us-speaker-pelosi-announces", "u-s-judge-orders-release")


def read_units(mandate, source):
    """Return {(frame, kind, words): relation}"""
    files = sorted(glob.glob(source + "/ontology/frames/*.ttl"))
    data = [part for file in files for part in ("--data", file)]
    out = subprocess.run([mandate, "query", *data, "--results", "csv", UNITS],
                         check=True, capture_output=True, text=True).stdout
    rows = list(csv.reader(out.splitlines()))[1:]
    local = [[cell.rsplit("#", 1)[-1] for cell in row] for row in rows]
    return {(frame, kind, unit): relation
            for frame, relation, kind, unit in local}


def articles(shared):
    texts = glob.glob(shared + "/articles/wikinews-*/*.txt")
    texts.append(shared + "/articles/zero-tolerance.txt")
    return sorted(text for text in texts
                  if not os.path.basename(text).startswith(ASIDE)
                  and os.path.exists(text[:-4] + ".gold.tsv"))


def read_table(path):
    with open(path, encoding="utf-8") as handle:
        return list(csv.DictReader(handle, delimiter="\t",
                                   quoting=csv.QUOTE_NONE))


def read_trees(mandate, texts):
    """Return {text: its tokens as CoNLL-U cells}"""
    out = subprocess.run([mandate, "parse", *texts], check=True,
                         capture_output=True, text=True).stdout
    trees = []
    for line in out.splitlines():
        cells = line.split("\t")
        if line.startswith("# newdoc"):
            trees.append([])
        elif len(cells) == 10 and cells[3] != "_":
            trees[-1].append(cells)
    return dict(zip(texts, trees))


def by_sentence(text, tokens):
    """Return {sentence: {(lemma, part of speech)}} by the gold sentences"""
    ends = [int(row["end"]) for row in read_table(text[:-4] + ".sents.tsv")]
    words = collections.defaultdict(set)
    for cells in tokens:
        place = re.search(r"TokenRange=(\d+)", cells[9])
        if place:
            sentence = bisect.bisect_right(ends, int(place.group(1)))
            words[sentence].add((cells[2].lower(), cells[3]))
    return words


def evidence(text):
    """Return {relation: sentences that show it}"""
    by_relation = collections.defaultdict(set)
    for claim in read_table(text[:-4] + ".gold.tsv"):
        by_relation[claim["relation"]].update(
            int(index) for index in claim["evidence"].split(",") if index)
    return by_relation


def has_unit(words, kind, unit):
    first, *rest = unit.lower().split()
    lemmas = {lemma for lemma, _ in words}
    return (first, KINDS[kind]) in words and lemmas.issuperset(rest)


def count_uses(mandate, shared, units):
    uses = collections.Counter()
    for text, tokens in read_trees(mandate, articles(shared)).items():
        words = by_sentence(text, tokens)
        shown = evidence(text)
        for key, relation in units.items():
            uses[key] += sum(has_unit(words[index], key[1], key[2])
                             for index in shown[relation])
    return uses


def main():
    mandate, source, shared = sys.argv[1:4]
    uses = count_uses(mandate, shared, read_units(mandate, source))
    single = sorted(key for key, count in uses.items() if count == 1)
    if "--list" in sys.argv:
        print("frame\tkind\tunit\treason")
        print("\n".join("\t".join(key) + "\t" for key in single))
        return 0
    table = {(row["frame"], row["kind"], row["unit"]): row["reason"]
             for row in read_table(os.path.join(source, TABLE))}
    faults = [f"no defence: {' '.join(key)}" for key in single
              if not table.get(key)]
    faults += [f"stale: {' '.join(key)}"
               for key in sorted(set(table) - set(single))]
    print("\n".join(faults + [f"{len(single)} units of one sentence, "
                              f"{len(faults)} faults"]))
    return len(faults) > 0


sys.exit(main())
