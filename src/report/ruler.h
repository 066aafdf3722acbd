// SPDX-License-Identifier: Apache-2.0
// From characters to bytes: graphs count code points, texts are bytes.

#ifndef MDT_REPORT_RULER_H
#define MDT_REPORT_RULER_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdint.h>

/// A text with the byte of every so many characters
typedef struct {
  MdtView text;    ///< The text, well-formed UTF-8
  size_t n_chars;  ///< How many characters it has
  uint32_t* bytes; ///< Offset of each stride's first character
} MdtRuler;

/// Return a ruler along `text`, in `arena`
MdtRuler mdt_ruler(MdtArena* arena, MdtView text);

/// Return the offset of character number `at`, which may be the end. Cost: no
/// more than a stride.
size_t mdt_ruler_byte(const MdtRuler* ruler, size_t at);

/// Return characters `start` to `end`, which must lie within the text
MdtView mdt_ruler_slice(const MdtRuler* ruler, size_t start, size_t end);

#endif
