// SPDX-License-Identifier: Apache-2.0

#include "query/results_read.h"

#include "base/log.h"
#include "base/view.h"
#include "rdf/vocabulary.h"

#include <jansson.h>

static MdtView string_of(const json_t* const object, const char* const key) {
  const json_t* const value = json_object_get(object, key);
  return json_is_string(value) ? mdt_view(json_string_value(value))
                               : mdt_view("");
}

/// What an object is a term of; a kind of none where it is not
static MdtTerm term_of(const json_t* const object) {
  static const struct {
    const char* type;
    MdtTermKind kind;
  } kinds[] = { { "uri", MDT_TERM_IRI },
                { "bnode", MDT_TERM_BLANK },
                { "literal", MDT_TERM_LITERAL },
                { "typed-literal", MDT_TERM_LITERAL } };
  MdtTerm term = { MDT_TERM_NONE, string_of(object, "value"),
                   string_of(object, "datatype"),
                   string_of(object, "xml:lang") };
  for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
    if (mdt_view_is(string_of(object, "type"), kinds[i].type)) {
      term.kind = kinds[i].kind;
    }
  }
  if (mdt_view_is(term.datatype, MDT_XSD "string") || term.language.len) {
    term.datatype = mdt_view("");
  }
  return term;
}

static MdtStatus read_row(json_t* const binding, const MdtResultsTaker taker) {
  const char* name = NULL;
  json_t* value = NULL;
  MdtStatus st =
    json_is_object(binding) ? taker.row(taker.handle) : MDT_BAD_SYNTAX;
  json_object_foreach(binding, name, value) {
    const MdtTerm term = term_of(value);
    st = st          ? st
         : term.kind ? taker.cell(taker.handle, name, &term)
                     : MDT_BAD_SYNTAX;
  }
  return st;
}

MdtStatus mdt_results_read_json(const MdtView text, const char* const name,
                                const MdtResultsTaker taker,
                                const MdtLog* const log) {
  const MdtPlace place = { "results", name, 0, 0 };
  json_t* const root = json_loadb(text.data, text.len, 0, NULL);
  json_t* const rows =
    json_object_get(json_object_get(root, "results"), "bindings");
  MdtStatus st = json_is_array(rows) ? MDT_SUCCESS : MDT_BAD_SYNTAX;
  for (size_t i = 0; !st && i < json_array_size(rows); ++i) {
    st = read_row(json_array_get(rows, i), taker);
  }
  json_decref(root);
  return st == MDT_BAD_SYNTAX
           ? mdt_fail(log, st, place, "no answer to a SELECT in JSON")
           : st;
}
