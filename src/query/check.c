// SPDX-License-Identifier: Apache-2.0

#include "query/check.h"

#include "base/log.h"
#include "query/look.h"

#include <string.h>

static const char* find_fault(MdtQueryLook* const look,
                              MdtQueryTraits* const traits) {
  for (size_t i = 0; i < look->tokens->count; ++i) {
    const char* const fault = mdt_look_find_fault(look, i);
    if (fault) {
      look->where = i;
      return fault;
    }
  }
  const char* const leak =
    mdt_query_find_leak(&look->shape, look->tokens, &look->where);
  return leak ? leak : mdt_look_at_select(look, traits);
}

MdtStatus mdt_query_check(MdtArena* const arena,
                          const MdtTokenList* const tokens,
                          const MdtStore* const store, const char* const base,
                          MdtQueryTraits* const traits,
                          const MdtLog* const log) {
  MdtQueryLook look = { arena,
                        tokens,
                        store,
                        base,
                        mdt_query_shape(arena, tokens),
                        mdt_store_facts(store),
                        0 };
  memset(traits, 0, sizeof(*traits));
  traits->names =
    (const char**)mdt_arena_array(arena, tokens->count + 1, 2 * sizeof(char*));
  const char* const fault = find_fault(&look, traits);
  if (!fault) {
    return MDT_SUCCESS;
  }
  const MdtPlace place = { "query", "query",
                           mdt_look_at(&look, look.where)->line, 0 };
  return mdt_fail(log, MDT_UNSUPPORTED, place, "%s cannot be answered rightly",
                  fault);
}
