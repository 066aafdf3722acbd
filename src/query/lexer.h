// SPDX-License-Identifier: Apache-2.0
// The words of a query, by the terminals of the SPARQL 1.1 grammar.
//
// W3C, SPARQL 1.1 Query Language, section 19. Escapes of code points (\u, \U)
// are undone first, wherever they stand, as section 19.2 asks; those of
// strings and names are undone in the tokens.

#ifndef MDT_QUERY_LEXER_H
#define MDT_QUERY_LEXER_H

#include "base/arena.h"
#include "base/vector.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// What a token is
typedef enum {
  MDT_LEX_END,      ///< Nothing follows
  MDT_LEX_WORD,     ///< Letters: a keyword, the name of a function, "a"
  MDT_LEX_MARK,     ///< "{", "<=", "^^" …
  MDT_LEX_IRI,      ///< Between "<" and ">"
  MDT_LEX_NAME,     ///< prefix:local; `text` is local and `prefix` is prefix
  MDT_LEX_BLANK,    ///< Label of a blank node, without "_:"
  MDT_LEX_VARIABLE, ///< Without "?" or "$"
  MDT_LEX_STRING,   ///< Without its quotation marks and escapes
  MDT_LEX_LANGUAGE, ///< Without "@"
  MDT_LEX_INTEGER,  ///< Without a sign, as the two that follow
  MDT_LEX_DECIMAL,
  MDT_LEX_DOUBLE,
} MdtLexKind;

/// A token
typedef struct {
  MdtLexKind kind;
  MdtView text;    ///< Its content
  MdtView prefix;  ///< Of a name
  size_t start;    ///< Offset of its first byte
  size_t end;      ///< Offset after its last byte
  unsigned line;   ///< From 1
  unsigned column; ///< From 1, in characters
} MdtLexToken;

MDT_VECTOR(MdtLexTokens, MdtLexToken);

/// Cut `*text` into tokens, in `arena`; the last is of kind end. It becomes
/// what its escapes of code points stand for: offsets are those in it. `noun`,
/// "query" or "update", is what errors call it.
/// Error: MDT_BAD_SYNTAX, with line and column in `log`.
MdtStatus mdt_lex(MdtArena* arena, MdtView* text, const char* noun,
                  MdtLexTokens* tokens, const MdtLog* log);

#endif
