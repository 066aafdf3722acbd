// SPDX-License-Identifier: Apache-2.0
// What the IRIs of our vocabulary are.

#ifndef MDT_RDF_WORDS_H
#define MDT_RDF_WORDS_H

#include <mandate/view.h>

#include <stdbool.h>

/// Return the name of a word of our vocabulary; empty for other IRIs
MdtView mdt_word_name(MdtView iri);

/// Return whether `iri` is the class of a type of entity
bool mdt_word_is_type(MdtView iri);

/// Return whether `iri` is a relation of claims, and a plain triple's property
bool mdt_word_is_relation(MdtView iri);

/// Return whether `iri` is affirmed or negated
bool mdt_word_is_polarity(MdtView iri);

/// Return whether `iri` is a modality
bool mdt_word_is_modality(MdtView iri);

#endif
