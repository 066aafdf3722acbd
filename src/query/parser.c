// SPDX-License-Identifier: Apache-2.0

#include "query/parser.h"

#include "base/log.h"
#include "base/view.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_DEPTH = 128 };

// --- Tokens ------------------------------------------------------------------

const MdtLexToken* mdt_parser_peek(const MdtParser* const parser,
                                   const size_t ahead) {
  const size_t last = parser->tokens.count - 1;
  const size_t at = parser->at + ahead;
  return &parser->tokens.items[at < last ? at : last];
}

bool mdt_parser_is_word(const MdtParser* const parser, const char* const word) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  return token->kind == MDT_LEX_WORD && mdt_view_is_nocase(token->text, word);
}

bool mdt_parser_is_mark(const MdtParser* const parser, const char* const mark) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  return token->kind == MDT_LEX_MARK && mdt_view_is(token->text, mark);
}

bool mdt_parser_word(MdtParser* const parser, const char* const word) {
  const bool is_it = mdt_parser_is_word(parser, word);
  parser->at += is_it;
  return is_it;
}

bool mdt_parser_mark(MdtParser* const parser, const char* const mark) {
  const bool is_it = mdt_parser_is_mark(parser, mark);
  parser->at += is_it;
  return is_it;
}

void mdt_parser_complain(MdtParser* const parser, const size_t at,
                         const char* const fmt, ...) {
  enum { SIZE = 256 };
  char text[SIZE];
  const size_t last = parser->tokens.count - 1;
  const MdtLexToken* const token = &parser->tokens.items[at < last ? at : last];
  const MdtPlace place = { "query", parser->noun, token->line, token->column };
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, SIZE, fmt, args);
  va_end(args);
  if (!parser->status) {
    parser->status = mdt_fail(parser->log, MDT_BAD_SYNTAX, place, "%s", text);
  }
  parser->at = last;
}

void mdt_parser_fail(MdtParser* const parser, const char* const what) {
  enum { LONGEST = 40 };
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  const int len = (int)(token->text.len < LONGEST ? token->text.len : LONGEST);
  if (token->kind == MDT_LEX_END) {
    mdt_parser_complain(parser, parser->at, "expected %s, but the %s ends",
                        what, parser->noun);
  } else {
    mdt_parser_complain(parser, parser->at, "expected %s, found \"%.*s\"", what,
                        len, token->text.data);
  }
}

void mdt_parser_expect(MdtParser* const parser, const char* const mark) {
  if (!mdt_parser_mark(parser, mark)) {
    char what[16];
    snprintf(what, sizeof(what), "\"%s\"", mark);
    mdt_parser_fail(parser, what);
  }
}

void mdt_parser_expect_word(MdtParser* const parser, const char* const word) {
  if (!mdt_parser_word(parser, word)) {
    mdt_parser_fail(parser, word);
  }
}

bool mdt_parser_enter(MdtParser* const parser) {
  if (parser->depth >= MAX_DEPTH) {
    mdt_parser_complain(parser, parser->at, "nested too deeply");
    return false;
  }
  ++parser->depth;
  return true;
}

// --- IRIs --------------------------------------------------------------------

bool mdt_parser_is_iri(const MdtParser* const parser) {
  const MdtLexKind kind = mdt_parser_peek(parser, 0)->kind;
  return kind == MDT_LEX_IRI || kind == MDT_LEX_NAME;
}

static MdtView expand(MdtParser* const parser, const MdtLexToken* const token) {
  for (size_t i = parser->prefixes.count; i-- > 0;) {
    const MdtQueryPrefix* const prefix = &parser->prefixes.items[i];
    if (mdt_view_equals(prefix->name, token->prefix)) {
      char* const out = (char*)mdt_arena_alloc(
        parser->arena, prefix->iri.len + token->text.len + 1);
      memcpy(out, prefix->iri.data, prefix->iri.len);
      if (token->text.len) {
        memcpy(out + prefix->iri.len, token->text.data, token->text.len);
      }
      return mdt_view(out);
    }
  }
  mdt_parser_complain(parser, parser->at - 1,
                      "the prefix \"%.*s:\" is not declared",
                      (int)token->prefix.len, token->prefix.data);
  return mdt_view("");
}

MdtView mdt_parser_iri(MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  if (!mdt_parser_is_iri(parser)) {
    mdt_parser_fail(parser, "an IRI");
    return mdt_view("");
  }
  ++parser->at;
  return token->kind == MDT_LEX_NAME
           ? expand(parser, token)
           : mdt_iri_resolve(parser->arena, token->text, parser->base);
}

// --- Literals ----------------------------------------------------------------

static bool add_typed(MdtParser* const parser, const MdtView text,
                      const MdtView datatype, uint32_t* const id) {
  const MdtTerm term = mdt_view_is(datatype, MDT_XSD "string")
                         ? mdt_term_string(text)
                         : mdt_term_typed(text, datatype);
  *id = mdt_pool_add(parser->pool, &term);
  return true;
}

static bool take_string(MdtParser* const parser, uint32_t* const id) {
  const MdtView text = mdt_parser_peek(parser, 0)->text;
  MdtTerm term = mdt_term_string(text);
  ++parser->at;
  if (mdt_parser_mark(parser, "^^")) {
    return add_typed(parser, text, mdt_parser_iri(parser), id);
  }
  if (mdt_parser_peek(parser, 0)->kind == MDT_LEX_LANGUAGE) {
    term.language =
      mdt_view_lower(parser->arena, mdt_parser_peek(parser, 0)->text);
    ++parser->at;
  }
  *id = mdt_pool_add(parser->pool, &term);
  return true;
}

static const char* type_of(const MdtLexKind kind) {
  return kind == MDT_LEX_INTEGER   ? MDT_XSD "integer"
         : kind == MDT_LEX_DECIMAL ? MDT_XSD "decimal"
         : kind == MDT_LEX_DOUBLE  ? MDT_XSD "double"
                                   : NULL;
}

/// A number, which may have a sign right before it
static bool take_number(MdtParser* const parser, uint32_t* const id) {
  const bool is_signed =
    mdt_parser_is_mark(parser, "-") || mdt_parser_is_mark(parser, "+");
  const MdtLexToken* const first = mdt_parser_peek(parser, 0);
  const MdtLexToken* const token = mdt_parser_peek(parser, is_signed);
  if (!type_of(token->kind) || (is_signed && first->end != token->start)) {
    return false;
  }
  parser->at += 1 + (size_t)is_signed;
  char* const text = (char*)mdt_arena_alloc(parser->arena, token->text.len + 2);
  text[0] = is_signed ? first->text.data[0] : '\0';
  memcpy(text + is_signed, token->text.data, token->text.len);
  return add_typed(parser, mdt_view(text), mdt_view(type_of(token->kind)), id);
}

bool mdt_parser_literal(MdtParser* const parser, uint32_t* const id) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  if (token->kind == MDT_LEX_STRING) {
    return take_string(parser, id);
  }
  if (mdt_parser_word(parser, "true")) {
    return add_typed(parser, mdt_view("true"), mdt_view(MDT_XSD "boolean"), id);
  }
  if (mdt_parser_word(parser, "false")) {
    return add_typed(parser, mdt_view("false"), mdt_view(MDT_XSD "boolean"),
                     id);
  }
  return take_number(parser, id);
}

// --- Variables ---------------------------------------------------------------

uint32_t mdt_parser_new_slot(MdtParser* const parser) {
  return parser->n_slots++;
}

uint32_t mdt_parser_slot(MdtParser* const parser, const MdtView name) {
  MdtScopeNames* const names = &parser->scope->names;
  for (size_t i = 0; i < names->count; ++i) {
    if (mdt_view_equals(names->items[i].name, name)) {
      return names->items[i].slot;
    }
  }
  MdtScopeName* const made = mdt_push(parser->arena, names);
  made->name = name;
  made->slot = mdt_parser_new_slot(parser);
  if (!mdt_view_starts(name, "_:")) {
    *mdt_push(parser->arena, &parser->visible) = made->slot;
  }
  return made->slot;
}

uint32_t mdt_parser_variable(MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  if (token->kind != MDT_LEX_VARIABLE) {
    mdt_parser_fail(parser, "a variable");
    return 0;
  }
  ++parser->at;
  return mdt_parser_slot(parser, token->text);
}

MdtVarOrTerm mdt_plan_term(const uint32_t id) {
  const MdtVarOrTerm place = { false, id };
  return place;
}

MdtVarOrTerm mdt_plan_slot(const uint32_t slot) {
  const MdtVarOrTerm place = { true, slot };
  return place;
}

MdtVarOrTerm mdt_parser_variable_or_iri(MdtParser* const parser) {
  if (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE) {
    return mdt_plan_slot(mdt_parser_variable(parser));
  }
  if (!mdt_parser_is_iri(parser)) {
    mdt_parser_fail(parser, "a variable or an IRI");
  }
  const MdtTerm term = mdt_term_iri(mdt_parser_iri(parser));
  return mdt_plan_term(mdt_pool_add(parser->pool, &term));
}

void mdt_parser_end_pattern(MdtParser* const parser) {
  ++parser->pattern;
}
