// SPDX-License-Identifier: Apache-2.0

#include "parse/parse.h"

#include "base/log.h"
#include "parse/network.h"
#include "parse/tree.h"
#include "parse/voice.h"

#include <stdlib.h>

enum { MAX_PIECE = 400 }; // Words; memory is in its square

struct MdtParser {
  MdtModelFile* file;
  MdtNetwork network;
};

MdtStatus mdt_parser_load(MdtParser** const out, const char* const path,
                          const MdtVectors* const vectors,
                          const MdtLog* const log) {
  const MdtPlace place = { "parse", path, 0, 0 };
  MdtModelFile* file = NULL;
  MdtStatus st = mdt_modelfile_open(&file, path, "parser", log);
  if (st) {
    return st;
  }
  MdtParser* const parser = (MdtParser*)malloc(sizeof(MdtParser));
  st = parser
         ? mdt_network_init(&parser->network, file, mdt_vectors_table(vectors))
         : MDT_NO_MEMORY;
  if (st) {
    free(parser);
    mdt_modelfile_free(file);
    return mdt_fail(log, st, place, "its sections do not make a parser");
  }
  parser->file = file;
  *out = parser;
  return MDT_SUCCESS;
}

void mdt_parser_free(MdtParser* const parser) {
  if (parser) {
    mdt_modelfile_free(parser->file);
    free(parser);
  }
}

// What one call works with
typedef struct {
  const MdtNetwork* network;
  const MdtWordNet* wordnet;
  MdtToken* tokens;
  MdtArena* scratch;
} Work;

// Return the root and the words of tokens `first` to `end`
static MdtEncoderWord* take_words(const Work* const work, const uint32_t first,
                                  const uint32_t end) {
  const MdtToken* const tokens = work->tokens;
  MdtEncoderWord* const words = mdt_arena_array(
    work->scratch, (size_t)(end - first) + 1, sizeof(MdtEncoderWord));
  words[0].is_root = true;
  for (uint32_t i = first; i < end; ++i) {
    const MdtToken* const t = &tokens[i];
    const bool is_glued = i > first && t->span.start <= tokens[i - 1].span.end;
    const uint64_t classes = mdt_wordnet_find(work->wordnet, t->lemma).mask;
    words[i - first + 1] = mdt_encoder_word(
      &work->network->encoder, t->form, t->upos, t->xpos, is_glued, classes);
  }
  return words;
}

// Parse tokens `first` to `end` as one tree and return its root
static uint32_t parse_piece(const Work* const work, const uint32_t first,
                            const uint32_t end) {
  const uint32_t n = end - first;
  const MdtEncoderWord* const words = take_words(work, first, end);
  uint32_t* const heads =
    mdt_arena_array(work->scratch, (size_t)n + 1, sizeof(uint32_t));
  MdtDeprel* const relations =
    mdt_arena_array(work->scratch, (size_t)n + 1, sizeof(MdtDeprel));
  const MdtNetworkView view =
    mdt_network_read(work->network, words, n + 1, work->scratch);
  mdt_tree_decode(view.arcs, n, heads, work->scratch);
  mdt_network_relate(work->network, &view, heads, relations, work->scratch);
  uint32_t root = first;
  for (uint32_t i = 1; i <= n; ++i) {
    MdtToken* const token = &work->tokens[first + i - 1];
    token->head = heads[i] ? first + heads[i] - 1 : MDT_NONE;
    token->deprel = relations[i];
    root = heads[i] ? root : first + i - 1;
  }
  return root;
}

// "OSLO (NTB) — The minister resigned": the place hangs on the story, which it
// is no part of, and the rest on the place
static void hang_dateline(const Work* const work,
                          const MdtSentence* const sentence,
                          const uint32_t top) {
  for (uint32_t i = sentence->first; i < sentence->story; ++i) {
    MdtToken* const token = &work->tokens[i];
    const bool is_place = i == sentence->first;
    token->head = is_place ? top : sentence->first;
    token->deprel = is_place                        ? MDT_DEP_PARATAXIS
                    : token->upos == MDT_UPOS_PUNCT ? MDT_DEP_PUNCT
                                                    : MDT_DEP_FLAT;
  }
}

static void parse_sentence(const Work* const work,
                           const MdtSentence* const sentence) {
  uint32_t top = MDT_NONE;
  for (uint32_t at = sentence->story; at < sentence->end; at += MAX_PIECE) {
    const uint32_t left = sentence->end - at;
    const uint32_t n = left < MAX_PIECE ? left : MAX_PIECE;
    uint32_t root = parse_piece(work, at, at + n);
    root = mdt_tree_raise_voice(work->tokens, at, at + n, root, work->wordnet);
    if (top == MDT_NONE) {
      top = root;
    } else {
      work->tokens[root].head = top;
      work->tokens[root].deprel = MDT_DEP_PARATAXIS;
    }
    mdt_arena_reset(work->scratch);
  }
  hang_dateline(work, sentence, top);
}

MdtStatus mdt_parse(const MdtParser* const parser,
                    const MdtWordNet* const wordnet, MdtDocument* const doc) {
  MdtArena* const scratch = mdt_arena_new(NULL);
  if (!scratch) {
    return MDT_NO_MEMORY;
  }
  jmp_buf shortage;
  mdt_arena_guard(scratch, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_free(scratch);
    return MDT_NO_MEMORY;
  }
  const Work work = { &parser->network, wordnet, doc->tokens.items, scratch };
  for (size_t i = 0; i < doc->sentences.count; ++i) {
    parse_sentence(&work, &doc->sentences.items[i]);
  }
  mdt_arena_free(scratch);
  return MDT_SUCCESS;
}
