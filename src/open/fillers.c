// SPDX-License-Identifier: Apache-2.0
// What hangs on a verb phrase: objects, complements, prepositional phrases,
// adverbs and clauses, in the order in which a relation lists them.

#include "open/work.h"

#include "base/view.h"

/// Longest chain of governing verbs whose arguments we gather
enum { MAX_CHAIN = 8 };

/// A predicate under work
typedef struct {
  const MdtOpenWork* work;
  const MdtOpenPart* phrase;
  uint32_t predicate;
  MdtOpenFillers* fillers;
} Search;

static void push(MdtOpenFillers* const fillers, const uint32_t head) {
  if (fillers->count < sizeof(fillers->heads) / sizeof(*fillers->heads)) {
    fillers->heads[fillers->count++] = head;
  }
}

void mdt_open_put_first(MdtOpenFillers* const fillers, const uint32_t head) {
  push(fillers, MDT_NONE);
  for (unsigned i = fillers->count - 1; i; --i) {
    fillers->heads[i] = fillers->heads[i - 1];
  }
  fillers->heads[0] = head;
}

static bool is_in(const MdtOpenPart* const part, const uint32_t token) {
  for (size_t i = 0; i < part->tokens.count; ++i) {
    if (part->tokens.items[i] == token) {
      return true;
    }
  }
  return false;
}

bool mdt_open_is_relative(const MdtTree* const tree, const uint32_t token) {
  const MdtXpos xpos = mdt_tree_token(tree, token)->xpos;
  return xpos == MDT_XPOS_WDT || xpos == MDT_XPOS_WP || xpos == MDT_XPOS_WRB;
}

bool mdt_open_is_nominal(const MdtTree* const tree, const uint32_t predicate) {
  return mdt_tree_child(tree, predicate, MDT_DEP_COP) != MDT_NONE &&
         mdt_tree_token(tree, predicate)->upos != MDT_UPOS_VERB;
}

/// Whether `token` fills a place at its head, as against modifying it
static bool is_filler(const Search* const search, const uint32_t token) {
  const MdtTree* const tree = search->work->tree;
  switch (mdt_deprel_base(mdt_tree_token(tree, token)->deprel)) {
    case MDT_DEP_CCOMP:
      return !mdt_open_is_nominal(tree, search->predicate);
    case MDT_DEP_XCOMP:
      return !mdt_open_is_nominal(tree, search->predicate) &&
             mdt_open_governor(search->work, token) == MDT_NONE;
    case MDT_DEP_OBJ:
    case MDT_DEP_IOBJ:
    case MDT_DEP_OBL:
      return !mdt_open_is_relative(tree, token) ||
             mdt_clause_antecedent(tree, token) != token;
    case MDT_DEP_ADVMOD:
      return token > search->predicate && !is_in(search->phrase, token) &&
             !mdt_open_is_relative(tree, token);
    case MDT_DEP_ADVCL:
      return token > search->predicate && search->work->style != MDT_OPEN_CARB;
    default:
      return false;
  }
}

/// Gather what hangs on `token`: what follows the predicate, or precedes it
static void gather(const Search* const search, const uint32_t token,
                   const bool is_after) {
  for (MDT_EACH_CHILD(search->work->tree, token, child)) {
    if ((child > search->predicate) == is_after && is_filler(search, child)) {
      push(search->fillers, child);
    }
  }
}

static void gather_chain(const Search* const search, const bool is_after) {
  uint32_t token = search->predicate;
  for (int i = 0; i < MAX_CHAIN && token != MDT_NONE; ++i) {
    gather(search, token, is_after);
    token = mdt_open_governor(search->work, token);
  }
}

/// An object that stands elsewhere: "the bill *that* the House passed"
static uint32_t remote_object(const MdtTree* const tree,
                              const uint32_t predicate) {
  if (mdt_clause_is_passive(tree, predicate) ||
      mdt_tree_child(tree, predicate, MDT_DEP_OBJ) != MDT_NONE ||
      mdt_tree_child(tree, predicate, MDT_DEP_COP) != MDT_NONE) {
    return MDT_NONE;
  }
  return mdt_clause_object(tree, predicate);
}

/// How far `token` is from saying what, as against when or how
static unsigned rank(const Search* const search, const uint32_t token) {
  const MdtDeprel deprel = mdt_tree_token(search->work->tree, token)->deprel;
  switch (mdt_deprel_base(deprel)) {
    case MDT_DEP_OBJ:
    case MDT_DEP_IOBJ:
      return 0;
    case MDT_DEP_XCOMP:
    case MDT_DEP_CCOMP:
      return 1;
    case MDT_DEP_OBL:
      return deprel != MDT_DEP_OBL_UNMARKED && token > search->predicate ? 1
                                                                         : 2;
    default:
      return 2;
  }
}

/// "spoke several times *with her*": what says what comes first
static void put_core_first(const Search* const search) {
  MdtOpenFillers* const fillers = search->fillers;
  unsigned best = 0;
  for (unsigned i = 1; i < fillers->count; ++i) {
    if (rank(search, fillers->heads[i]) < rank(search, fillers->heads[best])) {
      best = i;
    }
  }
  const uint32_t head = fillers->count ? fillers->heads[best] : MDT_NONE;
  for (; best; --best) {
    fillers->heads[best] = fillers->heads[best - 1];
    fillers->heads[best - 1] = head;
  }
}

/// "It rained, *he says*": the clause that stands around a verb of saying
static uint32_t speech(const Search* const search) {
  const MdtTree* const tree = search->work->tree;
  const uint32_t predicate = search->predicate;
  return mdt_tree_is(tree, predicate, MDT_DEP_PARATAXIS) &&
             mdt_tree_child(tree, predicate, MDT_DEP_NSUBJ) != MDT_NONE &&
             mdt_tree_child(tree, predicate, MDT_DEP_OBJ) == MDT_NONE &&
             mdt_tree_child(tree, predicate, MDT_DEP_CCOMP) == MDT_NONE &&
             mdt_tree_child(tree, predicate, MDT_DEP_XCOMP) == MDT_NONE
           ? mdt_tree_token(tree, predicate)->head
           : MDT_NONE;
}

void mdt_open_gather(const MdtOpenWork* const work, const uint32_t predicate,
                     const MdtOpenPart* const phrase,
                     MdtOpenFillers* const fillers) {
  const Search search = { work, phrase, predicate, fillers };
  const uint32_t remote = remote_object(work->tree, predicate);
  const uint32_t said = speech(&search);
  fillers->count = 0;
  gather_chain(&search, true);
  gather_chain(&search, false);
  put_core_first(&search);
  if (remote != MDT_NONE) {
    mdt_open_put_first(fillers, remote);
  }
  if (said != MDT_NONE) {
    mdt_open_put_first(fillers, said);
  }
}
