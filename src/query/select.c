// SPDX-License-Identifier: Apache-2.0
// The head of a query: what it selects, and how it groups.

#include "base/view.h"
#include "query/look.h"

static void add_name(MdtQueryLook* const look, MdtQueryTraits* const traits,
                     const MdtView name) {
  traits->names[traits->n_names++] = mdt_view_string(look->arena, name);
}

static void add_all_names(MdtQueryLook* const look,
                          MdtQueryTraits* const traits) {
  for (size_t k = 0; k < look->shape.scopes.count; ++k) {
    const MdtScope* const scope = &look->shape.scopes.items[k];
    for (size_t i = 0; scope->kind == MDT_SCOPE_TOP && i < scope->bound.count;
         ++i) {
      add_name(look, traits,
               mdt_interner_get(look->shape.names, scope->bound.items[i]));
    }
  }
}

/// Read what SELECT selects; return the token where its pattern begins
static size_t read_select(MdtQueryLook* const look,
                          MdtQueryTraits* const traits) {
  size_t i = 0;
  while (i < look->tokens->count && !mdt_look_is_word(look, i, "SELECT")) {
    ++i;
  }
  for (++i; i < look->tokens->count && !mdt_look_is_mark(look, i, "{"); ++i) {
    const bool is_variable = mdt_look_at(look, i)->kind == MDT_TOKEN_VARIABLE;
    const bool is_inside = look->shape.in_expression[i];
    traits->has_aggregate =
      traits->has_aggregate || mdt_look_is_aggregate(look, i);
    if (is_variable && (!is_inside || mdt_look_is_word(look, i - 1, "AS"))) {
      traits->key = is_inside ? traits->key : traits->n_names;
      add_name(look, traits, mdt_look_at(look, i)->text);
    } else if (mdt_look_is_mark(look, i, "*") && !is_inside) {
      add_all_names(look, traits);
    }
  }
  return i;
}

static bool is_grouped(const MdtQueryLook* const look, const MdtView name) {
  for (size_t i = 0; i < look->tokens->count; ++i) {
    if (mdt_look_is_word(look, i, "GROUP") && !mdt_look_is_nested(look, i)) {
      for (size_t j = i + 2; !mdt_look_ends_groups(look, j); ++j) {
        if (mdt_view_equals(mdt_look_at(look, j)->text, name)) {
          return true;
        }
      }
    }
  }
  return false;
}

/// A variable that is neither grouped nor aggregated has no one value
static const char* find_ungrouped(MdtQueryLook* const look, const size_t end,
                                  const MdtQueryTraits* const traits) {
  size_t n_keys = 0;
  if (!traits->has_aggregate && !traits->has_groups) {
    return NULL;
  }
  for (size_t i = 0; i < end; ++i) {
    const bool is_key = mdt_look_at(look, i)->kind == MDT_TOKEN_VARIABLE &&
                        !look->shape.in_expression[i];
    n_keys += is_key;
    if (is_key && !is_grouped(look, mdt_look_at(look, i)->text)) {
      look->where = i;
      return "a variable that is neither in GROUP BY nor in an aggregate";
    }
  }
  return traits->has_groups && !n_keys ? "groups without their key in SELECT"
                                       : NULL;
}

/// SELECT * leaves out what only expressions name; rasqal does not
static const char* find_unbound(const MdtQueryLook* const look,
                                const size_t end) {
  bool is_all = false;
  for (size_t i = 0; i < end; ++i) {
    is_all = is_all ||
             (mdt_look_is_mark(look, i, "*") && !look->shape.in_expression[i]);
  }
  for (size_t k = 0; is_all && k < look->shape.scopes.count; ++k) {
    const MdtScope* const scope = &look->shape.scopes.items[k];
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

static void read_traits(MdtQueryLook* const look,
                        MdtQueryTraits* const traits) {
  static const char* const loose[] = { "OPTIONAL", "UNION", "VALUES", NULL };
  for (size_t i = 0; i < look->tokens->count; ++i) {
    const bool is_outer = !mdt_look_is_nested(look, i);
    traits->has_groups =
      traits->has_groups || (is_outer && mdt_look_is_word(look, i, "GROUP"));
    traits->has_aggregate =
      traits->has_aggregate || (is_outer && mdt_look_is_aggregate(look, i));
    traits->has_optional =
      traits->has_optional || mdt_look_is_one_of(look, i, loose);
  }
}

const char* mdt_look_at_select(MdtQueryLook* const look,
                               MdtQueryTraits* const traits) {
  read_traits(look, traits);
  const size_t end = read_select(look, traits);
  const char* const fault = find_ungrouped(look, end, traits);
  return fault ? fault : find_unbound(look, end);
}
