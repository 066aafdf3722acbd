// SPDX-License-Identifier: Apache-2.0
// The list of built-in functions and operators, each enumerated once.

#ifndef MDT_QUERY_BUILTINS_H
#define MDT_QUERY_BUILTINS_H

#include "query/functions.h"

/// X(identifier, name, fewest arguments, most) for each
#define MDT_BUILTINS(X)                                                        \
  /* Operators (17.3); a sign before its only argument is "- " */              \
  X(equals, "=", 2, 2)                                                         \
  X(differs, "!=", 2, 2)                                                       \
  X(is_less, "<", 2, 2)                                                        \
  X(is_more, ">", 2, 2)                                                        \
  X(is_at_most, "<=", 2, 2)                                                    \
  X(is_at_least, ">=", 2, 2)                                                   \
  X(add, "+", 2, 2)                                                            \
  X(subtract, "-", 2, 2)                                                       \
  X(multiply, "*", 2, 2)                                                       \
  X(divide, "/", 2, 2)                                                         \
  X(not, "!", 1, 1)                                                            \
  X(negate, "- ", 1, 1)                                                        \
  X(affirm, "+ ", 1, 1)                                                        \
  /* Terms (17.4.2) */                                                         \
  X(same_term, "SAMETERM", 2, 2)                                               \
  X(is_iri, "ISIRI", 1, 1)                                                     \
  X(is_uri, "ISURI", 1, 1)                                                     \
  X(is_blank, "ISBLANK", 1, 1)                                                 \
  X(is_literal, "ISLITERAL", 1, 1)                                             \
  X(is_numeric, "ISNUMERIC", 1, 1)                                             \
  X(str, "STR", 1, 1)                                                          \
  X(lang, "LANG", 1, 1)                                                        \
  X(datatype, "DATATYPE", 1, 1)                                                \
  X(iri, "IRI", 1, 1)                                                          \
  X(uri, "URI", 1, 1)                                                          \
  X(bnode, "BNODE", 0, 1)                                                      \
  X(strdt, "STRDT", 2, 2)                                                      \
  X(strlang, "STRLANG", 2, 2)                                                  \
  X(uuid, "UUID", 0, 0)                                                        \
  X(struuid, "STRUUID", 0, 0)                                                  \
  /* Strings (17.4.3) */                                                       \
  X(strlen, "STRLEN", 1, 1)                                                    \
  X(substr, "SUBSTR", 2, 3)                                                    \
  X(ucase, "UCASE", 1, 1)                                                      \
  X(lcase, "LCASE", 1, 1)                                                      \
  X(strstarts, "STRSTARTS", 2, 2)                                              \
  X(strends, "STRENDS", 2, 2)                                                  \
  X(contains, "CONTAINS", 2, 2)                                                \
  X(strbefore, "STRBEFORE", 2, 2)                                              \
  X(strafter, "STRAFTER", 2, 2)                                                \
  X(encode_for_uri, "ENCODE_FOR_URI", 1, 1)                                    \
  X(concat, "CONCAT", 0, 255)                                                  \
  X(langmatches, "LANGMATCHES", 2, 2)                                          \
  X(regex, "REGEX", 2, 3)                                                      \
  X(replace, "REPLACE", 3, 4)                                                  \
  /* Numbers (17.4.4) */                                                       \
  X(abs, "ABS", 1, 1)                                                          \
  X(round, "ROUND", 1, 1)                                                      \
  X(ceil, "CEIL", 1, 1)                                                        \
  X(floor, "FLOOR", 1, 1)                                                      \
  X(rand, "RAND", 0, 0)                                                        \
  /* Times (17.4.5) */                                                         \
  X(now, "NOW", 0, 0)                                                          \
  X(year, "YEAR", 1, 1)                                                        \
  X(month, "MONTH", 1, 1)                                                      \
  X(day, "DAY", 1, 1)                                                          \
  X(hours, "HOURS", 1, 1)                                                      \
  X(minutes, "MINUTES", 1, 1)                                                  \
  X(seconds, "SECONDS", 1, 1)                                                  \
  X(timezone, "TIMEZONE", 1, 1)                                                \
  X(tz, "TZ", 1, 1)                                                            \
  /* Hashes (17.4.6) */                                                        \
  X(md5, "MD5", 1, 1)                                                          \
  X(sha1, "SHA1", 1, 1)                                                        \
  X(sha256, "SHA256", 1, 1)                                                    \
  X(sha384, "SHA384", 1, 1)                                                    \
  X(sha512, "SHA512", 1, 1)

#define X(id, name, least, most)                                               \
  MdtTerm mdt_builtin_##id(MdtCallState* state, const MdtTerm* args,           \
                           unsigned n_args);
MDT_BUILTINS(X)
#undef X

#endif
