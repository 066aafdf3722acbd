// SPDX-License-Identifier: Apache-2.0
// Property paths (section 9 and productions 88 to 97).

#include "base/view.h"
#include "query/parser.h"
#include "rdf/vocabulary.h"

static const MdtPath* take_path(MdtParser* parser);

static MdtPath* new_path(MdtParser* const parser, const MdtPathKind kind,
                         const MdtPath* const a, const MdtPath* const b) {
  MdtPath* const path =
    (MdtPath*)mdt_arena_alloc(parser->arena, sizeof(MdtPath));
  path->kind = kind;
  path->a = a;
  path->b = b;
  return path;
}

/// An IRI, or "a"
static uint32_t take_predicate(MdtParser* const parser) {
  const MdtLexToken* const token = mdt_parser_peek(parser, 0);
  MdtTerm term = mdt_term_iri(mdt_view(MDT_RDF "type"));
  // "a" has no case: "A" is none
  if (token->kind == MDT_LEX_WORD && mdt_view_is(token->text, "a")) {
    ++parser->at;
  } else if (mdt_parser_is_iri(parser)) {
    term = mdt_term_iri(mdt_parser_iri(parser));
  } else {
    mdt_parser_fail(parser, "a predicate or a path");
  }
  return mdt_pool_add(parser->pool, &term);
}

static void take_excluded(MdtParser* const parser, MdtPath* const path) {
  const bool is_inverse = mdt_parser_mark(parser, "^");
  const uint32_t predicate = take_predicate(parser);
  *mdt_push(parser->arena,
            is_inverse ? &path->excluded_inverse : &path->excluded) = predicate;
  path->has_forward = path->has_forward || !is_inverse;
}

static const MdtPath* take_other(MdtParser* const parser) {
  MdtPath* const path = new_path(parser, MDT_PATH_OTHER, NULL, NULL);
  if (!mdt_parser_mark(parser, "(")) {
    take_excluded(parser, path);
    return path;
  }
  if (mdt_parser_mark(parser, ")")) {
    path->has_forward = true;
    return path;
  }
  do {
    take_excluded(parser, path);
  } while (mdt_parser_mark(parser, "|"));
  mdt_parser_expect(parser, ")");
  return path;
}

static const MdtPath* take_primary(MdtParser* const parser) {
  if (mdt_parser_mark(parser, "!")) {
    return take_other(parser);
  }
  if (mdt_parser_mark(parser, "(")) {
    const MdtPath* const path = take_path(parser);
    mdt_parser_expect(parser, ")");
    return path;
  }
  MdtPath* const link = new_path(parser, MDT_PATH_LINK, NULL, NULL);
  link->predicate = take_predicate(parser);
  return link;
}

static const MdtPath* take_element(MdtParser* const parser) {
  const MdtPath* const path = take_primary(parser);
  return mdt_parser_mark(parser, "?")
           ? new_path(parser, MDT_PATH_OPTIONAL, path, NULL)
         : mdt_parser_mark(parser, "*")
           ? new_path(parser, MDT_PATH_MANY, path, NULL)
         : mdt_parser_mark(parser, "+")
           ? new_path(parser, MDT_PATH_SOME, path, NULL)
           : path;
}

static const MdtPath* take_inverse(MdtParser* const parser) {
  return mdt_parser_mark(parser, "^")
           ? new_path(parser, MDT_PATH_INVERSE, take_element(parser), NULL)
           : take_element(parser);
}

static const MdtPath* take_sequence(MdtParser* const parser) {
  const MdtPath* path = take_inverse(parser);
  while (mdt_parser_mark(parser, "/")) {
    path = new_path(parser, MDT_PATH_SEQUENCE, path, take_inverse(parser));
  }
  return path;
}

static const MdtPath* take_path(MdtParser* const parser) {
  if (!mdt_parser_enter(parser)) {
    return new_path(parser, MDT_PATH_LINK, NULL, NULL);
  }
  const MdtPath* path = take_sequence(parser);
  while (mdt_parser_mark(parser, "|")) {
    path = new_path(parser, MDT_PATH_ALTERNATIVE, path, take_sequence(parser));
  }
  --parser->depth;
  return path;
}

const MdtPath* mdt_parser_path(MdtParser* const parser,
                               MdtVarOrTerm* const predicate) {
  if (mdt_parser_peek(parser, 0)->kind == MDT_LEX_VARIABLE) {
    *predicate = mdt_plan_slot(mdt_parser_variable(parser));
    return NULL;
  }
  const MdtPath* const path = take_path(parser);
  *predicate = mdt_plan_term(path->predicate);
  return path->kind == MDT_PATH_LINK ? NULL : path;
}

static void add_triple(MdtParser* const parser, MdtTriples* const triples,
                       const MdtVarOrTerm subject, const MdtPath* const path,
                       const MdtVarOrTerm object) {
  MdtTriple* const triple = mdt_push(parser->arena, triples);
  triple->subject = subject;
  triple->predicate = mdt_plan_term(path->predicate);
  triple->object = object;
  triple->path = path->kind == MDT_PATH_LINK ? NULL : path;
}

void mdt_parser_add_path(MdtParser* const parser, MdtTriples* const triples,
                         const MdtVarOrTerm subject, const MdtPath* const path,
                         const MdtVarOrTerm object) {
  if (path->kind == MDT_PATH_INVERSE) {
    mdt_parser_add_path(parser, triples, object, path->a, subject);
  } else if (path->kind == MDT_PATH_SEQUENCE) {
    const MdtVarOrTerm middle = mdt_plan_slot(mdt_parser_new_slot(parser));
    mdt_parser_add_path(parser, triples, subject, path->a, middle);
    mdt_parser_add_path(parser, triples, middle, path->b, object);
  } else {
    add_triple(parser, triples, subject, path, object);
  }
}
