// SPDX-License-Identifier: Apache-2.0
// Orders that do not depend on how the graph was stored: rows of the table
// come as claims happened to be met.

#include "report/report.h"

#include "base/view.h"

#include <stdlib.h>

/// A row, by what tells it from others
typedef struct {
  MdtView iri;
  MdtView label;
  unsigned weight; // What weighs more comes first
  uint32_t index;
} Row;

static int compare_rows(const void* const a, const void* const b) {
  const Row* const x = (const Row*)a;
  const Row* const y = (const Row*)b;
  if (x->weight != y->weight) {
    return x->weight > y->weight ? -1 : 1;
  }
  const int order = mdt_view_compare(x->label, y->label);
  return order ? order : mdt_view_compare(x->iri, y->iri);
}

static Row* new_rows(MdtArena* const arena, const size_t count) {
  return (Row*)mdt_arena_array(arena, count + 1, sizeof(Row));
}

static uint32_t* sorted(MdtArena* const arena, Row* const rows,
                        const size_t count) {
  uint32_t* const order =
    (uint32_t*)mdt_arena_array(arena, count + 1, sizeof(uint32_t));
  qsort(rows, count, sizeof(Row), compare_rows);
  for (size_t i = 0; i < count; ++i) {
    order[i] = rows[i].index;
  }
  return order;
}

static uint32_t* entity_order(MdtArena* const arena,
                              const MdtTableEntities* const entities) {
  Row* const rows = new_rows(arena, entities->count);
  for (uint32_t i = 0; i < entities->count; ++i) {
    const MdtTableEntity* const entity = &entities->items[i];
    rows[i] = (Row){ entity->iri, entity->label, entity->uses, i };
  }
  return sorted(arena, rows, entities->count);
}

static uint32_t* passage_order(MdtArena* const arena,
                               const MdtTablePassages* const passages) {
  Row* const rows = new_rows(arena, passages->count);
  for (uint32_t i = 0; i < passages->count; ++i) {
    rows[i] = (Row){ passages->items[i].iri, { "", 0 }, 0, i };
  }
  return sorted(arena, rows, passages->count);
}

void mdt_report_order(MdtReport* const report) {
  const MdtClaimTable* const table = report->table;
  const size_t count = table->entities.count;
  report->entity_order = entity_order(report->arena, &table->entities);
  report->passage_order = passage_order(report->arena, &table->passages);
  report->rank =
    (uint32_t*)mdt_arena_array(report->arena, count + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < count; ++i) {
    report->rank[report->entity_order[i]] = i;
  }
}
