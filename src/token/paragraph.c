// SPDX-License-Identifier: Apache-2.0

#include "token/paragraph.h"

#include "token/chars.h"

#include <string.h>

/// Lines of filled text are not longer, in bytes
enum { FILLED_LIMIT = 120 };

/// Three in ten breaks of filled text at least are followed by small letters
enum { SMALL_PER_TEN = 3 };

static size_t line_end(const MdtView text, const size_t at) {
  const char* const found =
    (const char*)memchr(text.data + at, '\n', text.len - at);
  return found ? (size_t)(found - text.data) : text.len;
}

static size_t skip_space(const MdtView text, size_t at, const size_t end) {
  for (size_t len = 1; at < end && len;) {
    len = mdt_space_len(text, at);
    at += len;
  }
  return at < end ? at : end;
}

/// Whether the line from `at` to `end` is followed by one that begins small
static bool goes_on_small(const MdtView text, const size_t end) {
  const size_t next = skip_space(text, end, line_end(text, end + 1));
  return next < text.len && text.data[next] >= 'a' && text.data[next] <= 'z';
}

static bool is_blank(const MdtView text, const size_t at, const size_t end) {
  return skip_space(text, at, end) == end;
}

static bool is_filled(const MdtView text) {
  size_t n_breaks = 0;
  size_t n_small = 0;
  for (size_t at = 0; at < text.len;) {
    const size_t end = line_end(text, at);
    if (end - at > FILLED_LIMIT) {
      return false;
    }
    const size_t next = end + 1;
    if (next < text.len && !is_blank(text, at, end) &&
        !is_blank(text, next, line_end(text, next))) {
      ++n_breaks;
      n_small += goes_on_small(text, end);
    }
    at = next;
  }
  return n_breaks && 10 * n_small >= SMALL_PER_TEN * n_breaks;
}

MdtParagraphs mdt_paragraphs(const MdtView text) {
  const MdtParagraphs walk = { text, 0, is_filled(text) };
  return walk;
}

/// The end of the lines that belong together
static size_t block_end(const MdtParagraphs* const walk) {
  const MdtView text = walk->text;
  size_t end = line_end(text, walk->at);
  while (walk->is_filled && end + 1 < text.len &&
         !is_blank(text, end + 1, line_end(text, end + 1))) {
    end = line_end(text, end + 1);
  }
  return end;
}

static size_t trim_end(const MdtView text, const size_t start, size_t end) {
  for (size_t at = end; at > start;) {
    do {
      --at;
    } while (at > start && ((uint8_t)text.data[at] & 0xC0U) == 0x80U);
    if (!mdt_space_len(text, at)) {
      break;
    }
    end = at;
  }
  return end;
}

bool mdt_paragraphs_next(MdtParagraphs* const walk, MdtSpan* const span) {
  walk->at = skip_space(walk->text, walk->at, walk->text.len);
  if (walk->at == walk->text.len) {
    return false;
  }
  const size_t end = block_end(walk);
  span->start = (uint32_t)walk->at;
  span->end = (uint32_t)trim_end(walk->text, walk->at, end);
  walk->at = end;
  return true;
}
