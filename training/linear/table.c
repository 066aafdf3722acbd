// SPDX-License-Identifier: Apache-2.0

#include "table.h"

#include "memory.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Table* table_new(uint32_t n_classes) {
  Table* const table = (Table*)grow(NULL, 1U, sizeof(*table));

  memset(table, 0, sizeof(*table));
  table->n_classes = n_classes;
  table->size = 1U << 16U;
  table->rows = (Row*)grow(NULL, table->size, sizeof(Row));
  memset(table->rows, 0, table->size * sizeof(Row));
  return table;
}

void table_free(Table* table) {
  if (table) {
    for (size_t i = 0; i < table->size; ++i) {
      free(table->rows[i].cells);
    }
    free(table->rows);
    free(table);
  }
}

// The slot of `key`, or the empty one where it belongs
static Row* find_row(const Table* table, uint64_t key) {
  const size_t mask = table->size - 1U;
  size_t i = (size_t)(key >> 7U) & mask;

  while (table->rows[i].n_cells && table->rows[i].key != key) {
    i = (i + 1U) & mask;
  }
  return table->rows + i;
}

static void double_table(Table* table) {
  Row* const old = table->rows;
  const size_t old_size = table->size;

  table->size *= 2U;
  table->rows = (Row*)grow(NULL, table->size, sizeof(Row));
  memset(table->rows, 0, table->size * sizeof(Row));
  for (size_t i = 0; i < old_size; ++i) {
    if (old[i].n_cells) {
      *find_row(table, old[i].key) = old[i];
    }
  }
  free(old);
}

static Row* make_row(Table* table, uint64_t key) {
  Row* row = find_row(table, key);

  if (!row->n_cells) {
    if (3U * (table->n_rows + 1U) > 2U * table->size) {
      double_table(table);
      row = find_row(table, key);
    }
    row->key = key;
    ++table->n_rows;
  }
  return row;
}

static Cell* make_cell(Row* row, unsigned label) {
  for (uint32_t i = 0; i < row->n_cells; ++i) {
    if (row->cells[i].label == label) {
      return row->cells + i;
    }
  }
  if (!(row->n_cells & (row->n_cells - 1U))) { // Full at powers of two
    const size_t room = row->n_cells ? 2U * row->n_cells : 1U;

    row->cells = (Cell*)grow(row->cells, room, sizeof(Cell));
  }
  memset(row->cells + row->n_cells, 0, sizeof(Cell));
  row->cells[row->n_cells].label = (uint8_t)label;
  return row->cells + row->n_cells++;
}

void table_update(Table* table, uint64_t key, unsigned label, int change) {
  Row* const row = make_row(table, key);
  Cell* const cell = make_cell(row, label);

  cell->total += (int64_t)cell->weight * (table->now - cell->since);
  cell->since = table->now;
  cell->weight += change;
  ++row->n_seen;
}

static void add_row(const void* self, uint64_t key, int32_t* scores) {
  const Row* const row = find_row((const Table*)self, key);

  for (uint32_t i = 0; i < row->n_cells; ++i) {
    scores[row->cells[i].label] += row->cells[i].weight;
  }
}

MdtScorer table_scorer(const Table* table) {
  const MdtScorer scorer = { add_row, table, table->n_classes };

  return scorer;
}

// The averaged weight of a cell in packed units
static int pack_cell(const Table* table, const Cell* cell, double unit) {
  const double total =
    (double)cell->total +
    ((double)cell->weight * (double)(table->now - cell->since));

  return (int)lround(unit * total / (double)table->now);
}

// The weights of a row in packed units
typedef struct {
  int weights[256];
  unsigned n;
  unsigned scale; // 0 to 3: weights are doubled twice as often
} Rounded;

static unsigned count_above(const Rounded* rounded, int least) {
  unsigned n = 0;
  for (unsigned i = 0; i < rounded->n; ++i) {
    n += abs(rounded->weights[i]) >= least ? 1U : 0U;
  }
  return n;
}

static Rounded round_row(const Table* table, const Row* row, double unit) {
  Rounded rounded = { { 0 }, row->n_cells, 0U };
  int most = 0;
  for (uint32_t i = 0; i < row->n_cells; ++i) {
    const int weight = pack_cell(table, row->cells + i, unit);
    most = abs(weight) > most ? abs(weight) : most;
    rounded.weights[i] = weight;
  }
  while (rounded.scale < 3U && (most >> (2U * rounded.scale)) > 127) {
    ++rounded.scale;
  }
  for (unsigned i = 0; i < rounded.n; ++i) {
    const double step = (double)(1 << (2U * rounded.scale));
    const int weight = (int)lround(rounded.weights[i] / step);
    rounded.weights[i] = weight > 127 ? 127 : weight < -127 ? -127 : weight;
  }
  return rounded;
}

// The least weight that is kept: a row has room for so many, the strongest
static int find_least(const Rounded* rounded) {
  int least = 1;
  while (count_above(rounded, least) > MDT_ROW_PAIRS) {
    ++least;
  }
  return least;
}

// Write a row at `to` and return its size, 0 if nothing is left of it
static size_t pack_row(const Table* table, const Row* row, double unit,
                       uint8_t* to) {
  const uint16_t print = mdt_weights_fingerprint(row->key);
  const Rounded rounded = round_row(table, row, unit);
  const int least = find_least(&rounded);
  size_t n = 0;
  for (unsigned i = 0; i < rounded.n; ++i) {
    if (abs(rounded.weights[i]) >= least) {
      to[MDT_ROW_HEAD + (2U * n)] = row->cells[i].label;
      to[MDT_ROW_HEAD + (2U * n) + 1U] = (uint8_t)(int8_t)rounded.weights[i];
      ++n;
    }
  }
  to[0] = (uint8_t)(print & 0xFFU);
  to[1] = (uint8_t)(print >> 8U);
  to[2] = (uint8_t)(n | (rounded.scale << 6U));
  return n ? MDT_ROW_HEAD + (2U * n) : 0U;
}

typedef struct {
  uint64_t key;
  const Row* row;
  uint32_t bucket;
} Placed;

static int compare_placed(const void* a, const void* b) {
  const Placed* const l = (const Placed*)a;
  const Placed* const r = (const Placed*)b;

  return l->bucket != r->bucket ? (l->bucket < r->bucket ? -1 : 1)
                                : (l->key < r->key ? -1 : l->key > r->key);
}

static Placed* place_rows(const Table* table, uint32_t min_seen, size_t* n) {
  Placed* const placed =
    (Placed*)grow(NULL, table->n_rows + 1U, sizeof(*placed));

  *n = 0;
  for (size_t i = 0; i < table->size; ++i) {
    const Row* const row = table->rows + i;

    if (row->n_cells && row->n_seen >= min_seen) {
      const Placed one = { row->key, row, 0U };

      placed[(*n)++] = one;
    }
  }
  return placed;
}

static uint32_t count_buckets(size_t n_rows) {
  uint32_t n = 1U;

  while ((size_t)n * 6U < n_rows) {
    n *= 2U;
  }
  return n;
}

// Rows that share a fingerprint in a bucket: the first one stays
static void pack_placed(const Table* table, const Placed* placed, size_t n,
                        double unit, Packed* to) {
  uint32_t bucket = 0;

  for (size_t i = 0; i < n; ++i) {
    const size_t size =
      pack_row(table, placed[i].row, unit, to->rows + to->rows_size);

    while (bucket < placed[i].bucket) {
      to->starts[++bucket] = (uint32_t)to->rows_size;
    }
    to->rows_size += size;
    to->n_rows += size ? 1U : 0U;
  }
  while (bucket < to->weights.n_buckets) {
    to->starts[++bucket] = (uint32_t)to->rows_size;
  }
}

static size_t size_bound(const Placed* placed, size_t n) {
  size_t size = 2048U;

  for (size_t i = 0; i < n; ++i) {
    size += MDT_ROW_HEAD + (2U * (size_t)placed[i].row->n_cells);
  }
  return size;
}

// Buckets are for the rows that survive, so weak rows are dropped first
static size_t drop_weak(const Table* table, Placed* placed, size_t n,
                        double unit) {
  uint8_t row[MDT_ROW_HEAD + 512U];
  size_t kept = 0;

  for (size_t i = 0; i < n; ++i) {
    if (pack_row(table, placed[i].row, unit, row)) {
      placed[kept++] = placed[i];
    }
  }
  return kept;
}

Packed table_pack(const Table* table, double unit, uint32_t min_seen) {
  size_t n = 0;
  Placed* const placed = place_rows(table, min_seen, &n);
  Packed to = { { 0 }, NULL, NULL, 0U, 0U };

  n = drop_weak(table, placed, n, unit);
  to.weights.n_classes = table->n_classes;
  to.weights.n_buckets = count_buckets(n);
  for (size_t i = 0; i < n; ++i) {
    placed[i].bucket = (uint32_t)placed[i].key & (to.weights.n_buckets - 1U);
  }
  qsort(placed, n, sizeof(*placed), compare_placed);
  to.starts =
    (uint32_t*)grow(NULL, to.weights.n_buckets + 1U, sizeof(uint32_t));
  to.rows = (uint8_t*)grow(NULL, size_bound(placed, n), 1U);
  to.starts[0] = 0U;
  pack_placed(table, placed, n, unit, &to);
  to.weights.starts = to.starts;
  to.weights.rows = to.rows;
  free(placed);
  return to;
}

void packed_clear(Packed* packed) {
  free(packed->starts);
  free(packed->rows);
}
