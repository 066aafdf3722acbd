// SPDX-License-Identifier: Apache-2.0
// The words of the relation itself: a verb with its auxiliaries, adverbs,
// negation and particles, and the verbs that govern it.

#include "open/work.h"

/// Longest chain of governing verbs that we follow
enum { MAX_CHAIN = 8 };

static bool is_verb(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_VERB || upos == MDT_UPOS_AUX;
}

static bool is_adverb(const MdtTree* const tree, const uint32_t token) {
  const MdtToken* const word = mdt_tree_token(tree, token);
  return mdt_tree_is(tree, token, MDT_DEP_ADVMOD) &&
         word->xpos != MDT_XPOS_WRB && tree->first_child[token] == MDT_NONE;
}

/// Whether `token` is an infinitive or gerund that goes on from its governor
/// with the same subject: "wants *to leave*", not "wants him *to leave*"
static bool goes_on(const MdtTree* const tree, const uint32_t token) {
  const uint32_t head = mdt_tree_token(tree, token)->head;
  return head != MDT_NONE && mdt_tree_is(tree, token, MDT_DEP_XCOMP) &&
         (is_verb(tree, token) ||
          mdt_tree_child(tree, token, MDT_DEP_COP) != MDT_NONE) &&
         (is_verb(tree, head) ||
          mdt_tree_token(tree, head)->upos == MDT_UPOS_ADJ) &&
         mdt_tree_child(tree, head, MDT_DEP_OBJ) == MDT_NONE &&
         mdt_tree_child(tree, head, MDT_DEP_IOBJ) == MDT_NONE;
}

/// Whether `token` is joined to another verb as its like, with nothing of its
/// own before it: "to sign and *return*", "was seen and *heard*"
static bool is_like(const MdtTree* const tree, const uint32_t token) {
  const MdtToken* const word = mdt_tree_token(tree, token);
  return word->head != MDT_NONE && mdt_tree_is(tree, token, MDT_DEP_CONJ) &&
         word->xpos == mdt_tree_token(tree, word->head)->xpos &&
         word->xpos != MDT_XPOS_VBD && word->xpos != MDT_XPOS_VBZ &&
         mdt_tree_child(tree, token, MDT_DEP_NSUBJ) == MDT_NONE &&
         mdt_tree_child(tree, token, MDT_DEP_AUX) == MDT_NONE &&
         mdt_tree_child(tree, token, MDT_DEP_COP) == MDT_NONE &&
         mdt_tree_child(tree, token, MDT_DEP_MARK) == MDT_NONE;
}

uint32_t mdt_open_governor(const MdtOpenWork* const work,
                           const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  uint32_t token = predicate;
  for (int i = 0; i < MAX_CHAIN && is_like(tree, token); ++i) {
    token = mdt_tree_token(tree, token)->head;
  }
  return goes_on(tree, token) ? mdt_tree_token(tree, token)->head : MDT_NONE;
}

bool mdt_open_is_governor(const MdtOpenWork* const work,
                          const uint32_t predicate) {
  for (MDT_EACH_CHILD(work->tree, predicate, child)) {
    if (goes_on(work->tree, child)) {
      return true;
    }
  }
  return false;
}

static bool is_auxiliary(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_is(tree, token, MDT_DEP_AUX) ||
         mdt_tree_is(tree, token, MDT_DEP_COP) ||
         mdt_tree_token(tree, token)->deprel == MDT_DEP_COMPOUND_PRT;
}

/// Whether `token` is the "to", the "not" or the "there" of its head
static bool is_small(const MdtOpenWork* const work, const uint32_t token) {
  const MdtTree* const tree = work->tree;
  const MdtToken* const word = mdt_tree_token(tree, token);
  return word->xpos == MDT_XPOS_EX ||
         (mdt_tree_is(tree, token, MDT_DEP_MARK) &&
          word->upos == MDT_UPOS_PART) ||
         (mdt_tree_is(tree, token, MDT_DEP_ADVMOD) &&
          mdt_wordlist_has(work->facts->lexicon->negators, word->lemma));
}

/// Adverbs that stand next before what is there already: "was *badly* hit"
static void add_adverbs(MdtOpenWork* const work, MdtOpenPart* const phrase,
                        const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  for (uint32_t i = predicate;
       i-- && mdt_tree_token(tree, i)->sentence ==
                mdt_tree_token(tree, predicate)->sentence;) {
    bool is_there = false;
    for (size_t k = 0; k < phrase->tokens.count; ++k) {
      is_there |= phrase->tokens.items[k] == i;
    }
    if (!is_there &&
        !(mdt_tree_token(tree, i)->head == predicate && is_adverb(tree, i))) {
      return;
    }
    mdt_open_part_add(work, phrase, i);
  }
}

/// Adverbs between it and a preposition: "relied *heavily* on"
static void add_trailing(MdtOpenWork* const work, MdtOpenPart* const phrase,
                         const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  const MdtSentence* const sentence =
    &work->doc->sentences.items[mdt_tree_token(tree, predicate)->sentence];
  uint32_t end = predicate + 1;
  while (end < sentence->end && mdt_tree_token(tree, end)->head == predicate &&
         is_adverb(tree, end)) {
    ++end;
  }
  if (end < sentence->end && mdt_tree_is(tree, end, MDT_DEP_CASE)) {
    while (--end > predicate) {
      mdt_open_part_add(work, phrase, end);
    }
  }
}

/// Add the words around one predicate, the last of those that share them or not
static void add_words(MdtOpenWork* const work, MdtOpenPart* const phrase,
                      const uint32_t predicate, const bool is_last) {
  const MdtTree* const tree = work->tree;
  for (MDT_EACH_CHILD(tree, predicate, child)) {
    const bool is_particle =
      mdt_tree_token(tree, child)->deprel == MDT_DEP_COMPOUND_PRT;
    if ((is_auxiliary(tree, child) && (is_last || !is_particle)) ||
        is_small(work, child)) {
      mdt_open_part_add(work, phrase, child);
    }
  }
  // "is *very* large": an adjective keeps its own
  if (is_last && mdt_tree_token(tree, predicate)->upos != MDT_UPOS_ADJ) {
    add_adverbs(work, phrase, predicate);
  }
}

/// A nominal predicate is no part of its phrase: "*is* a teacher"
static bool is_part_of_phrase(const MdtTree* const tree,
                              const uint32_t predicate) {
  return is_verb(tree, predicate) ||
         mdt_tree_child(tree, predicate, MDT_DEP_COP) == MDT_NONE;
}

MdtOpenPart mdt_open_phrase(MdtOpenWork* const work, const uint32_t predicate) {
  const MdtTree* const tree = work->tree;
  MdtOpenPart phrase = { .head = predicate };
  uint32_t token = predicate;
  for (int i = 0; i < MAX_CHAIN && token != MDT_NONE; ++i) {
    if (token != predicate || is_part_of_phrase(tree, token)) {
      mdt_open_part_add(work, &phrase, token);
    }
    add_words(work, &phrase, token, true);
    if (is_verb(tree, token)) {
      add_trailing(work, &phrase, token);
    }
    uint32_t like = token;
    for (int k = 0; k < MAX_CHAIN && is_like(tree, like); ++k) {
      like = mdt_tree_token(tree, like)->head;
      add_words(work, &phrase, like, false);
    }
    token = mdt_open_governor(work, token);
  }
  return phrase;
}
