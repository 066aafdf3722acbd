// SPDX-License-Identifier: Apache-2.0
// What a clause says: its subject, its verb phrase, its objects, complements
// and prepositional phrases.

#include "open/work.h"

#include "base/view.h"

/// Longest chain of governing verbs whose arguments we gather
enum { MAX_CHAIN = 8 };

/// How many joined heads are told apart
enum { MAX_JOINED = 12 };

/// Parts told apart, or one
typedef struct {
  MdtOpenPart parts[MAX_JOINED]; ///< [count]
  unsigned count;                ///< How many
} Parts;

/// A clause under work
typedef struct {
  MdtOpenWork* work;
  const char* rule;       ///< Name of what it is
  uint32_t predicate;     ///< Its head
  MdtOpenPart phrase;     ///< Its words for the relation
  MdtOpenFillers fillers; ///< Its arguments but the subject, as heads
  Parts subjects;         ///< Each subject
  Parts firsts;           ///< Each first argument
  Parts others;           ///< All further arguments
} Clause;

static bool is_split(const MdtOpenWork* const work) {
  return work->style != MDT_OPEN_READER;
}

static bool is_carb(const MdtOpenWork* const work) {
  return work->style == MDT_OPEN_CARB;
}

/// Whether the preposition of `token` can join the verb: "rely *on*"
static bool lends_case(const Clause* const clause, const uint32_t token) {
  const MdtTree* const tree = clause->work->tree;
  return mdt_tree_is(tree, token, MDT_DEP_OBL) && token > clause->predicate &&
         !mdt_open_is_relative(tree, token) &&
         mdt_tree_child(tree, token, MDT_DEP_CASE) != MDT_NONE;
}

/// Whether the conjunction of the clause `token` can: "say *that*"
static bool lends_mark(const Clause* const clause, const uint32_t token) {
  const MdtTree* const tree = clause->work->tree;
  const uint32_t mark = mdt_tree_child(tree, token, MDT_DEP_MARK);
  return mdt_tree_is(tree, token, MDT_DEP_CCOMP) && token > clause->predicate &&
         mark != MDT_NONE && mdt_tree_has_lemma(tree, mark, "that");
}

static void lend(Clause* const clause, const uint32_t token,
                 const MdtDeprel deprel) {
  const MdtTree* const tree = clause->work->tree;
  for (MDT_EACH_CHILD(tree, token, child)) {
    if (mdt_tree_is(tree, child, deprel)) {
      mdt_open_part_add(clause->work, &clause->phrase, child);
      for (MDT_EACH_CHILD(tree, child, fixed)) {
        mdt_open_part_add(clause->work, &clause->phrase, fixed);
      }
    }
  }
}

/// The words of a filler: a noun phrase with or without its preposition, or a
/// whole clause
static MdtOpenPart fill(const Clause* const clause, const uint32_t head,
                        const unsigned omit) {
  MdtOpenWork* const work = clause->work;
  // "the bill [that the House passed]"
  const uint32_t real = mdt_clause_antecedent(work->tree, head);
  MdtOpenPart part = mdt_open_part(work, real, omit, clause->predicate);
  const uint32_t marker = mdt_tree_child(work->tree, head, MDT_DEP_CASE);
  if (real != head && marker != MDT_NONE && !(omit & MDT_OMIT_CASE)) {
    part.word = mdt_tree_token(work->tree, marker)->form;
  }
  mdt_open_part_drop(&part, &clause->phrase);
  mdt_open_part_write(work, &part);
  return part;
}

/// Whether `head` is a clause, with a subject of its own or a verb
static bool is_clause(const Clause* const clause, const uint32_t head) {
  const MdtTree* const tree = clause->work->tree;
  return head != clause->predicate &&
         (mdt_tree_token(tree, head)->upos == MDT_UPOS_VERB ||
          mdt_tree_child(tree, head, MDT_DEP_COP) != MDT_NONE ||
          mdt_tree_child(tree, head, MDT_DEP_NSUBJ) != MDT_NONE);
}

/// Those whom `head` joins, told apart where wanted
static MdtHeads joined(const Clause* const clause, const uint32_t head) {
  MdtHeads heads = { { head }, 1 };
  const MdtTree* const tree = clause->work->tree;
  if (is_split(clause->work) && !is_clause(clause, head)) {
    for (MDT_EACH_CHILD(tree, head, child)) {
      if (mdt_tree_is(tree, child, MDT_DEP_CONJ) && heads.count < MAX_JOINED &&
          !is_clause(clause, child)) {
        heads.heads[heads.count++] = child;
      }
    }
  }
  return heads;
}

/// Cut out the words of all whom `head` joins
static void cut(const Clause* const clause, const uint32_t head, unsigned omit,
                Parts* const parts) {
  const MdtHeads heads = joined(clause, head);
  omit |= heads.count > 1 ? MDT_OMIT_JOINED : 0;
  for (unsigned i = 0; i < heads.count; ++i) {
    parts->parts[parts->count++] = fill(clause, heads.heads[i], omit);
  }
}

/// State one relation of the clause
static void state(const Clause* const clause, const MdtOpenPart* const subject,
                  const MdtOpenPart* const first) {
  MdtOpenRelation* const relation =
    mdt_open_begin(clause->work, clause->rule, clause->predicate);
  relation->phrase = clause->phrase;
  mdt_open_argue(relation, subject);
  mdt_open_argue(relation, first);
  for (unsigned i = 0; i < clause->others.count; ++i) {
    mdt_open_argue(relation, &clause->others.parts[i]);
  }
}

/// State the relation for each subject and each first argument, of which
/// `omit` leaves out what the phrase has taken
static void distribute(Clause* const clause, const uint32_t subject,
                       const unsigned omit) {
  const MdtOpenPart none = { .head = MDT_NONE };
  const MdtOpenFillers* const fillers = &clause->fillers;
  cut(clause, subject, MDT_OMIT_CASE | MDT_OMIT_LOOSE, &clause->subjects);
  if (fillers->count) {
    cut(clause, fillers->heads[0], omit, &clause->firsts);
  } else {
    clause->firsts.parts[clause->firsts.count++] = none;
  }
  for (unsigned i = 1; i < fillers->count && i < MAX_JOINED; ++i) {
    clause->others.parts[clause->others.count++] =
      fill(clause, fillers->heads[i], MDT_OMIT_LOOSE);
  }
  mdt_open_part_write(clause->work, &clause->phrase);
  for (unsigned i = 0; i < clause->subjects.count; ++i) {
    for (unsigned k = 0; k < clause->firsts.count; ++k) {
      state(clause, &clause->subjects.parts[i], &clause->firsts.parts[k]);
    }
  }
}

static void state_verbal(Clause* const clause, const uint32_t subject) {
  const uint32_t first =
    clause->fillers.count ? clause->fillers.heads[0] : MDT_NONE;
  unsigned omit = MDT_OMIT_LOOSE;
  if (first != MDT_NONE && lends_case(clause, first)) {
    lend(clause, first, MDT_DEP_CASE);
    omit |= MDT_OMIT_CASE;
  }
  if (first != MDT_NONE && lends_mark(clause, first)) {
    lend(clause, first, MDT_DEP_MARK);
    omit |= MDT_OMIT_MARK;
  }
  distribute(clause, subject, omit);
}

/// "is a teacher", "is fond of", "is in"
static void state_copular(Clause* const clause, const uint32_t subject) {
  const MdtTree* const tree = clause->work->tree;
  const uint32_t predicate = clause->predicate;
  const uint32_t first =
    clause->fillers.count ? clause->fillers.heads[0] : MDT_NONE;
  if (mdt_tree_token(tree, predicate)->upos == MDT_UPOS_ADJ &&
      first != MDT_NONE && lends_case(clause, first) && first > predicate) {
    mdt_open_part_add(clause->work, &clause->phrase, predicate);
    lend(clause, first, MDT_DEP_CASE);
    distribute(clause, subject, MDT_OMIT_CASE);
    return;
  }
  mdt_open_put_first(&clause->fillers, predicate);
  lend(clause, predicate, MDT_DEP_CASE);
  distribute(clause, subject,
             MDT_OMIT_CASE | MDT_OMIT_PREDICATE | MDT_OMIT_LOOSE);
}

/// A participle without an auxiliary lacks its "is": "ads *made* by"
static bool lacks_be(const MdtOpenWork* const work, const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  const MdtToken* const token = mdt_tree_token(tree, predicate);
  return (token->deprel == MDT_DEP_ACL || token->deprel == MDT_DEP_ADVCL) &&
         (token->xpos == MDT_XPOS_VBN || token->xpos == MDT_XPOS_VBG) &&
         mdt_tree_child(tree, predicate, MDT_DEP_AUX) == MDT_NONE &&
         mdt_tree_child(tree, predicate, MDT_DEP_MARK) == MDT_NONE;
}

static uint32_t chain_subject(const MdtOpenWork* const work,
                              const uint32_t predicate) {
  uint32_t token = predicate;
  uint32_t up = mdt_open_governor(work, predicate);
  for (int i = 0; i < MAX_CHAIN && up != MDT_NONE; ++i) {
    token = up;
    up = mdt_open_governor(work, token);
  }
  return mdt_clause_surface_subject(work->tree, token);
}

static const char* rule_of(const MdtTree* const tree,
                           const uint32_t predicate) {
  return mdt_tree_child(tree, predicate, MDT_DEP_COP) != MDT_NONE ? "copula"
         : mdt_clause_is_passive(tree, predicate)                 ? "passive"
                                                                  : "active";
}

/// Whether the clause has no subject that can be told: "in charge of *running*
/// it", "his plan *to leave*"
static bool lacks_subject(const MdtTree* const tree, const uint32_t predicate,
                          const uint32_t subject) {
  uint32_t top = predicate;
  for (int i = 0; i < MAX_CHAIN && mdt_tree_is(tree, top, MDT_DEP_XCOMP) &&
                  mdt_tree_token(tree, top)->head != MDT_NONE;
       ++i) {
    top = mdt_tree_token(tree, top)->head;
  }
  const bool is_gerund = mdt_tree_token(tree, top)->deprel == MDT_DEP_ACL &&
                         mdt_tree_child(tree, top, MDT_DEP_MARK) != MDT_NONE &&
                         !mdt_view_is(mdt_tree_marker(tree, top), "to");
  return subject == MDT_NONE || subject == predicate || is_gerund ||
         mdt_tree_token(tree, subject)->xpos == MDT_XPOS_PRPS;
}

void mdt_open_clause(MdtOpenWork* const work, const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  const uint32_t subject = chain_subject(work, predicate);
  if (lacks_subject(tree, predicate, subject) ||
      mdt_open_is_governor(work, predicate)) {
    return;
  }
  Clause clause = { .work = work, .predicate = predicate };
  clause.rule = rule_of(tree, predicate);
  clause.phrase = mdt_open_phrase(work, predicate);
  if (is_carb(work) && lacks_be(work, predicate)) {
    clause.phrase.word = mdt_view("be");
  }
  mdt_open_gather(work, predicate, &clause.phrase, &clause.fillers);
  if (mdt_open_is_nominal(tree, predicate)) {
    state_copular(&clause, subject);
  } else {
    state_verbal(&clause, subject);
  }
}
