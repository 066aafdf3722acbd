#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learn what cues report.

    train.py --scorer SCORE.PY --gold FOLDER --proposals FILE --output TABLE

FILE is what `mandate-propose-attributions ARTICLE...` writes. A proposal is right if
SCORE.PY would align it with a gold attribution whose cue it has. For each cue a
log-linear model shares out probability between its proposals and nothing; it is
fitted with an L2 penalty by gradient descent from zero, so that the same input gives
the same table. Scores are printed by ten-fold cross-validation over articles.
"""
import argparse
import importlib.util

import numpy as np

LEAST_ARTICLES = 3
FOLDS = 10
SLACK = 0.005
ROUNDS = 100
PENALTY = 4.0
SOURCE_PENALTY = 2.0
EXACTNESS = 2                   # how much a better overlap is preferred


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- Reading -------------------------------------------------------------------


class Cue:
    def __init__(self, doc, span, sentence, features):
        self.doc, self.span, self.sentence = doc, span, sentence
        self.features = features
        self.contents = []          # (pieces, features, is ruled)
        self.overlap = []           # of each with the gold
        self.gold = []              # the attributions that are its own
        self.sources = []           # (pieces, features)


def pieces_of(cell, points):
    return tuple((points[int(a)], points[int(b)])
                 for a, b in (p.split("-") for p in cell.split()))


def read_proposals(path, texts):
    """Cues of the articles in `texts`, spans in code points"""
    cues, points, doc = [], None, None
    keep = False
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "cue":
                keep = cells[1] in texts
                if keep and cells[1] != doc:
                    doc = cells[1]
                    points = count_points(texts[doc])
                if keep:
                    span, sentence = pieces_of(cells[2], points)
                    cues.append(Cue(doc, span, sentence,
                                    cells[3].split("|")[1:]))
            elif cells[0] == "content" and keep:
                cues[-1].contents.append((pieces_of(cells[2], points),
                                          cells[3].split("|")[1:],
                                          cells[1] == "rule"))
            elif cells[0] == "source" and keep:
                cues[-1].sources.append((pieces_of(cells[2], points),
                                         cells[3].split("|")[1:]))
    return cues


def count_points(text):
    """[byte] code points before it"""
    points = []
    for i, char in enumerate(text):
        points += [i] * len(char.encode("utf-8"))
    return points + [len(text)]


# --- What is right -------------------------------------------------------------


def measure(score, cues, gold, texts):
    """Set the overlap of each proposal with the gold attributions of its cue"""
    by_doc = {}
    for cue in cues:
        by_doc.setdefault(cue.doc, []).append(cue)
    for doc, own in by_doc.items():
        for cue in own:
            cue.overlap = [0.0] * len(cue.contents)
        for row in gold[doc]:
            give(score, own, row, texts[doc])


def give(score, cues, row, text):
    """Let the cue that comes nearest to `row` have it"""
    content = score.chars(score.trim(row["content_spans"], text))
    best, owner, overlaps = 0.0, None, None
    for cue in cues:
        if not any(a <= cue.span[0] < b for a, b in row["cue_spans"]):
            continue
        reach = set(range(*cue.sentence))
        for pieces, _, _ in cue.contents:
            reach |= score.chars(pieces)
        near = content & reach
        found = []
        for pieces, _, _ in cue.contents:
            mine = score.chars(score.trim(pieces, text))
            found.append(max(score.jaccard(mine, content),
                             score.jaccard(mine, near)))
        if found and max(found) > best:
            best, owner, overlaps = max(found), cue, found
    if owner and best >= score.ENOUGH:
        owner.gold.append(row)
        owner.overlap = [max(a, b) for a, b in zip(owner.overlap, overlaps)]


# --- The model -----------------------------------------------------------------


class Choice:
    """Options of which one is to be chosen, or perhaps none"""

    def __init__(self, doc, own, options, worth, may_be_none):
        self.doc, self.own, self.options = doc, own, options
        self.worth = worth          # of each option; zero: it is wrong
        self.may_be_none = may_be_none

    def best(self, model):
        """Return (margin, index) of the best option"""
        own = sum(model.get(f, 0.0) for f in self.own)
        sums = [own + sum(model.get(f, 0.0) for f in o) for o in self.options]
        best = max(range(len(sums)), key=lambda i: (sums[i], -i))
        return sums[best], best


class Matrix:
    """Rows of features, as indices"""

    def __init__(self, rows, index):
        cells = [[index[f] for f in row if f in index] for row in rows]
        self.at = np.array([i for c in cells for i in c], dtype=np.int64)
        self.row = np.repeat(np.arange(len(cells)), [len(c) for c in cells])
        self.shape = (len(cells), len(index))

    def times(self, weights):
        return np.bincount(self.row, weights[self.at], self.shape[0])

    def back(self, slopes):
        return np.bincount(self.at, slopes[self.row], self.shape[1])


def kept_features(choices):
    seen = {}
    for choice in choices:
        for features in [choice.own] + choice.options:
            for f in features:
                seen.setdefault(f, set()).add(choice.doc)
    return sorted(f for f, docs in seen.items() if len(docs) >= LEAST_ARTICLES)


class Problem:
    """Choices, of which each should fall on an option with worth"""

    def __init__(self, choices, index):
        self.n = len(choices)
        self.own = Matrix([c.own for c in choices], index)
        self.options = Matrix([o for c in choices for o in c.options], index)
        self.choice = np.repeat(np.arange(self.n),
                                [len(c.options) for c in choices])
        self.worth = np.array([w for c in choices for w in c.worth])
        self.none = np.array([float(c.may_be_none) for c in choices])

    def slope(self, weights):
        """Return the gradient of the likelihood"""
        margins = (self.own.times(weights)[self.choice]
                   + self.options.times(weights))
        e = np.exp(np.minimum(margins, 50.0))
        p = e / (self.none + np.bincount(self.choice, e, self.n))[self.choice]
        right = e * self.worth
        total = np.bincount(self.choice, right, self.n)[self.choice]
        slopes = right / np.maximum(total, 1e-30) - p
        return (self.options.back(slopes)
                + self.own.back(np.bincount(self.choice, slopes, self.n)))


def fit(choices, penalty):
    """Return the weights of features, by Adam with a falling rate"""
    names = kept_features(choices)
    problem = Problem(choices, {name: i for i, name in enumerate(names)})
    weights = np.zeros(len(names))
    speed, pace = np.zeros(len(names)), np.zeros(len(names))
    for k in range(1, ROUNDS + 1):
        slope = problem.slope(weights) - penalty * weights
        speed = 0.9 * speed + 0.1 * slope
        pace = 0.98 * pace + 0.02 * slope ** 2
        weights += (0.1 * (1 - k / (ROUNDS + 1)) * speed / (1 - 0.9 ** k)
                    / (np.sqrt(pace / (1 - 0.98 ** k)) + 1e-3))
    return dict(zip(names, weights))


def cross_validate(choices, penalty):
    """Return (margin, best option, choice), each judged by the other folds"""
    docs = sorted({c.doc for c in choices})
    fold_of = {doc: i % FOLDS for i, doc in enumerate(docs)}
    judged = []
    for fold in range(FOLDS):
        model = fit([c for c in choices if fold_of[c.doc] != fold], penalty)
        judged += [c.best(model) + (c,) for c in choices
                   if fold_of[c.doc] == fold]
    return judged


def content_choices(cues, enough):
    return [Choice(c.doc, ["bias"] + c.features, [p[1] for p in c.contents],
                   [o ** EXACTNESS if o >= enough else 0.0 for o in c.overlap], True)
            for c in cues]


def source_choices(score, cues, texts):
    """Of the cues that have gold, with a source within reach"""
    out = []
    for cue in cues:
        text = texts[cue.doc]
        worth = [float(any(score.same_head(score.trim(pieces, text),
                                           score.trim(row["source_spans"], text),
                                           text) for row in cue.gold))
                 for pieces, _ in cue.sources]
        if any(worth):
            out.append(Choice(cue.doc, [], [s[1] for s in cue.sources], worth,
                              False))
    return out


def figures_at(judged, n_gold, least):
    """Return (F1, precision, recall) of choices above a threshold"""
    kept = [choice.worth[best] > 0 for m, best, choice in judged if m > least]
    hits = sum(kept)
    p, r = hits / max(1, len(kept)), hits / n_gold
    return (2 * p * r / (p + r) if hits else 0.0, p, r)


def choose_threshold(judged, n_gold):
    """Return the highest threshold, in hundredths, whose F1 is as good as the
    best, give or take SLACK: of two that find as much, the stricter invents
    less"""
    tried = [(figures_at(judged, n_gold, t / 100), t)
             for t in range(-300, 300, 5)]
    best = max(figures[0] for figures, _ in tried)
    (f, p, r), chosen = next(t for t in reversed(tried)
                             if t[0][0] >= best - SLACK)
    print("contents: F1 %.3f (precision %.3f recall %.3f) at %.2f" %
          (f, p, r, chosen / 100))
    return chosen


def show_sources(judged):
    right = sum(choice.worth[best] > 0 for _, best, choice in judged)
    ruled = sum(any(w and "source-ruled=yes" in o
                    for w, o in zip(c.worth, c.options)) for _, _, c in judged)
    print("sources: %d right, by rule %d, of %d within reach" %
          (right, ruled, len(judged)))


# --- The table -----------------------------------------------------------------


def write_table(path, model, threshold):
    with open(path, "w", encoding="utf-8") as handle:
        handle.write("# Features and their weights, in hundredths of a logit;"
                     "\n# learned by training/quotes/train.py\n"
                     "threshold\t%d\n" % threshold)
        for name, weight in sorted(model.items()):
            if round(100 * weight):
                handle.write("%s\t%d\n" % (name, round(100 * weight)))


def show_ceiling(cues, n_gold, enough):
    ruled = [o >= enough for c in cues
             for o, (_, _, is_ruled) in zip(c.overlap, c.contents) if is_ruled]
    print("%d cues, %d proposals; %d of %d gold within reach" %
          (len(cues), sum(len(c.contents) for c in cues),
           sum(len(c.gold) for c in cues), n_gold))
    p, r = sum(ruled) / len(ruled), sum(ruled) / n_gold
    print("by rule: F1 %.3f (precision %.3f recall %.3f)" %
          (2 * p * r / (p + r), p, r))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--proposals", required=True)
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    score = load_scorer(args.scorer)
    gold, texts = score.read_gold([args.gold])
    cues = [c for c in read_proposals(args.proposals, texts) if c.contents]
    measure(score, cues, gold, texts)
    n_gold = sum(len(rows) for rows in gold.values())
    show_ceiling(cues, n_gold, score.ENOUGH)
    contents = content_choices(cues, score.ENOUGH)
    sources = source_choices(score, cues, texts)
    threshold = choose_threshold(cross_validate(contents, PENALTY), n_gold)
    model = fit(contents, PENALTY)
    if sources:
        show_sources(cross_validate(sources, SOURCE_PENALTY))
        model.update(fit(sources, SOURCE_PENALTY))
    write_table(args.output, model, threshold)


if __name__ == "__main__":
    main()
