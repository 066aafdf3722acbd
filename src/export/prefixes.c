// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "export/order.h"
#include "rdf/vocabulary.h"

#include <string.h>

static void add(MdtArena* const arena, MdtPrefixes* const prefixes,
                const MdtView prefix, const MdtView space) {
  const MdtPrefix made = { prefix, mdt_view(mdt_view_string(arena, space)) };
  *mdt_push(arena, prefixes) = made;
}

/// A graph of one article calls its things ":name", and its place "data:"
static void add_article(MdtArena* const arena, const MdtStore* const store,
                        MdtPrefixes* const prefixes) {
  const MdtQuad pattern = { 0, 0, mdt_store_find_iri(store, MDT_RDF "type"),
                            mdt_store_find_iri(store, MDT_NS "Article") };
  const MdtMatches found = pattern.predicate && pattern.object
                             ? mdt_store_scan(store, pattern).run
                             : (MdtMatches){ NULL, 0 };
  if (found.count != 1) {
    return;
  }
  const MdtView iri = mdt_store_term(store, found.items[0].subject).text;
  char* const space = (char*)mdt_arena_alloc(arena, iri.len + 2);
  memcpy(space, iri.data, iri.len);
  space[iri.len] = '#';
  size_t end = iri.len;
  while (end && !strchr("/#:", iri.data[end - 1])) {
    --end;
  }
  add(arena, prefixes, mdt_view(""), mdt_view(space));
  add(arena, prefixes, mdt_view("data"), mdt_view_slice(iri, 0, end));
}

/// Return which terms stand in statements: not all do that a store has met
static bool* find_used(MdtArena* const arena, const MdtStore* const store) {
  const MdtMatches all = mdt_store_all(store);
  bool* const used = (bool*)mdt_arena_array(
    arena, (size_t)mdt_store_term_count(store) + 1, sizeof(bool));
  for (size_t i = 0; i < all.count; ++i) {
    used[all.items[i].graph] = true;
    used[all.items[i].subject] = true;
    used[all.items[i].predicate] = true;
    used[all.items[i].object] = true;
  }
  return used;
}

static bool is_used(const MdtStore* const store, const bool* const used,
                    const MdtView space) {
  for (uint32_t i = 1; i <= mdt_store_term_count(store); ++i) {
    const MdtTerm term = mdt_store_term(store, i);
    const MdtView iri = term.kind == MDT_TERM_IRI ? term.text : term.datatype;
    if (used[i] && mdt_view_starts(iri, space.data)) {
      return true;
    }
  }
  return false;
}

static const MdtPrefix known[] = {
#define X(prefix, space)                                                       \
  { { prefix, sizeof(prefix) - 1 }, { space, sizeof(space) - 1 } },
  MDT_NAMESPACES(X)
#undef X
};

MdtPrefixes mdt_order_known_prefixes(MdtArena* const arena,
                                     const MdtStore* const store) {
  MdtPrefixes prefixes = { NULL, 0, 0 };
  add_article(arena, store, &prefixes);
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    add(arena, &prefixes, known[i].prefix, known[i].space);
  }
  return prefixes;
}

MdtPrefixes mdt_order_prefixes(MdtArena* const arena,
                               const MdtStore* const store) {
  MdtPrefixes prefixes = { NULL, 0, 0 };
  const bool* const used = find_used(arena, store);
  add_article(arena, store, &prefixes);
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    if (is_used(store, used, known[i].space)) {
      add(arena, &prefixes, known[i].prefix, known[i].space);
    }
  }
  return prefixes;
}
