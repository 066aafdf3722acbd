// SPDX-License-Identifier: Apache-2.0
// Names by which links within the page find their ends: the local names of the
// graph, so that a link to a claim is the same in every report of it.

#include "report/report.h"

#include "base/intern.h"
#include "base/view.h"
#include "export/draw.h"

#include <stdio.h>

/// What the page itself calls its parts
static const char* const own[] = {
  "top",    "facts",  "filter", "count",    "reading", "claims",
  "people", "others", "named",  "pictures", "making",  "said",
};

static bool is_safe(const char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Names that are taken
typedef struct {
  MdtArena* arena;
  MdtInterner* taken;
  MdtIndices uses; // [names] how many others wanted it
} Names;

static void take(Names* const names, const MdtView name) {
  mdt_intern(names->taken, name);
  *mdt_push(names->arena, &names->uses) = 0;
}

/// Return a name that nothing has yet, made from the end of `iri`. It holds no
/// full stop, so that pictures can keep their own names apart with one.
static MdtView make_name(Names* const names, const MdtView iri) {
  enum { MAX_LEN = 160 };
  const MdtView local = mdt_picture_fragment(iri);
  const size_t len = local.len < MAX_LEN ? local.len : MAX_LEN;
  char* const name = (char*)mdt_arena_alloc(names->arena, len + 16);
  name[0] = 'x';
  size_t n = len && is_safe(local.data[0]) ? 0 : 1;
  for (size_t i = 0; i < len; ++i) {
    name[n++] = (char)(is_safe(local.data[i]) ? local.data[i] : '_');
  }
  const size_t stem = n;
  const uint32_t same = mdt_interner_find(names->taken, (MdtView){ name, n });
  while (mdt_interner_find(names->taken, (MdtView){ name, n }) != UINT32_MAX) {
    const unsigned number = ++names->uses.items[same] + 1;
    n = stem + (size_t)snprintf(name + stem, 14, "--%u", number);
  }
  take(names, (MdtView){ name, n });
  return (MdtView){ name, n };
}

/// Return room for `count` names
static MdtView* new_names(MdtArena* const arena, const size_t count) {
  return (MdtView*)mdt_arena_array(arena, count + 1, sizeof(MdtView));
}

void mdt_report_name_all(MdtReport* const report) {
  const MdtClaimTable* const table = report->table;
  MdtArena* const arena = report->arena;
  Names names = { arena, mdt_interner_new(arena), { NULL, 0, 0 } };
  for (size_t i = 0; i < sizeof(own) / sizeof(*own); ++i) {
    take(&names, mdt_view(own[i]));
  }
  report->claim_ids = new_names(arena, table->claims.count);
  report->entity_ids = new_names(arena, table->entities.count);
  report->passage_ids = new_names(arena, table->passages.count);
  for (size_t i = 0; i < table->claims.count; ++i) {
    report->claim_ids[i] = make_name(&names, table->claims.items[i].iri);
  }
  for (size_t i = 0; i < table->entities.count; ++i) {
    const uint32_t entity = report->entity_order[i];
    report->entity_ids[entity] =
      make_name(&names, table->entities.items[entity].iri);
  }
  for (size_t i = 0; i < table->passages.count; ++i) {
    const uint32_t passage = report->passage_order[i];
    report->passage_ids[passage] =
      make_name(&names, table->passages.items[passage].iri);
  }
}
