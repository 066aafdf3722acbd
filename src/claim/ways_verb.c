// SPDX-License-Identifier: Apache-2.0
// Steps from a verb to its complements, or from a noun that stands for one.

#include "claim/ways.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/factuality.h"

/// Return the dependent of `noun` that completes it as "to leave" does in
/// "plan to leave", or as a clause with "that" does
static uint32_t noun_complement(const MdtTree* const tree, const uint32_t noun,
                                const char* const marker) {
  for (MDT_EACH_CHILD(tree, noun, child)) {
    if (mdt_tree_token(tree, child)->deprel != MDT_DEP_ACL_RELCL &&
        mdt_tree_is(tree, child, MDT_DEP_ACL) &&
        mdt_view_is(mdt_tree_marker(tree, child), marker)) {
      return child;
    }
  }
  return MDT_NONE;
}

static bool is_to_infinitive(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_token(tree, token)->xpos == MDT_XPOS_VB &&
         mdt_view_is(mdt_tree_marker(tree, token), "to");
}

/// "told Ford, who is led by him, *to leave*", where "leave" hangs within
static uint32_t infinitive_set_off(const MdtTree* const tree,
                                   const uint32_t told) {
  const uint32_t sentence = mdt_tree_token(tree, told)->sentence;
  const uint32_t end = tree->doc->sentences.items[sentence].end;
  for (uint32_t i = told + 3; i < end; ++i) {
    const uint32_t mark = mdt_tree_child(tree, i, MDT_DEP_MARK);
    if (is_to_infinitive(tree, i) && mark > told &&
        mdt_view_is(mdt_tree_token(tree, mark - 1)->form, ",") &&
        mdt_tree_dominates(tree, told, i)) {
      return i;
    }
  }
  return MDT_NONE;
}

/// "told the crew to leave", where "leave" hangs on "crew"
static uint32_t lost_infinitive(const MdtWork* const work,
                                const uint32_t verb) {
  const MdtTree* const tree = work->tree;
  const uint32_t indirect = mdt_tree_child(tree, verb, MDT_DEP_IOBJ);
  const uint32_t told =
    indirect != MDT_NONE ? indirect : mdt_tree_child(tree, verb, MDT_DEP_OBJ);
  if (told == MDT_NONE ||
      !mdt_can_be_told(mdt_argument_make(work, told, false).type)) {
    return MDT_NONE;
  }
  for (MDT_EACH_CHILD(tree, told, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_ACL) &&
        is_to_infinitive(tree, child)) {
      return child;
    }
  }
  return infinitive_set_off(tree, told);
}

static uint32_t purpose(const MdtTree* const tree, const uint32_t verb) {
  for (MDT_EACH_CHILD(tree, verb, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_ADVCL) &&
        mdt_view_is(mdt_tree_marker(tree, child), "to")) {
      return child;
    }
  }
  return MDT_NONE;
}

/// "gave the order to leave", "had orders to leave from them": what hangs on
/// the verb may complete the noun
static uint32_t infinitive_of_verb(const MdtWork* const work,
                                   const uint32_t noun, const uint32_t giver) {
  const MdtTree* const tree = work->tree;
  const uint32_t verb = mdt_clause_governor(tree, noun);
  if (giver == MDT_NONE && !mdt_is_light(work, verb)) {
    return MDT_NONE;
  }
  const uint32_t own = mdt_clause_infinitive(tree, verb);
  return own != MDT_NONE ? own : purpose(tree, verb);
}

static uint32_t infinitive_of_noun(const MdtWork* const work,
                                   const uint32_t noun) {
  const uint32_t giver = mdt_giver_of(work, noun);
  uint32_t found = noun_complement(work->tree, noun, "to");
  // "had orders from them to leave", where "leave" may hang on "them"
  if (found == MDT_NONE && giver != MDT_NONE) {
    found = noun_complement(work->tree, giver, "to");
  }
  return found != MDT_NONE ? found : infinitive_of_verb(work, noun, giver);
}

uint32_t mdt_way_infinitive(const MdtWork* const work,
                            const MdtProposal* const proposal) {
  const uint32_t cue = proposal->cue;
  const uint32_t found = mdt_clause_infinitive(work->tree, cue);
  if (found != MDT_NONE) {
    return found;
  }
  return mdt_is_noun(work->tree, cue) ? infinitive_of_noun(work, cue)
                                      : lost_infinitive(work, cue);
}

uint32_t mdt_way_clause(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  const uint32_t own = mdt_clause_complement(tree, cue);
  return own != MDT_NONE || !mdt_is_noun(tree, cue)
           ? own
           : noun_complement(tree, cue, "that");
}

/// "insisted that the budget *include* a wall": what is wanted is told in the
/// base form, after a subject that would want another
static bool is_subjunctive(const MdtTree* const tree, const uint32_t verb) {
  const uint32_t subject = mdt_tree_child(tree, verb, MDT_DEP_NSUBJ);
  const uint32_t passive = mdt_tree_child(tree, verb, MDT_DEP_AUX_PASS);
  const uint32_t first = passive != MDT_NONE ? passive : verb;
  const MdtXpos xpos = mdt_tree_token(tree, first)->xpos;
  if (subject == MDT_NONE ||
      mdt_tree_child_exact(tree, verb, MDT_DEP_AUX) != MDT_NONE) {
    return false;
  }
  const MdtXpos number = mdt_tree_token(tree, subject)->xpos;
  return xpos == MDT_XPOS_VB ||
         (xpos == MDT_XPOS_VBP &&
          (number == MDT_XPOS_NN || number == MDT_XPOS_NNP) &&
          mdt_tree_child(tree, subject, MDT_DEP_CONJ) == MDT_NONE);
}

uint32_t mdt_way_subjunctive(const MdtWork* const work,
                             const MdtProposal* const proposal) {
  const uint32_t wanted = mdt_way_clause(work, proposal);
  return wanted != MDT_NONE && is_subjunctive(work->tree, wanted) ? wanted
                                                                  : MDT_NONE;
}

uint32_t mdt_way_purpose(const MdtWork* const work,
                         const MdtProposal* const proposal) {
  return purpose(work->tree, proposal->cue);
}

/// "wants *them* to leave" where the infinitive was read as a clause, "ordered
/// that *we* should leave"
uint32_t mdt_way_clause_subject(const MdtWork* const work,
                                const MdtProposal* const proposal) {
  const uint32_t cue = proposal->cue;
  const MdtTree* const tree = work->tree;
  const uint32_t inner = mdt_clause_complement(tree, cue);
  return inner != MDT_NONE && !mdt_clause_is_passive(tree, inner) &&
             (mdt_view_is(mdt_tree_marker(tree, inner), "to") ||
              mdt_predicate_modality(work, inner) == MDT_OBLIGATION)
           ? mdt_tree_child(tree, inner, MDT_DEP_NSUBJ)
           : MDT_NONE;
}

/// "alleged that *they* had stolen it"
uint32_t mdt_way_clause_doer(const MdtWork* const work,
                             const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  const uint32_t inner = mdt_clause_complement(tree, cue);
  return inner == MDT_NONE ? inner : mdt_clause_subject(tree, inner);
}

/// "elected her *president*"
uint32_t mdt_way_predicate(const MdtWork* const work,
                           const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  const uint32_t named = mdt_tree_child(tree, cue, MDT_DEP_XCOMP);
  return named != MDT_NONE && mdt_clause_infinitive(tree, cue) != named
           ? named
           : MDT_NONE;
}

/// "were killed *in the crash*", "died *after a fall*": what did it
uint32_t mdt_way_event(const MdtWork* const work,
                       const MdtProposal* const proposal) {
  const uint32_t cue = proposal->cue;
  static const char* const in[] = { "in",    "during", "from", "after",
                                    "under", "by",     NULL };
  for (MDT_EACH_CHILD(work->tree, cue, child)) {
    if (mdt_tree_is(work->tree, child, MDT_DEP_OBL) &&
        mdt_is_one_of(mdt_tree_marker(work->tree, child), in) &&
        mdt_argument_make(work, child, false).type == MDT_TYPE_ACT) {
      return mdt_clause_antecedent(work->tree, child);
    }
  }
  return MDT_NONE;
}

/// "left on *advice | from* the ministry": a phrase that stands beside the noun
/// `cue` and was hung on what the noun hangs on
static uint32_t phrase_beside(const MdtTree* const tree, const uint32_t cue,
                              const MdtView word) {
  const uint32_t next = cue + 1;
  if (!mdt_is_noun(tree, cue) || next >= tree->doc->tokens.count ||
      !mdt_view_equals_nocase(mdt_tree_token(tree, next)->lemma, word)) {
    return MDT_NONE;
  }
  const uint32_t found = mdt_tree_token(tree, next)->head;
  return mdt_tree_is(tree, next, MDT_DEP_CASE) && found > next &&
             found != MDT_NONE && !mdt_tree_dominates(tree, cue, found)
           ? mdt_clause_antecedent(tree, found)
           : MDT_NONE;
}

/// "banned anyone in a mask *from entering*", hung within the object
static uint32_t gerund_within_object(const MdtTree* const tree,
                                     const uint32_t verb, const MdtView word) {
  const uint32_t object = mdt_tree_child(tree, verb, MDT_DEP_OBJ);
  const uint32_t sentence = mdt_tree_token(tree, verb)->sentence;
  const uint32_t end = tree->doc->sentences.items[sentence].end;
  for (uint32_t i = object; object != MDT_NONE && i < end; ++i) {
    if (mdt_tree_token(tree, i)->xpos == MDT_XPOS_VBG &&
        mdt_view_equals(mdt_tree_marker(tree, i), word) &&
        mdt_tree_dominates(tree, object, i)) {
      return i;
    }
  }
  return MDT_NONE;
}

/// "*made* an appeal in May *to* the king", hung on the light verb
static uint32_t phrase_of_light_verb(const MdtWork* const work,
                                     const uint32_t cue, const MdtView word) {
  const uint32_t verb = mdt_is_noun(work->tree, cue)
                          ? mdt_clause_governor(work->tree, cue)
                          : MDT_NONE;
  return mdt_is_light(work, verb)
           ? mdt_clause_phrase_next(work->tree, verb, word, cue)
           : MDT_NONE;
}

/// Whose doing a noun is: "requests for leniency *from the lawyers*"
static bool names_agent(const MdtView word) {
  return mdt_view_is(word, "by") || mdt_view_is(word, "from");
}

/// "On Saturday they held him on suspicion of theft": not when, but what for
uint32_t mdt_way_phrase(const MdtWork* const work, const uint32_t cue,
                        const MdtView word) {
  uint32_t found = names_agent(word) && mdt_is_noun(work->tree, cue)
                     ? mdt_clause_noun_phrase(work->tree, cue, word)
                     : mdt_clause_phrase(work->tree, cue, word);
  while (found != MDT_NONE && mdt_argument_is_time(work, found)) {
    const uint32_t next = mdt_clause_phrase_next(work->tree, cue, word, found);
    found = next != found ? next : MDT_NONE;
  }
  found = found != MDT_NONE ? found : phrase_beside(work->tree, cue, word);
  found = found != MDT_NONE ? found : phrase_of_light_verb(work, cue, word);
  return found != MDT_NONE || mdt_is_noun(work->tree, cue)
           ? found
           : gerund_within_object(work->tree, cue, word);
}
