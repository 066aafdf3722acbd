// SPDX-License-Identifier: Apache-2.0
// Why this source, polarity, modality, time and confidence.

#include "base/view.h"
#include "claim/work.h"
#include "explain/work.h"

#include <stdlib.h>
#include <string.h>

/// How many predicates above a cue can bear on it
enum { MAX_GOVERNORS = 4 };

static void write_spans(const MdtExplanation* const work,
                        const MdtSpans* const spans) {
  for (size_t i = 0; i < spans->count; ++i) {
    mdt_sink_string(work->sink, i ? " … \"" : "\"");
    mdt_explain_words(work, spans->items[i]);
    mdt_sink_string(work->sink, "\"");
  }
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

static void write_attribution(const MdtExplanation* const work,
                              const MdtAttribution* const said,
                              const char* const how) {
  mdt_sink_format(work->sink, "  %s ", how);
  if (said->source.count) {
    write_spans(work, &said->source);
  } else {
    mdt_sink_string(work->sink, "somebody unnamed");
  }
  mdt_sink_string(work->sink, ", cue ");
  write_spans(work, &said->cue);
  mdt_sink_format(work->sink, ", rule \"%s\"\n",
                  said->rule ? said->rule : "unnamed");
}

void mdt_explain_sources(const MdtExplanation* const work) {
  const MdtAttributions* const all = &work->doc->attributions;
  const MdtClaim* const claim = work->claim;
  const MdtSpan cue = mdt_tree_token(work->tree, claim->cue_head)->span;
  mdt_sink_string(work->sink, "\nSource\n");
  for (size_t i = 0; i < all->count; ++i) {
    const MdtAttribution* const said = &all->items[i];
    if (said->cue_head == claim->cue_head) {
      if (claim->relation == MDT_SAID) {
        write_attribution(work, said, "itself what is said by");
      }
    } else if (holds(said, cue)) {
      write_attribution(work, said, "the cue stands in what is said by");
    }
  }
  mdt_sink_string(work->sink, "  so the chain is: ");
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    mdt_sink_string(work->sink, i ? " > " : "");
    mdt_sink_view(work->sink, claim->sources[i].text);
  }
  mdt_sink_string(work->sink,
                  claim->n_sources ? "\n" : "none, the article itself\n");
}

// --- Factuality
// -----------------------------------------------------------------

/// Write the words at `token` that negate it or change its modality
static void write_bearing(const MdtExplanation* const work,
                          const uint32_t token) {
  const MdtClaimLexicon* const lexicon = work->knowledge->claims;
  for (MDT_EACH_CHILD(work->tree, token, child)) {
    const MdtToken* const own = mdt_tree_token(work->tree, child);
    const MdtView modality = mdt_wordlist_get(lexicon->modals, own->lemma);
    if (mdt_wordlist_has(lexicon->negators, own->lemma)) {
      mdt_sink_format(work->sink, "  \"%.*s\" at \"%.*s\" negates\n",
                      (int)own->form.len, own->form.data,
                      (int)mdt_tree_token(work->tree, token)->form.len,
                      mdt_tree_token(work->tree, token)->form.data);
    }
    if (modality.len) {
      mdt_sink_format(work->sink, "  \"%.*s\" at \"%.*s\" tells: %.*s\n",
                      (int)own->form.len, own->form.data,
                      (int)mdt_tree_token(work->tree, token)->form.len,
                      mdt_tree_token(work->tree, token)->form.data,
                      (int)modality.len, modality.data);
    }
  }
}

static void write_governor(const MdtExplanation* const work,
                           const MdtToken* const governor) {
  const MdtView modality =
    mdt_wordlist_get(work->knowledge->claims->governors, governor->lemma);
  if (modality.len) {
    mdt_sink_format(work->sink, "  \"%.*s\" governs it: %.*s\n",
                    (int)governor->form.len, governor->form.data,
                    (int)modality.len, modality.data);
  }
}

static void write_time(const MdtExplanation* const work) {
  const MdtView time = work->claim->time;
  if (!time.len) {
    return;
  }
  mdt_sink_format(work->sink, "  time %.*s", (int)time.len, time.data);
  for (size_t i = 0; i < work->doc->times.count; ++i) {
    const MdtTime* const own = &work->doc->times.items[i];
    if (mdt_view_equals(own->value, time)) {
      const MdtView date = mdt_document_date(work->doc);
      mdt_sink_string(work->sink, ", from \"");
      mdt_explain_words(work, own->span);
      mdt_sink_format(work->sink, "\" in an article of %.*s",
                      date.len ? (int)date.len : 12,
                      date.len ? date.data : "unknown date");
      break;
    }
  }
  mdt_sink_string(work->sink, "\n");
}

void mdt_explain_factuality(const MdtExplanation* const work) {
  const MdtClaim* const claim = work->claim;
  mdt_sink_format(work->sink, "\nFactuality\n  %s, %s\n",
                  claim->is_negated ? "negated" : "affirmed",
                  mdt_modality_name(claim->modality));
  uint32_t at = claim->cue_head;
  for (int i = 0; i < MAX_GOVERNORS && at != MDT_NONE; ++i) {
    const MdtToken* const own = mdt_tree_token(work->tree, at);
    const bool goes_on = mdt_tree_is(work->tree, at, MDT_DEP_XCOMP) ||
                         mdt_tree_is(work->tree, at, MDT_DEP_OBJ) ||
                         mdt_tree_is(work->tree, at, MDT_DEP_CONJ);
    write_bearing(work, at);
    at = goes_on ? own->head : MDT_NONE;
    if (at != MDT_NONE) {
      write_governor(work, mdt_tree_token(work->tree, at));
    }
  }
  write_time(work);
}

// --- Confidence
// -----------------------------------------------------------------

typedef struct {
  MdtView name;
  int weight;
} Reason;

/// The heaviest first, either way; then by name
static int by_weight(const void* const a, const void* const b) {
  const Reason* const x = (const Reason*)a;
  const Reason* const y = (const Reason*)b;
  const int difference = abs(y->weight) - abs(x->weight);
  return difference ? difference : mdt_view_compare(x->name, y->name);
}

static void write_logit(const MdtExplanation* const work, const int weight,
                        const MdtView name) {
  mdt_sink_format(work->sink, "  %c%d.%02d  %.*s\n", weight < 0 ? '-' : '+',
                  abs(weight) / 100, abs(weight) % 100, (int)name.len,
                  name.data);
}

void mdt_explain_confidence(const MdtExplanation* const work) {
  const MdtWordList* const weights = work->knowledge->claims->weights;
  const MdtClaim* const claim = work->claim;
  Reason reasons[sizeof(((MdtFeatures*)NULL)->items) / sizeof(MdtView) + 1] = {
    { mdt_view("bias"), mdt_scorer_weight(weights, mdt_view("bias")) }
  };
  int sum = reasons[0].weight;
  for (uint32_t i = 0; i < claim->n_features; ++i) {
    reasons[i + 1].name = claim->features[i];
    reasons[i + 1].weight = mdt_scorer_weight(weights, claim->features[i]);
    sum += reasons[i + 1].weight;
  }
  qsort(reasons, claim->n_features + 1, sizeof(*reasons), by_weight);
  mdt_sink_format(work->sink, "\nConfidence 0.%02u, from weights in logits\n",
                  claim->confidence);
  for (uint32_t i = 0; i <= claim->n_features; ++i) {
    if (reasons[i].weight) {
      write_logit(work, reasons[i].weight, reasons[i].name);
    }
  }
  write_logit(work, sum, mdt_view("sum"));
}
