// SPDX-License-Identifier: Apache-2.0

#include "query/check.h"

#include "base/log.h"
#include "base/view.h"
#include "query/facts.h"
#include "query/scope.h"

#include <string.h>

/// All that a rule looks at, and what it says
typedef struct {
  MdtArena* arena;
  const MdtTokenList* tokens;
  const MdtStore* store;
  const char* base;
  MdtQueryShape shape;
  MdtStoreFacts facts;
  size_t where; // The token that a rule objects to
} Check;

/// Return what is wrong, or null
typedef const char* (*Rule)(Check* check, size_t i);

static const MdtQueryToken* at(const Check* const check, const size_t i) {
  static const MdtQueryToken none = { MDT_TOKEN_MARK, { NULL, 0 }, 0 };
  return i < check->tokens->count ? &check->tokens->items[i] : &none;
}

static bool is_word(const Check* const check, const size_t i,
                    const char* const word) {
  return at(check, i)->kind == MDT_TOKEN_WORD &&
         mdt_view_is_nocase(at(check, i)->text, word);
}

static bool is_mark(const Check* const check, const size_t i,
                    const char* const mark) {
  return at(check, i)->kind == MDT_TOKEN_MARK &&
         mdt_view_is(at(check, i)->text, mark);
}

static bool is_one_of(const Check* const check, const size_t i,
                      const char* const* word) {
  for (; *word; ++word) {
    if (is_word(check, i, *word)) {
      return true;
    }
  }
  return false;
}

/// The parenthesis that closes the one at `i`, or the end
static size_t closing(const Check* const check, size_t i) {
  unsigned depth = 0;
  for (; i < check->tokens->count; ++i) {
    depth += is_mark(check, i, "(");
    if (is_mark(check, i, ")") && !--depth) {
      return i;
    }
  }
  return i;
}

static bool is_aggregate(const Check* const check, const size_t i) {
  static const char* const words[] = {
    "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", NULL
  };
  return is_one_of(check, i, words) && is_mark(check, i + 1, "(");
}

/// Whether token `i` is within a subquery
static bool is_nested(const Check* const check, const size_t i) {
  uint32_t scope = check->shape.scope_of[i];
  while (scope != UINT32_MAX) {
    if (check->shape.scopes.items[scope].kind == MDT_SCOPE_SELECT) {
      return true;
    }
    scope = check->shape.scopes.items[scope].parent;
  }
  return false;
}

// --- Words -------------------------------------------------------------------

static const char* rule_words(Check* const check, const size_t i) {
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
    if (is_word(check, i, refused[k].word)) {
      return refused[k].name;
    }
  }
  return NULL;
}

static const char* rule_construct(Check* const check, const size_t i) {
  return is_word(check, i, "CONSTRUCT") && is_mark(check, i + 1, "{") &&
             is_mark(check, i + 2, "}")
           ? "CONSTRUCT of nothing"
           : NULL;
}

/// Marks that are operators in expressions are paths among patterns
static const char* rule_paths(Check* const check, const size_t i) {
  static const char* const marks[] = { "/", "|", "^", "!", "*", NULL };
  const bool is_all =
    is_mark(check, i, "*") && i &&
    (is_word(check, i - 1, "SELECT") || is_word(check, i - 1, "DISTINCT") ||
     is_word(check, i - 1, "REDUCED"));
  if (check->shape.in_expression[i] || check->shape.scope_of[i] == UINT32_MAX ||
      is_all) {
    return NULL;
  }
  if (is_mark(check, i, "?") ||
      (is_mark(check, i, "+") && at(check, i + 1)->kind != MDT_TOKEN_NUMBER)) {
    return "a property path";
  }
  for (const char* const* mark = marks; *mark; ++mark) {
    if (is_mark(check, i, *mark)) {
      return "a property path";
    }
  }
  return NULL;
}

// --- Aggregates --------------------------------------------------------------

static const char* rule_count(Check* const check, const size_t i) {
  return is_word(check, i, "COUNT") && is_word(check, i + 2, "DISTINCT") &&
             is_mark(check, i + 3, "*")
           ? "COUNT(DISTINCT *)"
           : NULL;
}

static bool ends_groups(const Check* const check, const size_t i) {
  static const char* const words[] = { "HAVING", "ORDER",  "LIMIT",
                                       "OFFSET", "VALUES", NULL };
  return i >= check->tokens->count || is_mark(check, i, "}") ||
         is_one_of(check, i, words);
}

static const char* rule_group_by(Check* const check, const size_t i) {
  if (!is_word(check, i, "GROUP") || !is_word(check, i + 1, "BY")) {
    return NULL;
  }
  for (size_t j = i + 2; !ends_groups(check, j); ++j) {
    if (at(check, j)->kind != MDT_TOKEN_VARIABLE) {
      return "GROUP BY an expression";
    }
  }
  return NULL;
}

static const char* rule_having(Check* const check, const size_t i) {
  const bool is_having = is_word(check, i, "HAVING");
  const size_t end = is_having ? closing(check, i + 1) : 0;
  return is_having && !ends_groups(check, end + 1)
           ? "more than one condition after HAVING"
           : NULL;
}

static const char* rule_subquery(Check* const check, const size_t i) {
  static const char* const words[] = { "LIMIT", "OFFSET", "ORDER",
                                       "GROUP", "HAVING", NULL };
  return (is_one_of(check, i, words) || is_aggregate(check, i)) &&
             is_nested(check, i)
           ? "a subquery with aggregates, an order or a limit"
           : NULL;
}

// --- Functions ---------------------------------------------------------------

/// Whether a string of a regular expression uses what POSIX has not, or has
/// otherwise: classes by letter, groups with a question mark, lazy repeats
static bool is_beyond_posix(const Check* const check, const MdtView pattern) {
  for (size_t i = 1; i + 1 < pattern.len; ++i) {
    const char c = pattern.data[i];
    const char next = pattern.data[i + 1];
    const bool is_after_mark = strchr("(*+?}", c) != NULL;
    if (c == '\\' || (is_after_mark && next == '?') ||
        (c == '.' && check->facts.has_newline)) {
      return true;
    }
  }
  return false;
}

static const char* rule_regex(Check* const check, const size_t i) {
  const bool is_replace = is_word(check, i, "REPLACE");
  unsigned argument = 0;
  unsigned depth = 0;
  if (!is_replace && !is_word(check, i, "REGEX")) {
    return NULL;
  }
  const size_t end = closing(check, i + 1);
  for (size_t j = i + 1; j < end; ++j) {
    const MdtQueryToken* const token = at(check, j);
    const bool is_string = token->kind == MDT_TOKEN_STRING;
    depth += is_mark(check, j, "(");
    depth -= is_mark(check, j, ")");
    if (depth == 1 && is_mark(check, j, ",")) {
      ++argument;
    } else if (argument == 1 &&
               (!is_string || is_beyond_posix(check, token->text))) {
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

static const char* rule_functions(Check* const check, const size_t i) {
  const MdtQueryToken* const token = at(check, i);
  const bool is_called = is_mark(check, i + 1, "(");
  if ((token->kind == MDT_TOKEN_NAME || token->kind == MDT_TOKEN_IRI) &&
      is_called && check->shape.in_expression[i + 1]) {
    return "a cast or another function named by an IRI";
  }
  if (check->facts.has_astral && is_word(check, i, "SUBSTR")) {
    return "SUBSTR over data with characters beyond the 16-bit ones";
  }
  if (check->facts.has_language && is_word(check, i, "DATATYPE")) {
    return "DATATYPE over data with languages";
  }
  if ((is_word(check, i, "IRI") || is_word(check, i, "URI")) && is_called &&
      at(check, i + 2)->kind == MDT_TOKEN_IRI) {
    return "IRI() of an IRI";
  }
  return NULL;
}

static const char* rule_numbers(Check* const check, const size_t i) {
  static const char* const equal[] = { "=", "!=", NULL };
  static const char* const sums[] = { "+", "-", "*", "/", NULL };
  const bool is_tested = check->shape.in_expression[i];
  for (size_t k = 0; is_tested && check->facts.has_boolean && equal[k]; ++k) {
    if (is_mark(check, i, equal[k])) {
      return "a comparison over data with booleans";
    }
  }
  for (size_t k = 0; is_tested && check->facts.has_derived && sums[k]; ++k) {
    if (is_mark(check, i, sums[k])) {
      return "arithmetic over data with derived types of numbers";
    }
  }
  return NULL;
}

// --- Graphs ------------------------------------------------------------------

/// The namespace that `prefix` (with its colon) stands for
static MdtView namespace_of(const Check* const check, const MdtView prefix) {
  MdtView found = { NULL, 0 };
  for (size_t i = 0; i < check->tokens->count; ++i) {
    if (is_word(check, i, "PREFIX") &&
        mdt_view_equals(at(check, i + 1)->text, prefix)) {
      found = at(check, i + 2)->text;
    }
  }
  return found;
}

static MdtView join(const Check* const check, const MdtView a,
                    const MdtView b) {
  char* const text = (char*)mdt_arena_alloc(check->arena, a.len + b.len + 1);
  memcpy(text, a.len ? a.data : "", a.len);
  memcpy(text + a.len, b.len ? b.data : "", b.len);
  return mdt_view(text);
}

static MdtView expand(const Check* const check,
                      const MdtQueryToken* const token) {
  const size_t colon = mdt_view_find(token->text, ":");
  if (token->kind == MDT_TOKEN_NAME) {
    const MdtView prefix = mdt_view_slice(token->text, 0, colon + 1);
    return join(check, namespace_of(check, prefix),
                mdt_view_slice(token->text, colon + 1, token->text.len));
  }
  if (colon == SIZE_MAX && check->base) {
    const char* const slash = strrchr(check->base, '/');
    const MdtView folder = { check->base,
                             slash ? (size_t)(slash - check->base) + 1 : 0 };
    return join(check, folder, token->text);
  }
  return token->text;
}

static const char* rule_graph(Check* const check, const size_t i) {
  const MdtQueryToken* const name = at(check, i + 1);
  size_t count = 0;
  if (!is_word(check, i, "GRAPH") || name->kind == MDT_TOKEN_VARIABLE) {
    return NULL;
  }
  const MdtTerm term = mdt_term_iri(expand(check, name));
  const uint32_t id = mdt_store_find(check->store, &term);
  const uint32_t* const graphs = mdt_store_graphs(check->store, &count);
  for (size_t k = 0; id && k < count; ++k) {
    if (graphs[k] == id) {
      return NULL;
    }
  }
  return "GRAPH with the name of no graph in the data";
}

// --- The head of the query ---------------------------------------------------

static void add_name(Check* const check, MdtQueryTraits* const traits,
                     const MdtView name) {
  traits->names[traits->n_names++] = mdt_view_string(check->arena, name);
}

static void add_all_names(Check* const check, MdtQueryTraits* const traits) {
  for (size_t k = 0; k < check->shape.scopes.count; ++k) {
    const MdtScope* const scope = &check->shape.scopes.items[k];
    for (size_t i = 0; scope->kind == MDT_SCOPE_TOP && i < scope->bound.count;
         ++i) {
      add_name(check, traits,
               mdt_interner_get(check->shape.names, scope->bound.items[i]));
    }
  }
}

/// Read what SELECT selects; return the token where its pattern begins
static size_t read_select(Check* const check, MdtQueryTraits* const traits) {
  size_t i = 0;
  while (i < check->tokens->count && !is_word(check, i, "SELECT")) {
    ++i;
  }
  for (++i; i < check->tokens->count && !is_mark(check, i, "{"); ++i) {
    const bool is_variable = at(check, i)->kind == MDT_TOKEN_VARIABLE;
    const bool is_inside = check->shape.in_expression[i];
    traits->has_aggregate = traits->has_aggregate || is_aggregate(check, i);
    if (is_variable && (!is_inside || is_word(check, i - 1, "AS"))) {
      traits->key = is_inside ? traits->key : traits->n_names;
      add_name(check, traits, at(check, i)->text);
    } else if (is_mark(check, i, "*") && !is_inside) {
      add_all_names(check, traits);
    }
  }
  return i;
}

static bool is_grouped(const Check* const check, const MdtView name) {
  for (size_t i = 0; i < check->tokens->count; ++i) {
    if (is_word(check, i, "GROUP") && !is_nested(check, i)) {
      for (size_t j = i + 2; !ends_groups(check, j); ++j) {
        if (mdt_view_equals(at(check, j)->text, name)) {
          return true;
        }
      }
    }
  }
  return false;
}

/// A variable that is neither grouped nor aggregated has no one value
static const char* find_ungrouped(Check* const check, const size_t end,
                                  const MdtQueryTraits* const traits) {
  size_t n_keys = 0;
  if (!traits->has_aggregate && !traits->has_groups) {
    return NULL;
  }
  for (size_t i = 0; i < end; ++i) {
    const bool is_key = at(check, i)->kind == MDT_TOKEN_VARIABLE &&
                        !check->shape.in_expression[i];
    n_keys += is_key;
    if (is_key && !is_grouped(check, at(check, i)->text)) {
      check->where = i;
      return "a variable that is neither in GROUP BY nor in an aggregate";
    }
  }
  return traits->has_groups && !n_keys ? "groups without their key in SELECT"
                                       : NULL;
}

/// SELECT * leaves out what only expressions name; rasqal does not
static const char* find_unbound(const Check* const check, const size_t end) {
  bool is_all = false;
  for (size_t i = 0; i < end; ++i) {
    is_all =
      is_all || (is_mark(check, i, "*") && !check->shape.in_expression[i]);
  }
  for (size_t k = 0; is_all && k < check->shape.scopes.count; ++k) {
    const MdtScope* const scope = &check->shape.scopes.items[k];
    if (scope->kind == MDT_SCOPE_SELECT) {
      return "SELECT * around a subquery";
    }
    for (size_t i = 0; i < scope->asked.count; ++i) {
      bool is_bound = false;
      for (size_t j = 0; j < scope->bound.count; ++j) {
        is_bound = is_bound || scope->bound.items[j] == scope->asked.items[i];
      }
      if (!is_bound && scope->kind != MDT_SCOPE_OPTIONAL) {
        return "SELECT * with a variable that no pattern binds";
      }
    }
  }
  return NULL;
}

static void read_traits(Check* const check, MdtQueryTraits* const traits) {
  static const char* const loose[] = { "OPTIONAL", "UNION", "VALUES", NULL };
  for (size_t i = 0; i < check->tokens->count; ++i) {
    const bool is_outer = !is_nested(check, i);
    traits->has_groups =
      traits->has_groups || (is_outer && is_word(check, i, "GROUP"));
    traits->has_aggregate =
      traits->has_aggregate || (is_outer && is_aggregate(check, i));
    traits->has_optional = traits->has_optional || is_one_of(check, i, loose);
  }
}

// --- All of it ---------------------------------------------------------------

static const Rule rules[] = {
  rule_words,     rule_construct, rule_paths,    rule_count,
  rule_group_by,  rule_having,    rule_subquery, rule_regex,
  rule_functions, rule_numbers,   rule_graph,
};

static const char* find_fault(Check* const check,
                              MdtQueryTraits* const traits) {
  for (size_t i = 0; i < check->tokens->count; ++i) {
    for (size_t k = 0; k < sizeof(rules) / sizeof(*rules); ++k) {
      const char* const fault = rules[k](check, i);
      if (fault) {
        check->where = i;
        return fault;
      }
    }
  }
  const char* fault =
    mdt_query_find_leak(&check->shape, check->tokens, &check->where);
  read_traits(check, traits);
  const size_t end = read_select(check, traits);
  fault = fault ? fault : find_ungrouped(check, end, traits);
  return fault ? fault : find_unbound(check, end);
}

MdtStatus mdt_query_check(MdtArena* const arena,
                          const MdtTokenList* const tokens,
                          const MdtStore* const store, const char* const base,
                          MdtQueryTraits* const traits,
                          const MdtLog* const log) {
  Check check = { arena,
                  tokens,
                  store,
                  base,
                  mdt_query_shape(arena, tokens),
                  mdt_store_facts(store),
                  0 };
  memset(traits, 0, sizeof(*traits));
  traits->names =
    (const char**)mdt_arena_array(arena, tokens->count + 1, 2 * sizeof(char*));
  const char* const fault = find_fault(&check, traits);
  if (!fault) {
    return MDT_SUCCESS;
  }
  const MdtPlace place = { "query", "query", at(&check, check.where)->line, 0 };
  return mdt_fail(log, MDT_UNSUPPORTED, place, "%s cannot be answered rightly",
                  fault);
}
