// SPDX-License-Identifier: Apache-2.0
// Any bytes as an update of a small store, within limits. One that fails leaves
// the store as it was.

#include "fuzz.h"

#include "base/view.h"
#include "rdf/read.h"
#include "store/store.h"

#include <mandate/mandate.h>

#include <stdlib.h>

static MdtStore* new_store(void) {
  static const char data[] = "@prefix : <x:> . :a :p :b , 1 , \"c\"@en . "
                             ":b :p :c . :g { :a :p _:x . }";
  MdtStore* const store = mdt_store_new();
  if (!store ||
      mdt_rdf_read_bytes(mdt_view(data), "data", "trig",
                         "x:", mdt_store_sink(store), NULL) ||
      mdt_store_index(store)) {
    abort();
  }
  return store;
}

int LLVMFuzzerInitialize(int* const argc, char*** const argv) {
  (void)argc;
  (void)argv;
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size) {
  static const MdtUpdateOptions options = {
    .limits = { 200, 10000, (size_t)1 << 26, NULL }
  };
  const MdtView text = { (const char*)data, size };
  MdtStore* const store = new_store();
  const size_t before = mdt_store_count(store);
  if (mdt_update(store, text, "x:", &options, NULL) &&
      mdt_store_count(store) != before) {
    abort();
  }
  mdt_store_free(store);
  return 0;
}
