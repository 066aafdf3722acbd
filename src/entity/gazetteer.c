// SPDX-License-Identifier: Apache-2.0

#include "entity/gazetteer.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/view.h"
#include "document/model.h"
#include "rdf/read.h"

#define MDT_NS   "https://w3id.org/mandate#"
#define SKOS_NS  "http://www.w3.org/2004/02/skos/core#"
#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

/// What a name leads to
typedef struct {
  uint32_t known;
  bool is_hidden;
} Label;

MDT_VECTOR(Knowns, MdtKnown);
MDT_VECTOR(Labels, Label);

struct MdtGazetteer {
  MdtArena* arena;
  MdtInterner* iris; // Numbers are those of `knowns`
  Knowns knowns;
  MdtInterner* names; // Numbers are those of `labels`
  Labels labels;
};

MdtGazetteer* mdt_gazetteer_new(MdtArena* const arena) {
  MdtGazetteer* const gazetteer =
    (MdtGazetteer*)mdt_arena_alloc(arena, sizeof(MdtGazetteer));
  gazetteer->arena = arena;
  gazetteer->iris = mdt_interner_new(arena);
  gazetteer->names = mdt_interner_new(arena);
  return gazetteer;
}

static uint32_t entry(MdtGazetteer* const gazetteer, const MdtView iri) {
  const uint32_t id = mdt_intern(gazetteer->iris, iri);
  if (id == gazetteer->knowns.count) {
    MdtKnown* const known = mdt_push(gazetteer->arena, &gazetteer->knowns);
    known->iri = mdt_interner_get(gazetteer->iris, id);
    known->parent = MDT_NONE;
  }
  return id;
}

/// The first entry that claims a name keeps it, save that an open name is
/// better than a hidden one
static void add_label(MdtGazetteer* const gazetteer, const uint32_t known,
                      const MdtView text, const bool is_hidden) {
  const MdtView lower = mdt_view_lower(gazetteer->arena, text);
  const uint32_t id = mdt_intern(gazetteer->names, lower);
  if (id == gazetteer->labels.count) {
    *mdt_push(gazetteer->arena, &gazetteer->labels) =
      (Label){ known, is_hidden };
  } else if (gazetteer->labels.items[id].is_hidden && !is_hidden) {
    gazetteer->labels.items[id] = (Label){ known, is_hidden };
  }
}

static MdtStatus take(void* const handle, const MdtStatement* const s) {
  MdtGazetteer* const gazetteer = (MdtGazetteer*)handle;
  const uint32_t id = entry(gazetteer, s->subject.text);
  const MdtView property = s->predicate.text;
  const bool is_label = mdt_view_is(property, SKOS_NS "prefLabel");
  const bool is_hidden = mdt_view_is(property, SKOS_NS "hiddenLabel");
  if (is_label || is_hidden || mdt_view_is(property, SKOS_NS "altLabel")) {
    if (is_label) {
      gazetteer->knowns.items[id].label =
        mdt_view_copy(gazetteer->arena, s->object.text);
    }
    add_label(gazetteer, id, s->object.text, is_hidden);
  } else if (mdt_view_is(property, RDF_TYPE) &&
             mdt_view_starts(s->object.text, MDT_NS)) {
    gazetteer->knowns.items[id].type = mdt_type_find(
      mdt_view_slice(s->object.text, sizeof(MDT_NS) - 1, s->object.text.len));
  } else if (mdt_view_is(property, MDT_NS "partOf") ||
             mdt_view_is(property, MDT_NS "memberOf")) {
    const uint32_t parent = entry(gazetteer, s->object.text);
    gazetteer->knowns.items[id].parent = parent;
  }
  return MDT_SUCCESS;
}

MdtStatus mdt_gazetteer_read(MdtGazetteer* const gazetteer,
                             const char* const path, const MdtLog* const log) {
  const MdtStatementSink sink = { take, gazetteer };
  return mdt_rdf_read_file(path, "turtle", NULL, sink, log);
}

uint32_t mdt_gazetteer_find(const MdtGazetteer* const gazetteer,
                            const MdtView name, bool* const is_hidden) {
  const uint32_t id = mdt_interner_find(gazetteer->names, name);
  if (id == UINT32_MAX) {
    return MDT_NONE;
  }
  *is_hidden = gazetteer->labels.items[id].is_hidden;
  return gazetteer->labels.items[id].known;
}

const MdtKnown* mdt_gazetteer_at(const MdtGazetteer* const gazetteer,
                                 const uint32_t index) {
  return &gazetteer->knowns.items[index];
}

uint32_t mdt_gazetteer_count(const MdtGazetteer* const gazetteer) {
  return (uint32_t)gazetteer->knowns.count;
}
