// SPDX-License-Identifier: Apache-2.0

#define PCRE2_CODE_UNIT_WIDTH 8

#include "query/regex.h"

#include "base/view.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000, MAX_PATTERNS = 64 };

/// A compiled pattern; a wrong one is kept too, without code
typedef struct Pattern {
  struct Pattern* next;
  char* text; // Pattern and flags with a NUL between
  size_t len;
  pcre2_code* code;
} Pattern;

static bool read_flags(const MdtView flags, uint32_t* const options) {
  static const struct {
    char letter;
    uint32_t option;
  } known[] = { { 'i', PCRE2_CASELESS },
                { 'm', PCRE2_MULTILINE },
                { 's', PCRE2_DOTALL },
                { 'x', PCRE2_EXTENDED },
                { 'q', PCRE2_LITERAL } };
  for (size_t i = 0; i < flags.len; ++i) {
    size_t k = 0;
    while (k < sizeof(known) / sizeof(*known) &&
           known[k].letter != flags.data[i]) {
      ++k;
    }
    if (k == sizeof(known) / sizeof(*known)) {
      return false;
    }
    *options |= known[k].option;
  }
  return true;
}

/// Under "x" XPath drops white space outside of classes, and knows no comments
static char* without_space(const MdtView pattern, size_t* const len) {
  char* const out = (char*)malloc(pattern.len + 1);
  bool in_class = false;
  *len = 0;
  for (size_t i = 0; out && i < pattern.len; ++i) {
    const char c = pattern.data[i];
    if (c == '\\' && i + 1 < pattern.len) {
      out[(*len)++] = c;
      out[(*len)++] = pattern.data[++i];
      continue;
    }
    in_class = c == '[' || (in_class && c != ']');
    if (in_class || !c || !strchr(" \t\r\n", c)) {
      out[(*len)++] = c;
    }
  }
  return out;
}

static pcre2_code* compile_options(const MdtView pattern,
                                   const uint32_t options) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  const bool is_literal = options & PCRE2_LITERAL;
  // What PCRE2_LITERAL goes with
  const uint32_t all =
    is_literal ? (options & (PCRE2_LITERAL | PCRE2_CASELESS)) | PCRE2_UTF
               : options | PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY |
                   PCRE2_NEVER_BACKSLASH_C;
  pcre2_compile_context* const context = pcre2_compile_context_create(NULL);
  if (!context) {
    return NULL;
  }
  pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
  pcre2_code* const code =
    pcre2_compile((PCRE2_SPTR)(pattern.len ? pattern.data : ""), pattern.len,
                  all, &error, &offset, context);
  pcre2_compile_context_free(context);
  return code;
}

static pcre2_code* compile(const MdtView pattern, const MdtView flags) {
  uint32_t options = 0;
  if (!read_flags(flags, &options)) {
    return NULL;
  }
  if (!(options & PCRE2_EXTENDED) || options & PCRE2_LITERAL) {
    return compile_options(pattern, options & ~(uint32_t)PCRE2_EXTENDED);
  }
  MdtView bare = { NULL, 0 };
  char* const text = without_space(pattern, &bare.len);
  bare.data = text;
  pcre2_code* const code =
    text ? compile_options(bare, options & ~(uint32_t)PCRE2_EXTENDED) : NULL;
  free(text);
  return code;
}

static Pattern* new_pattern(const MdtView pattern, const MdtView flags) {
  Pattern* const made = (Pattern*)calloc(1, sizeof(Pattern));
  char* const text = (char*)malloc(pattern.len + flags.len + 1);
  if (!made || !text) {
    free(made);
    free(text);
    return NULL;
  }
  if (pattern.len) {
    memcpy(text, pattern.data, pattern.len);
  }
  text[pattern.len] = '\0';
  if (flags.len) {
    memcpy(text + pattern.len + 1, flags.data, flags.len);
  }
  made->text = text;
  made->len = pattern.len + flags.len + 1;
  made->code = compile(pattern, flags);
  return made;
}

static bool is_it(const Pattern* const kept, const MdtView pattern,
                  const MdtView flags) {
  return kept->len == pattern.len + flags.len + 1 &&
         (!pattern.len || !memcmp(kept->text, pattern.data, pattern.len)) &&
         !kept->text[pattern.len] &&
         (!flags.len ||
          !memcmp(kept->text + pattern.len + 1, flags.data, flags.len));
}

/// Return the code of a pattern, or null; patterns that come from the data
/// are many, so that the cache is emptied when it is full
static pcre2_code* code_of(void** const cache, const MdtView pattern,
                           const MdtView flags) {
  size_t count = 0;
  for (Pattern* kept = (Pattern*)*cache; kept; kept = kept->next, ++count) {
    if (is_it(kept, pattern, flags)) {
      return kept->code;
    }
  }
  if (count >= MAX_PATTERNS) {
    mdt_regex_free(cache);
  }
  Pattern* const made = new_pattern(pattern, flags);
  if (made) {
    made->next = (Pattern*)*cache;
    *cache = made;
  }
  return made ? made->code : NULL;
}

static pcre2_match_context* new_limits(void) {
  pcre2_match_context* const limits = pcre2_match_context_create(NULL);
  if (limits) {
    pcre2_set_match_limit(limits, MATCH_LIMIT);
    pcre2_set_depth_limit(limits, DEPTH_LIMIT);
  }
  return limits;
}

static int match(const pcre2_code* const code, const MdtView text) {
  pcre2_match_data* const data =
    pcre2_match_data_create_from_pattern(code, NULL);
  pcre2_match_context* const limits = new_limits();
  const int found =
    data && limits ? pcre2_match(code, (PCRE2_SPTR)(text.len ? text.data : ""),
                                 text.len, 0, PCRE2_NO_UTF_CHECK, data, limits)
                   : PCRE2_ERROR_NOMEMORY;
  pcre2_match_context_free(limits);
  pcre2_match_data_free(data);
  return found;
}

MdtTruth mdt_regex_matches(void** const cache, const MdtView text,
                           const MdtView pattern, const MdtView flags) {
  const pcre2_code* const code = code_of(cache, pattern, flags);
  const int found = code ? match(code, text) : PCRE2_ERROR_NULL;
  return found >= 0                     ? MDT_TRUE
         : found == PCRE2_ERROR_NOMATCH ? MDT_FALSE
                                        : MDT_ERROR;
}

/// "$12" is the group 12 where there are so many, or else group 1 and "2"
static size_t read_group(const MdtView text, const size_t at,
                         const uint32_t n_groups, uint32_t* const group) {
  size_t end = at;
  *group = 0;
  while (end < text.len && text.data[end] >= '0' && text.data[end] <= '9') {
    const uint32_t more = 10 * *group + (uint32_t)(text.data[end] - '0');
    if (end > at && more > n_groups) {
      break;
    }
    *group = more;
    ++end;
  }
  return end;
}

/// Write "${12}" to `out` and return its length
static size_t write_group(char* const out, const uint32_t group) {
  char digits[12];
  size_t len = 0;
  size_t n = 0;
  out[len++] = '$';
  out[len++] = '{';
  for (uint32_t rest = group; rest || !n; rest /= 10) {
    digits[n++] = (char)('0' + rest % 10);
  }
  while (n) {
    out[len++] = digits[--n];
  }
  out[len++] = '}';
  return len;
}

/// Translate the "$1" at `*at`, which moves past it, to `out`; return the
/// length, 0 for a group that there is not
static size_t translate_group(const MdtView text, size_t* const at,
                              const uint32_t n_groups, char* const out) {
  uint32_t group = 0;
  *at = read_group(text, *at + 1, n_groups, &group);
  return group <= n_groups ? write_group(out, group) : 0;
}

/// The same for a "\$" or "\\"
static size_t translate_escape(const MdtView text, size_t* const at,
                               char* const out) {
  const char escaped = text.data[*at + 1];
  *at += 2;
  out[0] = escaped;
  out[1] = escaped;
  return escaped == '$' ? 2 : 1;
}

/// Whether every "$" is followed by a digit, every "\" by one of the two
static bool is_replacement(const MdtView text) {
  for (size_t i = 0; i < text.len; ++i) {
    const char next = i + 1 < text.len ? text.data[i + 1] : '\0';
    const bool is_escape = text.data[i] == '\\';
    if ((is_escape && next != '$' && next != '\\') ||
        (text.data[i] == '$' && (next < '0' || next > '9'))) {
      return false;
    }
    i += is_escape;
  }
  return true;
}

/// XPath's replacement as PCRE2's: "$1" → "${1}", "\$" → "$$", "\\" → "\"
static bool translate(MdtArena* const arena, const MdtView text,
                      const uint32_t n_groups, MdtView* const result) {
  char* const out = (char*)mdt_arena_alloc(arena, 16 * text.len + 1);
  size_t len = 0;
  if (!is_replacement(text)) {
    return false;
  }
  for (size_t i = 0; i < text.len;) {
    if (text.data[i] == '\\') {
      len += translate_escape(text, &i, out + len);
    } else if (text.data[i] == '$') {
      len += translate_group(text, &i, n_groups, out + len);
    } else {
      out[len++] = text.data[i++];
    }
  }
  result->data = out;
  result->len = len;
  return true;
}

/// Substitute into `out`, which has room for `*len` bytes
static int substitute(const pcre2_code* const code, const MdtView text,
                      const MdtView with, char* const out,
                      PCRE2_SIZE* const len) {
  pcre2_match_context* const limits = new_limits();
  const int n =
    limits ? pcre2_substitute(
               code, (PCRE2_SPTR)(text.len ? text.data : ""), text.len, 0,
               PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_UNSET_EMPTY |
                 PCRE2_SUBSTITUTE_OVERFLOW_LENGTH,
               NULL, limits, (PCRE2_SPTR)(with.len ? with.data : ""), with.len,
               (PCRE2_UCHAR*)out, len)
           : PCRE2_ERROR_NOMEMORY;
  pcre2_match_context_free(limits);
  return n;
}

bool mdt_regex_replace(MdtArena* const arena, void** const cache,
                       const MdtView text, const MdtView pattern,
                       const MdtView replacement, const MdtView flags,
                       MdtView* const result) {
  const pcre2_code* const code = code_of(cache, pattern, flags);
  uint32_t n_groups = 0;
  MdtView with = { NULL, 0 };
  if (!code || match(code, mdt_view("")) >= 0) {
    return false; // XPath: a pattern must not match nothing
  }
  pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &n_groups);
  if (!translate(arena, replacement, n_groups, &with)) {
    return false;
  }
  PCRE2_SIZE len = text.len + 64;
  char* out = (char*)mdt_arena_alloc(arena, len);
  int n = substitute(code, text, with, out, &len);
  if (n == PCRE2_ERROR_NOMEMORY) {
    out = (char*)mdt_arena_alloc(arena, len);
    n = substitute(code, text, with, out, &len);
  }
  result->data = out;
  result->len = len;
  return n >= 0;
}

void mdt_regex_free(void** const cache) {
  for (Pattern* kept = (Pattern*)*cache; kept;) {
    Pattern* const next = kept->next;
    pcre2_code_free(kept->code);
    free(kept->text);
    free(kept);
    kept = next;
  }
  *cache = NULL;
}
