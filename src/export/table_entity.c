// SPDX-License-Identifier: Apache-2.0
// Entities: people, bodies, acts …, and the articles.

#include "export/table_reader.h"

#include "base/view.h"
#include "export/label.h"

#include <stdlib.h>

static MdtType type_of(const MdtTableReader* const reader,
                       const uint32_t term) {
  const MdtMatches types = mdt_table_match(reader, term, reader->type, 0);
  MdtType type = MDT_TYPE_NONE;
  for (size_t i = 0; i < types.count && !type; ++i) {
    type = mdt_type_find(mdt_table_name(reader, types.items[i].object));
  }
  return type;
}

static bool is_article(const MdtTableReader* const reader,
                       const uint32_t term) {
  return reader->article &&
         mdt_table_match(reader, term, reader->type, reader->article).count;
}

static int by_bytes(const void* const a, const void* const b) {
  return mdt_view_compare(*(const MdtView*)a, *(const MdtView*)b);
}

static MdtTableViews read_aliases(const MdtTableReader* const reader,
                                  const uint32_t term) {
  const MdtMatches found = mdt_table_match(reader, term, reader->alias, 0);
  MdtTableViews aliases = { NULL, 0, 0 };
  for (size_t i = 0; i < found.count; ++i) {
    *mdt_push(reader->arena, &aliases) =
      mdt_table_text(reader, found.items[i].object);
  }
  if (aliases.count > 1) {
    qsort(aliases.items, aliases.count, sizeof(MdtView), by_bytes);
  }
  return aliases;
}

static MdtView text_at(const MdtTableReader* const reader, const uint32_t term,
                       const uint32_t predicate) {
  return mdt_table_text(reader, mdt_table_object(reader, term, predicate));
}

static MdtTableEntity read_entity(const MdtTableReader* const reader,
                                  const uint32_t term) {
  const uint32_t label = mdt_table_object(reader, term, reader->label);
  const uint32_t gist = mdt_table_object(reader, term, reader->gist);
  MdtTableEntity entity = { 0 };
  entity.iri = mdt_table_text(reader, term);
  entity.label = mdt_table_text(reader, label ? label : gist ? gist : term);
  entity.type = type_of(reader, term);
  entity.is_article = is_article(reader, term);
  entity.aliases = read_aliases(reader, term);
  entity.known = text_at(reader, term, reader->same);
  entity.gist = mdt_table_text(reader, gist);
  entity.date = text_at(reader, term, reader->published);
  entity.digest = text_at(reader, term, reader->digest);
  return entity;
}

uint32_t mdt_table_entity(const MdtTableReader* const reader,
                          const uint32_t term) {
  if (!term) {
    return MDT_NONE;
  }
  if (reader->entity_of[term] == MDT_NONE) {
    const uint32_t index = (uint32_t)reader->table->entities.count;
    const MdtTableEntity entity = read_entity(reader, term);
    *mdt_push(reader->arena, &reader->table->entities) = entity;
    reader->entity_of[term] = index; // Before its mentions, which are in it
    const MdtIndices mentions =
      mdt_table_passages(reader, term, reader->mention);
    reader->table->entities.items[index].mentions = mentions;
  }
  return reader->entity_of[term];
}

typedef struct {
  MdtView iri;
  uint32_t term;
} Named;

static int by_iri(const void* const a, const void* const b) {
  return mdt_view_compare(((const Named*)a)->iri, ((const Named*)b)->iri);
}

/// Read all things of the class `class_term`, by IRI; return their entities
static MdtIndices read_class(const MdtTableReader* const reader,
                             const uint32_t class_term) {
  const MdtMatches found =
    mdt_table_match(reader, 0, class_term ? reader->type : 0, class_term);
  Named* const named =
    (Named*)mdt_arena_array(reader->arena, found.count, sizeof(Named));
  MdtIndices entities = { NULL, 0, 0 };
  for (size_t i = 0; i < found.count; ++i) {
    named[i].term = found.items[i].subject;
    named[i].iri = mdt_table_text(reader, named[i].term);
  }
  if (found.count > 1) {
    qsort(named, found.count, sizeof(Named), by_iri);
  }
  for (size_t i = 0; i < found.count; ++i) {
    *mdt_push(reader->arena, &entities) =
      mdt_table_entity(reader, named[i].term);
  }
  return entities;
}

void mdt_table_read_articles(const MdtTableReader* const reader) {
  reader->table->articles = read_class(reader, reader->article);
}

void mdt_table_read_entities(const MdtTableReader* const reader) {
  for (MdtType type = 1; type < MDT_N_TYPES; ++type) {
    const MdtView iri =
      mdt_label_format(reader->arena, "%s%s", MDT_NS, mdt_type_name(type));
    read_class(reader, mdt_store_find_iri(reader->store, iri.data));
  }
}
