#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes N-Quads about made-up persons, the same for the same number.

    make_quads.py QUADS > people.nq

A person has ten statements: a type, a name, an age, an employer, a place, two
acquaintances, a score, a comment and one statement in a named graph of twenty.
There is a body for every hundred persons and a place for every thousand.
"""
import sys

NS = "http://example.org/ns#"
DATA = "http://example.org/data/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
INTEGER = "<http://www.w3.org/2001/XMLSchema#integer>"
DECIMAL = "<http://www.w3.org/2001/XMLSchema#decimal>"


def write_person(out, i, n_persons):
    person = "<%sperson%d>" % (DATA, i)
    known = (i * 7 + 1) % n_persons, (i * 13 + 5) % n_persons
    bodies, places = n_persons // 100 + 1, n_persons // 1000 + 1
    out.write("".join((
        "%s %s <%sPerson> .\n" % (person, TYPE, NS),
        '%s <%sname> "Person %d"@en .\n' % (person, NS, i),
        '%s <%sage> "%d"^^%s .\n' % (person, NS, 18 + i * 31 % 70, INTEGER),
        "%s <%sworksFor> <%sbody%d> .\n" % (person, NS, DATA, i * 17 % bodies),
        "%s <%slivesIn> <%splace%d> .\n" % (person, NS, DATA, i * 3 % places),
        "%s <%sknows> <%sperson%d> .\n" % (person, NS, DATA, known[0]),
        "%s <%sknows> <%sperson%d> .\n" % (person, NS, DATA, known[1]),
        '%s <%sscore> "%d.%d"^^%s .\n' % (person, NS, i % 1000, i % 7, DECIMAL),
        '%s <%scomment> "What is said of person %d, in some words" .\n'
        % (person, NS, i),
        "%s <%sseenIn> <%sperson%d> <%sgraph%d> .\n"
        % (person, NS, DATA, known[0], DATA, i % 20))))


def main(n_quads):
    n_persons = n_quads // 10
    for i in range(n_persons):
        write_person(sys.stdout, i, n_persons)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(int(sys.argv[1]))
