# SPDX-License-Identifier: Apache-2.0
# Two front doors on a bare Debian 12: `make demo` and `make check`.

ARTICLE ?= examples/tapes-dismissal.txt
BUILD ?= build
OUT ?= out

PACKAGES = build-essential cmake pkg-config check librdf0-dev libraptor2-dev \
  librasqal3-dev libserd-dev libgraphviz-dev libxml2-dev libutf8proc-dev \
  nettle-dev wordnet-base fonts-dejavu-core
CHECK_PACKAGES = valgrind clang libclang-rt-14-dev clang-format raptor2-utils \
  serdi nodejs npm python3 poppler-utils

.PHONY: all build setup setup-check demo check

all: build

setup:
	@tests/setup.sh $(PACKAGES)

setup-check:
	@tests/setup.sh $(PACKAGES) $(CHECK_PACKAGES)

build: setup
	@cmake -S . -B $(BUILD) -DCMAKE_BUILD_TYPE=Release > /dev/null
	@cmake --build $(BUILD) --parallel 2

check: setup-check
	@tests/check.sh $(BUILD)
