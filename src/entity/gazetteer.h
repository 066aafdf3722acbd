// SPDX-License-Identifier: Apache-2.0
// Known bodies and posts, from ontology/agencies.ttl and ontology/posts.ttl:
// what they are called, what they are part of.
//
// skos:prefLabel and skos:altLabel are names that stand by themselves;
// skos:hiddenLabel is a short or adjectival form that other things share, as
// "Republican", and counts only beside other evidence.

#ifndef MDT_ENTITY_GAZETTEER_H
#define MDT_ENTITY_GAZETTEER_H

#include "base/arena.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>
#include <mandate/vocabulary.h>

#include <stdbool.h>
#include <stdint.h>

/// A known body, place or post
typedef struct {
  MdtView iri;     ///< Its identifier
  MdtView label;   ///< Preferred name
  MdtType type;    ///< Agency, Organization, Place or Post
  uint32_t parent; ///< What it is part of, or the body of a post; or none
} MdtKnown;

/// All that is known, by name
typedef struct MdtGazetteer MdtGazetteer;

/// Return a new empty gazetteer in `arena`
MdtGazetteer* mdt_gazetteer_new(MdtArena* arena);

/// Add the entries of the RDF file at `path`. Errors: those of
/// mdt_rdf_read_file.
MdtStatus mdt_gazetteer_read(MdtGazetteer* gazetteer, const char* path,
                             const MdtLog* log);

/// Return the entry called `name` in lower case, or MDT_NONE; `is_hidden`
/// tells whether the name is one that other things share
uint32_t mdt_gazetteer_find(const MdtGazetteer* gazetteer, MdtView name,
                            bool* is_hidden);

/// Return entry `index`, borrowed
const MdtKnown* mdt_gazetteer_at(const MdtGazetteer* gazetteer, uint32_t index);

/// Return how many entries there are
uint32_t mdt_gazetteer_count(const MdtGazetteer* gazetteer);

#endif
