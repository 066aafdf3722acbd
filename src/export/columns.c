// SPDX-License-Identifier: Apache-2.0

#include "export/columns.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"
#include "export/view.h"

#include <stdio.h>
#include <string.h>

static MdtTableViews one(const MdtRow* const row, const MdtView text) {
  MdtTableViews cell = { NULL, 0, 0 };
  const MdtView clean = mdt_label_clean(row->arena, text);
  if (clean.len) {
    *mdt_push(row->arena, &cell) = clean;
  }
  return cell;
}

static MdtTableViews word(const MdtRow* const row, const char* const text) {
  return one(row, mdt_view(text));
}

static MdtTableViews truth(const MdtRow* const row, const bool is_true) {
  return word(row, is_true ? "true" : "false");
}

static MdtTableViews number(const MdtRow* const row, const unsigned value) {
  return one(row, mdt_label_format(row->arena, "%u", value));
}

static MdtTableViews hundredths(const MdtRow* const row, const unsigned value) {
  return one(row,
             mdt_label_format(row->arena, "%u.%02u", value / 100, value % 100));
}

static void add(const MdtRow* const row, MdtTableViews* const cell,
                const MdtView text) {
  const MdtView clean = mdt_label_clean(row->arena, text);
  if (clean.len) {
    *mdt_push(row->arena, cell) = clean;
  }
}

/// Add "start-end" in characters of the article
static void add_place(const MdtRow* const row, MdtTableViews* const cell,
                      const uint32_t passage) {
  if (passage != MDT_NONE) {
    const MdtTablePassage* const at = &row->table->passages.items[passage];
    add(row, cell, mdt_label_format(row->arena, "%u-%u", at->start, at->end));
  }
}

static MdtTableViews places(const MdtRow* const row,
                            const MdtIndices* const passages) {
  MdtTableViews cell = { NULL, 0, 0 };
  for (size_t i = 0; i < passages->count; ++i) {
    add_place(row, &cell, passages->items[i]);
  }
  return cell;
}

static MdtView name_of(const MdtRow* const row, const uint32_t entity) {
  return entity == MDT_NONE ? mdt_view("")
                            : row->table->entities.items[entity].label;
}

// --- Nodes -------------------------------------------------------------------

static MdtTableViews node_iri(const MdtRow* const row) {
  return one(row, row->entity->iri);
}

static MdtTableViews node_label(const MdtRow* const row) {
  return one(row, row->entity->label);
}

static MdtTableViews node_type(const MdtRow* const row) {
  const char* const name = mdt_type_name(row->entity->type);
  return word(row, row->entity->is_article ? "Article"
                   : *name                 ? name
                                           : "Other");
}

static MdtTableViews node_aliases(const MdtRow* const row) {
  MdtTableViews cell = { NULL, 0, 0 };
  for (size_t i = 0; i < row->entity->aliases.count; ++i) {
    add(row, &cell, row->entity->aliases.items[i]);
  }
  return cell;
}

static MdtTableViews node_known(const MdtRow* const row) {
  return one(row, row->entity->known);
}

static MdtTableViews node_uses(const MdtRow* const row) {
  return number(row, row->entity->uses);
}

static MdtTableViews node_gist(const MdtRow* const row) {
  return one(row, row->entity->gist);
}

static MdtTableViews node_mentions(const MdtRow* const row) {
  return places(row, &row->entity->mentions);
}

static MdtTableViews node_published(const MdtRow* const row) {
  return one(row, row->entity->date);
}

static MdtTableViews node_digest(const MdtRow* const row) {
  return one(row, row->entity->digest);
}

const MdtColumn mdt_node_columns[] = {
  { "iri", MDT_COLUMN_TEXT, node_iri },
  { "label", MDT_COLUMN_TEXT, node_label },
  { "type", MDT_COLUMN_TEXT, node_type },
  { "aliases", MDT_COLUMN_LIST, node_aliases },
  { "known", MDT_COLUMN_TEXT, node_known },
  { "uses", MDT_COLUMN_INT, node_uses },
  { "gist", MDT_COLUMN_TEXT, node_gist },
  { "mentions", MDT_COLUMN_LIST, node_mentions },
  { "published", MDT_COLUMN_TEXT, node_published },
  { "sha256", MDT_COLUMN_TEXT, node_digest },
  { NULL, MDT_COLUMN_TEXT, NULL },
};

// --- Edges -------------------------------------------------------------------

static MdtView relation_of(const MdtTableClaim* const claim) {
  return claim->verb.len ? claim->verb
                         : mdt_view(mdt_relation_name(claim->relation));
}

static MdtTableViews edge_claim(const MdtRow* const row) {
  return one(row, row->claim->iri);
}

static MdtTableViews edge_label(const MdtRow* const row) {
  return one(row, mdt_row_label(row));
}

static MdtTableViews edge_relation(const MdtRow* const row) {
  return one(row, relation_of(row->claim));
}

static MdtTableViews edge_role(const MdtRow* const row) {
  return word(row, row->is_recipient ? "recipient" : "object");
}

static MdtTableViews edge_polarity(const MdtRow* const row) {
  return word(row, row->claim->is_negated ? "negated" : "affirmed");
}

static MdtTableViews edge_modality(const MdtRow* const row) {
  return word(row, mdt_modality_name(row->claim->modality));
}

static MdtTableViews edge_attributed(const MdtRow* const row) {
  return truth(row, row->claim->sources.count > 0);
}

static MdtTableViews edge_sources(const MdtRow* const row) {
  MdtTableViews cell = { NULL, 0, 0 };
  for (size_t i = 0; i < row->claim->sources.count; ++i) {
    add(row, &cell, name_of(row, row->claim->sources.items[i]));
  }
  return cell;
}

static MdtTableViews edge_denied(const MdtRow* const row) {
  return truth(row, row->claim->denials.count > 0);
}

static MdtTableViews edge_denied_by(const MdtRow* const row) {
  MdtTableViews cell = { NULL, 0, 0 };
  for (size_t i = 0; i < row->claim->denials.count; ++i) {
    const MdtTableClaim* const denial =
      &row->table->claims.items[row->claim->denials.items[i]];
    const uint32_t who = denial->sources.count
                           ? denial->sources.items[denial->sources.count - 1]
                           : denial->subject;
    add(row, &cell, name_of(row, who));
  }
  return cell;
}

static MdtTableViews edge_denies(const MdtRow* const row) {
  const uint32_t denied = row->claim->denies;
  return one(row, denied == MDT_NONE ? mdt_view("")
                                     : row->table->claims.items[denied].iri);
}

static MdtTableViews edge_confidence(const MdtRow* const row) {
  return hundredths(row, row->claim->confidence);
}

static MdtTableViews edge_importance(const MdtRow* const row) {
  return number(row, mdt_style_relation(row->claim->relation)->weight);
}

static MdtTableViews edge_recipient(const MdtRow* const row) {
  return one(row, name_of(row, row->claim->recipient));
}

static MdtTableViews edge_time(const MdtRow* const row) {
  return one(row, row->claim->time);
}

static MdtTableViews edge_sentence(const MdtRow* const row) {
  return one(row, mdt_view_sentence(row->arena, row->table, row->claim));
}

static MdtTableViews edge_article(const MdtRow* const row) {
  return one(row, name_of(row, row->claim->article));
}

static MdtTableViews edge_evidence(const MdtRow* const row) {
  return places(row, &row->claim->evidence);
}

static MdtTableViews edge_cue(const MdtRow* const row) {
  MdtTableViews cell = { NULL, 0, 0 };
  add_place(row, &cell, row->claim->cue);
  return cell;
}

static MdtTableViews edge_words(const MdtRow* const row) {
  MdtTableViews cell = { NULL, 0, 0 };
  for (size_t i = 0; i < row->claim->evidence.count; ++i) {
    const uint32_t passage = row->claim->evidence.items[i];
    if (passage != MDT_NONE) {
      add(row, &cell, row->table->passages.items[passage].exact);
    }
  }
  return cell;
}

static MdtTableViews edge_frame(const MdtRow* const row) {
  return one(row, row->claim->frame);
}

const MdtColumn mdt_edge_columns[] = {
  { "claim", MDT_COLUMN_TEXT, edge_claim },
  { "label", MDT_COLUMN_TEXT, edge_label },
  { "relation", MDT_COLUMN_TEXT, edge_relation },
  { "role", MDT_COLUMN_TEXT, edge_role },
  { "polarity", MDT_COLUMN_TEXT, edge_polarity },
  { "modality", MDT_COLUMN_TEXT, edge_modality },
  { "attributed", MDT_COLUMN_BOOLEAN, edge_attributed },
  { "sources", MDT_COLUMN_LIST, edge_sources },
  { "denied", MDT_COLUMN_BOOLEAN, edge_denied },
  { "denied_by", MDT_COLUMN_LIST, edge_denied_by },
  { "denies", MDT_COLUMN_TEXT, edge_denies },
  { "confidence", MDT_COLUMN_DOUBLE, edge_confidence },
  { "weight", MDT_COLUMN_DOUBLE, edge_confidence },
  { "importance", MDT_COLUMN_INT, edge_importance },
  { "recipient", MDT_COLUMN_TEXT, edge_recipient },
  { "time", MDT_COLUMN_TEXT, edge_time },
  { "statement", MDT_COLUMN_TEXT, edge_sentence },
  { "article", MDT_COLUMN_TEXT, edge_article },
  { "evidence", MDT_COLUMN_LIST, edge_evidence },
  { "cue", MDT_COLUMN_TEXT, edge_cue },
  { "words", MDT_COLUMN_LIST, edge_words },
  { "frame", MDT_COLUMN_TEXT, edge_frame },
  { NULL, MDT_COLUMN_TEXT, NULL },
};

// --- Rows --------------------------------------------------------------------

void mdt_rows_nodes(MdtArena* const arena, const MdtClaimTable* const table,
                    const MdtRowFunc func, void* const handle) {
  MdtRow row = { arena, table, NULL, NULL, false };
  for (size_t i = 0; i < table->entities.count; ++i) {
    row.entity = &table->entities.items[i];
    func(handle, &row);
  }
}

void mdt_rows_edges(MdtArena* const arena, const MdtClaimTable* const table,
                    const MdtRowFunc func, void* const handle) {
  MdtRow row = { arena, table, NULL, NULL, false };
  for (size_t i = 0; i < table->claims.count; ++i) {
    row.claim = &table->claims.items[i];
    row.is_recipient = false;
    func(handle, &row);
    row.is_recipient = row.claim->recipient != MDT_NONE;
    if (row.is_recipient) {
      func(handle, &row);
    }
  }
}

uint32_t mdt_row_from(const MdtRow* const row) {
  return row->is_recipient ? row->claim->object : row->claim->subject;
}

uint32_t mdt_row_to(const MdtRow* const row) {
  return row->is_recipient ? row->claim->recipient : row->claim->object;
}

/// Return `name` in capitals, its words apart: "holdsPost" gives "HOLDS_POST"
static MdtView shout(MdtArena* const arena, const MdtView name) {
  char* const text = (char*)mdt_arena_alloc(arena, 2 * name.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < name.len; ++i) {
    const char c = name.data[i];
    const bool is_lower = c >= 'a' && c <= 'z';
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper && i) {
      text[len++] = '_';
    }
    const bool is_digit = c >= '0' && c <= '9';
    text[len++] = (char)(is_lower               ? c - 'a' + 'A'
                         : is_upper || is_digit ? c
                                                : '_');
  }
  return (MdtView){ text, len };
}

MdtView mdt_row_type(const MdtRow* const row) {
  const MdtTableClaim* const claim = row->claim;
  const bool is_fact = claim->modality == MDT_ASSERTED;
  const MdtView mood =
    shout(row->arena, mdt_view(mdt_modality_name(claim->modality)));
  const MdtView relation = shout(row->arena, relation_of(claim));
  return mdt_label_format(
    row->arena, "%s%.*s%s%s%.*s%s", claim->sources.count ? "ATTRIBUTED_" : "",
    is_fact ? 0 : (int)mood.len, mood.data, is_fact ? "" : "_",
    claim->is_negated ? "NOT_" : "", MDT_ARGS(relation),
    row->is_recipient ? "_RECIPIENT" : "");
}

MdtView mdt_row_label(const MdtRow* const row) {
  const MdtView chain = mdt_view_chain(row->arena, row->table, row->claim);
  const MdtView words = mdt_view_words(row->arena, row->table, row->claim);
  const char* const joint =
    row->is_recipient ? mdt_style_relation(row->claim->relation)->joint : "";
  return mdt_label_format(
    row->arena, "%.*s%s%.*s%s%s%s", MDT_ARGS(chain), chain.len ? ": " : "",
    MDT_ARGS(words), *joint ? " \xE2\x80\xA6 " : "", joint,
    row->claim->denials.count && !row->claim->is_negated ? " (denied)" : "");
}

MdtView mdt_row_join(MdtArena* const arena, const MdtTableViews* const list) {
  size_t size = 1;
  for (size_t i = 0; i < list->count; ++i) {
    size += list->items[i].len + 1;
  }
  char* const text = (char*)mdt_arena_alloc(arena, size);
  size_t len = 0;
  for (size_t i = 0; i < list->count; ++i) {
    if (i) {
      text[len++] = ';';
    }
    for (size_t j = 0; j < list->items[i].len; ++j) {
      const char c = list->items[i].data[j];
      text[len++] = (char)(c == ';' ? ',' : c);
    }
  }
  return (MdtView){ text, len };
}
