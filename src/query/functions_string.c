// SPDX-License-Identifier: Apache-2.0
// Strings (section 17.4.3), and their hashes (17.4.6).

#include "base/digest.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/view.h"
#include "query/builtins.h"
#include "query/number.h"
#include "query/regex.h"
#include "query/value.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/// A string literal: plain, or with a language
static bool is_text(const MdtTerm* const value) {
  return value->kind == MDT_TERM_LITERAL && !value->datatype.len;
}

/// Whether two arguments may be compared (section 17.4.3.1.2)
static bool are_compatible(const MdtTerm* const args) {
  return is_text(&args[0]) && is_text(&args[1]) &&
         (!args[1].language.len ||
          mdt_view_equals_nocase(args[0].language, args[1].language));
}

/// A string like `like`, with other words
static MdtTerm with_text(const MdtTerm* const like, const MdtView text) {
  MdtTerm term = *like;
  term.text = text;
  return term;
}

static size_t find(const MdtView text, const MdtView part) {
  for (size_t i = 0; i + part.len <= text.len; ++i) {
    if (!part.len || !memcmp(text.data + i, part.data, part.len)) {
      return i;
    }
  }
  return SIZE_MAX;
}

MdtTerm mdt_builtin_strlen(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  (void)n_args;
  return is_text(&args[0])
           ? mdt_number_term(
               state->arena,
               mdt_number_integer((int64_t)mdt_utf8_count(args[0].text)))
           : mdt_value_none;
}

/// The place of the character `position`, from 0, in bytes
static size_t offset_of(const MdtView text, double position) {
  size_t offset = 0;
  while (position >= 1.0 && offset < text.len) {
    mdt_utf8_next(text, &offset);
    position -= 1.0;
  }
  return offset;
}

static bool real_of(const MdtTerm* const value, double* const real) {
  const MdtNumber number =
    mdt_number_promote(mdt_number_of(value), MDT_NUMBER_DOUBLE);
  *real = floor(number.real + 0.5);
  return number.kind != MDT_NUMBER_NONE;
}

/// Characters are counted from 1; XPath's fn:substring
MdtTerm mdt_builtin_substr(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  (void)state;
  double start = 0.0;
  double length = HUGE_VAL;
  if (!is_text(&args[0]) || !real_of(&args[1], &start) ||
      (n_args > 2 && !real_of(&args[2], &length))) {
    return mdt_value_none;
  }
  const double end = start + length;
  const bool is_empty = !(end > start);
  const size_t first = offset_of(args[0].text, start - 1.0);
  const size_t last =
    isinf(end) ? args[0].text.len : offset_of(args[0].text, end - 1.0);
  return with_text(&args[0], is_empty || last < first
                               ? mdt_view("")
                               : mdt_view_slice(args[0].text, first, last));
}

static MdtTerm change_case(MdtCallState* const state, const MdtTerm* const args,
                           uint32_t (*const change)(uint32_t)) {
  if (!is_text(&args[0])) {
    return mdt_value_none;
  }
  char* const out =
    (char*)mdt_arena_alloc(state->arena, 2 * args[0].text.len + 4);
  size_t len = 0;
  for (size_t i = 0; i < args[0].text.len;) {
    len += mdt_utf8_put(out + len, change(mdt_utf8_next(args[0].text, &i)));
  }
  const MdtView text = { out, len };
  return with_text(&args[0], text);
}

MdtTerm mdt_builtin_ucase(MdtCallState* const state, const MdtTerm* const args,
                          const unsigned n_args) {
  (void)n_args;
  return change_case(state, args, mdt_unicode_upper);
}

MdtTerm mdt_builtin_lcase(MdtCallState* const state, const MdtTerm* const args,
                          const unsigned n_args) {
  (void)n_args;
  return change_case(state, args, mdt_unicode_lower);
}

static MdtTerm truth_of(const MdtTerm* const args, const bool holds) {
  return mdt_value_boolean(!are_compatible(args) ? MDT_ERROR
                           : holds               ? MDT_TRUE
                                                 : MDT_FALSE);
}

MdtTerm mdt_builtin_strstarts(MdtCallState* const state,
                              const MdtTerm* const args,
                              const unsigned n_args) {
  (void)state, (void)n_args;
  return truth_of(args, find(mdt_view_slice(args[0].text, 0,
                                            args[0].text.len < args[1].text.len
                                              ? args[0].text.len
                                              : args[1].text.len),
                             args[1].text) == 0);
}

MdtTerm mdt_builtin_strends(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  const MdtView text = args[0].text;
  const MdtView part = args[1].text;
  return truth_of(
    args, part.len <= text.len &&
            mdt_view_equals(mdt_view_slice(text, text.len - part.len, text.len),
                            part));
}

MdtTerm mdt_builtin_contains(MdtCallState* const state,
                             const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  return truth_of(args, find(args[0].text, args[1].text) != SIZE_MAX);
}

/// What is before or after the second in the first; nothing is plain
static MdtTerm cut(const MdtTerm* const args, const bool is_before) {
  if (!are_compatible(args)) {
    return mdt_value_none;
  }
  const size_t at = find(args[0].text, args[1].text);
  return at == SIZE_MAX ? mdt_term_string(mdt_view(""))
         : is_before ? with_text(&args[0], mdt_view_slice(args[0].text, 0, at))
                     : with_text(&args[0], mdt_view_slice(args[0].text,
                                                          at + args[1].text.len,
                                                          args[0].text.len));
}

MdtTerm mdt_builtin_strbefore(MdtCallState* const state,
                              const MdtTerm* const args,
                              const unsigned n_args) {
  (void)state, (void)n_args;
  return cut(args, true);
}

MdtTerm mdt_builtin_strafter(MdtCallState* const state,
                             const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  return cut(args, false);
}

static bool is_unreserved(const char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || (c && strchr("-_.~", c));
}

MdtTerm mdt_builtin_encode_for_uri(MdtCallState* const state,
                                   const MdtTerm* const args,
                                   const unsigned n_args) {
  (void)n_args;
  if (!is_text(&args[0])) {
    return mdt_value_none;
  }
  const MdtView from = args[0].text;
  char* const out = (char*)mdt_arena_alloc(state->arena, 3 * from.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < from.len; ++i) {
    len +=
      (size_t)(is_unreserved(from.data[i])
                 ? sprintf(out + len, "%c", from.data[i])
                 : sprintf(out + len, "%%%02X", (unsigned char)from.data[i]));
  }
  const MdtView text = { out, len };
  return mdt_term_string(text);
}

/// A language that all have is kept
MdtTerm mdt_builtin_concat(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  size_t len = 0;
  bool is_shared = n_args > 0;
  for (unsigned i = 0; i < n_args; ++i) {
    if (!is_text(&args[i])) {
      return mdt_value_none;
    }
    is_shared =
      is_shared && mdt_view_equals_nocase(args[i].language, args[0].language);
    len += args[i].text.len;
  }
  char* const out = (char*)mdt_arena_alloc(state->arena, len + 1);
  const MdtView text = { out, len };
  len = 0;
  for (unsigned i = 0; i < n_args; ++i) {
    if (args[i].text.len) {
      memcpy(out + len, args[i].text.data, args[i].text.len);
    }
    len += args[i].text.len;
  }
  return is_shared ? with_text(&args[0], text) : mdt_term_string(text);
}

/// RFC 4647, basic filtering: "*", or the tag or what it begins with
MdtTerm mdt_builtin_langmatches(MdtCallState* const state,
                                const MdtTerm* const args,
                                const unsigned n_args) {
  (void)state, (void)n_args;
  const MdtView tag = args[0].text;
  const MdtView range = args[1].text;
  if (!mdt_value_is_string(&args[0]) || !mdt_value_is_string(&args[1])) {
    return mdt_value_none;
  }
  const bool begins =
    range.len <= tag.len &&
    mdt_view_equals_nocase(mdt_view_slice(tag, 0, range.len), range) &&
    (tag.len == range.len || tag.data[range.len] == '-');
  const bool holds =
    mdt_view_is(range, "*") ? tag.len > 0 : range.len > 0 && begins;
  return mdt_value_boolean(holds ? MDT_TRUE : MDT_FALSE);
}

// --- Regular expressions -----------------------------------------------------

MdtTerm mdt_builtin_regex(MdtCallState* const state, const MdtTerm* const args,
                          const unsigned n_args) {
  const MdtView flags = n_args > 2 ? args[2].text : mdt_view("");
  if (!is_text(&args[0]) || !mdt_value_is_string(&args[1]) ||
      (n_args > 2 && !mdt_value_is_string(&args[2]))) {
    return mdt_value_none;
  }
  return mdt_value_boolean(
    mdt_regex_matches(&state->regexes, args[0].text, args[1].text, flags));
}

MdtTerm mdt_builtin_replace(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  const MdtView flags = n_args > 3 ? args[3].text : mdt_view("");
  MdtView text = { NULL, 0 };
  if (!is_text(&args[0]) || !mdt_value_is_string(&args[1]) ||
      !mdt_value_is_string(&args[2]) ||
      (n_args > 3 && !mdt_value_is_string(&args[3])) ||
      !mdt_regex_replace(state->arena, &state->regexes, args[0].text,
                         args[1].text, args[2].text, flags, &text)) {
    return mdt_value_none;
  }
  return with_text(&args[0], text);
}

// --- Hashes ------------------------------------------------------------------

#define HASH(id)                                                               \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)n_args;                                                              \
    return mdt_value_is_string(&args[0])                                       \
             ? mdt_term_string(                                                \
                 mdt_digest(state->arena, mdt_view(#id), args[0].text))        \
             : mdt_value_none;                                                 \
  }

HASH(md5)
HASH(sha1)
HASH(sha256)
HASH(sha384)
HASH(sha512)
