// SPDX-License-Identifier: Apache-2.0
// Open relations: what clauses say, in the words of the text.
//
// Where claims have a fixed set of relations, an open relation has whatever
// words stand there: "The storm | swept away | the bridge | on Monday". Every
// clause gives some, and so do appositions ("Ada Poole, the mayor"),
// possessives and participles.

#ifndef MANDATE_OPEN_H
#define MANDATE_OPEN_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/reader.h>
#include <mandate/view.h>
#include <mandate/vocabulary.h>

#ifndef __cplusplus
#include <stdbool.h>
#endif

/// A relation and its arguments; lives in its document
typedef struct MdtOpenRelation MdtOpenRelation;

/// For whom relations are cut out of the sentence
typedef enum {
  MDT_OPEN_READER, ///< For reading: one relation a clause, whole phrases
  MDT_OPEN_GRAPH,  ///< For graphs: each joined subject and object by itself
  MDT_OPEN_CARB,   ///< As the annotators of the CaRB benchmark cut them, and
                   ///< as its scorer counts
} MdtOpenStyle;

/// Find the relations of `doc`, which must be read up to MDT_LAYER_PARSE, in
/// place of any found before. Those found for graphs in a document that is read
/// up to MDT_LAYER_CLAIMS are part of its graph (mdt_store_add_document), but
/// for those that its claims cover. Error: MDT_NO_MEMORY, after which the
/// document may only be freed.
MDT_API MdtStatus mdt_find_relations(const MdtKnowledge* knowledge,
                                     MdtDocument* doc, MdtOpenStyle style);

/// Return how many relations were found in `doc`
MDT_API size_t mdt_document_relation_count(const MdtDocument* doc);

/// Return relation `index`, in the order of the text, borrowed from `doc`
MDT_API const MdtOpenRelation* mdt_document_relation_at(const MdtDocument* doc,
                                                        size_t index);

/// Return the words of the relation itself, borrowed
MDT_API MdtView mdt_open_relation_phrase(const MdtOpenRelation* relation);

/// Return how many arguments there are, the subject included: at least one
MDT_API size_t
mdt_open_relation_argument_count(const MdtOpenRelation* relation);

/// Return the words of argument `index`, borrowed; 0 is the subject
MDT_API MdtView mdt_open_relation_argument_at(const MdtOpenRelation* relation,
                                              size_t index);

/// Return whether the text negates `relation`
MDT_API bool mdt_open_relation_is_negated(const MdtOpenRelation* relation);

/// Return whether `relation` is told as fact, duty, possibility, plan …
MDT_API MdtModality mdt_open_relation_modality(const MdtOpenRelation* relation);

/// Return the span of the sentence that states `relation`
MDT_API MdtSpan mdt_open_relation_evidence(const MdtDocument* doc,
                                           const MdtOpenRelation* relation);

/// Return how sure we are, from 0 to 1
MDT_API double mdt_open_relation_confidence(const MdtOpenRelation* relation);

#endif
