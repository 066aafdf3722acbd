// SPDX-License-Identifier: Apache-2.0
// Train the segmenter on treebanks.
//
//     mandate-train-segmenter MODEL TRAIN.conllu...
//
// Paragraphs are put together from their sentences, and each boundary that
// the segmenter would have to decide becomes a choice.

#include "choice.h"
#include "corpus.h"
#include "memory.h"
#include "write.h"

#include "token/boundary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EPOCHS = 12, UNIT = 12, MIN_SEEN = 1, SEED = 1 };

// A paragraph and how each of its bytes is followed
typedef struct {
  char* text;
  uint8_t* kinds; // A token or sentence ends before this byte
  size_t len;
} Paragraph;

typedef struct {
  Choice* choices;
  size_t n;
  uint64_t* keys;
  size_t n_keys;
} Choices;

static void add_byte(Paragraph* p, char c, MdtBoundaryKind kind) {
  p->text = (char*)grow_by_one(p->text, p->len, 1U);
  p->kinds = (uint8_t*)grow_by_one(p->kinds, p->len, 1U);
  p->text[p->len] = c;
  p->kinds[p->len++] = (uint8_t)kind;
}

static void add_token(Paragraph* p, const Unit* unit, MdtBoundaryKind before) {
  const Text form = unit->columns[FORM];
  for (size_t i = 0; i < form.len; ++i) {
    add_byte(p, form.data[i], i ? MDT_INSIDE : before);
  }
}

static void add_sentence(Paragraph* p, const Corpus* corpus,
                         const Sentence* s) {
  MdtBoundaryKind before = MDT_SENTENCE;
  for (size_t u = s->first_unit; u < s->end_unit; ++u) {
    const Unit* const unit = corpus->units + u;
    add_token(p, unit, before);
    u += unit->covers;
    before = MDT_TOKEN;
    if (!unit_is_joined(unit)) {
      add_byte(p, ' ', u + 1U < s->end_unit ? MDT_TOKEN : MDT_SENTENCE);
    }
  }
}

static void collect(Choices* to, const Paragraph* p) {
  const MdtView text = { p->text, p->len };
  MdtBoundary b = mdt_boundary_first(text);
  while (mdt_boundary_next(&b)) {
    Choice choice = { to->n_keys, 0U, p->kinds[b.at],
                      mdt_boundary_is_space(&b) ? MDT_TOKEN : MDT_INSIDE };
    to->keys = (uint64_t*)grow_for(to->keys, to->n_keys, MDT_BOUNDARY_KEYS,
                                   sizeof(uint64_t));
    choice.n_keys = mdt_boundary_keys(&b, to->keys + to->n_keys);
    to->n_keys += choice.n_keys;
    to->choices = (Choice*)grow_by_one(to->choices, to->n, sizeof(Choice));
    to->choices[to->n++] = choice;
    mdt_boundary_decide(&b, (MdtBoundaryKind)choice.gold);
  }
}

static void finish(Choices* to, Paragraph* p) {
  while (p->len && p->text[p->len - 1U] == ' ') {
    --p->len;
  }
  if (p->len) {
    collect(to, p);
  }
  p->len = 0;
  free(p->text);
  free(p->kinds);
  p->text = NULL;
  p->kinds = NULL;
}

static void read_choices(Choices* to, const char* path) {
  Corpus corpus;
  Paragraph p = { NULL, NULL, 0U };
  corpus_read(&corpus, path);
  for (size_t i = 0; i < corpus.n_sentences; ++i) {
    if (corpus.sentences[i].begins_paragraph) {
      finish(to, &p);
    }
    add_sentence(&p, &corpus, corpus.sentences + i);
  }
  finish(to, &p);
  corpus_clear(&corpus);
}

int main(int argc, char** argv) {
  Choices choices = { NULL, 0U, NULL, 0U };
  if (argc < 3) {
    give_up("MODEL TRAIN.conllu...", "usage");
  }
  for (int i = 2; i < argc; ++i) {
    read_choices(&choices, argv[i]);
  }
  Table* const table = choice_train(choices.choices, choices.n, choices.keys,
                                    MDT_N_BOUNDARIES, EPOCHS, SEED);
  Packed packed = table_pack(table, UNIT, MIN_SEEN);
  write_model(argv[1], "segmenter", &packed, NULL, NULL);
  packed_clear(&packed);
  table_free(table);
  free(choices.choices);
  free(choices.keys);
  return 0;
}
