// SPDX-License-Identifier: Apache-2.0
// Train the name tagger on CoNLL-U with NE= in MISC.
//
//     mandate-train-names MODEL CLUSTERS NAMES TAGGER TRAIN.conllu...
//
// CLUSTERS and NAMES are what mandate-cluster and gazetteer.py wrote. Words are
// tagged by our tagger first. Where several texts mark nationality
// words as places and others do not, the marks on adjectives are taken away.

#include "labels.h"
#include "lookup_data.h"
#include "memory.h"
#include "perceptron.h"
#include "write.h"

#include "document/given.h"
#include "linear/labeller.h"
#include "names/features.h"
#include "names/gazetteer.h"
#include "names/namer.h"
#include "tag/tagger.h"

#include <mandate/mandate.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 10, UNIT = 12, MIN_SEEN = 3, SEED = 1 };

static const char* const names[] = { "O",     "B-PER", "I-PER", "B-ORG",
                                     "I-ORG", "B-LOC", "I-LOC" };

// What is known of words beside the texts
typedef struct {
  LookupData classes;
  LookupData names;
} Known;

typedef struct {
  Example* examples;
  size_t n;
} Examples;

// An adjective alone is no place: "the Danish minister"
static bool is_adjective(const MdtDocument* doc, const MdtName* name) {
  return name->kind == MDT_NAME_LOC && name->end == name->first + 1U &&
         doc->tokens.items[name->first].upos == MDT_UPOS_ADJ;
}

static uint8_t* read_gold(const MdtDocument* doc) {
  uint8_t* const gold = (uint8_t*)grow(NULL, doc->tokens.count, 1U);
  memset(gold, 0, doc->tokens.count);
  for (size_t i = 0; i < doc->names.count; ++i) {
    const MdtName* const name = doc->names.items + i;
    for (uint32_t t = name->first; t < name->end && !is_adjective(doc, name);
         ++t) {
      gold[t] = (uint8_t)((2U * name->kind) + (t == name->first ? 1U : 2U));
    }
  }
  return gold;
}

// Keys and labels stay in memory until the end
static Example read_sentence(const Known* known, const MdtToken* tokens,
                             const uint8_t* gold, size_t n) {
  MdtWord* const words = (MdtWord*)grow(NULL, n, sizeof(MdtWord));
  uint64_t* const keys =
    (uint64_t*)grow(NULL, n * MDT_NAME_KEYS, sizeof(uint64_t));
  uint64_t* const contexts =
    (uint64_t*)grow(NULL, n * MDT_NAME_CONTEXTS, sizeof(uint64_t));
  uint32_t* const ends = (uint32_t*)grow(NULL, n, sizeof(uint32_t));
  uint32_t end = 0;
  for (size_t i = 0; i < n; ++i) {
    words[i] = mdt_label_word(&known->classes.lookup, tokens + i);
  }
  mdt_gazetteer_mark(&known->names.lookup, words, n);
  for (size_t i = 0; i < n; ++i) {
    end += mdt_name_keys(words, n, i, keys + end);
    ends[i] = end;
    mdt_name_contexts(words, n, i, contexts + (i * MDT_NAME_CONTEXTS));
  }
  free(words);
  const Example example = { { keys, ends, contexts, n, MDT_NAME_CONTEXTS },
                            gold };
  return example;
}

static void read_book(Examples* to, const Known* known, const MdtTagger* tagger,
                      const char* path) {
  MdtDocument* doc = NULL;
  if (mdt_document_new_file(&doc, path, NULL) ||
      !mdt_document_is_tokenized(doc)) {
    give_up("is not CoNLL-U", path);
  }
  mdt_tag(tagger, doc);
  const uint8_t* const gold = read_gold(doc);
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    const MdtSentence* const sentence = doc->sentences.items + s;
    to->examples = (Example*)grow_by_one(to->examples, to->n, sizeof(Example));
    to->examples[to->n++] =
      read_sentence(known, doc->tokens.items + sentence->first,
                    gold + sentence->first, sentence->end - sentence->first);
  }
  mdt_document_free(doc);
}

int main(int argc, char** argv) {
  const Training how = { MDT_NAME_BEAM, EPOCHS, SEED, false };
  Examples all = { NULL, 0U };
  Labels labels = { NULL, 0U };
  MdtTagger* tagger = NULL;
  if (argc < 6) {
    give_up("MODEL CLUSTERS NAMES TAGGER TRAIN.conllu...", "usage");
  }
  if (mdt_tagger_load(&tagger, argv[4], NULL)) {
    give_up("is no tagger", argv[4]);
  }
  Known known = { lookup_read_classes(argv[2]), lookup_read_names(argv[3]) };
  for (size_t i = 0; i < sizeof(names) / sizeof(*names); ++i) {
    labels_find(&labels, names[i]);
  }
  for (int i = 5; i < argc; ++i) {
    read_book(&all, &known, tagger, argv[i]);
  }
  Table* const table =
    perceptron_train(all.examples, all.n, (uint32_t)labels.n, &how);
  Packed packed = table_pack(table, UNIT, MIN_SEEN);
  write_model(argv[1], "names", &packed, &labels, &known.classes.lookup,
              &known.names.lookup);
  packed_clear(&packed);
  table_free(table);
  lookup_clear(&known.classes);
  lookup_clear(&known.names);
  labels_clear(&labels);
  mdt_tagger_free(tagger);
  return 0;
}
