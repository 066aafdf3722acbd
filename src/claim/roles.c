// SPDX-License-Identifier: Apache-2.0

#include "claim/roles.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/culprits.h"
#include "claim/factuality.h"
#include "claim/sources.h"

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

static bool is_noun(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN;
}

static bool is_light(const MdtWork* const work, const uint32_t verb) {
  return verb != MDT_NONE &&
         mdt_wordlist_has(work->lexicon->light,
                          mdt_tree_token(work->tree, verb)->lemma);
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
        mdt_tree_token(tree, child)->xpos == MDT_XPOS_VB &&
        mdt_view_is(mdt_tree_marker(tree, child), "to")) {
      return child;
    }
  }
  return MDT_NONE;
}

static uint32_t infinitive(const MdtWork* const work, const uint32_t cue) {
  const MdtTree* const tree = work->tree;
  uint32_t found = mdt_clause_infinitive(tree, cue);
  if (found == MDT_NONE && !is_noun(tree, cue)) {
    found = lost_infinitive(work, cue);
  }
  if (found == MDT_NONE && is_noun(tree, cue)) {
    found = noun_complement(tree, cue, "to");
    // "gave the order to leave", where "leave" may hang on "gave"
    const uint32_t verb = mdt_clause_governor(tree, cue);
    if (found == MDT_NONE && is_light(work, verb)) {
      found = mdt_clause_infinitive(tree, verb);
    }
  }
  return found;
}

static uint32_t clause(const MdtTree* const tree, const uint32_t cue) {
  const uint32_t own = mdt_clause_complement(tree, cue);
  return own != MDT_NONE || !is_noun(tree, cue)
           ? own
           : noun_complement(tree, cue, "that");
}

static uint32_t purpose(const MdtTree* const tree, const uint32_t cue) {
  for (MDT_EACH_CHILD(tree, cue, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_ADVCL) &&
        mdt_view_is(mdt_tree_marker(tree, child), "to")) {
      return child;
    }
  }
  return MDT_NONE;
}

/// "wants *them* to leave" where the infinitive was read as a clause, "ordered
/// that *we* should leave"
static uint32_t clause_subject(const MdtWork* const work, const uint32_t cue) {
  const MdtTree* const tree = work->tree;
  const uint32_t inner = mdt_clause_complement(tree, cue);
  return inner != MDT_NONE && !mdt_clause_is_passive(tree, inner) &&
             (mdt_view_is(mdt_tree_marker(tree, inner), "to") ||
              mdt_predicate_modality(work, inner) == MDT_OBLIGATION)
           ? mdt_tree_child(tree, inner, MDT_DEP_NSUBJ)
           : MDT_NONE;
}

/// "alleged that *they* had stolen it"
static uint32_t clause_doer(const MdtTree* const tree, const uint32_t cue) {
  const uint32_t inner = mdt_clause_complement(tree, cue);
  return inner == MDT_NONE ? inner : mdt_clause_subject(tree, inner);
}

/// "elected her *president*"
static uint32_t predicate(const MdtTree* const tree, const uint32_t cue) {
  const uint32_t named = mdt_tree_child(tree, cue, MDT_DEP_XCOMP);
  return named != MDT_NONE && mdt_clause_infinitive(tree, cue) != named
           ? named
           : MDT_NONE;
}

/// "the *Ford* report", where the name stands for whose it is
static uint32_t compound(const MdtTree* const tree, const uint32_t cue) {
  for (MDT_EACH_CHILD(tree, cue, child)) {
    if ((mdt_tree_is(tree, child, MDT_DEP_COMPOUND) ||
         mdt_tree_token(tree, child)->deprel == MDT_DEP_NMOD) &&
        mdt_tree_token(tree, child)->upos == MDT_UPOS_PROPN &&
        mdt_tree_child(tree, child, MDT_DEP_CASE) == MDT_NONE) {
      return child;
    }
  }
  return MDT_NONE;
}

/// "*Ford* issued a statement": who does the light verb
static uint32_t doer(const MdtWork* const work, const uint32_t noun) {
  const uint32_t verb = mdt_clause_governor(work->tree, noun);
  return is_light(work, verb) ? mdt_clause_subject(work->tree, verb) : MDT_NONE;
}

static bool is_one_of(const MdtView word, const char* const* const words) {
  for (unsigned i = 0; words[i]; ++i) {
    if (mdt_view_is_nocase(word, words[i])) {
      return true;
    }
  }
  return false;
}

/// The verb that `noun` modifies by one of `prepositions`, or none
static uint32_t modified_verb(const MdtTree* const tree, const uint32_t noun,
                              const char* const* const prepositions) {
  return mdt_tree_is(tree, noun, MDT_DEP_OBL) &&
             is_one_of(mdt_tree_marker(tree, noun), prepositions)
           ? mdt_tree_token(tree, noun)->head
           : MDT_NONE;
}

/// "*Ford* said in a statement"
static uint32_t speaker(const MdtWork* const work, const uint32_t noun) {
  static const char* const by[] = { "in", "via", "through", NULL };
  const MdtAttribution* const said =
    mdt_attribution_at(work, modified_verb(work->tree, noun, by));
  return said ? said->source_head : MDT_NONE;
}

/// "*left* at the request of Ford", "left per his advice"
static const char* const at_request[] = { "at", "on",    "per", "upon",
                                          "by", "under", NULL };

/// The act that is done at the request `noun`: the last event before it that
/// says by whom, as in "ruled on the *closure* of the port by the king at the
/// request of Ford", or else what it modifies
static uint32_t requested_act(const MdtWork* const work, const uint32_t noun) {
  const MdtTree* const tree = work->tree;
  const MdtView by = { "by", 2 };
  const uint32_t verb = modified_verb(tree, noun, at_request);
  for (uint32_t t = noun; verb != MDT_NONE && t-- > verb + 1;) {
    const uint32_t agent = mdt_clause_phrase(tree, t, by);
    if (is_noun(tree, t) && agent != MDT_NONE && agent < noun &&
        mdt_argument_make(work, t, false).type == MDT_TYPE_ACT) {
      return t;
    }
  }
  return verb;
}

/// "the closure by the *king* at the request of Ford"
static uint32_t performer(const MdtWork* const work, const uint32_t noun) {
  const MdtView by = { "by", 2 };
  const uint32_t act = requested_act(work, noun);
  if (act == MDT_NONE) {
    return MDT_NONE;
  }
  return is_noun(work->tree, act) ? mdt_clause_phrase(work->tree, act, by)
                                  : mdt_clause_subject(work->tree, act);
}

static const char* const at_meeting[] = { "in",  "on",   "during", "at",
                                          "per", "upon", NULL };

/// "*Ford* defended it in an interview"
static uint32_t participant(const MdtTree* const tree, const uint32_t noun) {
  const uint32_t verb = modified_verb(tree, noun, at_meeting);
  return verb == MDT_NONE ? verb : mdt_clause_surface_subject(tree, verb);
}

/// Who is told by the verb `cue`, or by the verb beside the noun `cue`: "told
/// *them* in a call"
static uint32_t addressee(const MdtWork* const work, const uint32_t cue) {
  const MdtAttribution* said = mdt_attribution_at(work, cue);
  if (!said) {
    said = mdt_attribution_at(work, modified_verb(work->tree, cue, at_meeting));
  }
  return said ? said->addressee : MDT_NONE;
}

/// "were killed *in the crash*", "died *after a fall*": what did it
static uint32_t event(const MdtWork* const work, const uint32_t cue) {
  static const char* const in[] = { "in",    "during", "from", "after",
                                    "under", "by",     NULL };
  for (MDT_EACH_CHILD(work->tree, cue, child)) {
    if (mdt_tree_is(work->tree, child, MDT_DEP_OBL) &&
        is_one_of(mdt_tree_marker(work->tree, child), in) &&
        mdt_argument_make(work, child, false).type == MDT_TYPE_ACT) {
      return mdt_clause_antecedent(work->tree, child);
    }
  }
  return MDT_NONE;
}

/// "Jones, *author* of the report": the noun that the cue stands beside; "is
/// known as an *author*": whom it describes
static uint32_t anchor(const MdtTree* const tree, const uint32_t cue) {
  const MdtToken* const token = mdt_tree_token(tree, cue);
  if (mdt_tree_is(tree, cue, MDT_DEP_OBL) && token->head != MDT_NONE &&
      mdt_view_is(mdt_tree_marker(tree, cue), "as")) {
    return mdt_clause_object(tree, token->head);
  }
  return mdt_tree_is(tree, cue, MDT_DEP_APPOS) ||
             mdt_tree_is(tree, cue, MDT_DEP_AMOD) ||
             mdt_tree_is(tree, cue, MDT_DEP_ACL)
           ? token->head
           : MDT_NONE;
}

/// "On Saturday they held him on suspicion of theft": not when, but what for
static uint32_t phrase(const MdtWork* const work, const uint32_t cue,
                       const MdtView word) {
  uint32_t found = mdt_clause_phrase(work->tree, cue, word);
  while (found != MDT_NONE && mdt_argument_is_time(work, found)) {
    const uint32_t next = mdt_clause_phrase_next(work->tree, cue, word, found);
    found = next != found ? next : MDT_NONE;
  }
  return found;
}

/// "Three others were injured": who did what was told last
static uint32_t earlier(const MdtWork* const work,
                        const MdtFrame* const frame) {
  for (size_t i = work->drafts.count; i--;) {
    const MdtClaim* const claim = &work->drafts.items[i].claim;
    if (claim->relation == frame->relation && !claim->is_negated) {
      return claim->subject.head;
    }
  }
  return MDT_NONE;
}

/// "their demands include *calm*", "his plan was to *leave*": what the noun is
/// said to be or hold
static uint32_t content(const MdtTree* const tree, const uint32_t noun) {
  static const char* const holding[] = { "include", "comprise", "contain",
                                         "involve", NULL };
  const MdtToken* const token = mdt_tree_token(tree, noun);
  if (token->head == MDT_NONE || !mdt_tree_is(tree, noun, MDT_DEP_NSUBJ)) {
    return MDT_NONE;
  }
  if (mdt_tree_child(tree, token->head, MDT_DEP_COP) != MDT_NONE) {
    return token->head;
  }
  if (!is_one_of(mdt_tree_token(tree, token->head)->lemma, holding)) {
    return MDT_NONE;
  }
  const uint32_t object = mdt_tree_child(tree, token->head, MDT_DEP_OBJ);
  const uint32_t inner = mdt_tree_child(tree, token->head, MDT_DEP_XCOMP);
  return object != MDT_NONE  ? object
         : inner != MDT_NONE ? inner
                             : mdt_clause_complement(tree, token->head);
}

/// "gave *them* permission", "permission was given to *them*"
static uint32_t receiver(const MdtWork* const work, const uint32_t noun) {
  const MdtView to = { "to", 2 };
  const uint32_t verb = mdt_clause_governor(work->tree, noun);
  if (!is_light(work, verb)) {
    return MDT_NONE;
  }
  const uint32_t own = mdt_clause_indirect(work->tree, verb);
  return own != MDT_NONE && own != noun
           ? own
           : mdt_clause_phrase(work->tree, verb, to);
}

static uint32_t walk(const MdtWork* const work,
                     const MdtProposal* const proposal, const MdtWay way) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  switch (way.step) {
    case MDT_STEP_SUBJECT:
      return mdt_clause_subject(tree, cue);
    case MDT_STEP_OBJECT:
      return mdt_clause_object(tree, cue);
    case MDT_STEP_INDIRECT:
      return mdt_clause_indirect(tree, cue);
    case MDT_STEP_INFINITIVE:
      return infinitive(work, cue);
    case MDT_STEP_PURPOSE:
      return purpose(tree, cue);
    case MDT_STEP_CLAUSE:
      return clause(tree, cue);
    case MDT_STEP_CLAUSE_SUBJECT:
      return clause_subject(work, cue);
    case MDT_STEP_CLAUSE_DOER:
      return clause_doer(tree, cue);
    case MDT_STEP_PREDICATE:
      return predicate(tree, cue);
    case MDT_STEP_OWNER:
      return mdt_clause_owner(tree, cue);
    case MDT_STEP_COMPOUND:
      return compound(tree, cue);
    case MDT_STEP_DOER:
      return doer(work, cue);
    case MDT_STEP_SPEAKER:
      return speaker(work, cue);
    case MDT_STEP_PARTICIPANT:
      return participant(tree, cue);
    case MDT_STEP_EVENT:
      return event(work, cue);
    case MDT_STEP_EARLIER:
      return earlier(work, proposal->frame);
    case MDT_STEP_MODIFIED:
      return requested_act(work, cue);
    case MDT_STEP_PERFORMER:
      return performer(work, cue);
    case MDT_STEP_ADDRESSEE:
      return addressee(work, cue);
    case MDT_STEP_SELF:
    case MDT_STEP_POST:
      return cue;
    case MDT_STEP_CONTENT:
      return content(tree, cue);
    case MDT_STEP_RECEIVER:
      return receiver(work, cue);
    case MDT_STEP_COURT:
      return mdt_culprit_before(work, MDT_CULPRIT_COURT, cue);
    case MDT_STEP_POLICE:
      return mdt_culprit_before(work, MDT_CULPRIT_POLICE, cue);
    case MDT_STEP_DISASTER:
      return mdt_culprit_before(work, MDT_CULPRIT_DISASTER, cue);
    case MDT_STEP_ANCHOR:
      return anchor(tree, cue);
    case MDT_STEP_PARTS:
      return proposal->subject.heads.count > 1
               ? proposal->subject.heads.heads[1]
               : MDT_NONE;
    case MDT_STEP_UNIT:
      return proposal->filler;
    case MDT_STEP_PHRASE:
      return phrase(work, cue, way.word);
    case MDT_N_STEPS:
      break;
  }
  return MDT_NONE;
}

static bool holds(const MdtFilling* const filling, const uint32_t head) {
  for (unsigned i = 0; i < filling->heads.count; ++i) {
    if (filling->heads.heads[i] == head) {
      return true;
    }
  }
  return false;
}

static void fill(const MdtWork* const work, const MdtProposal* const proposal,
                 const MdtPath* const path, MdtFilling* const filling) {
  for (unsigned i = 0; i < path->count && !filling->is_filled; ++i) {
    const uint32_t head = walk(work, proposal, path->ways[i]);
    const bool is_parts = path->ways[i].step == MDT_STEP_PARTS;
    if (head != MDT_NONE && (is_parts || !holds(&proposal->subject, head)) &&
        !holds(&proposal->object, head)) {
      mdt_heads_add(&filling->heads, work->tree, head);
      filling->way = path->ways[i];
      filling->is_filled = true;
    }
  }
}

/// "X and Y met": the first met the others
static void split_parts(MdtProposal* const proposal) {
  if (proposal->object.is_filled &&
      proposal->object.way.step == MDT_STEP_PARTS) {
    proposal->subject.heads.count = 1;
  }
}

bool mdt_roles_fill(const MdtWork* const work, MdtProposal* const proposal) {
  const MdtFrame* const frame = proposal->frame;
  MdtProposal* const p = proposal;
  const MdtFilling empty = { .is_filled = false };
  p->subject = p->object = p->recipient = empty;
  fill(work, p, &frame->subject, &p->subject);
  fill(work, p, &frame->object, &p->object);
  fill(work, p, &frame->recipient, &p->recipient);
  split_parts(p);
  return p->subject.is_filled && p->object.is_filled;
}
