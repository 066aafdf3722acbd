// SPDX-License-Identifier: Apache-2.0
// What a correction says, and what stays of it in the graph.

#include "base/log.h"
#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static MdtPlace place_of(const MdtCorrector* const corrector) {
  const MdtPlace place = { "correct", corrector->path, corrector->line, 0 };
  return place;
}

static uint32_t file_object(const MdtCorrector* const corrector,
                            const uint32_t subject,
                            const char* const property) {
  return mdt_store_object(corrector->file, subject,
                          mdt_store_find_iri(corrector->file, property));
}

/// Return the term of the file as one of the store, or 0
static uint32_t find_term(const MdtCorrector* const corrector,
                          const uint32_t term) {
  const MdtTerm found = mdt_store_term(corrector->file, term);
  return mdt_store_find(corrector->store, &found);
}

static bool is_list(const MdtCorrector* const corrector, const uint32_t term) {
  return term == mdt_store_find_iri(corrector->file, MDT_RDF "nil") ||
         file_object(corrector, term, MDT_RDF "first");
}

static void add_list(MdtCorrector* const corrector, uint32_t list,
                     MdtIndices* const values) {
  enum { LONGEST = 64 };
  for (unsigned i = 0; list && i < LONGEST; ++i) {
    const uint32_t first = file_object(corrector, list, MDT_RDF "first");
    if (first) {
      *mdt_push(corrector->arena, values) = find_term(corrector, first);
    }
    list = file_object(corrector, list, MDT_RDF "rest");
  }
}

MdtIndices mdt_corrector_values(MdtCorrector* const corrector,
                                const char* const property,
                                bool* const has_list) {
  MdtIndices values = { NULL, 0, 0 };
  const MdtQuad pattern = { 0, corrector->entry,
                            mdt_store_find_iri(corrector->file, property), 0 };
  const MdtMatches found = pattern.predicate
                             ? mdt_store_match(corrector->file, pattern)
                             : (MdtMatches){ NULL, 0 };
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t object = found.items[i].object;
    if (has_list && is_list(corrector, object)) {
      *has_list = true;
      add_list(corrector, object, &values);
    } else {
      *mdt_push(corrector->arena, &values) = find_term(corrector, object);
    }
  }
  return values;
}

MdtView mdt_corrector_word(const MdtCorrector* const corrector,
                           const char* const property) {
  const uint32_t object = file_object(corrector, corrector->entry, property);
  return object ? mdt_store_term(corrector->file, object).text : mdt_view("");
}

// --- Telling -----------------------------------------------------------------

bool mdt_corrector_pass(MdtCorrector* const corrector, const char* const fmt,
                        ...) {
  char text[512];
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, sizeof(text), fmt, args);
  va_end(args);
  mdt_warn(corrector->log, place_of(corrector), "%s: it no longer applies",
           text);
  return false;
}

bool mdt_corrector_refuse(MdtCorrector* const corrector, const char* const fmt,
                          ...) {
  char text[512];
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, sizeof(text), fmt, args);
  va_end(args);
  corrector->status =
    mdt_fail(corrector->log, MDT_BAD_SYNTAX, place_of(corrector), "%s", text);
  return false;
}

/// Return what the correction calls `property`, for messages
static MdtView called(const MdtCorrector* const corrector,
                      const char* const property) {
  return mdt_corrector_word(corrector, property);
}

uint32_t mdt_corrector_claim(MdtCorrector* const corrector) {
  const MdtIndices claims =
    mdt_corrector_values(corrector, MDT_NS "claim", NULL);
  const uint32_t claim = claims.count == 1 ? claims.items[0] : 0;
  if (claims.count != 1) {
    mdt_corrector_refuse(corrector, "the correction names %zu claims, not one",
                         claims.count);
    return 0;
  }
  if (!mdt_corrector_is_a(corrector, claim, corrector->claim) &&
      !mdt_corrector_is_a(corrector, claim, corrector->open)) {
    mdt_corrector_pass(corrector, "the graph has no claim %.*s",
                       MDT_ARGS(called(corrector, MDT_NS "claim")));
    return 0;
  }
  return claim;
}

uint32_t mdt_corrector_entity(MdtCorrector* const corrector,
                              const char* const property) {
  const MdtIndices entities = mdt_corrector_values(corrector, property, NULL);
  const uint32_t entity = entities.count == 1 ? entities.items[0] : 0;
  if (entities.count != 1) {
    mdt_corrector_refuse(corrector, "the correction has %zu values of %s",
                         entities.count, strrchr(property, '#') + 1);
    return 0;
  }
  if (!mdt_corrector_is_entity(corrector, entity)) {
    mdt_corrector_pass(corrector, "the graph has no entity %.*s",
                       MDT_ARGS(called(corrector, property)));
    return 0;
  }
  return entity;
}

// --- Keeping -----------------------------------------------------------------

/// Write what the file says of `from`, without what has no name, as `subject`
static void copy_statements(MdtCorrector* const corrector, const uint32_t from,
                            const uint32_t subject, const bool with_agents) {
  const MdtStore* const file = corrector->file;
  const MdtQuad pattern = { 0, from, 0, 0 };
  const MdtMatches found = mdt_store_match(file, pattern);
  for (size_t i = 0; i < found.count; ++i) {
    const MdtTerm predicate = mdt_store_term(file, found.items[i].predicate);
    const MdtTerm object = mdt_store_term(file, found.items[i].object);
    if (object.kind != MDT_TERM_BLANK) {
      const uint32_t id = mdt_store_add_term(corrector->store, &object);
      mdt_corrector_add(corrector, subject,
                        mdt_store_add_term(corrector->store, &predicate), id);
      const bool is_agent =
        mdt_view_is(predicate.text, MDT_PROV "wasAssociatedWith");
      if (with_agents && is_agent) {
        copy_statements(corrector, found.items[i].object, id, false);
      }
    }
  }
}

void mdt_corrector_keep(MdtCorrector* const corrector, const MdtView words) {
  const MdtPlace place = place_of(corrector);
  const MdtView clean = mdt_label_clean(corrector->arena, words);
  mdt_inform(corrector->log, place, "%.*s", MDT_ARGS(clean));
  copy_statements(corrector, corrector->entry, corrector->record, true);
  if (!file_object(corrector, corrector->entry, MDT_RDFS "label")) {
    mdt_corrector_add(corrector, corrector->record, corrector->label,
                      mdt_corrector_string(corrector, clean));
  }
}

void mdt_corrector_invalidate(MdtCorrector* const corrector,
                              const uint32_t term, const MdtView label) {
  mdt_corrector_add(corrector, term, corrector->type, corrector->invalidated);
  mdt_corrector_add(corrector, term, corrector->label,
                    mdt_corrector_string(corrector, label));
  mdt_corrector_add(corrector, term, corrector->invalidated_by,
                    corrector->record);
}
