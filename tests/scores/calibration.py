#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How often claims are right that are listed with a confidence.

    calibration.py SCORE.PY GOLD... -- LISTING

For each tenth of confidence: how many claims, their mean confidence, and how
many of a hundred SCORE.PY, the scorer of claims, aligns with a gold claim.
Then the mean distance of the two, weighted by the number of claims.
"""
import sys

import times


def judged(score, paths, listing):
    """Return (confidence, is right) of each listed claim"""
    gold = score.read_gold(paths)
    system = score.read_system([listing], gold)[0]
    found = []
    for doc in sorted(gold):
        claims = system.get(doc, [])
        right = {i for i, _ in score.align(claims, gold[doc])}
        found += [(float(c["confidence"]), i in right)
                  for i, c in enumerate(claims)]
    return found


def table(pairs):
    """Return rows of (least confidence, count, mean confidence, share right)"""
    rows = []
    for tenth in range(10):
        own = [(c, r) for c, r in pairs if tenth <= int(10 * c + 1e-6) < tenth + 1]
        if own:
            rows.append((tenth / 10, len(own), sum(c for c, _ in own) / len(own),
                         sum(r for _, r in own) / len(own)))
    return rows


def distance(rows):
    """Return the mean distance of confidence and share right"""
    total = sum(n for _, n, _, _ in rows)
    return sum(n * abs(mean - share) for _, n, mean, share in rows) / max(1, total)


def main(args):
    at = args.index("--")
    rows = table(judged(times.load_scorer(args[0]), args[1:at], args[at + 1]))
    for least, n, mean, share in rows:
        print("%.1f to %.1f  %5d claims  confidence %.2f  right %.2f" %
              (least, least + 0.1, n, mean, share))
    print("distance  %.3f" % distance(rows))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1:])
