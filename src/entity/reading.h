// SPDX-License-Identifier: Apache-2.0
// A document while its mentions are being found: what the stage's parts share.

#ifndef MDT_ENTITY_READING_H
#define MDT_ENTITY_READING_H

#include "entity/lore.h"

/// The names of a document, with their types, in text order
typedef struct {
  uint32_t first;  ///< First token
  uint32_t end;    ///< After its last token
  MdtType type;    ///< Person, Agency, Organization, Place, or none
  uint32_t known;  ///< Its entry in the gazetteer, or none
  bool is_certain; ///< The type comes from a list
} MdtFoundName;

MDT_VECTOR(MdtFoundNames, MdtFoundName);

/// What the parts of the stage work on; all of it in the document's arena
typedef struct {
  const MdtLore* lore; ///< Tables
  MdtDocument* doc;    ///< The article
  MdtView* lower;      ///< [tokens] forms in lower case
  MdtView* lemma;      ///< [tokens] lemmas in lower case
  uint32_t* left;      ///< [tokens] first token of the phrase headed there
  uint32_t* right;     ///< [tokens] its last token
  MdtFoundNames names; ///< Names
  uint32_t* name_at;   ///< [tokens] name that covers it, or none
  uint32_t* known_at;  ///< [gazetteer] first name of each entry, or none
  uint32_t* post_at;   ///< [tokens] Post mention headed there, or none
} MdtReading;

/// Prepare `reading` for `doc`
void mdt_reading_init(MdtReading* reading, const MdtLore* lore,
                      MdtDocument* doc);

/// Return the characters from token `first` to before token `end`
MdtSpan mdt_reading_span(const MdtReading* reading, uint32_t first,
                         uint32_t end);

/// Return those characters as a view of the text
MdtView mdt_reading_text(const MdtReading* reading, uint32_t first,
                         uint32_t end);

/// Return whether token `i` begins with a capital letter
bool mdt_reading_is_capital(const MdtReading* reading, uint32_t i);

/// Return whether tokens `i` and `j` are in one sentence
bool mdt_reading_is_joined(const MdtReading* reading, uint32_t i, uint32_t j);

/// Return whether the lower-cased form of token `i` is `word`
bool mdt_reading_is(const MdtReading* reading, uint32_t i, const char* word);

/// Return the token among `first` to before `end` whose head is outside
uint32_t mdt_reading_head(const MdtReading* reading, uint32_t first,
                          uint32_t end);

/// Return the country of the nationality `name` in lower case, or null data
MdtView mdt_reading_country(const MdtReading* reading, MdtView name);

/// Add a mention and return its index
uint32_t mdt_reading_add(MdtReading* reading, uint32_t first, uint32_t end,
                         uint32_t head, MdtMentionKind kind, MdtType type);

/// Return the mention of the name, or of the widest phrase, that token `i`
/// heads or is in; or none
uint32_t mdt_reading_mention(const MdtReading* reading, uint32_t i);

/// Find the names
void mdt_reading_find_names(MdtReading* reading);

/// Give types to the names
void mdt_reading_type_names(MdtReading* reading);

/// Measure the phrase of every token
void mdt_reading_measure(MdtReading* reading);

/// Add mentions for names, pronouns and noun phrases
void mdt_reading_add_mentions(MdtReading* reading);

/// Note where each entry of the gazetteer is named
void mdt_reading_note_known(MdtReading* reading);

/// Add Post mentions and the ties of their holders
void mdt_reading_add_posts(MdtReading* reading);

/// Add ties of members to bodies
void mdt_reading_add_members(MdtReading* reading);

/// Add ties of bodies to larger bodies and to places
void mdt_reading_add_parts(MdtReading* reading);

/// Add a tie unless it is there
void mdt_reading_tie(MdtReading* reading, MdtRelation relation,
                     uint32_t subject, uint32_t object, MdtView time,
                     const char* rule);

#endif
