// SPDX-License-Identifier: Apache-2.0

#include "correct/corrector.h"

#include "base/view.h"
#include "rdf/words.h"

// --- Reading -----------------------------------------------------------------

MdtMatches mdt_corrector_match(const MdtCorrector* const corrector,
                               const uint32_t subject, const uint32_t predicate,
                               const uint32_t object) {
  const MdtQuad pattern = { 0, subject, predicate, object };
  return mdt_store_match(corrector->store, pattern);
}

uint32_t mdt_corrector_object(const MdtCorrector* const corrector,
                              const uint32_t subject,
                              const uint32_t predicate) {
  return mdt_store_object(corrector->store, subject, predicate);
}

bool mdt_corrector_is_a(const MdtCorrector* const corrector,
                        const uint32_t term, const uint32_t class) {
  return term &&
         mdt_corrector_match(corrector, term, corrector->type, class).count;
}

bool mdt_corrector_is_entity(const MdtCorrector* const corrector,
                             const uint32_t term) {
  const MdtMatches types =
    mdt_corrector_match(corrector, term, corrector->type, 0);
  for (size_t i = 0; term && i < types.count; ++i) {
    if (mdt_word_is_type(
          mdt_corrector_text(corrector, types.items[i].object))) {
      return true;
    }
  }
  return false;
}

bool mdt_corrector_is_plain(const MdtCorrector* const corrector,
                            const uint32_t predicate) {
  return mdt_word_is_relation(mdt_corrector_text(corrector, predicate));
}

MdtView mdt_corrector_text(const MdtCorrector* const corrector,
                           const uint32_t term) {
  return term ? mdt_store_term(corrector->store, term).text : mdt_view("");
}

MdtView mdt_corrector_label(const MdtCorrector* const corrector,
                            const uint32_t term) {
  const uint32_t label =
    mdt_corrector_object(corrector, term, corrector->label);
  return mdt_corrector_text(corrector, label ? label : term);
}

// --- Changing ----------------------------------------------------------------

static uint32_t add_term(MdtCorrector* const corrector, const MdtTerm term) {
  const uint32_t id = mdt_store_add_term(corrector->store, &term);
  if (!id) {
    corrector->status = MDT_NO_MEMORY;
  }
  return id;
}

uint32_t mdt_corrector_iri(MdtCorrector* const corrector, const MdtView text) {
  return add_term(corrector, mdt_term_iri(text));
}

uint32_t mdt_corrector_string(MdtCorrector* const corrector,
                              const MdtView text) {
  return add_term(corrector, mdt_term_string(text));
}

void mdt_corrector_add(MdtCorrector* const corrector, const uint32_t subject,
                       const uint32_t predicate, const uint32_t object) {
  const MdtQuad quad = { 0, subject, predicate, object };
  if (subject && predicate && object) {
    *mdt_push(corrector->arena, &corrector->added) = quad;
  }
}

void mdt_corrector_remove(MdtCorrector* const corrector, const MdtQuad quad) {
  *mdt_push(corrector->arena, &corrector->gone) = quad;
  *mdt_push(corrector->arena, &corrector->loose) = quad.object;
}

void mdt_corrector_clear(MdtCorrector* const corrector, const uint32_t subject,
                         const uint32_t predicate) {
  const MdtMatches found =
    mdt_corrector_match(corrector, subject, predicate, 0);
  for (size_t i = 0; i < found.count; ++i) {
    mdt_corrector_remove(corrector, found.items[i]);
  }
}

void mdt_corrector_set(MdtCorrector* const corrector, const uint32_t subject,
                       const uint32_t predicate, const uint32_t object) {
  mdt_corrector_clear(corrector, subject, predicate);
  mdt_corrector_add(corrector, subject, predicate, object);
}

void mdt_corrector_touch(MdtCorrector* const corrector, const uint32_t term) {
  *mdt_push(corrector->arena, &corrector->touched) = term;
}

void mdt_corrector_commit(MdtCorrector* const corrector) {
  if (!corrector->status && (corrector->gone.count || corrector->added.count)) {
    corrector->status = mdt_store_edit(
      corrector->store, corrector->gone.items, corrector->gone.count,
      corrector->added.items, corrector->added.count);
  }
  corrector->gone.count = 0;
  corrector->added.count = 0;
}
