#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures speed and memory of the whole way of an article.

    bench.py MANDATE SHARED
"""
import glob
import os
import subprocess
import sys
import tempfile
import time


def seconds(command, times=1):
    """Least wall-clock time of `times` runs."""
    best = float("inf")
    for _ in range(times):
        start = time.monotonic()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.monotonic() - start)
    return best


def count_words(paths):
    return sum(len(open(p, encoding="utf-8").read().split()) for p in paths)


def peak_memory(command):
    """Peak resident memory of one run, in MB."""
    code = ("import resource,subprocess,sys;"
            "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run([sys.executable, "-c", code, *command],
                         stdout=subprocess.PIPE, check=True)
    return int(out.stdout) / 1024


def main(mandate, shared):
    article = os.path.join(shared, "articles", "zero-tolerance.txt")
    news = sorted(glob.glob(os.path.join(shared, "articles", "wikinews-2019",
                                         "*.txt")))
    with tempfile.TemporaryDirectory() as folder:
        build = [mandate, "build", "-o", folder, "--format", "ttl", "--jobs", "1"]
        one = seconds(build + [article], 10)
        start = seconds([mandate, "--version"], 10)
        many = seconds(build + news, 2)
        claims = seconds([mandate, "claims", "--jobs", "1"] + news, 2)
        two = seconds(build[:-1] + ["2"] + news, 2)
        words = count_words(news)
        print("article to Turtle on disk, best of 10        %8.3f s" % one)
        print("  of which starting a process                %8.3f s" % start)
        print("%6d words of news to Turtle, one core      %8.0f words/s"
              % (words, words / many))
        print("%6d words of news to claims, one core      %8.0f words/s"
              % (words, words / claims))
        print("  the same with --jobs 2, times as fast        %8.2f"
              % (many / two))
        print("peak memory, one article                     %8.0f MB"
              % peak_memory(build + [article]))
        print("peak memory, all of them                     %8.0f MB"
              % peak_memory(build + news))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
