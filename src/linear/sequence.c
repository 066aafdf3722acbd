// SPDX-License-Identifier: Apache-2.0

#include "linear/sequence.h"

#include "linear/hash.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

// Templates of the keys that join labels; those of items are far above
enum { BEFORE = 1, BEFORE_TWO, BEFORE_CONTEXT };

// The best steps to one item found so far, best first
typedef struct {
  MdtStep* steps;
  unsigned n_steps;
  unsigned width;
} Beam;

MdtHistory mdt_sequence_history(const MdtSequence* seq, size_t i,
                                unsigned before) {
  const uint64_t* const contexts = seq->contexts + (i * seq->n_contexts);
  MdtHistory history = { { 0 }, 0U };

  history.keys[history.n_keys++] = mdt_hash_mix(BEFORE, before);
  for (unsigned c = 0; c < seq->n_contexts; ++c) {
    history.keys[history.n_keys++] =
      mdt_hash_mix(contexts[c] + BEFORE_CONTEXT, before);
  }
  return history;
}

uint64_t mdt_sequence_pair_key(unsigned before, unsigned before_that) {
  return mdt_hash_mix(BEFORE_TWO, (before << 8U) | before_that);
}

static void insert_step(Beam* beam, MdtStep step) {
  unsigned i = beam->n_steps;

  if (i == beam->width) {
    if (beam->steps[--i].score >= step.score) {
      return;
    }
  } else {
    ++beam->n_steps;
  }
  for (; i && beam->steps[i - 1U].score < step.score; --i) {
    beam->steps[i] = beam->steps[i - 1U];
  }
  beam->steps[i] = step;
}

static void score_item(const MdtScorer* scorer, const MdtSequence* seq,
                       size_t i, int32_t* scores) {
  memset(scores, 0, scorer->n_classes * sizeof(*scores));
  for (uint32_t k = i ? seq->ends[i - 1U] : 0U; k < seq->ends[i]; ++k) {
    scorer->add(scorer->self, seq->keys[k], scores);
  }
}

// Add to `scores` what the label before says
static void score_history(const MdtScorer* scorer, const MdtSequence* seq,
                          size_t i, unsigned before, int32_t* scores) {
  const MdtHistory history = mdt_sequence_history(seq, i, before);

  for (unsigned k = 0; k < history.n_keys; ++k) {
    scorer->add(scorer->self, history.keys[k], scores);
  }
}

static void extend_step(const MdtScorer* scorer, const MdtStep* from,
                        unsigned index, const int32_t* shared, Beam* beam) {
  int32_t scores[MDT_MAX_CLASSES];

  memcpy(scores, shared, scorer->n_classes * sizeof(*scores));
  scorer->add(scorer->self, mdt_sequence_pair_key(from->label, from->before),
              scores);
  for (unsigned c = 0; c < scorer->n_classes; ++c) {
    const MdtStep step = { from->score + scores[c], (uint8_t)index, (uint8_t)c,
                           from->label };

    insert_step(beam, step);
  }
}

// Steps that end in one label share what that label says
static void extend_label(const MdtScorer* scorer, const int32_t* shared,
                         const MdtStep* steps, unsigned first, unsigned n_steps,
                         Beam* beam) {
  for (unsigned s = first; s < n_steps; ++s) {
    if (steps[s].label == steps[first].label) {
      extend_step(scorer, steps + s, s, shared, beam);
    }
  }
}

static bool is_label_new(const MdtStep* steps, unsigned s) {
  for (unsigned i = 0; i < s; ++i) {
    if (steps[i].label == steps[s].label) {
      return false;
    }
  }
  return true;
}

static unsigned extend_all(const MdtScorer* scorer, const MdtSequence* seq,
                           size_t i, const MdtStep* steps, unsigned n_steps,
                           Beam beam) {
  int32_t own[MDT_MAX_CLASSES];
  int32_t shared[MDT_MAX_CLASSES];

  score_item(scorer, seq, i, own);
  for (unsigned s = 0; s < n_steps; ++s) {
    if (is_label_new(steps, s)) {
      memcpy(shared, own, scorer->n_classes * sizeof(*own));
      score_history(scorer, seq, i, steps[s].label, shared);
      extend_label(scorer, shared, steps, s, n_steps, &beam);
    }
  }
  return beam.n_steps;
}

void mdt_sequence_search(const MdtScorer* scorer, const MdtSequence* seq,
                         unsigned width, MdtStep* lattice, uint8_t* counts) {
  const MdtStep start = { 0, 0U, MDT_LABEL_START, MDT_LABEL_START };
  const MdtStep* steps = &start;
  unsigned n_steps = 1U;

  assert(width && width <= MDT_MAX_BEAM);
  assert(scorer->n_classes && scorer->n_classes < MDT_LABEL_START);
  for (size_t i = 0; i < seq->n_items; ++i) {
    MdtStep* const next = lattice + (i * width);
    const Beam beam = { next, 0U, width };

    n_steps = extend_all(scorer, seq, i, steps, n_steps, beam);
    counts[i] = (uint8_t)n_steps;
    steps = next;
  }
}

void mdt_sequence_trace(const MdtStep* lattice, unsigned width, size_t last,
                        unsigned index, uint8_t* labels) {
  for (size_t i = last + 1U; i-- > 0U;) {
    const MdtStep* const step = lattice + (i * width) + index;

    labels[i] = step->label;
    index = step->from;
  }
}
