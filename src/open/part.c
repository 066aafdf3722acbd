// SPDX-License-Identifier: Apache-2.0
// Cutting phrases out of a sentence, with their loose ends left behind.

#include "open/work.h"

#include "base/view.h"

#include <string.h>

static bool follows_comma(const MdtTree* const tree, const uint32_t token) {
  for (MDT_EACH_CHILD(tree, token, child)) {
    if (child < token && mdt_tree_is(tree, child, MDT_DEP_PUNCT)) {
      return true;
    }
  }
  return false;
}

static bool is_loose(const MdtTree* const tree, const uint32_t token) {
  switch (mdt_deprel_base(mdt_tree_token(tree, token)->deprel)) {
    case MDT_DEP_PARATAXIS:
    case MDT_DEP_DISCOURSE:
      return true;
    case MDT_DEP_APPOS:
    case MDT_DEP_ACL:
      return follows_comma(tree, token);
    default:
      return false;
  }
}

/// What hangs on a noun or adjective only because it is a predicate
static bool is_of_predicate(const MdtTree* const tree, const uint32_t token) {
  switch (mdt_deprel_base(mdt_tree_token(tree, token)->deprel)) {
    case MDT_DEP_NSUBJ:
    case MDT_DEP_CSUBJ:
    case MDT_DEP_COP:
    case MDT_DEP_AUX:
    case MDT_DEP_MARK:
    case MDT_DEP_EXPL:
    case MDT_DEP_ADVCL:
    case MDT_DEP_OBL:
    case MDT_DEP_PUNCT:
      return true;
    default:
      return false;
  }
}

/// "is small, *and they left*": joined to a predicate as a clause of its own
static bool is_joined_clause(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_is(tree, token, MDT_DEP_CONJ) &&
         (mdt_tree_token(tree, token)->upos == MDT_UPOS_VERB ||
          mdt_tree_child(tree, token, MDT_DEP_COP) != MDT_NONE ||
          mdt_tree_child(tree, token, MDT_DEP_NSUBJ) != MDT_NONE);
}

static bool is_omitted(const MdtTree* const tree, const uint32_t token,
                       const unsigned omit) {
  const MdtDeprel deprel = mdt_tree_token(tree, token)->deprel;
  const MdtDeprel base = mdt_deprel_base(deprel);
  // "and" hangs on what it joins to a head, which is not here
  return (base == MDT_DEP_CC &&
          ((omit & MDT_OMIT_JOINED) || deprel == MDT_DEP_CC)) ||
         ((omit & MDT_OMIT_JOINED) && base == MDT_DEP_CONJ) ||
         ((omit & MDT_OMIT_CASE) && base == MDT_DEP_CASE) ||
         ((omit & MDT_OMIT_MARK) && base == MDT_DEP_MARK) ||
         ((omit & MDT_OMIT_LOOSE) && is_loose(tree, token)) ||
         ((omit & MDT_OMIT_OWNER) && deprel == MDT_DEP_NMOD_POSS) ||
         ((omit & MDT_OMIT_PREDICATE) &&
          (is_of_predicate(tree, token) || is_joined_clause(tree, token)));
}

/// The dependent of `head` that holds `hole`, or none
static uint32_t holder(const MdtTree* const tree, const uint32_t head,
                       uint32_t hole) {
  for (int i = 0; i < 256 && hole != MDT_NONE; ++i) {
    const uint32_t up = mdt_tree_token(tree, hole)->head;
    if (up == head) {
      return hole;
    }
    hole = up;
  }
  return MDT_NONE;
}

/// The outermost tokens of a phrase
typedef struct {
  uint32_t first;
  uint32_t last;
} Range;

/// Mark what `head` heads; `omit` counts for its own dependents alone
static Range mark(MdtOpenWork* const work, const uint32_t head,
                  const unsigned omit, const uint32_t hole) {
  const MdtTree* const tree = work->tree;
  Range range = { head, head };
  size_t top = 0;
  work->stack[top++] = head;
  work->is_in[head] = true;
  while (top) {
    const uint32_t token = work->stack[--top];
    for (MDT_EACH_CHILD(tree, token, child)) {
      const bool is_out = token == head
                            ? is_omitted(tree, child, omit)
                            : (omit & MDT_OMIT_LOOSE) && is_loose(tree, child);
      if (!work->is_in[child] && child != hole && !is_out) {
        work->is_in[child] = true;
        work->stack[top++] = child;
        range.first = child < range.first ? child : range.first;
        range.last = child > range.last ? child : range.last;
      }
    }
  }
  return range;
}

static bool is_edge(const MdtToken* const token) {
  static const char* const marks[] = {
    ",", ";", ":", ".", "--", "-", "\xe2\x80\x94", "\xe2\x80\x93"
  };
  for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); ++i) {
    if (mdt_view_is(token->form, marks[i])) {
      return true;
    }
  }
  return false;
}

static bool is_lone_quote(const MdtOpenWork* const work,
                          const MdtIndices* const tokens, const size_t at) {
  const MdtTree* const tree = work->tree;
  const MdtXpos xpos = mdt_tree_token(tree, tokens->items[at])->xpos;
  const bool opens = xpos == MDT_XPOS_OPEN_QUOTE || xpos == MDT_XPOS_LRB;
  if (!opens && xpos != MDT_XPOS_CLOSE_QUOTE && xpos != MDT_XPOS_RRB) {
    return false;
  }
  const bool is_bracket = xpos == MDT_XPOS_LRB || xpos == MDT_XPOS_RRB;
  for (size_t i = 0; i < tokens->count; ++i) {
    const MdtXpos other = mdt_tree_token(tree, tokens->items[i])->xpos;
    if (i != at && (is_bracket ? other == (opens ? MDT_XPOS_RRB : MDT_XPOS_LRB)
                               : other == MDT_XPOS_OPEN_QUOTE ||
                                   other == MDT_XPOS_CLOSE_QUOTE)) {
      return false;
    }
  }
  return true;
}

static bool is_trimmed(const MdtOpenWork* const work,
                       const MdtIndices* const tokens, const size_t at) {
  return is_edge(mdt_tree_token(work->tree, tokens->items[at])) ||
         is_lone_quote(work, tokens, at);
}

static void drop_first(MdtIndices* const tokens) {
  --tokens->count;
  memmove(tokens->items, tokens->items + 1,
          tokens->count * sizeof(*tokens->items));
}

/// Whether brackets stand around all of it: "(OPEC)"
static bool is_bracketed(const MdtTree* const tree,
                         const MdtIndices* const tokens) {
  return tokens->count > 2 &&
         mdt_tree_token(tree, tokens->items[0])->xpos == MDT_XPOS_LRB &&
         mdt_tree_token(tree, tokens->items[tokens->count - 1])->xpos ==
           MDT_XPOS_RRB;
}

static void trim(const MdtOpenWork* const work, MdtIndices* const tokens) {
  while (tokens->count && is_trimmed(work, tokens, tokens->count - 1)) {
    --tokens->count;
  }
  while (tokens->count && is_trimmed(work, tokens, 0)) {
    drop_first(tokens);
  }
  if (is_bracketed(work->tree, tokens)) {
    --tokens->count;
    drop_first(tokens);
  }
}

MdtOpenPart mdt_open_part(MdtOpenWork* const work, const uint32_t head,
                          const unsigned omit, const uint32_t hole) {
  MdtOpenPart part = { .head = head };
  const Range range =
    mark(work, head, omit,
         hole == MDT_NONE ? MDT_NONE : holder(work->tree, head, hole));
  for (uint32_t i = range.first; i <= range.last; ++i) {
    if (work->is_in[i]) {
      work->is_in[i] = false;
      *mdt_push(work->doc->arena, &part.tokens) = i;
    }
  }
  trim(work, &part.tokens);
  return part;
}

void mdt_open_part_add(MdtOpenWork* const work, MdtOpenPart* const part,
                       const uint32_t token) {
  MdtIndices* const tokens = &part->tokens;
  for (size_t i = 0; i < tokens->count; ++i) {
    if (tokens->items[i] == token) {
      return;
    }
  }
  *mdt_push(work->doc->arena, tokens) = token;
  for (size_t i = tokens->count - 1; i && tokens->items[i - 1] > token; --i) {
    tokens->items[i] = tokens->items[i - 1];
    tokens->items[i - 1] = token;
  }
}

void mdt_open_part_drop(MdtOpenPart* const part,
                        const MdtOpenPart* const other) {
  MdtIndices* const tokens = &part->tokens;
  size_t kept = 0;
  size_t k = 0;
  for (size_t i = 0; i < tokens->count; ++i) {
    while (k < other->tokens.count &&
           other->tokens.items[k] < tokens->items[i]) {
      ++k;
    }
    if (k == other->tokens.count ||
        other->tokens.items[k] != tokens->items[i]) {
      tokens->items[kept++] = tokens->items[i];
    }
  }
  tokens->count = kept;
}
