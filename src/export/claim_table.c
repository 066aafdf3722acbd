// SPDX-License-Identifier: Apache-2.0

#include "export/claim_table.h"

#include "base/intern.h"
#include "base/view.h"
#include "export/label.h"
#include "export/table_reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t use(const MdtTableReader* const reader, const uint32_t term) {
  const uint32_t entity = mdt_table_entity(reader, term);
  if (entity != MDT_NONE) {
    ++reader->table->entities.items[entity].uses;
  }
  return entity;
}

static void read_sources(const MdtTableReader* const reader,
                         const uint32_t chain, MdtIndices* const sources) {
  enum { MAX_CHAIN = 64 };
  for (unsigned i = 1; chain && i <= MAX_CHAIN; ++i) {
    char iri[80];
    snprintf(iri, sizeof(iri), MDT_RDF "_%u", i);
    const uint32_t member = mdt_store_find_iri(reader->store, iri);
    const uint32_t source =
      member ? mdt_table_object(reader, chain, member) : 0;
    if (!source) {
      break;
    }
    *mdt_push(reader->arena, sources) = use(reader, source);
  }
}

static MdtModality modality_of(const MdtTableReader* const reader,
                               const uint32_t term) {
  const MdtView name = mdt_table_name(reader, term);
  for (MdtModality m = MDT_ASSERTED; m < MDT_N_MODALITIES; ++m) {
    if (mdt_view_is(name, mdt_modality_name(m))) {
      return m;
    }
  }
  return MDT_ASSERTED;
}

/// Return the text of the first object of `term` and `predicate`
static MdtView text_at(const MdtTableReader* const reader, const uint32_t term,
                       const uint32_t predicate) {
  return mdt_table_text(reader, mdt_table_object(reader, term, predicate));
}

static void read_roles(const MdtTableReader* const reader, const uint32_t term,
                       MdtTableClaim* const claim) {
  const uint32_t recipient = mdt_table_object(reader, term, reader->recipient);
  const uint32_t article = mdt_table_object(reader, term, reader->derived);
  claim->subject = use(reader, mdt_table_object(reader, term, reader->subject));
  claim->object = use(reader, mdt_table_object(reader, term, reader->object));
  claim->recipient = use(reader, recipient);
  claim->article = mdt_table_entity(reader, article);
}

static void read_qualities(const MdtTableReader* const reader,
                           const uint32_t term, MdtTableClaim* const claim) {
  const uint32_t polarity = mdt_table_object(reader, term, reader->polarity);
  const uint32_t chain = mdt_table_object(reader, term, reader->chain);
  const uint32_t sure = mdt_table_object(reader, term, reader->confidence);
  claim->is_negated = reader->negated && polarity == reader->negated;
  claim->modality =
    modality_of(reader, mdt_table_object(reader, term, reader->modality));
  claim->chain = mdt_table_text(reader, chain);
  read_sources(reader, chain, &claim->sources);
  claim->time = text_at(reader, term, reader->time);
  claim->frame = text_at(reader, term, reader->frame);
  claim->confidence = sure ? mdt_table_hundredths(reader, sure) : 100;
  claim->denies = mdt_table_object(reader, term, reader->denies);
}

static void read_place(const MdtTableReader* const reader, const uint32_t term,
                       MdtTableClaim* const claim) {
  const uint32_t cue = mdt_table_object(reader, term, reader->cue);
  claim->evidence = mdt_table_passages(reader, term, reader->evidence);
  claim->cue = mdt_table_passage(reader, cue);
  const MdtTablePassage* const passages = reader->table->passages.items;
  const uint32_t first =
    claim->evidence.count ? claim->evidence.items[0] : MDT_NONE;
  if (first != MDT_NONE && passages[first].sentence != MDT_NONE) {
    claim->sentence = passages[first].sentence;
  }
  claim->start = claim->cue != MDT_NONE ? passages[claim->cue].start : 0;
}

static void read_claim(const MdtTableReader* const reader,
                       const uint32_t term) {
  const uint32_t relation = mdt_table_object(reader, term, reader->relation);
  if (!relation || !mdt_table_object(reader, term, reader->subject) ||
      !mdt_table_object(reader, term, reader->object)) {
    return;
  }
  MdtTableClaim* const claim = mdt_push(reader->arena, &reader->table->claims);
  claim->iri = mdt_table_text(reader, term);
  claim->label = text_at(reader, term, reader->label);
  claim->verb = mdt_table_name(reader, relation);
  claim->relation = mdt_relation_find(claim->verb);
  read_roles(reader, term, claim);
  read_qualities(reader, term, claim);
  read_place(reader, term, claim);
}

/// Articles were read first, by IRI, so that their indices tell their order
static int by_place(const void* const a, const void* const b) {
  const MdtTableClaim* const x = (const MdtTableClaim*)a;
  const MdtTableClaim* const y = (const MdtTableClaim*)b;
  if (x->article != y->article) {
    return x->article < y->article ? -1 : 1;
  }
  if (x->sentence != y->sentence) {
    return x->sentence < y->sentence ? -1 : 1;
  }
  if (x->start != y->start) {
    return x->start < y->start ? -1 : 1;
  }
  return mdt_view_compare(x->iri, y->iri);
}

/// Turn `denies` from terms into claims
static void link_denials(const MdtTableReader* const reader) {
  const MdtTableClaims* const claims = &reader->table->claims;
  MdtInterner* const iris = mdt_interner_new(reader->arena);
  for (uint32_t i = 0; i < claims->count; ++i) {
    claims->items[i].denied_by = MDT_NONE;
    mdt_intern(iris, claims->items[i].iri);
  }
  for (uint32_t i = 0; i < claims->count; ++i) {
    MdtTableClaim* const claim = &claims->items[i];
    const uint32_t term = claim->denies;
    claim->denies =
      term ? mdt_interner_find(iris, mdt_table_text(reader, term)) : MDT_NONE;
    if (claim->denies != MDT_NONE) {
      MdtTableClaim* const denied = &claims->items[claim->denies];
      *mdt_push(reader->arena, &denied->denials) = i;
      denied->denied_by = denied->denials.items[0];
    }
  }
}

/// Let each entity know the first claim that gives it a post
static void link_posts(MdtClaimTable* const table) {
  MdtTableEntity* const entities = table->entities.items;
  for (size_t i = 0; i < table->entities.count; ++i) {
    entities[i].post = MDT_NONE;
  }
  for (uint32_t i = 0; i < table->claims.count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[i];
    uint32_t* const post = &entities[claim->subject].post;
    if (claim->relation == MDT_HOLDS_POST && *post == MDT_NONE &&
        !claim->is_negated && claim->modality == MDT_ASSERTED) {
      *post = i;
    }
  }
}

static uint32_t* new_index(MdtArena* const arena, const uint32_t terms) {
  uint32_t* const index =
    (uint32_t*)mdt_arena_array(arena, terms, sizeof(uint32_t));
  memset(index, 0xFF, terms * sizeof(uint32_t));
  return index;
}

static void read_claims(const MdtTableReader* const reader) {
  MdtTableClaims* const claims = &reader->table->claims;
  const MdtMatches found =
    mdt_table_match(reader, 0, reader->claim ? reader->type : 0, reader->claim);
  for (size_t i = 0; i < found.count; ++i) {
    read_claim(reader, found.items[i].subject);
  }
  if (claims->count > 1) {
    qsort(claims->items, claims->count, sizeof(MdtTableClaim), by_place);
  }
}

MdtClaimTable* mdt_claim_table_new(MdtArena* const arena,
                                   const MdtStore* const store) {
  const uint32_t terms = mdt_store_term_count(store) + 1;
  MdtTableReader reader = { arena,
                            store,
                            NULL,
                            NULL,
                            NULL,
#define X(id, iri) mdt_store_find_iri(store, iri),
                            MDT_TABLE_TERMS(X)
#undef X
  };
  reader.table = (MdtClaimTable*)mdt_arena_alloc(arena, sizeof(MdtClaimTable));
  reader.entity_of = new_index(arena, terms);
  reader.passage_of = new_index(arena, terms);
  mdt_table_read_articles(&reader);
  read_claims(&reader);
  mdt_table_read_entities(&reader);
  link_denials(&reader);
  link_posts(reader.table);
  return reader.table;
}

MdtView mdt_claim_table_post(MdtArena* const arena,
                             const MdtClaimTable* const table,
                             const uint32_t entity) {
  const uint32_t index = table->entities.items[entity].post;
  if (index == MDT_NONE) {
    return mdt_view("");
  }
  const MdtTableClaim* const claim = &table->claims.items[index];
  const MdtView post = table->entities.items[claim->object].label;
  return mdt_label_format(arena, "%.*s%s%.*s", MDT_ARGS(claim->time),
                          claim->time.len ? " " : "", MDT_ARGS(post));
}
