// SPDX-License-Identifier: Apache-2.0
// Little values that travel by copy: a view of text and a span of the source.

#ifndef MANDATE_VIEW_H
#define MANDATE_VIEW_H

#include <stddef.h>
#include <stdint.h>

/// Text as a pointer and a length; borrowed, and not NUL-terminated
typedef struct {
  const char* data; ///< First byte, or null when empty
  size_t len;       ///< Length in bytes
} MdtView;

/// A stretch of the source text, in bytes
typedef struct {
  uint32_t start; ///< Offset of the first byte
  uint32_t end;   ///< Offset after the last byte
} MdtSpan;

#endif
