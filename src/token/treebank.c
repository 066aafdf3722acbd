// SPDX-License-Identifier: Apache-2.0

#include "token/treebank.h"

#include "base/view.h"

#include <string.h>

static const struct {
  const char* spelling;
  const char* form;
} spellings[] = {
  { "-LRB-", "(" }, { "-RRB-", ")" }, { "-LSB-", "[" }, { "-RSB-", "]" },
  { "-LCB-", "{" }, { "-RCB-", "}" }, { "``", "\"" },   { "''", "\"" },
};

static const char* form_of(const MdtView token) {
  for (size_t i = 0; i < sizeof(spellings) / sizeof(*spellings); ++i) {
    if (mdt_view_is(token, spellings[i].spelling)) {
      return spellings[i].form;
    }
  }
  return NULL;
}

static bool has_escape(const MdtView token) {
  return mdt_view_find(token, "\\/") != SIZE_MAX;
}

/// "they 've": cut off already
static bool is_clitic(const MdtView chunk) {
  static const char* const clitics[] = { "'s", "'re", "'ve", "'ll",
                                         "'d", "'m",  "n't" };
  for (size_t i = 0; i < sizeof(clitics) / sizeof(*clitics); ++i) {
    if (mdt_view_is_nocase(chunk, clitics[i])) {
      return true;
    }
  }
  return false;
}

bool mdt_treebank_is_spelling(const MdtView chunk) {
  return form_of(chunk) || has_escape(chunk) || is_clitic(chunk);
}

static MdtView unescape(MdtArena* const arena, const MdtView token) {
  char* const out = (char*)mdt_arena_alloc(arena, token.len);
  MdtView form = { out, 0 };
  for (size_t i = 0; i < token.len; ++i) {
    if (token.data[i] != '\\' || i + 1 == token.len ||
        token.data[i + 1] != '/') {
      out[form.len++] = token.data[i];
    }
  }
  return form;
}

MdtView mdt_treebank_form(MdtArena* const arena, const MdtView token) {
  const char* const form = form_of(token);
  return form                ? mdt_view(form)
         : has_escape(token) ? unescape(arena, token)
                             : token;
}
