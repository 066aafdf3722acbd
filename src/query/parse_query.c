// SPDX-License-Identifier: Apache-2.0
// The forms of a query, their heads, and what follows the pattern
// (productions 1 to 28).

#include "base/log.h"
#include "base/view.h"
#include "query/parser.h"
#include "rdf/iri.h"

#include <stdlib.h>
#include <string.h>

// --- Prologue ----------------------------------------------------------------

static void take_prefix(MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  if (token->kind != MDT_LEX_NAME || token->text.len) {
    mdt_parser_fail(parser, "a prefix with a colon");
  }
  ++parser->at;
  if (mdt_parser_peek(parser, 0)->kind != MDT_LEX_IRI) {
    mdt_parser_fail(parser, "an IRI");
  }
  const MdtView iri = mdt_parser_iri(parser);
  MdtQueryPrefix* const prefix = mdt_push(parser->arena, &parser->prefixes);
  prefix->name = token->prefix;
  prefix->iri = iri;
}

void mdt_parser_prologue(MdtParser* const parser) {
  while (!parser->status) {
    if (mdt_parser_word(parser, "PREFIX")) {
      take_prefix(parser);
    } else if (mdt_parser_word(parser, "BASE")) {
      if (mdt_parser_peek(parser, 0)->kind != MDT_LEX_IRI) {
        mdt_parser_fail(parser, "an IRI");
      }
      parser->base = mdt_parser_iri(parser);
    } else {
      return;
    }
  }
}

void mdt_parser_dataset(MdtParser* const parser, MdtPlan* const plan,
                        const char* const word) {
  while (!parser->status && mdt_parser_word(parser, word)) {
    const bool is_named = mdt_parser_word(parser, "NAMED");
    const MdtTerm term = mdt_term_iri(mdt_parser_iri(parser));
    *mdt_push(parser->arena, is_named ? &plan->named : &plan->from) =
      mdt_pool_add(parser->pool, &term);
    plan->has_dataset = true;
  }
}

// --- Solution modifiers ------------------------------------------------------

static void take_group_key(MdtParser* const parser, MdtSelect* const select) {
  MdtKey key = { NULL, MDT_NONE, false };
  if (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE) {
    key.slot = mdt_parser_variable(parser);
    key.expression = mdt_expression_new(parser, MDT_EXPR_VARIABLE, key.slot);
  } else if (mdt_parser_mark(parser, "(")) {
    key.expression = mdt_parser_expression(parser);
    if (mdt_parser_word(parser, "AS")) {
      key.slot = mdt_parser_variable(parser);
    }
    mdt_parser_expect(parser, ")");
  } else {
    key.expression = mdt_parser_constraint(parser);
  }
  *mdt_push(parser->arena, &select->groups) = key;
}

static void take_groups(MdtParser* const parser, MdtSelect* const select) {
  if (!mdt_parser_word(parser, "GROUP")) {
    return;
  }
  mdt_parser_expect_word(parser, "BY");
  select->is_grouped = true;
  do {
    take_group_key(parser, select);
  } while (!parser->status &&
           (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE ||
            mdt_parser_is_constraint(parser)));
}

static void take_having(MdtParser* const parser, MdtSelect* const select) {
  if (!mdt_parser_word(parser, "HAVING")) {
    return;
  }
  select->is_grouped = true;
  parser->select = select;
  do {
    *mdt_push(parser->arena, &select->having) = mdt_parser_constraint(parser);
  } while (!parser->status && mdt_parser_is_constraint(parser));
  parser->select = NULL;
}

static void take_order_key(MdtParser* const parser, MdtSelect* const select) {
  MdtKey key = { NULL, MDT_NONE, false };
  key.is_descending = mdt_parser_word(parser, "DESC");
  const bool has_direction =
    key.is_descending || mdt_parser_word(parser, "ASC");
  if (has_direction && !mdt_parser_is_mark(parser, "(")) {
    mdt_parser_fail(parser, "\"(\"");
  }
  key.expression = mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE
                     ? mdt_expression_new(parser, MDT_EXPR_VARIABLE,
                                          mdt_parser_variable(parser))
                     : mdt_parser_constraint(parser);
  *mdt_push(parser->arena, &select->orders) = key;
}

static void take_order(MdtParser* const parser, MdtSelect* const select) {
  if (!mdt_parser_word(parser, "ORDER")) {
    return;
  }
  mdt_parser_expect_word(parser, "BY");
  parser->select = select;
  do {
    take_order_key(parser, select);
  } while (!parser->status &&
           (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE ||
            mdt_parser_is_word(parser, "ASC") ||
            mdt_parser_is_word(parser, "DESC") ||
            mdt_parser_is_constraint(parser)));
  parser->select = NULL;
}

static int64_t take_count(MdtParser* const parser) {
  enum { MOST_DIGITS = 18 };
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  if (token->kind != MDT_LEX_INTEGER) {
    mdt_parser_fail(parser, "a number");
    return 0;
  }
  ++parser->at;
  return token->text.len > MOST_DIGITS
           ? INT64_MAX
           : strtoll(mdt_view_string(parser->arena, token->text), NULL, 10);
}

static void take_slice(MdtParser* const parser, MdtSelect* const select) {
  bool has_limit = false;
  bool has_offset = false;
  while (!parser->status) {
    if (!has_limit && mdt_parser_word(parser, "LIMIT")) {
      select->limit = take_count(parser);
      has_limit = true;
    } else if (!has_offset && mdt_parser_word(parser, "OFFSET")) {
      select->offset = take_count(parser);
      has_offset = true;
    } else {
      return;
    }
  }
}

static void take_modifiers(MdtParser* const parser, MdtSelect* const select) {
  take_groups(parser, select);
  take_having(parser, select);
  take_order(parser, select);
  take_slice(parser, select);
  if (mdt_parser_word(parser, "VALUES")) {
    select->values = mdt_parser_values(parser);
  }
}

MdtSelect* mdt_select_new(MdtParser* const parser) {
  MdtSelect* const select =
    (MdtSelect*)mdt_arena_alloc(parser->arena, sizeof(MdtSelect));
  select->limit = MDT_NO_LIMIT;
  return select;
}

// --- SELECT ------------------------------------------------------------------

static void add_column(MdtParser* const parser, MdtSelect* const select,
                       const MdtView name, const uint32_t slot,
                       const MdtExpression* const expression) {
  MdtColumn* const column = mdt_push(parser->arena, &select->columns);
  column->name = name;
  column->inner = slot;
  column->outer = MDT_NONE;
  column->expression = expression;
}

static bool has_column(const MdtSelect* const select, const uint32_t slot) {
  for (size_t i = 0; i < select->columns.count; ++i) {
    if (select->columns.items[i].inner == slot) {
      return true;
    }
  }
  return false;
}

/// "(expression AS ?name)"
static void take_expression_column(MdtParser* const parser,
                                   MdtSelect* const select) {
  mdt_parser_expect(parser, "(");
  parser->select = select;
  const MdtExpression* const expression = mdt_parser_expression(parser);
  parser->select = NULL;
  mdt_parser_expect_word(parser, "AS");
  const MdtView name = mdt_parser_peek(parser, 0)->text;
  const size_t at = parser->at;
  const uint32_t slot = mdt_parser_variable(parser);
  if (has_column(select, slot)) {
    mdt_parser_complain(parser, at, "?%.*s is selected twice", (int)name.len,
                        name.data);
  }
  add_column(parser, select, name, slot, expression);
  mdt_parser_expect(parser, ")");
}

static void take_columns(MdtParser* const parser, MdtSelect* const select) {
  if (mdt_parser_mark(parser, "*")) {
    select->is_all = true;
    return;
  }
  while (!parser->status) {
    const MdtLexToken* const token = mdt_parser_peek(parser, 0);
    if (token->kind == MDT_LEX_VARIABLE) {
      const uint32_t slot = mdt_parser_variable(parser);
      if (!has_column(select, slot)) {
        add_column(parser, select, token->text, slot, NULL);
      }
    } else if (mdt_parser_is_mark(parser, "(")) {
      take_expression_column(parser, select);
    } else {
      break;
    }
  }
  if (!select->columns.count) {
    mdt_parser_fail(parser, "variables or \"*\"");
  }
}

/// SELECT *: what the pattern binds, in the order in which it is named
static void add_all_columns(MdtParser* const parser, MdtSelect* const select) {
  const MdtScopeNames* const names = &parser->scope->names;
  for (size_t i = 0; i < names->count; ++i) {
    const MdtScopeName* const name = &names->items[i];
    if (!mdt_view_starts(name->name, "_:") &&
        (mdt_operator_binds(select->pattern, name->slot) ||
         (select->values && mdt_operator_binds(select->values, name->slot)))) {
      add_column(parser, select, name->name, name->slot, NULL);
    }
  }
}

static bool is_key(const MdtSelect* const select, const uint32_t slot) {
  for (size_t i = 0; i < select->groups.count; ++i) {
    if (select->groups.items[i].slot == slot) {
      return true;
    }
  }
  return false;
}

/// Whether `expression` has one value in each group: all its variables are
/// keys, or columns before column `n`
static bool is_of_group(const MdtSelect* const select, const size_t n,
                        const MdtExpression* const expression) {
  if (expression->kind == MDT_EXPR_VARIABLE) {
    bool is_column = false;
    for (size_t i = 0; i < n; ++i) {
      is_column =
        is_column || (select->columns.items[i].inner == expression->value &&
                      select->columns.items[i].expression);
    }
    return is_column || is_key(select, expression->value);
  }
  for (size_t i = 0; i < expression->args.count; ++i) {
    if (!is_of_group(select, n, expression->args.items[i])) {
      return false;
    }
  }
  return true;
}

/// Section 19.8: what a SELECT with groups may select, and that no name is
/// given to what the pattern binds
static void check_columns(MdtParser* const parser,
                          const MdtSelect* const select, const size_t at) {
  for (size_t i = 0; i < select->columns.count; ++i) {
    const MdtColumn* const column = &select->columns.items[i];
    const int len = (int)column->name.len;
    if (column->expression &&
        mdt_operator_binds(select->pattern, column->inner)) {
      mdt_parser_complain(parser, at, "?%.*s is bound by the pattern already",
                          len, column->name.data);
    }
    const bool is_single = column->expression
                             ? is_of_group(select, i, column->expression)
                             : is_key(select, column->inner);
    if (select->is_grouped && !is_single) {
      mdt_parser_complain(parser, at, "?%.*s has no one value in a group", len,
                          column->name.data);
    }
  }
  if (select->is_grouped && select->is_all) {
    mdt_parser_complain(parser, at, "SELECT * cannot be grouped");
  }
}

void mdt_parser_where(MdtParser* const parser, MdtSelect* const select) {
  mdt_parser_word(parser, "WHERE");
  mdt_parser_end_pattern(parser);
  select->pattern = mdt_parser_group(parser);
  mdt_parser_end_pattern(parser);
}

/// What a subquery selects has a slot outside, too
static void export_columns(MdtParser* const parser, MdtSelect* const select) {
  for (size_t i = 0; i < select->columns.count; ++i) {
    MdtColumn* const column = &select->columns.items[i];
    column->outer = mdt_parser_slot(parser, column->name);
  }
}

/// Values before a group are a part of its pattern
static void place_values(MdtParser* const parser, MdtSelect* const select) {
  if (select->values && !select->is_grouped) {
    select->pattern =
      mdt_operator_join(parser, select->pattern, select->values);
    select->values = NULL;
  }
}

static MdtSelect* take_select(MdtParser* const parser, MdtPlan* const plan) {
  MdtSelect* const select = mdt_select_new(parser);
  const size_t at = parser->at;
  mdt_parser_expect_word(parser, "SELECT");
  select->is_distinct = mdt_parser_word(parser, "DISTINCT");
  select->is_reduced =
    !select->is_distinct && mdt_parser_word(parser, "REDUCED");
  take_columns(parser, select);
  if (plan) {
    mdt_parser_dataset(parser, plan, "FROM");
  }
  mdt_parser_where(parser, select);
  take_modifiers(parser, select);
  if (select->is_all) {
    add_all_columns(parser, select);
  }
  check_columns(parser, select, at);
  place_values(parser, select);
  return select;
}

const MdtSelect* mdt_parser_select(MdtParser* const parser, const bool is_sub) {
  MdtNameScope scope = { parser->scope, { NULL, 0, 0 } };
  MdtSelect* const outer = parser->select;
  parser->scope = &scope;
  parser->select = NULL;
  MdtSelect* const select = take_select(parser, NULL);
  parser->scope = scope.parent;
  parser->select = outer;
  if (is_sub) {
    export_columns(parser, select);
  }
  return select;
}

// --- The other forms ---------------------------------------------------------

/// Blank nodes of a template are new ones for each solution
static void list_blanks(MdtParser* const parser, MdtPlan* const plan) {
  const MdtScopeNames* const names = &parser->scope->names;
  for (uint32_t slot = 0; slot < parser->n_slots; ++slot) {
    bool is_named = false;
    for (size_t i = 0; i < names->count; ++i) {
      is_named = is_named || (names->items[i].slot == slot &&
                              !mdt_view_starts(names->items[i].name, "_:"));
    }
    if (!is_named) {
      *mdt_push(parser->arena, &plan->blanks) = slot;
    }
  }
}

static void take_template(MdtParser* const parser, MdtPlan* const plan) {
  mdt_parser_expect(parser, "{");
  mdt_parser_triples(parser, &plan->construct, false);
  mdt_parser_expect(parser, "}");
  list_blanks(parser, plan);
  mdt_parser_end_pattern(parser);
}

/// CONSTRUCT WHERE { … }: the pattern is the template
static void take_short_construct(MdtParser* const parser, MdtPlan* const plan,
                                 MdtSelect* const select) {
  MdtOperator* const op = mdt_operator_new(parser, MDT_OP_TRIPLES, NULL, NULL);
  mdt_parser_expect_word(parser, "WHERE");
  mdt_parser_expect(parser, "{");
  mdt_parser_triples(parser, &op->triples, false);
  mdt_parser_expect(parser, "}");
  plan->construct = op->triples;
  select->pattern = op;
  list_blanks(parser, plan);
}

static MdtSelect* take_construct(MdtParser* const parser, MdtPlan* const plan) {
  MdtSelect* const select = mdt_select_new(parser);
  plan->form = MDT_FORM_CONSTRUCT;
  if (mdt_parser_is_mark(parser, "{")) {
    take_template(parser, plan);
    mdt_parser_dataset(parser, plan, "FROM");
    mdt_parser_where(parser, select);
  } else {
    mdt_parser_dataset(parser, plan, "FROM");
    take_short_construct(parser, plan, select);
  }
  take_modifiers(parser, select);
  place_values(parser, select);
  return select;
}

static void take_described(MdtParser* const parser, MdtPlan* const plan) {
  do {
    *mdt_push(parser->arena, &plan->described) =
      mdt_parser_variable_or_iri(parser);
  } while (!parser->status &&
           (mdt_parser_is_iri(parser) ||
            mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE));
}

static void describe_all(MdtParser* const parser, MdtPlan* const plan,
                         MdtSelect* const select) {
  add_all_columns(parser, select);
  for (size_t i = 0; i < select->columns.count; ++i) {
    *mdt_push(parser->arena, &plan->described) =
      mdt_plan_slot(select->columns.items[i].inner);
  }
}

static MdtSelect* take_describe(MdtParser* const parser, MdtPlan* const plan) {
  MdtSelect* const select = mdt_select_new(parser);
  const bool is_all = mdt_parser_mark(parser, "*");
  plan->form = MDT_FORM_DESCRIBE;
  if (!is_all) {
    take_described(parser, plan);
  }
  mdt_parser_dataset(parser, plan, "FROM");
  select->pattern = mdt_operator_new(parser, MDT_OP_UNIT, NULL, NULL);
  if (mdt_parser_is_word(parser, "WHERE") || mdt_parser_is_mark(parser, "{")) {
    mdt_parser_where(parser, select);
  }
  take_modifiers(parser, select);
  if (is_all) {
    describe_all(parser, plan, select);
  }
  place_values(parser, select);
  return select;
}

static MdtSelect* take_ask(MdtParser* const parser, MdtPlan* const plan) {
  MdtSelect* const select = mdt_select_new(parser);
  plan->form = MDT_FORM_ASK;
  mdt_parser_dataset(parser, plan, "FROM");
  mdt_parser_where(parser, select);
  take_modifiers(parser, select);
  place_values(parser, select);
  return select;
}

static MdtSelect* take_form(MdtParser* const parser, MdtPlan* const plan) {
  if (mdt_parser_is_word(parser, "SELECT")) {
    plan->form = MDT_FORM_SELECT;
    return take_select(parser, plan);
  }
  if (mdt_parser_word(parser, "CONSTRUCT")) {
    return take_construct(parser, plan);
  }
  if (mdt_parser_word(parser, "DESCRIBE")) {
    return take_describe(parser, plan);
  }
  if (mdt_parser_word(parser, "ASK")) {
    return take_ask(parser, plan);
  }
  mdt_parser_fail(parser, "SELECT, CONSTRUCT, DESCRIBE or ASK");
  return mdt_select_new(parser);
}

MdtStatus mdt_plan(MdtArena* const arena, MdtPool* const pool,
                   const MdtView text, const char* const base,
                   MdtPlan* const plan, const MdtLog* const log) {
  MdtNameScope scope = { NULL, { NULL, 0, 0 } };
  MdtParser parser = { 0 };
  parser.arena = arena;
  parser.noun = "query";
  parser.text = text;
  parser.pool = pool;
  parser.log = log;
  parser.base = mdt_view(base);
  parser.scope = &scope;
  memset(plan, 0, sizeof(*plan));
  const MdtStatus st =
    mdt_lex(arena, &parser.text, "query", &parser.tokens, log);
  if (st) {
    return st;
  }
  mdt_parser_prologue(&parser);
  if (mdt_parser_is_update(&parser)) {
    const MdtPlace place = { "query", "query", 0, 0 };
    return mdt_fail(log, MDT_UNSUPPORTED, place,
                    "this is an update, not a query");
  }
  plan->select = take_form(&parser, plan);
  plan->n_slots = parser.n_slots;
  plan->visible = parser.visible;
  plan->n_operators = parser.n_operators;
  plan->base = parser.base;
  if (!parser.status && mdt_parser_peek(&parser, 0)->kind != MDT_LEX_END) {
    mdt_parser_fail(&parser, "the end of the query");
  }
  return parser.status;
}
