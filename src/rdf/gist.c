// SPDX-License-Identifier: Apache-2.0

#include "rdf/gist.h"

#include "base/view.h"

#include <stdio.h>
#include <string.h>

enum { MAX_ARGUMENTS = 4, MAX_MODIFIERS = 4, MAX_DEPTH = 3 };

static MdtView join(MdtArena* const arena, const MdtView a,
                    const char* const between, const MdtView b) {
  if (!a.len || !b.len) {
    return a.len ? a : b;
  }
  const size_t len = strlen(between);
  char* const text = (char*)mdt_arena_alloc(arena, a.len + len + b.len + 1);
  memcpy(text, a.data, a.len);
  memcpy(text + a.len, between, len);
  memcpy(text + a.len + len, b.data, b.len);
  const MdtView view = { text, a.len + len + b.len };
  return view;
}

static bool is_name(const MdtToken* const token) {
  return token->upos == MDT_UPOS_PROPN || mdt_view_is(token->form, "I");
}

static MdtView form_of(MdtArena* const arena, const MdtToken* const token) {
  return is_name(token) ? token->form : mdt_view_lower(arena, token->form);
}

static MdtView lemma_of(MdtArena* const arena, const MdtToken* const token) {
  return token->lemma.len ? token->lemma : form_of(arena, token);
}

static bool is_negator(const MdtView lemma) {
  return mdt_view_is_nocase(lemma, "not") || mdt_view_is_nocase(lemma, "n't") ||
         mdt_view_is_nocase(lemma, "never");
}

/// The verb with what belongs to it: "not hand over", "be safe"
static MdtView verb_of(MdtArena* const arena, const MdtDocument* const doc,
                       const uint32_t head) {
  const MdtToken* const tokens = doc->tokens.items;
  const MdtSentence* const s = &doc->sentences.items[tokens[head].sentence];
  MdtView before = { NULL, 0 };
  MdtView verb = lemma_of(arena, &tokens[head]);
  for (uint32_t i = s->first; i < s->end; ++i) {
    const MdtToken* const t = &tokens[i];
    if (t->head != head) {
      continue;
    }
    if (t->deprel == MDT_DEP_COMPOUND_PRT) {
      verb = join(arena, verb, " ", lemma_of(arena, t));
    } else if (t->deprel == MDT_DEP_COP) {
      before = join(arena, before, " ", mdt_view("be"));
    } else if (mdt_deprel_base(t->deprel) == MDT_DEP_ADVMOD &&
               is_negator(lemma_of(arena, t))) {
      before = join(arena, mdt_view("not"), " ", before);
    }
  }
  return join(arena, before, " ", verb);
}

/// The head of a noun phrase, with the rest of its name if it is one
static MdtView noun_of(MdtArena* const arena, const MdtDocument* const doc,
                       const uint32_t head) {
  const MdtToken* const tokens = doc->tokens.items;
  const MdtSentence* const s = &doc->sentences.items[tokens[head].sentence];
  MdtView noun = { NULL, 0 };
  for (uint32_t i = s->first; i < s->end; ++i) {
    const MdtDeprel base = mdt_deprel_base(tokens[i].deprel);
    const bool is_part = tokens[i].head == head && is_name(&tokens[head]) &&
                         is_name(&tokens[i]) &&
                         (base == MDT_DEP_FLAT || base == MDT_DEP_COMPOUND);
    if (i == head || is_part) {
      noun = join(arena, noun, " ", form_of(arena, &tokens[i]));
    }
  }
  return noun;
}

static bool is_clause(const MdtDeprel base) {
  return base == MDT_DEP_CCOMP || base == MDT_DEP_XCOMP;
}

static bool is_argument(const MdtDeprel base) {
  return base == MDT_DEP_NSUBJ || base == MDT_DEP_OBJ || base == MDT_DEP_IOBJ ||
         base == MDT_DEP_OBL || base == MDT_DEP_NMOD || base == MDT_DEP_CSUBJ ||
         is_clause(base);
}

static bool lies_in(const MdtSpan inner, const MdtSpan outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

static MdtView gist_of(MdtArena* const arena, const MdtDocument* const doc,
                       const uint32_t head, const MdtSpan span,
                       const unsigned depth) {
  const MdtToken* const tokens = doc->tokens.items;
  const MdtSentence* const s = &doc->sentences.items[tokens[head].sentence];
  const bool is_verb = tokens[head].upos != MDT_UPOS_NOUN;
  MdtView gist =
    is_verb ? verb_of(arena, doc, head) : noun_of(arena, doc, head);
  const char* between = ": ";
  unsigned n = 0;
  for (uint32_t i = s->first; i < s->end && n < MAX_ARGUMENTS; ++i) {
    const MdtDeprel base = mdt_deprel_base(tokens[i].deprel);
    if (tokens[i].head == head && i != head && is_argument(base) &&
        tokens[i].deprel != MDT_DEP_NMOD_POSS &&
        lies_in(tokens[i].span, span)) {
      gist = join(arena, gist, between,
                  is_clause(base) && depth < MAX_DEPTH
                    ? gist_of(arena, doc, i, span, depth + 1)
                    : noun_of(arena, doc, i));
      between = ", ";
      ++n;
    }
  }
  return gist;
}

uint32_t mdt_gist_head(const MdtDocument* const doc, const MdtSpan span) {
  const MdtToken* const tokens = doc->tokens.items;
  for (uint32_t i = 0; i < doc->tokens.count; ++i) {
    const uint32_t head = tokens[i].head;
    if (lies_in(tokens[i].span, span) && tokens[i].upos != MDT_UPOS_PUNCT &&
        (head == MDT_NONE || !lies_in(tokens[head].span, span))) {
      return i;
    }
  }
  return MDT_NONE;
}

MdtView mdt_gist_of_clause(MdtArena* const arena, const MdtDocument* const doc,
                           const MdtArgument* const argument) {
  const uint32_t head = argument->head != MDT_NONE
                          ? argument->head
                          : mdt_gist_head(doc, argument->span);
  return head < doc->tokens.count
           ? gist_of(arena, doc, head, argument->span, 0)
           : mdt_view_lower(arena, mdt_view(mdt_type_name(argument->type)));
}

static bool is_modifier(const MdtToken* const token) {
  switch (mdt_deprel_base(token->deprel)) {
    case MDT_DEP_AMOD:
    case MDT_DEP_COMPOUND:
    case MDT_DEP_NUMMOD:
    case MDT_DEP_FLAT:
      return true;
    case MDT_DEP_NMOD:
      return token->deprel == MDT_DEP_NMOD_POSS && token->upos != MDT_UPOS_PRON;
    case MDT_DEP_CASE:
      return token->xpos == MDT_XPOS_POS;
    case MDT_DEP_PUNCT:
      return token->xpos == MDT_XPOS_HYPH;
    default:
      return false;
  }
}

/// The noun with its modifiers, as they stand there
static MdtView words_of_noun(const MdtDocument* const doc,
                             const uint32_t head) {
  const MdtToken* const tokens = doc->tokens.items;
  const uint32_t first = doc->sentences.items[tokens[head].sentence].first;
  uint32_t start = head;
  while (start > first && head - start < MAX_MODIFIERS &&
         is_modifier(&tokens[start - 1])) {
    --start;
  }
  while (start < head && (tokens[start].deprel == MDT_DEP_CASE ||
                          tokens[start].upos == MDT_UPOS_PUNCT)) {
    ++start;
  }
  return mdt_view_slice(doc->text, tokens[start].span.start,
                        tokens[head].span.end);
}

/// The noun after "of" that hangs on `head`, or none
static uint32_t noun_after_of(const MdtDocument* const doc,
                              const uint32_t head) {
  const MdtToken* const tokens = doc->tokens.items;
  const uint32_t end = doc->sentences.items[tokens[head].sentence].end;
  if (head + 2 >= end || !mdt_view_is(tokens[head + 1].form, "of")) {
    return MDT_NONE;
  }
  const uint32_t noun = tokens[head + 1].head;
  return noun < end && noun > head && tokens[noun].head == head &&
             tokens[noun].upos != MDT_UPOS_PRON
           ? noun
           : MDT_NONE;
}

MdtView mdt_gist_of_noun(MdtArena* const arena, const MdtDocument* const doc,
                         const uint32_t head) {
  const uint32_t noun = noun_after_of(doc, head);
  const MdtView words = mdt_view_copy(arena, words_of_noun(doc, head));
  return noun == MDT_NONE
           ? words
           : join(arena, words, " of ", words_of_noun(doc, noun));
}
