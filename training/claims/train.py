#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learn what makes a claim likely.

    train.py --scorer SCORE.PY --gold FOLDER --proposals FILE --output TABLE

FILE is what `mandate-propose-claims ARTICLE...` writes: a listing with a first
column of features. Each proposal that SCORE.PY aligns with a gold claim is an example of
a claim, the others are not. Logistic regression with an L2 penalty, fitted by
coordinate steps in fixed order, so that the same input gives the same table.
Scores are printed by ten-fold cross-validation over articles.
"""
import argparse
import collections
import importlib.util
import math

LEAST_PRECISION = 0.76
LEAST_SEEN = 3
PENALTY = 3.0


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_proposals(path):
    with open(path, encoding="utf-8") as handle:
        header = handle.readline().rstrip("\n").split("\t")
        for line in handle:
            cells = line.rstrip("\n").split("\t")
            claim = dict(zip(header, cells))
            yield claim, claim["features"].split("|")


def label(score, gold, proposals):
    """Return (document, features, is right) for each proposal in an article
    that has gold"""
    by_doc = collections.OrderedDict()
    for claim, features in proposals:
        if claim["doc"] in gold:
            by_doc.setdefault(claim["doc"], []).append((claim, features))
    examples = []
    for doc, pairs in by_doc.items():
        claims = [claim for claim, _ in pairs]
        right = {i for i, _ in score.align(claims, gold[doc])}
        examples += [(doc, features, i in right)
                     for i, (_, features) in enumerate(pairs)]
    return examples


def kept_features(examples):
    seen = collections.Counter(f for _, fs, _ in examples for f in fs)
    return sorted(f for f, n in seen.items() if n >= LEAST_SEEN)


def fit(examples, rounds=60):
    """Return bias and weights that fit `examples`"""
    names = kept_features(examples)
    index = {name: i for i, name in enumerate(names)}
    rows = [[index[f] for f in fs if f in index] for _, fs, _ in examples]
    where = [[] for _ in names]
    for r, row in enumerate(rows):
        for f in row:
            where[f].append(r)
    target = [1.0 if right else 0.0 for _, _, right in examples]
    rate = sum(target) / len(target)
    bias = math.log(rate / (1 - rate))
    weights = [0.0] * len(names)
    margin = [bias] * len(rows)
    for _ in range(rounds):
        for f, places in enumerate(where):
            slope, bend = -PENALTY * weights[f], PENALTY
            for r in places:
                p = 1 / (1 + math.exp(-margin[r]))
                slope += target[r] - p
                bend += p * (1 - p)
            step = max(-0.5, min(0.5, slope / bend))
            weights[f] += step
            for r in places:
                margin[r] += step
    return bias, dict(zip(names, weights))


def margin_of(model, features):
    bias, weights = model
    return bias + sum(weights.get(f, 0.0) for f in features)


def cross_validate(examples, folds=10):
    """Return (margin, is right) of each example, judged by the other folds"""
    docs = sorted({doc for doc, _, _ in examples})
    fold_of = {doc: i % folds for i, doc in enumerate(docs)}
    judged = []
    for fold in range(folds):
        model = fit([e for e in examples if fold_of[e[0]] != fold], 25)
        judged += [(margin_of(model, fs), right)
                   for doc, fs, right in examples if fold_of[doc] == fold]
    return judged


def figures_at(judged, n_gold, least):
    """Return (F1, precision, recall) of what is at least as likely"""
    kept = [right for m, right in judged if 1 / (1 + math.exp(-m)) >= least]
    hits = sum(kept)
    p, r = hits / max(1, len(kept)), hits / n_gold
    return (2 * p * r / (p + r) if hits else 0.0, p, r)


def choose_threshold(judged, n_gold):
    """Return the threshold, in hundredths, of the best F1 whose precision is at
    least LEAST_PRECISION: a graph with more inventions helps nobody"""
    tried = [(figures_at(judged, n_gold, t / 100), t) for t in range(0, 80)]
    for (f, p, r), t in tried[::10]:
        print("  least %.2f: precision %.3f recall %.3f F1 %.3f" %
              (t / 100, p, r, f))
    best = max(figures[0] for figures, _ in tried)
    precise = [x for x in tried if x[0][1] >= LEAST_PRECISION] or tried
    (f, p, r), chosen = max(precise, key=lambda x: (x[0][0], x[1]))
    print("chosen: F1 %.3f (best %.3f, precision %.3f recall %.3f) at %.2f" %
          (f, best, p, r, chosen / 100))
    return chosen


def print_calibration(judged):
    """Print, for each tenth of confidence, how many are right"""
    for tenth in range(10):
        rights = [right for m, right in judged
                  if tenth <= 10 / (1 + math.exp(-m)) < tenth + 1]
        print("  %.1f to %.1f: %d proposed, %.0f %% right" %
              (tenth / 10, (tenth + 1) / 10, len(rights),
               100 * sum(rights) / max(1, len(rights))))


def write_table(path, model, threshold):
    bias, weights = model
    with open(path, "w", encoding="utf-8") as handle:
        handle.write("# Features and their weights, in hundredths of a logit;"
                     "\n# learned by training/claims/train.py\n")
        handle.write("threshold\t%d\nbias\t%d\n" %
                     (threshold, round(100 * bias)))
        for name, weight in sorted(weights.items()):
            if round(100 * weight):
                handle.write("%s\t%d\n" % (name, round(100 * weight)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--proposals", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--threshold", type=int)
    args = parser.parse_args()
    score = load_scorer(args.scorer)
    gold = score.read_gold([args.gold])
    examples = label(score, gold, read_proposals(args.proposals))
    n_gold = sum(len(gold[d]) for d in {doc for doc, _, _ in examples})
    print("%d proposals, %d right, %d gold claims" %
          (len(examples), sum(e[2] for e in examples), n_gold))
    judged = cross_validate(examples)
    print_calibration(judged)
    chosen = choose_threshold(judged, n_gold)
    threshold = chosen if args.threshold is None else args.threshold
    write_table(args.output, fit(examples), threshold)


if __name__ == "__main__":
    main()
