// SPDX-License-Identifier: Apache-2.0
// Constructor functions of XML Schema's types (section 17.5).

#include "base/view.h"
#include "query/functions.h"
#include "query/moment.h"
#include "query/number.h"
#include "query/value.h"
#include "rdf/vocabulary.h"

#include <string.h>

static MdtTerm to_string(MdtArena* const arena, const MdtTerm* const value) {
  const MdtNumber number = mdt_number_of(value);
  if (value->kind == MDT_TERM_IRI) {
    return mdt_term_string(value->text);
  }
  if (number.kind >= MDT_NUMBER_FLOAT) {
    const MdtNumber whole = mdt_number_promote(number, MDT_NUMBER_INTEGER);
    int order = 1;
    // XPath: a whole number of moderate size has neither point nor exponent
    if (whole.kind && mdt_number_compare(whole, number, &order) && !order &&
        number.real < 1e6 && number.real > -1e6) {
      return mdt_term_string(mdt_number_term(arena, whole).text);
    }
  }
  if (number.kind == MDT_NUMBER_DECIMAL) {
    MdtView text = mdt_number_term(arena, number).text;
    text.len -= mdt_view_ends(text, ".0") ? 2 : 0;
    return mdt_term_string(text);
  }
  if (mdt_view_is(value->datatype, MDT_XSD "boolean")) {
    return mdt_term_string(
      mdt_view(mdt_value_truth(value) == MDT_TRUE ? "true" : "false"));
  }
  return value->kind == MDT_TERM_LITERAL ? mdt_term_string(value->text)
                                         : mdt_value_none;
}

static MdtTerm to_boolean(MdtArena* const arena, const MdtTerm* const value) {
  (void)arena;
  const MdtView text = mdt_view_trim(value->text);
  if (value->kind != MDT_TERM_LITERAL) {
    return mdt_value_none;
  }
  if (mdt_number_of(value).kind ||
      mdt_view_is(value->datatype, MDT_XSD "boolean")) {
    return mdt_value_boolean(mdt_value_truth(value));
  }
  return mdt_value_is_string(value)
           ? mdt_value_boolean(
               mdt_view_is(text, "true") || mdt_view_is(text, "1") ? MDT_TRUE
               : mdt_view_is(text, "false") || mdt_view_is(text, "0")
                 ? MDT_FALSE
                 : MDT_ERROR)
           : mdt_value_none;
}

static MdtTerm to_number(MdtArena* const arena, const MdtTerm* const value,
                         const MdtNumberKind kind) {
  MdtNumber number = mdt_number_of(value);
  if (value->kind != MDT_TERM_LITERAL) {
    return mdt_value_none;
  }
  if (mdt_value_is_string(value)) {
    number = mdt_number_parse(value->text, kind);
  } else if (mdt_view_is(value->datatype, MDT_XSD "boolean")) {
    number = mdt_number_integer(mdt_value_truth(value) == MDT_TRUE);
  }
  return mdt_number_term(arena, mdt_number_promote(number, kind));
}

static MdtTerm to_integer(MdtArena* const arena, const MdtTerm* const value) {
  return to_number(arena, value, MDT_NUMBER_INTEGER);
}

static MdtTerm to_decimal(MdtArena* const arena, const MdtTerm* const value) {
  return to_number(arena, value, MDT_NUMBER_DECIMAL);
}

static MdtTerm to_float(MdtArena* const arena, const MdtTerm* const value) {
  return to_number(arena, value, MDT_NUMBER_FLOAT);
}

static MdtTerm to_double(MdtArena* const arena, const MdtTerm* const value) {
  return to_number(arena, value, MDT_NUMBER_DOUBLE);
}

static MdtTerm to_moment(const MdtTerm* const value,
                         const char* const datatype) {
  const MdtTerm typed = mdt_term_typed(value->text, mdt_view(datatype));
  const bool is_fit =
    mdt_value_is_string(value) || mdt_view_is(value->datatype, datatype);
  return value->kind == MDT_TERM_LITERAL && is_fit &&
             mdt_moment_of(&typed).is_known
           ? typed
           : mdt_value_none;
}

static MdtTerm to_date_time(MdtArena* const arena, const MdtTerm* const value) {
  (void)arena;
  return to_moment(value, MDT_XSD "dateTime");
}

static MdtTerm to_date(MdtArena* const arena, const MdtTerm* const value) {
  (void)arena;
  return to_moment(value, MDT_XSD "date");
}

static const struct {
  const char* name;
  MdtTerm (*cast)(MdtArena* arena, const MdtTerm* value);
} casts[] = {
  { MDT_XSD "string", to_string },      { MDT_XSD "boolean", to_boolean },
  { MDT_XSD "integer", to_integer },    { MDT_XSD "decimal", to_decimal },
  { MDT_XSD "float", to_float },        { MDT_XSD "double", to_double },
  { MDT_XSD "dateTime", to_date_time }, { MDT_XSD "date", to_date },
};

MdtTerm mdt_function_cast(MdtArena* const arena, const MdtView name,
                          const MdtTerm* const value) {
  for (size_t i = 0; i < sizeof(casts) / sizeof(*casts); ++i) {
    if (mdt_view_is(name, casts[i].name)) {
      return casts[i].cast(arena, value);
    }
  }
  return mdt_value_none;
}
