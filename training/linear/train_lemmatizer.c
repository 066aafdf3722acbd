// SPDX-License-Identifier: Apache-2.0
// Collect the scripts of lemmas and the features of words from treebanks.
//
//     mandate-train-lemmatizer MODEL WORDNET TRAIN.conllu...
//
// WORDNET is the folder of its files, whose words are inflected by rule.
//
// Under each key, a whole word or a suffix with its tag, stands what most
// words with that key have. A key is left out where the next shorter one says
// the same. Words count as often as they occur, suffixes once a word.

#include "corpus.h"
#include "labels.h"
#include "memory.h"
#include "modelfile.h"
#include "wordnet.h"

#include "tag/lemma_key.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Words that must share a suffix before it counts, and how much more a word
/// of the treebanks counts than one of WordNet
enum { MIN_WORDS = 2, TREEBANK_COUNT = 100, WORDNET_COUNT = 1 };

// Something seen under a key
typedef struct {
  uint64_t key;
  uint64_t parent; // Key of the next level, or 0 at the last
  uint32_t value;
  uint32_t count;
  uint8_t level;
} Entry;

typedef struct {
  Entry* items;
  size_t n;
} Entries;

static void add(Entries* to, Entry entry) {
  to->items = (Entry*)grow_by_one(to->items, to->n, sizeof(entry));
  to->items[to->n++] = entry;
}

// Levels ascend, so that parents come before children
static int compare(const void* a, const void* b) {
  const Entry* const l = (const Entry*)a;
  const Entry* const r = (const Entry*)b;
  if (l->level != r->level) {
    return l->level < r->level ? -1 : 1;
  }
  if (l->key != r->key) {
    return l->key < r->key ? -1 : 1;
  }
  return l->value < r->value ? -1 : l->value > r->value;
}

// Sort, and add up what is the same
static void merge(Entries* all) {
  size_t n = 0;
  qsort(all->items, all->n, sizeof(Entry), compare);
  for (size_t i = 0; i < all->n; ++i) {
    if (n && !compare(all->items + n - 1U, all->items + i)) {
      all->items[n - 1U].count += all->items[i].count;
    } else {
      all->items[n++] = all->items[i];
    }
  }
  all->n = n;
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static size_t common_len(Text form, Text lemma, bool lowers) {
  size_t n = 0;
  while (n < form.len && n < lemma.len &&
         (lowers ? lower(form.data[n]) : form.data[n]) == lemma.data[n]) {
    ++n;
  }
  return n;
}

// Quotes are straight or curly under one key, so that a script which strips
// one would not do for the other
static bool is_cut_safe(Text form, size_t n) {
  for (size_t i = n; i < form.len; ++i) {
    if (form.data[i] == '\'' || (unsigned char)form.data[i] >= 0x80U) {
      return false;
    }
  }
  return form.len - n <= 9U;
}

// A form without capitals says nothing of case; most words are lowered
static void write_script(Text form, Text lemma, char* to, size_t size) {
  const size_t low = common_len(form, lemma, true);
  const size_t same = common_len(form, lemma, false);
  const bool lowers = low >= same;
  const size_t n = lowers ? low : same;
  const bool is_letter = lemma.len == 1U && lower(*lemma.data) != *lemma.data;
  if (!n || is_letter || !is_cut_safe(form, n)) {
    snprintf(to, size, "w%.*s", (int)lemma.len, lemma.data);
  } else {
    snprintf(to, size, "%c%zu%.*s", lowers ? 'l' : 'k', form.len - n,
             (int)(lemma.len - n), lemma.data + n);
  }
}

// A word of the treebanks
typedef struct {
  uint64_t tag;
  MdtPlain plain;
  uint32_t script;
  uint32_t list;
  uint32_t count;
  bool has_lemma;
  bool has_list;
} Seen;

typedef struct {
  Seen* words;
  size_t n;
  Labels scripts;
  Labels lists;
} Lexicon;

static uint64_t read_tag(const Unit* word) {
  char upos[32];
  char xpos[32];
  snprintf(upos, sizeof(upos), "%.*s", (int)word->columns[UPOS].len,
           word->columns[UPOS].data);
  snprintf(xpos, sizeof(xpos), "%.*s", (int)word->columns[XPOS].len,
           word->columns[XPOS].data);
  return mdt_lemma_tag(upos, xpos);
}

static void push_word(Lexicon* lexicon, Seen seen) {
  lexicon->words = (Seen*)grow_by_one(lexicon->words, lexicon->n, sizeof(seen));
  lexicon->words[lexicon->n++] = seen;
}

static void add_word(Lexicon* lexicon, const Unit* word) {
  const Text form = word->columns[FORM];
  char text[512];
  Seen seen = { .tag = read_tag(word) };
  seen.plain = mdt_word_plain(form.data, form.len);
  seen.has_lemma = !text_equals(word->columns[LEMMA], "_");
  write_script(form, word->columns[LEMMA], text, sizeof(text));
  seen.script = (uint32_t)labels_find(&lexicon->scripts, text);
  snprintf(text, sizeof(text), "%.*s", (int)word->columns[FEATS].len,
           word->columns[FEATS].data);
  seen.list = (uint32_t)labels_find(&lexicon->lists, text);
  seen.has_list = true;
  seen.count = TREEBANK_COUNT;
  push_word(lexicon, seen);
}

static void add_form(void* handle, const char* form, const char* upos,
                     const char* xpos, const char* lemma) {
  Lexicon* const lexicon = (Lexicon*)handle;
  const Text form_text = { form, strlen(form) };
  const Text lemma_text = { lemma, strlen(lemma) };
  char text[512];
  Seen seen = { .tag = mdt_lemma_tag(upos, xpos), .has_lemma = true };
  seen.plain = mdt_word_plain(form, strlen(form));
  seen.count = WORDNET_COUNT;
  write_script(form_text, lemma_text, text, sizeof(text));
  seen.script = (uint32_t)labels_find(&lexicon->scripts, text);
  push_word(lexicon, seen);
}

static void read_book(Lexicon* lexicon, const char* path) {
  Corpus corpus;
  corpus_read(&corpus, path);
  for (size_t i = 0; i < corpus.n_words; ++i) {
    add_word(lexicon, corpus.words + i);
  }
  corpus_clear(&corpus);
}

static Entry make_entry(const Seen* seen, unsigned level, unsigned next,
                        uint32_t value) {
  const Entry entry = { mdt_lemma_key(seen->tag, &seen->plain, level),
                        level ? mdt_lemma_key(seen->tag, &seen->plain, next)
                              : 0U,
                        value, 1U, (uint8_t)level };
  return entry;
}

static void add_suffixes(Entries* to, const Seen* seen) {
  unsigned level = mdt_lemma_next_level(&seen->plain, MDT_LEMMA_WHOLE);
  for (; level; level = mdt_lemma_next_level(&seen->plain, level)) {
    add(to, make_entry(seen, level, mdt_lemma_next_level(&seen->plain, level),
                       seen->script));
  }
  add(to, make_entry(seen, 0U, 0U, seen->script));
}

static int compare_seen(const void* a, const void* b) {
  const Seen* const l = (const Seen*)a;
  const Seen* const r = (const Seen*)b;
  if (l->tag != r->tag) {
    return l->tag < r->tag ? -1 : 1;
  }
  const int order = memcmp(&l->plain, &r->plain, sizeof(l->plain));
  return order ? order : (l->script < r->script ? -1 : l->script > r->script);
}

static Entries collect_lemmas(Lexicon* lexicon) {
  Entries to = { NULL, 0U };
  qsort(lexicon->words, lexicon->n, sizeof(Seen), compare_seen);
  for (size_t i = 0; i < lexicon->n; ++i) {
    const Seen* const seen = lexicon->words + i;
    const unsigned next = mdt_lemma_next_level(&seen->plain, MDT_LEMMA_WHOLE);
    if (!seen->has_lemma) {
      continue;
    }
    Entry whole = make_entry(seen, MDT_LEMMA_WHOLE, next, seen->script);
    whole.count = seen->count;
    add(&to, whole);
    if (!i || compare_seen(seen - 1, seen)) {
      add_suffixes(&to, seen);
    }
  }
  merge(&to);
  return to;
}

static Entries collect_feats(const Lexicon* lexicon) {
  Entries to = { NULL, 0U };
  for (size_t i = 0; i < lexicon->n; ++i) {
    const Seen* const seen = lexicon->words + i;
    if (seen->has_list) {
      add(&to, make_entry(seen, MDT_LEMMA_WHOLE, 0U, seen->list));
      add(&to, make_entry(seen, 0U, 0U, seen->list));
    }
  }
  merge(&to);
  return to;
}

// Keep the commonest value of each key
static void keep_best(Entries* all) {
  size_t n = 0;
  for (size_t i = 0; i < all->n; ++i) {
    Entry* const last = all->items + (n ? n - 1U : 0U);
    if (!n || last->key != all->items[i].key) {
      all->items[n++] = all->items[i];
    } else if (all->items[i].count > last->count) {
      *last = all->items[i];
    }
  }
  all->n = n;
}

static const Entry* find_parent(const Entries* all, const Entry* child) {
  for (unsigned level = 0; level < child->level; ++level) {
    const Entry wanted = { child->parent, 0U, 0U, 0U, (uint8_t)level };
    size_t low = 0;
    size_t high = all->n;
    while (low < high) {
      const size_t middle = low + ((high - low) / 2U);
      const bool is_before = compare(all->items + middle, &wanted) < 0;
      low = is_before ? middle + 1U : low;
      high = is_before ? high : middle;
    }
    if (low < all->n && all->items[low].key == child->parent) {
      return all->items + low;
    }
  }
  return NULL;
}

// Give what is rare the value of its parent, and drop what its parent says
static void prune(Entries* all) {
  bool* const is_needed = (bool*)grow(NULL, all->n, sizeof(bool));
  size_t n = 0;
  for (size_t i = 0; i < all->n; ++i) {
    Entry* const e = all->items + i;
    const Entry* const parent = e->level ? find_parent(all, e) : NULL;
    const bool is_rare = e->level < MDT_LEMMA_WHOLE && e->count < MIN_WORDS;
    if (parent && is_rare) {
      e->value = parent->value;
    }
    is_needed[i] = !parent || e->value != parent->value;
  }
  for (size_t i = 0; i < all->n; ++i) {
    if (is_needed[i]) {
      all->items[n++] = all->items[i];
    }
  }
  all->n = n;
  free(is_needed);
}

static int compare_keys(const void* a, const void* b) {
  const Entry* const l = (const Entry*)a;
  const Entry* const r = (const Entry*)b;
  return l->key < r->key ? -1 : l->key > r->key;
}

// The two sections of a lookup
typedef struct {
  uint32_t* keys;
  uint32_t* values;
  uint32_t n;
} Sections;

static Sections make_sections(Entries* all) {
  Sections s;
  keep_best(all);
  prune(all);
  qsort(all->items, all->n, sizeof(Entry), compare_keys);
  s.keys = (uint32_t*)grow(NULL, all->n, sizeof(uint32_t));
  s.values = (uint32_t*)grow(NULL, all->n, sizeof(uint32_t));
  s.n = (uint32_t)all->n;
  for (size_t i = 0; i < all->n; ++i) {
    s.keys[i] = (uint32_t)(all->items[i].key >> 32U);
    s.values[i] = all->items[i].value;
  }
  free(all->items);
  return s;
}

static void clear_sections(Sections* s) {
  free(s->keys);
  free(s->values);
}

static void write_lexicon(const char* path, const Lexicon* lexicon,
                          const Sections* lemmas, const Sections* feats) {
  const MdtLog log = { NULL, NULL };
  size_t len = 0;
  size_t list_len = 0;
  char* const scripts = labels_join(&lexicon->scripts, &len);
  char* const lists = labels_join(&lexicon->lists, &list_len);
  const MdtModelSection sections[] = {
    { "lemma_keys", MDT_U32, 1U, { lemmas->n }, lemmas->keys },
    { "lemmas", MDT_U32, 1U, { lemmas->n }, lemmas->values },
    { "feat_keys", MDT_U32, 1U, { feats->n }, feats->keys },
    { "feats", MDT_U32, 1U, { feats->n }, feats->values },
    { "scripts", MDT_BYTES, 1U, { (uint32_t)len }, scripts },
    { "feat_lists", MDT_BYTES, 1U, { (uint32_t)list_len }, lists },
  };
  if (mdt_modelfile_write(path, "lemmatiser", sections, 6U, &log)) {
    give_up("cannot be written", path);
  }
  printf("%s: %u lemmas by %zu scripts, %u features of %zu kinds\n", path,
         lemmas->n, lexicon->scripts.n, feats->n, lexicon->lists.n);
  free(scripts);
  free(lists);
}

int main(int argc, char** argv) {
  Lexicon lexicon = { 0 };
  if (argc < 4) {
    give_up("MODEL WORDNET TRAIN.conllu...", "usage");
  }
  wordnet_forms(argv[2], add_form, &lexicon);
  for (int i = 3; i < argc; ++i) {
    read_book(&lexicon, argv[i]);
  }
  Entries all = collect_lemmas(&lexicon);
  Sections lemmas = make_sections(&all);
  all = collect_feats(&lexicon);
  Sections feats = make_sections(&all);
  write_lexicon(argv[1], &lexicon, &lemmas, &feats);
  clear_sections(&lemmas);
  clear_sections(&feats);
  labels_clear(&lexicon.scripts);
  labels_clear(&lexicon.lists);
  free(lexicon.words);
  return 0;
}
