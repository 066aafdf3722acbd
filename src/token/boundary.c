// SPDX-License-Identifier: Apache-2.0

#include "token/boundary.h"

#include "base/utf8.h"
#include "base/view.h"
#include "linear/word.h"
#include "token/chars.h"

#include <string.h>

/// A token is cut here even inside a word: no word is as long
enum { TOKEN_LIMIT = 512 };

/// An address shows itself in its first bytes
enum { ADDRESS_LOOK = 40 };

static size_t skip_space(const MdtView text, size_t at) {
  for (size_t len = 1; at < text.len && len; at += len) {
    len = mdt_space_len(text, at);
  }
  return at;
}

static size_t skip_chunk(const MdtView text, size_t at) {
  while (at < text.len && !mdt_space_len(text, at)) {
    ++at;
  }
  return at;
}

/// "https://…", "www.…", "name@host"
static bool is_address(const MdtView chunk) {
  const size_t look = chunk.len < ADDRESS_LOOK ? chunk.len : ADDRESS_LOOK;
  const MdtView start = mdt_view_slice(chunk, 0, look);
  return mdt_view_find(start, "://") != SIZE_MAX ||
         mdt_view_find(start, "@") != SIZE_MAX ||
         mdt_view_starts(start, "www.");
}

static void enter_chunk(MdtBoundary* const b, const size_t start) {
  b->last_chunk = b->chunk;
  b->chunk = start;
  b->chunk_end = skip_chunk(b->text, start);
  b->next = skip_space(b->text, b->chunk_end);
  b->at = start;
  b->is_address = is_address(mdt_view_slice(b->text, start, b->chunk_end));
}

MdtBoundary mdt_boundary_first(const MdtView text) {
  MdtBoundary b = { .text = text };
  enter_chunk(&b, 0);
  return b;
}

/// Letters stay together, and digits: "1990", "maßvoll"
static bool is_bound(const uint32_t before, const uint32_t after) {
  return (mdt_char_is_letter(before) && mdt_char_is_letter(after)) ||
         (mdt_char_is_digit(before) && mdt_char_is_digit(after));
}

bool mdt_boundary_next(MdtBoundary* const b) {
  if (b->at == b->chunk_end) {
    if (b->next == b->text.len) {
      return false;
    }
    enter_chunk(b, b->next);
    b->token = b->chunk;
  }
  uint32_t before = mdt_utf8_next(b->text, &b->at);
  while (b->at < b->chunk_end) {
    size_t after_at = b->at;
    const uint32_t after = mdt_utf8_next(b->text, &after_at);
    if (!is_bound(before, after) || b->at - b->token >= TOKEN_LIMIT) {
      break;
    }
    before = after;
    b->at = after_at;
  }
  return b->at < b->text.len;
}

bool mdt_boundary_is_space(const MdtBoundary* const b) {
  return b->at == b->chunk_end;
}

static void follow_mark(MdtBoundary* const b) {
  const MdtView token = mdt_view_slice(b->text, b->token, b->at);
  const MdtPlain plain = mdt_word_plain(token.data, token.len);
  if (plain.len == 1 && plain.data[0] == '"') {
    b->is_in_quote = !b->is_in_quote;
  } else if (plain.len == 1 && strchr("([{", plain.data[0])) {
    ++b->depth;
  } else if (plain.len == 1 && strchr(")]}", plain.data[0])) {
    b->depth -= b->depth != 0;
  }
}

void mdt_boundary_decide(MdtBoundary* const b, const MdtBoundaryKind kind) {
  if (kind == MDT_INSIDE) {
    return;
  }
  follow_mark(b);
  b->token = b->at;
  ++b->n_tokens;
  if (kind == MDT_SENTENCE) {
    b->n_tokens = 0;
    b->is_in_quote = false;
    b->depth = 0;
  }
}
