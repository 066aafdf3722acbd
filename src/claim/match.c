// SPDX-License-Identifier: Apache-2.0

#include "claim/match.h"

#include "base/view.h"

#include <string.h>

/// Companions stand in these relations: "shut *down*", "take *control*",
/// "*driving* force", "found *guilty*"
static bool is_close(const MdtTree* const tree, const uint32_t token) {
  switch (mdt_deprel_base(mdt_tree_token(tree, token)->deprel)) {
    case MDT_DEP_COMPOUND:
    case MDT_DEP_ADVMOD:
    case MDT_DEP_OBJ:
    case MDT_DEP_XCOMP:
    case MDT_DEP_AMOD:
    case MDT_DEP_OBL:
    case MDT_DEP_FIXED:
      return true;
    default:
      return false;
  }
}

/// "left three guards *dead*", where "dead" hangs on "guards"
static uint32_t find_after_object(const MdtTree* const tree,
                                  const uint32_t head, const MdtView word) {
  const uint32_t object = mdt_tree_child(tree, head, MDT_DEP_OBJ);
  if (object == MDT_NONE) {
    return MDT_NONE;
  }
  for (MDT_EACH_CHILD(tree, object, child)) {
    if (child > object && mdt_tree_is(tree, child, MDT_DEP_AMOD) &&
        mdt_view_equals_nocase(mdt_tree_token(tree, child)->lemma, word)) {
      return child;
    }
  }
  return MDT_NONE;
}

static uint32_t find_close(const MdtTree* const tree, const uint32_t head,
                           const MdtView word) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (is_close(tree, child) &&
        mdt_view_equals_nocase(mdt_tree_token(tree, child)->lemma, word)) {
      return child;
    }
  }
  // "a report was issued": the object of the active voice
  const uint32_t subject = mdt_tree_child_exact(tree, head, MDT_DEP_NSUBJ_PASS);
  return subject != MDT_NONE &&
             mdt_view_equals_nocase(mdt_tree_token(tree, subject)->lemma, word)
           ? subject
           : find_after_object(tree, head, word);
}

/// Follow one companion from where we are; `*filler` becomes a phrase that it
/// introduces
static bool follow(const MdtTree* const tree, const uint32_t cue,
                   uint32_t* const at, uint32_t* const filler,
                   const MdtView word) {
  const uint32_t places[] = { *at, cue };
  if (*filler != MDT_NONE &&
      mdt_view_equals_nocase(mdt_tree_token(tree, *at)->lemma, word)) {
    *filler = MDT_NONE;
    return true;
  }
  for (unsigned i = 0; i < 2; ++i) {
    const uint32_t close = find_close(tree, places[i], word);
    if (close != MDT_NONE) {
      *at = close;
      *filler = MDT_NONE;
      return true;
    }
    const uint32_t phrase = mdt_clause_phrase(tree, places[i], word);
    if (phrase != MDT_NONE) {
      *at = *filler = phrase;
      return true;
    }
  }
  return false;
}

static bool match(const MdtTree* const tree, const MdtUnit* const unit,
                  const uint32_t cue, MdtProposal* const proposal) {
  uint32_t at = cue;
  uint32_t filler = MDT_NONE;
  MdtView rest = unit->rest;
  while (rest.len) {
    if (!follow(tree, cue, &at, &filler, mdt_view_cut(&rest, ' '))) {
      return false;
    }
  }
  proposal->unit = unit;
  proposal->frame = unit->frame;
  proposal->cue = cue;
  proposal->companion = at == cue ? MDT_NONE : at;
  proposal->filler = filler;
  return true;
}

/// "at the behest of": a rare noun may be tagged as an adjective
static bool stands_as_noun(const MdtToken* const token) {
  switch (mdt_deprel_base(token->deprel)) {
    case MDT_DEP_NSUBJ:
    case MDT_DEP_OBJ:
    case MDT_DEP_OBL:
    case MDT_DEP_NMOD:
      return true;
    default:
      return false;
  }
}

/// "said the mayor *plans* to leave": a verb may be tagged as a noun, but has
/// its subject
static bool stands_as_verb(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_child(tree, token, MDT_DEP_NSUBJ) != MDT_NONE &&
         mdt_tree_child(tree, token, MDT_DEP_COP) == MDT_NONE &&
         mdt_tree_child(tree, token, MDT_DEP_DET) == MDT_NONE;
}

static bool kind_of(const MdtTree* const tree, const uint32_t cue,
                    MdtUnitKind* const kind) {
  const MdtToken* const token = mdt_tree_token(tree, cue);
  switch (token->upos) {
    case MDT_UPOS_VERB:
      *kind = MDT_UNIT_VERB;
      return true;
    case MDT_UPOS_NOUN:
      *kind = stands_as_verb(tree, cue) ? MDT_UNIT_VERB : MDT_UNIT_NOUN;
      return true;
    case MDT_UPOS_ADJ:
      *kind = stands_as_noun(token) ? MDT_UNIT_NOUN : MDT_UNIT_ADJECTIVE;
      return true;
    default:
      return false;
  }
}

/// The lemmatiser may cut a rare verb short: "extradited" to "extradit"
static const MdtUnit* find_verb(const MdtFrames* const frames,
                                const MdtView lemma) {
  const MdtUnit* const unit = mdt_frames_find(frames, MDT_UNIT_VERB, lemma);
  char longer[64];
  if (unit || lemma.len + 1 > sizeof(longer)) {
    return unit;
  }
  memcpy(longer, lemma.data, lemma.len);
  longer[lemma.len] = 'e';
  const MdtView whole = { longer, lemma.len + 1 };
  return mdt_frames_find(frames, MDT_UNIT_VERB, whole);
}

const MdtUnit* mdt_unit_first(const MdtWork* const work, const uint32_t cue) {
  const MdtFrames* const frames = work->lexicon->frames;
  const MdtToken* const token = mdt_tree_token(work->tree, cue);
  MdtUnitKind kind = MDT_UNIT_VERB;
  if (!kind_of(work->tree, cue, &kind)) {
    return NULL;
  }
  if (kind == MDT_UNIT_VERB) {
    return find_verb(frames, token->lemma);
  }
  // A noun that was read as an adjective has its lemma: "behest", "beh"
  return mdt_frames_find(frames, kind,
                         kind == MDT_UNIT_NOUN && token->upos == MDT_UPOS_ADJ
                           ? token->form
                           : token->lemma);
}

bool mdt_unit_match(const MdtWork* const work, const uint32_t cue,
                    const MdtUnit* const after, MdtProposal* const proposal) {
  const MdtUnit* unit = after ? mdt_frames_next(work->lexicon->frames, after)
                              : mdt_unit_first(work, cue);
  while (unit && !match(work->tree, unit, cue, proposal)) {
    unit = mdt_frames_next(work->lexicon->frames, unit);
  }
  return unit;
}
