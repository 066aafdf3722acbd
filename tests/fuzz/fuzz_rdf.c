// SPDX-License-Identifier: Apache-2.0
// Any bytes as Turtle, TriG, N-Triples and N-Quads: whatever comes of them is
// text.

#include "fuzz.h"

#include "base/utf8.h"
#include "rdf/read.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int* const argc, char*** const argv) {
  (void)argc;
  (void)argv;
  return 0;
}

static void check(const MdtTerm* const term) {
  const MdtView parts[] = { term->text, term->datatype, term->language };
  for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); ++i) {
    if (mdt_utf8_check(parts[i]) != parts[i].len) {
      abort();
    }
  }
}

static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  (void)handle;
  check(&statement->subject);
  check(&statement->predicate);
  check(&statement->object);
  check(&statement->graph);
  return MDT_SUCCESS;
}

int LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size) {
  static const char* const syntaxes[] = { "turtle", "trig", "ntriples",
                                          "nquads" };
  const MdtView bytes = { (const char*)data, size };
  const MdtStatementSink sink = { take, NULL, NULL };
  for (size_t i = 0; i < sizeof(syntaxes) / sizeof(*syntaxes); ++i) {
    mdt_rdf_read_bytes(bytes, "fuzz", syntaxes[i], "http://e.example/d/f", sink,
                       NULL);
  }
  return 0;
}
