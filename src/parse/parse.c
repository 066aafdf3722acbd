// SPDX-License-Identifier: Apache-2.0

#include "parse/parse.h"

#include "base/log.h"
#include "parse/network.h"
#include "parse/tree.h"

#include <stdlib.h>

enum { MAX_PIECE = 400 }; // Words; memory is in its square

struct MdtParser {
  MdtModelFile* file;
  MdtNetwork network;
};

MdtStatus mdt_parser_load(MdtParser** const out, const char* const path,
                          const MdtLog* const log) {
  const MdtPlace place = { "parse", path, 0, 0 };
  MdtModelFile* file = NULL;
  MdtStatus st = mdt_modelfile_open(&file, path, "parser", log);
  if (st) {
    return st;
  }
  MdtParser* const parser = (MdtParser*)malloc(sizeof(MdtParser));
  st = parser ? mdt_network_init(&parser->network, file) : MDT_NO_MEMORY;
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

static MdtNetworkWord* take_words(const MdtNetwork* const network,
                                  const MdtToken* const tokens,
                                  const uint32_t n, MdtArena* const scratch) {
  MdtNetworkWord* const words =
    mdt_arena_array(scratch, (size_t)n + 1, sizeof(MdtNetworkWord));
  words[0].is_root = true;
  for (uint32_t i = 0; i < n; ++i) {
    const MdtToken* const t = &tokens[i];
    const bool is_glued = i && t->span.start <= tokens[i - 1].span.end;
    words[i + 1] =
      mdt_network_word(network, t->form, t->upos, t->xpos, is_glued, 0);
  }
  return words;
}

// Parse tokens `first` to `end` as one tree and return its root
static uint32_t parse_piece(const MdtNetwork* const network,
                            MdtToken* const tokens, const uint32_t first,
                            const uint32_t end, MdtArena* const scratch) {
  const uint32_t n = end - first;
  const MdtNetworkWord* const words =
    take_words(network, tokens + first, n, scratch);
  uint32_t* const heads =
    mdt_arena_array(scratch, (size_t)n + 1, sizeof(uint32_t));
  MdtDeprel* const relations =
    mdt_arena_array(scratch, (size_t)n + 1, sizeof(MdtDeprel));
  const MdtNetworkView view = mdt_network_read(network, words, n + 1, scratch);
  mdt_tree_decode(view.arcs, n, heads, scratch);
  mdt_network_relate(network, &view, heads, relations, scratch);
  uint32_t root = first;
  for (uint32_t i = 1; i <= n; ++i) {
    MdtToken* const token = &tokens[first + i - 1];
    token->head = heads[i] ? first + heads[i] - 1 : MDT_NONE;
    token->deprel = relations[i];
    root = heads[i] ? root : first + i - 1;
  }
  return root;
}

static void parse_sentence(const MdtNetwork* const network,
                           MdtToken* const tokens,
                           const MdtSentence* const sentence,
                           MdtArena* const scratch) {
  uint32_t top = MDT_NONE;
  for (uint32_t at = sentence->first; at < sentence->end; at += MAX_PIECE) {
    const uint32_t left = sentence->end - at;
    const uint32_t n = left < MAX_PIECE ? left : MAX_PIECE;
    const uint32_t root = parse_piece(network, tokens, at, at + n, scratch);
    if (top == MDT_NONE) {
      top = root;
    } else {
      tokens[root].head = top;
      tokens[root].deprel = MDT_DEP_PARATAXIS;
    }
    mdt_arena_reset(scratch);
  }
}

MdtStatus mdt_parse(const MdtParser* const parser, MdtDocument* const doc) {
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
  for (size_t i = 0; i < doc->sentences.count; ++i) {
    parse_sentence(&parser->network, doc->tokens.items,
                   &doc->sentences.items[i], scratch);
  }
  mdt_arena_free(scratch);
  return MDT_SUCCESS;
}
