// SPDX-License-Identifier: Apache-2.0
// Steps from a noun to what is said or done beside it: "said in a *report*",
// "left at the *request* of Ford".

#include "claim/ways.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/audience.h"
#include "claim/sources.h"

/// The verb that `noun` modifies by one of `prepositions`, or none
static uint32_t modified_verb(const MdtTree* const tree, const uint32_t noun,
                              const char* const* const prepositions) {
  return mdt_tree_is(tree, noun, MDT_DEP_OBL) &&
             mdt_is_one_of(mdt_tree_marker(tree, noun), prepositions)
           ? mdt_tree_token(tree, noun)->head
           : MDT_NONE;
}

/// "*Ford* said in a statement"
uint32_t mdt_way_speaker(const MdtWork* const work,
                         const MdtProposal* const proposal) {
  const uint32_t noun = proposal->cue;
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
  uint32_t verb = modified_verb(tree, noun, at_request);
  // "closed the port at the request of Ford": "request" may hang on "port"
  if (verb == MDT_NONE && mdt_tree_is(tree, noun, MDT_DEP_NMOD) &&
      mdt_is_one_of(mdt_tree_marker(tree, noun), at_request)) {
    verb = mdt_clause_governor(tree, mdt_tree_token(tree, noun)->head);
  }
  for (uint32_t t = noun; verb != MDT_NONE && t-- > verb + 1;) {
    const uint32_t agent = mdt_clause_phrase(tree, t, by);
    if (mdt_is_noun(tree, t) && agent != MDT_NONE && agent < noun &&
        mdt_argument_make(work, t, false).type == MDT_TYPE_ACT) {
      return t;
    }
  }
  return verb;
}

uint32_t mdt_way_modified(const MdtWork* const work,
                          const MdtProposal* const proposal) {
  return requested_act(work, proposal->cue);
}

/// "the closure by the *king* at the request of Ford"
uint32_t mdt_way_performer(const MdtWork* const work,
                           const MdtProposal* const proposal) {
  const uint32_t noun = proposal->cue;
  const MdtView by = { "by", 2 };
  const uint32_t act = requested_act(work, noun);
  if (act == MDT_NONE) {
    return MDT_NONE;
  }
  return mdt_is_noun(work->tree, act) ? mdt_clause_phrase(work->tree, act, by)
                                      : mdt_clause_subject(work->tree, act);
}

static const char* const at_meeting[] = { "in",  "on",   "during", "at",
                                          "per", "upon", NULL };

/// "*Ford* defended it in an interview"
uint32_t mdt_way_participant(const MdtWork* const work,
                             const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t noun = proposal->cue;
  const uint32_t verb = modified_verb(tree, noun, at_meeting);
  return verb == MDT_NONE ? verb : mdt_clause_surface_subject(tree, verb);
}

uint32_t mdt_way_told_above(const MdtWork* const work, const uint32_t verb) {
  const MdtTree* const tree = work->tree;
  const MdtToken* const token = mdt_tree_token(tree, verb);
  if (token->xpos != MDT_XPOS_VBG || token->head == MDT_NONE) {
    return MDT_NONE;
  }
  if (token->deprel == MDT_DEP_ADVCL) {
    return mdt_told_by(work, token->head);
  }
  if (token->deprel != MDT_DEP_ACL) {
    return MDT_NONE;
  }
  const uint32_t above = mdt_tree_token(tree, token->head)->head;
  return above != MDT_NONE && mdt_told_by(work, above) == token->head
           ? token->head
           : MDT_NONE;
}

/// Who is told by the verb `cue`, or by the verb beside the noun `cue`: "told
/// *them* in a call"
uint32_t mdt_way_addressee(const MdtWork* const work,
                           const MdtProposal* const proposal) {
  const uint32_t cue = proposal->cue;
  const MdtAttribution* said = mdt_attribution_at(work, cue);
  if (!said) {
    said = mdt_attribution_at(work, modified_verb(work->tree, cue, at_meeting));
  }
  return said && said->addressee != MDT_NONE ? said->addressee
                                             : mdt_way_told_above(work, cue);
}
