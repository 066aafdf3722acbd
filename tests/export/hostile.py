# SPDX-License-Identifier: Apache-2.0
"""Reads what was written of hostile texts: hostile.py FILE... Each file is read
by a reader that is not ours, by the end of its name; a name of no reader is
refused, so that a new format must have one. RDF other than XML and JSON, DOT,
Mermaid and reports are read elsewhere. Control characters and marks of
direction stand in no file but escaped, where the format can escape them."""
import csv
import html.parser
import json
import sys
import xml.dom.minidom

PROGRAMS = {"script", "style", "iframe", "object", "embed", "img", "base", "link"}


def read_xml(path):
    tree = xml.dom.minidom.parse(path)
    names = {e.tagName for e in tree.getElementsByTagName("*")}
    assert not names & PROGRAMS, names & PROGRAMS
    assert not {"b", "td", "table"} & names, "a name became an element"


def read_json(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    values = [json.loads(text)] if not path.endswith("jsonl") else [
        json.loads(line) for line in text.splitlines()]
    assert values, "nothing"
    assert "<" not in text, "a tag, to who reads it within HTML"


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert len({len(row) for row in rows}) == 1, "rows of different lengths"


def read_tsv(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file.read().split("\n")[:-1]]
    assert len({len(row) for row in rows}) == 1, "rows of different lengths"


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.names = []

    def handle_starttag(self, tag, attrs):
        assert not any(name.startswith("on") for name, _ in attrs), attrs
        self.names.append(tag)


def read_html(path):
    page = Page()
    with open(path, encoding="utf-8") as file:
        page.feed(file.read())
    programs = sorted(set(page.names) & PROGRAMS)
    assert programs == ["script", "style"], programs
    assert page.names.count("script") == 1, "a stranger's script"


def read_elsewhere(path):
    assert open(path, "rb").read(), "nothing"


READERS = {
    ".svg": read_xml, ".graphml": read_xml, ".rdf": read_xml,
    ".jsonld": read_json, ".jsonl": read_json, ".rj": read_json,
    ".csv": read_csv, ".tsv": read_tsv, ".html": read_html,
    ".ttl": read_elsewhere, ".trig": read_elsewhere, ".nt": read_elsewhere,
    ".nq": read_elsewhere, ".dot": read_elsewhere, ".mmd": read_elsewhere,
    ".png": read_elsewhere, ".pdf": read_elsewhere,
}

wrong = 0
for path in sys.argv[1:]:
    reader = READERS.get(path[path.rindex("."):])
    try:
        assert reader, "no reader of this format"
        reader(path)
    except Exception as problem:  # Of any reader
        wrong += 1
        print(f"FAILED: {path}: {problem}")
print(f"{len(sys.argv) - 1 - wrong} passed, {wrong} failed")
sys.exit(1 if wrong else 0)
