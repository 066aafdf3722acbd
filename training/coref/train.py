#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Learn what a description or pronoun refers back to.

    train.py --gold FOLDER --proposals FILE --output TABLE

FILE is what `mandate-propose-antecedents ARTICLE...` writes. A mention chooses among its
candidates and "none" with a probability that is log-linear in their clues; the
weights make the right ones likely, all that are of its gold entity together
(Durrett and Klein 2013), under an L2 penalty. A mention that gold leaves out is
not what gold has; of others nothing is known. Full gradients with steps
for each weight (AdaGrad) in fixed order, so that the same input gives the same
table. What a lead over other entities costs and spares is printed by
cross-validation over articles.
"""
import argparse
import collections
import glob
import os

import numpy

LEAST_SEEN = 4
PENALTY = 4.0
ROUNDS = 120
FOLDS = 8
# How far the best candidate must lead over other entities: of two boards that
# are as likely, neither is "the board". Higher leads lose more right links than
# wrong ones, and claims their names.
LEADS = {"phrase": 1.0, "pronoun": 1.0}

Choice = collections.namedtuple("Choice", "doc kinds is_gold rows verdicts entities")
RIGHT, WRONG, UNKNOWN = 1, 0, 2


class Gold:
    """The entities of one article by the spans of their mentions."""

    def __init__(self, path):
        self.exact, self.starts, self.ends = {}, {}, {}
        with open(path, encoding="utf-8") as handle:
            next(handle)
            for line in handle:
                cells = line.rstrip("\n").split("\t")
                self.note(cells[1].split(";")[0], cells[2], cells[4])

    def note(self, span, kind, entity):
        start, end = span.split("-")
        self.exact[span] = entity
        if kind == "D":
            self.starts[start] = self.ends[end] = entity

    def find(self, span):
        """The entity there, or of a description with one of its bounds"""
        start, end = span.split("-")
        return (self.exact.get(span) or self.ends.get(end) or
                self.starts.get(start))


def read_gold(folder):
    suffix = ".mentions.tsv"
    return {os.path.basename(path)[:-len(suffix)]: Gold(path)
            for path in sorted(glob.glob(os.path.join(folder, "*" + suffix)))}


def verdict(gold, entity, candidate):
    """Whether a mention of `entity` may choose `candidate`"""
    other = gold.find(candidate)
    if entity is None:
        return WRONG if other else UNKNOWN
    return RIGHT if other == entity else WRONG


def read_choices(path, gold):
    """The choices of articles that have gold, "none" first in each"""
    choices = []
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            doc, span, kinds, candidate, own, clues = line.rstrip("\n").split("\t")
            if doc not in gold:
                continue
            row = [kind + " " + clue for kind in kinds.split(" ")
                   for clue in clues.split("|")]
            entity = gold[doc].find(span)
            if not candidate:
                choices.append(Choice(doc, kinds, entity is not None, [], [], []))
            choices[-1].rows.append(row)
            choices[-1].entities.append(own)
            choices[-1].verdicts.append(
                verdict(gold[doc], entity, candidate) if candidate else None)
    for choice in choices:
        is_new = RIGHT not in choice.verdicts
        choice.verdicts[0] = RIGHT if is_new else WRONG
    return choices


class Table:
    """Choices as arrays: one row a candidate, its clues as numbers"""

    def __init__(self, choices, index):
        rows = [row for choice in choices for row in choice.rows]
        widest = max(len(row) for row in rows)
        self.clues = numpy.full((len(rows), widest), len(index))
        for r, row in enumerate(rows):
            known = [index[clue] for clue in row if clue in index]
            self.clues[r, :len(known)] = known
        sizes = [len(choice.rows) for choice in choices]
        self.starts = numpy.cumsum([0] + sizes[:-1])
        self.choice_of = numpy.repeat(numpy.arange(len(choices)), sizes)
        self.may = numpy.array([v != WRONG for choice in choices
                                for v in choice.verdicts])

    def scores(self, weights):
        return weights[self.clues].sum(axis=1)

    def shares(self, scores):
        """exp(scores), as shares of each choice"""
        top = numpy.maximum.reduceat(scores, self.starts)
        raised = numpy.exp(scores - top[self.choice_of])
        return raised / numpy.add.reduceat(raised,
                                           self.starts)[self.choice_of]

    def gradient(self, weights):
        scores = self.scores(weights)
        wanted = self.shares(numpy.where(self.may, scores, -1e9))
        surplus = wanted - self.shares(scores)
        flat = numpy.repeat(surplus, self.clues.shape[1])
        slope = numpy.bincount(self.clues.ravel(), flat, len(weights))
        return slope - PENALTY * weights


def fit(choices, rounds=ROUNDS):
    """Return the weights of clues that fit `choices`"""
    seen = collections.Counter(clue for choice in choices
                               for row in choice.rows for clue in row)
    names = sorted(clue for clue, n in seen.items() if n >= LEAST_SEEN)
    table = Table(choices, {name: i for i, name in enumerate(names)})
    weights = numpy.zeros(len(names) + 1)
    squares = numpy.full(len(names) + 1, 1.0)
    for _ in range(rounds):
        slope = table.gradient(weights)
        slope[-1] = 0.0
        squares += slope * slope
        weights += 0.5 * slope / numpy.sqrt(squares)
    return dict(zip(names, weights))


def lead_of(model, choice):
    """The verdict on the best candidate, its lead over "none" and its lead over
    other entities; None if there is no candidate"""
    scores = [sum(model.get(clue, 0.0) for clue in row) for row in choice.rows]
    if len(scores) < 2:
        return None
    best = max(range(1, len(scores)), key=lambda c: (scores[c], -c))
    rivals = [score for score, own in zip(scores[1:], choice.entities[1:])
              if own != choice.entities[best]]
    rival = max(rivals) if rivals else -1e9
    return (choice.verdicts[best], scores[best] - scores[0],
            scores[best] - rival)


def cross_validate(choices):
    """Return wide kind → what lead_of finds, for what is in gold, by the
    other folds"""
    docs = sorted({choice.doc for choice in choices})
    fold_of = {doc: i % FOLDS for i, doc in enumerate(docs)}
    judged = collections.defaultdict(list)
    for fold in range(FOLDS):
        model = fit([c for c in choices if fold_of[c.doc] != fold])
        for choice in choices:
            found = (lead_of(model, choice) if fold_of[choice.doc] == fold
                     else None)
            if found and choice.is_gold:
                judged[choice.kinds.split(" ")[0]].append(found)
    return judged


def figures_at(links, least):
    """Right and wrong links that lead over "none" at all, and over other
    entities by more than `least`"""
    kept = [v for v, lead, rival in links if lead > 0 and rival > least]
    return kept.count(RIGHT), kept.count(WRONG)


def tell(judged):
    """Print what other leads would do, and those of LEADS"""
    for kind, links in sorted(judged.items()):
        for least in sorted({0.0, 0.5, 1.0, 1.5, 2.0, LEADS[kind]}):
            print("%s, led by %.1f: right %d wrong %d" %
                  ((kind, least) + figures_at(links, least)))


def write_table(path, model):
    with open(path, "w", encoding="utf-8") as handle:
        handle.write("# Clues for an antecedent and their weights, in hundredths"
                     " of a logit, for\n# each kind of mention; learned by"
                     " training/coref/train.py\n")
        for kind, least in sorted(LEADS.items()):
            handle.write("%s lead\t%d\n" % (kind, round(100 * least)))
        for name, weight in sorted(model.items()):
            if round(100 * weight):
                handle.write("%s\t%d\n" % (name, round(100 * weight)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", required=True)
    parser.add_argument("--proposals", required=True)
    parser.add_argument("--output", required=True)
    args = parser.parse_args()
    choices = read_choices(args.proposals, read_gold(args.gold))
    print("%d mentions, %d of them in gold, %d candidates" %
          (len(choices), sum(c.is_gold for c in choices),
           sum(len(c.rows) - 1 for c in choices)))
    tell(cross_validate(choices))
    write_table(args.output, fit(choices))


if __name__ == "__main__":
    main()
