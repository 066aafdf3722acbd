// SPDX-License-Identifier: Apache-2.0
// Updates (productions 29 to 52).

#include "base/view.h"
#include "query/update.h"

#include <string.h>

// --- Templates ---------------------------------------------------------------

static void take_quad_triples(MdtParser* const parser, const MdtVarOrTerm graph,
                              MdtQuadPatterns* const patterns) {
  MdtTriples triples = { NULL, 0, 0 };
  mdt_parser_triples(parser, &triples, false);
  if (mdt_parser_is_triple(parser)) {
    mdt_parser_fail(parser, "\".\" between triples");
  }
  MdtQuadPattern* const pattern = mdt_push(parser->arena, patterns);
  pattern->graph = graph;
  pattern->triples = triples;
}

static void take_quad_graph(MdtParser* const parser,
                            MdtQuadPatterns* const patterns) {
  const MdtVarOrTerm graph = mdt_parser_variable_or_iri(parser);
  mdt_parser_expect(parser, "{");
  take_quad_triples(parser, graph, patterns);
  mdt_parser_expect(parser, "}");
  mdt_parser_mark(parser, ".");
}

/// Take "{ … }" with triples and "GRAPH ?g { … }" in it
static void take_quads(MdtParser* const parser,
                       MdtQuadPatterns* const patterns) {
  mdt_parser_expect(parser, "{");
  while (!parser->status) {
    if (mdt_parser_is_triple(parser)) {
      take_quad_triples(parser, mdt_plan_term(0), patterns);
    } else if (mdt_parser_word(parser, "GRAPH")) {
      take_quad_graph(parser, patterns);
    } else {
      break;
    }
  }
  if (!mdt_parser_mark(parser, "}")) {
    mdt_parser_fail(parser, "a triple, GRAPH or \"}\"");
  }
}

static bool begins_blank(const MdtLexToken* const token,
                         const MdtLexToken* const next) {
  return token->kind == MDT_LEX_BLANK ||
         (token->kind == MDT_LEX_MARK &&
          (mdt_view_is(token->text, "[") ||
           (mdt_view_is(token->text, "(") && !mdt_view_is(next->text, ")"))));
}

/// Complain of the first variable or blank node of a template that begins at
/// the token `at`, where there must be none
static void refuse(MdtParser* const parser, const size_t at,
                   const bool has_variables, const bool has_blanks,
                   const char* const where) {
  const size_t end = parser->at;
  for (size_t i = at; i < end && !parser->status; ++i) {
    const MdtLexToken* const token = &parser->tokens.items[i];
    if (!has_variables && token->kind == MDT_LEX_VARIABLE) {
      mdt_parser_complain(parser, i, "a variable cannot stand in %s", where);
    } else if (!has_blanks && begins_blank(token, token + 1)) {
      mdt_parser_complain(parser, i, "a blank node cannot stand in %s", where);
    }
  }
}

static bool is_listed(const MdtIndices* const list, const uint32_t value) {
  for (size_t i = 0; i < list->count; ++i) {
    if (list->items[i] == value) {
      return true;
    }
  }
  return false;
}

static void list_blank(MdtParser* const parser, const MdtVarOrTerm place,
                       MdtIndices* const blanks) {
  if (place.is_slot && !is_listed(&parser->visible, place.value) &&
      !is_listed(blanks, place.value)) {
    *mdt_push(parser->arena, blanks) = place.value;
  }
}

/// Blank nodes of what is inserted are new ones for each solution
static void list_blanks(MdtParser* const parser, MdtOperation* const op) {
  for (size_t i = 0; i < op->added.count; ++i) {
    const MdtTriples* const triples = &op->added.items[i].triples;
    for (size_t k = 0; k < triples->count; ++k) {
      list_blank(parser, triples->items[k].subject, &op->blanks);
      list_blank(parser, triples->items[k].object, &op->blanks);
    }
  }
}

// --- INSERT and DELETE -------------------------------------------------------

/// A label means one node in all of an INSERT DATA, and must not be said in two
static void take_insert_data(MdtUpdateReader* const reader,
                             MdtOperation* const op) {
  MdtParser* const parser = &reader->parser;
  const size_t at = parser->at;
  parser->labels = reader->data_labels;
  take_quads(parser, &op->added);
  refuse(parser, at, false, true, "INSERT DATA");
  reader->data_labels = parser->labels;
}

static void take_delete_data(MdtParser* const parser, MdtOperation* const op) {
  const size_t at = parser->at;
  take_quads(parser, &op->gone);
  refuse(parser, at, false, false, "DELETE DATA");
}

/// The pattern that finds what the template `patterns` stands for
static const MdtOperator* pattern_of(MdtParser* const parser,
                                     const MdtQuadPatterns* const patterns) {
  const MdtOperator* all = mdt_operator_new(parser, MDT_OP_UNIT, NULL, NULL);
  for (size_t i = 0; i < patterns->count; ++i) {
    const MdtQuadPattern* const pattern = &patterns->items[i];
    MdtOperator* op = mdt_operator_new(parser, MDT_OP_TRIPLES, NULL, NULL);
    op->triples = pattern->triples;
    if (pattern->graph.is_slot || pattern->graph.value) {
      op = mdt_operator_new(parser, MDT_OP_GRAPH, op, NULL);
      op->graph = pattern->graph;
    }
    all = mdt_operator_join(parser, all, op);
  }
  return all;
}

static void take_delete_where(MdtParser* const parser, MdtOperation* const op) {
  const size_t at = parser->at;
  MdtSelect* const select = mdt_select_new(parser);
  take_quads(parser, &op->gone);
  refuse(parser, at, true, false, "DELETE WHERE");
  select->pattern = pattern_of(parser, &op->gone);
  op->plan.select = select;
}

/// The labels of a template are its own
static void take_insert(MdtParser* const parser, MdtOperation* const op) {
  const MdtBlankLabels before = parser->labels;
  take_quads(parser, &op->added);
  parser->labels = before;
  mdt_parser_end_pattern(parser);
}

static void take_delete(MdtParser* const parser, MdtOperation* const op) {
  const size_t at = parser->at;
  take_quads(parser, &op->gone);
  refuse(parser, at, true, false, "DELETE");
}

/// What follows WITH, if there is one
static void take_modify(MdtParser* const parser, MdtOperation* const op) {
  const bool is_delete = mdt_parser_word(parser, "DELETE");
  if (is_delete) {
    take_delete(parser, op);
  }
  if (mdt_parser_word(parser, "INSERT")) {
    take_insert(parser, op);
  } else if (!is_delete) {
    mdt_parser_fail(parser, "INSERT or DELETE");
  }
  mdt_parser_dataset(parser, &op->plan, "USING");
  MdtSelect* const select = mdt_select_new(parser);
  if (!mdt_parser_is_word(parser, "WHERE")) {
    mdt_parser_fail(parser, "WHERE");
  }
  mdt_parser_where(parser, select);
  op->plan.select = select;
}

static uint32_t add_iri(MdtParser* const parser, const MdtView iri) {
  const MdtTerm term = mdt_term_iri(iri);
  return mdt_pool_add(parser->pool, &term);
}

static void take_with(MdtUpdateReader* const reader, MdtOperation* const op) {
  MdtParser* const parser = &reader->parser;
  ++parser->at;
  op->plan.with = add_iri(parser, mdt_parser_iri(parser));
  take_modify(parser, op);
}

/// Whether the word after the next is `word`
static bool is_next_word(const MdtParser* const parser,
                         const char* const word) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 1);
  return token->kind == MDT_LEX_WORD && mdt_view_is_nocase(token->text, word);
}

static void take_insert_form(MdtUpdateReader* const reader,
                             MdtOperation* const op) {
  if (is_next_word(&reader->parser, "DATA")) {
    reader->parser.at += 2;
    take_insert_data(reader, op);
  } else {
    take_modify(&reader->parser, op);
  }
}

static void take_delete_form(MdtUpdateReader* const reader,
                             MdtOperation* const op) {
  if (is_next_word(&reader->parser, "DATA")) {
    reader->parser.at += 2;
    take_delete_data(&reader->parser, op);
  } else if (is_next_word(&reader->parser, "WHERE")) {
    reader->parser.at += 2;
    take_delete_where(&reader->parser, op);
  } else {
    take_modify(&reader->parser, op);
  }
}

// --- Whole graphs ------------------------------------------------------------

static void take_graph_name(MdtParser* const parser, MdtTarget* const target) {
  target->kind = MDT_TARGET_GRAPH;
  target->name = mdt_parser_iri(parser);
  target->graph = add_iri(parser, target->name);
}

static void take_graph(MdtParser* const parser, MdtTarget* const target) {
  mdt_parser_expect_word(parser, "GRAPH");
  take_graph_name(parser, target);
}

/// GRAPH <iri>, or a word for several
static void take_targets(MdtParser* const parser, MdtTarget* const target) {
  static const struct {
    const char* word;
    MdtTargetKind kind;
  } kinds[] = { { "DEFAULT", MDT_TARGET_DEFAULT },
                { "NAMED", MDT_TARGET_NAMED },
                { "ALL", MDT_TARGET_ALL } };
  for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
    if (mdt_parser_word(parser, kinds[i].word)) {
      target->kind = kinds[i].kind;
      return;
    }
  }
  if (!mdt_parser_is_word(parser, "GRAPH")) {
    mdt_parser_fail(parser, "GRAPH, DEFAULT, NAMED or ALL");
  }
  take_graph(parser, target);
}

/// DEFAULT, or a graph whose word may be left out
static void take_graph_or_default(MdtParser* const parser,
                                  MdtTarget* const target) {
  if (mdt_parser_word(parser, "DEFAULT")) {
    target->kind = MDT_TARGET_DEFAULT;
    return;
  }
  if (!mdt_parser_word(parser, "GRAPH") && !mdt_parser_is_iri(parser)) {
    mdt_parser_fail(parser, "GRAPH, DEFAULT or an IRI");
  }
  take_graph_name(parser, target);
}

static void begin_management(MdtParser* const parser, MdtOperation* const op,
                             const MdtUpdateKind kind) {
  ++parser->at;
  op->kind = kind;
  op->is_silent = mdt_parser_word(parser, "SILENT");
}

static void take_load(MdtUpdateReader* const reader, MdtOperation* const op) {
  begin_management(&reader->parser, op, MDT_UPDATE_LOAD);
  op->source = mdt_parser_iri(&reader->parser);
  op->to.kind = MDT_TARGET_DEFAULT;
  if (mdt_parser_word(&reader->parser, "INTO")) {
    take_graph(&reader->parser, &op->to);
  }
}

static void take_clear(MdtUpdateReader* const reader, MdtOperation* const op) {
  begin_management(&reader->parser, op, MDT_UPDATE_CLEAR);
  take_targets(&reader->parser, &op->to);
}

static void take_create(MdtUpdateReader* const reader, MdtOperation* const op) {
  begin_management(&reader->parser, op, MDT_UPDATE_CREATE);
  take_graph(&reader->parser, &op->to);
}

static void take_transfer(MdtParser* const parser, MdtOperation* const op,
                          const MdtUpdateKind kind) {
  begin_management(parser, op, kind);
  take_graph_or_default(parser, &op->from);
  mdt_parser_expect_word(parser, "TO");
  take_graph_or_default(parser, &op->to);
}

static void take_add(MdtUpdateReader* const reader, MdtOperation* const op) {
  take_transfer(&reader->parser, op, MDT_UPDATE_ADD);
}

static void take_copy(MdtUpdateReader* const reader, MdtOperation* const op) {
  take_transfer(&reader->parser, op, MDT_UPDATE_COPY);
}

static void take_move(MdtUpdateReader* const reader, MdtOperation* const op) {
  take_transfer(&reader->parser, op, MDT_UPDATE_MOVE);
}

// --- Operations --------------------------------------------------------------

static const struct {
  const char* word;
  void (*take)(MdtUpdateReader* reader, MdtOperation* op);
} forms[] = {
  { "INSERT", take_insert_form }, { "DELETE", take_delete_form },
  { "WITH", take_with },          { "LOAD", take_load },
  { "CLEAR", take_clear },        { "DROP", take_clear },
  { "CREATE", take_create },      { "ADD", take_add },
  { "COPY", take_copy },          { "MOVE", take_move },
};

enum { N_FORMS = sizeof(forms) / sizeof(*forms) };

bool mdt_parser_is_update(const MdtParser* const parser) {
  for (size_t i = 0; i < N_FORMS; ++i) {
    if (mdt_parser_is_word(parser, forms[i].word)) {
      return true;
    }
  }
  return false;
}

static void take_operation(MdtUpdateReader* const reader,
                           MdtOperation* const op) {
  MdtParser* const parser = &reader->parser;
  for (size_t i = 0; i < N_FORMS; ++i) {
    if (mdt_parser_is_word(parser, forms[i].word)) {
      forms[i].take(reader, op);
      return;
    }
  }
  mdt_parser_fail(parser, "INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, "
                          "ADD, COPY or MOVE");
}

/// Names and numbers of one operation mean nothing to the next
static void forget(MdtUpdateReader* const reader) {
  MdtParser* const parser = &reader->parser;
  memset(&reader->scope, 0, sizeof(reader->scope));
  memset(&parser->labels, 0, sizeof(parser->labels));
  memset(&parser->visible, 0, sizeof(parser->visible));
  parser->scope = &reader->scope;
  parser->n_slots = 0;
  parser->n_operators = 0;
  mdt_parser_end_pattern(parser);
}

static void finish(MdtParser* const parser, MdtOperation* const op) {
  list_blanks(parser, op);
  op->plan.n_slots = parser->n_slots;
  op->plan.visible = parser->visible;
  op->plan.n_operators = parser->n_operators;
  op->plan.base = parser->base;
  if (!mdt_parser_mark(parser, ";") && !parser->status &&
      mdt_parser_peek(parser, 0)->kind != MDT_LEX_END) {
    mdt_parser_fail(parser, "\";\" or the end of the update");
  }
}

MdtStatus mdt_update_next(MdtUpdateReader* const reader, MdtPool* const pool,
                          MdtOperation* const out) {
  MdtParser* const parser = &reader->parser;
  memset(out, 0, sizeof(*out));
  parser->pool = pool;
  forget(reader);
  mdt_parser_prologue(parser);
  const MdtLexToken* const first = mdt_parser_peek(parser, 0);
  out->line = first->line;
  out->column = first->column;
  if (parser->status || first->kind == MDT_LEX_END) {
    return parser->status ? parser->status : MDT_NOTHING;
  }
  take_operation(reader, out);
  finish(parser, out);
  return parser->status;
}

MdtStatus mdt_update_begin(MdtUpdateReader* const reader, MdtArena* const arena,
                           const MdtView text, const char* const base,
                           const MdtLog* const log) {
  memset(reader, 0, sizeof(*reader));
  reader->base = mdt_view(base);
  reader->parser.arena = arena;
  reader->parser.noun = "update";
  reader->parser.text = text;
  reader->parser.log = log;
  mdt_update_rewind(reader);
  return mdt_lex(arena, &reader->parser.text, "update", &reader->parser.tokens,
                 log);
}

void mdt_update_rewind(MdtUpdateReader* const reader) {
  reader->parser.at = 0;
  reader->parser.base = reader->base;
  memset(&reader->parser.prefixes, 0, sizeof(reader->parser.prefixes));
  memset(&reader->data_labels, 0, sizeof(reader->data_labels));
}
