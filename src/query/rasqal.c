// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "query/rasqal.h"

#include "base/view.h"
#include "store/librdf.h"

#include <locale.h>

/// rasqal's regular expressions count bytes unless the locale is of UTF-8
static MdtStatus run(const MdtStore* const store, const MdtView text,
                     const char* const base, MdtResults* const results,
                     const MdtLog* const log) {
  const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  const locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  const MdtStatus st = mdt_librdf_query(
    store, mdt_view_string(results->arena, text), base, results, log);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return st;
}

MdtStatus mdt_query_rasqal(MdtResults** const out, const MdtStore* const store,
                           const MdtView text, const char* const base,
                           const MdtLog* const log) {
  MdtResults* const results = mdt_results_new();
  volatile MdtStatus st = MDT_NO_MEMORY;
  jmp_buf shortage;
  if (!results) {
    return MDT_NO_MEMORY;
  }
  mdt_arena_guard(results->arena, &shortage);
  if (!setjmp(shortage)) {
    results->prefixes = mdt_order_prefixes(results->arena, store);
    st = run(store, text, base, results, log);
  }
  mdt_arena_guard(results->arena, NULL);
  if (st) {
    mdt_results_free(results);
    return st;
  }
  *out = results;
  return MDT_SUCCESS;
}
