// SPDX-License-Identifier: Apache-2.0

#include "entity/reading.h"

#include "base/view.h"

void mdt_reading_init(MdtReading* const reading, const MdtLore* const lore,
                      MdtDocument* const doc) {
  const size_t n = doc->tokens.count;
  MdtArena* const arena = doc->arena;
  *reading = (MdtReading){ .lore = lore, .doc = doc };
  reading->lower = (MdtView*)mdt_arena_array(arena, n + 1, sizeof(MdtView));
  reading->lemma = (MdtView*)mdt_arena_array(arena, n + 1, sizeof(MdtView));
  reading->left = (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  reading->right = (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  reading->name_at = (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  reading->post_at = (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    const MdtToken* const token = &doc->tokens.items[i];
    reading->lower[i] = mdt_view_lower(arena, token->form);
    reading->lemma[i] = token->lemma.len ? mdt_view_lower(arena, token->lemma)
                                         : reading->lower[i];
    reading->name_at[i] = MDT_NONE;
    reading->post_at[i] = MDT_NONE;
  }
}

MdtSpan mdt_reading_span(const MdtReading* const reading, const uint32_t first,
                         const uint32_t end) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  return (MdtSpan){ tokens[first].span.start, tokens[end - 1].span.end };
}

MdtView mdt_reading_text(const MdtReading* const reading, const uint32_t first,
                         const uint32_t end) {
  const MdtSpan span = mdt_reading_span(reading, first, end);
  return mdt_view_slice(reading->doc->text, span.start, span.end);
}

bool mdt_reading_is_capital(const MdtReading* const reading, const uint32_t i) {
  const MdtView form = reading->doc->tokens.items[i].form;
  const uint8_t c = form.len ? (uint8_t)form.data[0] : 0;
  return (c >= 'A' && c <= 'Z') ||
         (c >= 0x80 && reading->doc->tokens.items[i].upos == MDT_UPOS_PROPN);
}

bool mdt_reading_is_joined(const MdtReading* const reading, const uint32_t i,
                           const uint32_t j) {
  const MdtTokens* const tokens = &reading->doc->tokens;
  return i < tokens->count && j < tokens->count &&
         tokens->items[i].sentence == tokens->items[j].sentence;
}

bool mdt_reading_is(const MdtReading* const reading, const uint32_t i,
                    const char* const word) {
  return i < reading->doc->tokens.count && mdt_view_is(reading->lower[i], word);
}

uint32_t mdt_reading_head(const MdtReading* const reading, const uint32_t first,
                          const uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t head = reading->doc->tokens.items[i].head;
    if (reading->doc->tokens.items[i].upos != MDT_UPOS_PUNCT &&
        (head < first || head >= end)) {
      return i;
    }
  }
  return end - 1;
}

MdtView mdt_reading_country(const MdtReading* const reading,
                            const MdtView name) {
  return mdt_wordlist_get(reading->lore->demonyms, name);
}

uint32_t mdt_reading_add(MdtReading* const reading, const uint32_t first,
                         const uint32_t end, const uint32_t head,
                         const MdtMentionKind kind, const MdtType type) {
  MdtDocument* const doc = reading->doc;
  const uint32_t index = (uint32_t)doc->mentions.count;
  MdtMention* const mention = mdt_push(doc->arena, &doc->mentions);
  mention->span = mdt_reading_span(reading, first, end);
  mention->first = first;
  mention->end = end;
  mention->head = head;
  mention->kind = kind;
  mention->type = type;
  mention->entity = MDT_NONE;
  mention->antecedent = MDT_NONE;
  return index;
}

/// The gazetteer's entry for the place called `key`, by any of its names
static uint32_t known_place(const MdtLore* const lore, MdtArena* const arena,
                            const MdtView key) {
  const MdtView name = mdt_wordlist_get(lore->places, key);
  bool is_hidden = false;
  return name.data ? mdt_gazetteer_find(lore->gazetteer,
                                        mdt_view_lower(arena, name), &is_hidden)
                   : MDT_NONE;
}

void mdt_reading_note_known(MdtReading* const reading) {
  const MdtLore* const lore = reading->lore;
  MdtArena* const arena = reading->doc->arena;
  const uint32_t n = mdt_gazetteer_count(lore->gazetteer);
  reading->known_at =
    (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < n; ++i) {
    reading->known_at[i] = MDT_NONE;
  }
  for (size_t i = 0; i < reading->names.count; ++i) {
    const MdtFoundName* const name = &reading->names.items[i];
    const MdtView text = mdt_reading_text(reading, name->first, name->end);
    const uint32_t known =
      name->type == MDT_TYPE_PLACE
        ? known_place(lore, arena, mdt_view_lower(arena, text))
        : name->known;
    if (known != MDT_NONE && reading->known_at[known] == MDT_NONE) {
      reading->known_at[known] = mdt_reading_mention(reading, name->first);
    }
  }
}

uint32_t mdt_reading_mention(const MdtReading* const reading,
                             const uint32_t i) {
  const MdtDocument* const doc = reading->doc;
  if (i >= doc->tokens.count) {
    return MDT_NONE;
  }
  const uint32_t name = reading->name_at[i];
  return name == MDT_NONE
           ? doc->mention_at[i]
           : doc->mention_at[mdt_reading_head(reading,
                                              reading->names.items[name].first,
                                              reading->names.items[name].end)];
}

void mdt_reading_tie(MdtReading* const reading, const MdtRelation relation,
                     const uint32_t subject, const uint32_t object,
                     const MdtView time, const char* const rule) {
  MdtDocument* const doc = reading->doc;
  if (subject == MDT_NONE || object == MDT_NONE || subject == object) {
    return;
  }
  const size_t n = doc->ties.count;
  for (size_t i = n > 16 ? n - 16 : 0; i < n; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    if (tie->relation == relation && tie->subject == subject &&
        tie->object == object) {
      return;
    }
  }
  const MdtMention* const mention = &doc->mentions.items[object];
  MdtTie* const tie = mdt_push(doc->arena, &doc->ties);
  tie->relation = relation;
  tie->subject = subject;
  tie->object = object;
  tie->time = time;
  tie->cue = mention->span;
  tie->sentence = doc->tokens.items[mention->head].sentence;
  tie->rule = rule;
}
