#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long each text format takes to write: formats.py PROGRAM [CLAIMS...]

A graph of so many claims is made up (10000 and 100000 unless told), read once
alone, and then written in each format; the time of reading is taken away.
"""
import os
import resource
import subprocess
import sys
import tempfile

FORMATS = ("ttl trig nt nq rdf rj jsonld anno.jsonld graphml nodes.csv "
           "edges.csv").split()


def spent(command):
    """Seconds that a command keeps a processor busy: others do not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime -
            before.ru_utime - before.ru_stime)


def measure(mandate, count, folder):
    graph = os.path.join(folder, "g.nq")
    maker = os.path.join(os.path.dirname(__file__), "make_graph.py")
    with open(graph, "w") as out:
        subprocess.run([sys.executable, maker, str(count)], stdout=out,
                       check=True)
    times = {"reading": spent([mandate, "query", "--data", graph, "ASK {}"])}
    for name in FORMATS:
        path = os.path.join(folder, "out." + name)
        times[name] = spent([mandate, "export", graph, "-o", path]) \
            - times["reading"]
        os.remove(path)
    return times


def main(mandate, counts):
    with tempfile.TemporaryDirectory() as folder:
        columns = [measure(mandate, count, folder) for count in counts]
    print("%-12s" % "claims" + "".join("%10d" % count for count in counts) +
          ("     ratio" if len(counts) > 1 else ""))
    for name in columns[0]:
        row = [column[name] for column in columns]
        ratio = "%10.1f" % (row[-1] / max(row[0], 0.01)) \
            if len(row) > 1 else ""
        print("%-12s" % name + "".join("%8.2f s" % s for s in row) + ratio)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], [int(a) for a in sys.argv[2:]] or [10000, 100000])
