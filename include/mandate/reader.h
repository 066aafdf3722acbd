// SPDX-License-Identifier: Apache-2.0
// The way of an article, from text to claims.

#ifndef MANDATE_READER_H
#define MANDATE_READER_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/log.h>
#include <mandate/status.h>

/// What we know: weights, frames, word lists, known agencies. Read-only once
/// loaded, so that any number of threads may read articles with one.
typedef struct MdtKnowledge MdtKnowledge;

/// How far to read; each layer needs those before it
typedef enum {
  MDT_LAYER_TOKENS,       ///< Sentences and words
  MDT_LAYER_TAGS,         ///< Parts of speech, lemmas
  MDT_LAYER_NAMES,        ///< Names as tagged
  MDT_LAYER_PARSE,        ///< Dependencies
  MDT_LAYER_ENTITIES,     ///< Mentions, joined into entities
  MDT_LAYER_ATTRIBUTIONS, ///< Who is said to say what
  MDT_LAYER_TIMES,        ///< When, by the article's date
  MDT_LAYER_CLAIMS,       ///< Who directed what, on whose word
} MdtLayer;

/// Load all knowledge from the folder `dir`; null means $MANDATE_DATA, or else
/// where it was installed. Free with mdt_knowledge_free.
///
/// Errors: MDT_NO_FILE, MDT_BAD_MODEL, MDT_BAD_SYNTAX; the log names the file.
MDT_API MdtStatus mdt_knowledge_load(MdtKnowledge** out, const char* dir,
                                     const MdtLog* log);

/// Return the folder that mdt_knowledge_load(…, `dir`, …) loads from, borrowed
MDT_API const char* mdt_knowledge_dir(const char* dir);

/// Free `knowledge`; null is a no-op
MDT_API void mdt_knowledge_free(MdtKnowledge* knowledge);

/// Read `doc` up to `layer`. Layers that it has already, as from a CoNLL-U
/// file, are kept. Error: MDT_NO_MEMORY, after which the document may only be
/// freed.
MDT_API MdtStatus mdt_read(const MdtKnowledge* knowledge, MdtDocument* doc,
                           MdtLayer layer);

/// The same, where each line of the text is one sentence, and tokens do not
/// cross its blanks. Treebank spellings ("-LRB-", "``") count as what they
/// stand for.
MDT_API MdtStatus mdt_read_lines(const MdtKnowledge* knowledge,
                                 MdtDocument* doc, MdtLayer layer);

#endif
