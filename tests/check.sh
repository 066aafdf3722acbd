#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Everything that must pass:
#   1. all tests of a strict release build;
#   2. the same under AddressSanitizer and UBSan, with each object allocated by
#      itself and the plainest matrix kernel: its outputs must be the same bytes;
#   3. the unit tests under Valgrind;
#   4. a minute of each fuzz target.
set -eu
build=$1
jobs=$(nproc)

make_build() {
  local folder=$1
  shift
  echo "== $folder"
  cmake -S . -B "$folder" -DMDT_STRICT=ON "$@" > /dev/null
  cmake --build "$folder" --parallel "$jobs" > "$folder/build.log" ||
    { tail -n 40 "$folder/build.log"; exit 1; }
}

run_tests() {
  local folder=$1
  shift
  ctest --test-dir "$folder" --output-on-failure --parallel "$jobs" "$@"
}

under_valgrind() {
  echo "== Valgrind"
  find "$build/tests" -maxdepth 1 -type f -executable ! -name 'corpus_*' |
    sort | MANDATE_DATA=$build/data CK_FORK=no CK_DEFAULT_TIMEOUT=0 \
    xargs -P "$jobs" -n 1 tests/valgrind.sh
}

fuzz() {
  echo "== Fuzzing"
  local flags="-O2 -g -fsanitize=fuzzer-no-link,address,undefined \
-fno-sanitize-recover=undefined"
  CC=clang make_build "$build-fuzz" -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_C_FLAGS="$flags" -DMDT_FUZZERS=ON -DMDT_PLAIN_MALLOC=ON \
    -DMDT_PLAIN_KERNEL=ON
  for target in text conllu query rdf update; do
    tests/fuzz.sh "$build-fuzz" $target 60 &
  done
  wait -n && wait -n && wait -n && wait -n && wait -n
}

make_build "$build" -DCMAKE_BUILD_TYPE=Release
run_tests "$build"
make_build "$build-asan" -DCMAKE_BUILD_TYPE=Asan -DMDT_PLAIN_MALLOC=ON \
  -DMDT_PLAIN_KERNEL=ON
run_tests "$build-asan" --label-exclude scores
under_valgrind
fuzz
echo "All of it passed"
