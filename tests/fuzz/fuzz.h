// SPDX-License-Identifier: Apache-2.0
// What a fuzz target offers: libFuzzer's entry points.

#ifndef MDT_TESTS_FUZZ_H
#define MDT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/// Called once before the first input
int LLVMFuzzerInitialize(int* argc, char*** argv);

/// Called with each input; a crash is a finding
int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

#endif
