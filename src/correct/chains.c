// SPDX-License-Identifier: Apache-2.0
// Chains of sources are called after their members, so that the same sources
// are the same chain, and the same named graph.

#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"

#include <stdio.h>

enum { LONGEST = 64 };

/// Return the length of the namespace of `iri`
static size_t space_of(const MdtView iri) {
  size_t len = iri.len;
  while (len && iri.data[len - 1] != '#' && iri.data[len - 1] != '/') {
    --len;
  }
  return len;
}

/// Return the chain of `members` in the namespace of `thing`
static uint32_t name_chain(MdtCorrector* const corrector, const uint32_t thing,
                           const MdtIndices* const members) {
  const MdtView beside = mdt_corrector_text(corrector, thing);
  MdtView iri = mdt_label_format(corrector->arena, "%.*ssource",
                                 (int)space_of(beside), beside.data);
  for (size_t i = 0; i < members->count; ++i) {
    const MdtView name = mdt_corrector_text(corrector, members->items[i]);
    const MdtView local = mdt_view_slice(name, space_of(name), name.len);
    iri = mdt_label_format(corrector->arena, "%.*s%s%.*s", MDT_ARGS(iri),
                           i ? "--" : "-", MDT_ARGS(local));
  }
  return mdt_corrector_iri(corrector, iri);
}

static uint32_t place_name(MdtCorrector* const corrector, const size_t place) {
  return mdt_corrector_iri(
    corrector, mdt_label_format(corrector->arena, MDT_RDF "_%zu", place));
}

static MdtIndices members_of(MdtCorrector* const corrector,
                             const uint32_t chain) {
  MdtIndices members = { NULL, 0, 0 };
  uint32_t member = 0;
  while (members.count < LONGEST &&
         (member = mdt_corrector_object(
            corrector, chain, place_name(corrector, members.count + 1)))) {
    *mdt_push(corrector->arena, &members) = member;
  }
  return members;
}

static MdtView label_chain(MdtCorrector* const corrector,
                           const MdtIndices* const members) {
  MdtView label = { "", 0 };
  for (size_t i = 0; i < members->count; ++i) {
    label = mdt_label_format(
      corrector->arena, "%.*s%s%.*s", MDT_ARGS(label), i ? " > " : "",
      MDT_ARGS(mdt_corrector_label(corrector, members->items[i])));
  }
  return label;
}

uint32_t mdt_corrector_chain(MdtCorrector* const corrector,
                             const uint32_t claim,
                             const MdtIndices* const members) {
  if (!members->count) {
    return 0;
  }
  const uint32_t chain = name_chain(corrector, claim, members);
  if (!mdt_corrector_is_a(corrector, chain, corrector->chain)) {
    const MdtView label = label_chain(corrector, members);
    mdt_corrector_add(corrector, chain, corrector->type, corrector->chain);
    mdt_corrector_add(corrector, chain, corrector->type, corrector->seq);
    mdt_corrector_add(corrector, chain, corrector->label,
                      mdt_corrector_string(corrector, label));
    for (size_t i = 0; i < members->count; ++i) {
      mdt_corrector_add(corrector, chain, place_name(corrector, i + 1),
                        members->items[i]);
      mdt_corrector_add(corrector, chain, corrector->source, members->items[i]);
    }
  }
  return chain;
}

static void rename_chain(MdtCorrector* const corrector, const uint32_t chain,
                         const uint32_t name) {
  const MdtMatches own = mdt_corrector_match(corrector, chain, 0, 0);
  const MdtMatches others = mdt_corrector_match(corrector, 0, 0, chain);
  for (size_t i = 0; i < own.count; ++i) {
    const MdtQuad quad = own.items[i];
    mdt_corrector_remove(corrector, quad);
    if (quad.predicate != corrector->label) {
      mdt_corrector_add(corrector, name, quad.predicate, quad.object);
    }
  }
  for (size_t i = 0; i < others.count; ++i) {
    const MdtQuad quad = others.items[i];
    mdt_corrector_remove(corrector, quad);
    mdt_corrector_add(corrector, quad.subject, quad.predicate, name);
  }
}

static bool is_touched(const MdtCorrector* const corrector,
                       const MdtIndices* const members) {
  for (size_t i = 0; i < members->count; ++i) {
    if (corrector->is_touched[members->items[i]]) {
      return true;
    }
  }
  return false;
}

void mdt_corrector_rename_chains(MdtCorrector* const corrector) {
  const MdtMatches chains =
    mdt_corrector_match(corrector, 0, corrector->type, corrector->chain);
  for (size_t i = 0; i < chains.count; ++i) {
    const uint32_t chain = chains.items[i].subject;
    const MdtIndices members = members_of(corrector, chain);
    if (is_touched(corrector, &members)) {
      const uint32_t name = name_chain(corrector, chain, &members);
      const MdtView label = label_chain(corrector, &members);
      if (name != chain) {
        rename_chain(corrector, chain, name);
      }
      mdt_corrector_set(corrector, name, corrector->label,
                        mdt_corrector_string(corrector, label));
    }
  }
  mdt_corrector_commit(corrector);
}
