// SPDX-License-Identifier: Apache-2.0
// What the checks share: the graph, its articles, and how a fault is told.
//
// Each check walks the default graph by itself and trusts nothing that another
// has looked at: it passes over what is not there or cannot be read, which is
// a fault of one check and of no other.

#ifndef MDT_VERIFY_VERIFIER_H
#define MDT_VERIFY_VERIFIER_H

#include "base/arena.h"
#include "rdf/vocabulary.h"
#include "store/store.h"
#include "verify/points.h"

#include <mandate/verify.h>

#include <stdbool.h>

/// X(identifier, IRI) for each term that checks look for
#define MDT_VERIFY_TERMS(X)                                                    \
  X(type, MDT_RDF "type")                                                      \
  X(label, MDT_RDFS "label")                                                   \
  X(article, MDT_NS "Article")                                                 \
  X(claim, MDT_NS "Claim")                                                     \
  X(open, MDT_NS "OpenRelation")                                               \
  X(passage, MDT_NS "Passage")                                                 \
  X(chain, MDT_NS "SourceChain")                                               \
  X(digest, MDT_NS "sha256")                                                   \
  X(subject, MDT_NS "subject")                                                 \
  X(relation, MDT_NS "relation")                                               \
  X(object, MDT_NS "object")                                                   \
  X(polarity, MDT_NS "polarity")                                               \
  X(affirmed, MDT_NS "affirmed")                                               \
  X(modality, MDT_NS "modality")                                               \
  X(asserted, MDT_NS "asserted")                                               \
  X(source_chain, MDT_NS "sourceChain")                                        \
  X(member, MDT_NS "source")                                                   \
  X(evidence, MDT_NS "evidence")                                               \
  X(cue, MDT_NS "cue")                                                         \
  X(denies, MDT_NS "denies")                                                   \
  X(derived, MDT_PROV "wasDerivedFrom")                                        \
  X(source, MDT_OA "hasSource")                                                \
  X(selector, MDT_OA "hasSelector")                                            \
  X(position, MDT_OA "TextPositionSelector")                                   \
  X(quote, MDT_OA "TextQuoteSelector")                                         \
  X(start, MDT_OA "start")                                                     \
  X(end, MDT_OA "end")                                                         \
  X(exact, MDT_OA "exact")                                                     \
  X(prefix, MDT_OA "prefix")                                                   \
  X(suffix, MDT_OA "suffix")

/// An article that was given
typedef struct {
  const MdtDocument* doc; ///< The document, borrowed
  MdtPoints points;       ///< Its text
  MdtView digest;         ///< Its SHA-256
  bool is_used;           ///< The graph has it
} MdtVerifyArticle;

/// A graph being checked
typedef struct {
  MdtArena* arena;
  const MdtStore* store;
  MdtVerifyArticle* articles; ///< [n_articles] what was given
  size_t n_articles;
  uint32_t* article_of;  ///< [terms + 1] which of them a term is, or none
  const MdtCheck* check; ///< The one that is being made
  MdtFaultFunc func;
  void* handle;
  size_t n_faults;
#define X(id, iri) uint32_t id; ///< Number of the term, or 0
  MDT_VERIFY_TERMS(X)
#undef X
} MdtVerifier;

/// A passage's place, as far as the graph tells it
typedef struct {
  const MdtVerifyArticle* article; ///< What it is in, or null
  uint32_t article_term;           ///< The same in the graph, or 0
  size_t start;                    ///< First code point
  size_t end;                      ///< After the last
  const char* trouble; ///< What is wrong with it, or null: it can be sliced
} MdtPlacement;

/// A check: looks for one kind of fault
typedef void (*MdtCheckFunc)(MdtVerifier* verifier);

/// Tell that `subject` is at fault
__attribute__((format(printf, 3, 4))) void mdt_verify_fault(
  MdtVerifier* verifier, uint32_t subject, const char* fmt, ...);

/// The same, of what is called `name`
__attribute__((format(printf, 3, 4))) void mdt_verify_fault_of(
  MdtVerifier* verifier, MdtView name, const char* fmt, ...);

/// Return the statements of the default graph with this subject and predicate
MdtMatches mdt_verify_objects(const MdtVerifier* verifier, uint32_t subject,
                              uint32_t predicate);

/// Return the statements that say what is of the class `class`
MdtMatches mdt_verify_things(const MdtVerifier* verifier, uint32_t class);

/// Return whether `term` is said to be of the class `class`
bool mdt_verify_is_a(const MdtVerifier* verifier, uint32_t term,
                     uint32_t class);

/// Return the text of `term`; empty for 0
MdtView mdt_verify_text(const MdtVerifier* verifier, uint32_t term);

/// Return where `passage` is
MdtPlacement mdt_verify_place(const MdtVerifier* verifier, uint32_t passage);

void mdt_verify_articles(MdtVerifier* verifier);   ///< Digests
void mdt_verify_spans(MdtVerifier* verifier);      ///< Places
void mdt_verify_quotes(MdtVerifier* verifier);     ///< Words
void mdt_verify_claims(MdtVerifier* verifier);     ///< Parts of claims
void mdt_verify_evidence(MdtVerifier* verifier);   ///< Evidence and cues
void mdt_verify_triples(MdtVerifier* verifier);    ///< Plain triples
void mdt_verify_denials(MdtVerifier* verifier);    ///< What is denied
void mdt_verify_chains(MdtVerifier* verifier);     ///< Members of chains
void mdt_verify_references(MdtVerifier* verifier); ///< To nothing
void mdt_verify_leftovers(MdtVerifier* verifier);  ///< Referred to by nothing

#endif
