#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the times of a listing of claims, which the scorer of claims passes over.

    times.py SCORE.PY GOLD... -- LISTING [--errors] [--names a-m]

Claims are aligned by SCORE.PY, the scorer of claims. A time is right if it is the
gold's, in lower case and without article or preposition. Told are

    found       of matched claims whose gold has a time: listed with it
    precision   of matched claims listed with a time, where the gold has one: it is right
    invented    matched claims listed with a time, where the gold has none
"""
import importlib.util
import re
import sys


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(time):
    return re.sub(r"^(in|on|at|the|a|an) ", "", time.strip().lower())


def is_right(listed, gold):
    return plain(listed) in {plain(time) for time in gold.split("|")}


def pairs(score, paths, listing):
    """Return (document, listed claim, gold claim) for each match"""
    gold = score.read_gold(paths)
    system = score.read_system([listing], gold)[0]
    found = []
    for doc in sorted(gold):
        claims = system.get(doc, [])
        found += [(doc, claims[i], gold[doc][j])
                  for i, j in score.align(claims, gold[doc])]
    return found


def figures(matched):
    """Return the figures as shares of one, and counts"""
    given = [(c, g) for _, c, g in matched if g["time"]]
    listed = [(c, g) for c, g in given if c["time"]]
    right = sum(is_right(c["time"], g["time"]) for c, g in listed)
    invented = sum(bool(c["time"]) and not g["time"] for _, c, g in matched)
    return {
        "found": right / max(1, len(given)),
        "precision": right / max(1, len(listed)),
        "invented": invented,
        "given": len(given),
        "listed": len(listed),
        "right": right,
        "matched": len(matched),
    }


def show(doc, claim, gold):
    text = "%s %s %s" % (claim["subject"], claim["relation"], claim["object"])
    print("%-10.10s listed %-22s gold %-22s sentence %-6s %.80s" %
          (doc, claim["time"] or "-", gold["time"] or "-", claim["evidence"], text))


def main(args):
    errors = "--errors" in args
    letters = None
    if "--names" in args:
        at = args.index("--names")
        first, last = args[at + 1].split("-")
        letters = lambda doc: first <= doc[0] <= last
        del args[at:at + 2]
    args = [a for a in args if a != "--errors"]
    at = args.index("--")
    matched = pairs(load_scorer(args[0]), args[1:at], args[at + 1])
    if letters:
        matched = [m for m in matched if letters(m[0])]
    for doc, claim, gold in matched if errors else []:
        if claim["time"] and not gold["time"] or gold["time"] and not is_right(
                claim["time"], gold["time"]):
            show(doc, claim, gold)
    for name, value in figures(matched).items():
        print("%-10s %s" % (name, "%.4f" % value if value.__class__ is float
                            else value))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1:])
