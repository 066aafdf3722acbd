// SPDX-License-Identifier: Apache-2.0
// The order of the work.

#include "base/try.h"
#include "claim/claims.h"
#include "coref/resolve.h"
#include "document/given.h"
#include "entity/mentions.h"
#include "knowledge.h"
#include "names/namer.h"
#include "parse/parse.h"
#include "quote/quote.h"
#include "tag/lemmatizer.h"
#include "tag/tagger.h"
#include "time/times.h"
#include "token/segmenter.h"

static MdtStatus read_layers(const MdtKnowledge* const knowledge,
                             MdtDocument* const doc, const MdtLayer layer) {
  MdtStatus st = MDT_SUCCESS;
  if (!mdt_document_is_tokenized(doc)) {
    mdt_tokenize(knowledge->segmenter, doc);
  }
  if (layer >= MDT_LAYER_TAGS && !mdt_document_is_tagged(doc)) {
    mdt_tag(knowledge->tagger, doc);
  }
  if (layer >= MDT_LAYER_TAGS) {
    mdt_lemmatize(knowledge->lemmatizer, doc);
  }
  if (layer >= MDT_LAYER_NAMES && !doc->names.count) {
    TRY(st, mdt_find_names(knowledge->namer, knowledge->wordnet, doc));
  }
  if (layer >= MDT_LAYER_PARSE && !mdt_document_is_parsed(doc)) {
    TRY(st, mdt_parse(knowledge->parser, knowledge->wordnet, doc));
  }
  if (layer >= MDT_LAYER_ENTITIES) {
    TRY(st, mdt_find_mentions(knowledge->lore, doc));
    TRY(st, mdt_resolve(knowledge->lore, doc));
  }
  if (layer >= MDT_LAYER_ATTRIBUTIONS) {
    TRY(st, mdt_attribute(knowledge->reporting, doc));
    TRY(st, mdt_resolve_speakers(knowledge->lore, doc));
  }
  if (layer >= MDT_LAYER_TIMES) {
    mdt_find_times(knowledge->times, doc);
  }
  if (layer >= MDT_LAYER_CLAIMS) {
    mdt_find_claims(knowledge->claims, doc);
  }
  return MDT_SUCCESS;
}

static MdtStatus read_guarded(const MdtKnowledge* const knowledge,
                              MdtDocument* const doc, const MdtLayer layer,
                              const bool by_lines) {
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_guard(doc->arena, NULL);
    return MDT_NO_MEMORY;
  }
  if (by_lines && !mdt_document_is_tokenized(doc)) {
    mdt_tokenize_lines(knowledge->segmenter, doc);
  }
  const MdtStatus st = read_layers(knowledge, doc, layer);
  mdt_arena_guard(doc->arena, NULL);
  return st;
}

MdtStatus mdt_read(const MdtKnowledge* const knowledge, MdtDocument* const doc,
                   const MdtLayer layer) {
  return read_guarded(knowledge, doc, layer, false);
}

MdtStatus mdt_read_lines(const MdtKnowledge* const knowledge,
                         MdtDocument* const doc, const MdtLayer layer) {
  return read_guarded(knowledge, doc, layer, true);
}
