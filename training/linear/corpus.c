// SPDX-License-Identifier: Apache-2.0

#include "corpus.h"

#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char* read_file(const char* path, size_t* size) {
  FILE* const file = fopen(path, "rb");
  char* text = NULL;
  size_t n = 0;

  if (!file) {
    give_up("cannot be opened", path);
  }
  for (size_t got = 1; got; n += got) {
    text = (char*)grow(text, n + (1U << 20U), 1U);
    got = fread(text + n, 1U, 1U << 20U, file);
  }
  fclose(file);
  *size = n;
  return text;
}

static void split_lines(Corpus* corpus, size_t size) {
  const char* at = corpus->text;
  const char* const end = corpus->text + size;

  while (at < end) {
    const char* const found = memchr(at, '\n', (size_t)(end - at));
    const char* const stop = found ? found : end;
    const Text line = { at, (size_t)(stop - at) };

    corpus->lines =
      (Text*)grow_by_one(corpus->lines, corpus->n_lines, sizeof(Text));
    corpus->lines[corpus->n_lines++] = line;
    at = stop + 1;
  }
}

static bool starts_with(Text line, const char* prefix) {
  return line.len >= strlen(prefix) &&
         !memcmp(line.data, prefix, strlen(prefix));
}

static bool split_columns(Text line, Unit* unit) {
  const char* at = line.data;
  const char* const end = line.data + line.len;

  for (unsigned c = 0; c < COLUMNS; ++c) {
    const char* const tab = memchr(at, '\t', (size_t)(end - at));
    const char* const stop = tab ? tab : end;

    unit->columns[c].data = at;
    unit->columns[c].len = (size_t)(stop - at);
    if (!tab) {
      return c == COLUMNS - 1U;
    }
    at = tab + 1;
  }
  return false;
}

static unsigned count_covered(Text id) {
  const char* const dash = memchr(id.data, '-', id.len);

  return dash ? (unsigned)(atoi(dash + 1) - atoi(id.data) + 1) : 0U;
}

static void add_unit(Corpus* corpus, size_t line, const char* path) {
  Unit unit = { { { NULL, 0U } }, line, 0U };

  if (!split_columns(corpus->lines[line], &unit)) {
    give_up("a line without ten columns", path);
  }
  if (memchr(unit.columns[ID].data, '.', unit.columns[ID].len)) {
    return; // An empty node
  }
  unit.covers = count_covered(unit.columns[ID]);
  corpus->units =
    (Unit*)grow_by_one(corpus->units, corpus->n_units, sizeof(unit));
  corpus->units[corpus->n_units++] = unit;
  if (!unit.covers) {
    corpus->words =
      (Unit*)grow_by_one(corpus->words, corpus->n_words, sizeof(unit));
    corpus->words[corpus->n_words++] = unit;
  }
}

static void close_sentence(Corpus* corpus, Sentence* open) {
  open->end_unit = corpus->n_units;
  open->end_word = corpus->n_words;
  if (open->end_word > open->first_word) {
    corpus->sentences = (Sentence*)grow_by_one(
      corpus->sentences, corpus->n_sentences, sizeof(*open));
    corpus->sentences[corpus->n_sentences++] = *open;
    open->begins_paragraph = false;
  }
  open->first_unit = open->end_unit;
  open->first_word = open->end_word;
}

static void read_comment(Corpus* corpus, Text line, Sentence* open) {
  if (starts_with(line, "# newdoc")) {
    open->document = ++corpus->n_documents;
    open->begins_paragraph = true;
  } else if (starts_with(line, "# newpar id") ||
             starts_with(line, "# newpar_block") ||
             text_equals(line, "# newpar")) {
    open->begins_paragraph = true;
  }
}

void corpus_read(Corpus* corpus, const char* path) {
  Sentence open = { 0 };
  size_t size = 0;

  memset(corpus, 0, sizeof(*corpus));
  corpus->text = read_file(path, &size);
  split_lines(corpus, size);
  for (size_t i = 0; i < corpus->n_lines; ++i) {
    const Text line = corpus->lines[i];

    if (!line.len) {
      close_sentence(corpus, &open);
    } else if (line.data[0] == '#') {
      read_comment(corpus, line, &open);
    } else {
      add_unit(corpus, i, path);
    }
  }
  close_sentence(corpus, &open);
}

void corpus_clear(Corpus* corpus) {
  free(corpus->text);
  free(corpus->lines);
  free(corpus->units);
  free(corpus->words);
  free(corpus->sentences);
}

bool text_equals(Text text, const char* string) {
  return text.len == strlen(string) && !memcmp(text.data, string, text.len);
}

bool unit_is_joined(const Unit* unit) {
  static const char mark[] = "SpaceAfter=No";
  const Text misc = unit->columns[MISC];
  const size_t len = sizeof(mark) - 1U;

  for (size_t i = 0; i + len <= misc.len; ++i) {
    if (!memcmp(misc.data + i, mark, len)) {
      return true;
    }
  }
  return false;
}
