// SPDX-License-Identifier: Apache-2.0

#include "query/scope.h"

#include "base/view.h"

#include <string.h>

#define NONE UINT32_MAX

enum { MAX_DEPTH = 256 };

static bool is_word(const MdtTokenList* const tokens, const size_t i,
                    const char* const word) {
  return i < tokens->count && tokens->items[i].kind == MDT_TOKEN_WORD &&
         mdt_view_is_nocase(tokens->items[i].text, word);
}

static bool is_mark(const MdtTokenList* const tokens, const size_t i,
                    const char* const mark) {
  return i < tokens->count && tokens->items[i].kind == MDT_TOKEN_MARK &&
         mdt_view_is(tokens->items[i].text, mark);
}

// --- What a brace or parenthesis opens ---------------------------------------

/// Whether the brace at `i` opens the data of VALUES
static bool opens_values(const MdtTokenList* const tokens, const size_t i) {
  for (size_t j = i; j-- > 0;) {
    const MdtTokenKind kind = tokens->items[j].kind;
    if (kind != MDT_TOKEN_VARIABLE && !is_mark(tokens, j, "(") &&
        !is_mark(tokens, j, ")")) {
      return is_word(tokens, j, "VALUES");
    }
  }
  return false;
}

static MdtScopeKind kind_of(const MdtTokenList* const tokens, const size_t i,
                            const bool is_outermost) {
  if (i && is_word(tokens, i - 1, "CONSTRUCT")) {
    return MDT_SCOPE_TEMPLATE;
  }
  if (opens_values(tokens, i)) {
    return MDT_SCOPE_VALUES;
  }
  if (is_outermost) {
    return MDT_SCOPE_TOP;
  }
  if (i > 1 && is_word(tokens, i - 2, "GRAPH")) {
    return MDT_SCOPE_GRAPH;
  }
  return is_word(tokens, i - 1, "OPTIONAL") ? MDT_SCOPE_OPTIONAL
         : is_word(tokens, i + 1, "SELECT") ? MDT_SCOPE_SELECT
                                            : MDT_SCOPE_GROUP;
}

/// Whether the parenthesis at `i` holds an expression: after a keyword other
/// than VALUES, or a function's name after FILTER
static bool opens_expression(const MdtTokenList* const tokens, const size_t i) {
  const MdtTokenKind before = i ? tokens->items[i - 1].kind : MDT_TOKEN_MARK;
  if (before == MDT_TOKEN_WORD) {
    return !is_word(tokens, i - 1, "VALUES") && !is_word(tokens, i - 1, "a");
  }
  if (before == MDT_TOKEN_NAME || before == MDT_TOKEN_IRI) {
    return i > 1 && is_word(tokens, i - 2, "FILTER");
  }
  return false;
}

// --- Taking apart ------------------------------------------------------------

typedef struct {
  MdtArena* arena;
  const MdtTokenList* tokens;
  MdtQueryShape shape;
  uint32_t current; // Innermost scope
  unsigned parens;  // Open since the first that holds an expression
  bool in_select;   // Between SELECT and its braces
} Walk;

static void note(MdtArena* const arena, MdtNumbers* const set,
                 const uint32_t name) {
  for (size_t i = 0; i < set->count; ++i) {
    if (set->items[i] == name) {
      return;
    }
  }
  *mdt_push(arena, set) = name;
}

static bool has(const MdtNumbers* const set, const uint32_t name) {
  for (size_t i = 0; i < set->count; ++i) {
    if (set->items[i] == name) {
      return true;
    }
  }
  return false;
}

static void open_scope(Walk* const walk, const size_t i) {
  const uint32_t parent = walk->current;
  const MdtScopeKind kind = kind_of(walk->tokens, i, parent == NONE);
  MdtScope* const scope = mdt_push(walk->arena, &walk->shape.scopes);
  scope->kind = kind;
  scope->parent = parent;
  scope->first = i + 1;
  scope->end = walk->tokens->count;
  walk->current = (uint32_t)walk->shape.scopes.count - 1;
  walk->in_select = false;
}

static void close_scope(Walk* const walk, const size_t i) {
  MdtScope* const scope = &walk->shape.scopes.items[walk->current];
  scope->end = i;
  walk->current = scope->parent;
  walk->in_select = false;
  if (walk->current != NONE && scope->kind != MDT_SCOPE_TEMPLATE) {
    MdtScope* const around = &walk->shape.scopes.items[walk->current];
    for (size_t k = 0; k < scope->bound.count; ++k) {
      note(walk->arena, &around->bound, scope->bound.items[k]);
    }
  }
}

static void take_variable(Walk* const walk, const size_t i) {
  const uint32_t name =
    mdt_intern(walk->shape.names, walk->tokens->items[i].text);
  const bool is_target = i && is_word(walk->tokens, i - 1, "AS");
  if (walk->current == NONE || (walk->in_select && !is_target)) {
    return;
  }
  MdtScope* const scope = &walk->shape.scopes.items[walk->current];
  note(walk->arena, walk->parens && !is_target ? &scope->asked : &scope->bound,
       name);
}

static void take_mark(Walk* const walk, const size_t i) {
  const MdtTokenList* const tokens = walk->tokens;
  if (is_mark(tokens, i, "{") && walk->shape.scopes.count < MAX_DEPTH) {
    open_scope(walk, i);
  } else if (is_mark(tokens, i, "}") && walk->current != NONE) {
    close_scope(walk, i);
  } else if (is_mark(tokens, i, "(") &&
             (walk->parens || walk->in_select || opens_expression(tokens, i))) {
    ++walk->parens;
  } else if (is_mark(tokens, i, ")") && walk->parens) {
    --walk->parens;
  }
}

MdtQueryShape mdt_query_shape(MdtArena* const arena,
                              const MdtTokenList* const tokens) {
  Walk walk = { 0 };
  walk.arena = arena;
  walk.tokens = tokens;
  walk.current = NONE;
  walk.shape.names = mdt_interner_new(arena);
  walk.shape.scope_of =
    (uint32_t*)mdt_arena_array(arena, tokens->count, sizeof(uint32_t));
  walk.shape.in_expression =
    (bool*)mdt_arena_array(arena, tokens->count, sizeof(bool));
  for (size_t i = 0; i < tokens->count; ++i) {
    if (is_word(tokens, i, "SELECT")) {
      walk.in_select = true;
    } else if (is_word(tokens, i, "WHERE")) {
      walk.in_select = false;
    } else if (tokens->items[i].kind == MDT_TOKEN_VARIABLE) {
      take_variable(&walk, i);
    } else if (tokens->items[i].kind == MDT_TOKEN_MARK) {
      take_mark(&walk, i);
    }
    walk.shape.scope_of[i] = walk.current;
    walk.shape.in_expression[i] = walk.parens > 0;
  }
  return walk.shape;
}

// --- What leaks --------------------------------------------------------------

/// Whether an expression of the scope asks for a variable that none of its
/// own patterns can bind
static bool asks_outside(const MdtScope* const scope) {
  for (size_t i = 0; i < scope->asked.count; ++i) {
    if (!has(&scope->bound, scope->asked.items[i])) {
      return true;
    }
  }
  return false;
}

static bool is_inside(const MdtScopes* const scopes, uint32_t index,
                      const MdtScopeKind kind) {
  for (index = scopes->items[index].parent; index != NONE;
       index = scopes->items[index].parent) {
    if (scopes->items[index].kind == kind) {
      return true;
    }
  }
  return false;
}

/// Whether GRAPH ?g { … } has ?g inside, too
static bool repeats_graph(const MdtQueryShape* const shape,
                          const MdtTokenList* const tokens,
                          const MdtScope* const scope) {
  const MdtQueryToken* const name = &tokens->items[scope->first - 2];
  const uint32_t id = mdt_interner_find(shape->names, name->text);
  return name->kind == MDT_TOKEN_VARIABLE &&
         (has(&scope->bound, id) || has(&scope->asked, id));
}

static const char* fault_of(const MdtQueryShape* const shape,
                            const MdtTokenList* const tokens,
                            const uint32_t index) {
  const MdtScopes* const scopes = &shape->scopes;
  const MdtScope* const scope = &scopes->items[index];
  switch (scope->kind) {
    case MDT_SCOPE_OPTIONAL:
      return is_inside(scopes, index, MDT_SCOPE_OPTIONAL)
               ? "OPTIONAL inside of OPTIONAL"
             : is_inside(scopes, index, MDT_SCOPE_GROUP)
               ? "OPTIONAL inside of a nested group"
               : NULL;
    case MDT_SCOPE_GROUP:
      return asks_outside(scope) ? "an expression in a nested group that looks "
                                   "at a variable outside of it"
                                 : NULL;
    case MDT_SCOPE_GRAPH:
      return scope->first == scope->end ? "GRAPH without patterns"
             : asks_outside(scope) || repeats_graph(shape, tokens, scope)
               ? "GRAPH that looks at a variable outside of it"
               : NULL;
    case MDT_SCOPE_SELECT:
      return is_inside(scopes, index, MDT_SCOPE_GRAPH)
               ? "a subquery inside of GRAPH"
               : NULL;
    case MDT_SCOPE_VALUES:
      return is_inside(scopes, index, MDT_SCOPE_GRAPH)
               ? "VALUES inside of GRAPH"
               : NULL;
    case MDT_SCOPE_TOP:
    case MDT_SCOPE_TEMPLATE:
      break;
  }
  return NULL;
}

const char* mdt_query_find_leak(const MdtQueryShape* const shape,
                                const MdtTokenList* const tokens,
                                size_t* const where) {
  for (uint32_t i = 0; i < shape->scopes.count; ++i) {
    const char* const fault = fault_of(shape, tokens, i);
    if (fault) {
      *where = shape->scopes.items[i].first - 1;
      return fault;
    }
  }
  return NULL;
}
