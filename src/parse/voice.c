// SPDX-License-Identifier: Apache-2.0

#include "parse/voice.h"

/// The last token of `first` to `end` that is no punctuation, or none
static uint32_t last_word(const MdtToken* const tokens, const uint32_t first,
                          uint32_t end) {
  while (end > first && tokens[end - 1].upos == MDT_UPOS_PUNCT) {
    --end;
  }
  return end > first ? end - 1 : MDT_NONE;
}

/// The lexicographer's file of verbs of telling, asking, ordering
enum { COMMUNICATION = 32 };

static bool is_saying(const MdtToken* const token,
                      const MdtWordNet* const wordnet) {
  const bool is_finite = token->xpos == MDT_XPOS_VBD ||
                         token->xpos == MDT_XPOS_VBZ ||
                         token->xpos == MDT_XPOS_VBP;
  return token->upos == MDT_UPOS_VERB && is_finite &&
         mdt_wordnet_find(wordnet, token->lemma).first_verb == COMMUNICATION;
}

/// Where the clause that ends with `verb` begins, after a mark, if nothing but
/// a subject and what belongs to it stands before the verb; or none
static uint32_t clause_start(const MdtToken* const tokens, const uint32_t first,
                             const uint32_t verb) {
  bool has_subject = false;
  uint32_t at = verb;
  while (at > first && tokens[at - 1].upos != MDT_UPOS_PUNCT) {
    const MdtToken* const own = &tokens[--at];
    has_subject |= own->head == verb && own->deprel == MDT_DEP_NSUBJ;
    if (own->head == MDT_NONE || own->head > verb ||
        own->deprel == MDT_DEP_MARK || own->deprel == MDT_DEP_CC) {
      return MDT_NONE;
    }
  }
  return at > first && has_subject ? at : MDT_NONE;
}

/// Whether all of `start` to `verb` hangs, in the end, on the verb
static bool is_whole(const MdtToken* const tokens, const uint32_t start,
                     const uint32_t verb) {
  for (uint32_t i = start; i < verb; ++i) {
    if (tokens[i].head < start) {
      return false;
    }
  }
  return true;
}

uint32_t mdt_tree_raise_voice(MdtToken* const tokens, const uint32_t first,
                              const uint32_t end, const uint32_t root,
                              const MdtWordNet* const wordnet) {
  const uint32_t verb = last_word(tokens, first, end);
  if (verb == MDT_NONE || verb == root || !is_saying(&tokens[verb], wordnet) ||
      tokens[verb].deprel == MDT_DEP_ACL_RELCL) {
    return root;
  }
  const uint32_t start = clause_start(tokens, first, verb);
  if (start == MDT_NONE || !is_whole(tokens, start, verb) || root >= start) {
    return root;
  }
  tokens[verb].head = MDT_NONE;
  tokens[verb].deprel = tokens[root].deprel;
  tokens[root].head = verb;
  tokens[root].deprel = MDT_DEP_CCOMP;
  for (uint32_t i = verb + 1; i < end; ++i) {
    tokens[i].head = tokens[i].head == root ? verb : tokens[i].head;
  }
  return verb;
}
