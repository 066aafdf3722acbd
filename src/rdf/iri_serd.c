// SPDX-License-Identifier: Apache-2.0

#include "rdf/iri.h"

#include "base/view.h"

#include <serd/serd.h>
#include <string.h>

bool mdt_iri_is_sound(const MdtView iri) {
  for (size_t i = 0; i < iri.len; ++i) {
    const unsigned char c = (unsigned char)iri.data[i];
    if (c <= ' ' || strchr("<>\"{}|^`\\", c)) {
      return false;
    }
  }
  return true;
}

MdtView mdt_iri_resolve(MdtArena* const arena, const MdtView text,
                        const MdtView base) {
  const char* const reference = mdt_view_string(arena, text);
  const char* const from = mdt_view_string(arena, base);
  SerdURI parsed = SERD_URI_NULL;
  if (!base.len || serd_uri_string_has_scheme((const uint8_t*)reference) ||
      serd_uri_parse((const uint8_t*)from, &parsed)) {
    return text;
  }
  // As long as both together, and a slash between
  const size_t room = base.len + text.len + 2;
  char* const copy = (char*)mdt_arena_alloc(arena, room);
  SerdURI whole = SERD_URI_NULL;
  SerdNode node =
    serd_node_new_uri_from_string((const uint8_t*)reference, &parsed, &whole);
  if (node.buf && node.n_bytes < room) {
    memcpy(copy, node.buf, node.n_bytes);
  }
  serd_node_free(&node);
  return mdt_view(copy);
}
