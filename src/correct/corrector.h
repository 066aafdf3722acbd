// SPDX-License-Identifier: Apache-2.0
// A graph being corrected.
//
// Terms are numbers of the store that is corrected. A correction collects the
// statements that go and those that come, which mdt_corrector_commit makes
// true. Plain triples are left alone until all corrections are applied, and
// then made to follow the claims.

#ifndef MDT_CORRECT_CORRECTOR_H
#define MDT_CORRECT_CORRECTOR_H

#include "base/arena.h"
#include "document/model.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#include <mandate/correct.h>

#include <stdbool.h>

MDT_VECTOR(MdtQuads, MdtQuad);

/// X(identifier, IRI) for each term that corrections look for
#define MDT_CORRECT_TERMS(X)                                                   \
  X(type, MDT_RDF "type")                                                      \
  X(label, MDT_RDFS "label")                                                   \
  X(seq, MDT_RDF "Seq")                                                        \
  X(article, MDT_NS "Article")                                                 \
  X(claim, MDT_NS "Claim")                                                     \
  X(open, MDT_NS "OpenRelation")                                               \
  X(chain, MDT_NS "SourceChain")                                               \
  X(invalidated, MDT_NS "Invalidated")                                         \
  X(subject, MDT_NS "subject")                                                 \
  X(relation, MDT_NS "relation")                                               \
  X(phrase, MDT_NS "phrase")                                                   \
  X(object, MDT_NS "object")                                                   \
  X(recipient, MDT_NS "recipient")                                             \
  X(argument, MDT_NS "argument")                                               \
  X(polarity, MDT_NS "polarity")                                               \
  X(affirmed, MDT_NS "affirmed")                                               \
  X(negated, MDT_NS "negated")                                                 \
  X(modality, MDT_NS "modality")                                               \
  X(asserted, MDT_NS "asserted")                                               \
  X(source_chain, MDT_NS "sourceChain")                                        \
  X(source, MDT_NS "source")                                                   \
  X(evidence, MDT_NS "evidence")                                               \
  X(mention, MDT_NS "mention")                                                 \
  X(gist, MDT_NS "gist")                                                       \
  X(corrected, MDT_NS "correctedBy")                                           \
  X(invalidated_by, MDT_PROV "wasInvalidatedBy")                               \
  X(generated, MDT_PROV "generated")                                           \
  X(alias, MDT_SKOS "altLabel")                                                \
  X(is_of, MDT_NS "entity")                                                    \
  X(into, MDT_NS "into")                                                       \
  X(of_claim, MDT_NS "claim")                                                  \
  X(same, MDT_OWL "sameAs")                                                    \
  X(selector, MDT_OA "hasSelector")                                            \
  X(start, MDT_OA "start")                                                     \
  X(end, MDT_OA "end")

/// A graph being corrected
typedef struct {
  MdtArena* arena;
  MdtStore* store;      ///< What is corrected
  const MdtStore* file; ///< The corrections
  const char* path;     ///< Their file
  const MdtLog* log;
  MdtStatus status;   ///< First trouble
  uint32_t entry;     ///< The correction at hand, a term of `file`
  unsigned line;      ///< Where it ends in the file, or 0
  uint32_t record;    ///< What it is called in the store
  MdtQuads gone;      ///< What it takes away
  MdtQuads added;     ///< What it puts there
  MdtIndices loose;   ///< Terms that something may have ceased to refer to
  MdtIndices touched; ///< Claims and entities whose labels may have changed
  MdtQuads promoted;  ///< Plain triples that claims had before
  MdtIndices hearsay; ///< Claims without the triple that they could have
  bool* is_touched;   ///< [terms + 1] once all corrections are applied
#define X(id, iri) uint32_t id; ///< Number of the term
  MDT_CORRECT_TERMS(X)
#undef X
} MdtCorrector;

// --- The graph ---------------------------------------------------------------

/// Return the number of the IRI `text`, added if it is new
uint32_t mdt_corrector_iri(MdtCorrector* corrector, MdtView text);

/// Return the number of the plain string `text`, added if it is new
uint32_t mdt_corrector_string(MdtCorrector* corrector, MdtView text);

/// Return the statements of the default graph that fit; 0 is any
MdtMatches mdt_corrector_match(const MdtCorrector* corrector, uint32_t subject,
                               uint32_t predicate, uint32_t object);

/// Return the first object, or 0
uint32_t mdt_corrector_object(const MdtCorrector* corrector, uint32_t subject,
                              uint32_t predicate);

/// Return whether `term` is of the class `class`
bool mdt_corrector_is_a(const MdtCorrector* corrector, uint32_t term,
                        uint32_t class);

/// Return whether `term` is an entity, of whatever type of ours
bool mdt_corrector_is_entity(const MdtCorrector* corrector, uint32_t term);

/// Return whether statements with `predicate` are plain triples
bool mdt_corrector_is_plain(const MdtCorrector* corrector, uint32_t predicate);

/// Return the text of `term`; empty for 0
MdtView mdt_corrector_text(const MdtCorrector* corrector, uint32_t term);

/// Return the label of `term`, or its text
MdtView mdt_corrector_label(const MdtCorrector* corrector, uint32_t term);

/// Put a statement there
void mdt_corrector_add(MdtCorrector* corrector, uint32_t subject,
                       uint32_t predicate, uint32_t object);

/// Take a statement away
void mdt_corrector_remove(MdtCorrector* corrector, MdtQuad quad);

/// Take away all statements with this subject and predicate; 0 is any
void mdt_corrector_clear(MdtCorrector* corrector, uint32_t subject,
                         uint32_t predicate);

/// Let `object` be the only object
void mdt_corrector_set(MdtCorrector* corrector, uint32_t subject,
                       uint32_t predicate, uint32_t object);

/// Note that the labels made of `term` may have changed
void mdt_corrector_touch(MdtCorrector* corrector, uint32_t term);

/// Make true what was added and removed
void mdt_corrector_commit(MdtCorrector* corrector);

// --- The file ----------------------------------------------------------------

/// Return the objects of the correction at hand as terms of the store; 0 for
/// what the graph has not. Objects of a list are those in it, in order;
/// `*has_list` (may be null) tells that there is one.
MdtIndices mdt_corrector_values(MdtCorrector* corrector, const char* property,
                                bool* has_list);

/// Return the text of the first object of the correction at hand, or nothing
MdtView mdt_corrector_word(const MdtCorrector* corrector, const char* property);

/// Warn that the correction at hand does not apply; returns false
__attribute__((format(printf, 2, 3))) bool mdt_corrector_pass(
  MdtCorrector* corrector, const char* fmt, ...);

/// Fail since the correction at hand does not say what it must; returns false
__attribute__((format(printf, 2, 3))) bool mdt_corrector_refuse(
  MdtCorrector* corrector, const char* fmt, ...);

/// Return the one claim of the correction at hand, or 0, having told why
uint32_t mdt_corrector_claim(MdtCorrector* corrector);

/// Return the entity that `property` gives the correction at hand, or 0,
/// having told why
uint32_t mdt_corrector_entity(MdtCorrector* corrector, const char* property);

/// Tell `words` to the log, and write the correction at hand into the graph
void mdt_corrector_keep(MdtCorrector* corrector, MdtView words);

/// Write that the correction at hand took `term`, which was called `label`
void mdt_corrector_invalidate(MdtCorrector* corrector, uint32_t term,
                              MdtView label);

// --- Corrections, and what follows them --------------------------------------

bool mdt_correct_reject(MdtCorrector* corrector); ///< A claim
bool mdt_correct_revise(MdtCorrector* corrector); ///< What qualifies a claim
bool mdt_correct_name(MdtCorrector* corrector);   ///< An entity
bool mdt_correct_split(MdtCorrector* corrector);  ///< One entity into two
bool mdt_correct_merge(MdtCorrector* corrector);  ///< Entities into one

/// Return the chain of sources `members` of the article of `claim`, written
/// now unless there is one; 0 for no members
uint32_t mdt_corrector_chain(MdtCorrector* corrector, uint32_t claim,
                             const MdtIndices* members);

/// Name chains after their members
void mdt_corrector_rename_chains(MdtCorrector* corrector);

/// Write the labels of claims and chains anew that have changed
void mdt_corrector_relabel(MdtCorrector* corrector);

/// Note which plain triples there are
void mdt_corrector_note_triples(MdtCorrector* corrector);

/// Let plain triples follow the claims
void mdt_corrector_promote(MdtCorrector* corrector);

/// Take away what nothing refers to any more
void mdt_corrector_sweep(MdtCorrector* corrector);

#endif
