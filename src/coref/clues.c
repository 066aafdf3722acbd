// SPDX-License-Identifier: Apache-2.0

#include "coref/clues.h"

#include "base/try.h"
#include "base/view.h"
#include "lexicon/scorer.h"

#include <mandate/vocabulary.h>

#include <stdio.h>

static const char* const yes[] = { "no", "yes" };
static const char* const far[] = { "0", "1", "2", "3", "4-6", "7-12", "more" };
static const char* const ranks[] = { "1", "2", "3", "4", "5-8", "more" };
static const char* const apart[] = { "1-3",   "4-8",  "9-16",
                                     "17-30", "more", "elsewhere" };
static const char* const sizes[] = { "1", "2", "3-4", "5-8", "more" };
static const char* const kinds[] = { "name", "description", "pronoun" };
static const char* const roles[] = { "subject",    "passive",   "object",
                                     "oblique",    "attribute", "possessor",
                                     "apposition", "joined",    "other" };
static const char* const parts[] = { "headline", "lead", "body" };
static const char* const counts[] = { "0", "1", "2", "3-5", "more" };
static const char* const fits[] = { "unknown", "same", "other" };
static const char* const marks[] = { "out", "into", "out of", "same",
                                     "between" };
static const char* const looks[] = { "the", "this", "my", "owned", "bare" };
static const char* const lengths[] = { "1", "2", "3", "4", "more" };
static const char* const likes[] = { "words",   "contained", "head",
                                     "named",   "holder",    "one holder",
                                     "general", "sense",     "none" };
static const char* const owners[] = { "none", "one", "same", "kindred", "two" };
static const char* const tails[] = { "nothing", "of", "clause" };
static const char* const commands[] = { "none", "joined", "clause", "above",
                                        "object" };
static const char* const types[] = { "none",
#define X(id, name) name,
                                     MDT_TYPES(X)
#undef X
};

#define LIST(list) list, sizeof(list) / sizeof(*(list))
#define NOTHING    NULL, 1

static const struct {
  const char* name;
  const char* const* values;
  unsigned n_values;
  const char* const* others; // The second list, or null
  unsigned n_others;
} families[MDT_N_CLUE_FAMILIES] = {
  [MDT_CLUE_NONE] = { "none", LIST(yes), NOTHING },
  [MDT_CLUE_NONE_LOOK] = { "none look", LIST(looks), LIST(lengths) },
  [MDT_CLUE_NONE_ROLE] = { "none role", LIST(roles), NOTHING },
  [MDT_CLUE_NONE_PART] = { "none part", LIST(parts), LIST(yes) },
  [MDT_CLUE_NONE_CHOICE] = { "none choice", LIST(counts), NOTHING },
  [MDT_CLUE_NONE_LIKE] = { "none like", LIST(likes), LIST(looks) },
  [MDT_CLUE_NONE_TAIL] = { "none tail", LIST(tails), NOTHING },
  [MDT_CLUE_NONE_TYPE] = { "none type", LIST(types), NOTHING },
  [MDT_CLUE_NONE_EMPTY] = { "none empty", LIST(yes), NOTHING },
  [MDT_CLUE_FAR] = { "far", LIST(far), LIST(kinds) },
  [MDT_CLUE_RANK] = { "rank", LIST(ranks), NOTHING },
  [MDT_CLUE_APART] = { "apart", LIST(apart), NOTHING },
  [MDT_CLUE_ROLE] = { "role", LIST(roles), LIST(roles) },
  [MDT_CLUE_COMMAND] = { "command", LIST(commands), NOTHING },
  [MDT_CLUE_KIND] = { "kind", LIST(kinds), LIST(yes) },
  [MDT_CLUE_TYPE] = { "type", LIST(types), NOTHING },
  [MDT_CLUE_FIT] = { "fit", LIST(fits), LIST(fits) },
  [MDT_CLUE_SIZE] = { "size", LIST(sizes), NOTHING },
  [MDT_CLUE_LARGEST] = { "largest", LIST(yes), NOTHING },
  [MDT_CLUE_TOPIC] = { "topic", LIST(yes), LIST(far) },
  [MDT_CLUE_HEADLINE] = { "headline", LIST(yes), NOTHING },
  [MDT_CLUE_MARKS] = { "marks", LIST(marks), LIST(roles) },
  [MDT_CLUE_LIKE] = { "like", LIST(likes), LIST(looks) },
  [MDT_CLUE_NEWS] = { "news", LIST(likes), LIST(sizes) },
  [MDT_CLUE_CLEAR] = { "clear", LIST(yes), NOTHING },
  [MDT_CLUE_OWNER] = { "owner", LIST(owners), LIST(likes) },
  [MDT_CLUE_LIKE_FAR] = { "like far", LIST(likes), LIST(far) },
};

const char* mdt_anaphor_name(const MdtAnaphor anaphor) {
  static const char* const names[] = {
#define X(id, name) name,
    MDT_ANAPHORS(X)
#undef X
  };
  return names[anaphor];
}

void mdt_clue_add(MdtClues* const clues, const MdtClueFamily family,
                  const unsigned a, const unsigned b) {
  if (clues->count < MDT_MOST_CLUES) {
    const unsigned value = a * families[family].n_others + b;
    clues->items[clues->count++] = (MdtClue){ (uint8_t)family, (uint8_t)value };
  }
}

bool mdt_clues_have(const MdtClues* const clues, const MdtClueFamily family,
                    const unsigned value) {
  for (unsigned i = 0; i < clues->count; ++i) {
    if (clues->items[i].family == family && clues->items[i].value == value) {
      return true;
    }
  }
  return false;
}

/// Write what `clue` is called; return its length
static size_t print(char* const out, const size_t size, const MdtClue clue) {
  const unsigned n = families[clue.family].n_others;
  const char* const name = families[clue.family].name;
  const char* const value = families[clue.family].values[clue.value / n];
  const char* const* const others = families[clue.family].others;
  return (size_t)snprintf(out, size, "%s=%s%s%s", name, value,
                          others ? "/" : "",
                          others ? others[clue.value % n] : "");
}

MdtView mdt_clue_text(MdtArena* const arena, const MdtClue clue) {
  enum { SIZE = 64 };
  char* const text = (char*)mdt_arena_alloc(arena, SIZE);
  return (MdtView){ text, print(text, SIZE, clue) };
}

static void read_family(MdtClueWeights* const weights,
                        const MdtWordList* const table,
                        const MdtAnaphor anaphor, const uint8_t family) {
  const unsigned n = families[family].n_values * families[family].n_others;
  for (unsigned v = 0; v < n; ++v) {
    char key[96];
    const MdtClue clue = { family, (uint8_t)v };
    const size_t start =
      (size_t)snprintf(key, sizeof(key), "%s ", mdt_anaphor_name(anaphor));
    const size_t len = start + print(key + start, sizeof(key) - start, clue);
    weights->values[anaphor][family][v] =
      mdt_scorer_weight(table, (MdtView){ key, len });
  }
}

static int read_lead(const MdtWordList* const table, const MdtAnaphor anaphor) {
  char key[64];
  const int len =
    snprintf(key, sizeof(key), "%s lead", mdt_anaphor_name(anaphor));
  return mdt_scorer_weight(table, (MdtView){ key, (size_t)len });
}

MdtStatus mdt_clue_weights_read(const MdtClueWeights** const out,
                                MdtArena* const arena, const char* const path,
                                const MdtLog* const log) {
  MdtWordList* table = NULL;
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_wordlist_read(arena, path, &table, log));
  MdtClueWeights* const weights =
    (MdtClueWeights*)mdt_arena_alloc(arena, sizeof(MdtClueWeights));
  for (int a = 0; a < MDT_N_ANAPHORS; ++a) {
    const MdtAnaphor anaphor = (MdtAnaphor)a;
    weights->leads[a] = read_lead(table, anaphor);
    for (uint8_t f = 0; f < MDT_N_CLUE_FAMILIES; ++f) {
      read_family(weights, table, anaphor, f);
    }
  }
  *out = weights;
  return MDT_SUCCESS;
}

int mdt_clues_sum(const MdtClueWeights* const weights,
                  const MdtAnaphor kinds_of[2], const MdtClues* const clues) {
  int sum = 0;
  for (unsigned i = 0; i < clues->count; ++i) {
    const MdtClue clue = clues->items[i];
    sum += weights->values[kinds_of[0]][clue.family][clue.value] +
           weights->values[kinds_of[1]][clue.family][clue.value];
  }
  return sum;
}
