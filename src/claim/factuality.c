// SPDX-License-Identifier: Apache-2.0

#include "claim/factuality.h"

#include "base/view.h"
#include "claim/match.h"

/// How many predicates above a cue can bear on it
enum { MAX_GOVERNORS = 4 };

static MdtModality modality_named(const MdtView name) {
  for (unsigned i = 0; i < MDT_N_MODALITIES; ++i) {
    if (mdt_view_is(name, mdt_modality_name((MdtModality)i))) {
      return (MdtModality)i;
    }
  }
  return MDT_ASSERTED;
}

static bool is_negator(const MdtWork* const work, const uint32_t token) {
  return mdt_wordlist_has(work->lexicon->negators,
                          mdt_tree_token(work->tree, token)->lemma);
}

/// "asked *not* to be named": what is negated is the naming
static bool negates_infinitive(const MdtTree* const tree,
                               const uint32_t negator, const uint32_t verb) {
  return negator > verb && negator + 1 < tree->doc->tokens.count &&
         mdt_view_is(mdt_tree_token(tree, negator + 1)->lemma, "to");
}

bool mdt_predicate_is_negated(const MdtWork* const work, const uint32_t token) {
  const MdtTree* const tree = work->tree;
  for (MDT_EACH_CHILD(tree, token, child)) {
    const MdtDeprel base = mdt_deprel_base(mdt_tree_token(tree, child)->deprel);
    if ((base == MDT_DEP_ADVMOD || base == MDT_DEP_DET || base == MDT_DEP_CC ||
         base == MDT_DEP_MARK || base == MDT_DEP_CASE || base == MDT_DEP_AUX) &&
        is_negator(work, child) && !negates_infinitive(tree, child, token)) {
      return true;
    }
  }
  return false;
}

/// "no agency ordered it", "nobody ordered it"
static bool names_nobody(const MdtWork* const work,
                         const MdtFilling* const filling) {
  for (unsigned i = 0; i < filling->heads.count && i < 1; ++i) {
    const uint32_t head = filling->heads.heads[i];
    if (is_negator(work, head)) {
      return true;
    }
    for (MDT_EACH_CHILD(work->tree, head, child)) {
      if (mdt_tree_is(work->tree, child, MDT_DEP_DET) &&
          is_negator(work, child)) {
        return true;
      }
    }
  }
  return false;
}

/// The predicate whose words bear on `token` too: "did not want to *leave*",
/// "did not issue an *order*"; or none
static uint32_t governor_of(const MdtTree* const tree, const uint32_t token) {
  const MdtToken* const own = mdt_tree_token(tree, token);
  if (own->upos == MDT_UPOS_NOUN) {
    return mdt_clause_governor(tree, token);
  }
  return mdt_tree_is(tree, token, MDT_DEP_XCOMP) ? own->head : MDT_NONE;
}

/// "did not sign and return": one negation for both; not so "did not sign but
/// returned", "did not sign, and he returned"
static uint32_t shared_head(const MdtTree* const tree, const uint32_t token) {
  const uint32_t head = mdt_tree_token(tree, token)->head;
  const uint32_t cc = mdt_tree_child(tree, token, MDT_DEP_CC);
  return mdt_tree_is(tree, token, MDT_DEP_CONJ) && head != MDT_NONE &&
             mdt_tree_child(tree, token, MDT_DEP_NSUBJ) == MDT_NONE &&
             mdt_tree_child(tree, token, MDT_DEP_AUX) == MDT_NONE &&
             (cc == MDT_NONE || mdt_tree_has_lemma(tree, cc, "or"))
           ? head
           : MDT_NONE;
}

/// Whether `verb` and what stands with it say that something is not so
static bool is_denying(const MdtWork* const work, const uint32_t verb) {
  MdtProposal proposal;
  const MdtUnit* unit = NULL;
  while (mdt_unit_match(work, verb, unit, &proposal)) {
    unit = proposal.unit;
    if (unit->frame->relation == MDT_DENIED) {
      return true;
    }
  }
  return false;
}

/// "the claim that he *ordered* it": the noun of saying; or none
static uint32_t said_to_be(const MdtWork* const work, const uint32_t token) {
  const uint32_t noun = mdt_tree_token(work->tree, token)->head;
  return noun != MDT_NONE && mdt_tree_is(work->tree, token, MDT_DEP_ACL) &&
             mdt_view_is(mdt_tree_marker(work->tree, token), "that") &&
             mdt_wordlist_has(work->lexicon->deniables,
                              mdt_tree_token(work->tree, noun)->lemma)
           ? noun
           : MDT_NONE;
}

/// "denied that he *ordered* it", "rejected the claim that he *ordered* it":
/// what is denied is negated
static bool is_denied(const MdtWork* const work, const uint32_t token) {
  const uint32_t noun = said_to_be(work, token);
  const uint32_t verb = noun != MDT_NONE ? mdt_clause_governor(work->tree, noun)
                        : mdt_tree_is(work->tree, token, MDT_DEP_CCOMP)
                          ? mdt_tree_token(work->tree, token)->head
                          : MDT_NONE;
  return verb != MDT_NONE && is_denying(work, verb);
}

bool mdt_claim_negation(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  uint32_t at = proposal->cue;
  if (names_nobody(work, &proposal->subject) ||
      names_nobody(work, &proposal->object)) {
    return true;
  }
  for (int i = 0; i < MAX_GOVERNORS && at != MDT_NONE; ++i) {
    if (mdt_predicate_is_negated(work, at) || is_denied(work, at)) {
      return true;
    }
    const uint32_t up = governor_of(work->tree, at);
    at = up != MDT_NONE ? up : shared_head(work->tree, at);
  }
  return false;
}

static bool has_marker(const MdtTree* const tree, const uint32_t token,
                       const char* const word) {
  for (MDT_EACH_CHILD(tree, token, child)) {
    if ((mdt_tree_is(tree, child, MDT_DEP_MARK) ||
         mdt_tree_is(tree, child, MDT_DEP_ADVMOD)) &&
        mdt_tree_has_lemma(tree, child, word)) {
      return true;
    }
  }
  return false;
}

static bool has_condition(const MdtTree* const tree, const uint32_t token) {
  for (MDT_EACH_CHILD(tree, token, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_ADVCL) &&
        (has_marker(tree, child, "if") || has_marker(tree, child, "unless"))) {
      return true;
    }
  }
  return false;
}

/// What the auxiliaries of `token` say
static MdtModality by_auxiliary(const MdtWork* const work,
                                const uint32_t token) {
  const MdtTree* const tree = work->tree;
  for (MDT_EACH_CHILD(tree, token, child)) {
    if (!mdt_tree_is(tree, child, MDT_DEP_AUX)) {
      continue;
    }
    const MdtView word = mdt_tree_token(tree, child)->lemma;
    const MdtView name = mdt_wordlist_get(work->lexicon->modals, word);
    if (name.len) {
      return mdt_view_is(word, "would") && has_condition(tree, token)
               ? MDT_CONDITIONAL
               : modality_named(name);
    }
  }
  return MDT_ASSERTED;
}

/// What the clause that `token` heads is for its own governor
static MdtModality by_marker(const MdtWork* const work, const uint32_t token) {
  const MdtTree* const tree = work->tree;
  const bool is_adverbial = mdt_tree_is(tree, token, MDT_DEP_ADVCL);
  if (is_adverbial &&
      (has_marker(tree, token, "if") || has_marker(tree, token, "unless"))) {
    return MDT_CONDITIONAL;
  }
  if (has_marker(tree, token, "whether") ||
      (mdt_tree_is(tree, token, MDT_DEP_CCOMP) &&
       has_marker(tree, token, "if"))) {
    return MDT_QUESTION;
  }
  const bool is_infinitive = mdt_view_is(mdt_tree_marker(tree, token), "to") &&
                             mdt_tree_token(tree, token)->upos != MDT_UPOS_NOUN;
  return is_infinitive &&
             (is_adverbial || mdt_tree_is(tree, token, MDT_DEP_ACL))
           ? MDT_INTENDED
           : MDT_ASSERTED;
}

/// What governs the infinitive `token`: "planned to", "have to", "able to"
static MdtModality by_governor(const MdtWork* const work,
                               const uint32_t token) {
  const uint32_t head = mdt_tree_token(work->tree, token)->head;
  if (head == MDT_NONE || !mdt_tree_is(work->tree, token, MDT_DEP_XCOMP)) {
    return MDT_ASSERTED;
  }
  return modality_named(mdt_wordlist_get(
    work->lexicon->governors, mdt_tree_token(work->tree, head)->lemma));
}

/// "The governor to veto the bill": a headline's future
static bool is_headline_future(const MdtTree* const tree,
                               const uint32_t token) {
  return mdt_tree_is(tree, token, MDT_DEP_ROOT) &&
         mdt_view_is(mdt_tree_marker(tree, token), "to");
}

/// "*alleged* violence": an adjective at an act noun
static MdtModality by_adjective(const MdtWork* const work,
                                const uint32_t token) {
  for (MDT_EACH_CHILD(work->tree, token, child)) {
    if (mdt_tree_is(work->tree, child, MDT_DEP_AMOD)) {
      const MdtView name = mdt_wordlist_get(
        work->lexicon->modals, mdt_tree_token(work->tree, child)->lemma);
      if (name.len) {
        return modality_named(name);
      }
    }
  }
  return MDT_ASSERTED;
}

/// What reports the clause that `token` heads: "*doubted* that he left", "the
/// *allegation* that he left"
static MdtModality by_report(const MdtWork* const work, const uint32_t token) {
  const uint32_t head = mdt_tree_token(work->tree, token)->head;
  if (said_to_be(work, token) != MDT_NONE && !is_denied(work, token)) {
    return MDT_POSSIBLE;
  }
  return head != MDT_NONE && mdt_tree_is(work->tree, token, MDT_DEP_CCOMP)
           ? modality_named(mdt_wordlist_get(
               work->lexicon->reports, mdt_tree_token(work->tree, head)->lemma))
           : MDT_ASSERTED;
}

static MdtModality own_modality(const MdtWork* const work,
                                const uint32_t token) {
  MdtModality found = by_auxiliary(work, token);
  found = found ? found : by_marker(work, token);
  found = found ? found : by_governor(work, token);
  found = found ? found : by_report(work, token);
  found = found ? found : by_adjective(work, token);
  return found || !is_headline_future(work->tree, token) ? found : MDT_INTENDED;
}

static bool is_question(const MdtWork* const work, const uint32_t token) {
  const MdtSentence* const sentence =
    &work->doc->sentences.items[mdt_tree_token(work->tree, token)->sentence];
  for (uint32_t i = sentence->end; i > sentence->first; --i) {
    const MdtToken* const last = mdt_tree_token(work->tree, i - 1);
    if (last->upos != MDT_UPOS_PUNCT) {
      return false;
    }
    if (mdt_view_is(last->form, "?")) {
      return mdt_tree_is(work->tree, token, MDT_DEP_ROOT);
    }
  }
  return false;
}

MdtModality mdt_predicate_modality(const MdtWork* const work, uint32_t token) {
  const MdtTree* const tree = work->tree;
  if (is_question(work, token)) {
    return MDT_QUESTION;
  }
  MdtModality found = MDT_ASSERTED;
  for (int i = 0; i < MAX_GOVERNORS && token != MDT_NONE && !found; ++i) {
    found = own_modality(work, token);
    const MdtToken* const own = mdt_tree_token(tree, token);
    const bool is_joined =
      mdt_tree_is(tree, token, MDT_DEP_CONJ) &&
      mdt_tree_child(tree, token, MDT_DEP_NSUBJ) == MDT_NONE &&
      mdt_tree_child(tree, token, MDT_DEP_AUX) == MDT_NONE;
    token = is_joined || mdt_tree_is(tree, token, MDT_DEP_XCOMP) ? own->head
            : own->upos == MDT_UPOS_NOUN ? mdt_clause_governor(tree, token)
                                         : MDT_NONE;
  }
  return found;
}
