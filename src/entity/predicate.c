// SPDX-License-Identifier: Apache-2.0

#include "entity/predicate.h"

#include "base/view.h"

uint32_t mdt_predicate_child(const MdtReading* const reading,
                             const uint32_t head, const MdtDeprel base) {
  const MdtDocument* const doc = reading->doc;
  const MdtSentence* const sentence =
    &doc->sentences.items[doc->tokens.items[head].sentence];
  const uint32_t from =
    head > sentence->first + 40 ? head - 40 : sentence->first;
  const uint32_t to = head + 40 < sentence->end ? head + 40 : sentence->end;
  for (uint32_t i = from; i < to; ++i) {
    if (doc->tokens.items[i].head == head &&
        mdt_deprel_base(doc->tokens.items[i].deprel) == base) {
      return i;
    }
  }
  return MDT_NONE;
}

uint32_t mdt_predicate_subject(const MdtReading* const reading, uint32_t head) {
  for (int depth = 0; depth < 4 && head != MDT_NONE; ++depth) {
    const uint32_t found = mdt_predicate_child(reading, head, MDT_DEP_NSUBJ);
    const MdtToken* const token = &reading->doc->tokens.items[head];
    if (found != MDT_NONE) {
      return found;
    }
    if (token->deprel == MDT_DEP_ACL) {
      return token->head;
    }
    if (token->deprel != MDT_DEP_CONJ && token->deprel != MDT_DEP_XCOMP &&
        token->deprel != MDT_DEP_ADVCL) {
      break;
    }
    head = token->head;
  }
  return MDT_NONE;
}

static bool is_denied(const MdtReading* const reading, const uint32_t head) {
  const uint32_t adverb = mdt_predicate_child(reading, head, MDT_DEP_ADVMOD);
  return adverb != MDT_NONE && (mdt_reading_is(reading, adverb, "not") ||
                                mdt_reading_is(reading, adverb, "never") ||
                                mdt_reading_is(reading, adverb, "n't"));
}

static bool is_any(const MdtView lemma, const char* const* words) {
  for (; *words; ++words) {
    if (mdt_view_is(lemma, *words)) {
      return true;
    }
  }
  return false;
}

/// The verb that gives its subject the post of noun `i`, or none:
/// "she served as judge", "he became mayor", "she was elected governor"
static uint32_t find_verb(const MdtReading* const reading, const uint32_t i) {
  static const char* const serve[] = { "serve", "work", "act", NULL };
  static const char* const become[] = { "become", "remain", NULL };
  static const char* const elect[] = { "elect",      "appoint",  "name",
                                       "swear",      "nominate", "crown",
                                       "inaugurate", "reelect",  "re-elect",
                                       NULL };
  const MdtToken* const token = &reading->doc->tokens.items[i];
  if (token->head == MDT_NONE) {
    return MDT_NONE;
  }
  const MdtView verb = reading->lemma[token->head];
  const uint32_t marker = mdt_predicate_child(reading, i, MDT_DEP_CASE);
  const bool has_as =
    marker != MDT_NONE && mdt_reading_is(reading, marker, "as");
  const bool is_passive =
    mdt_predicate_child(reading, token->head, MDT_DEP_AUX) != MDT_NONE ||
    reading->doc->tokens.items[token->head].xpos == MDT_XPOS_VBN;
  const bool gives =
    (has_as && is_any(verb, serve)) || is_any(verb, become) ||
    (is_passive && is_any(verb, elect) && (has_as || marker == MDT_NONE));
  return gives ? token->head : MDT_NONE;
}

uint32_t mdt_predicate_bearer(const MdtReading* const reading,
                              const uint32_t i) {
  const bool has_copula =
    mdt_predicate_child(reading, i, MDT_DEP_COP) != MDT_NONE;
  const uint32_t verb = has_copula ? i : find_verb(reading, i);
  if (verb == MDT_NONE || is_denied(reading, verb)) {
    return MDT_NONE;
  }
  const uint32_t who = mdt_predicate_subject(reading, verb);
  return who == i ? MDT_NONE : who;
}
