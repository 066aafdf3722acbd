// SPDX-License-Identifier: Apache-2.0

#include "claim/arguments.h"

#include "base/view.h"
#include "claim/match.h"
#include "claim/phrase.h"
#include "quote/quote.h"

#include <string.h>

static const MdtArgument nothing = { .type = MDT_TYPE_NONE,
                                     .entity = MDT_NONE,
                                     .head = MDT_NONE };

MdtArgument mdt_argument_of_entity(const MdtDocument* const doc,
                                   const uint32_t entity, const uint32_t head) {
  const MdtEntity* const known = &doc->entities.items[entity];
  MdtArgument argument = nothing;
  argument.type = known->type;
  argument.entity = entity;
  argument.head = head;
  argument.text = known->name;
  if (head != MDT_NONE) {
    argument.span = doc->tokens.items[head].span;
  }
  return argument;
}

static const MdtMention* headed_by(const MdtDocument* const doc,
                                   const uint32_t head) {
  const uint32_t index = doc->mention_at ? doc->mention_at[head] : MDT_NONE;
  return index == MDT_NONE ? NULL : &doc->mentions.items[index];
}

static bool names_person(const MdtMention* const mention) {
  return mention && mention->kind == MDT_MENTION_NAME &&
         mention->type == MDT_TYPE_PERSON;
}

/// "Attorney *General* Ann Bell": the title is the head in the tree, and
/// the name hangs from it
static const MdtMention* named_below(const MdtTree* const tree,
                                     const uint32_t head) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    const MdtDeprel base = mdt_deprel_base(mdt_tree_token(tree, child)->deprel);
    const MdtMention* const mention = headed_by(tree->doc, child);
    // A name follows its title
    if (child > head &&
        (base == MDT_DEP_FLAT || base == MDT_DEP_APPOS ||
         base == MDT_DEP_COMPOUND || base == MDT_DEP_DEP ||
         base == MDT_DEP_LIST) &&
        names_person(mention)) {
      return mention;
    }
  }
  return NULL;
}

static const MdtMention* mention_at(const MdtTree* const tree,
                                    const uint32_t head) {
  const MdtMention* const own = headed_by(tree->doc, head);
  if (own && own->kind != MDT_MENTION_DESCRIPTION) {
    return own;
  }
  const MdtMention* const named = named_below(tree, head);
  return named ? named : own;
}

/// An entity that is only ever a pronoun is nobody we could name
static bool is_known(const MdtDocument* const doc,
                     const MdtMention* const mention) {
  if (mention->entity == MDT_NONE) {
    return false;
  }
  const MdtView name = doc->entities.items[mention->entity].name;
  const MdtView own = { doc->text.data + mention->span.start,
                        mention->span.end - mention->span.start };
  return name.len && (mention->kind != MDT_MENTION_PRONOUN ||
                      !mdt_view_equals_nocase(name, own));
}

static bool is_pronoun(const MdtTree* const tree, const uint32_t head) {
  const MdtToken* const token = mdt_tree_token(tree, head);
  return token->upos == MDT_UPOS_PRON && token->xpos != MDT_XPOS_NN;
}

static bool is_verbal(const MdtTree* const tree, const uint32_t head) {
  const MdtUpos upos = mdt_tree_token(tree, head)->upos;
  return upos == MDT_UPOS_VERB || upos == MDT_UPOS_AUX ||
         mdt_tree_child(tree, head, MDT_DEP_COP) != MDT_NONE;
}

/// A clause of its own, also that of a noun: "the news that *all is well*"
static bool is_clause(const MdtTree* const tree, const uint32_t head) {
  const MdtDeprel deprel = mdt_tree_token(tree, head)->deprel;
  return deprel == MDT_DEP_CCOMP || deprel == MDT_DEP_PARATAXIS ||
         deprel == MDT_DEP_CSUBJ ||
         (deprel == MDT_DEP_ACL &&
          mdt_view_is_nocase(mdt_tree_marker(tree, head), "that"));
}

static MdtType type_of_noun(const MdtWork* const work, const uint32_t head) {
  const MdtToken* const token = mdt_tree_token(work->tree, head);
  // "killed twenty" counts people
  if (token->upos == MDT_UPOS_NUM) {
    return MDT_TYPE_GROUP;
  }
  const MdtType listed =
    mdt_type_find(mdt_wordlist_get(work->lexicon->nouns, token->lemma));
  if (listed || token->upos != MDT_UPOS_NOUN) {
    return listed;
  }
  switch (mdt_wordnet_find(work->lexicon->wordnet, token->lemma).first_noun) {
    case MDT_LEX_NOUN_PERSON:
    case MDT_LEX_NOUN_GROUP:
      return MDT_TYPE_GROUP;
    case MDT_LEX_NOUN_ACT:
    case MDT_LEX_NOUN_EVENT:
      return MDT_TYPE_ACT;
    default:
      return MDT_TYPE_NONE;
  }
}

/// "to close the bridge, according to notes": what vouches for an act is no
/// part of it. The part of what is said that `head` is in, or all the text.
static MdtSpan told_around(const MdtWork* const work, const uint32_t head) {
  const uint32_t index = mdt_attribution_covering(work->doc, head);
  const MdtSpan all = { 0, UINT32_MAX };
  if (index == MDT_NONE) {
    return all;
  }
  const MdtSpans* const content = &work->doc->attributions.items[index].content;
  const uint32_t at = mdt_tree_token(work->tree, head)->span.start;
  for (size_t i = 0; i < content->count; ++i) {
    if (content->items[i].start <= at && at < content->items[i].end) {
      return content->items[i];
    }
  }
  return all;
}

/// Whether `noun` tells at whose request something is done
static bool tells_who_asked(const MdtWork* const work, const uint32_t noun) {
  const MdtUnit* unit = mdt_unit_first(work, noun);
  while (unit && unit->frame->object.ways[0].step != MDT_STEP_MODIFIED) {
    unit = mdt_frames_next(work->lexicon->frames, unit);
  }
  return unit;
}

/// "closed the port at the request of Ford": where what is no part of the port
/// begins
static uint32_t end_of_noun(const MdtWork* const work, const uint32_t head) {
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    const uint32_t marker = mdt_tree_child(work->tree, child, MDT_DEP_CASE);
    if (mdt_tree_is(work->tree, child, MDT_DEP_NMOD) && marker > head &&
        marker < child && !mdt_tree_has_lemma(work->tree, marker, "of") &&
        tells_who_asked(work, child)) {
      return mdt_tree_token(work->tree, marker)->span.start;
    }
  }
  return UINT32_MAX;
}

/// "told them *not* to leave", where what is told begins behind "not"
static uint32_t start_of_act(const MdtWork* const work, const uint32_t head,
                             const uint32_t start) {
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    const MdtToken* const token = mdt_tree_token(work->tree, child);
    if (child < head && token->span.start < start &&
        mdt_wordlist_has(work->lexicon->negators, token->lemma)) {
      return token->span.start;
    }
  }
  return start;
}

/// The "not" of "asked not to be named", where the tree has it with "asked", or
/// none
static uint32_t stray_negator(const MdtWork* const work, const uint32_t head) {
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    const MdtToken* const before =
      child ? mdt_tree_token(work->tree, child - 1) : NULL;
    if (before && mdt_tree_is(work->tree, child, MDT_DEP_MARK) &&
        before->head != head &&
        mdt_wordlist_has(work->lexicon->negators, before->lemma)) {
      return child - 1;
    }
  }
  return MDT_NONE;
}

static MdtView with_negator(const MdtWork* const work, const MdtView text,
                            const uint32_t head) {
  const uint32_t negator = stray_negator(work, head);
  if (negator == MDT_NONE || !text.len) {
    return text;
  }
  const MdtView not = mdt_tree_token(work->tree, negator)->form;
  char* const both =
    (char*)mdt_arena_alloc(work->doc->arena, not .len + text.len + 2);
  memcpy(both, not .data, not .len);
  both[not .len] = ' ';
  memcpy(both + not .len + 1, text.data, text.len);
  both[not .len + 1 + text.len] = '\0';
  return (MdtView){ both, not .len + 1 + text.len };
}

static MdtArgument of_words(const MdtWork* const work, const uint32_t head,
                            const bool takes_act, const uint32_t end) {
  const MdtTree* const tree = work->tree;
  MdtArgument argument = nothing;
  MdtPhraseKind kind = MDT_PHRASE_NOUN;
  argument.head = head;
  argument.type = type_of_noun(work, head);
  if (is_verbal(tree, head)) {
    const bool is_whole = is_clause(tree, head);
    kind = is_whole ? MDT_PHRASE_CLAUSE : MDT_PHRASE_ACT;
    argument.type =
      is_whole && !takes_act ? MDT_TYPE_PROPOSITION : MDT_TYPE_ACT;
  }
  MdtSpan clip = told_around(work, head);
  clip.end = end < clip.end ? end : clip.end;
  if (kind == MDT_PHRASE_ACT) {
    clip.start = start_of_act(work, head, clip.start);
  } else if (kind == MDT_PHRASE_NOUN) {
    const uint32_t until = end_of_noun(work, head);
    clip.end = until < clip.end ? until : clip.end;
  }
  argument.text = mdt_phrase_text_in(tree, head, kind, clip, &argument.span);
  if (kind == MDT_PHRASE_ACT) {
    argument.text = with_negator(work, argument.text, head);
  }
  return argument.text.len ? argument : nothing;
}

bool mdt_argument_is_time(const MdtWork* const work, const uint32_t head) {
  const MdtToken* const token = mdt_tree_token(work->tree, head);
  return (token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN) &&
         mdt_wordnet_find(work->lexicon->wordnet, token->lemma).first_noun ==
           MDT_LEX_NOUN_TIME;
}

MdtArgument mdt_argument_before(const MdtWork* const work, const uint32_t head,
                                const bool takes_act, const uint32_t end) {
  const MdtMention* const mention = mention_at(work->tree, head);
  if (mention && is_known(work->doc, mention)) {
    MdtArgument argument =
      mdt_argument_of_entity(work->doc, mention->entity, head);
    // "killed twelve": somebody, though no noun says what they are
    if (!argument.type) {
      argument.type = type_of_noun(work, head);
    }
    argument.span = mention->span;
    return argument;
  }
  return is_pronoun(work->tree, head) || mdt_argument_is_time(work, head)
           ? nothing
           : of_words(work, head, takes_act, end);
}

MdtArgument mdt_argument_make(const MdtWork* const work, const uint32_t head,
                              const bool takes_act) {
  return mdt_argument_before(work, head, takes_act, UINT32_MAX);
}

MdtArgument mdt_argument_in_words(const MdtWork* const work,
                                  const uint32_t head) {
  return of_words(work, head, false, UINT32_MAX);
}

/// A title or a place within a name shares its head with a wider mention, so
/// that the mention itself is asked
MdtArgument mdt_argument_of_mention(const MdtWork* const work,
                                    const MdtMention* const mention) {
  MdtArgument argument =
    mdt_argument_of_entity(work->doc, mention->entity, mention->head);
  argument.span = mention->span;
  return argument;
}

bool mdt_argument_equals(const MdtArgument* const a,
                         const MdtArgument* const b) {
  if (a->entity != MDT_NONE || b->entity != MDT_NONE) {
    return a->entity == b->entity;
  }
  return mdt_view_equals_nocase(a->text, b->text);
}

bool mdt_can_be_told(const MdtType type) {
  return type == MDT_TYPE_PERSON || type == MDT_TYPE_GROUP ||
         type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION ||
         type == MDT_TYPE_PLACE;
}
