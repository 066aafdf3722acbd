// SPDX-License-Identifier: Apache-2.0

#include "claim/time.h"

#include "base/view.h"
#include "claim/phrase.h"

#include <stdio.h>

static const char* const months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

/// Year, month and day that words name; 0 where they do not
typedef struct {
  unsigned year;
  unsigned month;
  unsigned day;
} Date;

static unsigned month_of(const MdtView word) {
  for (unsigned i = 0; i < 12; ++i) {
    if (mdt_view_is_nocase(word, months[i])) {
      return i + 1;
    }
  }
  return 0;
}

static unsigned number_of(const MdtView word) {
  unsigned number = 0;
  for (size_t i = 0; i < word.len && i < 5; ++i) {
    if (word.data[i] < '0' || word.data[i] > '9') {
      return 0;
    }
    number = 10 * number + (unsigned)(word.data[i] - '0');
  }
  return number;
}

static bool is_year(const unsigned number) {
  return number >= 1500 && number < 2200;
}

/// Read the date in the subtree of `head`
static Date read_date(const MdtTree* const tree, const uint32_t head) {
  const MdtSentence* const sentence =
    &tree->doc->sentences.items[mdt_tree_token(tree, head)->sentence];
  Date date = { 0, 0, 0 };
  for (uint32_t i = sentence->first; i < sentence->end; ++i) {
    if (!mdt_tree_dominates(tree, head, i)) {
      continue;
    }
    const MdtView form = mdt_tree_token(tree, i)->form;
    const unsigned number = number_of(form);
    if (is_year(number)) {
      date.year = number;
    } else if (number >= 1 && number <= 31) {
      date.day = number;
    } else if (month_of(form)) {
      date.month = month_of(form);
    }
  }
  return date;
}

static MdtView write_date(MdtArena* const arena, const Date date) {
  char* const text = (char*)mdt_arena_alloc(arena, 40);
  if (date.month && date.day) {
    snprintf(text, 40, "%04u-%02u-%02u", date.year, date.month, date.day);
  } else if (date.month) {
    snprintf(text, 40, "%04u-%02u", date.year, date.month);
  } else {
    snprintf(text, 40, "%04u", date.year);
  }
  return mdt_view(text);
}

static bool names_time(const MdtWork* const work, const uint32_t token) {
  const MdtToken* const own = mdt_tree_token(work->tree, token);
  const uint32_t mention =
    work->doc->mention_at ? work->doc->mention_at[token] : MDT_NONE;
  // "said The Times": what has a name is no time, nor is a person or a thing
  if (mention != MDT_NONE && work->doc->mentions.items[mention].type) {
    return false;
  }
  return month_of(own->form) || is_year(number_of(own->form)) ||
         ((own->upos == MDT_UPOS_NOUN || own->upos == MDT_UPOS_PROPN) &&
          mdt_wordnet_find(work->lexicon->wordnet, own->lemma).first_noun ==
            MDT_LEX_NOUN_TIME);
}

/// "the same day in court": the words up to the noun, without article
static MdtView time_words(const MdtWork* const work, const uint32_t head) {
  MdtSpan span = mdt_tree_token(work->tree, head)->span;
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    const bool counts = mdt_tree_is(work->tree, child, MDT_DEP_AMOD) ||
                        mdt_tree_is(work->tree, child, MDT_DEP_NUMMOD) ||
                        mdt_tree_is(work->tree, child, MDT_DEP_COMPOUND) ||
                        mdt_tree_is(work->tree, child, MDT_DEP_DET);
    const MdtToken* const own = mdt_tree_token(work->tree, child);
    if (counts && child < head && own->span.start < span.start &&
        !mdt_view_is_nocase(own->form, "the") &&
        !mdt_view_is_nocase(own->form, "a")) {
      span.start = own->span.start;
    }
  }
  return mdt_phrase_of_span(work->doc, span);
}

MdtView mdt_claim_time_at(const MdtWork* const work, const uint32_t cue) {
  const MdtTree* const tree = work->tree;
  for (MDT_EACH_CHILD(tree, cue, child)) {
    if (!mdt_tree_is(tree, child, MDT_DEP_OBL) || !names_time(work, child)) {
      continue;
    }
    const Date date = read_date(tree, child);
    return date.year ? write_date(work->doc->arena, date)
                     : time_words(work, child);
  }
  return mdt_view("");
}
