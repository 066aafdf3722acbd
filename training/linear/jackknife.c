// SPDX-License-Identifier: Apache-2.0
// Write treebanks with the tags that our tagger would give them.
//
//     mandate-jackknife CLUSTERS OUTDIR TRAIN.conllu... -- DEV.conllu...
//
// Each training sentence is tagged by a model that has not seen its document,
// each development sentence by the model of all. A parser that learns from
// these meets the same mistakes in training as in use. Everything but UPOS and
// XPOS stays as it was.

#include "memory.h"
#include "tag/tagger.h"
#include "tag_set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  Corpus corpus;
  const char* path;
  uint8_t* tags; // [n_words]
} Book;

static Book read_book(const char* path) {
  Book book = { .path = path };
  corpus_read(&book.corpus, path);
  book.tags = (uint8_t*)grow(NULL, book.corpus.n_words, 1U);
  return book;
}

static void clear_book(Book* book) {
  corpus_clear(&book->corpus);
  free(book->tags);
}

// `first` is the number in the set of the first sentence of the book
static void tag_book(Book* book, const TagSet* set, size_t first, int fold,
                     const Packed* packed) {
  const MdtScorer scorer = mdt_weights_scorer(&packed->weights);
  for (size_t i = 0; i < book->corpus.n_sentences; ++i) {
    const TagSentence* const s = set->sentences + first + i;
    if (fold == TAG_NO_FOLD || set->folds[first + i] == fold) {
      perceptron_label(&scorer, &s->example.sequence, MDT_TAG_BEAM,
                       book->tags + book->corpus.sentences[i].first_word);
    }
  }
}

static void print_score(const Book* book, const Labels* labels) {
  size_t n_upos = 0;
  size_t n_xpos = 0;
  for (size_t i = 0; i < book->corpus.n_words; ++i) {
    const Text* const columns = book->corpus.words[i].columns;
    const char* const name = labels->names[book->tags[i]];
    const size_t len = strcspn(name, " ");
    n_upos +=
      columns[UPOS].len == len && !memcmp(columns[UPOS].data, name, len);
    n_xpos += text_equals(columns[XPOS], name + len + 1U);
  }
  const double n = (double)book->corpus.n_words / 100.0;
  printf("%s: UPOS %.2f XPOS %.2f\n", book->path, (double)n_upos / n,
         (double)n_xpos / n);
}

static void write_word(FILE* file, const Unit* word, const char* tag) {
  const size_t len = strcspn(tag, " ");
  for (unsigned c = 0; c < COLUMNS; ++c) {
    const Text text = word->columns[c];
    if (c == UPOS) {
      fprintf(file, "\t%.*s", (int)len, tag);
    } else if (c == XPOS) {
      fprintf(file, "\t%s", tag + len + 1U);
    } else {
      fprintf(file, "%s%.*s", c ? "\t" : "", (int)text.len, text.data);
    }
  }
  fputc('\n', file);
}

static FILE* open_output(const char* dir, const char* path) {
  const char* const slash = strrchr(path, '/');
  char name[4096];
  snprintf(name, sizeof(name), "%s/%s", dir, slash ? slash + 1 : path);
  FILE* const file = fopen(name, "wb");
  if (!file) {
    give_up("cannot be written", name);
  }
  return file;
}

static void write_book(const Book* book, const char* dir,
                       const Labels* labels) {
  FILE* const file = open_output(dir, book->path);
  size_t word = 0;
  for (size_t i = 0; i < book->corpus.n_lines; ++i) {
    const Text line = book->corpus.lines[i];
    if (word < book->corpus.n_words && book->corpus.words[word].line == i) {
      write_word(file, book->corpus.words + word,
                 labels->names[book->tags[word]]);
      ++word;
    } else {
      fprintf(file, "%.*s\n", (int)line.len, line.data);
    }
  }
  if (fclose(file)) {
    give_up("cannot be written", book->path);
  }
}

static void tag_all(Book* books, size_t from, size_t to, const TagSet* set,
                    int fold) {
  const Packed packed = tag_set_train(set, fold);
  size_t first = 0;
  for (size_t b = 0; b < to; ++b) {
    if (b >= from) {
      tag_book(books + b, set, first, fold, &packed);
    }
    first += books[b].corpus.n_sentences;
  }
  Packed done = packed;
  packed_clear(&done);
}

// Sentences of development are in the set too, in a fold that none trains on
static void add_books(TagSet* set, Book* books, size_t n_train, size_t n) {
  for (size_t b = 0; b < n; ++b) {
    const size_t first = set->n;
    tag_set_add(set, &books[b].corpus);
    for (size_t i = first; b >= n_train && i < set->n; ++i) {
      set->folds[i] = TAG_DEV_FOLD;
    }
  }
}

int main(int argc, char** argv) {
  TagSet set = { 0 };
  Book books[16];
  size_t n = 0;
  size_t n_train = 0;
  if (argc < 4 || argc > 18) {
    give_up("CLUSTERS OUTDIR TRAIN... -- DEV...", "usage");
  }
  for (int i = 3; i < argc; ++i) {
    if (!strcmp(argv[i], "--")) {
      n_train = n;
    } else {
      books[n++] = read_book(argv[i]);
    }
  }
  n_train = n_train ? n_train : n;
  set.classes = lookup_read_classes(argv[1]);
  add_books(&set, books, n_train, n);
  for (int fold = 0; fold < TAG_FOLDS; ++fold) {
    tag_all(books, 0U, n_train, &set, fold);
  }
  tag_all(books, n_train, n, &set, TAG_NO_FOLD);
  for (size_t b = 0; b < n; ++b) {
    print_score(books + b, &set.labels);
    write_book(books + b, argv[2], &set.labels);
    clear_book(books + b);
  }
  tag_set_clear(&set);
  return 0;
}
