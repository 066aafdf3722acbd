// SPDX-License-Identifier: Apache-2.0
// The dependency parser: heads and relations for tagged words.

#ifndef MDT_PARSE_PARSE_H
#define MDT_PARSE_PARSE_H

#include "document/model.h"
#include "lexicon/wordnet.h"
#include "network/vectors.h"

/// A loaded parser: read-only, for any number of threads
typedef struct MdtParser MdtParser;

/// Load a parser from the model file `path`; free with mdt_parser_free.
/// `vectors` must outlive it. Errors: MDT_NO_FILE, MDT_BAD_MODEL.
MdtStatus mdt_parser_load(MdtParser** out, const char* path,
                          const MdtVectors* vectors, const MdtLog* log);

/// Free `parser`; null is a no-op
void mdt_parser_free(MdtParser* parser);

/// Set the head and relation of each token of `doc` from forms, lemmas and
/// tags. Each sentence becomes a tree with one root. One of more than 400
/// words is read in pieces; the roots of later pieces hang on that of the
/// first. Error: MDT_NO_MEMORY.
MdtStatus mdt_parse(const MdtParser* parser, const MdtWordNet* wordnet,
                    MdtDocument* doc);

#endif
