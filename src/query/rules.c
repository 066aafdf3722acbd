// SPDX-License-Identifier: Apache-2.0
// What rasqal answers wrongly, each thing as a rule over tokens.

#include "base/view.h"
#include "query/look.h"

#include <string.h>

// --- Words -------------------------------------------------------------------

static const char* rule_words(MdtQueryLook* const look, const size_t i) {
  static const struct {
    const char* word;
    const char* name;
  } refused[] = {
    { "EXISTS", "EXISTS" },    { "MINUS", "MINUS" },
    { "SERVICE", "SERVICE" },  { "DESCRIBE", "DESCRIBE" },
    { "FROM", "FROM" },        { "GROUP_CONCAT", "GROUP_CONCAT" },
    { "INSERT", "an update" }, { "DELETE", "an update" },
    { "LOAD", "an update" },   { "CLEAR", "an update" },
    { "DROP", "an update" },   { "CREATE", "an update" },
    { "ADD", "an update" },    { "MOVE", "an update" },
    { "COPY", "an update" },   { "BNODE", "BNODE" },
  };
  for (size_t k = 0; k < sizeof(refused) / sizeof(*refused); ++k) {
    if (mdt_look_is_word(look, i, refused[k].word)) {
      return refused[k].name;
    }
  }
  return NULL;
}

static const char* rule_construct(MdtQueryLook* const look, const size_t i) {
  return mdt_look_is_word(look, i, "CONSTRUCT") &&
             mdt_look_is_mark(look, i + 1, "{") &&
             mdt_look_is_mark(look, i + 2, "}")
           ? "CONSTRUCT of nothing"
           : NULL;
}

/// Marks that are operators in expressions are paths among patterns
static const char* rule_paths(MdtQueryLook* const look, const size_t i) {
  static const char* const marks[] = { "/", "|", "^", "!", "*", NULL };
  const bool is_all = mdt_look_is_mark(look, i, "*") && i &&
                      (mdt_look_is_word(look, i - 1, "SELECT") ||
                       mdt_look_is_word(look, i - 1, "DISTINCT") ||
                       mdt_look_is_word(look, i - 1, "REDUCED"));
  if (look->shape.in_expression[i] || look->shape.scope_of[i] == UINT32_MAX ||
      is_all) {
    return NULL;
  }
  if (mdt_look_is_mark(look, i, "?") ||
      (mdt_look_is_mark(look, i, "+") &&
       mdt_look_at(look, i + 1)->kind != MDT_TOKEN_NUMBER)) {
    return "a property path";
  }
  for (const char* const* mark = marks; *mark; ++mark) {
    if (mdt_look_is_mark(look, i, *mark)) {
      return "a property path";
    }
  }
  return NULL;
}

// --- Aggregates --------------------------------------------------------------

static const char* rule_count(MdtQueryLook* const look, const size_t i) {
  return mdt_look_is_word(look, i, "COUNT") &&
             mdt_look_is_word(look, i + 2, "DISTINCT") &&
             mdt_look_is_mark(look, i + 3, "*")
           ? "COUNT(DISTINCT *)"
           : NULL;
}

static const char* rule_group_by(MdtQueryLook* const look, const size_t i) {
  if (!mdt_look_is_word(look, i, "GROUP") ||
      !mdt_look_is_word(look, i + 1, "BY")) {
    return NULL;
  }
  for (size_t j = i + 2; !mdt_look_ends_groups(look, j); ++j) {
    if (mdt_look_at(look, j)->kind != MDT_TOKEN_VARIABLE) {
      return "GROUP BY an expression";
    }
  }
  return NULL;
}

static const char* rule_having(MdtQueryLook* const look, const size_t i) {
  const bool is_having = mdt_look_is_word(look, i, "HAVING");
  const size_t end = is_having ? mdt_look_closing(look, i + 1) : 0;
  return is_having && !mdt_look_ends_groups(look, end + 1)
           ? "more than one condition after HAVING"
           : NULL;
}

static const char* rule_subquery(MdtQueryLook* const look, const size_t i) {
  static const char* const words[] = { "LIMIT", "OFFSET", "ORDER",
                                       "GROUP", "HAVING", NULL };
  return (mdt_look_is_one_of(look, i, words) ||
          mdt_look_is_aggregate(look, i)) &&
             mdt_look_is_nested(look, i)
           ? "a subquery with aggregates, an order or a limit"
           : NULL;
}

// --- Functions ---------------------------------------------------------------

/// Whether a string of a regular expression uses what POSIX has not, or has
/// otherwise: classes by letter, groups with a question mark, lazy repeats
static bool is_beyond_posix(const MdtQueryLook* const look,
                            const MdtView pattern) {
  for (size_t i = 1; i + 1 < pattern.len; ++i) {
    const char c = pattern.data[i];
    const char next = pattern.data[i + 1];
    const bool is_after_mark = strchr("(*+?}", c) != NULL;
    if (c == '\\' || (is_after_mark && next == '?') ||
        (c == '.' && look->facts.has_newline)) {
      return true;
    }
  }
  return false;
}

static const char* rule_regex(MdtQueryLook* const look, const size_t i) {
  const bool is_replace = mdt_look_is_word(look, i, "REPLACE");
  unsigned argument = 0;
  unsigned depth = 0;
  if (!is_replace && !mdt_look_is_word(look, i, "REGEX")) {
    return NULL;
  }
  const size_t end = mdt_look_closing(look, i + 1);
  for (size_t j = i + 1; j < end; ++j) {
    const MdtQueryToken* const token = mdt_look_at(look, j);
    const bool is_string = token->kind == MDT_TOKEN_STRING;
    depth += mdt_look_is_mark(look, j, "(");
    depth -= mdt_look_is_mark(look, j, ")");
    if (depth == 1 && mdt_look_is_mark(look, j, ",")) {
      ++argument;
    } else if (argument == 1 &&
               (!is_string || is_beyond_posix(look, token->text))) {
      return "a regular expression beyond those of POSIX";
    } else if (argument == 2 && is_replace &&
               (!is_string || memchr(token->text.data, '$', token->text.len) ||
                memchr(token->text.data, '\\', token->text.len))) {
      return "REPLACE with groups";
    } else if (argument == (is_replace ? 3u : 2u) &&
               (token->text.len != 3 || token->text.data[1] != 'i')) {
      return "a flag of a regular expression other than \"i\"";
    }
  }
  return NULL;
}

static const char* rule_functions(MdtQueryLook* const look, const size_t i) {
  const MdtQueryToken* const token = mdt_look_at(look, i);
  const bool is_called = mdt_look_is_mark(look, i + 1, "(");
  if ((token->kind == MDT_TOKEN_NAME || token->kind == MDT_TOKEN_IRI) &&
      is_called && look->shape.in_expression[i + 1]) {
    return "a cast or another function named by an IRI";
  }
  if (look->facts.has_astral && mdt_look_is_word(look, i, "SUBSTR")) {
    return "SUBSTR over data with characters beyond the 16-bit ones";
  }
  if (look->facts.has_language && mdt_look_is_word(look, i, "DATATYPE")) {
    return "DATATYPE over data with languages";
  }
  if ((mdt_look_is_word(look, i, "IRI") || mdt_look_is_word(look, i, "URI")) &&
      is_called && mdt_look_at(look, i + 2)->kind == MDT_TOKEN_IRI) {
    return "IRI() of an IRI";
  }
  return NULL;
}

static const char* rule_numbers(MdtQueryLook* const look, const size_t i) {
  static const char* const equal[] = { "=", "!=", NULL };
  static const char* const sums[] = { "+", "-", "*", "/", NULL };
  const bool is_tested = look->shape.in_expression[i];
  for (size_t k = 0; is_tested && look->facts.has_boolean && equal[k]; ++k) {
    if (mdt_look_is_mark(look, i, equal[k])) {
      return "a comparison over data with booleans";
    }
  }
  for (size_t k = 0; is_tested && look->facts.has_derived && sums[k]; ++k) {
    if (mdt_look_is_mark(look, i, sums[k])) {
      return "arithmetic over data with derived types of numbers";
    }
  }
  return NULL;
}

// --- Graphs ------------------------------------------------------------------

/// The namespace that `prefix` (with its colon) stands for
static MdtView namespace_of(const MdtQueryLook* const look,
                            const MdtView prefix) {
  MdtView found = { NULL, 0 };
  for (size_t i = 0; i < look->tokens->count; ++i) {
    if (mdt_look_is_word(look, i, "PREFIX") &&
        mdt_view_equals(mdt_look_at(look, i + 1)->text, prefix)) {
      found = mdt_look_at(look, i + 2)->text;
    }
  }
  return found;
}

static MdtView join(const MdtQueryLook* const look, const MdtView a,
                    const MdtView b) {
  char* const text = (char*)mdt_arena_alloc(look->arena, a.len + b.len + 1);
  memcpy(text, a.len ? a.data : "", a.len);
  memcpy(text + a.len, b.len ? b.data : "", b.len);
  return mdt_view(text);
}

static MdtView expand(const MdtQueryLook* const look,
                      const MdtQueryToken* const token) {
  const size_t colon = mdt_view_find(token->text, ":");
  if (token->kind == MDT_TOKEN_NAME) {
    const MdtView prefix = mdt_view_slice(token->text, 0, colon + 1);
    return join(look, namespace_of(look, prefix),
                mdt_view_slice(token->text, colon + 1, token->text.len));
  }
  if (colon == SIZE_MAX && look->base) {
    const char* const slash = strrchr(look->base, '/');
    const MdtView folder = { look->base,
                             slash ? (size_t)(slash - look->base) + 1 : 0 };
    return join(look, folder, token->text);
  }
  return token->text;
}

static const char* rule_graph(MdtQueryLook* const look, const size_t i) {
  const MdtQueryToken* const name = mdt_look_at(look, i + 1);
  size_t count = 0;
  if (!mdt_look_is_word(look, i, "GRAPH") || name->kind == MDT_TOKEN_VARIABLE) {
    return NULL;
  }
  const MdtTerm term = mdt_term_iri(expand(look, name));
  const uint32_t id = mdt_store_find(look->store, &term);
  const uint32_t* const graphs = mdt_store_graphs(look->store, &count);
  for (size_t k = 0; id && k < count; ++k) {
    if (graphs[k] == id) {
      return NULL;
    }
  }
  return "GRAPH with the name of no graph in the data";
}

// --- All of them -------------------------------------------------------------

/// Return what is wrong, or null
typedef const char* (*Rule)(MdtQueryLook* look, size_t i);

static const Rule rules[] = {
  rule_words,     rule_construct, rule_paths,    rule_count,
  rule_group_by,  rule_having,    rule_subquery, rule_regex,
  rule_functions, rule_numbers,   rule_graph,
};

const char* mdt_look_find_fault(MdtQueryLook* const look, const size_t i) {
  for (size_t k = 0; k < sizeof(rules) / sizeof(*rules); ++k) {
    const char* const fault = rules[k](look, i);
    if (fault) {
      return fault;
    }
  }
  return NULL;
}
