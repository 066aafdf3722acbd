// SPDX-License-Identifier: Apache-2.0

#include "claim/audience.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/sources.h"

/// Longest way up from one verb of saying to another
enum { MAX_CLIMB = 4 };

static uint32_t object_told(const MdtTree* const tree, const uint32_t word) {
  if (mdt_clause_is_passive(tree, word)) {
    return MDT_NONE;
  }
  static const MdtDeprel places[] = { MDT_DEP_IOBJ, MDT_DEP_OBJ,
                                      MDT_DEP_XCOMP };
  uint32_t told = MDT_NONE;
  for (unsigned i = 0; i < 3 && told == MDT_NONE; ++i) {
    told = mdt_tree_child(tree, word, places[i]);
  }
  return told;
}

static uint32_t tied_by(const MdtTree* const tree, const uint32_t word,
                        const MdtView tie) {
  if (mdt_view_is(tie, "-")) {
    return object_told(tree, word);
  }
  // "asked *by* us", but not "said by telephone"
  return mdt_view_is(tie, "by") && !mdt_clause_is_passive(tree, word) &&
             mdt_tree_token(tree, word)->upos == MDT_UPOS_VERB
           ? MDT_NONE
           : mdt_clause_phrase(tree, word, tie);
}

/// Whom `word` names as told: "interview with the *Gazette*"
uint32_t mdt_told_by(const MdtWork* const work, const uint32_t word) {
  const MdtToken* const token = mdt_tree_token(work->tree, word);
  MdtView ties = mdt_wordlist_get(work->lexicon->audiences, token->lemma);
  while (ties.len) {
    const uint32_t told = tied_by(work->tree, word, mdt_view_cut(&ties, ' '));
    if (told != MDT_NONE &&
        mdt_can_be_told(mdt_argument_make(work, told, false).type)) {
      return told;
    }
  }
  return MDT_NONE;
}

/// Whether `child` tells more of how its head speaks: "*speaking* to them, …",
/// "in an *interview*"
static bool is_beside(const MdtTree* const tree, const uint32_t child) {
  const MdtToken* const token = mdt_tree_token(tree, child);
  switch (mdt_deprel_base(token->deprel)) {
    case MDT_DEP_OBL:
    case MDT_DEP_OBJ:
      return token->upos == MDT_UPOS_NOUN;
    case MDT_DEP_ADVCL:
    case MDT_DEP_ACL:
      return token->xpos == MDT_XPOS_VBG || token->xpos == MDT_XPOS_VBN;
    default:
      return false;
  }
}

static uint32_t told_beside(const MdtWork* const work, const uint32_t head) {
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    // What is itself said to somebody is not beside, but beneath
    if (is_beside(work->tree, child) && !mdt_attribution_at(work, child)) {
      const uint32_t told = mdt_told_by(work, child);
      if (told != MDT_NONE) {
        return told;
      }
    }
  }
  return MDT_NONE;
}

/// "described it *to the press*"
static uint32_t told_to(const MdtWork* const work, const uint32_t verb) {
  const MdtView to = { "to", 2 };
  const uint32_t told = mdt_clause_phrase(work->tree, verb, to);
  return told != MDT_NONE &&
             mdt_can_be_told(mdt_argument_make(work, told, false).type)
           ? told
           : MDT_NONE;
}

static uint32_t told_at(const MdtWork* const work, const uint32_t verb) {
  uint32_t told = mdt_told_by(work, verb);
  told = told != MDT_NONE ? told : told_beside(work, verb);
  return told != MDT_NONE ? told : told_to(work, verb);
}

static uint32_t own_audience(const MdtWork* const work,
                             const MdtAttribution* const said) {
  if (said->addressee != MDT_NONE || said->cue_head == MDT_NONE) {
    return said->addressee;
  }
  const uint32_t told = said->source_head == MDT_NONE
                          ? MDT_NONE
                          : told_beside(work, said->source_head);
  return told != MDT_NONE ? told : told_at(work, said->cue_head);
}

/// "told us that it was late, *adding* that it rained": what the same source
/// says by the verb above; or null
static const MdtAttribution* said_above(const MdtWork* const work,
                                        const MdtAttribution* const said) {
  uint32_t at = said->cue_head;
  if (at == MDT_NONE || mdt_tree_token(work->tree, at)->xpos != MDT_XPOS_VBG) {
    return NULL;
  }
  for (int i = 0; i < MAX_CLIMB && at != MDT_NONE; ++i) {
    at = mdt_tree_token(work->tree, at)->head;
    const MdtAttribution* const above = mdt_attribution_at(work, at);
    if (above && above->source_head == said->source_head) {
      return above;
    }
  }
  return NULL;
}

/// "He was *speaking* to the press. He said": whom the same person speaks to
/// just before
static uint32_t told_before(const MdtWork* const work,
                            const MdtAttribution* const said) {
  const uint32_t sentence =
    mdt_tree_token(work->tree, said->cue_head)->sentence;
  const MdtSentence* const own = &work->doc->sentences.items[sentence];
  if (!sentence || own->is_headline || said->source_head == MDT_NONE) {
    return MDT_NONE;
  }
  const MdtArgument source = mdt_argument_make(work, said->source_head, false);
  for (uint32_t i = (own - 1)->first; i < (own - 1)->end; ++i) {
    const uint32_t told = mdt_tree_token(work->tree, i)->upos == MDT_UPOS_VERB
                            ? mdt_told_by(work, i)
                            : MDT_NONE;
    const uint32_t speaker =
      told == MDT_NONE ? told : mdt_clause_surface_subject(work->tree, i);
    if (speaker != MDT_NONE) {
      const MdtArgument other = mdt_argument_make(work, speaker, false);
      if (other.text.len && mdt_argument_equals(&other, &source)) {
        return told;
      }
    }
  }
  return MDT_NONE;
}

uint32_t mdt_audience(const MdtWork* const work,
                      const MdtAttribution* const said) {
  const uint32_t told = own_audience(work, said);
  const MdtAttribution* const above =
    told == MDT_NONE ? said_above(work, said) : NULL;
  if (above) {
    return own_audience(work, above);
  }
  return told != MDT_NONE || said->cue_head == MDT_NONE
           ? told
           : told_before(work, said);
}

bool mdt_audience_stays(const MdtWork* const work,
                        const MdtAttribution* const said) {
  return said->cue_head != MDT_NONE &&
         mdt_view_is(
           mdt_wordlist_get(work->lexicon->audiences,
                            mdt_tree_token(work->tree, said->cue_head)->lemma),
           "~");
}
