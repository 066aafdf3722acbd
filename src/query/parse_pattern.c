// SPDX-License-Identifier: Apache-2.0
// Group graph patterns (productions 53 to 67), into operators as section
// 18.2.2 translates them.

#include "base/view.h"
#include "query/parser.h"

#include <stdio.h>

// --- Operators ---------------------------------------------------------------

MdtOperator* mdt_operator_new(MdtParser* const parser,
                              const MdtOperatorKind kind,
                              const MdtOperator* const a,
                              const MdtOperator* const b) {
  MdtOperator* const made =
    (MdtOperator*)mdt_arena_alloc(parser->arena, sizeof(MdtOperator));
  made->kind = kind;
  made->number = parser->n_operators++;
  made->a = a;
  made->b = b;
  return made;
}

const MdtOperator* mdt_operator_join(MdtParser* const parser,
                                     const MdtOperator* const a,
                                     const MdtOperator* const b) {
  return a->kind == MDT_OP_UNIT   ? b
         : b->kind == MDT_OP_UNIT ? a
                                  : mdt_operator_new(parser, MDT_OP_JOIN, a, b);
}

// --- The parts of a group ----------------------------------------------------

/// A group being put together
typedef struct {
  MdtParser* parser;
  const MdtOperator* all; // What stands so far
  MdtExpressions filters; // Of the whole group, wherever they stand
  MdtOperator* triples;   // Pattern that goes on after a filter, or null
} Group;

static void join(Group* const group, const MdtOperator* const part) {
  group->all = mdt_operator_join(group->parser, group->all, part);
  group->triples = NULL;
}

static const MdtOperator* take_separate_group(MdtParser* const parser) {
  mdt_parser_end_pattern(parser);
  const MdtOperator* const op = mdt_parser_group(parser);
  mdt_parser_end_pattern(parser);
  return op;
}

static void take_union(Group* const group) {
  const MdtOperator* either = take_separate_group(group->parser);
  while (mdt_parser_word(group->parser, "UNION")) {
    either = mdt_operator_new(group->parser, MDT_OP_UNION, either,
                              take_separate_group(group->parser));
  }
  join(group, either);
}

/// The filters at the top of an OPTIONAL see what is outside (18.2.2.6)
static void take_optional(Group* const group) {
  const MdtOperator* const inner = take_separate_group(group->parser);
  const bool is_filter = group->parser->filtered == inner;
  MdtOperator* const op = mdt_operator_new(
    group->parser, MDT_OP_LEFT_JOIN, group->all, is_filter ? inner->a : inner);
  op->expression = is_filter ? inner->expression : NULL;
  group->all = op;
  group->triples = NULL;
}

static void take_minus(Group* const group) {
  const MdtOperator* const inner = take_separate_group(group->parser);
  group->all = mdt_operator_new(group->parser, MDT_OP_MINUS, group->all, inner);
  group->triples = NULL;
}

static void take_graph(Group* const group) {
  const MdtVarOrTerm graph = mdt_parser_variable_or_iri(group->parser);
  MdtOperator* const op = mdt_operator_new(
    group->parser, MDT_OP_GRAPH, take_separate_group(group->parser), NULL);
  op->graph = graph;
  join(group, op);
}

/// Write two views by `format` to `*out`, which moves on
static void put(char** const out, const char* const format, const MdtView a,
                const MdtView b) {
  *out += sprintf(*out, format, (int)a.len, a.data ? a.data : "", (int)b.len,
                  b.data ? b.data : "");
}

/// What declares again the base and the prefixes that hold here
static MdtView write_prologue(const MdtParser* const parser) {
  enum { AROUND = 32 };
  size_t size = parser->base.len + AROUND;
  for (size_t i = 0; i < parser->prefixes.count; ++i) {
    const MdtQueryPrefix* const prefix = &parser->prefixes.items[i];
    size += prefix->name.len + prefix->iri.len + AROUND;
  }
  char* const text = (char*)mdt_arena_alloc(parser->arena, size);
  char* end = text;
  if (parser->base.len) {
    put(&end, "BASE <%.*s>\n%.*s", parser->base, mdt_view(""));
  }
  for (size_t i = 0; i < parser->prefixes.count; ++i) {
    put(&end, "PREFIX %.*s: <%.*s>\n", parser->prefixes.items[i].name,
        parser->prefixes.items[i].iri);
  }
  return mdt_view(text);
}

/// List the variables that a SERVICE binds
static void list_variables(MdtParser* const parser, MdtOperator* const op) {
  const MdtScopeNames* const names = &parser->scope->names;
  MdtView* const listed =
    (MdtView*)mdt_arena_array(parser->arena, names->count + 1, sizeof(MdtView));
  for (size_t i = 0; i < names->count; ++i) {
    const MdtScopeName* const name = &names->items[i];
    if (!mdt_view_starts(name->name, "_:") &&
        mdt_operator_binds(op->a, name->slot)) {
      listed[op->slots.count] = name->name;
      *mdt_push(parser->arena, &op->slots) = name->slot;
    }
  }
  op->names = listed;
}

static void take_service(Group* const group) {
  MdtParser* const parser = group->parser;
  const bool is_silent = mdt_parser_word(parser, "SILENT");
  const MdtVarOrTerm service = mdt_parser_variable_or_iri(parser);
  const size_t start = mdt_parser_peek(parser, 0)->start;
  MdtOperator* const op =
    mdt_operator_new(parser, MDT_OP_SERVICE, take_separate_group(parser), NULL);
  op->graph = service;
  op->is_silent = is_silent;
  op->prologue = write_prologue(parser);
  if (!parser->status) {
    op->text = mdt_view_slice(parser->text, start,
                              parser->tokens.items[parser->at - 1].end);
  }
  list_variables(parser, op);
  join(group, op);
}

static void take_bind(Group* const group) {
  MdtParser* const parser = group->parser;
  MdtOperator* const op =
    mdt_operator_new(parser, MDT_OP_EXTEND, group->all, NULL);
  mdt_parser_end_pattern(parser);
  mdt_parser_expect(parser, "(");
  op->expression = mdt_parser_expression(parser);
  mdt_parser_expect_word(parser, "AS");
  const size_t at = parser->at;
  op->slot = mdt_parser_variable(parser);
  if (mdt_operator_binds(group->all, op->slot)) {
    mdt_parser_complain(parser, at, "BIND to a variable that is bound already");
  }
  mdt_parser_expect(parser, ")");
  group->all = op;
  group->triples = NULL;
}

static void take_triples(Group* const group) {
  MdtParser* const parser = group->parser;
  if (!group->triples) {
    MdtOperator* const op =
      mdt_operator_new(parser, MDT_OP_TRIPLES, NULL, NULL);
    join(group, op);
    group->triples = op;
  }
  mdt_parser_triples(parser, &group->triples->triples, true);
}

static void take_filter(Group* const group) {
  MdtSelect* const select = group->parser->select;
  group->parser->select = NULL;
  *mdt_push(group->parser->arena, &group->filters) =
    mdt_parser_constraint(group->parser);
  group->parser->select = select;
}

/// Take one part; false if there is none
static bool take_part(Group* const group) {
  MdtParser* const parser = group->parser;
  if (mdt_parser_is_triple(parser)) {
    take_triples(group);
  } else if (mdt_parser_is_mark(parser, "{")) {
    take_union(group);
  } else if (mdt_parser_word(parser, "OPTIONAL")) {
    take_optional(group);
  } else if (mdt_parser_word(parser, "MINUS")) {
    take_minus(group);
  } else if (mdt_parser_word(parser, "GRAPH")) {
    take_graph(group);
  } else if (mdt_parser_word(parser, "SERVICE")) {
    take_service(group);
  } else if (mdt_parser_word(parser, "FILTER")) {
    take_filter(group);
  } else if (mdt_parser_word(parser, "BIND")) {
    take_bind(group);
  } else if (mdt_parser_word(parser, "VALUES")) {
    mdt_parser_end_pattern(parser);
    join(group, mdt_parser_values(parser));
  } else {
    return false;
  }
  return true;
}

static const MdtOperator* with_filters(Group* const group) {
  MdtParser* const parser = group->parser;
  parser->filtered = NULL;
  if (!group->filters.count) {
    return group->all;
  }
  MdtOperator* const op =
    mdt_operator_new(parser, MDT_OP_FILTER, group->all, NULL);
  MdtExpression* const all = mdt_expression_new(parser, MDT_EXPR_AND, 0);
  all->args = group->filters;
  op->expression = all;
  parser->filtered = op;
  return op;
}

static const MdtOperator* take_parts(MdtParser* const parser) {
  Group group = { parser,
                  mdt_operator_new(parser, MDT_OP_UNIT, NULL, NULL),
                  { NULL, 0, 0 },
                  NULL };
  bool was_triples = false;
  while (!parser->status) {
    const bool is_triples = mdt_parser_is_triple(parser);
    if (is_triples && was_triples) {
      mdt_parser_fail(parser, "\".\" between triples");
    }
    if (!take_part(&group)) {
      break;
    }
    // Triples take their dots; after others one may stand
    const size_t last = parser->at ? parser->at - 1 : 0;
    const MdtLexToken* const token = &parser->tokens.items[last];
    was_triples = is_triples && !(token->kind == MDT_LEX_MARK &&
                                  mdt_view_is(token->text, "."));
    if (!is_triples) {
      mdt_parser_mark(parser, ".");
    }
  }
  return with_filters(&group);
}

static const MdtOperator* take_subquery(MdtParser* const parser) {
  MdtOperator* const op = mdt_operator_new(parser, MDT_OP_SELECT, NULL, NULL);
  op->select = mdt_parser_select(parser, true);
  return op;
}

const MdtOperator* mdt_parser_group(MdtParser* const parser) {
  const MdtOperator* op = NULL;
  mdt_parser_expect(parser, "{");
  if (!mdt_parser_enter(parser)) {
    return mdt_operator_new(parser, MDT_OP_UNIT, NULL, NULL);
  }
  op = mdt_parser_is_word(parser, "SELECT") ? take_subquery(parser)
                                            : take_parts(parser);
  --parser->depth;
  if (!mdt_parser_mark(parser, "}")) {
    mdt_parser_fail(parser, "a pattern or \"}\"");
  }
  return op;
}

// --- VALUES ------------------------------------------------------------------

static void take_cell(MdtParser* const parser, MdtOperator* const values) {
  uint32_t id = 0;
  if (mdt_parser_is_iri(parser)) {
    const MdtTerm term = mdt_term_iri(mdt_parser_iri(parser));
    id = mdt_pool_add(parser->pool, &term);
  } else if (!mdt_parser_word(parser, "UNDEF") &&
             !mdt_parser_literal(parser, &id)) {
    mdt_parser_fail(parser, "an IRI, a literal or UNDEF");
  }
  *mdt_push(parser->arena, &values->cells) = id;
}

static void take_row(MdtParser* const parser, MdtOperator* const values) {
  const size_t at = parser->at;
  size_t count = 0;
  mdt_parser_expect(parser, "(");
  for (; !parser->status && !mdt_parser_is_mark(parser, ")"); ++count) {
    take_cell(parser, values);
  }
  if (!parser->status && count != values->slots.count) {
    mdt_parser_complain(parser, at, "%zu values for %zu variables", count,
                        values->slots.count);
  }
  mdt_parser_expect(parser, ")");
}

const MdtOperator* mdt_parser_values(MdtParser* const parser) {
  MdtOperator* const values =
    mdt_operator_new(parser, MDT_OP_VALUES, NULL, NULL);
  const bool is_table = mdt_parser_mark(parser, "(");
  do {
    if (is_table && mdt_parser_is_mark(parser, ")")) {
      break;
    }
    const uint32_t slot = mdt_parser_variable(parser);
    if (mdt_operator_binds(values, slot)) {
      mdt_parser_complain(parser, parser->at - 1,
                          "a variable stands twice in VALUES");
    }
    *mdt_push(parser->arena, &values->slots) = slot;
  } while (is_table && !parser->status);
  if (is_table) {
    mdt_parser_expect(parser, ")");
  }
  mdt_parser_expect(parser, "{");
  for (; !parser->status && !mdt_parser_is_mark(parser, "}");
       ++values->n_rows) {
    if (is_table) {
      take_row(parser, values);
    } else {
      take_cell(parser, values);
    }
  }
  mdt_parser_expect(parser, "}");
  return values;
}
