// SPDX-License-Identifier: Apache-2.0

#include "rdf/label.h"

#include "export/label.h"

MdtView mdt_rdf_spaced(MdtArena* const arena, const MdtView name) {
  char* const out = (char*)mdt_arena_alloc(arena, 2 * name.len + 1);
  MdtView view = { out, 0 };
  for (size_t i = 0; i < name.len; ++i) {
    const char c = name.data[i];
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) {
      out[view.len++] = ' ';
    }
    out[view.len++] = is_capital ? (char)(c - 'A' + 'a') : c;
  }
  return view;
}

MdtView mdt_rdf_label(MdtArena* const arena, const bool is_negated,
                      const MdtView subject, const MdtView relation,
                      const MdtView object) {
  const MdtView words = mdt_rdf_spaced(arena, relation);
  return mdt_label_format(arena, "%s%.*s %.*s %.*s", is_negated ? "Not: " : "",
                          MDT_ARGS(subject), MDT_ARGS(words), MDT_ARGS(object));
}
