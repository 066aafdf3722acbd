# SPDX-License-Identifier: Apache-2.0
"""Break a good graph in one way at a time and see that verify tells just that.

break.py MANDATE GRAPH ARTICLE WORK: GRAPH is N-Quads of the article. Each row
below is an edit, as a regular expression that is replaced once, and the faults
that it must cause: a check, and words of what is wrong.
"""
import json
import re
import subprocess
import sys

MDT = "https://w3id.org/mandate#"
OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DATA = "https://w3id.org/mandate/data/tapes-dismissal#"
CLAIM = r"<[^>]*opposed-dismissals-[^>]*>"
QUOTE = rf'(<[^>]*chars-1739-1748-quote>) <{OA}exact> "condemned" \.\n'


def prop(name):
    return f"<{MDT}{name}>"


def of_claim(name):
    """The statement that gives this property of one claim"""
    return rf"(?m)^({CLAIM}) {prop(name)} <[^>]*> \.\n"


ROWS = [
    # What, edit: pattern, replacement, faults
    ("another digest", rf'({prop("sha256")} ")4ee6', r"\g<1>0000",
     [("articles", "the SHA-256 of")]),
    ("no digest", rf'(?m)^<[^>]*> {prop("sha256")} "4ee6[^\n]*\n', "",
     [("articles", "has 0 SHA-256 digests")]),
    ("beyond the end", rf'(-1941-position> <{OA}end> )"1941"', r'\1"99999"',
     [("spans", "beyond the end")]),
    ("back to front", rf'(chars-172-189-position> <{OA}start> )"172"',
     r'\1"190"', [("spans", "ends before it starts")]),
    ("no number", rf'(chars-172-189-position> <{OA}start> )"172"', r'\1"-1"',
     [("spans", "numbers")]),
    ("another place", rf'(chars-1872-1878-position> <{OA}start> )"1872"',
     r'\1"1873"', [("quotes", "not at 1873 to 1878")]),
    ("other words", rf'(<{OA}exact> )"condemned"', r'\1"applauded"',
     [("quotes", '"applauded"')]),
    ("right words around", QUOTE,
     rf'\g<0>\1 <{OA}prefix> "in Congress " .\n'
     rf'\1 <{OA}suffix> " the dismissals" .\n', []),
    ("another prefix", QUOTE, rf'\g<0>\1 <{OA}prefix> "in court " .\n',
     [("quotes", "prefix")]),
    ("another suffix", QUOTE, rf'\g<0>\1 <{OA}suffix> " the plan" .\n',
     [("quotes", "suffix")]),
    ("no words", QUOTE, "", [("quotes", "quotes nothing")]),
    ("no polarity", of_claim("polarity"), "",
     [("claims", "has no polarity"), ("triples", "is not affirmed")]),
    ("no modality", of_claim("modality"), "",
     [("claims", "has no modality"), ("triples", "is not asserted")]),
    ("no such modality", rf"({CLAIM} {prop('modality')} <[^#]*#)asserted",
     r"\1rumoured",
     [("claims", "its modality is none"), ("triples", "is not asserted")]),
    ("two subjects", of_claim("subject"),
     rf"\g<0>\1 {prop('subject')} <{DATA}spokesman> .\n",
     [("claims", "2 values of subject")]),
    ("no object", of_claim("object"), "",
     [("claims", "has no object"), ("triples", "has no claim")]),
    ("no evidence", of_claim("evidence"), "",
     [("evidence", "has no evidence")]),
    ("another's cue",
     rf"({CLAIM} {prop('cue')} <[^#]*#)chars-1739-1748", r"\1chars-1872-1878",
     [("evidence", "outside its evidence"),
      ("leftovers", "nothing refers to it")]),
    ("a triple of nobody's", of_claim("polarity"),
     rf"\g<0><{DATA}congress> {prop('opposed')} <{DATA}dismissals> .\n",
     [("triples", "has no claim")]),
    ("a negated claim", rf"({CLAIM} {prop('polarity')} <[^#]*#)affirmed",
     r"\1negated", [("triples", "is not affirmed")]),
    ("a duty", rf"({CLAIM} {prop('modality')} <[^#]*#)asserted",
     r"\1obligation", [("triples", "is not asserted")]),
    ("a source's triple as the article's",
     rf"({prop('dismissed')} <[^>]*>) <[^>]*#source-ron-ziegler> \.", r"\1 .",
     [("triples", "is told by others")]),
    ("an article's triple as a source's",
     rf"({prop('opposed')} <[^>]*#dismissals>) \.",
     rf"\1 <{DATA}source-ron-ziegler> .", [("triples", "is told by others")]),
    ("denies what is not there", of_claim("polarity"),
     rf"\g<0>\1 {prop('denies')} <https://example.org/gone> .\n",
     [("denials", "is not there")]),
    ("a chain without a place for its member",
     rf"(?m)^<[^>]*> <{RDF}_1> <[^>]*#ron-ziegler> \.\n", "",
     [("chains", "has no members")]),
    ("a gap in a chain", rf"(#source-ron-ziegler> <{RDF})_1>", r"\1_2>",
     [("chains", "1 members but 2 places")]),
    ("a source without a place",
     rf"(<[^>]*#source-ron-ziegler>) {prop('source')} <[^>]*> \.\n",
     rf"\g<0>\1 {prop('source')} <{DATA}spokesman> .\n",
     [("chains", "has no place in it")]),
    ("a member that is no entity",
     rf"(#ron-ziegler> <{RDF}type> )<[^>]*>", r"\1<http://example.org/Thing>",
     [("references", "its subject"), ("references", "its subject"),
      ("references", "its source")]),
    ("no such passage",
     rf"(?m)^<[^>]*chars-365-384> <{RDF}type> <[^>]*> \.\n", "",
     [("references", "its mention")]),
    ("a passage that nobody needs",
     rf"(?m)^<[^>]*#william-ruckelshaus> {prop('mention')} "
     r"<[^>]*chars-365-384> \.\n", "", [("leftovers", "nothing refers to it")]),
]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def verify(mandate, graph, article):
    """The faults, having seen that lines for people tell the same"""
    done = run(mandate, "verify", "--json", graph, article)
    told = run(mandate, "verify", graph, article)
    faults = json.loads(done.stdout)["faults"]
    lines = told.stdout.splitlines()
    for fault, line in zip(faults, lines):
        assert line.startswith(f"{graph}: {fault['subject']}: "), line
        assert line.endswith(f"({fault['check']})"), line
    assert len(lines) == max(len(faults), 1), lines
    assert done.returncode == told.returncode == (1 if faults else 0)
    return faults


def main():
    mandate, source, article, work = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        good = file.read()
    failed = 0
    checks = set()
    for name, pattern, replacement, expected in ROWS:
        bad, count = re.subn(pattern, replacement, good, count=1)
        graph = f"{work}/broken.nq"
        with open(graph, "w", encoding="utf-8") as file:
            file.write(bad)
        faults = verify(mandate, graph, article)
        fits = len(faults) == len(expected) and all(
            fault["check"] == check and words in fault["fault"]
            for fault, (check, words) in zip(faults, expected))
        checks |= {check for check, _ in expected} if fits else set()
        if count != 1 or not fits:
            failed += 1
            print(f"FAILED: {name} ({count} edits): {faults}")
    listed = run(mandate, "verify", "--list").stdout.splitlines()
    missed = {line.split()[0] for line in listed} - checks
    if missed or not listed:
        failed += 1
        print(f"FAILED: no edit causes a fault of {missed}")
    print(f"{len(ROWS) + 1 - failed} passed, {failed} failed")
    return failed


sys.exit(main() != 0)
