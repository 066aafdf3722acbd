#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Everything that must pass: the tests of a strict release build, and those of
# a build with the sanitizers.
set -eu

build=$1

configure_and_build() {
  cmake -S . -B "$1" -DMDT_STRICT=ON "$2" "$3" > /dev/null
  cmake --build "$1" --parallel "$(nproc)"
}

configure_and_build "$build" -DCMAKE_BUILD_TYPE=Release -DMDT_PLAIN_MALLOC=OFF
ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)"

configure_and_build "$build-asan" -DCMAKE_BUILD_TYPE=Asan -DMDT_PLAIN_MALLOC=ON
ctest --test-dir "$build-asan" --output-on-failure --parallel "$(nproc)"
