// SPDX-License-Identifier: Apache-2.0
// A query as a tree of the algebra.
//
// W3C, SPARQL 1.1 Query Language, section 18: the parser makes the operators
// that section 18.2 translates a query into, and the engine runs them. A
// variable is a slot of a row; a constant is the number of its term in the
// pool. A subquery has slots of its own, of which its head copies those that
// it selects, so that what it hides never meets what is outside.

#ifndef MDT_QUERY_PLAN_H
#define MDT_QUERY_PLAN_H

#include "base/vector.h"
#include "document/model.h"
#include "query/functions.h"
#include "query/pool.h"

#include <stdbool.h>

typedef struct MdtOperator MdtOperator;
typedef struct MdtExpression MdtExpression;
typedef struct MdtSelect MdtSelect;

/// A place in a pattern: a constant or a variable
typedef struct {
  bool is_slot;   ///< A variable or blank node
  uint32_t value; ///< Slot of the row, or number of the term
} MdtVarOrTerm;

// --- Property paths (section 9) ----------------------------------------------

/// What a path is made of
typedef enum {
  MDT_PATH_LINK,        ///< A predicate
  MDT_PATH_INVERSE,     ///< ^a
  MDT_PATH_SEQUENCE,    ///< a/b
  MDT_PATH_ALTERNATIVE, ///< a|b
  MDT_PATH_OPTIONAL,    ///< a?
  MDT_PATH_MANY,        ///< a*
  MDT_PATH_SOME,        ///< a+
  MDT_PATH_OTHER,       ///< !(a|^b): any predicate but those
} MdtPathKind;

/// A path
typedef struct MdtPath {
  MdtPathKind kind;
  uint32_t predicate;          ///< Of a link
  const struct MdtPath* a;     ///< Part
  const struct MdtPath* b;     ///< Second part of a sequence or alternative
  MdtIndices excluded;         ///< Predicates that !() excludes forward
  MdtIndices excluded_inverse; ///< The same, backward
  bool has_forward;            ///< !() names a forward one, or none at all
} MdtPath;

/// A pattern of a triple; its predicate may be a path
typedef struct {
  MdtVarOrTerm subject;
  MdtVarOrTerm predicate;
  MdtVarOrTerm object;
  const MdtPath* path; ///< Null for a plain predicate
} MdtTriple;

MDT_VECTOR(MdtTriples, MdtTriple);

// --- Expressions (section 17) ------------------------------------------------

/// What an expression is made of
typedef enum {
  MDT_EXPR_CONSTANT,
  MDT_EXPR_VARIABLE,
  MDT_EXPR_CALL,      ///< A function that sees the values of its arguments
  MDT_EXPR_CAST,      ///< xsd:integer(?x) and so on; unknown ones fail
  MDT_EXPR_OR,        ///< a || b
  MDT_EXPR_AND,       ///< a && b
  MDT_EXPR_IN,        ///< a IN (…)
  MDT_EXPR_NOT_IN,    ///< a NOT IN (…)
  MDT_EXPR_BOUND,     ///< BOUND(?x)
  MDT_EXPR_IF,        ///< IF(a, b, c)
  MDT_EXPR_COALESCE,  ///< COALESCE(…)
  MDT_EXPR_EXISTS,    ///< EXISTS { … }
  MDT_EXPR_AGGREGATE, ///< COUNT(…) and so on
} MdtExpressionKind;

MDT_VECTOR(MdtExpressions, const MdtExpression*);

/// An expression
struct MdtExpression {
  MdtExpressionKind kind;
  uint32_t value; ///< Term of a constant; slot of a variable or aggregate
  const MdtFunction* function; ///< Of a call
  MdtView name;                ///< IRI of a cast
  MdtExpressions args;         ///< Arguments
  const MdtOperator* pattern;  ///< Of EXISTS
};

/// What an aggregate does
typedef enum {
  MDT_AGGREGATE_COUNT,
  MDT_AGGREGATE_SUM,
  MDT_AGGREGATE_MIN,
  MDT_AGGREGATE_MAX,
  MDT_AGGREGATE_AVG,
  MDT_AGGREGATE_SAMPLE,
  MDT_AGGREGATE_CONCAT,
  MDT_N_AGGREGATES,
} MdtAggregateKind;

/// An aggregate of a SELECT
typedef struct {
  MdtAggregateKind kind;
  bool is_distinct;
  const MdtExpression* arg; ///< Null for COUNT(*)
  MdtView separator;        ///< Of GROUP_CONCAT
  uint32_t slot;            ///< Where its value goes
} MdtAggregate;

MDT_VECTOR(MdtAggregates, MdtAggregate);

// --- Operators (section 18.2) ------------------------------------------------

/// What an operator does
typedef enum {
  MDT_OP_UNIT,      ///< One row without bindings
  MDT_OP_TRIPLES,   ///< A basic graph pattern, with paths
  MDT_OP_JOIN,      ///< a and b
  MDT_OP_LEFT_JOIN, ///< a, and b where there is one that fits `expression`
  MDT_OP_FILTER,    ///< a where `expression` holds
  MDT_OP_UNION,     ///< a or b
  MDT_OP_GRAPH,     ///< a in the graph `graph`
  MDT_OP_EXTEND,    ///< a with `slot` = `expression`
  MDT_OP_MINUS,     ///< a without what fits b
  MDT_OP_VALUES,    ///< Rows that the query gives
  MDT_OP_SELECT,    ///< A subquery
  MDT_OP_SERVICE,   ///< Another endpoint's answer
} MdtOperatorKind;

/// An operator
struct MdtOperator {
  MdtOperatorKind kind;
  unsigned number; ///< Of this operator in the plan
  const MdtOperator* a;
  const MdtOperator* b;
  MdtTriples triples;              ///< Of a basic graph pattern
  const MdtExpression* expression; ///< Of a filter, extension, left join
  uint32_t slot;                   ///< Of an extension
  MdtVarOrTerm graph;              ///< Of GRAPH and SERVICE
  bool is_silent;                  ///< SERVICE SILENT
  MdtView prologue;                ///< Prefixes and base of a SERVICE
  MdtView text;                    ///< Its pattern, as it was written
  const MdtView* names;            ///< [slots.count] its variables
  MdtIndices slots;                ///< Columns of VALUES, or of a SERVICE
  MdtIndices cells;        ///< [rows][slots.count] of VALUES, 0 for UNDEF
  size_t n_rows;           ///< Rows of VALUES; needed where there is no column
  const MdtSelect* select; ///< Of a subquery
};

// --- Queries -----------------------------------------------------------------

/// What SELECT gives: a column
typedef struct {
  MdtView name;
  uint32_t inner;                  ///< Slot within
  uint32_t outer;                  ///< Slot outside; of a subquery
  const MdtExpression* expression; ///< Null: what the pattern gave
} MdtColumn;

MDT_VECTOR(MdtColumns, MdtColumn);

/// A key of an order or a group
typedef struct {
  const MdtExpression* expression;
  uint32_t slot;      ///< Where a group's key goes, or none
  bool is_descending; ///< Of an order
} MdtKey;

MDT_VECTOR(MdtKeys, MdtKey);

enum { MDT_NO_LIMIT = -1 };

/// A SELECT, or what another query form has of one
struct MdtSelect {
  const MdtOperator* pattern;
  bool is_grouped;           ///< There are groups, or one of all rows
  MdtKeys groups;            ///< GROUP BY
  MdtAggregates aggregates;  ///< Of head, HAVING and ORDER BY
  MdtExpressions having;     ///< All must hold
  const MdtOperator* values; ///< Rows that groups are joined with, or null
  MdtColumns columns;        ///< What it selects
  bool is_all;               ///< SELECT *
  bool is_distinct;
  bool is_reduced;
  MdtKeys orders;
  int64_t limit; ///< Or MDT_NO_LIMIT
  int64_t offset;
};

/// The forms of a query
typedef enum {
  MDT_FORM_SELECT,
  MDT_FORM_CONSTRUCT,
  MDT_FORM_DESCRIBE,
  MDT_FORM_ASK,
} MdtForm;

MDT_VECTOR(MdtVarOrTerms, MdtVarOrTerm);

/// A query
typedef struct {
  MdtForm form;
  const MdtSelect* select;
  MdtTriples construct;    ///< Template of CONSTRUCT
  MdtVarOrTerms described; ///< What DESCRIBE describes
  MdtIndices blanks;       ///< Slots of the template that are blank nodes
  bool has_dataset;        ///< FROM or FROM NAMED was said
  MdtIndices from;         ///< Graphs of FROM
  MdtIndices named;        ///< Graphs of FROM NAMED
  uint32_t with;           ///< Of WITH: the default graph; or 0
  MdtView base;            ///< What IRI() resolves against
  uint32_t n_slots;        ///< How wide a row is
  MdtIndices visible;      ///< Slots that are variables, not blank nodes
  unsigned n_operators;    ///< How many there are
} MdtPlan;

/// Return whether the variable `slot` is in scope in `op` (section 18.2.1)
bool mdt_operator_binds(const MdtOperator* op, uint32_t slot);

/// Return the plan of the query `text` in the arena of `pool`, with constants
/// numbered by it. `base` is what relative IRIs are resolved against, or null.
/// Error: MDT_BAD_SYNTAX, with line, column and what was expected in `log`;
/// MDT_UNSUPPORTED for an update.
MdtStatus mdt_plan(MdtArena* arena, MdtPool* pool, MdtView text,
                   const char* base, MdtPlan* plan, const MdtLog* log);

#endif
