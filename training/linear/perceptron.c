// SPDX-License-Identifier: Apache-2.0

#include "perceptron.h"

#include "memory.h"
#include "order.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What one search needs, reused for every example
typedef struct {
  MdtStep* lattice;
  uint8_t* counts;
  uint8_t* guess;
  size_t n_items;
} Room;

static void make_room(Room* room, size_t n_items, unsigned width) {
  if (n_items > room->n_items) {
    room->lattice =
      (MdtStep*)grow(room->lattice, n_items * width, sizeof(MdtStep));
    room->counts = (uint8_t*)grow(room->counts, n_items, 1U);
    room->guess = (uint8_t*)grow(room->guess, n_items, 1U);
    room->n_items = n_items;
  }
}

static void clear_room(Room* room) {
  free(room->lattice);
  free(room->counts);
  free(room->guess);
}

// Call `table_update` or sum scores for all keys of item `i` under `labels`
typedef struct {
  const MdtSequence* sequence;
  const uint8_t* labels;
} Labelling;

static unsigned label_before(const Labelling* l, size_t i, size_t back) {
  return i >= back ? l->labels[i - back] : MDT_LABEL_START;
}

static void update_item(Table* table, const Labelling* l, size_t i,
                        int change) {
  const MdtSequence* const seq = l->sequence;
  const unsigned before = label_before(l, i, 1U);
  const MdtHistory history = mdt_sequence_history(seq, i, before);

  for (uint32_t k = i ? seq->ends[i - 1U] : 0U; k < seq->ends[i]; ++k) {
    table_update(table, seq->keys[k], l->labels[i], change);
  }
  for (unsigned k = 0; k < history.n_keys; ++k) {
    table_update(table, history.keys[k], l->labels[i], change);
  }
  table_update(table, mdt_sequence_pair_key(before, label_before(l, i, 2U)),
               l->labels[i], change);
}

static int64_t score_item(const MdtScorer* scorer, const Labelling* l,
                          size_t i) {
  const MdtSequence* const seq = l->sequence;
  const unsigned before = label_before(l, i, 1U);
  const MdtHistory history = mdt_sequence_history(seq, i, before);
  int32_t scores[MDT_MAX_CLASSES] = { 0 };

  for (uint32_t k = i ? seq->ends[i - 1U] : 0U; k < seq->ends[i]; ++k) {
    scorer->add(scorer->self, seq->keys[k], scores);
  }
  for (unsigned k = 0; k < history.n_keys; ++k) {
    scorer->add(scorer->self, history.keys[k], scores);
  }
  scorer->add(scorer->self,
              mdt_sequence_pair_key(before, label_before(l, i, 2U)), scores);
  return scores[l->labels[i]];
}

// Items up to the worst violation, or 0 if the right labelling wins
static size_t find_violation(const MdtScorer* scorer, const Example* example,
                             const Room* room, unsigned width) {
  const Labelling gold = { &example->sequence, example->gold };
  int64_t score = 0;
  int64_t worst = 0;
  size_t found = 0;

  for (size_t i = 0; i < example->sequence.n_items; ++i) {
    const int64_t best = room->lattice[i * width].score;

    score += score_item(scorer, &gold, i);
    if (best - score >= worst) {
      mdt_sequence_trace(room->lattice, width, i, 0U, room->guess);
      if (memcmp(room->guess, example->gold, i + 1U)) {
        worst = best - score;
        found = i + 1U;
      }
    }
  }
  return found;
}

static unsigned learn(Table* table, const Example* example, Room* room,
                      unsigned width) {
  const MdtScorer scorer = table_scorer(table);
  const size_t n = example->sequence.n_items;
  const Labelling gold = { &example->sequence, example->gold };

  make_room(room, n, width);
  mdt_sequence_search(&scorer, &example->sequence, width, room->lattice,
                      room->counts);
  mdt_sequence_trace(room->lattice, width, n - 1U, 0U, room->guess);
  ++table->now;
  if (!memcmp(room->guess, example->gold, n)) {
    return 0U;
  }

  const size_t end = find_violation(&scorer, example, room, width);

  if (end) {
    const Labelling guess = { &example->sequence, room->guess };

    mdt_sequence_trace(room->lattice, width, end - 1U, 0U, room->guess);
    for (size_t i = 0; i < end; ++i) {
      const bool is_same =
        gold.labels[i] == guess.labels[i] &&
        label_before(&gold, i, 1U) == label_before(&guess, i, 1U) &&
        label_before(&gold, i, 2U) == label_before(&guess, i, 2U);

      if (!is_same) {
        update_item(table, &gold, i, 1);
        update_item(table, &guess, i, -1);
      }
    }
  }
  return 1U;
}

Table* perceptron_train(const Example* examples, size_t n, uint32_t n_classes,
                        const Training* how) {
  Table* const table = table_new(n_classes);
  size_t* const order = order_new(n);
  uint64_t state = how->seed;
  Room room = { NULL, NULL, NULL, 0U };

  for (unsigned epoch = 0; epoch < how->epochs; ++epoch) {
    size_t n_wrong = 0;

    order_shuffle(order, n, &state);
    for (size_t i = 0; i < n; ++i) {
      n_wrong += learn(table, examples + order[i], &room, how->width);
    }
    if (!how->is_quiet) {
      printf("epoch %u: %zu of %zu wrong, %zu features\n", epoch + 1U, n_wrong,
             n, table->n_rows);
      fflush(stdout);
    }
  }
  clear_room(&room);
  free(order);
  return table;
}

void perceptron_label(const MdtScorer* scorer, const MdtSequence* sequence,
                      unsigned width, uint8_t* labels) {
  Room room = { NULL, NULL, NULL, 0U };

  make_room(&room, sequence->n_items, width);
  mdt_sequence_search(scorer, sequence, width, room.lattice, room.counts);
  mdt_sequence_trace(room.lattice, width, sequence->n_items - 1U, 0U, labels);
  clear_room(&room);
}
