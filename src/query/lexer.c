// SPDX-License-Identifier: Apache-2.0

#include "query/lexer.h"

#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "rdf/characters.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/// A query being cut
typedef struct {
  MdtArena* arena;
  MdtView text;
  const char* noun;
  size_t at;
  unsigned line;
  size_t line_start;
  size_t counted;  // Characters of the line up to here are known
  unsigned column; // How many
  MdtLexTokens* tokens;
  const MdtLog* log;
  MdtStatus status; // First trouble
} Lexer;

// --- Characters --------------------------------------------------------------

static uint32_t peek_at(const Lexer* const lexer, size_t offset) {
  return offset < lexer->text.len ? mdt_utf8_next(lexer->text, &offset) : 0;
}

static size_t size_at(const Lexer* const lexer, const size_t offset) {
  size_t after = offset;
  mdt_utf8_next(lexer->text, &after);
  return after - offset;
}

static bool follows(const Lexer* const lexer, const char* const str) {
  const MdtView rest = mdt_view_slice(lexer->text, lexer->at, lexer->text.len);
  return mdt_view_starts(rest, str);
}

// --- Making tokens -----------------------------------------------------------

static MdtLexToken place(Lexer* const lexer, const size_t start) {
  MdtLexToken token = { 0 };
  if (lexer->counted < lexer->line_start || lexer->counted > start) {
    lexer->counted = lexer->line_start < start ? lexer->line_start : start;
    lexer->column = 0;
  }
  lexer->column += (unsigned)mdt_utf8_count(
    mdt_view_slice(lexer->text, lexer->counted, start));
  lexer->counted = start;
  token.start = start;
  token.line = lexer->line;
  token.column = lexer->column + 1;
  return token;
}

static void fail(Lexer* const lexer, const size_t start,
                 const char* const what) {
  const MdtLexToken token = place(lexer, start);
  const MdtPlace where = { "query", lexer->noun, token.line, token.column };
  if (!lexer->status) {
    lexer->status = mdt_fail(lexer->log, MDT_BAD_SYNTAX, where, "%s", what);
  }
  lexer->at = lexer->text.len;
}

static MdtLexToken* add(Lexer* const lexer, const MdtLexKind kind,
                        const size_t start, const MdtView text) {
  MdtLexToken* const token = mdt_push(lexer->arena, lexer->tokens);
  *token = place(lexer, start);
  token->kind = kind;
  token->text = text;
  token->end = lexer->at;
  return token;
}

static void newline(Lexer* const lexer, const size_t after) {
  ++lexer->line;
  lexer->line_start = after;
}

// --- Strings -----------------------------------------------------------------

/// Return the offset of the `quote` that ends a string which goes on at `at`,
/// or of the end of the query. A short string must end on its line.
static size_t string_end(Lexer* const lexer, size_t at,
                         const char* const quote) {
  const MdtView text = lexer->text;
  const bool is_long = quote[1] != '\0';
  while (at < text.len &&
         !mdt_view_starts(mdt_view_slice(text, at, text.len), quote)) {
    const char c = text.data[at];
    if (!is_long && (c == '\n' || c == '\r')) {
      fail(lexer, lexer->at, "this string does not end on its line");
      return text.len;
    }
    at += c == '\\' && at + 1 < text.len ? 2 : 1;
  }
  return at;
}

/// Move to `end` and return what stands before it, with escapes undone
static MdtView take_string(Lexer* const lexer, const size_t end) {
  char* const out = (char*)mdt_arena_alloc(lexer->arena, end - lexer->at + 1);
  MdtView text = { out, 0 };
  while (lexer->at < end) {
    const char c = lexer->text.data[lexer->at++];
    out[text.len] =
      c != '\\' ? c : mdt_char_escaped(lexer->text.data[lexer->at++]);
    if (!out[text.len] && c == '\\') {
      fail(lexer, lexer->at - 2, "no such escape in a string");
      return text;
    }
    ++text.len;
    if (c == '\n') {
      newline(lexer, lexer->at);
    }
  }
  return text;
}

static void lex_string(Lexer* const lexer, const char* const quote) {
  const MdtLexToken first = place(lexer, lexer->at);
  const size_t end = string_end(lexer, lexer->at + strlen(quote), quote);
  if (lexer->status || end >= lexer->text.len) {
    fail(lexer, first.start, "this string does not end");
    return;
  }
  lexer->at += strlen(quote);
  const MdtView text = take_string(lexer, end);
  if (lexer->status) {
    return;
  }
  lexer->at = end + strlen(quote);
  MdtLexToken* const token = add(lexer, MDT_LEX_STRING, first.start, text);
  token->line = first.line;
  token->column = first.column;
}

// --- Names -------------------------------------------------------------------

/// Return the length of an IRI reference at the current "<", or 0: then it is
/// an operator
static size_t iri_length(const Lexer* const lexer) {
  for (size_t i = lexer->at + 1; i < lexer->text.len; ++i) {
    const unsigned char c = (unsigned char)lexer->text.data[i];
    if (c == '>') {
      return i + 1 - lexer->at;
    }
    if (c <= ' ' || strchr("<\"{}|^`\\", c)) {
      return 0;
    }
  }
  return 0;
}

static void lex_name(Lexer* const lexer, const size_t colon) {
  const size_t start = lexer->at;
  lexer->at = mdt_char_local_end(lexer->text, colon + 1);
  const MdtView local = mdt_view_slice(lexer->text, colon + 1, lexer->at);
  add(lexer, MDT_LEX_NAME, start, mdt_char_unescape_local(lexer->arena, local))
    ->prefix = mdt_view_slice(lexer->text, start, colon);
}

static void lex_blank(Lexer* const lexer) {
  const size_t start = lexer->at;
  if (!mdt_char_is_starting(peek_at(lexer, start + 2))) {
    fail(lexer, start, "a blank node needs a label after \"_:\"");
    return;
  }
  lexer->at = mdt_char_label_end(lexer->text, start + 2);
  add(lexer, MDT_LEX_BLANK, start,
      mdt_view_slice(lexer->text, start + 2, lexer->at));
}

/// A keyword, or a name with a prefix
static void lex_word(Lexer* const lexer) {
  const size_t start = lexer->at;
  const size_t end = mdt_char_label_end(lexer->text, start);
  if (mdt_char_is_base(peek_at(lexer, start)) && peek_at(lexer, end) == ':') {
    lex_name(lexer, end);
    return;
  }
  size_t at = start;
  while (mdt_char_is_letter(peek_at(lexer, at)) ||
         mdt_char_is_digit(peek_at(lexer, at)) || peek_at(lexer, at) == '_') {
    ++at;
  }
  if (at == start) {
    fail(lexer, start, "no such character in SPARQL");
    return;
  }
  lexer->at = at;
  add(lexer, MDT_LEX_WORD, start, mdt_view_slice(lexer->text, start, at));
}

static void lex_variable(Lexer* const lexer) {
  const size_t start = lexer->at;
  size_t at = start + 1;
  if (!mdt_char_is_starting(peek_at(lexer, at))) {
    ++lexer->at; // A path's "?"
    add(lexer, MDT_LEX_MARK, start,
        mdt_view_slice(lexer->text, start, start + 1));
    return;
  }
  while (mdt_char_is_variable(peek_at(lexer, at))) {
    at += size_at(lexer, at);
  }
  lexer->at = at;
  add(lexer, MDT_LEX_VARIABLE, start,
      mdt_view_slice(lexer->text, start + 1, at));
}

static void lex_language(Lexer* const lexer) {
  const size_t start = lexer->at;
  size_t at = start + 1;
  while (mdt_char_is_letter(peek_at(lexer, at))) {
    ++at;
  }
  if (at == start + 1) {
    fail(lexer, start, "a language tag needs letters after \"@\"");
    return;
  }
  while (peek_at(lexer, at) == '-' &&
         (mdt_char_is_letter(peek_at(lexer, at + 1)) ||
          mdt_char_is_digit(peek_at(lexer, at + 1)))) {
    ++at;
    while (mdt_char_is_letter(peek_at(lexer, at)) ||
           mdt_char_is_digit(peek_at(lexer, at))) {
      ++at;
    }
  }
  lexer->at = at;
  add(lexer, MDT_LEX_LANGUAGE, start,
      mdt_view_slice(lexer->text, start + 1, at));
}

// --- Numbers and marks -------------------------------------------------------

static size_t digits_end(const Lexer* const lexer, size_t at) {
  while (mdt_char_is_digit(peek_at(lexer, at))) {
    ++at;
  }
  return at;
}

/// The end of an exponent at `at`, or `at` if there is none
static size_t exponent_end(const Lexer* const lexer, const size_t at) {
  const uint32_t e = peek_at(lexer, at);
  const uint32_t sign = peek_at(lexer, at + 1);
  const size_t digits = at + 1 + (sign == '+' || sign == '-');
  const size_t end = digits_end(lexer, digits);
  return (e == 'e' || e == 'E') && end > digits ? end : at;
}

static void lex_number(Lexer* const lexer) {
  const size_t start = lexer->at;
  MdtLexKind kind = MDT_LEX_INTEGER;
  const size_t whole = digits_end(lexer, start);
  size_t end = whole;
  if (peek_at(lexer, whole) == '.') {
    const size_t fraction = digits_end(lexer, whole + 1);
    const bool has_exponent = exponent_end(lexer, fraction) > fraction;
    if (fraction > whole + 1 || has_exponent) {
      kind = MDT_LEX_DECIMAL;
      end = fraction;
    }
  }
  const size_t exponent = exponent_end(lexer, end);
  kind = exponent > end ? MDT_LEX_DOUBLE : kind;
  lexer->at = exponent;
  add(lexer, kind, start, mdt_view_slice(lexer->text, start, exponent));
}

static void lex_mark(Lexer* const lexer) {
  static const char* const marks[] = { "^^", "&&", "||", "!=", "<=", ">=", "{",
                                       "}",  "(",  ")",  "[",  "]",  ".",  ",",
                                       ";",  "*",  "+",  "-",  "/",  "|",  "^",
                                       "!",  "=",  "<",  ">",  NULL };
  for (const char* const* mark = marks; *mark; ++mark) {
    if (follows(lexer, *mark)) {
      const size_t start = lexer->at;
      lexer->at += strlen(*mark);
      add(lexer, MDT_LEX_MARK, start,
          mdt_view_slice(lexer->text, start, lexer->at));
      return;
    }
  }
  lex_word(lexer);
}

static void lex_iri(Lexer* const lexer) {
  const size_t start = lexer->at;
  const size_t len = iri_length(lexer);
  if (!len) {
    lex_mark(lexer);
    return;
  }
  lexer->at += len;
  add(lexer, MDT_LEX_IRI, start,
      mdt_view_slice(lexer->text, start + 1, lexer->at - 1));
}

// --- The whole ---------------------------------------------------------------

static void skip_space(Lexer* const lexer) {
  while (lexer->at < lexer->text.len) {
    const char c = lexer->text.data[lexer->at];
    if (c == '#') {
      while (lexer->at < lexer->text.len &&
             !strchr("\r\n", lexer->text.data[lexer->at])) {
        ++lexer->at;
      }
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++lexer->at;
      if (c == '\n') {
        newline(lexer, lexer->at);
      }
    } else {
      return;
    }
  }
}

static const char* quote_at(const Lexer* const lexer) {
  static const char* const quotes[] = { "\"\"\"", "'''", "\"", "'", NULL };
  for (const char* const* quote = quotes; *quote; ++quote) {
    if (follows(lexer, *quote)) {
      return *quote;
    }
  }
  return NULL;
}

static void lex_token(Lexer* const lexer) {
  const char c = lexer->text.data[lexer->at];
  const char* const quote = quote_at(lexer);
  if (quote) {
    lex_string(lexer, quote);
  } else if (c == '<') {
    lex_iri(lexer);
  } else if (c == '?' || c == '$') {
    lex_variable(lexer);
  } else if (c == '@') {
    lex_language(lexer);
  } else if (c == ':') {
    lex_name(lexer, lexer->at);
  } else if (follows(lexer, "_:")) {
    lex_blank(lexer);
  } else if (mdt_char_is_digit((unsigned char)c) ||
             (c == '.' && mdt_char_is_digit(peek_at(lexer, lexer->at + 1)))) {
    lex_number(lexer);
  } else {
    lex_mark(lexer);
  }
}

/// Undo \uXXXX and \UXXXXXXXX; a backslash that is escaped itself starts none
static MdtView undo_code_points(MdtArena* const arena, const MdtView text) {
  char* const out = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < text.len;) {
    const char next = i + 1 < text.len ? text.data[i + 1] : '\0';
    const size_t count = next == 'u' ? 4 : next == 'U' ? 8 : 0;
    uint32_t value = 0;
    if (text.data[i] != '\\') {
      out[len++] = text.data[i++];
    } else if (count && mdt_char_read_hex(text, i + 2, count, &value)) {
      len += mdt_utf8_put(out + len, value);
      i += 2 + count;
    } else {
      out[len++] = text.data[i++];
      if (i < text.len) {
        out[len++] = text.data[i++];
      }
    }
  }
  const MdtView view = { out, len };
  return view;
}

MdtStatus mdt_lex(MdtArena* const arena, MdtView* const text,
                  const char* const noun, MdtLexTokens* const tokens,
                  const MdtLog* const log) {
  Lexer lexer = { arena, *text, noun, 0, 1, 0, 0, 0, tokens, log, MDT_SUCCESS };
  const size_t good = mdt_utf8_check(*text);
  if (good < text->len) {
    lexer.text = mdt_view_slice(*text, 0, good);
    fail(&lexer, good, "not UTF-8");
    return lexer.status;
  }
  *text = undo_code_points(arena, *text);
  lexer.text = *text;
  for (skip_space(&lexer); lexer.at < lexer.text.len; skip_space(&lexer)) {
    lex_token(&lexer);
  }
  add(&lexer, MDT_LEX_END, lexer.at, mdt_view(""));
  return lexer.status;
}
