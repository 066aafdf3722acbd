// SPDX-License-Identifier: Apache-2.0
// Triples: subjects with lists of predicates and objects, blank nodes in
// brackets, collections (productions 75 to 111).

#include "base/view.h"
#include "query/parser.h"
#include "rdf/vocabulary.h"

#include <string.h>

/// Where triples go, and whether their predicates may be paths
typedef struct {
  MdtParser* parser;
  MdtTriples* triples;
  bool has_paths;
} Taker;

static MdtVarOrTerm take_node(Taker* taker);

static MdtVarOrTerm new_blank(MdtParser* const parser) {
  return mdt_plan_slot(mdt_parser_new_slot(parser));
}

static MdtVarOrTerm constant(MdtParser* const parser, const char* const iri) {
  const MdtTerm term = mdt_term_iri(mdt_view(iri));
  return mdt_plan_term(mdt_pool_add(parser->pool, &term));
}

static void add(Taker* const taker, const MdtVarOrTerm subject,
                const MdtVarOrTerm predicate, const MdtPath* const path,
                const MdtVarOrTerm object) {
  if (path) {
    mdt_parser_add_path(taker->parser, taker->triples, subject, path, object);
    return;
  }
  MdtTriple* const triple = mdt_push(taker->parser->arena, taker->triples);
  triple->subject = subject;
  triple->predicate = predicate;
  triple->object = object;
}

/// A label means the same node within its basic graph pattern, and must not
/// be said in two
static MdtVarOrTerm take_label(MdtParser* const parser) {
  const MdtView label = mdt_parser_peek(parser, 0)->text;
  ++parser->at;
  for (size_t i = 0; i < parser->labels.count; ++i) {
    const MdtBlankLabel* const known = &parser->labels.items[i];
    if (mdt_view_equals(known->label, label) &&
        known->pattern != parser->pattern) {
      mdt_parser_complain(parser, parser->at - 1,
                          "the blank node _:%.*s is in two graph patterns",
                          (int)label.len, label.data);
    }
  }
  MdtBlankLabel* const said = mdt_push(parser->arena, &parser->labels);
  said->label = label;
  said->pattern = parser->pattern;
  char* const name = (char*)mdt_arena_alloc(parser->arena, label.len + 3);
  memcpy(name, "_:", 2);
  memcpy(name + 2, label.data, label.len);
  return mdt_plan_slot(mdt_parser_slot(parser, mdt_view(name)));
}

static bool is_empty(const MdtParser* const parser, const char* const open,
                     const char* const close) {
  const MdtLexToken* const next = mdt_parser_peek(parser, 1);
  return mdt_parser_is_mark(parser, open) && next->kind == MDT_LEX_MARK &&
         mdt_view_is(next->text, close);
}

/// A variable or a term; `*is_there` tells whether there was one
static MdtVarOrTerm take_term(MdtParser* const parser, bool* const is_there) {
  const MdtLexKind kind = mdt_parser_peek(parser, 0)->kind;
  uint32_t id = 0;
  *is_there = true;
  if (kind == MDT_LEX_VARIABLE || mdt_parser_is_iri(parser)) {
    return mdt_parser_variable_or_iri(parser);
  }
  if (kind == MDT_LEX_BLANK) {
    return take_label(parser);
  }
  if (is_empty(parser, "[", "]")) {
    parser->at += 2;
    return new_blank(parser);
  }
  if (is_empty(parser, "(", ")")) {
    parser->at += 2;
    return constant(parser, MDT_RDF "nil");
  }
  *is_there = mdt_parser_literal(parser, &id);
  return mdt_plan_term(id);
}

static bool is_verb(const MdtParser* const parser, const bool has_paths) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  return token->kind == MDT_LEX_VARIABLE || mdt_parser_is_iri(parser) ||
         (token->kind == MDT_LEX_WORD && mdt_view_is(token->text, "a")) ||
         (has_paths &&
          (mdt_parser_is_mark(parser, "^") || mdt_parser_is_mark(parser, "!") ||
           mdt_parser_is_mark(parser, "(")));
}

static void take_objects(Taker* const taker, const MdtVarOrTerm subject) {
  MdtParser* const parser = taker->parser;
  MdtVarOrTerm predicate = { false, 0 };
  const size_t at = parser->at;
  const MdtPath* const path = mdt_parser_path(parser, &predicate);
  if (path && !taker->has_paths) {
    mdt_parser_complain(parser, at, "a path cannot stand in a template");
  }
  do {
    add(taker, subject, predicate, path, take_node(taker));
  } while (mdt_parser_mark(parser, ","));
}

/// Predicates and objects of `subject`
static void take_properties(Taker* const taker, const MdtVarOrTerm subject) {
  do {
    if (is_verb(taker->parser, taker->has_paths)) {
      take_objects(taker, subject);
    }
  } while (mdt_parser_mark(taker->parser, ";"));
}

static MdtVarOrTerm take_brackets(Taker* const taker) {
  const MdtVarOrTerm node = new_blank(taker->parser);
  mdt_parser_expect(taker->parser, "[");
  if (!is_verb(taker->parser, taker->has_paths)) {
    mdt_parser_fail(taker->parser, "a predicate");
  }
  take_properties(taker, node);
  mdt_parser_expect(taker->parser, "]");
  return node;
}

static MdtVarOrTerm take_collection(Taker* const taker) {
  MdtParser* const parser = taker->parser;
  const MdtVarOrTerm first = constant(parser, MDT_RDF "first");
  const MdtVarOrTerm rest = constant(parser, MDT_RDF "rest");
  const MdtVarOrTerm head = new_blank(parser);
  MdtVarOrTerm cell = head;
  mdt_parser_expect(parser, "(");
  add(taker, cell, first, NULL, take_node(taker));
  while (!parser->status && !mdt_parser_is_mark(parser, ")")) {
    const MdtVarOrTerm next = new_blank(parser);
    add(taker, cell, rest, NULL, next);
    add(taker, next, first, NULL, take_node(taker));
    cell = next;
  }
  add(taker, cell, rest, NULL, constant(parser, MDT_RDF "nil"));
  mdt_parser_expect(parser, ")");
  return head;
}

static bool is_nested(const MdtParser* const parser) {
  return (mdt_parser_is_mark(parser, "[") && !is_empty(parser, "[", "]")) ||
         (mdt_parser_is_mark(parser, "(") && !is_empty(parser, "(", ")"));
}

static MdtVarOrTerm take_nested(Taker* const taker) {
  MdtVarOrTerm node = { false, 0 };
  if (mdt_parser_enter(taker->parser)) {
    node = mdt_parser_is_mark(taker->parser, "[") ? take_brackets(taker)
                                                  : take_collection(taker);
    --taker->parser->depth;
  }
  return node;
}

static MdtVarOrTerm take_node(Taker* const taker) {
  bool is_there = true;
  const MdtVarOrTerm node = is_nested(taker->parser)
                              ? take_nested(taker)
                              : take_term(taker->parser, &is_there);
  if (!is_there) {
    mdt_parser_fail(taker->parser, "a variable or a term");
  }
  return node;
}

bool mdt_parser_is_triple(const MdtParser* const parser) {
  const MdtLexKind kind = mdt_parser_peek(parser, 0)->kind;
  return kind == MDT_LEX_VARIABLE || mdt_parser_is_iri(parser) ||
         kind == MDT_LEX_BLANK || kind == MDT_LEX_STRING ||
         kind == MDT_LEX_INTEGER || kind == MDT_LEX_DECIMAL ||
         kind == MDT_LEX_DOUBLE || mdt_parser_is_mark(parser, "[") ||
         mdt_parser_is_mark(parser, "(") || mdt_parser_is_mark(parser, "-") ||
         mdt_parser_is_mark(parser, "+") ||
         mdt_parser_is_word(parser, "true") ||
         mdt_parser_is_word(parser, "false");
}

static void take_subject(Taker* const taker) {
  const bool has_own = is_nested(taker->parser);
  const MdtVarOrTerm subject = take_node(taker);
  if (is_verb(taker->parser, taker->has_paths)) {
    take_properties(taker, subject);
  } else if (!has_own) {
    mdt_parser_fail(taker->parser, "a predicate");
  }
}

void mdt_parser_triples(MdtParser* const parser, MdtTriples* const triples,
                        const bool has_paths) {
  Taker taker = { parser, triples, has_paths };
  while (mdt_parser_is_triple(parser)) {
    take_subject(&taker);
    if (!mdt_parser_mark(parser, ".")) {
      break;
    }
  }
}
