#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learn how sure to be of an open relation.

    train.py --scorer SCORE.PY --gold GOLD --list LIST --proposals FILE
             --output TABLE

FILE is what `mandate-propose-relations LIST...` writes: a listing of relations
with a first column of features. SCORE.PY is CaRB's scorer and GOLD its tuples.
Only every other sentence of LIST is learned from, so that the rest can tell
what the table is worth. What is learned is the share of a
relation's words that annotators have in the tuple it is matched with.
Logistic regression with an L2 penalty, fitted by coordinate steps in fixed
order, so that the same input gives the same table.
"""
import argparse
import importlib.util
import math

LEAST_SEEN = 8
PENALTY = 2.0
ROUNDS = 60


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_proposals(score, path):
    """Return {sentence: [(features, tuple)]} in the order of the file."""
    found = {}
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            cells = line.rstrip("\n").split("\t")
            got = score.Tuple(cells[4], [cells[3]] + cells[5:])
            found.setdefault(cells[1], []).append((cells[0].split("|"), got))
    return found


def shares(score, gold, got):
    """The precision of each tuple in the scorer's one-to-one matching."""
    table = [[score.match(g, t)[0] for t in got] for g in gold]
    rows, cols = set(range(len(gold))), set(range(len(got)))
    share = [0.0] * len(got)
    while rows and cols:
        p, i, j = max((table[i][j], -i, -j) for i in rows for j in cols)
        share[-j] = p
        rows.remove(-i)
        cols.remove(-j)
    return share


def read_list(score, path):
    with open(path, encoding="utf-8") as handle:
        return [score.key(line.strip()) for line in handle]


def examples_of(score, gold, found, keys):
    examples = []
    for sentence, pairs in found.items():
        key = score.key(sentence)
        if key in keys and key in gold:
            got = [t for _, t in pairs]
            examples += zip([fs for fs, _ in pairs],
                            shares(score, gold[key], got))
    return examples


def fit(examples):
    """Return bias and weights that fit `examples`"""
    names = sorted({f for fs, _ in examples for f in fs})
    where = {n: [r for r, (fs, _) in enumerate(examples) if n in fs]
             for n in names}
    names = [n for n in names if len(where[n]) >= LEAST_SEEN]
    rate = sum(share for _, share in examples) / len(examples)
    bias = math.log(rate / (1 - rate))
    weights = dict.fromkeys(names, 0.0)
    margin = [bias] * len(examples)
    for _ in range(ROUNDS):
        for name in names:
            slope, bend = -PENALTY * weights[name], PENALTY
            for r in where[name]:
                p = 1 / (1 + math.exp(-margin[r]))
                slope += examples[r][1] - p
                bend += p * (1 - p)
            step = max(-0.5, min(0.5, slope / bend))
            weights[name] += step
            for r in where[name]:
                margin[r] += step
    return bias, weights


def judge(model, examples):
    """Print how well the confidence tells the share, by tenths."""
    bias, weights = model
    tenths = {}
    for features, share in examples:
        p = 1 / (1 + math.exp(-bias - sum(weights.get(f, 0.0)
                                          for f in features)))
        tenths.setdefault(int(10 * p), []).append(share)
    for tenth, got in sorted(tenths.items()):
        print("  confidence %.1f: %4d relations, share of words right %.2f" %
              (tenth / 10, len(got), sum(got) / len(got)))


def write_table(path, model):
    bias, weights = model
    with open(path, "w", encoding="utf-8") as handle:
        handle.write("# Features of open relations and their weights, in"
                     " hundredths of a logit;\n# learned by"
                     " training/open/train.py\n")
        handle.write("bias\t%d\n" % round(100 * bias))
        for name, weight in sorted(weights.items()):
            if round(100 * weight):
                handle.write("%s\t%d\n" % (name, round(100 * weight)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--list", required=True)
    parser.add_argument("--proposals", required=True)
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    score = load_scorer(args.scorer)
    gold = score.read_gold(args.gold)[0]
    found = read_proposals(score, args.proposals)
    keys = read_list(score, args.list)
    model = fit(examples_of(score, gold, found, set(keys[::2])))
    print("the half that was not learned from:")
    judge(model, examples_of(score, gold, found, set(keys[1::2])))
    write_table(args.output, model)


if __name__ == "__main__":
    main()
