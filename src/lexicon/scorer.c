// SPDX-License-Identifier: Apache-2.0

#include "lexicon/scorer.h"

#include "base/view.h"

#include <string.h>

/// [c] is the least score, in hundredths of a logit, that gives a confidence
/// of c + 1 hundredths or more: 100 ln(p / (1 - p)) at p = (c + 0.5) / 100
static const int thresholds[] = {
  -529, -418, -366, -331, -305, -284, -266, -251, -238, -226, -214, -204, -195,
  -186, -177, -169, -162, -155, -148, -142, -136, -130, -124, -118, -113, -107,
  -102, -97,  -92,  -87,  -82,  -78,  -73,  -69,  -64,  -60,  -55,  -51,  -47,
  -43,  -38,  -34,  -30,  -26,  -22,  -18,  -14,  -10,  -6,   -2,   2,    6,
  10,   14,   18,   22,   26,   30,   34,   38,   43,   47,   51,   55,   60,
  64,   69,   73,   78,   82,   87,   92,   97,   102,  107,  113,  118,  124,
  130,  136,  142,  148,  155,  162,  169,  177,  186,  195,  204,  214,  226,
  238,  251,  266,  284,  305,  331,  366,  418,
};

void mdt_feature_add(MdtArena* const arena, MdtFeatures* const features,
                     const char* const name, const MdtView value) {
  const size_t room = sizeof(features->items) / sizeof(*features->items);
  if (features->count >= room) {
    return;
  }
  const size_t name_len = strlen(name);
  char* const text = (char*)mdt_arena_alloc(arena, name_len + value.len + 2);
  memcpy(text, name, name_len);
  text[name_len] = '=';
  if (value.len) {
    memcpy(text + name_len + 1, value.data, value.len);
  }
  const MdtView feature = { text, name_len + 1 + value.len };
  features->items[features->count++] = feature;
}

static int number(const MdtView view) {
  int value = 0;
  const bool is_negative = view.len && view.data[0] == '-';
  for (size_t i = is_negative; i < view.len && i < 8; ++i) {
    if (view.data[i] >= '0' && view.data[i] <= '9') {
      value = 10 * value + (view.data[i] - '0');
    }
  }
  return is_negative ? -value : value;
}

int mdt_scorer_weight(const MdtWordList* const weights, const MdtView feature) {
  return number(mdt_wordlist_get(weights, feature));
}

unsigned mdt_scorer_confidence(const MdtWordList* const weights,
                               const MdtFeatures* const features) {
  int score = number(mdt_wordlist_get(weights, mdt_view("bias")));
  for (unsigned i = 0; i < features->count; ++i) {
    score += number(mdt_wordlist_get(weights, features->items[i]));
  }
  unsigned confidence = 0;
  const unsigned count = sizeof(thresholds) / sizeof(*thresholds);
  while (confidence < count && score >= thresholds[confidence]) {
    ++confidence;
  }
  return confidence < 1 ? 1 : confidence > 99 ? 99 : confidence;
}

unsigned mdt_scorer_threshold(const MdtWordList* const weights) {
  return (unsigned)number(mdt_wordlist_get(weights, mdt_view("threshold")));
}

// --- Sums --------------------------------------------------------------------

typedef struct {
  char text[128];
  size_t len;
} Key;

static void append(Key* const key, const MdtView view) {
  const size_t room = sizeof(key->text) - key->len;
  const size_t len = view.len < room ? view.len : room;
  if (len) {
    memcpy(key->text + key->len, view.data, len);
    key->len += len;
  }
}

static void count_key(MdtTally* const tally, const Key* const key) {
  const MdtView feature = { key->text, key->len };
  tally->sum += mdt_scorer_weight(tally->weights, feature);
  if (tally->told) {
    mdt_sink_string(tally->told, "|");
    mdt_sink_view(tally->told, feature);
  }
}

void mdt_tally_add(MdtTally* const tally, const char* const name,
                   const MdtView value) {
  Key key = { .len = 0 };
  append(&key, mdt_view(name));
  append(&key, mdt_view("="));
  append(&key, value);
  count_key(tally, &key);
}

void mdt_tally_add_pair(MdtTally* const tally, const char* const name,
                        const MdtView a, const MdtView b) {
  Key key = { .len = 0 };
  append(&key, mdt_view(name));
  append(&key, mdt_view("="));
  append(&key, a);
  append(&key, mdt_view("/"));
  append(&key, b);
  count_key(tally, &key);
}
