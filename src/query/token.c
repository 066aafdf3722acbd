// SPDX-License-Identifier: Apache-2.0

#include "query/token.h"

#include "base/view.h"

#include <string.h>

static bool is_letter(const unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c >= 0x80;
}

static bool is_digit(const unsigned char c) {
  return c >= '0' && c <= '9';
}

static bool is_name(const unsigned char c) {
  return is_letter(c) || is_digit(c) || c == '-';
}

static char at(const MdtView text, const size_t i) {
  return i < text.len ? text.data[i] : '\0';
}

/// The end of an IRI that opens at `i`, or `i` if it is a less-than sign
static size_t end_of_iri(const MdtView text, const size_t i) {
  for (size_t j = i + 1; j < text.len; ++j) {
    const char c = text.data[j];
    if (c == '>') {
      return j + 1;
    }
    if ((unsigned char)c <= ' ' || strchr("<\"{}|^`\\", c)) {
      break;
    }
  }
  return i;
}

static size_t end_of_string(const MdtView text, const size_t i) {
  const char quote = text.data[i];
  const bool is_long = at(text, i + 1) == quote && at(text, i + 2) == quote;
  size_t j = i + (is_long ? 3 : 1);
  for (; j < text.len; ++j) {
    if (text.data[j] == '\\') {
      ++j;
    } else if (text.data[j] == quote &&
               (!is_long ||
                (at(text, j + 1) == quote && at(text, j + 2) == quote))) {
      return j + (is_long ? 3 : 1);
    }
  }
  return text.len;
}

static size_t end_of_name(const MdtView text, size_t i) {
  while (i < text.len && is_name((unsigned char)text.data[i])) {
    ++i;
  }
  return i;
}

/// The end of the local part of a prefixed name: dots inside, not at its end
static size_t end_of_local(const MdtView text, size_t i) {
  size_t end = i;
  for (; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c == '\\' || c == '%') {
      i += 1;
    } else if (!is_name(c) && c != ':' && c != '.') {
      break;
    }
    end = c == '.' ? end : i + 1;
  }
  return end < text.len ? end : text.len;
}

static size_t end_of_number(const MdtView text, size_t i) {
  while (is_digit((unsigned char)at(text, i)) ||
         (at(text, i) == '.' && is_digit((unsigned char)at(text, i + 1))) ||
         (strchr("eE", at(text, i)) && at(text, i) &&
          (is_digit((unsigned char)at(text, i + 1)) ||
           strchr("+-", at(text, i + 1))))) {
    i += at(text, i) == 'e' || at(text, i) == 'E' ? 2 : 1;
  }
  return i < text.len ? i : text.len;
}

static size_t end_of_mark(const MdtView text, const size_t i) {
  static const char* const doubles[] = { "&&", "||", "^^", "<=", ">=", "!=" };
  for (size_t k = 0; k < sizeof(doubles) / sizeof(*doubles); ++k) {
    if (text.data[i] == doubles[k][0] && at(text, i + 1) == doubles[k][1]) {
      return i + 2;
    }
  }
  return i + 1;
}

/// Where the token that starts at `i` ends, and what it is
static size_t scan(const MdtView text, const size_t i,
                   MdtTokenKind* const kind) {
  const unsigned char c = (unsigned char)text.data[i];
  const unsigned char next = (unsigned char)at(text, i + 1);
  if (c == '<' && end_of_iri(text, i) > i) {
    *kind = MDT_TOKEN_IRI;
    return end_of_iri(text, i);
  }
  if (c == '"' || c == '\'') {
    *kind = MDT_TOKEN_STRING;
    return end_of_string(text, i);
  }
  if ((c == '?' || c == '$') && (is_letter(next) || is_digit(next))) {
    *kind = MDT_TOKEN_VARIABLE;
    return end_of_name(text, i + 1);
  }
  if (is_digit(c)) {
    *kind = MDT_TOKEN_NUMBER;
    return end_of_number(text, i);
  }
  if (is_letter(c) || c == ':') {
    // A prefix may hold dots, a keyword does not
    const size_t end = c == ':' ? i : end_of_name(text, i);
    *kind = at(text, end) == ':' ? MDT_TOKEN_NAME : MDT_TOKEN_WORD;
    return *kind == MDT_TOKEN_NAME ? end_of_local(text, end + 1) : end;
  }
  *kind = MDT_TOKEN_MARK;
  return end_of_mark(text, i);
}

static MdtView inner(const MdtTokenKind kind, const MdtView text,
                     const size_t start, const size_t end) {
  return kind == MDT_TOKEN_IRI        ? mdt_view_slice(text, start + 1, end - 1)
         : kind == MDT_TOKEN_VARIABLE ? mdt_view_slice(text, start + 1, end)
                                      : mdt_view_slice(text, start, end);
}

MdtTokenList mdt_query_tokenize(MdtArena* const arena, const MdtView text) {
  MdtTokenList tokens = { NULL, 0, 0 };
  unsigned line = 1;
  for (size_t i = 0; i < text.len;) {
    if (text.data[i] == '#') {
      while (i < text.len && text.data[i] != '\n') {
        ++i;
      }
    } else if ((unsigned char)text.data[i] <= ' ') {
      line += text.data[i++] == '\n';
    } else {
      MdtQueryToken* const token = mdt_push(arena, &tokens);
      const size_t end = scan(text, i, &token->kind);
      token->text = inner(token->kind, text, i, end);
      token->line = line;
      for (; i < end; ++i) {
        line += text.data[i] == '\n';
      }
    }
  }
  return tokens;
}
