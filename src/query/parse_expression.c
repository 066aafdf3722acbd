// SPDX-License-Identifier: Apache-2.0
// Expressions (productions 110 to 129), by the precedence of their operators.

#include "base/view.h"
#include "query/parser.h"
#include "rdf/vocabulary.h"

#include <string.h>

MdtExpression* mdt_expression_new(MdtParser* const parser,
                                  const MdtExpressionKind kind,
                                  const uint32_t value) {
  MdtExpression* const made =
    (MdtExpression*)mdt_arena_alloc(parser->arena, sizeof(MdtExpression));
  made->kind = kind;
  made->value = value;
  return made;
}

static void add_arg(MdtParser* const parser, MdtExpression* const to,
                    const MdtExpression* const arg) {
  *mdt_push(parser->arena, &to->args) = arg;
}

static const MdtExpression* new_call(MdtParser* const parser,
                                     const char* const name,
                                     const MdtExpression* const a,
                                     const MdtExpression* const b) {
  MdtExpression* const made = mdt_expression_new(parser, MDT_EXPR_CALL, 0);
  made->function = mdt_function_find(mdt_view(name));
  add_arg(parser, made, a);
  if (b) {
    add_arg(parser, made, b);
  }
  return made;
}

// --- Calls -------------------------------------------------------------------

/// Take "(", arguments with commas between, ")"
static void take_args(MdtParser* const parser, MdtExpression* const call) {
  mdt_parser_expect(parser, "(");
  if (mdt_parser_mark(parser, ")")) {
    return;
  }
  do {
    add_arg(parser, call, mdt_parser_expression(parser));
  } while (mdt_parser_mark(parser, ","));
  mdt_parser_expect(parser, ")");
}

static void check_count(MdtParser* const parser, const size_t at,
                        const char* const name, const size_t count,
                        const size_t least, const size_t most) {
  if (count < least || count > most) {
    mdt_parser_complain(parser, at, "%s does not take %zu arguments", name,
                        count);
  }
}

/// The forms that must not see all their arguments
static const struct {
  const char* name;
  MdtExpressionKind kind;
  size_t least;
  size_t most;
} forms[] = {
  { "BOUND", MDT_EXPR_BOUND, 1, 1 },
  { "IF", MDT_EXPR_IF, 3, 3 },
  { "COALESCE", MDT_EXPR_COALESCE, 0, 255 },
};

static const MdtExpression* take_form(MdtParser* const parser) {
  for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); ++i) {
    const size_t at = parser->at;
    if (mdt_parser_word(parser, forms[i].name)) {
      MdtExpression* const form = mdt_expression_new(parser, forms[i].kind, 0);
      take_args(parser, form);
      check_count(parser, at, forms[i].name, form->args.count, forms[i].least,
                  forms[i].most);
      if (forms[i].kind == MDT_EXPR_BOUND && !parser->status &&
          form->args.items[0]->kind != MDT_EXPR_VARIABLE) {
        mdt_parser_complain(parser, at, "BOUND takes a variable");
      }
      return form;
    }
  }
  return NULL;
}

static const MdtExpression* negated(MdtParser* const parser,
                                    const MdtExpression* const expression) {
  return new_call(parser, "!", expression, NULL);
}

static const MdtExpression* take_exists(MdtParser* const parser) {
  const bool is_not = mdt_parser_word(parser, "NOT");
  MdtSelect* const select = parser->select;
  mdt_parser_expect_word(parser, "EXISTS");
  parser->select = NULL; // No aggregates within
  MdtExpression* const exists = mdt_expression_new(parser, MDT_EXPR_EXISTS, 0);
  mdt_parser_end_pattern(parser);
  exists->pattern = mdt_parser_group(parser);
  mdt_parser_end_pattern(parser);
  parser->select = select;
  return is_not ? negated(parser, exists) : exists;
}

// --- Aggregates --------------------------------------------------------------

static const char* const aggregate_names[MDT_N_AGGREGATES] = {
  "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"
};

static MdtAggregateKind find_aggregate(const MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  unsigned kind = 0;
  while (kind < MDT_N_AGGREGATES &&
         !(token->kind == MDT_LEX_WORD &&
           mdt_view_is_nocase(token->text, aggregate_names[kind]))) {
    ++kind;
  }
  return (MdtAggregateKind)kind;
}

static void take_separator(MdtParser* const parser,
                           MdtAggregate* const aggregate) {
  aggregate->separator = mdt_view(" ");
  if (aggregate->kind == MDT_AGGREGATE_CONCAT && mdt_parser_mark(parser, ";")) {
    mdt_parser_expect_word(parser, "SEPARATOR");
    mdt_parser_expect(parser, "=");
    if (mdt_parser_peek(parser, 0)->kind != MDT_LEX_STRING) {
      mdt_parser_fail(parser, "a string");
    }
    aggregate->separator = mdt_parser_peek(parser, 0)->text;
    ++parser->at;
  }
}

static const MdtExpression* take_aggregate(MdtParser* const parser,
                                           const MdtAggregateKind kind) {
  MdtSelect* const select = parser->select;
  MdtAggregate aggregate = { 0 };
  if (!select) {
    mdt_parser_complain(parser, parser->at, "an aggregate cannot stand here");
  }
  ++parser->at;
  parser->select = NULL; // None in another
  aggregate.kind = kind;
  mdt_parser_expect(parser, "(");
  aggregate.is_distinct = mdt_parser_word(parser, "DISTINCT");
  if (kind != MDT_AGGREGATE_COUNT || !mdt_parser_mark(parser, "*")) {
    aggregate.arg = mdt_parser_expression(parser);
  }
  take_separator(parser, &aggregate);
  mdt_parser_expect(parser, ")");
  parser->select = select;
  aggregate.slot = mdt_parser_new_slot(parser);
  if (select) {
    *mdt_push(parser->arena, &select->aggregates) = aggregate;
    select->is_grouped = true;
  }
  return mdt_expression_new(parser, MDT_EXPR_AGGREGATE, aggregate.slot);
}

static const MdtExpression* take_builtin(MdtParser* const parser) {
  const size_t at = parser->at;
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  const MdtFunction* const function =
    token->kind == MDT_LEX_WORD ? mdt_function_find(token->text) : NULL;
  const MdtAggregateKind aggregate = find_aggregate(parser);
  if (aggregate != MDT_N_AGGREGATES) {
    return take_aggregate(parser, aggregate);
  }
  const MdtExpression* const form = take_form(parser);
  if (form) {
    return form;
  }
  if (!function) {
    mdt_parser_fail(parser, "an expression");
    return mdt_expression_new(parser, MDT_EXPR_CONSTANT, 0);
  }
  MdtExpression* const call = mdt_expression_new(parser, MDT_EXPR_CALL, 0);
  ++parser->at;
  call->function = function;
  take_args(parser, call);
  check_count(parser, at, function->name, call->args.count, function->least,
              function->most);
  return call;
}

/// An IRI, or the call of the function that it names
static const MdtExpression* take_iri(MdtParser* const parser) {
  const MdtView iri = mdt_parser_iri(parser);
  const MdtTerm term = mdt_term_iri(iri);
  if (!mdt_parser_is_mark(parser, "(")) {
    return mdt_expression_new(parser, MDT_EXPR_CONSTANT,
                              mdt_pool_add(parser->pool, &term));
  }
  MdtExpression* const cast = mdt_expression_new(parser, MDT_EXPR_CAST, 0);
  cast->name = iri;
  take_args(parser, cast);
  return cast;
}

// --- Precedence --------------------------------------------------------------

static const MdtExpression* take_brackets(MdtParser* const parser) {
  mdt_parser_expect(parser, "(");
  const MdtExpression* const expression = mdt_parser_expression(parser);
  mdt_parser_expect(parser, ")");
  return expression;
}

static bool is_exists(const MdtParser* const parser) {
  const MdtLexToken* const next = mdt_parser_peek(parser, 1);
  return mdt_parser_is_word(parser, "EXISTS") ||
         (mdt_parser_is_word(parser, "NOT") && next->kind == MDT_LEX_WORD &&
          mdt_view_is_nocase(next->text, "EXISTS"));
}

static const MdtExpression* take_primary(MdtParser* const parser) {
  uint32_t id = 0;
  if (mdt_parser_is_mark(parser, "(")) {
    return take_brackets(parser);
  }
  if (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE) {
    return mdt_expression_new(parser, MDT_EXPR_VARIABLE,
                              mdt_parser_variable(parser));
  }
  if (mdt_parser_is_iri(parser)) {
    return take_iri(parser);
  }
  if (is_exists(parser)) {
    return take_exists(parser);
  }
  return mdt_parser_literal(parser, &id)
           ? mdt_expression_new(parser, MDT_EXPR_CONSTANT, id)
           : take_builtin(parser);
}

static const MdtExpression* take_unary(MdtParser* const parser) {
  static const char* const signs[][2] = { { "!", "!" },
                                          { "-", "- " },
                                          { "+", "+ " } };
  uint32_t id = 0;
  if (mdt_parser_literal(parser, &id)) {
    return mdt_expression_new(parser, MDT_EXPR_CONSTANT, id);
  }
  for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); ++i) {
    if (mdt_parser_mark(parser, signs[i][0])) {
      return new_call(parser, signs[i][1], take_primary(parser), NULL);
    }
  }
  return take_primary(parser);
}

/// Operators of one precedence, from left to right
static const MdtExpression* take_chain(
  MdtParser* const parser, const char* const* const signs,
  const MdtExpression* (*const take)(MdtParser*)) {
  const MdtExpression* left = take(parser);
  for (const char* const* sign = signs; *sign;) {
    if (mdt_parser_mark(parser, *sign)) {
      left = new_call(parser, *sign, left, take(parser));
      sign = signs;
    } else {
      ++sign;
    }
  }
  return left;
}

static const MdtExpression* take_product(MdtParser* const parser) {
  static const char* const signs[] = { "*", "/", NULL };
  return take_chain(parser, signs, take_unary);
}

static const MdtExpression* take_sum(MdtParser* const parser) {
  static const char* const signs[] = { "+", "-", NULL };
  return take_chain(parser, signs, take_product);
}

static const MdtExpression* take_in(MdtParser* const parser,
                                    const MdtExpression* const left) {
  const bool is_not = mdt_parser_word(parser, "NOT");
  mdt_parser_expect_word(parser, "IN");
  MdtExpression* const in =
    mdt_expression_new(parser, is_not ? MDT_EXPR_NOT_IN : MDT_EXPR_IN, 0);
  add_arg(parser, in, left);
  take_args(parser, in);
  return in;
}

static const MdtExpression* take_relation(MdtParser* const parser) {
  static const char* const signs[] = { "=", "!=", "<=", ">=", "<", ">", NULL };
  const MdtExpression* const left = take_sum(parser);
  for (const char* const* sign = signs; *sign; ++sign) {
    if (mdt_parser_mark(parser, *sign)) {
      return new_call(parser, *sign, left, take_sum(parser));
    }
  }
  return mdt_parser_is_word(parser, "IN") || mdt_parser_is_word(parser, "NOT")
           ? take_in(parser, left)
           : left;
}

/// "a || b || c", or with "&&"
static const MdtExpression* take_logic(
  MdtParser* const parser, const char* const sign, const MdtExpressionKind kind,
  const MdtExpression* (*const take)(MdtParser*)) {
  const MdtExpression* const first = take(parser);
  if (!mdt_parser_is_mark(parser, sign)) {
    return first;
  }
  MdtExpression* const all = mdt_expression_new(parser, kind, 0);
  add_arg(parser, all, first);
  while (mdt_parser_mark(parser, sign)) {
    add_arg(parser, all, take(parser));
  }
  return all;
}

static const MdtExpression* take_and(MdtParser* const parser) {
  return take_logic(parser, "&&", MDT_EXPR_AND, take_relation);
}

const MdtExpression* mdt_parser_expression(MdtParser* const parser) {
  if (!mdt_parser_enter(parser)) {
    return mdt_expression_new(parser, MDT_EXPR_CONSTANT, 0);
  }
  const MdtExpression* const expression =
    take_logic(parser, "||", MDT_EXPR_OR, take_and);
  --parser->depth;
  return expression;
}

static bool is_function(const MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  bool is_known =
    token->kind == MDT_LEX_WORD && (mdt_function_find(token->text) ||
                                    find_aggregate(parser) != MDT_N_AGGREGATES);
  for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); ++i) {
    is_known = is_known || mdt_parser_is_word(parser, forms[i].name);
  }
  return is_known;
}

bool mdt_parser_is_constraint(const MdtParser* const parser) {
  return mdt_parser_is_mark(parser, "(") || is_exists(parser) ||
         mdt_parser_is_iri(parser) || is_function(parser);
}

const MdtExpression* mdt_parser_constraint(MdtParser* const parser) {
  if (!mdt_parser_is_constraint(parser)) {
    mdt_parser_fail(parser, "an expression in brackets or a call");
  }
  return take_primary(parser);
}
