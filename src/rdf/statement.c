// SPDX-License-Identifier: Apache-2.0

#include "rdf/statement.h"

#include "base/view.h"

#include <string.h>

static const MdtView none = { NULL, 0 };

MdtTerm mdt_term_iri(const MdtView text) {
  const MdtTerm term = { MDT_TERM_IRI, text, none, none };
  return term;
}

MdtTerm mdt_term_string(const MdtView text) {
  const MdtTerm term = { MDT_TERM_LITERAL, text, none, none };
  return term;
}

MdtTerm mdt_term_typed(const MdtView text, const MdtView datatype) {
  const MdtTerm term = { MDT_TERM_LITERAL, text, datatype, none };
  return term;
}

static bool is_digit(const MdtView view, const size_t i) {
  return i < view.len && view.data[i] >= '0' && view.data[i] <= '9';
}

/// The end of the digits at `i`, whose leading zeros are skipped in `*first`
static size_t end_of_number(const MdtView view, size_t i, size_t* const first) {
  while (view.data[i] == '0' && is_digit(view, i + 1)) {
    ++i;
  }
  *first = i;
  while (is_digit(view, i)) {
    ++i;
  }
  return i;
}

/// Compare views, runs of digits by their value
static int compare_naturally(const MdtView a, const MdtView b) {
  size_t i = 0;
  size_t j = 0;
  while (i < a.len && j < b.len) {
    if (is_digit(a, i) && is_digit(b, j)) {
      size_t first_a = 0;
      size_t first_b = 0;
      i = end_of_number(a, i, &first_a);
      j = end_of_number(b, j, &first_b);
      if (i - first_a != j - first_b) {
        return i - first_a < j - first_b ? -1 : 1;
      }
      const int order = mdt_view_compare(mdt_view_slice(a, first_a, i),
                                         mdt_view_slice(b, first_b, j));
      if (order) {
        return order;
      }
    } else if (a.data[i] != b.data[j]) {
      return (unsigned char)a.data[i] < (unsigned char)b.data[j] ? -1 : 1;
    } else {
      ++i;
      ++j;
    }
  }
  // Equal but for zeros: the bytes decide, so that only same terms are equal
  return i < a.len ? 1 : j < b.len ? -1 : mdt_view_compare(a, b);
}

int mdt_term_compare(const MdtTerm* const a, const MdtTerm* const b) {
  if (a->kind != b->kind) {
    return a->kind < b->kind ? -1 : 1;
  }
  const int text = compare_naturally(a->text, b->text);
  const int type = text ? text : mdt_view_compare(a->datatype, b->datatype);
  return type ? type : mdt_view_compare(a->language, b->language);
}

size_t mdt_term_key_size(const MdtTerm* const term) {
  return term->text.len + term->datatype.len + term->language.len + 4;
}

MdtView mdt_term_key(char* const key, const MdtTerm* const term) {
  const MdtView parts[] = { term->datatype, term->language, term->text };
  char* end = key;
  *end++ = (char)('0' + term->kind);
  for (size_t i = 0; i < 3; ++i) {
    if (parts[i].len) {
      memcpy(end, parts[i].data, parts[i].len);
    }
    end += parts[i].len;
    *end++ = '\n';
  }
  const MdtView view = { key, (size_t)(end - key) };
  return view;
}

MdtStatus mdt_statement_push(const MdtStatementSink sink,
                             const MdtStatement* const statement) {
  return sink.func(sink.handle, statement);
}
