// SPDX-License-Identifier: Apache-2.0

#include "quote/work.h"

#include "base/view.h"

static uint32_t* new_indices(Work* const work, const size_t count) {
  uint32_t* const items =
    (uint32_t*)mdt_arena_array(work->doc->arena, count + 1, sizeof(uint32_t));
  for (size_t i = 0; i <= count; ++i) {
    items[i] = MDT_NONE;
  }
  return items;
}

static void link_children(Work* const work, const uint32_t n) {
  for (uint32_t i = n; i-- > 0;) {
    const uint32_t head = work->tokens[i].head;
    if (head != MDT_NONE) {
      work->next[i] = work->child[head];
      work->child[head] = i;
    }
  }
}

static void widen(Range* const range, const Range by) {
  range->first = by.first < range->first ? by.first : range->first;
  range->end = by.end > range->end ? by.end : range->end;
}

// Leaves first: a head's turn comes when all its children have had theirs
static void measure_reach(Work* const work, const uint32_t n) {
  uint32_t* const waits = new_indices(work, n);
  uint32_t* const queue = new_indices(work, n);
  uint32_t n_ready = 0;
  for (uint32_t i = 0; i < n; ++i) {
    work->reach[i] = (Range){ i, i + 1 };
    waits[i] = 0;
    for (uint32_t c = work->child[i]; c != MDT_NONE; c = work->next[c]) {
      ++waits[i];
    }
    if (!waits[i]) {
      queue[n_ready++] = i;
    }
  }
  for (uint32_t i = 0; i < n_ready; ++i) {
    const uint32_t head = work->tokens[queue[i]].head;
    if (head != MDT_NONE) {
      widen(&work->reach[head], work->reach[queue[i]]);
      if (!--waits[head]) {
        queue[n_ready++] = head;
      }
    }
  }
}

void turn_trees(Work* const work) {
  const uint32_t n = (uint32_t)work->doc->tokens.count;
  work->child = new_indices(work, n);
  work->next = new_indices(work, n);
  work->draft_of = new_indices(work, n);
  work->reach =
    (Range*)mdt_arena_array(work->doc->arena, n + 1U, sizeof(Range));
  work->outside_after = new_indices(work, n);
  work->name_at = new_indices(work, n);
  for (uint32_t i = 0; i < work->doc->names.count; ++i) {
    const MdtName name = work->doc->names.items[i];
    for (uint32_t t = name.first; t < name.end && t < n; ++t) {
      work->name_at[t] = i;
    }
  }
  link_children(work, n);
  measure_reach(work, n);
}

bool is_dep(const Work* const work, const uint32_t token,
            const MdtDeprel base) {
  return mdt_deprel_base(work->tokens[token].deprel) == base;
}

uint32_t find_child(const Work* const work, const uint32_t token,
                    const MdtDeprel base) {
  uint32_t c = work->child[token];
  while (c != MDT_NONE && !is_dep(work, c, base)) {
    c = work->next[c];
  }
  return c;
}

uint32_t find_case(const Work* const work, const uint32_t token) {
  const uint32_t c = find_child(work, token, MDT_DEP_CASE);
  return c != MDT_NONE && c < token ? c : MDT_NONE;
}

const MdtSentence* sentence_of(const Work* const work, const uint32_t token) {
  return &work->doc->sentences.items[work->tokens[token].sentence];
}

bool begins_with(const Work* const work, const uint32_t clause,
                 const char* const form) {
  const uint32_t first = work->reach[clause].first;
  return first < clause && work->tokens[first].head == clause &&
         !is_dep(work, first, MDT_DEP_NSUBJ) &&
         mdt_view_is_nocase(work->tokens[first].form, form);
}

Range after_governor(const Work* const work, const uint32_t token,
                     Range range) {
  const uint32_t head = work->tokens[token].head;
  if (head != MDT_NONE && head < token && holds(range, head)) {
    range.first = head + 1;
    range.first += range.first < token &&
                   mdt_view_is(work->tokens[range.first].form, "that");
  }
  return range;
}

Range clause_range(const Work* const work, const uint32_t clause) {
  Range range = work->reach[clause];
  range.first += begins_with(work, clause, "that");
  return after_governor(work, clause, range);
}
