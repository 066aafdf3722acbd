// SPDX-License-Identifier: Apache-2.0
// What two graphs differ on, for people: a group for what is only in one, only
// in the other, in both but differing; in each the claims, then entities.

#include "base/view.h"
#include "diff/work.h"
#include "export/label.h"

/// How a row is told
typedef MdtView (*Words)(const MdtDiff* diff, unsigned side, uint32_t row);

/// One kind of rows
typedef struct {
  const MdtPairs* pairs;
  const MdtDifferences* differences;
  Words words;
  const char* one;  // "claim"
  const char* many; // "claims"
} Kind;

enum { N_KINDS = 2 };

static void list_kinds(const MdtDiff* const diff, Kind kinds[N_KINDS]) {
  const Kind claims = { &diff->claims, diff->claim_differences,
                        mdt_diff_claim_words, "claim", "claims" };
  const Kind entities = { &diff->entities, diff->entity_differences,
                          mdt_diff_entity_words, "entity", "entities" };
  kinds[0] = claims;
  kinds[1] = entities;
}

/// A group: which rows are in it, and what it is called
typedef struct {
  const char* title;
  unsigned side;
  bool is_paired;
  bool is_differing;
  bool is_listed;
} Group;

static bool belongs(const Kind* const kind, const Group* const group,
                    const uint32_t row) {
  const bool is_paired = kind->pairs->partner[group->side][row] != MDT_NONE;
  return is_paired == group->is_paired &&
         (!is_paired ||
          (kind->differences[row].count > 0) == group->is_differing);
}

static size_t count_rows(const Kind* const kind, const Group* const group) {
  size_t count = 0;
  for (uint32_t i = 0; i < kind->pairs->count[group->side]; ++i) {
    count += belongs(kind, group, i);
  }
  return count;
}

static void write_side(const MdtDiff* const diff, MdtSink* const sink,
                       const MdtView words, const char* const name) {
  const MdtView clean = mdt_label_clean(diff->arena, words);
  mdt_sink_format(sink, "%.*s in %s", clean.len ? (int)clean.len : 7,
                  clean.len ? clean.data : "nothing", name);
}

static void write_differences(const MdtDiff* const diff, MdtSink* const sink,
                              const MdtDifferences* const differences) {
  for (size_t i = 0; i < differences->count; ++i) {
    const MdtDifference* const difference = &differences->items[i];
    mdt_sink_format(sink, "    %s: ", difference->what);
    write_side(diff, sink, difference->a, "A");
    mdt_sink_string(sink, ", ");
    write_side(diff, sink, difference->b, "B");
    mdt_sink_string(sink, "\n");
  }
}

/// Tell by which rules the rows of a group met
static void write_rules(const Kind* const kind, const Group* const group,
                        MdtSink* const sink) {
  static const char* const rules[] = {
    "digest", "known", "iri", "name", "gist", "content", "arguments", "place"
  };
  const char* before = " (by ";
  for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); ++i) {
    const MdtView rule = mdt_view(rules[i]);
    size_t count = 0;
    for (uint32_t j = 0; j < kind->pairs->count[0]; ++j) {
      count +=
        belongs(kind, group, j) && mdt_view_is(rule, kind->pairs->rule[j]);
    }
    if (count) {
      mdt_sink_format(sink, "%s%s %zu", before, rules[i], count);
      before = ", ";
    }
  }
  mdt_sink_string(sink, *before == ',' ? ")" : "");
}

static void write_heading(const Kind kinds[N_KINDS], const Group* const group,
                          MdtSink* const sink) {
  const char* before = ": ";
  mdt_sink_string(sink, group->title);
  for (size_t i = 0; i < N_KINDS; ++i) {
    const size_t count = count_rows(&kinds[i], group);
    mdt_sink_format(sink, "%s%zu %s", before, count,
                    count == 1 ? kinds[i].one : kinds[i].many);
    if (group->is_paired) {
      write_rules(&kinds[i], group, sink);
    }
    before = ", ";
  }
  mdt_sink_string(sink, "\n");
}

static void write_group(const MdtDiff* const diff, const Kind kinds[N_KINDS],
                        const Group* const group, MdtSink* const sink) {
  write_heading(kinds, group, sink);
  for (size_t i = 0; group->is_listed && i < N_KINDS; ++i) {
    const Kind* const kind = &kinds[i];
    for (uint32_t row = 0; row < kind->pairs->count[group->side]; ++row) {
      if (belongs(kind, group, row)) {
        const MdtView words = kind->words(diff, group->side, row);
        mdt_sink_format(sink, "  %.*s\n", MDT_ARGS(words));
        if (group->is_differing) {
          write_differences(diff, sink, &kind->differences[row]);
        }
      }
    }
  }
}

void mdt_diff_write_text(const MdtDiff* const diff, MdtSink* const sink) {
  const Group groups[] = {
    { "In both, alike", 0, true, false, diff->options.all != 0 },
    { "Only in A", 0, false, false, true },
    { "Only in B", 1, false, false, true },
    { "In both, but differing", 0, true, true, true },
  };
  Kind kinds[N_KINDS];
  list_kinds(diff, kinds);
  mdt_sink_format(sink, "A: %s\nB: %s\n", diff->options.name_a,
                  diff->options.name_b);
  for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); ++i) {
    mdt_sink_string(sink, "\n");
    write_group(diff, kinds, &groups[i], sink);
  }
}
