// SPDX-License-Identifier: Apache-2.0
// How the table of claims is read: the terms that are looked for, and rows
// that are made when something first refers to them.

#ifndef MDT_EXPORT_TABLE_READER_H
#define MDT_EXPORT_TABLE_READER_H

#include "export/claim_table.h"
#include "rdf/vocabulary.h"

/// X(identifier, IRI) for each term that is looked for
#define MDT_TABLE_TERMS(X)                                                     \
  X(type, MDT_RDF "type")                                                      \
  X(label, MDT_RDFS "label")                                                   \
  X(article, MDT_NS "Article")                                                 \
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
  X(frame, MDT_NS "frame")                                                     \
  X(sentence, MDT_NS "sentence")                                               \
  X(gist, MDT_NS "gist")                                                       \
  X(mention, MDT_NS "mention")                                                 \
  X(digest, MDT_NS "sha256")                                                   \
  X(derived, MDT_PROV "wasDerivedFrom")                                        \
  X(published, MDT_SCHEMA "datePublished")                                     \
  X(alias, MDT_SKOS "altLabel")                                                \
  X(same, MDT_OWL "sameAs")                                                    \
  X(selector, MDT_OA "hasSelector")                                            \
  X(source, MDT_OA "hasSource")                                                \
  X(start, MDT_OA "start")                                                     \
  X(end, MDT_OA "end")                                                         \
  X(exact, MDT_OA "exact")

/// A store being read
typedef struct {
  MdtArena* arena;
  const MdtStore* store;
  MdtClaimTable* table;
  uint32_t* entity_of;          ///< [terms + 1] entity of a term, or none
  uint32_t* passage_of;         ///< [terms + 1] passage of a term, or none
#define X(id, iri) uint32_t id; ///< Number of the term, or 0
  MDT_TABLE_TERMS(X)
#undef X
} MdtTableReader;

/// Return the statements of the default graph that fit; none if there is no
/// such `predicate`
MdtMatches mdt_table_match(const MdtTableReader* reader, uint32_t subject,
                           uint32_t predicate, uint32_t object);

/// Return the first object of `subject` and `predicate`, or 0
uint32_t mdt_table_object(const MdtTableReader* reader, uint32_t subject,
                          uint32_t predicate);

/// Return the text of `term`; empty for 0
MdtView mdt_table_text(const MdtTableReader* reader, uint32_t term);

/// Return what follows our namespace in the IRI of `term`, or nothing
MdtView mdt_table_name(const MdtTableReader* reader, uint32_t term);

/// Return the number that `term` writes without a sign, in hundredths, as far
/// as it can be read
uint32_t mdt_table_hundredths(const MdtTableReader* reader, uint32_t term);

/// Return the entity of `term`, read now unless it has been; none for 0
uint32_t mdt_table_entity(const MdtTableReader* reader, uint32_t term);

/// Read all articles, by IRI
void mdt_table_read_articles(const MdtTableReader* reader);

/// Read all entities that have a type of ours, by type and IRI
void mdt_table_read_entities(const MdtTableReader* reader);

/// Return the passage of `term`, read now unless it has been; none for 0
uint32_t mdt_table_passage(const MdtTableReader* reader, uint32_t term);

/// Return the passages that `subject` has under `predicate`, in the order of
/// the text
MdtIndices mdt_table_passages(const MdtTableReader* reader, uint32_t subject,
                              uint32_t predicate);

#endif
