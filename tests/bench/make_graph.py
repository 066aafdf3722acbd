#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a made-up graph of any size, the same for the same numbers.

    make_graph.py CLAIMS [ARTICLES] > graph.nq

It has what graphs of articles have, in like measure: people with posts, bodies,
acts and propositions, chains of one to three sources with their named graphs,
denials, times, passages with words. There is an article for every 25 claims
unless ARTICLES says otherwise; nothing is shared between articles. It meets
ontology/shapes.ttl.
"""
import sys

MDT = "https://w3id.org/mandate#"
DATA = "https://w3id.org/mandate/data/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OA = "http://www.w3.org/ns/oa#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
TIME = "http://www.w3.org/2006/time#"
SCHEMA = "https://schema.org/"

GIVEN = "Ada Bruno Carla Daniel Edith Farid Greta Hugo Ines Jonas".split()
FAMILY = ("Abbott Brandt Castellanos Dvořák Eriksen Fontaine Grünwald Haddad "
          "Ivanova Jensen Kowalski Lindqvist Moreau Núñez Okafor").split()
PLACES = "Aldham Bexford Corvale Dunmere Eastport Farholm Greyhaven".split()
BODIES = ["{} Council", "Ministry of Works of {}", "{} Harbour Board",
          "{} Court", "{} Police"]
POSTS = ["Mayor of {}", "harbour master of {}", "judge of {}", "clerk of {}"]
ACTS = [("close", "closed", "bridge"), ("inspect", "inspected", "dam"),
        ("sell", "sold", "ferry"), ("dredge", "dredged", "channel"),
        ("paint", "painted", "lighthouse"), ("search", "searched", "office")]
RELATIONS = ["directed", "requested", "authorized", "prohibited", "opposed",
             "supported", "refused", "implemented"]
MODALITIES = ["obligation", "possible", "intended"]


class Dice:
    """Numbers that look random and are the same everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def pick(self, items):
        return items[self.below(len(items))]


class Article:
    """An article being written: names to IRIs, words to passages."""

    def __init__(self, number, out):
        self.iri = "%smade-up-%05d" % (DATA, number)
        self.out = out
        self.place = 0
        self.sentence = 0
        self.seen = set()
        self.literal(self.iri, RDFS + "label", "made-up-%05d" % number)
        self.link(self.iri, RDF + "type", MDT + "Article")
        self.literal(self.iri, MDT + "sha256", "%064x" % number)
        self.literal(self.iri, SCHEMA + "datePublished",
                     "20%02d-%02d-%02d" % (number % 20, number % 12 + 1,
                                           number % 28 + 1), "date")
        self.link(self.name("run"), RDF + "type", MDT + "Run")
        self.literal(self.name("run"), RDFS + "label", "a made-up run")
        self.literal(self.name("run"), MDT + "version", "0.1.0")
        self.link(self.name("run"), PROV + "used", self.iri)

    def name(self, local):
        return self.iri + "#" + local

    def link(self, subject, predicate, value, graph=""):
        self.out.write("<%s> <%s> <%s>%s .\n" % (
            subject, predicate, value, graph and " <%s>" % graph))

    def literal(self, subject, predicate, text, datatype=""):
        text = text.replace("\\", "\\\\").replace('"', '\\"')
        self.out.write('<%s> <%s> "%s"%s .\n' % (
            subject, predicate, text,
            datatype and "^^<%s%s>" % (XSD, datatype)))

    def entity(self, label, kind, gist=""):
        local = "-".join("".join(c if c.isalnum() and c.isascii() else " "
                                 for c in label.lower()).split())
        iri = self.name(local)
        if iri not in self.seen:
            self.seen.add(iri)
            self.link(iri, RDF + "type", MDT + kind)
            self.literal(iri, RDFS + "label", label)
            if kind == "Person":
                self.literal(iri, SKOS + "altLabel", label.split()[-1])
            if gist:
                self.literal(iri, MDT + "gist", gist)
            self.link(iri, MDT + "mention", self.passage(self.place, label, ""))
            self.place += len(label) + 1
        return iri

    def passage(self, start, words, exact):
        """The passage of some words, quoted as `exact` if not empty."""
        end = start + len(words)
        iri = self.name("chars-%d-%d" % (start, end))
        if iri not in self.seen:
            self.seen.add(iri)
            self.link(iri, RDF + "type", MDT + "Passage")
            self.link(iri, OA + "hasSource", self.iri)
            self.link(iri, OA + "hasSelector", iri + "-position")
            self.link(iri + "-position", RDF + "type",
                      OA + "TextPositionSelector")
            self.literal(iri + "-position", OA + "start", str(start), "integer")
            self.literal(iri + "-position", OA + "end", str(end), "integer")
            if exact:
                self.link(iri, OA + "hasSelector", iri + "-quote")
                self.link(iri + "-quote", RDF + "type",
                          OA + "TextQuoteSelector")
                self.literal(iri + "-quote", OA + "exact", exact)
        return iri

    def next_sentence(self, words):
        """Write a sentence and return its passage."""
        iri = self.passage(self.place, words, words)
        self.literal(iri, MDT + "sentence", str(self.sentence), "integer")
        self.place += len(words) + 1
        self.sentence += 1
        return iri

    def chain(self, sources):
        """The chain of some (IRI, label), nearest first; empty for none."""
        if not sources:
            return ""
        iri = self.name("source-" + "-".join(s.split("#")[1] for s, _ in sources))
        if iri not in self.seen:
            self.seen.add(iri)
            self.link(iri, RDF + "type", MDT + "SourceChain")
            self.link(iri, RDF + "type", RDF + "Seq")
            self.literal(iri, RDFS + "label", ", ".join(n for _, n in sources))
            for i, (source, _) in enumerate(sources):
                self.link(iri, "%s_%d" % (RDF, i + 1), source)
                self.link(iri, MDT + "source", source)
        return iri


def write_claim(article, number, dice, cast, denied):
    """Write a claim; return its IRI and what a denial of it needs."""
    who, name = dice.pick(cast)
    base, past, thing = dice.pick(ACTS)
    place = dice.pick(PLACES)
    words = "%s the %s of %s" % (base, thing, place)
    relation = dice.pick(RELATIONS)
    sources = [dice.pick(cast) for _ in range(dice.below(4))] \
        if dice.below(2) else []
    sources = [s for i, s in enumerate(sources) if s not in sources[:i]]
    negated = dice.below(8) == 0
    modality = dice.pick(MODALITIES) if dice.below(6) == 0 else "asserted"
    act = article.entity(words, "Act", "%s: %s" % (base, thing))
    if denied:
        who, name, relation, act, words = denied[1]
        sources, negated = [(who, name)], True
    chain = article.chain(sources)
    sentence = "%s %s%s to %s, made-up sentence %d says." % (
        name, "not " if negated else "", relation, words, number)
    claim = article.name("claim-%06d" % number)
    add = lambda predicate, value: article.link(claim, MDT + predicate, value)
    article.link(claim, RDF + "type", MDT + "Claim")
    article.literal(claim, RDFS + "label", "%s %s%s %s" % (
        name, "not " if negated else "", relation, words))
    add("subject", who)
    add("relation", MDT + relation)
    add("object", act)
    if dice.below(3) == 0:
        add("recipient", dice.pick(cast)[0])
    add("polarity", MDT + ("negated" if negated else "affirmed"))
    add("modality", MDT + modality)
    if chain:
        add("sourceChain", chain)
    if denied:
        add("denies", denied[0])
    if dice.below(4) == 0:
        year = str(1990 + dice.below(30))
        instant = article.name("time-" + year)
        article.literal(claim, MDT + "time", year, "gYear")
        add("during", instant)
        if instant not in article.seen:
            article.seen.add(instant)
            article.link(instant, RDF + "type", TIME + "Instant")
            article.literal(instant, TIME + "inXSDgYear", year, "gYear")
    cue = article.place + sentence.index(relation)
    add("cue", article.passage(cue, relation, relation))
    add("evidence", article.next_sentence(sentence))
    article.literal(claim, MDT + "confidence", "0.%02d" % (10 + dice.below(90)),
                    "decimal")
    article.literal(claim, MDT + "frame", relation)
    article.link(claim, PROV + "wasDerivedFrom", article.iri)
    article.link(claim, PROV + "wasGeneratedBy", article.name("run"))
    if not negated and modality == "asserted":
        article.link(who, MDT + relation, act, chain)
    return claim, (who, name, relation, act, words)


def make_cast(article, number, dice):
    """People and bodies of an article, as (IRI, label)."""
    cast = []
    for i in range(6):
        label = "%s %s" % (GIVEN[(number + i * 3) % len(GIVEN)],
                           FAMILY[(number + i * 7) % len(FAMILY)])
        cast.append((article.entity(label, "Person"), label))
        label = dice.pick(BODIES).format(dice.pick(PLACES))
        cast.append((article.entity(label, "Agency"), label))
        post = dice.pick(POSTS).format(dice.pick(PLACES))
        article.link(cast[-2][0], MDT + "holdsPost",
                     article.entity(post, "Post"))
    return cast


def main(n_claims, n_articles, out):
    dice = Dice(1)
    for number in range(n_articles):
        article = Article(number, out)
        cast = make_cast(article, number, dice)
        last = None
        for i in range(n_claims * number // n_articles,
                       n_claims * (number + 1) // n_articles):
            denied = last if last and dice.below(10) == 0 else None
            made = write_claim(article, i, dice, cast, denied)
            last = None if denied else made


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8")
    count = int(sys.argv[1])
    main(count, int(sys.argv[2]) if len(sys.argv) == 3 else (count + 24) // 25,
         sys.stdout)
