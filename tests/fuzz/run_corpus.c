// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over files, so that its corpus is an ordinary test.

#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

static int run_file(const char* const path) {
  FILE* const stream = fopen(path, "rb");
  if (!stream) {
    perror(path);
    return 1;
  }
  fseek(stream, 0, SEEK_END);
  const long size = ftell(stream);
  rewind(stream);
  // Exactly as large as the input, so that a sanitizer sees its end
  uint8_t* const data = (uint8_t*)malloc((size_t)size + !size);
  const size_t len = fread(data, 1, (size_t)size, stream);
  fclose(stream);
  LLVMFuzzerTestOneInput(data, len);
  free(data);
  return 0;
}

int main(int argc, char** argv) {
  LLVMFuzzerInitialize(&argc, &argv);
  int failed = 0;
  for (int i = 1; i < argc; ++i) {
    failed += run_file(argv[i]);
  }
  printf("%d passed, %d failed\n", argc - 1 - failed, failed);
  return failed || argc < 2;
}
