// SPDX-License-Identifier: Apache-2.0
// Open relations: claims whose relation is the words of the text.
//
// They are claims like all others, with sources and evidence, but their
// relation is a literal, so that there is no property to make a plain triple
// of.

#include "base/view.h"
#include "rdf/mapping.h"
#include "rdf/slug.h"

enum { MAX_SUBJECT = 24, MAX_PHRASE = 24, MAX_OBJECT = 24 };

/// An open relation on its way: its nodes
typedef struct {
  const MdtOpenClaim* open;
  MdtNode subject;
  MdtNode object; // Kind none: there is none
  MdtNode others[MDT_OPEN_ARGUMENTS];
  MdtTerm chain;
  MdtView phrase; // As it may be told
} Mapped;

static MdtView join(MdtMapper* const map, const MdtView a, const MdtView b) {
  return b.len ? mdt_mapping_format(map, "%.*s %.*s", (int)a.len, a.data,
                                    (int)b.len, b.data)
               : a;
}

static MdtView label_of(MdtMapper* const map, const Mapped* const mapped) {
  MdtView label = join(map, mapped->subject.label, mapped->phrase);
  return join(map, label, mapped->object.label);
}

/// All that tells it from others of its article, but for its place
static MdtView key_of(MdtMapper* const map, const Mapped* const mapped) {
  const MdtClaim* const claim = &mapped->open->claim;
  MdtView key = mdt_mapping_format(map, "%d %s", claim->is_negated,
                                   mdt_modality_name(claim->modality));
  key = join(map, key, mapped->subject.iri.text);
  key = join(map, key, mapped->phrase);
  key = join(map, key, mapped->object.iri.text);
  for (unsigned i = 0; i < mapped->open->n_others; ++i) {
    key = join(map, key, mapped->others[i].iri.text);
  }
  return join(map, key, mapped->chain.text);
}

static MdtTerm name_open(MdtMapper* const map, const Mapped* const mapped) {
  MdtArena* const arena = map->arena;
  const MdtView subject = mdt_slug(arena, mapped->subject.slug, MAX_SUBJECT);
  const MdtView phrase = mdt_slug(arena, mapped->open->lemmas, MAX_PHRASE);
  const MdtView none = { "", 0 };
  const MdtView object = mapped->object.slug.len
                           ? mdt_slug(arena, mapped->object.slug, MAX_OBJECT)
                           : none;
  const uint64_t hash = mdt_view_hash(key_of(map, mapped));
  return mdt_mapping_thing(
    map,
    mdt_mapping_take(map, mdt_mapping_format(
                            map, "open-%.*s-%.*s%s%.*s-%08x", (int)subject.len,
                            subject.data, (int)phrase.len, phrase.data,
                            object.len ? "-" : "", (int)object.len, object.data,
                            (unsigned)(hash ^ hash >> 32))));
}

static Mapped map_one(MdtMapper* const map, const MdtOpenClaim* const open) {
  Mapped mapped = { .open = open };
  mapped.subject = mdt_mapping_node(map, &open->claim.subject);
  if (open->claim.object.text.len) {
    mapped.object = mdt_mapping_node(map, &open->claim.object);
  }
  for (unsigned i = 0; i < open->n_others; ++i) {
    mapped.others[i] = mdt_mapping_node(map, &open->others[i]);
  }
  mapped.chain = mdt_mapping_chain(map, &open->claim);
  mapped.phrase = map->quotes ? open->phrase : open->lemmas;
  return mapped;
}

static void add_one(MdtMapper* const map, const Mapped* const mapped,
                    const MdtTerm run) {
  const MdtTerm iri = name_open(map, mapped);
  mdt_mapping_add(map, iri, MDT_RDF "type",
                  mdt_mapping_word(map, "OpenRelation"));
  mdt_mapping_add(map, iri, MDT_RDFS "label",
                  mdt_term_string(label_of(map, mapped)));
  mdt_mapping_add(map, iri, MDT_NS "subject", mapped->subject.iri);
  mdt_mapping_add(map, iri, MDT_NS "phrase", mdt_term_string(mapped->phrase));
  mdt_mapping_add(map, iri, MDT_NS "object", mapped->object.iri);
  for (unsigned i = 0; i < mapped->open->n_others; ++i) {
    mdt_mapping_add(map, iri, MDT_NS "argument", mapped->others[i].iri);
  }
  mdt_mapping_qualify(map, iri, &mapped->open->claim, mapped->chain, run);
}

void mdt_mapping_open_claims(MdtMapper* const map, const MdtTerm run) {
  for (size_t i = 0; i < map->doc->open_claims.count; ++i) {
    const Mapped mapped = map_one(map, &map->doc->open_claims.items[i]);
    add_one(map, &mapped, run);
  }
}
