// SPDX-License-Identifier: Apache-2.0

#include "claim/sources.h"

#include "claim/arguments.h"
#include "claim/phrase.h"

/// Longest chain that we keep
enum { MAX_CHAIN = 8 };

const MdtAttribution* mdt_attribution_at(const MdtWork* const work,
                                         const uint32_t token) {
  const uint32_t index = token == MDT_NONE ? MDT_NONE : work->said_at[token];
  return index == MDT_NONE ? NULL : &work->doc->attributions.items[index];
}

MdtArgument mdt_attribution_source(const MdtWork* const work,
                                   const MdtAttribution* const attribution) {
  MdtArgument source = { .type = MDT_TYPE_NONE, .entity = MDT_NONE };
  if (attribution->source_head != MDT_NONE) {
    source = mdt_argument_make(work, attribution->source_head, false);
  }
  if (!source.text.len && attribution->source.count &&
      attribution->source_head == MDT_NONE) {
    source.span = attribution->source.items[0];
    source.text = mdt_phrase_of_span(work->doc, source.span);
  }
  return source;
}

static bool evokes_reading(const MdtWork* const work, const MdtView lemma) {
  const MdtFrames* const frames = work->lexicon->frames;
  const MdtUnit* unit = mdt_frames_find(frames, MDT_UNIT_VERB, lemma);
  for (; unit; unit = mdt_frames_next(frames, unit)) {
    if (unit->frame->relation == MDT_REVIEWED && !unit->rest.len) {
      return true;
    }
  }
  return false;
}

/// "a draft of the report obtained by the Herald": who passes on what a
/// document says, if the words for it tell; head token, or none
static uint32_t find_reader(const MdtWork* const work,
                            const MdtAttribution* const attribution) {
  const MdtDocument* const doc = work->doc;
  const uint32_t head = attribution->source_head;
  if (head == MDT_NONE || !attribution->source.count) {
    return MDT_NONE;
  }
  const uint32_t end = attribution->source.items[0].end;
  for (uint32_t i = head; i < doc->tokens.count; ++i) {
    const MdtToken* const token = &doc->tokens.items[i];
    if (token->span.start >= end) {
      break;
    }
    const uint32_t reader =
      mdt_tree_child_exact(work->tree, i, MDT_DEP_OBL_AGENT);
    if (mdt_tree_is(work->tree, i, MDT_DEP_ACL) && reader != MDT_NONE &&
        evokes_reading(work, token->lemma)) {
      return reader;
    }
  }
  return MDT_NONE;
}

static bool holds(const MdtAttribution* const attribution, const MdtSpan span) {
  for (size_t i = 0; i < attribution->content.count; ++i) {
    const MdtSpan content = attribution->content.items[i];
    if (content.start <= span.start && span.end <= content.end) {
      return true;
    }
  }
  return false;
}

static size_t content_length(const MdtAttribution* const attribution) {
  size_t length = 0;
  for (size_t i = 0; i < attribution->content.count; ++i) {
    length +=
      attribution->content.items[i].end - attribution->content.items[i].start;
  }
  return length;
}

static bool holds_cue(const MdtDocument* const doc, const uint32_t a,
                      const uint32_t b) {
  const uint32_t cue = doc->attributions.items[b].cue_head;
  return cue != MDT_NONE &&
         holds(&doc->attributions.items[a], doc->tokens.items[cue].span);
}

/// Whether `a` is farther out than `b`, whose content also holds the place:
/// what it passes on has the other's verb in it, or else it says more
static bool is_outside(const MdtDocument* const doc, const uint32_t a,
                       const uint32_t b) {
  uint32_t up = doc->attributions.items[b].parent;
  for (int i = 0; i < MAX_CHAIN && up != MDT_NONE; ++i) {
    if (up == a) {
      return true;
    }
    up = doc->attributions.items[up].parent;
  }
  if (holds_cue(doc, a, b) != holds_cue(doc, b, a)) {
    return holds_cue(doc, a, b);
  }
  const size_t length_a = content_length(&doc->attributions.items[a]);
  const size_t length_b = content_length(&doc->attributions.items[b]);
  return length_a != length_b ? length_a > length_b : a < b;
}

/// "said that it was late but denied that …": the second verb may hang in what
/// is said, and yet be told by the article
static bool is_joined_to_cue(const MdtTree* const tree, const uint32_t at,
                             const MdtAttribution* const attribution) {
  return attribution->kind == MDT_QUOTE_INDIRECT &&
         mdt_tree_is(tree, at, MDT_DEP_CONJ) &&
         mdt_tree_token(tree, at)->head == attribution->cue_head;
}

static unsigned collect(const MdtWork* const work, const uint32_t at,
                        const uint32_t except, uint32_t chain[MAX_CHAIN]) {
  const MdtDocument* const doc = work->doc;
  const MdtHolding* const holding = &work->holding;
  unsigned count = 0;
  for (uint32_t h = 0; h < holding->count[at] && count < MAX_CHAIN; ++h) {
    const uint32_t i = holding->pool.items[holding->first[at] + h];
    if (i == except || at == doc->attributions.items[i].cue_head ||
        is_joined_to_cue(work->tree, at, &doc->attributions.items[i])) {
      continue;
    }
    unsigned place = count++;
    while (place && is_outside(doc, i, chain[place - 1])) {
      chain[place] = chain[place - 1];
      --place;
    }
    chain[place] = i;
  }
  return count;
}

/// Put `source` at the end of the chain of `claim`, unless it is there
static void add_source(MdtClaim* const claim, const MdtArgument source) {
  const bool repeats =
    claim->n_sources &&
    mdt_argument_equals(&claim->sources[claim->n_sources - 1], &source);
  if (source.text.len && !repeats) {
    claim->sources[claim->n_sources++] = source;
  }
}

void mdt_claim_set_sources(const MdtWork* const work, MdtClaim* const claim,
                           const uint32_t at, const uint32_t except) {
  uint32_t chain[MAX_CHAIN];
  const unsigned count = collect(work, at, except, chain);
  claim->sources = (MdtArgument*)mdt_arena_array(
    work->doc->arena, 2 * (size_t)count + 1, sizeof(MdtArgument));
  claim->n_sources = 0;
  for (unsigned i = 0; i < count; ++i) {
    const MdtAttribution* const told = &work->doc->attributions.items[chain[i]];
    const MdtArgument source = mdt_attribution_source(work, told);
    // "defended his actions": nobody is the source of what he himself does
    const bool is_own = !told->is_speech_act &&
                        told->kind == MDT_QUOTE_INDIRECT &&
                        mdt_argument_equals(&claim->subject, &source);
    const uint32_t reader = find_reader(work, told);
    claim->is_hearsay |= !told->source.count && told->cue.count;
    if (source.type == MDT_TYPE_DOCUMENT && reader != MDT_NONE) {
      add_source(claim, mdt_argument_make(work, reader, false));
    }
    if (!is_own) {
      add_source(claim, source);
    }
  }
}
