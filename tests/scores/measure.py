#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how well the program reads, with the scorers beside the articles.

    measure.py MANDATE SHARED             print every figure
    measure.py MANDATE SHARED --floors    and fail if one is below floors.tsv

SHARED is the folder that holds articles/, bench/ and data/. All figures are on
development data: nothing was trained on it, but for the confidence of open
relations, on half of CaRB dev. Nine of its thirteen annotated
articles were used for tuning rules; four were kept aside.
"""
import glob
import gzip
import json
import os
import subprocess
import sys
import tempfile

import calibration
import times

HERE = os.path.dirname(os.path.abspath(__file__))
ASIDE = (
    "pope-francis-instructs-reporting-of-sexual-abuse-to-higher-c",
    "u-s-judge-orders-release-of-president-trump-s-tax-records-ap",
    "us-department-of-justice-investigating-ford-over-emissions-t",
    "us-speaker-pelosi-announces-trump-impeachment-investigation",
)
DIRECTING = ("directed", "requested", "authorized", "prohibited", "dismissed",
             "ended")


class Measure:
    def __init__(self, mandate, shared, folder):
        self.mandate, self.shared, self.folder = mandate, shared, folder
        self.figures = []

    def path(self, *parts):
        return os.path.join(self.shared, *parts)

    def note(self, name, value):
        self.figures.append((name, 100.0 * value))

    def run(self, *args):
        """The program's output as a file."""
        handle, path = tempfile.mkstemp(dir=self.folder)
        with os.fdopen(handle, "wb") as out:
            subprocess.run([self.mandate, *args], stdout=out, check=True)
        return path

    def score(self, bench, *args):
        script = self.path("bench", bench, "score.py")
        out = subprocess.run([sys.executable, script, *args, "--json"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             check=True)
        return json.loads(out.stdout)

    # ------------------------------------------------------------ parsing

    def plain(self, name):
        """A treebank, unpacked."""
        path = os.path.join(self.folder, name + ".conllu")
        with gzip.open(self.path("data", "ud", name + ".conllu.gz")) as packed:
            with open(path, "wb") as out:
                out.write(packed.read())
        return path

    def text_of(self, treebank):
        path = treebank.replace(".conllu", ".txt")
        with open(treebank, encoding="utf-8") as source:
            lines = [line[9:] for line in source if line.startswith("# text = ")]
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(lines)
        return path

    def trees(self, label, name):
        gold = self.plain(name)
        parsed = self.run("parse", "--input", "conllu", gold)
        metrics = self.score("ud", gold, parsed)["metrics"]
        for metric in ("UPOS", "XPOS", "Lemmas", "UAS", "LAS"):
            self.note("%s, gold tokens: %s" % (label, metric),
                      metrics[metric]["f1"])
        raw = self.run("parse", "--input", "text", self.text_of(gold))
        metrics = self.score("ud", gold, raw)["metrics"]
        for metric in ("Words", "Sentences", "LAS"):
            self.note("%s, raw text: %s F1" % (label, metric),
                      metrics[metric]["f1"])
        return parsed

    def parsing(self):
        ewt = self.trees("EWT dev", "ewt-dev")
        self.trees("GUM dev", "gumopen-dev")
        gold = self.path("data", "ud", "ner", "uner-ewt-dev.iob2.gz")
        names = self.score("ud", gold, ewt, "--names")["names"]
        for kind, figures in sorted(names.items()):
            self.note("UNER-EWT dev names: %s F1" % kind, figures["f1"])

    # ----------------------------------------------------------- articles

    def articles(self, suffix):
        """(all, tuned on, kept aside) development files with this ending."""
        everything = [self.path("articles", "zero-tolerance" + suffix)]
        everything += sorted(glob.glob(
            self.path("articles", "wikinews-gold", "*" + suffix)))
        aside = [p for p in everything
                 if os.path.basename(p)[:-len(suffix)] in ASIDE]
        return everything, [p for p in everything if p not in aside], aside

    def group(self, label, relations):
        """Of the relations that direct and end, all together."""
        counts = [relations[name] for name in DIRECTING if name in relations]
        right, listed, gold = (sum(c[k] for c in counts)
                               for k in ("matched", "system", "gold"))
        self.note("claims, %s: directing precision" % label,
                  right / max(1, listed))
        self.note("claims, %s: directing recall" % label, right / max(1, gold))

    def claims(self):
        texts = self.articles(".txt")[0]
        listing = self.run("claims", *texts)
        for label, gold in zip(("all thirteen", "nine tuned on", "four aside"),
                               self.articles(".gold.tsv")):
            result = self.score("claims", *gold, "--", listing)
            for figure in ("precision", "recall", "f1"):
                self.note("claims, %s: %s" % (label, figure),
                          result["micro"][figure])
            self.note("claims, %s: strict f1" % label, result["strict"]["f1"])
            self.group(label, result["relations"])
            for name in ("source_chain_given", "polarity", "modality",
                         "recipient"):
                self.note("claims, %s: %s" % (label, name),
                          result["accuracy"][name]["accuracy"])

    def times(self):
        """When, of the claims that were found"""
        score = times.load_scorer(self.path("bench", "claims", "score.py"))
        listing = self.run("claims", *self.articles(".txt")[0])
        for label, gold in zip(("all thirteen", "nine tuned on", "four aside"),
                               self.articles(".gold.tsv")):
            result = times.figures(times.pairs(score, gold, listing))
            self.note("claims, %s: time right where gold has one" % label,
                      result["found"])
            self.note("claims, %s: time right where both have one" % label,
                      result["precision"])

    def calibration(self):
        """How often claims are right that are listed with a confidence"""
        score = times.load_scorer(self.path("bench", "claims", "score.py"))
        listing = self.run("claims", *self.articles(".txt")[0])
        pairs = calibration.judged(score, self.articles(".gold.tsv")[0], listing)
        for least, _, _, share in calibration.table(pairs):
            self.note("claims listed at %.1f to %.1f: right" %
                      (least, least + 0.1), share)

    def attributions(self):
        found = self.run("quotes", *self.articles(".txt")[0])
        for label, gold in zip(("all thirteen", "nine tuned on", "four aside"),
                               self.articles(".quotes.tsv")):
            result = self.score("quotes", *gold, "--", found)
            every = result["attributions"]["all"]
            self.note("attributions, %s: found f1" % label,
                      every["found"]["f1"])
            self.note("attributions, %s: source right where found" % label,
                      every["source_head"]["share"])

    def mentions(self):
        found = self.run("mentions", *self.articles(".txt")[0])
        for label, gold in zip(("all thirteen", "nine tuned on", "four aside"),
                               self.articles(".mentions.tsv")):
            result = self.score("mentions", *gold, "--", found)
            self.note("mentions, %s: names f1" % label,
                      result["names"]["untyped"]["f1"])
            self.note("mentions, %s: coreference CoNLL f1" % label,
                      result["coreference"]["CoNLL"]["f1"])
            merges = result["coreference"]["wrong_merges"]
            wrong = merges["links"] / max(1, merges["of"])
            self.note("mentions, %s: wrong merges" % label, wrong)
            self.note("mentions, %s: links not wrong" % label, 1 - wrong)

    # ----------------------------------------------------- open relations

    def relations(self):
        found = self.run("relations", "--sentences", "--conventions", "carb",
                         self.path("bench", "carb-dev", "dev.txt"))
        script = self.path("bench", "carb-dev", "score.py")
        out = subprocess.run([sys.executable, script, found, "--digits", "2"],
                             stdout=subprocess.PIPE, check=True)
        for line in out.stdout.decode().splitlines():
            words = line.split()
            if line.startswith("AUC"):
                self.note("CaRB dev: AUC", float(words[1]) / 100)
            elif line.startswith("best F1"):
                for name, at in (("precision", 3), ("recall", 5), ("F1", 7)):
                    self.note("CaRB dev: " + name, float(words[at]) / 100)


def below(figures):
    """The figures that are below their floor, as complaints."""
    values = dict(figures)
    complaints = []
    with open(os.path.join(HERE, "floors.tsv"), encoding="utf-8") as source:
        for line in source:
            if line.strip() and not line.startswith("#"):
                name, floor = line.rstrip("\n").split("\t")
                if round(values[name], 2) < float(floor):
                    complaints.append("%s is %.2f, below its floor of %s"
                                      % (name, values[name], floor))
    return complaints


def main(mandate, shared, *options):
    with tempfile.TemporaryDirectory() as folder:
        measure = Measure(mandate, shared, folder)
        measure.parsing()
        measure.mentions()
        measure.attributions()
        measure.claims()
        measure.times()
        measure.calibration()
        measure.relations()
    for name, value in measure.figures:
        print("%-58s %6.2f" % (name, value))
    complaints = below(measure.figures) if "--floors" in options else []
    for complaint in complaints:
        print("FAILED: " + complaint)
    if "--floors" in options:
        print("%d passed, %d failed" % (len(measure.figures) - len(complaints),
                                        len(complaints)))
    return 1 if complaints else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
