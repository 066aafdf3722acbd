// SPDX-License-Identifier: Apache-2.0

#include "open/open.h"

#include "base/file.h"
#include "base/view.h"
#include "claim/factuality.h"
#include "open/work.h"

MdtOpenRelation* mdt_open_begin(MdtOpenWork* const work, const char* const rule,
                                const uint32_t predicate) {
  MdtOpenRelation* const relation =
    mdt_push(work->doc->arena, &work->doc->relations);
  relation->rule = rule;
  relation->predicate = predicate;
  relation->sentence = mdt_tree_token(work->tree, predicate)->sentence;
  return relation;
}

static void fill_role(MdtFilling* const filling, const uint32_t head) {
  if (head != MDT_NONE) {
    filling->heads.heads[filling->heads.count++] = head;
  }
}

static bool is_infinitive(const MdtTree* const tree,
                          const MdtOpenRelation* const relation) {
  const MdtToken* const first =
    mdt_tree_token(tree, relation->phrase.tokens.items[0]);
  return first->upos == MDT_UPOS_PART && mdt_view_is(first->lemma, "to");
}

/// Read polarity and modality off the words around each clause; what stands
/// within a noun phrase is told as fact
static void qualify(const MdtOpenWork* const work) {
  for (size_t i = 0; i < work->doc->relations.count; ++i) {
    MdtOpenRelation* const relation = &work->doc->relations.items[i];
    MdtProposal proposal = { .cue = relation->predicate };
    if (!relation->phrase.tokens.count || relation->is_of_noun) {
      continue;
    }
    for (unsigned k = 0; k < relation->n_arguments && k < 2; ++k) {
      fill_role(k ? &proposal.object : &proposal.subject,
                relation->arguments[k].head);
    }
    relation->is_negated = mdt_claim_negation(work->facts, &proposal);
    relation->modality =
      mdt_predicate_modality(work->facts, relation->predicate);
    // "told the crew *to leave*": nobody says that they did
    if (!relation->modality && is_infinitive(work->tree, relation)) {
      relation->modality = MDT_INTENDED;
    }
  }
}

void mdt_open_argue(MdtOpenRelation* const relation,
                    const MdtOpenPart* const part) {
  if (relation->n_arguments < MDT_OPEN_ARGUMENTS && part->tokens.count) {
    relation->arguments[relation->n_arguments++] = *part;
  }
}

/// Whether `token` heads a clause: a verb that is more than an adjective or an
/// auxiliary, or what follows "is"
static bool is_predicate(const MdtTree* const tree, const uint32_t token) {
  if (mdt_tree_child(tree, token, MDT_DEP_COP) != MDT_NONE) {
    return true;
  }
  if (mdt_tree_token(tree, token)->upos != MDT_UPOS_VERB) {
    return false;
  }
  switch (mdt_deprel_base(mdt_tree_token(tree, token)->deprel)) {
    case MDT_DEP_AMOD:
    case MDT_DEP_COMPOUND:
    case MDT_DEP_CASE:
    case MDT_DEP_MARK:
    case MDT_DEP_FIXED:
    case MDT_DEP_AUX:
    case MDT_DEP_COP:
      return false;
    default:
      return true;
  }
}

/// The benchmark has no use for "it rained"
static void drop_unary(MdtOpenRelations* const relations) {
  size_t kept = 0;
  for (size_t i = 0; i < relations->count; ++i) {
    if (relations->items[i].n_arguments > 1) {
      relations->items[kept++] = relations->items[i];
    }
  }
  relations->count = kept;
}

MdtStatus mdt_open_lexicon_load(MdtArena* const arena, const char* const dir,
                                const MdtClaimLexicon* const claims,
                                MdtOpenLexicon** const out,
                                const MdtLog* const log) {
  MdtOpenLexicon* const lexicon =
    (MdtOpenLexicon*)mdt_arena_alloc(arena, sizeof(MdtOpenLexicon));
  lexicon->claims = claims;
  *out = lexicon;
  return mdt_wordlist_read(
    arena, mdt_file_join(arena, dir, "lexicon/open-weights.tsv"),
    &lexicon->weights, log);
}

void mdt_find_open(const MdtOpenLexicon* const lexicon, MdtDocument* const doc,
                   const MdtOpenStyle style) {
  const size_t n = doc->tokens.count;
  const MdtWork facts = mdt_work_begin(lexicon->claims, doc);
  const MdtTree* const tree = facts.tree;
  MdtOpenWork work = { .doc = doc, .tree = tree, .style = style };
  work.facts = &facts;
  work.stack = (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  work.is_in = (bool*)mdt_arena_array(doc->arena, n + 1, sizeof(bool));
  doc->relations.count = 0;
  doc->open_claims.count = 0;
  for (uint32_t i = 0; i < n; ++i) {
    if (is_predicate(tree, i)) {
      mdt_open_clause(&work, i);
    }
    mdt_open_noun(&work, i);
  }
  if (style == MDT_OPEN_CARB) {
    drop_unary(&doc->relations);
  }
  qualify(&work);
  mdt_open_rank(lexicon, doc);
  if (style == MDT_OPEN_GRAPH && doc->time_at) {
    mdt_open_claim(&work);
  }
}
