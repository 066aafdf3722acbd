// SPDX-License-Identifier: Apache-2.0
// What is said: one claim for each sentence of what a source says.

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/audience.h"
#include "claim/drafts.h"
#include "claim/factuality.h"
#include "claim/match.h"
#include "claim/phrase.h"
#include "claim/roles.h"
#include "claim/sources.h"
#include "claim/time.h"

#include <string.h>

/// Most pieces of one sentence that are joined
enum { MAX_PIECES = 8 };

static bool is_more_than_said(const MdtRelation relation) {
  switch (relation) {
    case MDT_DIRECTED:
    case MDT_REQUESTED:
    case MDT_PROMISED:
    case MDT_DENIED:
    case MDT_REFUSED:
    case MDT_RULED:
    case MDT_ACCUSED:
    case MDT_AUTHORIZED:
    case MDT_PROHIBITED:
      return true;
    default:
      return false;
  }
}

/// "ordered them to leave" is told as what it is, not as something said; not so
/// "told them that it rained", where no act is ordered
static bool is_told_otherwise(const MdtWork* const work,
                              const MdtAttribution* const said) {
  MdtProposal proposal;
  const MdtUnit* unit = NULL;
  if (said->cue_head == MDT_NONE || said->kind == MDT_QUOTE_DIRECT) {
    return false;
  }
  while (mdt_unit_match(work, said->cue_head, unit, &proposal)) {
    unit = proposal.unit;
    if (mdt_roles_fill(work, &proposal)) {
      return is_more_than_said(proposal.frame->relation);
    }
  }
  return false;
}

/// "voiced support": a noun is seldom what is said, unless in quotation marks
static bool is_bare_noun(const MdtWork* const work,
                         const MdtAttribution* const said) {
  const uint32_t head = said->content_head;
  if (head == MDT_NONE || said->kind != MDT_QUOTE_INDIRECT) {
    return false;
  }
  const MdtToken* const token = mdt_tree_token(work->tree, head);
  return (token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN ||
          token->upos == MDT_UPOS_PRON) &&
         mdt_tree_child(work->tree, head, MDT_DEP_COP) == MDT_NONE &&
         mdt_tree_child(work->tree, head, MDT_DEP_NSUBJ) == MDT_NONE &&
         !mdt_tree_is(work->tree, head, MDT_DEP_CCOMP);
}

static MdtView join(MdtArena* const arena, const MdtView* const pieces,
                    const unsigned count) {
  size_t len = 0;
  for (unsigned i = 0; i < count; ++i) {
    len += pieces[i].len + 1;
  }
  char* const text = (char*)mdt_arena_alloc(arena, len + 1);
  len = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (i) {
      text[len++] = ' ';
    }
    memcpy(text + len, pieces[i].data, pieces[i].len);
    len += pieces[i].len;
  }
  const MdtView joined = { text, len };
  return joined;
}

/// The part of what is said that lies in `sentence`; empty text if none does
static MdtArgument content_in(const MdtWork* const work,
                              const MdtAttribution* const said,
                              const MdtSentence* const sentence) {
  MdtArgument content = { .type = MDT_TYPE_NONE,
                          .entity = MDT_NONE,
                          .head = said->content_head };
  MdtView pieces[MAX_PIECES];
  unsigned count = 0;
  for (size_t i = 0; i < said->content.count && count < MAX_PIECES; ++i) {
    MdtSpan span = said->content.items[i];
    span.start =
      span.start > sentence->span.start ? span.start : sentence->span.start;
    span.end = span.end < sentence->span.end ? span.end : sentence->span.end;
    pieces[count] = span.start < span.end ? mdt_phrase_of_span(work->doc, span)
                                          : mdt_view("");
    if (pieces[count].len) {
      content.span = count ? content.span : span;
      content.span.end = span.end;
      ++count;
    }
  }
  if (count) {
    content.type = MDT_TYPE_PROPOSITION;
    content.text = join(work->doc->arena, pieces, count);
  }
  return content;
}

static void describe(MdtWork* const work, MdtDraft* const draft,
                     const MdtAttribution* const said, const bool is_first) {
  static const char* const kinds[] = { "direct", "mixed", "indirect" };
  MdtArena* const arena = work->doc->arena;
  MdtFeatures* const features = &draft->features;
  const MdtClaim* const claim = &draft->claim;
  mdt_feature_add(arena, features, "frame", claim->frame);
  mdt_feature_add(arena, features, "relation", mdt_view("said"));
  mdt_feature_add(arena, features, "said-kind", mdt_view(kinds[said->kind]));
  mdt_feature_add(arena, features, "said-rule",
                  mdt_view(said->rule ? said->rule : ""));
  mdt_feature_add(arena, features, "said-first",
                  mdt_view(is_first ? "yes" : "no"));
  mdt_feature_add(arena, features, "said-source",
                  mdt_view(mdt_type_name(claim->subject.type)));
  mdt_feature_add(arena, features, "said-content",
                  mdt_view(is_bare_noun(work, said) ? "noun" : "clause"));
  if (said->cue_head != MDT_NONE) {
    const MdtView cue = mdt_tree_token(work->tree, said->cue_head)->lemma;
    mdt_feature_add(arena, features, "said-cue", cue);
    mdt_feature_add(arena, features,
                    is_bare_noun(work, said) ? "said-noun" : "said-clause",
                    cue);
  }
}

static void draft_one(MdtWork* const work, const uint32_t index,
                      const MdtArgument* const source,
                      const MdtArgument* const content,
                      const MdtArgument* const recipient,
                      const uint32_t sentence) {
  const MdtAttribution* const said = &work->doc->attributions.items[index];
  const uint32_t at =
    said->cue_head != MDT_NONE ? said->cue_head : said->source_head;
  const uint32_t cue =
    at != MDT_NONE ? at : work->doc->sentences.items[sentence].first;
  MdtDraft* const draft = mdt_draft_begin(work, MDT_SAID, cue);
  draft->claim.subject = *source;
  draft->claim.object = *content;
  draft->claim.recipient = *recipient;
  draft->claim.frame = mdt_view("said");
  draft->claim.evidence.items[0] = sentence;
  if (said->cue.count) {
    draft->claim.cue = said->cue.items[0];
  }
  if (said->cue_head != MDT_NONE) {
    draft->claim.is_negated = mdt_predicate_is_negated(work, said->cue_head);
    draft->claim.modality = mdt_predicate_modality(work, said->cue_head);
  }
  draft->claim.time = mdt_claim_time_at(work, cue);
  mdt_claim_set_sources(work, &draft->claim, cue, index);
  describe(work, draft, said,
           mdt_tree_token(work->tree, cue)->sentence == sentence);
}

static void draft_sentences(MdtWork* const work, const uint32_t index,
                            const MdtArgument* const source,
                            const MdtArgument* const recipient) {
  const MdtAttribution* const said = &work->doc->attributions.items[index];
  for (uint32_t i = 0; i < work->doc->sentences.count; ++i) {
    const MdtArgument content =
      content_in(work, said, &work->doc->sentences.items[i]);
    if (content.text.len > 1) {
      draft_one(work, index, source, &content, recipient, i);
    }
  }
}

/// Who spoke last, and to whom
typedef struct {
  MdtArgument source;
  MdtArgument recipient;
} Speech;

static MdtArgument recipient_of(const MdtWork* const work,
                                const MdtAttribution* const said,
                                const MdtArgument* const source,
                                Speech* const last) {
  const MdtArgument nobody = { .type = MDT_TYPE_NONE, .entity = MDT_NONE };
  const uint32_t told = mdt_audience(work, said);
  const bool stays = told == MDT_NONE && mdt_audience_stays(work, said) &&
                     mdt_argument_equals(source, &last->source);
  const MdtArgument recipient =
    told != MDT_NONE ? mdt_argument_make(work, told, false) : nobody;
  last->recipient = stays ? last->recipient : recipient;
  last->source = *source;
  return last->recipient;
}

void mdt_draft_said(MdtWork* const work) {
  Speech last = { .source.entity = MDT_NONE, .recipient.entity = MDT_NONE };
  for (uint32_t i = 0; i < work->doc->attributions.count; ++i) {
    const MdtAttribution* const said = &work->doc->attributions.items[i];
    const MdtArgument source = mdt_attribution_source(work, said);
    if (!said->is_speech_act || !source.text.len ||
        is_told_otherwise(work, said)) {
      continue;
    }
    const MdtArgument recipient = recipient_of(work, said, &source, &last);
    MdtHeads sources = { .count = 0 };
    mdt_heads_add(&sources, work->tree,
                  said->source_head != MDT_NONE ? said->source_head : MDT_NONE);
    for (unsigned s = 0; s < sources.count; ++s) {
      const MdtArgument each = mdt_argument_make(work, sources.heads[s], false);
      if (each.text.len) {
        draft_sentences(work, i, &each, &recipient);
      }
    }
    if (!sources.count) {
      draft_sentences(work, i, &source, &recipient);
    }
  }
}
