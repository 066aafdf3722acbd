// SPDX-License-Identifier: Apache-2.0

#include "query/number.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const MdtWide one = 1000000000000000000; // Decimals count these parts
enum { N_PLACES = 18 };

static const MdtNumber none = { MDT_NUMBER_NONE, 0, 0.0 };

/// The types of numbers: those derived from integer are integers
static const struct {
  const char* name; // After XML Schema's namespace
  MdtNumberKind kind;
} types[] = {
  { "integer", MDT_NUMBER_INTEGER },
  { "decimal", MDT_NUMBER_DECIMAL },
  { "double", MDT_NUMBER_DOUBLE },
  { "float", MDT_NUMBER_FLOAT },
  { "byte", MDT_NUMBER_INTEGER },
  { "int", MDT_NUMBER_INTEGER },
  { "long", MDT_NUMBER_INTEGER },
  { "negativeInteger", MDT_NUMBER_INTEGER },
  { "nonNegativeInteger", MDT_NUMBER_INTEGER },
  { "nonPositiveInteger", MDT_NUMBER_INTEGER },
  { "positiveInteger", MDT_NUMBER_INTEGER },
  { "short", MDT_NUMBER_INTEGER },
  { "unsignedByte", MDT_NUMBER_INTEGER },
  { "unsignedInt", MDT_NUMBER_INTEGER },
  { "unsignedLong", MDT_NUMBER_INTEGER },
  { "unsignedShort", MDT_NUMBER_INTEGER },
};

static MdtNumberKind kind_of(const MdtView datatype) {
  const size_t len = strlen(MDT_XSD);
  if (!mdt_view_starts(datatype, MDT_XSD)) {
    return MDT_NUMBER_NONE;
  }
  const MdtView name = mdt_view_slice(datatype, len, datatype.len);
  for (size_t i = 0; i < sizeof(types) / sizeof(*types); ++i) {
    if (mdt_view_is(name, types[i].name)) {
      return types[i].kind;
    }
  }
  return MDT_NUMBER_NONE;
}

bool mdt_number_is_type(const MdtView datatype) {
  return kind_of(datatype) != MDT_NUMBER_NONE;
}

// --- Reading -----------------------------------------------------------------

static bool is_digit(const char c) {
  return c >= '0' && c <= '9';
}

/// Add a digit behind `value`; false on overflow
static bool push_digit(MdtWide* const value, const char digit) {
  return !__builtin_mul_overflow(*value, (MdtWide)10, value) &&
         !__builtin_add_overflow(*value, (MdtWide)(digit - '0'), value);
}

/// Read digits with at most one point, which integers may not have; digits
/// beyond the places of a decimal are dropped
static MdtNumber parse_exact(const MdtView text, const MdtNumberKind kind) {
  const bool is_signed =
    text.len && (text.data[0] == '-' || text.data[0] == '+');
  MdtNumber number = { kind, 0, 0.0 };
  size_t n_digits = 0;
  size_t n_places = 0;
  bool has_point = false;
  for (size_t i = is_signed; i < text.len; ++i) {
    const char c = text.data[i];
    if (c == '.' && !has_point && kind == MDT_NUMBER_DECIMAL) {
      has_point = true;
    } else if (!is_digit(c)) {
      return none;
    } else {
      ++n_digits;
      if (n_places < N_PLACES && !push_digit(&number.exact, c)) {
        return none;
      }
      n_places += has_point;
    }
  }
  const size_t zeros =
    kind == MDT_NUMBER_DECIMAL && n_places < N_PLACES ? N_PLACES - n_places : 0;
  for (size_t i = 0; i < zeros; ++i) {
    if (!push_digit(&number.exact, '0')) {
      return none;
    }
  }
  number.exact =
    is_signed && text.data[0] == '-' ? -number.exact : number.exact;
  return n_digits ? number : none;
}

/// Whether `text` is a floating number by XML Schema's grammar
static bool is_real(const MdtView text) {
  size_t i = text.len && (text.data[0] == '-' || text.data[0] == '+');
  size_t n_digits = 0;
  for (; i < text.len && is_digit(text.data[i]); ++i) {
    ++n_digits;
  }
  if (i < text.len && text.data[i] == '.') {
    for (++i; i < text.len && is_digit(text.data[i]); ++i) {
      ++n_digits;
    }
  }
  if (n_digits && i < text.len &&
      (text.data[i] == 'e' || text.data[i] == 'E')) {
    i += 1 + (i + 1 < text.len &&
              (text.data[i + 1] == '-' || text.data[i + 1] == '+'));
    const size_t first = i;
    while (i < text.len && is_digit(text.data[i])) {
      ++i;
    }
    n_digits = i > first ? n_digits : 0;
  }
  return n_digits && i == text.len;
}

static MdtNumber parse_real(const MdtView text, const MdtNumberKind kind) {
  enum { LONGEST = 400 };
  char copy[LONGEST + 1];
  MdtNumber number = { kind, 0, 0.0 };
  if (mdt_view_is(text, "INF") || mdt_view_is(text, "+INF")) {
    number.real = HUGE_VAL;
  } else if (mdt_view_is(text, "-INF")) {
    number.real = -HUGE_VAL;
  } else if (mdt_view_is(text, "NaN")) {
    number.real = (double)NAN;
  } else if (is_real(text) && text.len <= LONGEST) {
    memcpy(copy, text.data, text.len);
    copy[text.len] = '\0';
    // The engine runs in the "C" locale, whose point is a point
    number.real = strtod(copy, NULL);
    number.real =
      kind == MDT_NUMBER_FLOAT ? (double)(float)number.real : number.real;
  } else {
    return none;
  }
  return number;
}

MdtNumber mdt_number_parse(const MdtView text, const MdtNumberKind kind) {
  const MdtView trimmed = mdt_view_trim(text);
  return kind == MDT_NUMBER_NONE      ? none
         : kind <= MDT_NUMBER_DECIMAL ? parse_exact(trimmed, kind)
                                      : parse_real(trimmed, kind);
}

MdtNumber mdt_number_of(const MdtTerm* const term) {
  return term->kind == MDT_TERM_LITERAL
           ? mdt_number_parse(term->text, kind_of(term->datatype))
           : none;
}

MdtNumber mdt_number_integer(const int64_t value) {
  const MdtNumber number = { MDT_NUMBER_INTEGER, value, 0.0 };
  return number;
}

// --- Computing ---------------------------------------------------------------

static double to_real(const MdtNumber number) {
  return number.kind == MDT_NUMBER_INTEGER ? (double)number.exact
         : number.kind == MDT_NUMBER_DECIMAL
           ? (double)number.exact / (double)one
           : number.real;
}

/// A real without its fraction as an integer, where it fits
static MdtNumber to_exact(const MdtNumber number, const MdtNumberKind kind) {
  const double limit = kind == MDT_NUMBER_INTEGER ? 1e37 : 1e19;
  MdtNumber result = { kind, 0, 0.0 };
  if (!(fabs(number.real) < limit)) {
    return none;
  }
  const double whole = trunc(number.real);
  result.exact = (MdtWide)whole;
  if (kind == MDT_NUMBER_DECIMAL) {
    const double rest = number.real - whole;
    result.exact = result.exact * one + (MdtWide)(rest * (double)one);
  }
  return result;
}

MdtNumber mdt_number_promote(const MdtNumber number, const MdtNumberKind kind) {
  MdtNumber result = { kind, number.exact, 0.0 };
  if (number.kind == kind || number.kind == MDT_NUMBER_NONE) {
    return number;
  }
  if (kind >= MDT_NUMBER_FLOAT) {
    result.real = to_real(number);
    result.real =
      kind == MDT_NUMBER_FLOAT ? (double)(float)result.real : result.real;
    return result;
  }
  if (number.kind >= MDT_NUMBER_FLOAT) {
    return to_exact(number, kind);
  }
  if (kind == MDT_NUMBER_INTEGER) {
    result.exact /= one;
    return result;
  }
  return __builtin_mul_overflow(number.exact, one, &result.exact) ? none
                                                                  : result;
}

/// a * b / c for decimals, without losing what fits: the fraction goes apart
static bool scale(const MdtWide a, const MdtWide b, const MdtWide c,
                  MdtWide* const result) {
  MdtWide product = 0;
  if (!__builtin_mul_overflow(a, b, &product)) {
    *result = product / c;
    return true;
  }
  MdtWide whole = 0;
  MdtWide part = 0;
  return !__builtin_mul_overflow(a / c, b, &whole) &&
         !__builtin_mul_overflow(a % c, b / one, &part) &&
         !__builtin_add_overflow(whole, part, result);
}

/// Divide by long division, digit after digit
static bool divide(MdtWide a, const MdtWide b, MdtWide* const result) {
  MdtWide quotient = a / b;
  MdtWide rest = a % b;
  for (size_t i = 0; i < N_PLACES; ++i) {
    if (__builtin_mul_overflow(rest, (MdtWide)10, &rest) ||
        __builtin_mul_overflow(quotient, (MdtWide)10, &quotient)) {
      return false;
    }
    quotient += rest / b;
    rest %= b;
  }
  *result = quotient;
  return true;
}

static MdtNumber compute_exact(const char sign, const MdtNumber a,
                               const MdtNumber b) {
  const bool is_decimal = a.kind == MDT_NUMBER_DECIMAL;
  MdtNumber result = { a.kind, 0, 0.0 };
  bool fits = false;
  if (sign == '+') {
    fits = !__builtin_add_overflow(a.exact, b.exact, &result.exact);
  } else if (sign == '-') {
    fits = !__builtin_sub_overflow(a.exact, b.exact, &result.exact);
  } else if (sign == '*') {
    fits = is_decimal
             ? scale(a.exact, b.exact, one, &result.exact)
             : !__builtin_mul_overflow(a.exact, b.exact, &result.exact);
  } else if (b.exact) {
    fits = divide(a.exact, b.exact, &result.exact);
  }
  return fits ? result : none;
}

static MdtNumber compute_real(const char sign, const MdtNumber a,
                              const MdtNumber b) {
  MdtNumber result = { a.kind, 0, 0.0 };
  result.real = sign == '+'   ? a.real + b.real
                : sign == '-' ? a.real - b.real
                : sign == '*' ? a.real * b.real
                              : a.real / b.real;
  if (a.kind == MDT_NUMBER_FLOAT) {
    result.real = (double)(float)result.real;
  }
  return result;
}

MdtNumber mdt_number_compute(const char sign, const MdtNumber a,
                             const MdtNumber b) {
  if (!a.kind || !b.kind) {
    return none;
  }
  MdtNumberKind kind = a.kind > b.kind ? a.kind : b.kind;
  // Two integers divide into a decimal
  kind = sign == '/' && kind == MDT_NUMBER_INTEGER ? MDT_NUMBER_DECIMAL : kind;
  const MdtNumber x = mdt_number_promote(a, kind);
  const MdtNumber y = mdt_number_promote(b, kind);
  return !x.kind || !y.kind          ? none
         : kind > MDT_NUMBER_DECIMAL ? compute_real(sign, x, y)
                                     : compute_exact(sign, x, y);
}

bool mdt_number_compare(const MdtNumber a, const MdtNumber b,
                        int* const order) {
  const MdtNumberKind kind = a.kind > b.kind ? a.kind : b.kind;
  const MdtNumber x = mdt_number_promote(a, kind);
  const MdtNumber y = mdt_number_promote(b, kind);
  if (kind <= MDT_NUMBER_DECIMAL && x.kind && y.kind) {
    *order = (x.exact > y.exact) - (x.exact < y.exact);
    return true;
  }
  const double p = to_real(a);
  const double q = to_real(b);
  *order = (p > q) - (p < q);
  return p == q || p < q || p > q;
}

static MdtWide floor_of(const MdtWide exact) {
  return exact / one - (exact % one < 0);
}

MdtNumber mdt_number_round(const MdtNumber number, const char how) {
  MdtNumber result = number;
  if (number.kind >= MDT_NUMBER_FLOAT) {
    result.real = how == 'a'   ? fabs(number.real)
                  : how == 'c' ? ceil(number.real)
                  : how == 'f' ? floor(number.real)
                               : floor(number.real + 0.5);
  } else if (how == 'a') {
    result.exact = number.exact < 0 ? -number.exact : number.exact;
  } else if (number.kind == MDT_NUMBER_DECIMAL) {
    const MdtWide exact = number.exact;
    result.exact = one * (how == 'c'   ? -floor_of(-exact)
                          : how == 'f' ? floor_of(exact)
                                       : floor_of(exact + one / 2));
  }
  return result;
}

// --- Writing -----------------------------------------------------------------

/// Write `value` before `end`; return where it begins
static char* put_digits(char* end, MdtWide value) {
  const bool is_negative = value < 0;
  do {
    const int digit = (int)(value % 10);
    *--end = (char)('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value);
  if (is_negative) {
    *--end = '-';
  }
  return end;
}

static MdtView write_integer(MdtArena* const arena, const MdtWide value) {
  char digits[48];
  char* const end = digits + sizeof(digits);
  const char* const first = put_digits(end, value);
  const MdtView view = { first, (size_t)(end - first) };
  return mdt_view_copy(arena, view);
}

static MdtView write_decimal(MdtArena* const arena, const MdtWide value) {
  char digits[64];
  char* end = digits + sizeof(digits);
  const MdtWide magnitude = value < 0 ? -value : value;
  char* first = put_digits(end, magnitude % one);
  while (end - first < N_PLACES) {
    *--first = '0';
  }
  while (end - first > 1 && end[-1] == '0') {
    --end;
  }
  *--first = '.';
  first = put_digits(first, magnitude / one);
  if (value < 0) {
    *--first = '-';
  }
  const MdtView view = { first, (size_t)(end - first) };
  return mdt_view_copy(arena, view);
}

/// The shortest digits that read back as the same number
static void print_shortest(char out[40], const double value,
                           const bool is_float) {
  for (int precision = 0; precision < 18; ++precision) {
    snprintf(out, 40, "%.*E", precision, value);
    const double again = strtod(out, NULL);
    if (is_float ? (float)again == (float)value : again == value) {
      return;
    }
  }
}

/// "1.0E6", "-2.5E-1": XML Schema's canonical form
static MdtView write_real(MdtArena* const arena, const double value,
                          const bool is_float) {
  char digits[40];
  char out[48];
  if (isnan(value)) {
    return mdt_view("NaN");
  }
  if (isinf(value)) {
    return mdt_view(value < 0 ? "-INF" : "INF");
  }
  print_shortest(digits, value, is_float);
  char* const exponent = strchr(digits, 'E');
  const int power = (int)strtol(exponent + 1, NULL, 10);
  *exponent = '\0';
  snprintf(out, sizeof(out), "%s%sE%d", digits, strchr(digits, '.') ? "" : ".0",
           power);
  return mdt_view_copy(arena, mdt_view(out));
}

MdtTerm mdt_number_term(MdtArena* const arena, const MdtNumber number) {
  switch (number.kind) {
    case MDT_NUMBER_INTEGER:
      return mdt_term_typed(write_integer(arena, number.exact),
                            mdt_view(MDT_XSD "integer"));
    case MDT_NUMBER_DECIMAL:
      return mdt_term_typed(write_decimal(arena, number.exact),
                            mdt_view(MDT_XSD "decimal"));
    case MDT_NUMBER_FLOAT:
      return mdt_term_typed(write_real(arena, number.real, true),
                            mdt_view(MDT_XSD "float"));
    case MDT_NUMBER_DOUBLE:
      return mdt_term_typed(write_real(arena, number.real, false),
                            mdt_view(MDT_XSD "double"));
    case MDT_NUMBER_NONE:
      break;
  }
  const MdtTerm term = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  return term;
}
