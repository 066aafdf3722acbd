// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"
#include "base/view.h"
#include "text/text.h"

#include <string.h>

/// Fill in line and column (in bytes) of `offset`
static MdtPlace locate(const MdtView bytes, const size_t offset,
                       MdtPlace place) {
  place.line = 1;
  place.column = 1;
  for (size_t i = 0; i < offset; ++i) {
    const bool is_break = bytes.data[i] == '\n';
    place.line += is_break;
    place.column = is_break ? 1 : place.column + 1;
  }
  return place;
}

MdtStatus mdt_text_check(const MdtView bytes, const MdtPlace place,
                         const MdtLog* const log) {
  if (bytes.len > MDT_TEXT_LIMIT) {
    return mdt_fail(log, MDT_TOO_LARGE, place, "larger than %zu bytes",
                    MDT_TEXT_LIMIT);
  }
  if (!mdt_view_trim(bytes).len) {
    return mdt_fail(log, MDT_BAD_TEXT, place, "no text in it");
  }
  const char* const nul = (const char*)memchr(bytes.data, '\0', bytes.len);
  if (nul) {
    return mdt_fail(log, MDT_BAD_TEXT,
                    locate(bytes, (size_t)(nul - bytes.data), place),
                    "a NUL byte: this is not text");
  }
  const size_t bad = mdt_utf8_check(bytes);
  if (bad < bytes.len) {
    return mdt_fail(log, MDT_BAD_TEXT, locate(bytes, bad, place),
                    "byte 0x%02X is not UTF-8", (uint8_t)bytes.data[bad]);
  }
  return MDT_SUCCESS;
}

MdtStatus mdt_text_check_lines(const MdtView text, MdtPlace place,
                               const MdtLog* const log) {
  MdtView rest = text;
  for (place.line = 1; rest.data; ++place.line) {
    if (mdt_view_cut(&rest, '\n').len > MDT_LINE_LIMIT) {
      return mdt_fail(log, MDT_TOO_LARGE, place,
                      "a line of over %zu bytes: this is not an article",
                      MDT_LINE_LIMIT);
    }
  }
  return MDT_SUCCESS;
}

bool mdt_text_is_html(const MdtView bytes) {
  const MdtView start = mdt_view_trim(bytes);
  const size_t look = start.len < 1024 ? start.len : 1024;
  if (!look || start.data[0] != '<') {
    return false;
  }
  const MdtView head = mdt_view_slice(start, 0, look);
  return mdt_view_find(head, "<!DOCTYPE") != SIZE_MAX ||
         mdt_view_find(head, "<!doctype") != SIZE_MAX ||
         mdt_view_find(head, "<html") != SIZE_MAX ||
         mdt_view_find(head, "<HTML") != SIZE_MAX ||
         mdt_view_find(head, "<body") != SIZE_MAX ||
         mdt_view_find(head, "<head") != SIZE_MAX;
}
