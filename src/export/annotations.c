// SPDX-License-Identifier: Apache-2.0
// Web Annotation (W3C, 2017): every claim a note on the sentences that make
// it, for tools that show notes beside a text. The body says the claim in
// words, classifies it by its relation, and links to it; the target is the
// article, with offsets and, where it may be quoted, words. The context is
// named, not repeated, since the standard says that it must be.

#include "base/json.h"
#include "base/view.h"
#include "export/claim_table.h"
#include "export/label.h"
#include "export/writer.h"
#include "rdf/vocabulary.h"

typedef struct {
  const MdtClaimTable* table;
  MdtArena* arena;
  MdtJson json;
} Writer;

static void write_member(Writer* const w, const char* const key,
                         const MdtView value) {
  mdt_json_key(&w->json, key);
  mdt_json_string(&w->json, value);
}

static void write_string(Writer* const w, const char* const key,
                         const char* const value) {
  write_member(w, key, mdt_view(value));
}

// --- Bodies ------------------------------------------------------------------

static void write_words(Writer* const w, const MdtTableClaim* const claim) {
  mdt_json_object(&w->json, MDT_JSON_LINE);
  write_string(w, "type", "TextualBody");
  write_member(w, "value", claim->label);
  write_string(w, "format", "text/plain");
  write_string(w, "language", "en");
  write_string(w, "purpose", "describing");
  mdt_json_close(&w->json);
}

static void write_link(Writer* const w, const MdtView iri,
                       const char* const purpose) {
  mdt_json_object(&w->json, MDT_JSON_LINE);
  write_string(w, "type", "SpecificResource");
  write_member(w, "source", iri);
  write_string(w, "purpose", purpose);
  mdt_json_close(&w->json);
}

static MdtView relation_iri(const Writer* const w,
                            const MdtTableClaim* const claim) {
  const char* const name =
    claim->relation ? mdt_relation_name(claim->relation) : "OpenRelation";
  return mdt_label_format(w->arena, "%s%s", MDT_NS, name);
}

static void write_bodies(Writer* const w, const MdtTableClaim* const claim) {
  mdt_json_key(&w->json, "body");
  mdt_json_array(&w->json, MDT_JSON_LINES);
  write_words(w, claim);
  write_link(w, relation_iri(w, claim), "classifying");
  write_link(w, claim->iri, "linking");
  mdt_json_close(&w->json);
}

// --- Targets -----------------------------------------------------------------

static void write_selectors(Writer* const w,
                            const MdtTablePassage* const passage) {
  mdt_json_key(&w->json, "selector");
  mdt_json_array(&w->json, MDT_JSON_LINES);
  mdt_json_object(&w->json, MDT_JSON_LINE);
  write_string(w, "type", "TextPositionSelector");
  mdt_json_key(&w->json, "start");
  mdt_json_number(&w->json, passage->start);
  mdt_json_key(&w->json, "end");
  mdt_json_number(&w->json, passage->end);
  mdt_json_close(&w->json);
  if (passage->exact.len) {
    mdt_json_object(&w->json, MDT_JSON_LINE);
    write_string(w, "type", "TextQuoteSelector");
    write_member(w, "exact", passage->exact);
    mdt_json_close(&w->json);
  }
  mdt_json_close(&w->json);
}

static void write_target(Writer* const w, const MdtTablePassage* const passage,
                         const MdtView article) {
  mdt_json_object(&w->json, MDT_JSON_LINES);
  write_string(w, "type", "SpecificResource");
  write_member(w, "source", article);
  write_selectors(w, passage);
  mdt_json_close(&w->json);
}

/// The sentences of a claim; the article as a whole where none are known
static void write_targets(Writer* const w, const MdtTableClaim* const claim) {
  const MdtView article = w->table->entities.items[claim->article].iri;
  mdt_json_key(&w->json, "target");
  if (!claim->evidence.count) {
    mdt_json_string(&w->json, article);
    return;
  }
  mdt_json_array(&w->json, MDT_JSON_LINES);
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    write_target(w, &w->table->passages.items[claim->evidence.items[i]],
                 article);
  }
  mdt_json_close(&w->json);
}

// --- The collection ----------------------------------------------------------

static MdtView join(const Writer* const w, const MdtView iri,
                    const char* const rest) {
  return mdt_label_format(w->arena, "%.*s%s", MDT_ARGS(iri), rest);
}

static void write_annotation(Writer* const w,
                             const MdtTableClaim* const claim) {
  mdt_json_object(&w->json, MDT_JSON_LINES);
  write_member(w, "id", join(w, claim->iri, "-annotation"));
  write_string(w, "type", "Annotation");
  write_bodies(w, claim);
  write_targets(w, claim);
  mdt_json_close(&w->json);
}

/// A claim of no article has nothing to be a note on
static bool has_place(const MdtTableClaim* const claim) {
  return claim->article != MDT_NONE;
}

static size_t count(const MdtClaimTable* const table) {
  size_t n = 0;
  for (size_t i = 0; i < table->claims.count; ++i) {
    n += has_place(&table->claims.items[i]);
  }
  return n;
}

static void write_page(Writer* const w, const MdtView collection) {
  mdt_json_object(&w->json, MDT_JSON_LINES);
  write_member(w, "id", join(w, collection, "-1"));
  write_string(w, "type", "AnnotationPage");
  write_member(w, "partOf", collection);
  mdt_json_key(&w->json, "startIndex");
  mdt_json_number(&w->json, 0);
  mdt_json_key(&w->json, "items");
  mdt_json_array(&w->json, MDT_JSON_LINES);
  for (size_t i = 0; i < w->table->claims.count; ++i) {
    if (has_place(&w->table->claims.items[i])) {
      write_annotation(w, &w->table->claims.items[i]);
    }
  }
  mdt_json_close(&w->json);
  mdt_json_close(&w->json);
}

/// Called after the article, or after where data live for several
static MdtView collection_iri(const Writer* const w) {
  const MdtIndices* const articles = &w->table->articles;
  return articles->count == 1
           ? join(w, w->table->entities.items[articles->items[0]].iri,
                  "#annotations")
           : mdt_view(MDT_DATA "annotations");
}

MdtStatus mdt_write_annotations(const MdtExport* const job) {
  Writer w = { mdt_claim_table_new(job->arena, job->store), job->arena,
               mdt_json(job->sink) };
  const MdtView collection = collection_iri(&w);
  mdt_json_object(&w.json, MDT_JSON_LINES);
  write_string(&w, "@context", "http://www.w3.org/ns/anno.jsonld");
  write_member(&w, "id", collection);
  write_string(&w, "type", "AnnotationCollection");
  write_string(&w, "label", "Claims, as notes on what they were read from");
  mdt_json_key(&w.json, "total");
  mdt_json_number(&w.json, count(w.table));
  mdt_json_key(&w.json, "first");
  write_page(&w, collection);
  mdt_json_close(&w.json);
  return MDT_SUCCESS;
}
