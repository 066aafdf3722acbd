// SPDX-License-Identifier: Apache-2.0
// The words of JSON-LD for the terms of our graphs: a table, from which come
// ontology/context.jsonld and the contexts that files carry within them, and
// what nests in what.
//
// A word is the last part of its IRI. There are no prefixes: an IRI without a
// word is written in full, so that none is ever mistaken for a prefix and a
// name.

#ifndef MDT_EXPORT_CONTEXT_H
#define MDT_EXPORT_CONTEXT_H

#include "base/json.h"
#include "store/store.h"

/// What values a property has, and so how short they can be
typedef enum {
  MDT_VALUES_NONE,    ///< Not a property, but a class or another name
  MDT_VALUES_TEXT,    ///< Strings
  MDT_VALUES_NODE,    ///< Nodes
  MDT_VALUES_WORD,    ///< Nodes that have words
  MDT_VALUES_INTEGER, ///< xsd:integer
  MDT_VALUES_DECIMAL, ///< xsd:decimal
  MDT_VALUES_DATE,    ///< xsd:date
} MdtValues;

/// Whether an object is written inside its subject
typedef enum {
  MDT_NEST_NONE, ///< Its name, type and label only
  MDT_NEST_NAME, ///< Its name only
  MDT_NEST_ONCE, ///< Whole, if nothing else refers to it
  MDT_NEST_COPY, ///< Whole, if it is small, wherever it is referred to
  MDT_NEST_BACK, ///< The other way: the subject inside the object
} MdtNest;

/// A word
typedef struct {
  const char* space; ///< Namespace
  const char* name;  ///< The word, and the rest of the IRI
  MdtValues values;
  bool is_set; ///< An array even of one value
  MdtNest nest;
} MdtWord;

/// Return the word of each term of `store` by its number, or null, in `arena`
const MdtWord** mdt_context_words(MdtArena* arena, const MdtStore* store);

/// Write the context with the words that are in `store`, or with all if it is
/// null. Names are relative to `base` unless that is empty.
void mdt_context_write(MdtJson* json, const MdtStore* store, MdtView base);

#endif
