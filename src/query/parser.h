// SPDX-License-Identifier: Apache-2.0
// What the parts of the parser share. It is a recursive descent over the
// tokens, by the grammar of SPARQL 1.1 (section 19.8). After the first error
// the parser stands at the end of the query, where nothing is found any more,
// so that its parts need not ask after each step.

#ifndef MDT_QUERY_PARSER_H
#define MDT_QUERY_PARSER_H

#include "base/intern.h"
#include "query/lexer.h"
#include "query/plan.h"

/// A name and its slot; blank nodes are called "_:label"
typedef struct {
  MdtView name;
  uint32_t slot;
} MdtScopeName;

MDT_VECTOR(MdtScopeNames, MdtScopeName);

/// The variables of one SELECT
typedef struct MdtNameScope {
  struct MdtNameScope* parent;
  MdtScopeNames names; ///< In the order in which they were first said
} MdtNameScope;

/// A prefix
typedef struct {
  MdtView name;
  MdtView iri;
} MdtQueryPrefix;

MDT_VECTOR(MdtQueryPrefixes, MdtQueryPrefix);

/// A label of a blank node, and the basic graph pattern that it stands in
typedef struct {
  MdtView label;
  unsigned pattern;
} MdtBlankLabel;

MDT_VECTOR(MdtBlankLabels, MdtBlankLabel);

/// A query being parsed
typedef struct {
  MdtArena* arena;
  const char* noun; ///< What errors call it: "query" or "update"
  MdtPool* pool;
  const MdtLog* log;
  MdtLexTokens tokens;
  MdtView text;     ///< What they were cut from
  size_t at;        ///< The token that is next
  MdtStatus status; ///< First trouble
  MdtView base;     ///< What relative IRIs are resolved against
  MdtQueryPrefixes prefixes;
  MdtNameScope* scope;         ///< The SELECT that we are in
  MdtBlankLabels labels;       ///< Said so far
  unsigned pattern;            ///< Number of the basic graph pattern
  uint32_t n_slots;            ///< Given away so far
  MdtIndices visible;          ///< Those of variables
  unsigned n_operators;        ///< Made so far
  unsigned depth;              ///< Of nesting
  const MdtOperator* filtered; ///< The last group, if it had filters
  MdtSelect* select;           ///< Whose head may hold aggregates now, or null
} MdtParser;

// --- Tokens ------------------------------------------------------------------

/// Return the token `ahead` of the next one
const MdtLexToken* mdt_parser_peek(const MdtParser* parser, size_t ahead);

/// Return whether the next token is the keyword `word`
bool mdt_parser_is_word(const MdtParser* parser, const char* word);

/// Return whether the next token is `mark`
bool mdt_parser_is_mark(const MdtParser* parser, const char* mark);

/// Move past the next token if it is the keyword `word`
bool mdt_parser_word(MdtParser* parser, const char* word);

/// Move past the next token if it is `mark`
bool mdt_parser_mark(MdtParser* parser, const char* mark);

/// Move past `mark`, or complain that it was expected
void mdt_parser_expect(MdtParser* parser, const char* mark);

/// Move past the keyword `word`, or complain that it was expected
void mdt_parser_expect_word(MdtParser* parser, const char* word);

/// Complain that `what` was expected where the next token stands
void mdt_parser_fail(MdtParser* parser, const char* what);

/// Complain about the token `at`: "`what` …"
__attribute__((format(printf, 3, 4))) void mdt_parser_complain(
  MdtParser* parser, size_t at, const char* fmt, ...);

/// Enter a level of nesting; false, with a complaint, when there are too many.
/// Leave it by --parser->depth.
bool mdt_parser_enter(MdtParser* parser);

// --- Terms -------------------------------------------------------------------

/// Return whether the next token begins an IRI
bool mdt_parser_is_iri(const MdtParser* parser);

/// Take an IRI; complain if there is none
MdtView mdt_parser_iri(MdtParser* parser);

/// Take a literal with its type or language, or a boolean, into `*id`; false
/// if there is none
bool mdt_parser_literal(MdtParser* parser, uint32_t* id);

/// Return the slot of the variable `name` in the scope, made if it is new
uint32_t mdt_parser_slot(MdtParser* parser, MdtView name);

/// Return a slot without a name
uint32_t mdt_parser_new_slot(MdtParser* parser);

/// Take a variable; complain if there is none
uint32_t mdt_parser_variable(MdtParser* parser);

/// Take a variable or an IRI
MdtVarOrTerm mdt_parser_variable_or_iri(MdtParser* parser);

/// Return the constant whose term is `id`
MdtVarOrTerm mdt_plan_term(uint32_t id);

/// Return the variable or blank node in `slot`
MdtVarOrTerm mdt_plan_slot(uint32_t slot);

/// Begin a new basic graph pattern: labels of blank nodes from before must not
/// be said again
void mdt_parser_end_pattern(MdtParser* parser);

// --- Parts of a query --------------------------------------------------------

/// Take triples up to what is none; with paths if `has_paths`. Those of a
/// template are none of a basic graph pattern.
void mdt_parser_triples(MdtParser* parser, MdtTriples* triples, bool has_paths);

/// Return whether a triple may begin here
bool mdt_parser_is_triple(const MdtParser* parser);

/// Take a verb: a path, whose plain predicate goes into `*predicate` instead
const MdtPath* mdt_parser_path(MdtParser* parser, MdtVarOrTerm* predicate);

/// Add the triple, with a path taken apart where joins can do it
void mdt_parser_add_path(MdtParser* parser, MdtTriples* triples,
                         MdtVarOrTerm subject, const MdtPath* path,
                         MdtVarOrTerm object);

/// Take "{ … }"
const MdtOperator* mdt_parser_group(MdtParser* parser);

/// Take what follows VALUES
const MdtOperator* mdt_parser_values(MdtParser* parser);

/// Return a new operator
MdtOperator* mdt_operator_new(MdtParser* parser, MdtOperatorKind kind,
                              const MdtOperator* a, const MdtOperator* b);

/// Return the join of `a` and `b`, of which either may be the unit
const MdtOperator* mdt_operator_join(MdtParser* parser, const MdtOperator* a,
                                     const MdtOperator* b);

/// Take an expression
const MdtExpression* mdt_parser_expression(MdtParser* parser);

/// Take what may stand without brackets after FILTER and HAVING: one in
/// brackets, or a call
const MdtExpression* mdt_parser_constraint(MdtParser* parser);

/// Return whether a constraint begins here
bool mdt_parser_is_constraint(const MdtParser* parser);

/// Return an expression of `kind` and `value`
MdtExpression* mdt_expression_new(MdtParser* parser, MdtExpressionKind kind,
                                  uint32_t value);

/// Take BASE and PREFIX as often as they stand there
void mdt_parser_prologue(MdtParser* parser);

/// Take graphs after `word`, which is FROM or USING
void mdt_parser_dataset(MdtParser* parser, MdtPlan* plan, const char* word);

/// Take "WHERE { … }", in which the word may be left out
void mdt_parser_where(MdtParser* parser, MdtSelect* select);

/// Return a SELECT of nothing yet
MdtSelect* mdt_select_new(MdtParser* parser);

/// Return whether the next token begins an operation of an update
bool mdt_parser_is_update(const MdtParser* parser);

/// Take a SELECT, from that word on; `is_sub` if it is a subquery
const MdtSelect* mdt_parser_select(MdtParser* parser, bool is_sub);

#endif
