// SPDX-License-Identifier: Apache-2.0

#include "rdf/map.h"

#include "base/log.h"
#include "base/view.h"
#include "rdf/label.h"
#include "rdf/mapping.h"
#include "rdf/slug.h"
#include "store/store.h"

#include <string.h>

enum { MAX_SUBJECT = 24, MAX_OBJECT = 32 };

/// A claim on its way: its nodes, by role
typedef struct {
  const MdtClaim* claim;
  MdtTerm iri;
  MdtNode subject;
  MdtNode object;
  MdtNode recipient; // Kind none: nobody
  MdtTerm chain;     // Kind none: the article itself
} Mapped;

// --- Names and labels --------------------------------------------------------

static MdtView label_of(MdtMapper* const map, const Mapped* const mapped) {
  return mdt_rdf_label(
    map->arena, mapped->claim->is_negated, mapped->subject.label,
    mdt_view(mdt_relation_name(mapped->claim->relation)), mapped->object.label);
}

/// All that tells a claim from others of its article
static MdtView key_of(MdtMapper* const map, const Mapped* const mapped) {
  const MdtTerm* const terms[] = { &mapped->subject.iri, &mapped->object.iri,
                                   &mapped->recipient.iri, &mapped->chain };
  MdtView key = mdt_mapping_format(
    map, "%s %d %s", mdt_relation_name(mapped->claim->relation),
    mapped->claim->is_negated, mdt_modality_name(mapped->claim->modality));
  for (size_t i = 0; i < sizeof(terms) / sizeof(*terms); ++i) {
    key = mdt_mapping_format(map, "%.*s\n%.*s", (int)key.len, key.data,
                             (int)terms[i]->text.len,
                             terms[i]->text.len ? terms[i]->text.data : "");
  }
  return key;
}

static MdtTerm name_claim(MdtMapper* const map, const Mapped* const mapped) {
  const MdtView subject =
    mdt_slug(map->arena, mapped->subject.slug, MAX_SUBJECT);
  const MdtView object = mdt_slug(map->arena, mapped->object.slug, MAX_OBJECT);
  const MdtView relation = mdt_slug(
    map->arena,
    mdt_rdf_spaced(map->arena,
                   mdt_view(mdt_relation_name(mapped->claim->relation))),
    MAX_OBJECT);
  const uint64_t hash = mdt_view_hash(key_of(map, mapped));
  return mdt_mapping_thing(
    map,
    mdt_mapping_take(map, mdt_mapping_format(map, "claim-%.*s-%.*s-%.*s-%08x",
                                             (int)subject.len, subject.data,
                                             (int)relation.len, relation.data,
                                             (int)object.len, object.data,
                                             (unsigned)(hash ^ hash >> 32))));
}

// --- Statements --------------------------------------------------------------

/// The policy of the graph: what may stand as a plain triple. What is alleged
/// by nobody in particular has no graph to stand in.
static bool is_promoted(const MdtClaim* const claim) {
  return !claim->is_negated && claim->modality == MDT_ASSERTED &&
         (!claim->is_hearsay || claim->n_sources);
}

static void add_claim(MdtMapper* const map, const Mapped* const mapped,
                      const MdtTerm run) {
  const MdtClaim* const claim = mapped->claim;
  const MdtTerm relation =
    mdt_mapping_word(map, mdt_relation_name(claim->relation));
  mdt_mapping_add(map, mapped->iri, MDT_RDF "type",
                  mdt_mapping_word(map, "Claim"));
  mdt_mapping_add(map, mapped->iri, MDT_RDFS "label",
                  mdt_term_string(label_of(map, mapped)));
  mdt_mapping_add(map, mapped->iri, MDT_NS "subject", mapped->subject.iri);
  mdt_mapping_add(map, mapped->iri, MDT_NS "relation", relation);
  mdt_mapping_add(map, mapped->iri, MDT_NS "object", mapped->object.iri);
  mdt_mapping_add(map, mapped->iri, MDT_NS "recipient", mapped->recipient.iri);
  mdt_mapping_qualify(map, mapped->iri, claim, mapped->chain, run);
  if (is_promoted(claim)) {
    mdt_mapping_add_to(map, mapped->chain, mapped->subject.iri,
                       relation.text.data, mapped->object.iri);
  }
}

static Mapped map_claim(MdtMapper* const map, const MdtClaim* const claim) {
  static const MdtNode nobody = {
    { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } },
    { NULL, 0 },
    { NULL, 0 }
  };
  Mapped mapped = { claim, nobody.iri, nobody, nobody, nobody, nobody.iri };
  mapped.subject = mdt_mapping_node(map, &claim->subject);
  mapped.object = mdt_mapping_node(map, &claim->object);
  if (claim->recipient.type) {
    mapped.recipient = mdt_mapping_node(map, &claim->recipient);
  }
  mapped.chain = mdt_mapping_chain(map, claim);
  mapped.iri = name_claim(map, &mapped);
  return mapped;
}

static void map_claims(MdtMapper* const map, const MdtTerm run) {
  const MdtClaims* const claims = &map->doc->claims;
  Mapped* const mapped =
    (Mapped*)mdt_arena_array(map->arena, claims->count, sizeof(Mapped));
  for (size_t i = 0; i < claims->count; ++i) {
    mapped[i] = map_claim(map, &claims->items[i]);
  }
  for (size_t i = 0; i < claims->count; ++i) {
    const uint32_t denied = claims->items[i].denies;
    add_claim(map, &mapped[i], run);
    if (denied < claims->count) {
      mdt_mapping_add(map, mapped[i].iri, MDT_NS "denies", mapped[denied].iri);
    }
  }
}

static bool is_absolute_iri(const MdtView iri) {
  const size_t colon = mdt_view_find(iri, ":");
  if (colon == SIZE_MAX || !colon) {
    return false;
  }
  for (size_t i = 0; i < iri.len; ++i) {
    if ((unsigned char)iri.data[i] <= ' ' ||
        strchr("<>\"{}|^`\\", iri.data[i])) {
      return false;
    }
  }
  return true;
}

MdtStatus mdt_map_document(MdtArena* const arena,
                           const MdtKnowledge* const knowledge,
                           const MdtDocument* const doc,
                           const MdtGraphOptions* const options,
                           const MdtStatementSink sink) {
  const MdtView base =
    mdt_view(options && options->base ? options->base : MDT_DATA);
  MdtMapper map = { 0 };
  map.doc = doc;
  map.knowledge = knowledge;
  map.arena = arena;
  map.sink = sink;
  map.quotes = !options || !options->no_quotes;
  if (!is_absolute_iri(base)) {
    const MdtPlace place = { "rdf", NULL, 0, 0 };
    return mdt_fail(&doc->log, MDT_BAD_OPTION, place,
                    "the base \"%.*s\" is no absolute IRI", (int)base.len,
                    base.data);
  }
  const MdtView name = mdt_slug_escape(arena, doc->name);
  map.article = mdt_term_iri(mdt_mapping_format(
    &map, "%.*s%.*s", (int)base.len, base.data, (int)name.len, name.data));
  map.space = mdt_mapping_format(&map, "%.*s#", (int)map.article.text.len,
                                 map.article.text.data);
  mdt_mapping_init(&map);
  const MdtTerm run = mdt_mapping_provenance(&map);
  map_claims(&map, run);
  mdt_mapping_open_claims(&map, run);
  return map.status;
}

MdtStatus mdt_store_add_document(MdtStore* const store,
                                 const MdtKnowledge* const knowledge,
                                 const MdtDocument* const doc,
                                 const MdtGraphOptions* const options) {
  MdtArena* const arena = mdt_arena_new(NULL);
  if (!arena) {
    return MDT_NO_MEMORY;
  }
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  const MdtStatus st =
    setjmp(shortage)
      ? MDT_NO_MEMORY
      : mdt_map_document(arena, knowledge, doc, options, mdt_store_sink(store));
  mdt_arena_free(arena);
  const MdtStatus indexed = mdt_store_index(store);
  return st ? st : indexed;
}
