// SPDX-License-Identifier: Apache-2.0

#include "choice.h"

#include "memory.h"
#include "order.h"

#include "linear/sequence.h"

#include <stdio.h>
#include <stdlib.h>

unsigned choice_best(const MdtScorer* scorer, const Choice* choice,
                     const uint64_t* keys) {
  int32_t scores[MDT_MAX_CLASSES] = { 0 };
  for (uint32_t k = 0; k < choice->n_keys; ++k) {
    scorer->add(scorer->self, keys[choice->first_key + k], scores);
  }
  unsigned best = choice->min_class;
  for (unsigned c = best + 1U; c < scorer->n_classes; ++c) {
    best = scores[c] > scores[best] ? c : best;
  }
  return best;
}

static unsigned learn(Table* table, const Choice* choice,
                      const uint64_t* keys) {
  const MdtScorer scorer = table_scorer(table);
  const unsigned guess = choice_best(&scorer, choice, keys);
  ++table->now;
  if (guess == choice->gold) {
    return 0U;
  }
  for (uint32_t k = 0; k < choice->n_keys; ++k) {
    table_update(table, keys[choice->first_key + k], choice->gold, 1);
    table_update(table, keys[choice->first_key + k], guess, -1);
  }
  return 1U;
}

Table* choice_train(const Choice* choices, size_t n, const uint64_t* keys,
                    uint32_t n_classes, unsigned epochs, uint64_t seed) {
  Table* const table = table_new(n_classes);
  size_t* const order = order_new(n);
  for (unsigned epoch = 0; epoch < epochs; ++epoch) {
    size_t n_wrong = 0;
    order_shuffle(order, n, &seed);
    for (size_t i = 0; i < n; ++i) {
      n_wrong += learn(table, choices + order[i], keys);
    }
    printf("epoch %u: %zu of %zu wrong, %zu features\n", epoch + 1U, n_wrong, n,
           table->n_rows);
  }
  free(order);
  return table;
}
