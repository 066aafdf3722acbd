// SPDX-License-Identifier: Apache-2.0

#include "document/conllu_tree.h"

enum { NEW, ON_WAY, DONE };

static const char* check_heads(const MdtDocument* const doc,
                               const MdtSentence* const s) {
  unsigned n_roots = 0;
  for (uint32_t t = s->first; t < s->end; ++t) {
    const MdtToken* const token = doc->tokens.items + t;
    if (!token->deprel) {
      return "words with a head and words without one";
    }
    if (token->head != MDT_NONE && token->head >= s->end) {
      return "a head outside the sentence";
    }
    n_roots += token->head == MDT_NONE;
  }
  return n_roots == 1 ? NULL : "not exactly one root";
}

/// Follow heads from each word up to a word that is known to hang on the root
static const char* check_cycles(const MdtDocument* const doc,
                                const MdtSentence* const s) {
  const uint32_t n = s->end - s->first;
  uint8_t* const states = (uint8_t*)mdt_arena_alloc(doc->arena, n);
  for (uint32_t t = s->first; t < s->end; ++t) {
    uint32_t at = t;
    while (at != MDT_NONE && states[at - s->first] == NEW) {
      states[at - s->first] = ON_WAY;
      at = doc->tokens.items[at].head;
    }
    if (at != MDT_NONE && states[at - s->first] == ON_WAY) {
      return "heads that go round in a circle";
    }
    for (at = t; at != MDT_NONE && states[at - s->first] == ON_WAY;
         at = doc->tokens.items[at].head) {
      states[at - s->first] = DONE;
    }
  }
  return NULL;
}

const char* mdt_conllu_tree_trouble(const MdtDocument* const doc,
                                    const MdtSentence* const sentence) {
  bool is_parsed = false;
  for (uint32_t t = sentence->first; t < sentence->end; ++t) {
    is_parsed = is_parsed || doc->tokens.items[t].deprel;
  }
  if (!is_parsed) {
    return NULL;
  }
  const char* const trouble = check_heads(doc, sentence);
  return trouble ? trouble : check_cycles(doc, sentence);
}
