// SPDX-License-Identifier: Apache-2.0

#include "query/value.h"

#include "base/view.h"
#include "query/moment.h"
#include "query/number.h"
#include "rdf/vocabulary.h"

const MdtTerm mdt_value_none = { MDT_TERM_NONE,
                                 { NULL, 0 },
                                 { NULL, 0 },
                                 { NULL, 0 } };

MdtTerm mdt_value_boolean(const MdtTruth truth) {
  return truth == MDT_ERROR
           ? mdt_value_none
           : mdt_term_typed(mdt_view(truth == MDT_TRUE ? "true" : "false"),
                            mdt_view(MDT_XSD "boolean"));
}

bool mdt_value_is_string(const MdtTerm* const value) {
  return value->kind == MDT_TERM_LITERAL && !value->datatype.len &&
         !value->language.len;
}

static bool is_boolean(const MdtTerm* const value) {
  return value->kind == MDT_TERM_LITERAL &&
         mdt_view_is(value->datatype, MDT_XSD "boolean");
}

/// A boolean that is not well-formed is an error
static MdtTruth boolean_of(const MdtTerm* const value) {
  const MdtView text = value->text;
  return mdt_view_is(text, "true") || mdt_view_is(text, "1")    ? MDT_TRUE
         : mdt_view_is(text, "false") || mdt_view_is(text, "0") ? MDT_FALSE
                                                                : MDT_ERROR;
}

MdtTruth mdt_value_truth(const MdtTerm* const value) {
  if (value->kind != MDT_TERM_LITERAL) {
    return MDT_ERROR;
  }
  if (is_boolean(value)) {
    return boolean_of(value) == MDT_TRUE ? MDT_TRUE : MDT_FALSE;
  }
  if (mdt_number_is_type(value->datatype)) {
    const MdtNumber number = mdt_number_of(value);
    const bool is_real = number.kind >= MDT_NUMBER_FLOAT;
    // Neither zero nor NaN
    return (is_real ? number.real < 0.0 || number.real > 0.0
                    : number.exact != 0)
             ? MDT_TRUE
             : MDT_FALSE;
  }
  return mdt_value_is_string(value) ? (value->text.len ? MDT_TRUE : MDT_FALSE)
                                    : MDT_ERROR;
}

bool mdt_value_is_same(const MdtTerm* const a, const MdtTerm* const b) {
  return a->kind == b->kind && mdt_view_equals(a->text, b->text) &&
         mdt_view_equals(a->datatype, b->datatype) &&
         mdt_view_equals_nocase(a->language, b->language);
}

/// Whether a literal's type is one whose values we know
static bool is_known(const MdtTerm* const value) {
  return mdt_value_is_string(value) || value->language.len ||
         (is_boolean(value) && boolean_of(value) != MDT_ERROR) ||
         mdt_number_of(value).kind || mdt_moment_of(value).is_known;
}

/// The group of types within which values compare
static unsigned group_of(const MdtTerm* const value) {
  return value->language.len                                ? 1
         : mdt_value_is_string(value)                       ? 2
         : is_boolean(value)                                ? 3
         : mdt_number_is_type(value->datatype)              ? 4
         : mdt_view_is(value->datatype, MDT_XSD "dateTime") ? 5
         : mdt_view_is(value->datatype, MDT_XSD "date")     ? 6
                                                            : 0;
}

MdtTruth mdt_value_equals(const MdtTerm* const a, const MdtTerm* const b) {
  int order = 0;
  if (!a->kind || !b->kind) {
    return MDT_ERROR;
  }
  if (mdt_value_compare(a, b, &order)) {
    return order ? MDT_FALSE : MDT_TRUE;
  }
  const MdtNumber x = mdt_number_of(a);
  const MdtNumber y = mdt_number_of(b);
  if (x.kind && y.kind) {
    return MDT_FALSE; // A NaN, which is not equal even to itself
  }
  if (mdt_value_is_same(a, b)) {
    return MDT_TRUE;
  }
  if (a->kind != MDT_TERM_LITERAL || b->kind != MDT_TERM_LITERAL) {
    return MDT_FALSE;
  }
  // What has a language is nothing else; of different types that we know,
  // values differ; else nobody knows
  const bool has_language = a->language.len || b->language.len;
  return has_language ||
             (is_known(a) && is_known(b) && group_of(a) != group_of(b))
           ? MDT_FALSE
           : MDT_ERROR;
}

static bool compare_texts(const MdtTerm* const a, const MdtTerm* const b,
                          int* const order) {
  const int bytes = mdt_view_compare(a->text, b->text);
  *order = (bytes > 0) - (bytes < 0);
  return true;
}

bool mdt_value_compare(const MdtTerm* const a, const MdtTerm* const b,
                       int* const order) {
  if (a->kind != MDT_TERM_LITERAL || b->kind != MDT_TERM_LITERAL) {
    return false;
  }
  if (mdt_value_is_string(a) && mdt_value_is_string(b)) {
    return compare_texts(a, b, order); // UTF-8 sorts by code points
  }
  const MdtNumber x = mdt_number_of(a);
  const MdtNumber y = mdt_number_of(b);
  if (x.kind && y.kind) {
    return mdt_number_compare(x, y, order);
  }
  if (is_boolean(a) && is_boolean(b)) {
    const MdtTruth p = boolean_of(a);
    const MdtTruth q = boolean_of(b);
    *order = (p > q) - (p < q);
    return p != MDT_ERROR && q != MDT_ERROR;
  }
  const MdtMoment m = mdt_moment_of(a);
  const MdtMoment n = mdt_moment_of(b);
  return mdt_moment_compare(&m, &n, order);
}

int mdt_value_order(const MdtTerm* const a, const MdtTerm* const b) {
  static const unsigned char ranks[] = { [MDT_TERM_NONE] = 0,
                                         [MDT_TERM_BLANK] = 1,
                                         [MDT_TERM_IRI] = 2,
                                         [MDT_TERM_LITERAL] = 3 };
  int order = 0;
  if (a->kind != b->kind) {
    return ranks[a->kind] < ranks[b->kind] ? -1 : 1;
  }
  if (a->kind == MDT_TERM_LITERAL) {
    const unsigned x = group_of(a);
    const unsigned y = group_of(b);
    if (x != y) {
      return x < y ? -1 : 1;
    }
    if (mdt_value_compare(a, b, &order) && order) {
      return order;
    }
  }
  const int text = mdt_view_compare(a->text, b->text);
  const int type = text ? text : mdt_view_compare(a->datatype, b->datatype);
  return type ? type : mdt_view_compare(a->language, b->language);
}
