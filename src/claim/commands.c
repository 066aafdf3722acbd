// SPDX-License-Identifier: Apache-2.0
// Telling somebody that they must do a thing directs it: "told prosecutors
// that they should charge everyone", "We need to close the port," she told
// the captains.

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/drafts.h"
#include "claim/factuality.h"
#include "claim/phrase.h"
#include "claim/sources.h"
#include "claim/time.h"

static bool lies_in(const MdtWork* const work, const uint32_t token,
                    const MdtSpan span) {
  const MdtSpan own = mdt_tree_token(work->tree, token)->span;
  return span.start <= own.start && own.end <= span.end;
}

static bool is_predicate(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_VERB ||
         mdt_tree_child(tree, token, MDT_DEP_COP) != MDT_NONE;
}

/// Return what must be done if `token` is said to be a duty, or none
static uint32_t duty(const MdtWork* const work, const uint32_t token) {
  const uint32_t inner = mdt_clause_infinitive(work->tree, token);
  if (mdt_predicate_modality(work, token) == MDT_OBLIGATION) {
    return token;
  }
  return inner != MDT_NONE &&
             mdt_predicate_modality(work, inner) == MDT_OBLIGATION
           ? inner
           : MDT_NONE;
}

/// Whether the duty is of those who are told: "we", "you", themselves, or
/// nobody in particular as in the passive
static bool binds(const MdtWork* const work, const uint32_t act,
                  const MdtArgument* const addressee) {
  const uint32_t doer = mdt_clause_subject(work->tree, act);
  if (doer == MDT_NONE) {
    return mdt_clause_is_passive(work->tree, act);
  }
  if (mdt_tree_has_lemma(work->tree, doer, "we") ||
      mdt_tree_has_lemma(work->tree, doer, "you")) {
    return true;
  }
  const MdtArgument bound = mdt_argument_make(work, doer, false);
  return bound.text.len && mdt_argument_equals(&bound, addressee);
}

/// "told the newspaper": the press is told things to print them
static bool is_media(const MdtWork* const work, const uint32_t addressee) {
  const MdtToken* const token = mdt_tree_token(work->tree, addressee);
  if (mdt_wordlist_has(work->lexicon->media, token->lemma)) {
    return true;
  }
  const MdtArgument told = mdt_argument_make(work, addressee, false);
  return told.type == MDT_TYPE_ORGANIZATION;
}

/// The act as it is told: "hand over the keys", or where it has a subject
/// of its own, the clause: "children should be taken away"
static MdtArgument act_in(const MdtWork* const work, const uint32_t act,
                          const MdtSpan span) {
  MdtArgument argument = mdt_argument_make(work, act, true);
  const bool has_subject = mdt_clause_is_passive(work->tree, act);
  argument.text = mdt_phrase_text_in(
    work->tree, act, has_subject ? MDT_PHRASE_CLAUSE : MDT_PHRASE_ACT, span,
    &argument.span);
  return argument;
}

static void draft_command(MdtWork* const work, const uint32_t index,
                          const MdtArgument* const addressee,
                          const uint32_t act, const MdtSpan span) {
  const MdtAttribution* const said = &work->doc->attributions.items[index];
  MdtDraft* const draft = mdt_draft_begin(work, MDT_DIRECTED, said->cue_head);
  draft->claim.subject = mdt_attribution_source(work, said);
  draft->claim.object = act_in(work, act, span);
  draft->claim.recipient = *addressee;
  draft->claim.modality = MDT_OBLIGATION;
  draft->claim.frame = mdt_view("told-duty");
  draft->claim.time = mdt_claim_time_at(work, said->cue_head);
  mdt_claim_set_sources(work, &draft->claim, said->cue_head, index);
  mdt_feature_add(work->doc->arena, &draft->features, "frame",
                  draft->claim.frame);
  work->is_content[act] = true;
}

static void draft_span(MdtWork* const work, const uint32_t index,
                       const MdtArgument* const addressee, const MdtSpan span) {
  for (uint32_t i = 0; i < work->doc->tokens.count; ++i) {
    const uint32_t head = mdt_tree_token(work->tree, i)->head;
    // The top of a sentence of what is said
    if (!lies_in(work, i, span) || !is_predicate(work->tree, i) ||
        (head != MDT_NONE && lies_in(work, head, span))) {
      continue;
    }
    const uint32_t act = duty(work, i);
    if (act != MDT_NONE && binds(work, act, addressee)) {
      draft_command(work, index, addressee, act, span);
    }
  }
}

void mdt_draft_commands(MdtWork* const work) {
  for (uint32_t i = 0; i < work->doc->attributions.count; ++i) {
    const MdtAttribution* const said = &work->doc->attributions.items[i];
    if (said->addressee == MDT_NONE || said->cue_head == MDT_NONE ||
        said->source_head == MDT_NONE || is_media(work, said->addressee)) {
      continue;
    }
    const MdtArgument addressee =
      mdt_argument_make(work, said->addressee, false);
    for (size_t s = 0; addressee.text.len && s < said->content.count; ++s) {
      draft_span(work, i, &addressee, said->content.items[s]);
    }
  }
}
