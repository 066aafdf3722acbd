// SPDX-License-Identifier: Apache-2.0

#include "export/claim_table.h"

#include "base/intern.h"
#include "base/view.h"
#include "export/label.h"
#include "rdf/vocabulary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// X(identifier, IRI) for each term that is looked for
#define TERMS(X)                                                               \
  X(type, MDT_RDF "type")                                                      \
  X(label, MDT_RDFS "label")                                                   \
  X(claim, MDT_NS "Claim")                                                     \
  X(subject, MDT_NS "subject")                                                 \
  X(relation, MDT_NS "relation")                                               \
  X(object, MDT_NS "object")                                                   \
  X(recipient, MDT_NS "recipient")                                             \
  X(polarity, MDT_NS "polarity")                                               \
  X(negated, MDT_NS "negated")                                                 \
  X(modality, MDT_NS "modality")                                               \
  X(chain, MDT_NS "sourceChain")                                               \
  X(confidence, MDT_NS "confidence")                                           \
  X(denies, MDT_NS "denies")                                                   \
  X(time, MDT_NS "time")                                                       \
  X(evidence, MDT_NS "evidence")                                               \
  X(cue, MDT_NS "cue")                                                         \
  X(sentence, MDT_NS "sentence")                                               \
  X(gist, MDT_NS "gist")                                                       \
  X(derived, MDT_PROV "wasDerivedFrom")                                        \
  X(selector, MDT_OA "hasSelector")                                            \
  X(start, MDT_OA "start")

/// A store being read
typedef struct {
  MdtArena* arena;
  const MdtStore* store;
  MdtClaimTable* table;
  uint32_t* entity_of; // [terms + 1] entity of a term, or none
#define X(id, iri) uint32_t id;
  TERMS(X)
#undef X
} Reader;

static MdtMatches match(const Reader* const reader, const uint32_t subject,
                        const uint32_t predicate, const uint32_t object) {
  static const MdtMatches none = { NULL, 0 };
  const MdtQuad pattern = { 0, subject, predicate, object };
  return predicate ? mdt_store_match(reader->store, pattern) : none;
}

static uint32_t object_of(const Reader* const reader, const uint32_t subject,
                          const uint32_t predicate) {
  const MdtMatches found = match(reader, subject, predicate, 0);
  return found.count ? found.items[0].object : 0;
}

static MdtView text_of(const Reader* const reader, const uint32_t term) {
  static const MdtView none = { "", 0 };
  return term ? mdt_store_term(reader->store, term).text : none;
}

/// Return what follows our namespace in the IRI of `term`, or nothing
static MdtView name_of(const Reader* const reader, const uint32_t term) {
  const MdtView iri = text_of(reader, term);
  const size_t len = strlen(MDT_NS);
  return mdt_view_starts(iri, MDT_NS) ? mdt_view_slice(iri, len, iri.len)
                                      : mdt_view_slice(iri, 0, 0);
}

/// Return a number without sign in hundredths, as far as it can be read
static uint32_t hundredths(const MdtView text) {
  uint32_t value = 0;
  unsigned decimals = 0;
  bool has_point = false;
  for (size_t i = 0; i < text.len && decimals < 2; ++i) {
    const char c = text.data[i];
    if (c >= '0' && c <= '9' && value < UINT32_MAX / 1000) {
      value = 10 * value + (uint32_t)(c - '0');
      decimals += has_point;
    } else if (c == '.' && !has_point) {
      has_point = true;
    } else {
      break;
    }
  }
  return decimals == 2 ? value : decimals == 1 ? 10 * value : 100 * value;
}

static MdtType type_of(const Reader* const reader, const uint32_t term) {
  const MdtMatches types = match(reader, term, reader->type, 0);
  MdtType type = MDT_TYPE_NONE;
  for (size_t i = 0; i < types.count && !type; ++i) {
    type = mdt_type_find(name_of(reader, types.items[i].object));
  }
  return type;
}

static uint32_t entity_of(const Reader* const reader, const uint32_t term) {
  if (!term) {
    return MDT_NONE;
  }
  if (reader->entity_of[term] == MDT_NONE) {
    const uint32_t label = object_of(reader, term, reader->label);
    const uint32_t gist = object_of(reader, term, reader->gist);
    MdtTableEntity* const entity =
      mdt_push(reader->arena, &reader->table->entities);
    entity->iri = text_of(reader, term);
    entity->label = text_of(reader, label ? label : gist ? gist : term);
    entity->type = type_of(reader, term);
    reader->entity_of[term] = (uint32_t)reader->table->entities.count - 1;
  }
  return reader->entity_of[term];
}

static uint32_t use(const Reader* const reader, const uint32_t term) {
  const uint32_t entity = entity_of(reader, term);
  if (entity != MDT_NONE) {
    ++reader->table->entities.items[entity].uses;
  }
  return entity;
}

static void read_sources(const Reader* const reader, const uint32_t chain,
                         MdtIndices* const sources) {
  enum { MAX_CHAIN = 64 };
  for (unsigned i = 1; chain && i <= MAX_CHAIN; ++i) {
    char iri[80];
    snprintf(iri, sizeof(iri), MDT_RDF "_%u", i);
    const uint32_t member = mdt_store_find_iri(reader->store, iri);
    const uint32_t source = member ? object_of(reader, chain, member) : 0;
    if (!source) {
      break;
    }
    *mdt_push(reader->arena, sources) = use(reader, source);
  }
}

static MdtModality modality_of(const Reader* const reader,
                               const uint32_t term) {
  const MdtView name = name_of(reader, term);
  for (MdtModality m = MDT_ASSERTED; m < MDT_N_MODALITIES; ++m) {
    if (mdt_view_is(name, mdt_modality_name(m))) {
      return m;
    }
  }
  return MDT_ASSERTED;
}

/// Return where the passage `term` begins
static uint32_t start_of(const Reader* const reader, const uint32_t term) {
  const MdtMatches found = match(reader, term, reader->selector, 0);
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t start =
      object_of(reader, found.items[i].object, reader->start);
    if (start) {
      return hundredths(text_of(reader, start)) / 100;
    }
  }
  return 0;
}

/// Return the first sentence of the evidence for the claim `term`
static uint32_t sentence_of(const Reader* const reader, const uint32_t term) {
  const MdtMatches found = match(reader, term, reader->evidence, 0);
  uint32_t first = UINT32_MAX;
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t number =
      object_of(reader, found.items[i].object, reader->sentence);
    const uint32_t sentence = hundredths(text_of(reader, number)) / 100;
    first = number && sentence < first ? sentence : first;
  }
  return first == UINT32_MAX ? 0 : first;
}

static void read_claim(const Reader* const reader, const uint32_t term) {
  const uint32_t subject = object_of(reader, term, reader->subject);
  const uint32_t relation = object_of(reader, term, reader->relation);
  const uint32_t object = object_of(reader, term, reader->object);
  if (!subject || !relation || !object) {
    return;
  }
  MdtTableClaim* const claim = mdt_push(reader->arena, &reader->table->claims);
  const uint32_t sure = object_of(reader, term, reader->confidence);
  claim->iri = text_of(reader, term);
  claim->label = text_of(reader, object_of(reader, term, reader->label));
  claim->verb = name_of(reader, relation);
  claim->relation = mdt_relation_find(claim->verb);
  claim->subject = use(reader, subject);
  claim->object = use(reader, object);
  claim->recipient = use(reader, object_of(reader, term, reader->recipient));
  claim->article = entity_of(reader, object_of(reader, term, reader->derived));
  claim->is_negated =
    reader->negated &&
    object_of(reader, term, reader->polarity) == reader->negated;
  claim->modality =
    modality_of(reader, object_of(reader, term, reader->modality));
  read_sources(reader, object_of(reader, term, reader->chain), &claim->sources);
  claim->time = text_of(reader, object_of(reader, term, reader->time));
  claim->confidence = sure ? hundredths(text_of(reader, sure)) : 100;
  claim->denies = object_of(reader, term, reader->denies);
  claim->sentence = sentence_of(reader, term);
  claim->start = start_of(reader, object_of(reader, term, reader->cue));
}

/// Articles are equal when their index is, and those were given in the order
/// of the claims' terms, which an article's claims share
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
static void link_denials(const Reader* const reader) {
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
      term ? mdt_interner_find(iris, text_of(reader, term)) : MDT_NONE;
    if (claim->denies != MDT_NONE &&
        claims->items[claim->denies].denied_by == MDT_NONE) {
      claims->items[claim->denies].denied_by = i;
    }
  }
}

MdtClaimTable* mdt_claim_table_new(MdtArena* const arena,
                                   const MdtStore* const store) {
  const uint32_t terms = mdt_store_term_count(store) + 1;
  Reader reader = { arena, store, NULL, NULL,
#define X(id, iri) mdt_store_find_iri(store, iri),
                    TERMS(X)
#undef X
  };
  reader.table = (MdtClaimTable*)mdt_arena_alloc(arena, sizeof(MdtClaimTable));
  reader.entity_of = (uint32_t*)mdt_arena_array(arena, terms, sizeof(uint32_t));
  memset(reader.entity_of, 0xFF, terms * sizeof(uint32_t));
  const MdtMatches claims =
    match(&reader, 0, reader.claim ? reader.type : 0, reader.claim);
  for (size_t i = 0; i < claims.count; ++i) {
    read_claim(&reader, claims.items[i].subject);
  }
  if (reader.table->claims.count) {
    qsort(reader.table->claims.items, reader.table->claims.count,
          sizeof(MdtTableClaim), by_place);
  }
  link_denials(&reader);
  return reader.table;
}

MdtView mdt_claim_table_post(MdtArena* const arena,
                             const MdtClaimTable* const table,
                             const uint32_t entity) {
  for (size_t i = 0; i < table->claims.count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[i];
    if (claim->relation == MDT_HOLDS_POST && claim->subject == entity &&
        !claim->is_negated && claim->modality == MDT_ASSERTED) {
      const MdtView post = table->entities.items[claim->object].label;
      return mdt_label_format(arena, "%.*s%s%.*s", MDT_ARGS(claim->time),
                              claim->time.len ? " " : "", MDT_ARGS(post));
    }
  }
  return mdt_view("");
}
