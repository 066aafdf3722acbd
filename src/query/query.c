// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "query/check.h"
#include "query/results.h"
#include "store/librdf.h"

#include <locale.h>

/// Run a query with regular expressions that count characters, not bytes
static MdtStatus run(const MdtStore* const store, const char* const text,
                     const char* const base, MdtResults* const results,
                     const MdtLog* const log) {
  const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  const locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  const MdtStatus st = mdt_librdf_query(store, text, base, results, log);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return st;
}

/// Over nothing, rasqal returns no row where COUNT should say 0, and one row
/// where GROUP BY should give none
static MdtStatus mend_empty(const MdtQueryTraits* const traits,
                            MdtResults* const results,
                            const MdtLog* const log) {
  const MdtPlace place = { "query", "query", 0, 0 };
  const bool is_lone =
    results->n_rows == 0 || (results->n_rows == 1 && traits->has_groups);
  if (results->kind != MDT_ANSWER_ROWS || !traits->has_aggregate || !is_lone) {
    return MDT_SUCCESS;
  }
  if (!traits->has_groups) {
    return mdt_fail(log, MDT_UNSUPPORTED, place,
                    "nothing matches, and an aggregate without GROUP BY over "
                    "nothing cannot be answered");
  }
  const bool is_blank =
    results->n_rows &&
    mdt_results_cell(results, 0, traits->key)->kind == MDT_TERM_NONE;
  if (is_blank && traits->has_optional) {
    return mdt_fail(log, MDT_UNSUPPORTED, place,
                    "a group without a key cannot be told from no group");
  }
  results->n_rows = is_blank ? 0 : results->n_rows;
  return MDT_SUCCESS;
}

static MdtStatus answer(MdtResults* const results, const MdtStore* const store,
                        const MdtView text, const char* const base,
                        const MdtLog* const log) {
  const MdtPlace place = { "query", "query", 0, 0 };
  MdtQueryTraits traits;
  if (mdt_utf8_check(text) != text.len) {
    return mdt_fail(log, MDT_BAD_SYNTAX, place, "not UTF-8");
  }
  const MdtTokenList tokens = mdt_query_tokenize(results->arena, text);
  MdtStatus st =
    mdt_query_check(results->arena, &tokens, store, base, &traits, log);
  results->prefixes = mdt_order_prefixes(results->arena, store);
  if (!st) {
    st = run(store, mdt_view_string(results->arena, text), base, results, log);
  }
  if (!st && results->kind == MDT_ANSWER_ROWS && !results->n_rows) {
    // rasqal forgets the names where there are no rows
    results->names = traits.names;
    results->n_names = traits.n_names;
  }
  return st ? st : mend_empty(&traits, results, log);
}

MdtStatus mdt_query(MdtResults** const out, const MdtStore* const store,
                    const MdtView text, const char* const base,
                    const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtResults* volatile results = NULL;
  volatile MdtStatus st = MDT_NO_MEMORY;
  jmp_buf shortage;
  if (!arena) {
    return MDT_NO_MEMORY;
  }
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    results = (MdtResults*)mdt_arena_alloc(arena, sizeof(MdtResults));
    results->arena = arena;
    st = answer(results, store, text, base, log);
  } else {
    st = MDT_NO_MEMORY;
  }
  mdt_arena_guard(arena, NULL);
  if (st) {
    if (results) {
      mdt_store_free(results->graph);
    }
    mdt_arena_free(arena);
    return st;
  }
  *out = results;
  return MDT_SUCCESS;
}
