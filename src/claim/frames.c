// SPDX-License-Identifier: Apache-2.0

#include "claim/frames_table.h"

#include "base/view.h"
#include "document/model.h"

#include <string.h>

static const char kind_letters[] = { 'v', 'n', 'a' };

/// The key of a first word: its kind's letter, then the lemma
static MdtView key_of(char* const buffer, const size_t size,
                      const MdtUnitKind kind, const MdtView lemma) {
  const size_t len = lemma.len < size - 1 ? lemma.len : size - 1;
  buffer[0] = kind_letters[kind];
  for (size_t i = 0; i < len; ++i) {
    const char c = lemma.data[i];
    buffer[i + 1] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  const MdtView key = { buffer, len + 1 };
  return key;
}

static size_t count_words(const MdtView text) {
  size_t count = text.len > 0;
  for (size_t i = 0; i < text.len; ++i) {
    count += text.data[i] == ' ';
  }
  return count;
}

/// How particular `unit` is: by its companions, then by wanting a negation
static size_t rank(const MdtUnit* const unit) {
  return 2 * count_words(unit->rest) + unit->frame->needs_negation;
}

/// Hang unit `index` into the chain of its first word: the more particular
/// first, else in the order of the file
static void hang(MdtFrames* const frames, const uint32_t index) {
  MdtUnit* const units = frames->units.items;
  const uint32_t chain = units[index].next;
  uint32_t* link = &frames->chains.items[chain];
  while (*link != MDT_NONE && rank(&units[*link]) >= rank(&units[index])) {
    link = &units[*link].next;
  }
  units[index].next = *link;
  *link = index;
}

void mdt_frames_index(MdtFrames* const frames, MdtArena* const arena) {
  char buffer[64];
  frames->keys = mdt_interner_new(arena);
  for (size_t i = 0; i < frames->units.count; ++i) {
    MdtUnit* const unit = &frames->units.items[i];
    unit->next = mdt_intern(
      frames->keys, key_of(buffer, sizeof(buffer), unit->kind, unit->word));
    if (unit->next == frames->chains.count) {
      *mdt_push(arena, &frames->chains) = MDT_NONE;
    }
  }
  for (size_t i = 0; i < frames->units.count; ++i) {
    hang(frames, (uint32_t)i);
  }
}

const MdtUnit* mdt_frames_find(const MdtFrames* const frames,
                               const MdtUnitKind kind, const MdtView lemma) {
  char buffer[64];
  const uint32_t id = mdt_interner_find(
    frames->keys, key_of(buffer, sizeof(buffer), kind, lemma));
  return id == UINT32_MAX ? NULL
                          : &frames->units.items[frames->chains.items[id]];
}

const MdtUnit* mdt_frames_next(const MdtFrames* const frames,
                               const MdtUnit* const unit) {
  return unit->next == MDT_NONE ? NULL : &frames->units.items[unit->next];
}

size_t mdt_frames_count(const MdtFrames* const frames) {
  return frames->units.count;
}

const MdtUnit* mdt_frames_at(const MdtFrames* const frames,
                             const size_t index) {
  return &frames->units.items[index];
}
