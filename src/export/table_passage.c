// SPDX-License-Identifier: Apache-2.0
// Passages: positions and words, which are selectors of their own.

#include "export/table_reader.h"

#include "base/view.h"

#include <stdlib.h>

static uint32_t integer(const MdtTableReader* const reader,
                        const uint32_t term) {
  return mdt_table_hundredths(reader, term) / 100;
}

static void read_selector(const MdtTableReader* const reader,
                          const uint32_t selector,
                          MdtTablePassage* const passage) {
  const uint32_t start = mdt_table_object(reader, selector, reader->start);
  const uint32_t end = mdt_table_object(reader, selector, reader->end);
  const uint32_t exact = mdt_table_object(reader, selector, reader->exact);
  if (start && end) {
    passage->start = integer(reader, start);
    passage->end = integer(reader, end);
  }
  if (exact) {
    passage->exact = mdt_table_text(reader, exact);
  }
}

static MdtTablePassage read_passage(const MdtTableReader* const reader,
                                    const uint32_t term) {
  const MdtMatches found = mdt_table_match(reader, term, reader->selector, 0);
  const uint32_t source = mdt_table_object(reader, term, reader->source);
  const uint32_t sentence = mdt_table_object(reader, term, reader->sentence);
  MdtTablePassage passage = { 0 };
  passage.iri = mdt_table_text(reader, term);
  passage.article = mdt_table_entity(reader, source);
  passage.sentence = sentence ? integer(reader, sentence) : MDT_NONE;
  passage.exact = mdt_view("");
  for (size_t i = 0; i < found.count; ++i) {
    read_selector(reader, found.items[i].object, &passage);
  }
  return passage;
}

uint32_t mdt_table_passage(const MdtTableReader* const reader,
                           const uint32_t term) {
  if (!term) {
    return MDT_NONE;
  }
  if (reader->passage_of[term] == MDT_NONE) {
    const MdtTablePassage passage = read_passage(reader, term);
    *mdt_push(reader->arena, &reader->table->passages) = passage;
    reader->passage_of[term] = (uint32_t)reader->table->passages.count - 1;
  }
  return reader->passage_of[term];
}

typedef struct {
  const MdtTablePassage* passage;
  uint32_t index;
} Placed;

static int by_place(const void* const a, const void* const b) {
  const MdtTablePassage* const x = ((const Placed*)a)->passage;
  const MdtTablePassage* const y = ((const Placed*)b)->passage;
  if (x->article != y->article) {
    return x->article < y->article ? -1 : 1;
  }
  if (x->start != y->start) {
    return x->start < y->start ? -1 : 1;
  }
  if (x->end != y->end) {
    return x->end < y->end ? -1 : 1;
  }
  return mdt_view_compare(x->iri, y->iri);
}

MdtIndices mdt_table_passages(const MdtTableReader* const reader,
                              const uint32_t subject,
                              const uint32_t predicate) {
  const MdtMatches found = mdt_table_match(reader, subject, predicate, 0);
  MdtIndices list = { NULL, 0, 0 };
  for (size_t i = 0; i < found.count; ++i) {
    *mdt_push(reader->arena, &list) =
      mdt_table_passage(reader, found.items[i].object);
  }
  Placed* const placed =
    (Placed*)mdt_arena_array(reader->arena, list.count, sizeof(Placed));
  for (size_t i = 0; i < list.count; ++i) {
    placed[i].index = list.items[i];
    placed[i].passage = &reader->table->passages.items[list.items[i]];
  }
  if (list.count > 1) {
    qsort(placed, list.count, sizeof(Placed), by_place);
  }
  for (size_t i = 0; i < list.count; ++i) {
    list.items[i] = placed[i].index;
  }
  return list;
}
