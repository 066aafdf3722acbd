// SPDX-License-Identifier: Apache-2.0

#include "verify/points.h"

#include "base/utf8.h"
#include "base/view.h"

enum { BLOCK = 256 };

MdtPoints mdt_points_new(MdtArena* const arena, const MdtView text) {
  MdtPoints points = { text, mdt_utf8_count(text), NULL };
  points.offsets =
    (size_t*)mdt_arena_array(arena, points.count / BLOCK + 1, sizeof(size_t));
  size_t offset = 0;
  for (size_t i = 0; i < points.count; ++i) {
    if (i % BLOCK == 0) {
      points.offsets[i / BLOCK] = offset;
    }
    mdt_utf8_next(text, &offset);
  }
  if (points.count % BLOCK == 0) {
    points.offsets[points.count / BLOCK] = text.len;
  }
  return points;
}

static size_t offset_of(const MdtPoints* const points, const size_t point) {
  size_t offset = points->offsets[point / BLOCK];
  for (size_t i = point / BLOCK * BLOCK; i < point; ++i) {
    mdt_utf8_next(points->text, &offset);
  }
  return offset;
}

MdtView mdt_points_slice(const MdtPoints* const points, const size_t start,
                         const size_t end) {
  return mdt_view_slice(points->text, offset_of(points, start),
                        offset_of(points, end));
}
