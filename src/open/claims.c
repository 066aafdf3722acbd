// SPDX-License-Identifier: Apache-2.0
// Open relations as claims of the graph: of entities, on somebody's word, with
// their evidence. What a frame says already is left out, and so is what nobody
// can be named for.

#include "open/work.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/sources.h"
#include "claim/time.h"

#include <string.h>

static bool overlaps(const MdtSpan a, const MdtSpan b) {
  return a.start < b.end && b.start < a.end;
}

/// Return which tokens evoke claims, or say who says what, which is a matter of
/// sources
static bool* mark_cues(const MdtDocument* const doc) {
  bool* const is_cue =
    (bool*)mdt_arena_array(doc->arena, doc->tokens.count + 1, sizeof(bool));
  for (size_t i = 0; i < doc->attributions.count; ++i) {
    if (doc->attributions.items[i].cue_head != MDT_NONE) {
      is_cue[doc->attributions.items[i].cue_head] = true;
    }
  }
  for (size_t i = 0; i < doc->claims.count; ++i) {
    const MdtClaim* const claim = &doc->claims.items[i];
    for (size_t k = 0; k < claim->evidence.count; ++k) {
      const MdtSentence* const sentence =
        &doc->sentences.items[claim->evidence.items[k]];
      for (uint32_t t = sentence->first; t < sentence->end; ++t) {
        is_cue[t] |= overlaps(claim->cue, doc->tokens.items[t].span);
      }
    }
  }
  return is_cue;
}

/// Return which tokens tell a time, which claims have in a place of its own
static bool* mark_times(const MdtDocument* const doc) {
  bool* const is_time =
    (bool*)mdt_arena_array(doc->arena, doc->tokens.count + 1, sizeof(bool));
  for (size_t i = 0; i < doc->times.count; ++i) {
    const MdtTime* const time = &doc->times.items[i];
    for (uint32_t t = time->first; t < time->end; ++t) {
      is_time[t] = true;
    }
  }
  return is_time;
}

static bool is_content(const MdtToken* const token) {
  return token->upos == MDT_UPOS_VERB || token->upos == MDT_UPOS_NOUN ||
         token->upos == MDT_UPOS_ADJ;
}

/// Whether claims say what `relation` says
static bool is_covered(const MdtDocument* const doc, const bool* const is_cue,
                       const MdtOpenRelation* const relation) {
  const MdtIndices* const words = &relation->phrase.tokens;
  for (size_t i = 0; i < words->count; ++i) {
    if (is_cue[words->items[i]] &&
        is_content(&doc->tokens.items[words->items[i]])) {
      return true;
    }
  }
  return is_cue[relation->predicate];
}

/// "would have been taken over" → "take over": what no auxiliary is
static MdtView lemmas_of(const MdtOpenWork* const work,
                         const MdtOpenRelation* const relation) {
  const MdtIndices* const words = &relation->phrase.tokens;
  MdtArena* const arena = work->doc->arena;
  MdtView text = mdt_view_copy(arena, relation->phrase.word);
  for (size_t i = 0; i < words->count; ++i) {
    const MdtToken* const token = mdt_tree_token(work->tree, words->items[i]);
    if (token->upos != MDT_UPOS_AUX && token->upos != MDT_UPOS_ADV) {
      char* const longer =
        (char*)mdt_arena_alloc(arena, text.len + token->lemma.len + 1);
      size_t len = text.len;
      if (len) {
        memcpy(longer, text.data, len);
        longer[len++] = ' ';
      }
      memcpy(longer + len, token->lemma.data, token->lemma.len);
      text.data = longer;
      text.len = len + token->lemma.len;
    }
  }
  return text.len ? text : mdt_view("be");
}

static MdtSpan span_of(const MdtOpenWork* const work,
                       const MdtOpenRelation* const relation) {
  const MdtIndices* const words = &relation->phrase.tokens;
  if (!words->count) {
    return mdt_tree_token(work->tree, relation->predicate)->span;
  }
  const MdtSpan span = {
    mdt_tree_token(work->tree, words->items[0])->span.start,
    mdt_tree_token(work->tree, words->items[words->count - 1])->span.end
  };
  return span;
}

/// "Poole, who became mayor": the post may be the same entity as its holder
static bool is_reflexive(const MdtOpenWork* const work,
                         const MdtOpenRelation* const relation,
                         const MdtArgument* const subject) {
  if (relation->n_arguments < 2) {
    return false;
  }
  const MdtArgument object =
    mdt_argument_make(work->facts, relation->arguments[1].head, false);
  return mdt_argument_equals(subject, &object);
}

static void claim_one(MdtOpenWork* const work,
                      const MdtOpenRelation* const relation,
                      const MdtArgument subject, const bool* const is_time) {
  MdtDocument* const doc = work->doc;
  MdtOpenClaim* const open = mdt_push(doc->arena, &doc->open_claims);
  MdtClaim* const claim = &open->claim;
  claim->subject = subject;
  claim->denies = MDT_NONE;
  claim->is_negated = relation->is_negated;
  claim->modality = relation->modality;
  claim->frame = mdt_view(relation->rule);
  claim->confidence = relation->confidence;
  claim->cue = span_of(work, relation);
  claim->time = mdt_claim_time_at(work->facts, relation->predicate);
  *mdt_push(doc->arena, &claim->evidence) = relation->sentence;
  mdt_claim_set_sources(work->facts, claim, relation->predicate, MDT_NONE);
  for (unsigned i = 1; i < relation->n_arguments; ++i) {
    const MdtArgument argument =
      mdt_argument_make(work->facts, relation->arguments[i].head, false);
    if (argument.text.len && i == 1) {
      claim->object = argument;
    } else if (argument.text.len && !is_time[argument.head]) {
      open->others[open->n_others++] = argument;
    }
  }
  open->phrase = relation->phrase.text;
  open->lemmas = lemmas_of(work, relation);
}

void mdt_open_claim(MdtOpenWork* const work) {
  MdtDocument* const doc = work->doc;
  const bool* const is_cue = mark_cues(doc);
  const bool* const is_time = mark_times(doc);
  for (size_t i = 0; i < doc->relations.count; ++i) {
    const MdtOpenRelation* const relation = &doc->relations.items[i];
    if (!is_covered(doc, is_cue, relation) && relation->n_arguments &&
        relation->arguments[0].head != MDT_NONE) {
      const MdtArgument subject =
        mdt_argument_make(work->facts, relation->arguments[0].head, false);
      if (subject.text.len && !is_reflexive(work, relation, &subject)) {
        claim_one(work, relation, subject, is_time);
      }
    }
  }
}
