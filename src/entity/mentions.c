// SPDX-License-Identifier: Apache-2.0

#include "entity/mentions.h"

#include "entity/reading.h"

MdtStatus mdt_find_mentions(const MdtLore* const lore, MdtDocument* const doc) {
  MdtReading reading;
  mdt_reading_init(&reading, lore, doc);
  doc->mention_at = (uint32_t*)mdt_arena_array(
    doc->arena, doc->tokens.count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    doc->mention_at[i] = MDT_NONE;
  }
  mdt_reading_find_names(&reading);
  mdt_reading_type_names(&reading);
  mdt_reading_measure(&reading);
  mdt_reading_add_mentions(&reading);
  mdt_reading_note_known(&reading);
  mdt_reading_add_posts(&reading);
  mdt_reading_add_members(&reading);
  mdt_reading_add_parts(&reading);
  return MDT_SUCCESS;
}
