// SPDX-License-Identifier: Apache-2.0

#include "knowledge.h"

#include "base/file.h"
#include "base/try.h"
#include "base/view.h"
#include "coref/clues.h"

#include <stdlib.h>

#ifndef MDT_DATA_DIR
#define MDT_DATA_DIR "/usr/local/share/mandate"
#endif

const char* mdt_knowledge_dir(const char* const dir) {
  const char* const named = dir ? dir : getenv("MANDATE_DATA");
  return named && *named ? named : MDT_DATA_DIR;
}

static MdtStatus load(MdtKnowledge* const knowledge, const char* const dir,
                      const MdtLog* const log) {
  MdtArena* const arena = knowledge->arena;
  MdtStatus st = MDT_SUCCESS;
  knowledge->dir = mdt_view_string(arena, mdt_view(dir));
  TRY(st, mdt_segmenter_load(&knowledge->segmenter,
                             mdt_file_join(arena, dir, "models/segmenter.mdt"),
                             log));
  TRY(st, mdt_tagger_load(&knowledge->tagger,
                          mdt_file_join(arena, dir, "models/tagger.mdt"), log));
  TRY(st, mdt_lemmatizer_load(
            &knowledge->lemmatizer,
            mdt_file_join(arena, dir, "models/lemmatiser.mdt"), log));
  TRY(st, mdt_wordnet_open(&knowledge->wordnet,
                           mdt_file_join(arena, dir, "wordnet.mdt"), log));
  TRY(st, mdt_lore_load(&knowledge->lore, arena, dir, knowledge->wordnet, log));
  TRY(st, mdt_clue_weights_read(
            &knowledge->lore->clues, arena,
            mdt_file_join(arena, dir, "lexicon/antecedent-weights.tsv"), log));
  TRY(st,
      mdt_vectors_load(&knowledge->vectors,
                       mdt_file_join(arena, dir, "models/vectors.mdt"), log));
  TRY(st, mdt_namer_load(&knowledge->namer,
                         mdt_file_join(arena, dir, "models/names.mdt"),
                         knowledge->vectors, log));
  TRY(st, mdt_parser_load(&knowledge->parser,
                          mdt_file_join(arena, dir, "models/parser.mdt"),
                          knowledge->vectors, log));
  TRY(st, mdt_reporting_load(arena, mdt_file_join(arena, dir, "lexicon"),
                             knowledge->wordnet, &knowledge->reporting, log));
  TRY(st, mdt_time_lexicon_load(arena, mdt_file_join(arena, dir, "lexicon"),
                                &knowledge->times, log));
  TRY(st, mdt_claim_lexicon_load(arena, dir, knowledge->wordnet,
                                 &knowledge->claims, log));
  return mdt_open_lexicon_load(arena, dir, knowledge->claims, &knowledge->open,
                               log);
}

MdtStatus mdt_knowledge_load(MdtKnowledge** const out, const char* const dir,
                             const MdtLog* const log) {
  MdtKnowledge* const knowledge =
    (MdtKnowledge*)calloc(1, sizeof(MdtKnowledge));
  MdtArena* const arena = knowledge ? mdt_arena_new(NULL) : NULL;
  if (!arena) {
    free(knowledge);
    return MDT_NO_MEMORY;
  }
  knowledge->arena = arena;
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  const MdtStatus st = setjmp(shortage)
                         ? MDT_NO_MEMORY
                         : load(knowledge, mdt_knowledge_dir(dir), log);
  mdt_arena_guard(arena, NULL);
  if (st) {
    mdt_knowledge_free(knowledge);
    return st;
  }
  *out = knowledge;
  return MDT_SUCCESS;
}

void mdt_knowledge_free(MdtKnowledge* const knowledge) {
  if (knowledge) {
    mdt_segmenter_free(knowledge->segmenter);
    mdt_tagger_free(knowledge->tagger);
    mdt_lemmatizer_free(knowledge->lemmatizer);
    mdt_namer_free(knowledge->namer);
    mdt_wordnet_free(knowledge->wordnet);
    mdt_parser_free(knowledge->parser);
    mdt_vectors_free(knowledge->vectors);
    mdt_arena_free(knowledge->arena);
    free(knowledge);
  }
}
