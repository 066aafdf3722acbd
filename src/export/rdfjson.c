// SPDX-License-Identifier: Apache-2.0
// RDF/JSON (a W3C note of 2013): subject, then property, then its values.
// Written here and not by raptor, so that all JSON is escaped in one way.

#include "base/json.h"
#include "base/view.h"
#include "export/order.h"
#include "export/writer.h"

#include <string.h>

typedef struct {
  const MdtStore* store;
  MdtArena* arena;
  MdtJson json;
} Writer;

/// Return an IRI, or the label of a blank node after "_:"
static MdtView name_of(Writer* const w, const MdtTerm* const term) {
  if (term->kind != MDT_TERM_BLANK) {
    return term->text;
  }
  char* const name = (char*)mdt_arena_alloc(w->arena, term->text.len + 3);
  memcpy(name, "_:", 2);
  memcpy(name + 2, term->text.data, term->text.len);
  return mdt_view(name);
}

static void write_member(MdtJson* const json, const char* const key,
                         const MdtView value) {
  mdt_json_key(json, key);
  mdt_json_string(json, value);
}

static void write_value(Writer* const w, const uint32_t id) {
  static const char* const kinds[] = { "", "uri", "bnode", "literal" };
  const MdtTerm term = mdt_store_term(w->store, id);
  mdt_json_object(&w->json, MDT_JSON_LINE);
  write_member(&w->json, "type", mdt_view(kinds[term.kind]));
  write_member(&w->json, "value", name_of(w, &term));
  if (term.language.len) {
    write_member(&w->json, "lang", term.language);
  } else if (term.datatype.len) {
    write_member(&w->json, "datatype", term.datatype);
  }
  mdt_json_close(&w->json);
}

/// Close what `quad` does not continue, and open what it begins
static void turn(Writer* const w, const MdtQuad* const last,
                 const MdtQuad* const quad) {
  const bool is_new_subject = !last || last->subject != quad->subject;
  if (last && (is_new_subject || last->predicate != quad->predicate)) {
    mdt_json_close(&w->json);
  }
  if (last && is_new_subject) {
    mdt_json_close(&w->json);
  }
  if (is_new_subject) {
    const MdtTerm subject = mdt_store_term(w->store, quad->subject);
    mdt_json_key_view(&w->json, name_of(w, &subject));
    mdt_json_object(&w->json, MDT_JSON_LINES);
  }
  if (is_new_subject || last->predicate != quad->predicate) {
    const MdtTerm predicate = mdt_store_term(w->store, quad->predicate);
    mdt_json_key_view(&w->json, name_of(w, &predicate));
    mdt_json_array(&w->json, MDT_JSON_LINES);
  }
}

MdtStatus mdt_write_rdfjson(const MdtExport* const job) {
  const MdtOrdered ordered = mdt_order(job->arena, job->store, false);
  Writer w = { job->store, job->arena, mdt_json(job->sink) };
  const MdtQuad* last = NULL;
  mdt_json_object(&w.json, MDT_JSON_LINES);
  for (size_t i = 0; i < ordered.count; ++i) {
    turn(&w, last, &ordered.quads[i]);
    last = &ordered.quads[i];
    write_value(&w, last->object);
  }
  if (last) {
    mdt_json_close(&w.json);
    mdt_json_close(&w.json);
  }
  mdt_json_close(&w.json);
  return MDT_SUCCESS;
}
