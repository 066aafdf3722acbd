// SPDX-License-Identifier: Apache-2.0
// A text by its code points: where the n-th begins.

#ifndef MDT_VERIFY_POINTS_H
#define MDT_VERIFY_POINTS_H

#include "base/arena.h"

#include <mandate/view.h>

/// A text and where some of its code points begin
typedef struct {
  MdtView text;    ///< The text, borrowed
  size_t count;    ///< How many code points it has
  size_t* offsets; ///< Of every 256th code point
} MdtPoints;

/// Return `text`, which must be well-formed, by its code points, in `arena`
MdtPoints mdt_points_new(MdtArena* arena, MdtView text);

/// Return code points `start` to `end` of the text; they must lie within it
MdtView mdt_points_slice(const MdtPoints* points, size_t start, size_t end);

#endif
