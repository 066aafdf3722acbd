# SPDX-License-Identifier: Apache-2.0
# Two front doors on a bare Debian 12: `make demo` and `make check`.

ARTICLE ?= examples/tapes-dismissal.txt
BUILD ?= build
OUT ?= out

PACKAGES = build-essential cmake pkg-config check librdf0-dev libraptor2-dev \
  librasqal3-dev libserd-dev libgraphviz-dev libxml2-dev libutf8proc-dev \
  liblmdb-dev \
  nettle-dev libmicrohttpd-dev libjansson-dev libpcre2-dev \
  libcurl4-gnutls-dev wordnet-base \
  fonts-dejavu-core
CHECK_PACKAGES = valgrind clang libclang-rt-14-dev clang-format raptor2-utils \
  redland-utils \
  serdi nodejs npm python3 python3-networkx libxml2-utils poppler-utils \
  mandoc man-db zsh fish chromium virtuoso-opensource-7

.PHONY: all build setup setup-check demo check

all: build

setup:
	@tests/setup.sh $(PACKAGES)

setup-check:
	@tests/setup.sh $(PACKAGES) $(CHECK_PACKAGES)

build: setup
	@cmake -S . -B $(BUILD) -DCMAKE_BUILD_TYPE=Release > /dev/null
	@cmake --build $(BUILD) --parallel 2 > $(BUILD)/build.log || \
	  { tail -n 40 $(BUILD)/build.log; exit 1; }

demo: build
	@$(BUILD)/mandate build $(ARTICLE) -o $(OUT) --format ttl,trig,svg,tsv

check: setup-check
	@tests/check.sh $(BUILD)

# What the README tells: scores and speed, against the folder ../shared
SHARED ?= ../shared

.PHONY: scores bench

scores: build
	@python3 tests/scores/measure.py $(BUILD)/mandate $(SHARED)

bench: build
	@python3 tests/bench/bench.py $(BUILD)/mandate $(SHARED)

# Random questions, others each time, which oxigraph must answer alike
QUESTIONS ?= 3000
SEED ?= $(shell date +%s)

.PHONY: differential

differential: build
	@bash -c '. tests/oracles/ready.sh .' && \
	  node tests/oracles/differential.mjs $(BUILD)/mandate $(SEED) $(QUESTIONS)

# Stores beside oxigraph and rasqal, and how they grow
QUADS ?= 1000000

.PHONY: bench-store bench-growth

bench-store: build
	@cmake --build $(BUILD) --target bench_store > $(BUILD)/build.log
	@bash -c '. tests/oracles/ready.sh .' && \
	  python3 tests/bench/store.py $(BUILD) $(QUADS)

bench-growth: build
	@cmake --build $(BUILD) --target bench_store > $(BUILD)/build.log
	@python3 tests/bench/store.py $(BUILD) --growth $(QUADS)

# Writing, format by format
.PHONY: bench-formats

bench-formats: build
	@python3 tests/bench/formats.py $(BUILD)/mandate

.PHONY: exports

exports: build
	@rm -rf exports/tapes-dismissal exports/zero-tolerance
	@tests/exports.sh $(BUILD)/mandate . exports
