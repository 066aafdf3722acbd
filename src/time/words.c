// SPDX-License-Identifier: Apache-2.0
// Words of time, from time-words.tsv, and numbers.

#include "base/file.h"
#include "base/view.h"
#include "quote/marks.h"
#include "time/work.h"

enum { FIRST_YEAR = 1500, LAST_YEAR = 2199 };

static const MdtToken* token_at(const MdtTimeWork* const work,
                                const uint32_t from, const uint32_t i) {
  const MdtTokens* const tokens = &work->doc->tokens;
  return i < tokens->count &&
             tokens->items[i].sentence == tokens->items[from].sentence
           ? &tokens->items[i]
           : NULL;
}

MdtTimeWord mdt_time_word(const MdtTimeWork* const work, const uint32_t from,
                          const uint32_t i) {
  const MdtTimeWord none = { MDT_TIME_NONE, 0 };
  return token_at(work, from, i) ? work->words[i] : none;
}

bool mdt_time_is(const MdtTimeWork* const work, const uint32_t from,
                 const uint32_t i, const char* const word) {
  const MdtToken* const token = token_at(work, from, i);
  return token && mdt_view_is_nocase(token->form, word);
}

bool mdt_time_is_dash(const MdtTimeWork* const work, const uint32_t from,
                      const uint32_t i) {
  return mdt_time_is(work, from, i, "-") || mdt_time_is(work, from, i, "–") ||
         mdt_time_is(work, from, i, "—") || mdt_time_is(work, from, i, "--");
}

static bool is_ordinal_ending(const MdtView ending) {
  return mdt_view_is(ending, "st") || mdt_view_is(ending, "nd") ||
         mdt_view_is(ending, "rd") || mdt_view_is(ending, "th");
}

int mdt_time_number(const MdtTimeWork* const work, const uint32_t from,
                    const uint32_t i) {
  const MdtToken* const token = token_at(work, from, i);
  const MdtView form = token ? token->form : mdt_view("");
  size_t n = 0;
  int value = 0;
  while (n < form.len && n < 5 && form.data[n] >= '0' && form.data[n] <= '9') {
    value = 10 * value + (form.data[n++] - '0');
  }
  const MdtView rest = mdt_view_slice(form, n, form.len);
  return n && n < 5 && (!rest.len || is_ordinal_ending(rest)) ? value : -1;
}

int mdt_time_year(const MdtTimeWork* const work, const uint32_t from,
                  const uint32_t i) {
  const int year = mdt_time_number(work, from, i);
  const MdtToken* const token = token_at(work, from, i);
  return token && token->form.len == 4 && year >= FIRST_YEAR &&
             year <= LAST_YEAR
           ? year
           : 0;
}

// --- The words of a document -----------------------------------------------

static MdtTimeWord read_word(const MdtWordList* const list, const MdtView key) {
  static const char* const kinds[] = { "none",
#define X(id, name) name,
                                       MDT_TIME_KINDS(X)
#undef X
  };
  MdtView value = mdt_wordlist_get(list, key);
  const MdtView kind = mdt_view_cut(&value, ' ');
  MdtTimeWord word = { MDT_TIME_NONE, 0 };
  word.kind =
    (MdtTimeKind)mdt_view_name(kind, kinds, sizeof(kinds) / sizeof(*kinds));
  const bool is_negative = value.len && value.data[0] == '-';
  for (size_t i = is_negative; i < value.len && i < 4; ++i) {
    word.value = 10 * word.value + (value.data[i] - '0');
  }
  word.value = is_negative ? -word.value : word.value;
  return word;
}

/// A token as the table has it: "Oct." as "oct"; verbs by their lemma
static MdtTimeWord word_of(const MdtTimeWork* const work, const uint32_t i) {
  const MdtToken* const own = &work->doc->tokens.items[i];
  MdtView form = own->form;
  if (form.len > 2 && form.len < 6 && form.data[form.len - 1] == '.') {
    --form.len;
  }
  char key[16];
  if (form.len > sizeof(key)) {
    const MdtTimeWord none = { MDT_TIME_NONE, 0 };
    return none;
  }
  for (size_t k = 0; k < form.len; ++k) {
    const char c = form.data[k];
    key[k] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  const MdtView view = { key, form.len };
  const MdtTimeWord word = read_word(work->lexicon->words, view);
  if (word.kind) {
    return word;
  }
  const MdtTimeWord verb = read_word(work->lexicon->words, own->lemma);
  return verb.kind == MDT_TIME_AHEAD || verb.kind == MDT_TIME_EITHER ||
             verb.kind == MDT_TIME_STAMP
           ? verb
           : word;
}

static void mark_names(const MdtTimeWork* const work) {
  const MdtMentions* const mentions = &work->doc->mentions;
  for (size_t i = 0; i < mentions->count; ++i) {
    const MdtMention* const own = &mentions->items[i];
    for (uint32_t k = own->first;
         own->kind == MDT_MENTION_NAME && own->type && k < own->end; ++k) {
      work->is_name[k] = true;
    }
  }
}

MdtTimeWork mdt_time_begin(const MdtTimeLexicon* const lexicon,
                           MdtDocument* const doc) {
  const size_t n = doc->tokens.count;
  MdtTimeWork work = { .lexicon = lexicon, .doc = doc };
  work.tree = mdt_tree_new(doc);
  work.words =
    (MdtTimeWord*)mdt_arena_array(doc->arena, n + 1, sizeof(MdtTimeWord));
  work.is_name = (bool*)mdt_arena_array(doc->arena, n + 1, sizeof(bool));
  for (uint32_t i = 0; i < n; ++i) {
    work.words[i] = word_of(&work, i);
  }
  mark_names(&work);
  pair_marks(doc, &work.quoted);
  return work;
}

MdtStatus mdt_time_lexicon_load(MdtArena* const arena, const char* const dir,
                                MdtTimeLexicon** const out,
                                const MdtLog* const log) {
  *out = (MdtTimeLexicon*)mdt_arena_alloc(arena, sizeof(MdtTimeLexicon));
  return mdt_wordlist_read(arena, mdt_file_join(arena, dir, "time-words.tsv"),
                           &(*out)->words, log);
}
