// SPDX-License-Identifier: Apache-2.0

#include "tag/script.h"

#include "base/view.h"

#include <string.h>

bool mdt_script_read(const MdtView text, MdtScript* const out) {
  if (text.len < 2) {
    return false;
  }
  const char kind = text.data[0];
  const size_t skipped = kind == 'w' ? 1 : 2;
  out->lowers = kind == 'l';
  out->replaces = kind == 'w';
  out->n_stripped = skipped == 2 ? (size_t)(uint8_t)text.data[1] - '0' : 0;
  out->added = mdt_view_slice(text, skipped, text.len);
  return strchr("lkw", kind) && out->n_stripped < 10;
}

MdtView mdt_script_apply(MdtArena* const arena, const MdtScript* const script,
                         const MdtView form) {
  const MdtView cased = script->lowers ? mdt_view_lower(arena, form) : form;
  if (script->replaces) {
    return script->added;
  }
  if (script->n_stripped >= form.len && script->n_stripped) {
    return cased; // Learned from longer words
  }
  const char first_cut =
    script->n_stripped ? form.data[form.len - script->n_stripped] : '\0';
  if (((uint8_t)first_cut & 0xC0U) == 0x80U) {
    return cased; // Never within a character
  }
  const MdtView stem = mdt_view_slice(cased, 0, form.len - script->n_stripped);
  if (!script->added.len) {
    return stem;
  }
  char* const joined =
    (char*)mdt_arena_alloc(arena, stem.len + script->added.len);
  memcpy(joined, stem.data, stem.len);
  memcpy(joined + stem.len, script->added.data, script->added.len);
  const MdtView lemma = { joined, stem.len + script->added.len };
  return lemma;
}
