// SPDX-License-Identifier: Apache-2.0
// The tokens of a SPARQL query.

#ifndef MDT_QUERY_TOKEN_H
#define MDT_QUERY_TOKEN_H

#include "base/arena.h"
#include "base/vector.h"

#include <mandate/view.h>

#include <stdbool.h>

/// What a token is
typedef enum {
  MDT_TOKEN_WORD,     ///< A keyword or the name of a function
  MDT_TOKEN_IRI,      ///< <…>, without the angles
  MDT_TOKEN_NAME,     ///< prefix:local
  MDT_TOKEN_VARIABLE, ///< ?x or $x, without the mark
  MDT_TOKEN_STRING,   ///< A string, with its quotation marks
  MDT_TOKEN_NUMBER,   ///< Digits and what goes with them
  MDT_TOKEN_MARK,     ///< Punctuation: one character, or && || ^^ <= >= !=
} MdtTokenKind;

/// A token and its place
typedef struct {
  MdtTokenKind kind;
  MdtView text;  ///< Borrowed from the query
  unsigned line; ///< 1-based
} MdtQueryToken;

MDT_VECTOR(MdtTokenList, MdtQueryToken);

/// Return the tokens of `text` in `arena`, comments left out. Whatever is no
/// token of SPARQL becomes a mark of one character.
MdtTokenList mdt_query_tokenize(MdtArena* arena, MdtView text);

#endif
