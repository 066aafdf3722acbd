// SPDX-License-Identifier: Apache-2.0
// Any bytes as a query, asked of a small store within limits.

#include "fuzz.h"

#include "base/view.h"
#include "rdf/read.h"
#include "store/store.h"

#include <mandate/mandate.h>

#include <stdlib.h>

static MdtStore* store;

int LLVMFuzzerInitialize(int* const argc, char*** const argv) {
  static const char data[] =
    "@prefix : <x:> . :a :p :b , 1 , 2.5 , \"c\"@en . :b :p :c ; :q :a . "
    ":g { :a :p _:x . }";
  (void)argc;
  (void)argv;
  store = mdt_store_new();
  if (!store ||
      mdt_rdf_read_bytes(mdt_view(data), "data", "trig",
                         "x:", mdt_store_sink(store), NULL) ||
      mdt_store_index(store)) {
    abort();
  }
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size) {
  static const MdtQueryLimits limits = { 200, 10000, (size_t)1 << 26 };
  const MdtView text = { (const char*)data, size };
  MdtResults* results = NULL;
  mdt_query(&results, store, text, "x:", &limits, NULL);
  mdt_results_free(results);
  return 0;
}
