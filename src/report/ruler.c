// SPDX-License-Identifier: Apache-2.0

#include "report/ruler.h"

#include "base/utf8.h"
#include "base/view.h"

enum { STRIDE = 64 };

MdtRuler mdt_ruler(MdtArena* const arena, const MdtView text) {
  MdtRuler ruler = { text, 0, NULL };
  ruler.bytes =
    (uint32_t*)mdt_arena_array(arena, text.len / STRIDE + 1, sizeof(uint32_t));
  for (size_t i = 0; i < text.len;) {
    if (ruler.n_chars % STRIDE == 0) {
      ruler.bytes[ruler.n_chars / STRIDE] = (uint32_t)i;
    }
    mdt_utf8_next(text, &i);
    ++ruler.n_chars;
  }
  return ruler;
}

size_t mdt_ruler_byte(const MdtRuler* const ruler, const size_t at) {
  if (at >= ruler->n_chars) {
    return ruler->text.len;
  }
  size_t byte = ruler->bytes[at / STRIDE];
  for (size_t i = 0; i < at % STRIDE; ++i) {
    mdt_utf8_next(ruler->text, &byte);
  }
  return byte;
}

MdtView mdt_ruler_slice(const MdtRuler* const ruler, const size_t start,
                        const size_t end) {
  return mdt_view_slice(ruler->text, mdt_ruler_byte(ruler, start),
                        mdt_ruler_byte(ruler, end));
}
