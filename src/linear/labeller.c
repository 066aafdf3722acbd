// SPDX-License-Identifier: Apache-2.0

#include "linear/labeller.h"

#include "linear/hash.h"

#include <string.h>

/// Longer sentences, which only a given parse can have, are labelled in parts
enum { PART_LIMIT = 512 };

typedef struct {
  MdtWord* words;
  uint64_t* keys;
  uint32_t* ends;
  uint64_t* contexts;
  MdtStep* lattice;
  uint8_t* counts;
  uint8_t* labels;
} Room;

static size_t longest_part(const MdtDocument* const doc) {
  size_t longest = 1;
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    const MdtSentence* const sentence = doc->sentences.items + s;
    const size_t len = sentence->end - sentence->first;
    longest = len > longest ? len : longest;
  }
  return longest < PART_LIMIT ? longest : PART_LIMIT;
}

static Room make_room(MdtArena* const arena, const MdtLabelling* const l,
                      const size_t n) {
  Room room;
  room.words = (MdtWord*)mdt_arena_array(arena, n, sizeof(MdtWord));
  room.keys =
    (uint64_t*)mdt_arena_array(arena, n * l->max_keys, sizeof(uint64_t));
  room.ends = (uint32_t*)mdt_arena_array(arena, n, sizeof(uint32_t));
  room.contexts =
    (uint64_t*)mdt_arena_array(arena, n * l->n_contexts, sizeof(uint64_t));
  room.lattice =
    (MdtStep*)mdt_arena_array(arena, n * l->width, sizeof(MdtStep));
  room.counts = (uint8_t*)mdt_arena_array(arena, n, 1);
  room.labels = (uint8_t*)mdt_arena_array(arena, n, 1);
  return room;
}

MdtWord mdt_label_word(const MdtClasses* const classes,
                       const MdtToken* const token) {
  const char* const tag = mdt_xpos_name(token->xpos);
  MdtWord word = mdt_word_read(classes, token->form.data, token->form.len);
  word.tag = mdt_hash_bytes(tag, strlen(tag));
  return word;
}

static MdtSequence read_part(const MdtLabelling* const l,
                             const void* const handle, const size_t n,
                             const Room* const room) {
  const MdtSequence sequence = { room->keys, room->ends, room->contexts, n,
                                 l->n_contexts };
  uint32_t end = 0;
  if (l->prepare) {
    l->prepare(handle, room->words, n);
  }
  for (size_t i = 0; i < n; ++i) {
    end += l->keys(room->words, n, i, room->keys + end);
    room->ends[i] = end;
    l->contexts(room->words, n, i, room->contexts + (i * l->n_contexts));
  }
  return sequence;
}

void mdt_label_document(const MdtLabelling* const labelling,
                        const MdtWeights* const weights,
                        const MdtClasses* const classes, MdtDocument* const doc,
                        const MdtLabelFunc func, const void* const handle) {
  const MdtScorer scorer = mdt_weights_scorer(weights);
  const Room room = make_room(doc->arena, labelling, longest_part(doc));
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    const uint32_t end = doc->sentences.items[s].end;
    uint32_t first = doc->sentences.items[s].first;
    while (first < end) {
      const size_t left = end - first;
      const size_t n = left < PART_LIMIT ? left : PART_LIMIT;
      for (size_t i = 0; i < n; ++i) {
        room.words[i] = mdt_label_word(classes, doc->tokens.items + first + i);
      }
      const MdtSequence sequence = read_part(labelling, handle, n, &room);
      mdt_sequence_search(&scorer, &sequence, labelling->width, room.lattice,
                          room.counts);
      mdt_sequence_trace(room.lattice, labelling->width, n - 1, 0, room.labels);
      func(handle, doc, first, room.labels, n);
      first += (uint32_t)n;
    }
  }
}
