// SPDX-License-Identifier: Apache-2.0
// Where a clause looks: back or ahead.

#include "base/view.h"
#include "time/work.h"

/// How many words above a time can tell its tense
enum { MAX_GOVERNORS = 12 };

static bool is_modal(const MdtToken* const token) {
  return token->xpos == MDT_XPOS_MD;
}

static bool looks_ahead(const MdtToken* const modal) {
  return mdt_view_is(modal->lemma, "will") ||
         mdt_view_is(modal->lemma, "shall") ||
         mdt_view_is(modal->lemma, "must") ||
         mdt_view_is(modal->lemma, "may") || mdt_view_is(modal->lemma, "can");
}

/// What the auxiliaries and the copula of `verb` tell: a tag, or none
static MdtXpos auxiliary_of(const MdtTimeWork* const work, const uint32_t verb,
                            MdtTense* const modal) {
  MdtXpos found = MDT_XPOS_NONE;
  for (MDT_EACH_CHILD(work->tree, verb, child)) {
    const MdtToken* const own = mdt_tree_token(work->tree, child);
    if (!mdt_tree_is(work->tree, child, MDT_DEP_AUX) &&
        !mdt_tree_is(work->tree, child, MDT_DEP_COP)) {
      continue;
    }
    if (is_modal(own)) {
      *modal = looks_ahead(own) ? MDT_TENSE_FUTURE : MDT_TENSE_NONE;
      return MDT_XPOS_MD;
    }
    found = found ? found : own->xpos;
  }
  return found;
}

static bool is_headline(const MdtTimeWork* const work, const uint32_t at) {
  const uint32_t sentence = mdt_tree_token(work->tree, at)->sentence;
  return work->doc->sentences.items[sentence].is_headline;
}

/// What `verb` tells by its form; `*is_open` if its governor must tell
static MdtTense tense_of(const MdtTimeWork* const work, const uint32_t verb,
                         bool* const is_open) {
  const MdtToken* const own = mdt_tree_token(work->tree, verb);
  MdtTense modal = MDT_TENSE_NONE;
  const MdtXpos aux = auxiliary_of(work, verb, &modal);
  const MdtXpos form =
    aux && own->xpos != MDT_XPOS_VBD && own->xpos != MDT_XPOS_VBZ ? aux
                                                                  : own->xpos;
  const MdtTimeWord word = work->words[verb];
  *is_open = false;
  if (word.kind == MDT_TIME_AHEAD &&
      (own->xpos == MDT_XPOS_VBN || own->xpos == MDT_XPOS_JJ)) {
    return aux == MDT_XPOS_VBD ? MDT_TENSE_NONE : MDT_TENSE_FUTURE;
  }
  switch (form) {
    case MDT_XPOS_MD:
      return modal;
    case MDT_XPOS_VBD:
    case MDT_XPOS_VBN:
      return MDT_TENSE_PAST;
    case MDT_XPOS_VBZ:
    case MDT_XPOS_VBP:
      return own->xpos == MDT_XPOS_VBN || is_headline(work, verb)
               ? MDT_TENSE_PAST
             : mdt_view_is(own->lemma, "say") ||
                 (word.kind == MDT_TIME_EITHER && own->xpos == MDT_XPOS_VBP)
               ? MDT_TENSE_NONE
               : MDT_TENSE_FUTURE;
    default:
      *is_open =
        form == MDT_XPOS_VBG || form == MDT_XPOS_VB || form == MDT_XPOS_TO;
      return MDT_TENSE_NONE;
  }
}

/// "according to a note on Monday": it was written
static bool is_authority(const MdtTimeWork* const work, const uint32_t token) {
  return mdt_view_is(mdt_tree_marker(work->tree, token), "accord");
}

/// "is stable *as of* Sunday": so it was then
static bool is_as_of(const MdtTimeWork* const work, const uint32_t token) {
  const uint32_t marker = mdt_tree_child(work->tree, token, MDT_DEP_CASE);
  return marker != MDT_NONE && marker < token &&
         mdt_view_is(mdt_tree_token(work->tree, marker)->lemma, "as") &&
         mdt_view_is(mdt_tree_token(work->tree, marker + 1)->lemma, "of");
}

/// "*is* stable", not "*will be* stable" nor "starts"
static bool is_now(const MdtTimeWork* const work, const uint32_t token) {
  const uint32_t copula = mdt_tree_child(work->tree, token, MDT_DEP_COP);
  const MdtXpos form =
    copula != MDT_NONE ? mdt_tree_token(work->tree, copula)->xpos : 0;
  return form == MDT_XPOS_VBZ || form == MDT_XPOS_VBP;
}

static bool is_infinitive(const MdtTimeWork* const work, const uint32_t verb) {
  return mdt_tree_token(work->tree, verb)->xpos == MDT_XPOS_VB;
}

MdtTense mdt_time_tense(const MdtTimeWork* const work, uint32_t at) {
  bool is_below_infinitive = false;
  bool is_below_noun = false;
  const bool is_state = at != MDT_NONE && is_as_of(work, at);
  for (int i = 0; i < MAX_GOVERNORS && at != MDT_NONE; ++i) {
    const MdtToken* const own = mdt_tree_token(work->tree, at);
    const bool is_verb =
      own->upos == MDT_UPOS_VERB || own->upos == MDT_UPOS_AUX ||
      mdt_tree_child(work->tree, at, MDT_DEP_COP) != MDT_NONE ||
      work->words[at].kind == MDT_TIME_AHEAD;
    if (is_authority(work, at) || (is_state && is_now(work, at))) {
      return MDT_TENSE_PAST;
    }
    bool is_open = !is_verb;
    const MdtTense tense =
      is_verb ? tense_of(work, at, &is_open) : MDT_TENSE_NONE;
    if (!is_open) {
      // "agreed to meet on Monday", "will discuss Monday's attack"
      return (is_below_infinitive && tense == MDT_TENSE_PAST) ||
                 (is_below_noun && tense == MDT_TENSE_FUTURE)
               ? MDT_TENSE_NONE
               : tense;
    }
    is_below_infinitive |= is_verb && is_infinitive(work, at);
    is_below_noun |=
      own->upos == MDT_UPOS_NOUN && work->words[at].kind == MDT_TIME_NONE;
    at = own->head;
  }
  return is_below_infinitive ? MDT_TENSE_FUTURE : MDT_TENSE_NONE;
}
