// SPDX-License-Identifier: Apache-2.0
// FollowTheMoney, one entity a line, as Aleph, OpenAleph and OpenSanctions take
// them.
//
// Its model knows who holds which post and who belongs to what, and no
// directive. What the article itself states as a fact and nobody denies becomes
// such an entity, where both its ends may be in one; every other claim is a
// link of no kind, whose role tells in words what is said, on whose word, and
// that it is denied. An act or a policy is an entity that claims are about,
// which says that it need not be so.

#include "base/date.h"
#include "base/digest.h"
#include "base/json.h"
#include "base/view.h"
#include "export/columns.h"
#include "export/label.h"
#include "export/style.h"
#include "export/view.h"
#include "export/writer.h"

#include <string.h>

typedef struct {
  MdtArena* arena;
  const MdtClaimTable* table;
  MdtJson json;
} Writer;

// --- What maps to what -------------------------------------------------------

/// What a schema descends from
enum {
  IS_THING = 1 << 0,
  IS_LEGAL = 1 << 1,
  IS_BODY = 1 << 2,
  IS_PERSON = 1 << 3,
  IS_POST = 1 << 4,
  IS_DOCUMENT = 1 << 5,
};

typedef struct {
  const char* name;    // Of the schema
  unsigned is;         // What it descends from
  const char* again;   // Property that has the name once more, or null
  const char* summary; // What it must not be taken for, or null
} Schema;

static const Schema schemata[MDT_N_TYPES] = {
  [MDT_TYPE_NONE] = { "Note", IS_THING, "description",
                      "What claims are about; of no known kind" },
  [MDT_TYPE_PERSON] = { "Person", IS_THING | IS_LEGAL | IS_PERSON, NULL, NULL },
  [MDT_TYPE_GROUP] = { "LegalEntity", IS_THING | IS_LEGAL, NULL,
                       "People who are not named" },
  [MDT_TYPE_AGENCY] = { "PublicBody", IS_THING | IS_LEGAL | IS_BODY, NULL,
                        NULL },
  [MDT_TYPE_ORGANIZATION] = { "Organization", IS_THING | IS_LEGAL | IS_BODY,
                              NULL, NULL },
  [MDT_TYPE_PLACE] = { "Address", IS_THING, "full", NULL },
  [MDT_TYPE_DOCUMENT] = { "Document", IS_THING | IS_DOCUMENT, "fileName",
                          "A document that is spoken of, not a file" },
  [MDT_TYPE_POLICY] = { "Project", IS_THING, NULL,
                        "A policy that claims are about" },
  [MDT_TYPE_POST] = { "Position", IS_THING | IS_POST, NULL, NULL },
  [MDT_TYPE_ACT] = { "Event", IS_THING, NULL,
                     "An act that claims are about; it need not have "
                     "happened" },
  [MDT_TYPE_PROPOSITION] = { "Note", IS_THING, "description",
                             "Words that somebody is said to have said" },
};

static const Schema article = { "Article", IS_THING | IS_DOCUMENT, "fileName",
                                NULL };

/// A kind of link between two entities
typedef struct {
  MdtRelation relation;
  const char* schema;
  const char* from;
  const char* to;
  unsigned from_is; // What its ends must be
  unsigned to_is;
  const char* role; // Property that tells the relation, or null: it is plain
} Link;

/// The last takes what no other may
static const Link links[] = {
  { MDT_HOLDS_POST, "Occupancy", "holder", "post", IS_PERSON, IS_POST, NULL },
  { MDT_MEMBER_OF, "Membership", "member", "organization", IS_LEGAL, IS_BODY,
    NULL },
  { MDT_RELATION_NONE, "UnknownLink", "subject", "object", IS_THING, IS_THING,
    "role" },
};

enum { LAST_LINK = sizeof(links) / sizeof(*links) - 1 };

static const Schema* schema_of(const MdtTableEntity* const entity) {
  return entity->is_article ? &article : &schemata[entity->type];
}

/// Return whether the article itself states `claim`, and nobody denies it
static bool is_stated(const MdtTableClaim* const claim) {
  return !claim->sources.count && !claim->is_negated && !claim->denials.count &&
         claim->modality == MDT_ASSERTED;
}

static const Link* link_of(const MdtRow* const row) {
  const MdtTableEntity* const entities = row->table->entities.items;
  const unsigned from_is = schema_of(&entities[mdt_row_from(row)])->is;
  const unsigned to_is = schema_of(&entities[mdt_row_to(row)])->is;
  size_t i = 0;
  while (i < LAST_LINK &&
         (row->is_recipient || !is_stated(row->claim) ||
          links[i].relation != row->claim->relation ||
          !(links[i].from_is & from_is) || !(links[i].to_is & to_is))) {
    ++i;
  }
  return &links[i];
}

// --- Properties --------------------------------------------------------------

static void begin(Writer* const w, const MdtView id, const char* const schema) {
  mdt_json_object(&w->json, MDT_JSON_LINE);
  mdt_json_key(&w->json, "id");
  mdt_json_string(&w->json, id);
  mdt_json_key(&w->json, "schema");
  mdt_json_string(&w->json, mdt_view(schema));
  mdt_json_key(&w->json, "properties");
  mdt_json_object(&w->json, MDT_JSON_LINE);
}

static void end(Writer* const w) {
  mdt_json_close(&w->json);
  mdt_json_close(&w->json);
}

static void write_list(Writer* const w, const char* const name,
                       const MdtTableViews* const texts) {
  if (!texts->count) {
    return;
  }
  mdt_json_key(&w->json, name);
  mdt_json_array(&w->json, MDT_JSON_LINE);
  for (size_t i = 0; i < texts->count; ++i) {
    mdt_json_string(&w->json, texts->items[i]);
  }
  mdt_json_close(&w->json);
}

/// Add `text` to a property, unless nothing of it can be seen
static void add(const Writer* const w, MdtTableViews* const texts,
                const MdtView text) {
  const MdtView clean = mdt_label_clean(w->arena, text);
  if (clean.len) {
    *mdt_push(w->arena, texts) = clean;
  }
}

static void write_text(Writer* const w, const char* const name,
                       const MdtView text) {
  MdtTableViews texts = { NULL, 0, 0 };
  add(w, &texts, text);
  write_list(w, name, &texts);
}

/// Return an identifier in letters that FollowTheMoney allows: the same for the
/// same `text`, on every run
static MdtView id_of(const Writer* const w, const MdtView text) {
  const MdtView digest = mdt_digest(w->arena, mdt_view("sha256"), text);
  return mdt_label_format(w->arena, "mdt-%.40s", digest.data);
}

static MdtView entity_id(const Writer* const w, const uint32_t entity) {
  return id_of(w, w->table->entities.items[entity].iri);
}

/// Return `name` no longer than names may be
static MdtView shorten(const Writer* const w, const MdtView name) {
  enum { COLUMNS = 180 }; // 384 characters, of which marks take no column
  return mdt_label_wrap(w->arena, name, COLUMNS, 1);
}

/// Return a name of `entity` that can be seen
static MdtView name_of(const Writer* const w,
                       const MdtTableEntity* const entity) {
  const MdtView name = shorten(w, entity->label);
  return name.len ? name : entity->iri;
}

// --- Entities ----------------------------------------------------------------

/// A family name alone finds too many people
static void write_aliases(Writer* const w, const MdtTableEntity* const entity) {
  MdtTableViews alias = { NULL, 0, 0 };
  MdtTableViews weak = { NULL, 0, 0 };
  for (size_t i = 0; i < entity->aliases.count; ++i) {
    const MdtView name = shorten(w, entity->aliases.items[i]);
    const bool is_weak =
      entity->type == MDT_TYPE_PERSON && mdt_view_find(name, " ") == SIZE_MAX;
    add(w, is_weak ? &weak : &alias, name);
  }
  write_list(w, "alias", &alias);
  write_list(w, "weakAlias", &weak);
}

/// Return the articles that mention `entity`, each once, in their order
static MdtIndices articles_of(const Writer* const w,
                              const MdtTableEntity* const entity) {
  MdtIndices found = { NULL, 0, 0 };
  for (size_t i = 0; i < entity->mentions.count; ++i) {
    const uint32_t passage = entity->mentions.items[i];
    const uint32_t at = w->table->passages.items[passage].article;
    const bool is_new = !found.count || found.items[found.count - 1] != at;
    if (at != MDT_NONE && is_new && w->table->entities.items[at].is_article) {
      *mdt_push(w->arena, &found) = at;
    }
  }
  return found;
}

static void write_proof(Writer* const w, const MdtIndices* const articles) {
  MdtTableViews ids = { NULL, 0, 0 };
  for (size_t i = 0; i < articles->count; ++i) {
    *mdt_push(w->arena, &ids) = entity_id(w, articles->items[i]);
  }
  write_list(w, "proof", &ids);
}

/// Return the one body at which the articles say that `post` is; none where
/// there are several
static uint32_t body_of(const Writer* const w, const uint32_t post) {
  uint32_t body = MDT_NONE;
  for (size_t i = 0; i < w->table->claims.count; ++i) {
    const MdtTableClaim* const claim = &w->table->claims.items[i];
    const uint32_t at = claim->recipient;
    if (claim->relation != MDT_HOLDS_POST || claim->object != post ||
        !is_stated(claim) || at == MDT_NONE ||
        !(schema_of(&w->table->entities.items[at])->is & IS_BODY)) {
      continue;
    }
    if (body != MDT_NONE && body != at) {
      return MDT_NONE;
    }
    body = at;
  }
  return body;
}

/// What only one kind of entity has
static void write_own(Writer* const w, const MdtTableEntity* const entity,
                      const Schema* const schema, const MdtView name) {
  if (schema->again) {
    write_text(w, schema->again, entity->label.len ? entity->label : name);
  }
  if (schema->is & IS_DOCUMENT) {
    write_text(w, "title", name);
  }
  if (entity->is_article && mdt_date_read(entity->date).year) {
    write_text(w, "publishedAt",
               mdt_date_write(w->arena, mdt_date_read(entity->date)));
  }
  if (schema->is & IS_POST) {
    const uint32_t index = (uint32_t)(entity - w->table->entities.items);
    const uint32_t body = body_of(w, index);
    write_text(w, "organization",
               body == MDT_NONE ? mdt_view("") : entity_id(w, body));
  }
}

static void write_mention(Writer* const w, const MdtTableEntity* const entity,
                          const uint32_t at) {
  const MdtView document = entity_id(w, at);
  const MdtView key = mdt_label_format(
    w->arena, "%.*s\n%.*s", MDT_ARGS(document), MDT_ARGS(entity->iri));
  begin(w, id_of(w, key), "Mention");
  write_text(w, "document", document);
  write_text(w, "resolved", id_of(w, entity->iri));
  write_text(w, "name", name_of(w, entity));
  write_text(w, "detectedSchema", mdt_view(schema_of(entity)->name));
  end(w);
}

static void write_entity(void* const handle, const MdtRow* const row) {
  Writer* const w = (Writer*)handle;
  const MdtTableEntity* const entity = row->entity;
  const Schema* const schema = schema_of(entity);
  const MdtIndices articles = articles_of(w, entity);
  const MdtView name = name_of(w, entity);
  MdtTableViews notes = { NULL, 0, 0 };
  begin(w, id_of(w, entity->iri), schema->name);
  write_text(w, "name", name);
  write_own(w, entity, schema, name);
  write_aliases(w, entity);
  write_text(w, "summary", mdt_view(schema->summary ? schema->summary : ""));
  add(w, &notes, entity->iri);
  add(w, &notes, entity->known);
  write_list(w, "notes", &notes);
  write_proof(w, &articles);
  end(w);
  for (size_t i = 0; schema->is & IS_LEGAL && i < articles.count; ++i) {
    write_mention(w, entity, articles.items[i]);
  }
}

// --- Claims ------------------------------------------------------------------

/// Write when, as far as it is a date; other words go to `others`
static void write_time(Writer* const w, const MdtTableClaim* const claim,
                       const bool is_post, MdtTableViews* const others) {
  MdtView end_text = claim->time;
  const MdtView start_text = mdt_view_cut(&end_text, '/');
  const MdtDate start = mdt_date_read(start_text);
  const MdtDate last =
    end_text.data ? mdt_date_read(end_text) : (MdtDate){ 0, 0, 0 };
  const bool is_date = mdt_view_is_date(start_text) && start.year;
  if (is_date && !end_text.data) {
    write_text(w, "date", start_text);
  } else if (is_date && last.year && mdt_view_is_date(end_text)) {
    write_text(w, "startDate", start_text);
    write_text(w, "endDate", end_text);
  } else if (is_post) {
    write_text(w, "status", claim->time);
  } else if (claim->time.len) {
    add(w, others,
        mdt_label_format(w->arena, "Time: %.*s", MDT_ARGS(claim->time)));
  }
}

/// Return the claim in a sentence, after who says so and before who denies it
static MdtView summary_of(const Writer* const w,
                          const MdtTableClaim* const claim) {
  const MdtView chain = mdt_view_chain(w->arena, w->table, claim);
  const MdtView sentence = mdt_view_sentence(w->arena, w->table, claim);
  MdtView summary = mdt_label_format(w->arena, "%.*s%s%.*s", MDT_ARGS(chain),
                                     chain.len ? ": " : "", MDT_ARGS(sentence));
  // "denied that he ordered it" is told as what did not happen
  const size_t n_denials = claim->is_negated ? 0 : claim->denials.count;
  for (size_t i = 0; i < n_denials; ++i) {
    const uint32_t who =
      mdt_view_denier(&w->table->claims.items[claim->denials.items[i]]);
    summary = mdt_label_format(w->arena, "%.*s%s%.*s", MDT_ARGS(summary),
                               i ? ", " : "; denied by ",
                               MDT_ARGS(w->table->entities.items[who].label));
  }
  return summary;
}

/// Add where the article says so, with its words where they are known
static void add_evidence(const Writer* const w,
                         const MdtTableClaim* const claim,
                         MdtTableViews* const to) {
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    const MdtTablePassage* const at =
      &w->table->passages.items[claim->evidence.items[i]];
    const MdtView where = at->article == MDT_NONE
                            ? mdt_view("article")
                            : w->table->entities.items[at->article].label;
    add(w, to,
        mdt_label_format(w->arena, "%.*s, characters %u to %u%s%.*s",
                         MDT_ARGS(where), at->start, at->end,
                         at->exact.len ? ": " : "", MDT_ARGS(at->exact)));
  }
}

static void write_qualities(Writer* const w, const MdtTableClaim* const claim,
                            MdtTableViews* const description) {
  if (claim->modality != MDT_ASSERTED) {
    add(w, description,
        mdt_label_format(w->arena, "Told as: %s",
                         mdt_modality_name(claim->modality)));
  }
  add_evidence(w, claim, description);
  add(w, description,
      mdt_label_format(w->arena, "Confidence: %u.%02u", claim->confidence / 100,
                       claim->confidence % 100));
  write_list(w, "description", description);
}

static void write_claim(void* const handle, const MdtRow* const row) {
  Writer* const w = (Writer*)handle;
  const MdtTableClaim* const claim = row->claim;
  const Link* const link = link_of(row);
  const MdtView key = mdt_label_format(w->arena, "%.*s%s", MDT_ARGS(claim->iri),
                                       row->is_recipient ? "\nrecipient" : "");
  MdtTableViews description = { NULL, 0, 0 };
  begin(w, id_of(w, key), link->schema);
  write_text(w, link->from, entity_id(w, mdt_row_from(row)));
  write_text(w, link->to, entity_id(w, mdt_row_to(row)));
  if (link->role) {
    write_text(w, link->role, mdt_row_label(row));
  }
  write_time(w, claim, claim->relation == MDT_HOLDS_POST && !link->role,
             &description);
  write_text(w, "summary", summary_of(w, claim));
  write_text(w, "recordId", claim->iri);
  write_qualities(w, claim, &description);
  end(w);
}

MdtStatus mdt_write_followthemoney(const MdtExport* const job) {
  Writer w = { job->arena, mdt_claim_table_new(job->arena, job->store),
               mdt_json(job->sink) };
  mdt_rows_nodes(job->arena, w.table, write_entity, &w);
  mdt_rows_edges(job->arena, w.table, write_claim, &w);
  return MDT_SUCCESS;
}
