// SPDX-License-Identifier: Apache-2.0

#include "serve/change.h"

#include "base/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Return a blank node that `store` does not have, its label in `label`
static MdtTerm fresh_blank(const MdtStore* const store, char label[32]) {
  MdtTerm term = { MDT_TERM_BLANK, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  size_t n = mdt_store_term_count(store);
  do {
    snprintf(label, 32, "n%zu", n++);
    term.text = mdt_view(label);
  } while (mdt_store_find(store, &term));
  return term;
}

/// Number all terms of `incoming` in `store`: `numbers` [terms + 1]
static MdtStatus number_terms(MdtStore* const store,
                              const MdtStore* const incoming,
                              uint32_t* const numbers) {
  const uint32_t count = mdt_store_term_count(incoming);
  for (uint32_t id = 1; id <= count; ++id) {
    char label[32];
    MdtTerm term = mdt_store_term(incoming, id);
    if (term.kind == MDT_TERM_BLANK) {
      term = fresh_blank(store, label);
    }
    numbers[id] = mdt_store_add_term(store, &term);
    if (!numbers[id]) {
      return MDT_NO_MEMORY;
    }
  }
  return MDT_SUCCESS;
}

/// Write the statements of `incoming` in the numbers of `store` to `added`
static MdtStatus translate(MdtStore* const store, const MdtTarget* const target,
                           const uint32_t graph, const MdtStore* const incoming,
                           MdtQuad* const added) {
  const MdtMatches all = mdt_store_all(incoming);
  uint32_t* const numbers = (uint32_t*)calloc(
    (size_t)mdt_store_term_count(incoming) + 1, sizeof(uint32_t));
  const MdtStatus st =
    numbers ? number_terms(store, incoming, numbers) : MDT_NO_MEMORY;
  for (size_t i = 0; !st && i < all.count; ++i) {
    const MdtQuad quad = all.items[i];
    added[i] = (MdtQuad){ target->is_all ? numbers[quad.graph] : graph,
                          numbers[quad.subject], numbers[quad.predicate],
                          numbers[quad.object] };
  }
  free(numbers);
  return st;
}

/// The statements of a target
typedef struct {
  MdtQuad* items;
  size_t count;
} Gone;

/// Add what fits `pattern` to `gone`, which has room for it
static void gather(const MdtStore* const store, const MdtQuad pattern,
                   Gone* const gone) {
  for (MdtScan scan = mdt_store_scan(store, pattern); scan.run.count;
       mdt_scan_next(&scan)) {
    memcpy(gone->items + gone->count, scan.run.items,
           scan.run.count * sizeof(MdtQuad));
    gone->count += scan.run.count;
  }
}

static size_t count(const MdtStore* const store, const MdtTarget* const target,
                    const uint32_t graph) {
  return target->is_all
           ? mdt_store_count(store)
           : mdt_store_count_matches(store, (MdtQuad){ graph, 0, 0, 0 });
}

static Gone find_gone(const MdtStore* const store,
                      const MdtTarget* const target, const uint32_t graph) {
  const MdtQuad own = { graph, 0, 0, 0 };
  const MdtQuad named = { MDT_GRAPH_ANY, 0, 0, 0 };
  Gone gone = { NULL, 0 };
  gone.items =
    (MdtQuad*)calloc(count(store, target, graph) + 1, sizeof(MdtQuad));
  if (gone.items) {
    gather(store, own, &gone);
  }
  if (gone.items && target->is_all) {
    gather(store, named, &gone);
  }
  return gone;
}

static MdtStatus change(MdtStore* const store, const MdtTarget* const target,
                        const MdtStore* const incoming, const bool replaces,
                        bool* const was_there) {
  const MdtTerm name = mdt_term_iri(target->name);
  const bool is_named = target->name.len > 0;
  const uint32_t graph = is_named ? mdt_store_add_term(store, &name) : 0;
  const size_t n_added = incoming ? mdt_store_count(incoming) : 0;
  Gone old = find_gone(store, target, graph);
  MdtQuad* const added = (MdtQuad*)calloc(n_added + 1, sizeof(MdtQuad));
  MdtStatus st =
    old.items && added && (graph || !is_named) ? MDT_SUCCESS : MDT_NO_MEMORY;
  *was_there = old.count || !is_named;
  if (!st && incoming) {
    st = translate(store, target, graph, incoming, added);
  }
  st = st ? st
          : mdt_store_edit(store, old.items, replaces ? old.count : 0, added,
                           n_added);
  free(old.items);
  free(added);
  return st;
}

MdtStatus mdt_change(MdtStore* const store, const MdtTarget* const target,
                     const MdtStore* const incoming, const bool replaces,
                     bool* const was_there) {
  MdtStatus st = mdt_store_begin(store);
  if (st) {
    return st;
  }
  st = change(store, target, incoming, replaces, was_there);
  st = st ? st : mdt_store_commit(store);
  if (st) {
    mdt_store_rollback(store);
  }
  return st;
}
