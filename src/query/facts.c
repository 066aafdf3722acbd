// SPDX-License-Identifier: Apache-2.0

#include "query/facts.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <string.h>

static bool is_derived(const MdtView datatype) {
  static const char* const names[] = {
    "byte",
    "int",
    "long",
    "short",
    "negativeInteger",
    "nonNegativeInteger",
    "positiveInteger",
    "nonPositiveInteger",
    "unsignedByte",
    "unsignedInt",
    "unsignedLong",
    "unsignedShort",
  };
  const size_t space = sizeof(MDT_XSD) - 1;
  if (!mdt_view_starts(datatype, MDT_XSD)) {
    return false;
  }
  const MdtView name = mdt_view_slice(datatype, space, datatype.len);
  for (size_t i = 0; i < sizeof(names) / sizeof(*names); ++i) {
    if (mdt_view_is(name, names[i])) {
      return true;
    }
  }
  return false;
}

static bool has_astral(const MdtView text) {
  for (size_t i = 0; i < text.len; ++i) {
    if ((unsigned char)text.data[i] >= 0xF0) {
      return true;
    }
  }
  return false;
}

MdtStoreFacts mdt_store_facts(const MdtStore* const store) {
  MdtStoreFacts facts = { false, false, false, false, false };
  for (uint32_t i = 1; i <= mdt_store_term_count(store); ++i) {
    const MdtTerm term = mdt_store_term(store, i);
    if (term.kind == MDT_TERM_LITERAL) {
      facts.has_astral = facts.has_astral || has_astral(term.text);
      facts.has_newline =
        facts.has_newline ||
        (term.text.len && memchr(term.text.data, '\n', term.text.len));
      facts.has_language = facts.has_language || term.language.len;
      facts.has_boolean =
        facts.has_boolean || mdt_view_is(term.datatype, MDT_XSD "boolean");
      facts.has_derived = facts.has_derived || is_derived(term.datatype);
    }
  }
  return facts;
}
