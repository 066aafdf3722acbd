// SPDX-License-Identifier: Apache-2.0
// How sure we are of a relation: which rule found it, where its clause stands,
// and how long and of what kind its parts are.

#include "open/work.h"

#include "base/view.h"

static const char* number_name(const size_t count) {
  static const char* const names[] = { "0", "1", "2", "3", "4" };
  return count < 5 ? names[count] : "more";
}

static const char* length_name(const size_t n_tokens) {
  return n_tokens <= 1    ? "1"
         : n_tokens <= 3  ? "2 to 3"
         : n_tokens <= 7  ? "4 to 7"
         : n_tokens <= 15 ? "8 to 15"
         : n_tokens <= 30 ? "16 to 30"
                          : "more";
}

static size_t count_objects(const MdtOpenRelation* const relation) {
  size_t n_tokens = 0;
  for (unsigned i = 1; i < relation->n_arguments; ++i) {
    n_tokens += relation->arguments[i].tokens.count;
  }
  return n_tokens;
}

/// How the clause or noun stands in its sentence
static MdtView place_of(const MdtDocument* const doc, const uint32_t token) {
  return mdt_view(
    mdt_deprel_name(mdt_deprel_base(doc->tokens.items[token].deprel)));
}

static MdtView kind_of(const MdtDocument* const doc,
                       const MdtOpenPart* const part) {
  return part->head == MDT_NONE
           ? mdt_view("")
           : mdt_view(mdt_upos_name(doc->tokens.items[part->head].upos));
}

MdtFeatures mdt_open_features(const MdtDocument* const doc,
                              const MdtOpenRelation* const relation) {
  const MdtSentence* const sentence = &doc->sentences.items[relation->sentence];
  MdtFeatures f = { .count = 0 };
  MdtArena* const arena = doc->arena;
  mdt_feature_add(arena, &f, "rule", mdt_view(relation->rule));
  mdt_feature_add(arena, &f, "place", place_of(doc, relation->predicate));
  mdt_feature_add(arena, &f, "arguments",
                  mdt_view(number_name(relation->n_arguments)));
  mdt_feature_add(arena, &f, "phrase",
                  mdt_view(length_name(relation->phrase.tokens.count)));
  mdt_feature_add(arena, &f, "object",
                  mdt_view(length_name(count_objects(relation))));
  mdt_feature_add(arena, &f, "sentence",
                  mdt_view(length_name(sentence->end - sentence->first)));
  if (relation->n_arguments) {
    const MdtOpenPart* const subject = &relation->arguments[0];
    mdt_feature_add(arena, &f, "subject",
                    mdt_view(length_name(subject->tokens.count)));
    mdt_feature_add(arena, &f, "subject-kind", kind_of(doc, subject));
  }
  if (relation->n_arguments > 1) {
    mdt_feature_add(arena, &f, "object-kind",
                    kind_of(doc, &relation->arguments[1]));
  }
  return f;
}

void mdt_open_rank(const MdtOpenLexicon* const lexicon,
                   MdtDocument* const doc) {
  for (size_t i = 0; i < doc->relations.count; ++i) {
    const MdtFeatures features =
      mdt_open_features(doc, &doc->relations.items[i]);
    doc->relations.items[i].confidence =
      mdt_scorer_confidence(lexicon->weights, &features);
  }
}
