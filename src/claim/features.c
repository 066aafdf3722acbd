// SPDX-License-Identifier: Apache-2.0

#include "claim/features.h"

#include "base/view.h"

#include <string.h>

static MdtView unit_key(MdtArena* const arena, const MdtUnit* const unit) {
  const size_t len = unit->word.len + 1 + unit->rest.len;
  char* const text = (char*)mdt_arena_alloc(arena, len + 1);
  memcpy(text, unit->word.data, unit->word.len);
  text[unit->word.len] = ' ';
  if (unit->rest.len) {
    memcpy(text + unit->word.len + 1, unit->rest.data, unit->rest.len);
  }
  const MdtView key = { text, unit->rest.len ? len : unit->word.len };
  return key;
}

static MdtView way_name(const MdtFilling* const filling) {
  return filling->way.step == MDT_STEP_PHRASE
           ? filling->way.word
           : mdt_view(mdt_step_name(filling->way.step));
}

static MdtView pair(MdtArena* const arena, const MdtView a, const MdtView b) {
  char* const text = (char*)mdt_arena_alloc(arena, a.len + b.len + 2);
  memcpy(text, a.data, a.len);
  text[a.len] = '/';
  if (b.len) {
    memcpy(text + a.len + 1, b.data, b.len);
  }
  const MdtView joined = { text, a.len + 1 + b.len };
  return joined;
}

static MdtView form_of(const MdtWork* const work,
                       const MdtProposal* const proposal) {
  const uint32_t cue = proposal->cue;
  return mdt_view(proposal->unit->kind == MDT_UNIT_NOUN        ? "noun"
                  : proposal->unit->kind == MDT_UNIT_ADJECTIVE ? "adjective"
                  : mdt_clause_is_passive(work->tree, cue)     ? "passive"
                                                               : "active");
}

/// How the words of `argument` refer: by name, by what it is, by a pronoun
static MdtView kind_of(const MdtWork* const work,
                       const MdtArgument* const argument) {
  static const char* const names[] = { "name", "description", "pronoun" };
  const MdtDocument* const doc = work->doc;
  const uint32_t index = argument->head != MDT_NONE && doc->mention_at
                           ? doc->mention_at[argument->head]
                           : MDT_NONE;
  return mdt_view(index == MDT_NONE ? "words"
                                    : names[doc->mentions.items[index].kind]);
}

/// The lexicographer file of the noun or verb that heads `argument`
static MdtView sense_of(const MdtWork* const work,
                        const MdtArgument* const argument) {
  if (argument->head == MDT_NONE) {
    return mdt_view("none");
  }
  const MdtToken* const token = mdt_tree_token(work->tree, argument->head);
  const MdtWordNetEntry entry =
    mdt_wordnet_find(work->lexicon->wordnet, token->lemma);
  const unsigned file =
    token->upos == MDT_UPOS_VERB ? entry.first_verb : entry.first_noun;
  return mdt_view(token->upos == MDT_UPOS_PROPN ? "name"
                                                : mdt_wordnet_file_name(file));
}

/// How far apart two tokens are
static MdtView distance(const MdtWork* const work, const uint32_t a,
                        const uint32_t b) {
  if (a == MDT_NONE || b == MDT_NONE) {
    return mdt_view("none");
  }
  if (mdt_tree_token(work->tree, a)->sentence !=
      mdt_tree_token(work->tree, b)->sentence) {
    return mdt_view("elsewhere");
  }
  const uint32_t gap = a < b ? b - a : a - b;
  return mdt_view(gap < 3    ? "near"
                  : gap < 8  ? "close"
                  : gap < 16 ? "far"
                             : "very far");
}

static MdtView length(const MdtArgument* const argument) {
  unsigned words = 1;
  for (size_t i = 0; i < argument->text.len; ++i) {
    words += argument->text.data[i] == ' ';
  }
  return mdt_view(words < 2   ? "one"
                  : words < 4 ? "few"
                  : words < 9 ? "some"
                              : "many");
}

/// "closed", "closing", "to close": the tag of a verb
static MdtView verb_form(const MdtToken* const cue) {
  return mdt_view(cue->upos == MDT_UPOS_VERB ? mdt_xpos_name(cue->xpos)
                                             : "none");
}

static void describe_words(MdtWork* const work, MdtFeatures* const f,
                           const MdtClaim* const claim,
                           const MdtProposal* const p) {
  MdtArena* const arena = work->doc->arena;
  const MdtView relation = mdt_view(mdt_relation_name(claim->relation));
  const MdtToken* const cue = mdt_tree_token(work->tree, p->cue);
  const MdtView form = form_of(work, p);
  mdt_feature_add(arena, f, "frame", claim->frame);
  mdt_feature_add(arena, f, "unit",
                  pair(arena, claim->frame, unit_key(arena, p->unit)));
  mdt_feature_add(arena, f, "relation", relation);
  mdt_feature_add(arena, f, "form", form);
  mdt_feature_add(arena, f, "form-of", pair(arena, relation, form));
  mdt_feature_add(arena, f, "verb-form", verb_form(cue));
  mdt_feature_add(arena, f, "relation-of",
                  mdt_view(mdt_deprel_name(mdt_deprel_base(cue->deprel))));
}

static void describe_role(MdtWork* const work, MdtFeatures* const f,
                          const char* const names[8], const MdtClaim* claim,
                          const MdtArgument* const argument,
                          const MdtFilling* const filling, const uint32_t cue) {
  MdtArena* const arena = work->doc->arena;
  const MdtView relation = mdt_view(mdt_relation_name(claim->relation));
  const MdtView type = mdt_view(mdt_type_name(argument->type));
  const MdtView sense = sense_of(work, argument);
  mdt_feature_add(arena, f, names[0], way_name(filling));
  mdt_feature_add(arena, f, names[1],
                  pair(arena, claim->frame, way_name(filling)));
  mdt_feature_add(arena, f, names[2], type);
  mdt_feature_add(arena, f, names[3], pair(arena, relation, type));
  mdt_feature_add(arena, f, names[4], kind_of(work, argument));
  mdt_feature_add(arena, f, names[5], sense);
  mdt_feature_add(arena, f, names[6], pair(arena, relation, sense));
  mdt_feature_add(arena, f, names[7], distance(work, argument->head, cue));
}

static void describe_telling(MdtWork* const work, MdtFeatures* const f,
                             const MdtClaim* const claim,
                             const MdtProposal* const p) {
  MdtArena* const arena = work->doc->arena;
  const MdtToken* const cue = mdt_tree_token(work->tree, p->cue);
  const MdtView modality = mdt_view(mdt_modality_name(claim->modality));
  mdt_feature_add(arena, f, "modality", modality);
  mdt_feature_add(arena, f, "sourced",
                  mdt_view(claim->n_sources ? "yes" : "no"));
  mdt_feature_add(arena, f, "negated",
                  mdt_view(claim->is_negated ? "yes" : "no"));
  mdt_feature_add(arena, f, "headline", mdt_view(cue->sentence ? "no" : "yes"));
  mdt_feature_add(
    arena, f, "received",
    pair(arena, claim->frame, mdt_view(mdt_type_name(claim->recipient.type))));
  mdt_feature_add(arena, f, "object-length", length(&claim->object));
  mdt_feature_add(arena, f, "object-joined",
                  mdt_view(p->object.heads.count > 1 ? "yes" : "no"));
  mdt_feature_add(arena, f, "subject-known",
                  mdt_view(claim->subject.entity != MDT_NONE ? "yes" : "no"));
  mdt_feature_add(arena, f, "object-known",
                  mdt_view(claim->object.entity != MDT_NONE ? "yes" : "no"));
}

void mdt_describe_proposal(MdtWork* const work, MdtDraft* const draft,
                           const MdtProposal* const proposal) {
  static const char* const subject[8] = {
    "subject-way",  "subject-way-of", "subject-type",     "subject-type-of",
    "subject-kind", "subject-sense",  "subject-sense-of", "subject-distance"
  };
  static const char* const object[8] = { "object-way",      "object-way-of",
                                         "object-type",     "object-type-of",
                                         "object-kind",     "object-sense",
                                         "object-sense-of", "object-distance" };
  const MdtClaim* const claim = &draft->claim;
  MdtFeatures* const features = &draft->features;
  describe_words(work, features, claim, proposal);
  describe_role(work, features, subject, claim, &claim->subject,
                &proposal->subject, proposal->cue);
  describe_role(work, features, object, claim, &claim->object,
                &proposal->object, proposal->cue);
  describe_telling(work, features, claim, proposal);
}
