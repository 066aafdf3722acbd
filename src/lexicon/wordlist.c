// SPDX-License-Identifier: Apache-2.0

#include "lexicon/wordlist.h"

#include "base/file.h"
#include "base/intern.h"
#include "base/log.h"
#include "base/vector.h"
#include "base/view.h"

enum { MAX_TABLE = 16 * 1024 * 1024 };

MDT_VECTOR(Values, MdtView);

struct MdtWordList {
  MdtInterner* keys;
  Values values; // By number of the key
};

MdtStatus mdt_wordlist_read(MdtArena* const arena, const char* const path,
                            MdtWordList** const out, const MdtLog* const log) {
  MdtView rest = { NULL, 0 };
  const MdtStatus st = mdt_file_read(arena, path, MAX_TABLE, &rest, log);
  if (st) {
    return st;
  }
  MdtWordList* const list =
    (MdtWordList*)mdt_arena_alloc(arena, sizeof(MdtWordList));
  list->keys = mdt_interner_new(arena);
  MdtPlace place = { "lexicon", path, 0, 0 };
  while (rest.data) {
    MdtView value = mdt_view_cut(&rest, '\n');
    ++place.line;
    if (!mdt_view_trim(value).len || value.data[0] == '#') {
      continue;
    }
    const MdtView key = mdt_view_trim(mdt_view_cut(&value, '\t'));
    if (mdt_intern(list->keys, key) < list->values.count) {
      return mdt_fail(log, MDT_BAD_SYNTAX, place, "\"%.*s\" is there twice",
                      (int)key.len, key.data);
    }
    const MdtView none = { "", 0 };
    *mdt_push(arena, &list->values) = value.data ? mdt_view_trim(value) : none;
  }
  *out = list;
  return MDT_SUCCESS;
}

bool mdt_wordlist_has(const MdtWordList* const list, const MdtView key) {
  return mdt_interner_find(list->keys, key) != UINT32_MAX;
}

MdtView mdt_wordlist_get(const MdtWordList* const list, const MdtView key) {
  const uint32_t id = mdt_interner_find(list->keys, key);
  const MdtView none = { NULL, 0 };
  return id == UINT32_MAX ? none : list->values.items[id];
}
