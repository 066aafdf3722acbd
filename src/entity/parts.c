// SPDX-License-Identifier: Apache-2.0
// What body is within what larger one, or of what place, as its name shows:
// "US Navy", "House Rules Committee", "the Chilean government", "Paris
// police", "the government of Samoa".

#include "entity/reading.h"

#include "base/view.h"

static const MdtView no_time = { "", 0 };

static MdtView lower_text(const MdtReading* const reading, const uint32_t first,
                          const uint32_t end) {
  return mdt_view_lower(reading->doc->arena,
                        mdt_reading_text(reading, first, end));
}

/// What the tokens `first` to `end` name by the lists: a place, a nationality,
/// a known body; or no type
static MdtType listed_type(const MdtReading* const reading,
                           const uint32_t first, const uint32_t end) {
  const MdtView key = lower_text(reading, first, end);
  bool is_hidden = false;
  if (mdt_wordlist_has(reading->lore->places, key) ||
      mdt_reading_country(reading, key).data) {
    return MDT_TYPE_PLACE;
  }
  const uint32_t known =
    mdt_gazetteer_find(reading->lore->gazetteer, key, &is_hidden);
  // "House Rules Committee" is of the House, but "House of Lords" is not
  return known == MDT_NONE || (is_hidden && mdt_reading_is(reading, end, "of"))
           ? MDT_TYPE_NONE
           : mdt_gazetteer_at(reading->lore->gazetteer, known)->type;
}

static uint32_t listed_known(const MdtReading* const reading,
                             const uint32_t first, const uint32_t end) {
  bool is_hidden = false;
  return mdt_gazetteer_find(reading->lore->gazetteer,
                            lower_text(reading, first, end), &is_hidden);
}

static uint32_t inner(MdtReading* const reading, const uint32_t first,
                      const uint32_t end, const MdtType type) {
  const uint32_t index =
    mdt_reading_add(reading, first, end, end - 1, MDT_MENTION_NAME, type);
  reading->doc->mentions.items[index].is_inner = true;
  return index;
}

static void tie(MdtReading* const reading, const uint32_t part,
                const uint32_t whole, const char* const rule) {
  mdt_reading_tie(reading, MDT_PART_OF, part, whole, no_time, rule);
}

/// Whether the tokens `first` to `end` are a place's name elsewhere
static bool is_named_place(const MdtReading* const reading,
                           const uint32_t first, const uint32_t end) {
  const MdtView text = mdt_reading_text(reading, first, end);
  for (size_t i = 0; i < reading->names.count; ++i) {
    const MdtFoundName* const name = &reading->names.items[i];
    if (name->type == MDT_TYPE_PLACE && name->first != first &&
        mdt_view_equals(mdt_reading_text(reading, name->first, name->end),
                        text)) {
      return true;
    }
  }
  return false;
}

static bool is_whole(const MdtType type) {
  return type == MDT_TYPE_PLACE || type == MDT_TYPE_AGENCY ||
         type == MDT_TYPE_ORGANIZATION;
}

/// A place or body at the head of a body's name, or after its "of"
static void read_name(MdtReading* const reading, const uint32_t index) {
  const MdtMention body = reading->doc->mentions.items[index];
  const uint32_t start = body.first;
  uint32_t end = body.end - start > 4 ? start + 4 : body.end - 1;
  for (; end > start; --end) {
    const MdtType listed = listed_type(reading, start, end);
    const MdtType type =
      !listed && is_named_place(reading, start, end) ? MDT_TYPE_PLACE : listed;
    // "U.S. Treasury Department" is no part of the U.S. Treasury
    const bool is_itself = listed_known(reading, start, end) ==
                           listed_known(reading, start, body.end);
    if (is_whole(type) && !mdt_reading_is(reading, end, "of") &&
        !mdt_reading_is(reading, end, "for") &&
        (type == MDT_TYPE_PLACE || !is_itself)) {
      tie(reading, index, inner(reading, start, end, type), "place in a name");
      return;
    }
  }
  for (uint32_t i = body.first + 1; i + 1 < body.end; ++i) {
    if (mdt_reading_is(reading, i, "of")) {
      const uint32_t place = i + 1 + mdt_reading_is(reading, i + 1, "the");
      if (place < body.end &&
          listed_type(reading, place, body.end) == MDT_TYPE_PLACE) {
        tie(reading, index, inner(reading, place, body.end, MDT_TYPE_PLACE),
            "place in a name");
      }
      return;
    }
  }
}

static uint32_t whole_at(const MdtReading* const reading, const uint32_t i) {
  const uint32_t name =
    i < reading->doc->tokens.count ? reading->name_at[i] : MDT_NONE;
  return name != MDT_NONE && is_whole(reading->names.items[name].type)
           ? mdt_reading_mention(reading, i)
           : MDT_NONE;
}

static bool is_between(const MdtToken* const token) {
  return token->upos == MDT_UPOS_ADJ || token->upos == MDT_UPOS_NOUN ||
         token->upos == MDT_UPOS_VERB || token->upos == MDT_UPOS_PROPN ||
         token->upos == MDT_UPOS_PUNCT;
}

/// "the *UK's* Border Force", "*Chile's* state-owned Codelco"
static void read_possessor(MdtReading* const reading, const uint32_t index) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  const uint32_t first = reading->doc->mentions.items[index].first;
  uint32_t i = first;
  for (int n = 0; n < 5 && i > 1 && mdt_reading_is_joined(reading, i - 1, i);
       ++n) {
    --i;
    if (tokens[i].xpos == MDT_XPOS_POS) {
      const uint32_t whole = whole_at(reading, i - 1);
      if (whole != MDT_NONE) {
        tie(reading, index, whole, "possessor of a body");
      }
      return;
    }
    if (!is_between(&tokens[i]) || mdt_reading_is(reading, i, ",")) {
      return;
    }
  }
}

/// "the Border Force (BF) *of Chile*"
static void read_place_after(MdtReading* const reading, const uint32_t index) {
  uint32_t i = reading->doc->mentions.items[index].end;
  if (mdt_reading_is(reading, i, "(") && mdt_reading_is(reading, i + 2, ")")) {
    i += 3;
  }
  if (!mdt_reading_is(reading, i, "of")) {
    return;
  }
  i += 1 + mdt_reading_is(reading, i + 1, "the");
  const uint32_t whole = whole_at(reading, i);
  if (whole != MDT_NONE &&
      reading->doc->mentions.items[whole].type == MDT_TYPE_PLACE) {
    tie(reading, index, whole, "place after a body");
  }
}

/// A place or body that a body's description names
static void read_description(MdtReading* const reading, const uint32_t index) {
  const MdtDocument* const doc = reading->doc;
  const MdtMention body = doc->mentions.items[index];
  for (uint32_t i = body.first; i < body.end; ++i) {
    const uint32_t name = reading->name_at[i];
    if (name != MDT_NONE && is_whole(reading->names.items[name].type)) {
      const uint32_t at = mdt_reading_mention(reading, i);
      const uint32_t head = doc->mentions.items[at].head;
      const bool is_near =
        i < body.head || (doc->tokens.items[head].head == body.head &&
                          doc->tokens.items[head].deprel == MDT_DEP_NMOD);
      if (is_near) {
        tie(reading, index, at, "place of a body");
        return;
      }
    } else if (i < body.head && name == MDT_NONE &&
               mdt_reading_is_capital(reading, i) &&
               mdt_reading_country(reading, reading->lower[i]).data) {
      tie(reading, index, inner(reading, i, i + 1, MDT_TYPE_PLACE),
          "nationality of a body");
      return;
    }
  }
}

void mdt_reading_add_parts(MdtReading* const reading) {
  const uint32_t n = (uint32_t)reading->doc->mentions.count;
  for (uint32_t i = 0; i < n; ++i) {
    const MdtMention* const mention = &reading->doc->mentions.items[i];
    const bool is_name =
      mention->kind == MDT_MENTION_NAME && !mention->is_inner;
    if (is_name && (mention->type == MDT_TYPE_AGENCY ||
                    mention->type == MDT_TYPE_ORGANIZATION)) {
      read_possessor(reading, i);
      read_place_after(reading, i);
    }
    if (mention->type == MDT_TYPE_AGENCY) {
      if (is_name) {
        read_name(reading, i);
      } else if (reading->doc->mentions.items[i].kind ==
                 MDT_MENTION_DESCRIPTION) {
        read_description(reading, i);
      }
    }
  }
}
