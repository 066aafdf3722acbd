// SPDX-License-Identifier: Apache-2.0
// Asking what terms are, and making terms (section 17.4.2).

#include "base/view.h"
#include "query/builtins.h"
#include "query/number.h"
#include "query/value.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#define TEST(id, condition)                                                    \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)state, (void)n_args;                                                 \
    return mdt_value_boolean(!args[0].kind ? MDT_ERROR                         \
                             : (condition) ? MDT_TRUE                          \
                                           : MDT_FALSE);                       \
  }

TEST(is_iri, args[0].kind == MDT_TERM_IRI)
TEST(is_uri, args[0].kind == MDT_TERM_IRI)
TEST(is_blank, args[0].kind == MDT_TERM_BLANK)
TEST(is_literal, args[0].kind == MDT_TERM_LITERAL)
TEST(is_numeric, mdt_number_of(&args[0]).kind != MDT_NUMBER_NONE)

MdtTerm mdt_builtin_same_term(MdtCallState* const state,
                              const MdtTerm* const args,
                              const unsigned n_args) {
  (void)state, (void)n_args;
  return mdt_value_boolean(!args[0].kind || !args[1].kind          ? MDT_ERROR
                           : mdt_value_is_same(&args[0], &args[1]) ? MDT_TRUE
                                                                   : MDT_FALSE);
}

MdtTerm mdt_builtin_str(MdtCallState* const state, const MdtTerm* const args,
                        const unsigned n_args) {
  (void)state, (void)n_args;
  return args[0].kind == MDT_TERM_IRI || args[0].kind == MDT_TERM_LITERAL
           ? mdt_term_string(args[0].text)
           : mdt_value_none;
}

MdtTerm mdt_builtin_lang(MdtCallState* const state, const MdtTerm* const args,
                         const unsigned n_args) {
  (void)state, (void)n_args;
  return args[0].kind == MDT_TERM_LITERAL ? mdt_term_string(args[0].language)
                                          : mdt_value_none;
}

MdtTerm mdt_builtin_datatype(MdtCallState* const state,
                             const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  return args[0].kind != MDT_TERM_LITERAL ? mdt_value_none
         : args[0].language.len ? mdt_term_iri(mdt_view(MDT_RDF "langString"))
         : args[0].datatype.len ? mdt_term_iri(args[0].datatype)
                                : mdt_term_iri(mdt_view(MDT_XSD "string"));
}

MdtTerm mdt_builtin_iri(MdtCallState* const state, const MdtTerm* const args,
                        const unsigned n_args) {
  (void)n_args;
  if (args[0].kind == MDT_TERM_IRI) {
    return args[0];
  }
  if (!mdt_value_is_string(&args[0])) {
    return mdt_value_none;
  }
  const MdtView iri = mdt_iri_resolve(state->arena, args[0].text, state->base);
  return mdt_iri_is_sound(iri) ? mdt_term_iri(iri) : mdt_value_none;
}

MdtTerm mdt_builtin_uri(MdtCallState* const state, const MdtTerm* const args,
                        const unsigned n_args) {
  return mdt_builtin_iri(state, args, n_args);
}

/// A new blank node, or the one of this solution and string
MdtTerm mdt_builtin_bnode(MdtCallState* const state, const MdtTerm* const args,
                          const unsigned n_args) {
  enum { SIZE = 64 };
  char* const label = (char*)mdt_arena_alloc(state->arena, SIZE);
  MdtTerm term = { MDT_TERM_BLANK, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  if (n_args && !mdt_value_is_string(&args[0])) {
    return mdt_value_none;
  }
  if (n_args) {
    snprintf(label, SIZE, "qs%ur%016llx", state->row,
             (unsigned long long)mdt_view_hash(args[0].text));
  } else {
    snprintf(label, SIZE, "qb%u", ++state->blanks);
  }
  term.text = mdt_view(label);
  return term;
}

MdtTerm mdt_builtin_strdt(MdtCallState* const state, const MdtTerm* const args,
                          const unsigned n_args) {
  (void)state, (void)n_args;
  return !mdt_value_is_string(&args[0]) || args[1].kind != MDT_TERM_IRI
           ? mdt_value_none
         : mdt_view_is(args[1].text, MDT_XSD "string")
           ? args[0]
           : mdt_term_typed(args[0].text, args[1].text);
}

MdtTerm mdt_builtin_strlang(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  if (!mdt_value_is_string(&args[0]) || !mdt_value_is_string(&args[1]) ||
      !args[1].text.len) {
    return mdt_value_none;
  }
  MdtTerm term = args[0];
  term.language = args[1].text;
  return term;
}

/// Thirty-two random hexadecimal digits as RFC 4122, version 4
static MdtView new_uuid(MdtArena* const arena, const char* const before) {
  enum { SIZE = 64, N_BYTES = 16 };
  unsigned char b[N_BYTES];
  char* const text = (char*)mdt_arena_alloc(arena, SIZE);
  if (getrandom(b, N_BYTES, 0) != N_BYTES) {
    return mdt_view("");
  }
  b[6] = (unsigned char)((b[6] & 0x0F) | 0x40);
  b[8] = (unsigned char)((b[8] & 0x3F) | 0x80);
  int len = snprintf(text, SIZE, "%s", before);
  for (unsigned i = 0; i < N_BYTES; ++i) {
    const bool is_edge = i == 4 || i == 6 || i == 8 || i == 10;
    len += snprintf(text + len, SIZE - (size_t)len, "%s%02x",
                    is_edge ? "-" : "", b[i]);
  }
  return mdt_view(text);
}

MdtTerm mdt_builtin_uuid(MdtCallState* const state, const MdtTerm* const args,
                         const unsigned n_args) {
  (void)args, (void)n_args;
  const MdtView text = new_uuid(state->arena, "urn:uuid:");
  return text.len ? mdt_term_iri(text) : mdt_value_none;
}

MdtTerm mdt_builtin_struuid(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  (void)args, (void)n_args;
  const MdtView text = new_uuid(state->arena, "");
  return text.len ? mdt_term_string(text) : mdt_value_none;
}
