#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures stores: loading and asking made-up quads, side by side.

    store.py BUILD [QUADS]           ours, oxigraph and rasqal
    store.py BUILD --growth [QUADS]  ours, from a hundredth of QUADS on
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
QUERIES = os.path.join(HERE, "queries.tsv")
ORACLES = os.path.join(HERE, "..", "oracles")


def make_quads(folder, count):
    path = os.path.join(folder, "%d.nq" % count)
    with open(path, "w", encoding="utf-8") as out:
        subprocess.run([sys.executable, os.path.join(HERE, "make_quads.py"),
                        str(count)], stdout=out, check=True)
    return path


def measure(*command):
    """Name → (seconds, rows, megabytes), of which "-" means none."""
    out = subprocess.run(command, stdout=subprocess.PIPE, check=True,
                         stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    return {row[0]: row[1:] for row in
            (line.split("\t") for line in out.splitlines())}


def ours(build, engine, path, queries, *store):
    return measure(os.path.join(build, "tests", "bench_store"), engine, path,
                   queries, *store)


def cell(measured, name):
    seconds, rows, _ = measured.get(name, ("-", "-", "-"))
    return "%12s" % (seconds if seconds == "-" else "%.4f s" % float(seconds)), rows


def table(columns):
    names = list(columns[0][1])
    print("%-18s" % "" + "".join("%14s" % title for title, _ in columns)
          + "   rows")
    for name in names:
        cells = [cell(measured, name) for _, measured in columns]
        rows = {r for _, r in cells if r != "-"}
        print("%-18s" % name + "".join("  " + text for text, _ in cells)
              + "   " + " or ".join(sorted(rows)))
    print("%-18s" % "peak memory" + "".join(
        "%11s MB" % max((int(m[2]) for m in measured.values() if m[2] != "-"))
        for _, measured in columns))


def compare(build, folder, count):
    path = make_quads(folder, count)
    disk = os.path.join(folder, "store")
    print("%d quads, one run; a query the best of three" % count)
    table([("memory", ours(build, "mandate", path, QUERIES)),
           ("folder", ours(build, "mandate", path, QUERIES, disk)),
           ("oxigraph", measure("node", os.path.join(ORACLES, "bench.mjs"),
                                path, QUERIES)),
           ("rasqal", ours(build, "rasqal", path, QUERIES))])


def grow(build, folder, count):
    for title, store in (("memory", False), ("folder", True)):
        columns = []
        for size in (count // 100, count // 10, count):
            disk = [os.path.join(folder, "store-%d" % size)] if store else []
            columns.append(("%d" % size,
                            ours(build, "mandate", make_quads(folder, size),
                                 QUERIES, *disk)))
        print("in a %s, by quads" % title if store else "in memory, by quads")
        table(columns)


def main(build, *rest):
    sizes = [int(word) for word in rest if word != "--growth"] or [1000000]
    with tempfile.TemporaryDirectory() as folder:
        (grow if "--growth" in rest else compare)(build, folder, sizes[0])


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
