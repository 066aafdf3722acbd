// SPDX-License-Identifier: Apache-2.0

#include "export/picture.h"

#include "base/view.h"

#include <stdio.h>
#include <string.h>

MdtPicture* mdt_picture_new(MdtArena* const arena) {
  MdtPicture* const picture =
    (MdtPicture*)mdt_arena_alloc(arena, sizeof(MdtPicture));
  picture->arena = arena;
  picture->node_keys = mdt_interner_new(arena);
  picture->edge_keys = mdt_interner_new(arena);
  picture->ids = mdt_interner_new(arena);
  return picture;
}

static bool is_safe(const char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// Return what follows the last slash of an IRI
static MdtView tail(const MdtView iri) {
  size_t start = iri.len;
  while (start && iri.data[start - 1] != '/') {
    --start;
  }
  return mdt_view_slice(iri, start, iri.len);
}

/// Return an identifier that no other box or arrow has, made of the end of
/// `iri`: "…/data/port-bridge#crews" gives "port-bridge.crews"
static MdtView make_id(MdtPicture* const picture, const MdtView iri) {
  enum { MAX_LEN = 160 };
  const MdtView end = tail(iri);
  const size_t len = end.len < MAX_LEN ? end.len : MAX_LEN;
  char* const id = (char*)mdt_arena_alloc(picture->arena, len + 16);
  id[0] = 'x';
  size_t n = len && !is_safe(end.data[0]) ? 1 : 0;
  for (size_t i = 0; i < len; ++i) {
    const char c = end.data[i];
    id[n++] = (char)(is_safe(c) ? c : c == '#' ? '.' : '_');
  }
  const size_t stem = n;
  for (unsigned i = 2;
       mdt_interner_find(picture->ids, (MdtView){ id, n }) != UINT32_MAX; ++i) {
    n = stem + (size_t)snprintf(id + stem, 14, "--%u", i);
  }
  const MdtView made = { id, n };
  mdt_intern(picture->ids, made);
  return made;
}

uint32_t mdt_picture_node(MdtPicture* const picture, const MdtView key,
                          const MdtView name) {
  const uint32_t index = mdt_intern(picture->node_keys, key);
  if (index == picture->nodes.count) {
    const MdtView id = make_id(picture, name);
    mdt_push(picture->arena, &picture->nodes)->id = id;
  }
  return index;
}

MdtPictureEdge* mdt_picture_edge(MdtPicture* const picture, const uint32_t from,
                                 const uint32_t to, const MdtView key,
                                 const MdtView name) {
  const uint32_t index = mdt_intern(picture->edge_keys, key);
  if (index == picture->edges.count) {
    const MdtView id = make_id(picture, name);
    MdtPictureEdge* const edge = mdt_push(picture->arena, &picture->edges);
    edge->from = from;
    edge->to = to;
    edge->id = id;
  }
  return &picture->edges.items[index];
}

uint32_t mdt_picture_note(MdtPicture* const picture, const MdtView text) {
  for (uint32_t i = 0; i < picture->notes.count; ++i) {
    if (mdt_view_equals(picture->notes.items[i], text)) {
      return i;
    }
  }
  if (picture->notes.count == MDT_PICTURE_MAX_NOTES) {
    return MDT_PICTURE_MAX_NOTES;
  }
  *mdt_push(picture->arena, &picture->notes) = text;
  return (uint32_t)picture->notes.count - 1;
}

MdtView mdt_picture_mark(MdtArena* const arena, const uint32_t index) {
  char mark[2];
  size_t len = 0;
  if (index >= 26) {
    mark[len++] = (char)('a' + index / 26 - 1);
  }
  mark[len++] = (char)('a' + index % 26);
  const MdtView view = { mark, len };
  return mdt_view_copy(arena, view);
}
