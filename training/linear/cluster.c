// SPDX-License-Identifier: Apache-2.0
// Put the words of a large raw text into classes by the company they keep.
//
//     xzcat *.txt.xz | mandate-cluster > clusters.tsv
//
// A word is a vector of positive pointwise mutual information with the
// frequent words right before and right after it.  The vectors are brought
// down to a few dimensions by subspace iteration (a truncated singular value
// decomposition) and parted by spherical k-means, once finely, once
// coarsely.  Each line of output is a form and its two classes.

#include "memory.h"

#include "linear/hash.h"
#include "linear/word.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  N_CONTEXTS = 1000, // Frequent plain forms that count as company
  N_COLUMNS = 2 * N_CONTEXTS,
  MIN_COUNT = 6, // Of a form that gets a class
  N_DIMS = 100,
  N_POWERS = 6,
  N_FINE = 500,
  N_COARSE = 80,
  N_ROUNDS = 15
};

typedef struct {
  const char* form;
  size_t len;
  uint64_t key;
  uint64_t count;
  uint32_t id; // Rank by frequency
} Type;

typedef struct {
  Type* slots;
  size_t size;
  size_t n;
} Types;

typedef struct {
  uint32_t form;  // Slot among forms, then rank
  uint32_t plain; // Slot among plain forms, then rank
} Token;

// One nonzero cell of the matrix of words and company
typedef struct {
  uint32_t column;
  float value;
} Cell;

typedef struct {
  Cell* cells;
  size_t* ends;
  size_t n_rows;
} Matrix;

static size_t find_slot(const Types* types, uint64_t key) {
  size_t i = (size_t)key & (types->size - 1U);

  while (types->slots[i].form && types->slots[i].key != key) {
    i = (i + 1U) & (types->size - 1U);
  }
  return i;
}

static size_t count_type(Types* types, const char* form, size_t len,
                         uint64_t key) {
  const size_t i = find_slot(types, key);

  if (!types->slots[i].form) {
    if (2U * ++types->n > types->size) {
      give_up("too many different words", "cluster");
    }
    types->slots[i].form = form;
    types->slots[i].len = len;
    types->slots[i].key = key;
  }
  ++types->slots[i].count;
  return i;
}

static Types make_types(void) {
  Types types = { NULL, 1U << 22U, 0U };

  types.slots = (Type*)grow(NULL, types.size, sizeof(Type));
  memset(types.slots, 0, types.size * sizeof(Type));
  return types;
}

static bool is_word_byte(unsigned char c) {
  return c >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z');
}

// A run of letters and digits, or one mark
static size_t token_len(const char* at, const char* end) {
  const char* stop = at;

  while (stop < end && is_word_byte((unsigned char)*stop)) {
    ++stop;
  }
  return stop > at ? (size_t)(stop - at) : 1U;
}

static Token* read_tokens(const char* text, size_t size, Types* forms,
                          Types* plains, size_t* n) {
  Token* tokens = NULL;

  for (const char *at = text, *end = text + size; at < end;) {
    const size_t len = token_len(at, end);

    if (*at != ' ' && *at != '\n') {
      const MdtPlain plain = mdt_word_plain(at, len);
      const uint64_t key = mdt_hash_bytes(plain.data, plain.len);
      Token token;

      token.form =
        (uint32_t)count_type(forms, at, len, mdt_hash_bytes(at, len));
      token.plain = (uint32_t)count_type(plains, at, len, key);
      tokens = (Token*)grow_by_one(tokens, *n, sizeof(Token));
      tokens[(*n)++] = token;
    }
    at += len;
  }
  return tokens;
}

static int compare_types(const void* a, const void* b) {
  const Type* const l = *(const Type* const*)a;
  const Type* const r = *(const Type* const*)b;

  return l->count != r->count ? (l->count < r->count ? 1 : -1)
                              : (l->key < r->key ? -1 : l->key > r->key);
}

// Number the types by frequency and return them in that order
static Type** rank_types(Types* types) {
  Type** const ranked = (Type**)grow(NULL, types->n, sizeof(*ranked));
  size_t n = 0;

  for (size_t i = 0; i < types->size; ++i) {
    if (types->slots[i].form) {
      ranked[n++] = types->slots + i;
    }
  }
  qsort(ranked, n, sizeof(*ranked), compare_types);
  for (size_t i = 0; i < n; ++i) {
    ranked[i]->id = (uint32_t)i;
  }
  return ranked;
}

static uint32_t* count_company(const Token* tokens, size_t n, size_t n_rows) {
  uint32_t* const counts =
    (uint32_t*)grow(NULL, n_rows * N_COLUMNS, sizeof(uint32_t));

  memset(counts, 0, n_rows * N_COLUMNS * sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    uint32_t* const row = counts + ((size_t)tokens[i].form * N_COLUMNS);

    if (tokens[i].form >= n_rows) {
      continue;
    }
    if (i && tokens[i - 1U].plain < N_CONTEXTS) {
      ++row[tokens[i - 1U].plain];
    }
    if (i + 1U < n && tokens[i + 1U].plain < N_CONTEXTS) {
      ++row[N_CONTEXTS + tokens[i + 1U].plain];
    }
  }
  return counts;
}

static double sum_row(const uint32_t* row, double* columns) {
  double sum = 0.0;

  for (size_t c = 0; c < N_COLUMNS; ++c) {
    sum += row[c];
    columns[c] += row[c];
  }
  return sum;
}

// Frequent company is smoothed: Levy, Goldberg and Dagan 2015
static Matrix weigh_company(const uint32_t* counts, size_t n_rows) {
  double columns[N_COLUMNS] = { 0.0 };
  double* const rows = (double*)grow(NULL, n_rows, sizeof(double));
  double total = 0.0;
  size_t n = 0;
  Matrix m = { NULL, NULL, n_rows };

  m.ends = (size_t*)grow(NULL, n_rows, sizeof(size_t));
  for (size_t r = 0; r < n_rows; ++r) {
    rows[r] = sum_row(counts + (r * N_COLUMNS), columns);
  }
  for (size_t c = 0; c < N_COLUMNS; ++c) {
    columns[c] = pow(columns[c], 0.75);
    total += columns[c];
  }
  for (size_t r = 0; r < n_rows; ++r) {
    for (size_t c = 0; c < N_COLUMNS; ++c) {
      const double count = counts[(r * N_COLUMNS) + c];
      const double value =
        count > 0.0 ? log(count * total / (rows[r] * columns[c])) : 0.0;

      if (value > 0.0) {
        m.cells = (Cell*)grow_by_one(m.cells, n, sizeof(Cell));
        m.cells[n].column = (uint32_t)c;
        m.cells[n++].value = (float)value;
      }
    }
    m.ends[r] = n;
  }
  free(rows);
  return m;
}

// rows = m * basis
static void multiply(const Matrix* m, const float* basis, float* rows) {
  size_t at = 0;

  memset(rows, 0, m->n_rows * N_DIMS * sizeof(float));
  for (size_t r = 0; r < m->n_rows; ++r) {
    float* const row = rows + (r * N_DIMS);

    for (; at < m->ends[r]; ++at) {
      const float* const b = basis + ((size_t)m->cells[at].column * N_DIMS);

      for (size_t d = 0; d < N_DIMS; ++d) {
        row[d] += m->cells[at].value * b[d];
      }
    }
  }
}

// basis = transposed m * rows
static void multiply_back(const Matrix* m, const float* rows, float* basis) {
  size_t at = 0;

  memset(basis, 0, N_COLUMNS * N_DIMS * sizeof(float));
  for (size_t r = 0; r < m->n_rows; ++r) {
    const float* const row = rows + (r * N_DIMS);

    for (; at < m->ends[r]; ++at) {
      float* const b = basis + ((size_t)m->cells[at].column * N_DIMS);

      for (size_t d = 0; d < N_DIMS; ++d) {
        b[d] += m->cells[at].value * row[d];
      }
    }
  }
}

// Gram-Schmidt over the columns of `basis` [N_COLUMNS][N_DIMS]
static void make_orthogonal(float* basis) {
  for (size_t d = 0; d < N_DIMS; ++d) {
    double norm = 0.0;

    for (size_t e = 0; e < d; ++e) {
      double dot = 0.0;

      for (size_t c = 0; c < N_COLUMNS; ++c) {
        dot += (double)basis[(c * N_DIMS) + d] * basis[(c * N_DIMS) + e];
      }
      for (size_t c = 0; c < N_COLUMNS; ++c) {
        basis[(c * N_DIMS) + d] -= (float)dot * basis[(c * N_DIMS) + e];
      }
    }
    for (size_t c = 0; c < N_COLUMNS; ++c) {
      norm += (double)basis[(c * N_DIMS) + d] * basis[(c * N_DIMS) + d];
    }
    for (size_t c = 0; c < N_COLUMNS; ++c) {
      basis[(c * N_DIMS) + d] /= (float)sqrt(norm);
    }
  }
}

static void make_unit(float* row) {
  double norm = 1e-12;

  for (size_t d = 0; d < N_DIMS; ++d) {
    norm += (double)row[d] * row[d];
  }
  for (size_t d = 0; d < N_DIMS; ++d) {
    row[d] /= (float)sqrt(norm);
  }
}

// Columns weigh as the square roots of their singular values
static void balance_columns(float* rows, size_t n_rows) {
  for (size_t d = 0; d < N_DIMS; ++d) {
    double norm = 1e-12;

    for (size_t r = 0; r < n_rows; ++r) {
      norm += (double)rows[(r * N_DIMS) + d] * rows[(r * N_DIMS) + d];
    }
    for (size_t r = 0; r < n_rows; ++r) {
      rows[(r * N_DIMS) + d] /= (float)sqrt(sqrt(norm));
    }
  }
}

static float* embed(const Matrix* m) {
  float* const rows = (float*)grow(NULL, m->n_rows * N_DIMS, sizeof(float));
  float* const basis = (float*)grow(NULL, N_COLUMNS * N_DIMS, sizeof(float));

  for (size_t i = 0; i < N_COLUMNS * N_DIMS; ++i) {
    basis[i] = (mdt_hash_mix(1U, i) & 1U) ? 1.0F : -1.0F;
  }
  make_orthogonal(basis);
  for (unsigned i = 0; i < N_POWERS; ++i) {
    multiply(m, basis, rows);
    multiply_back(m, rows, basis);
    make_orthogonal(basis);
  }
  multiply(m, basis, rows);
  balance_columns(rows, m->n_rows);
  for (size_t r = 0; r < m->n_rows; ++r) {
    make_unit(rows + (r * N_DIMS));
  }
  free(basis);
  return rows;
}

static size_t nearest(const float* row, const float* centres, size_t n) {
  size_t best = 0;
  float best_score = -2.0F;

  for (size_t k = 0; k < n; ++k) {
    float dot = 0.0F;

    for (size_t d = 0; d < N_DIMS; ++d) {
      dot += row[d] * centres[(k * N_DIMS) + d];
    }
    if (dot > best_score) {
      best_score = dot;
      best = k;
    }
  }
  return best;
}

// The first centres are the most frequent words
static void part(const float* rows, size_t n_rows, size_t n,
                 uint16_t* classes) {
  const size_t size = n * N_DIMS * sizeof(float);
  float* const centres = (float*)grow(NULL, size, 1U);

  memcpy(centres, rows, size);
  for (unsigned round = 0; round < N_ROUNDS; ++round) {
    for (size_t r = 0; r < n_rows; ++r) {
      classes[r] = (uint16_t)nearest(rows + (r * N_DIMS), centres, n);
    }
    memset(centres, 0, size);
    for (size_t r = 0; r < n_rows; ++r) {
      for (size_t d = 0; d < N_DIMS; ++d) {
        centres[(classes[r] * N_DIMS) + d] += rows[(r * N_DIMS) + d];
      }
    }
    for (size_t k = 0; k < n; ++k) {
      make_unit(centres + (k * N_DIMS));
    }
  }
  free(centres);
}

static char* read_input(size_t* size) {
  char* text = NULL;

  for (size_t got = 1; got; *size += got) {
    text = (char*)grow(text, *size + (1U << 24U), 1U);
    got = fread(text + *size, 1U, 1U << 24U, stdin);
  }
  return text;
}

static size_t count_frequent(Type** ranked, size_t n) {
  size_t i = 0;

  while (i < n && ranked[i]->count >= MIN_COUNT) {
    ++i;
  }
  return i;
}

static void write_classes(Type** ranked, const float* rows, size_t n) {
  uint16_t* const fine = (uint16_t*)grow(NULL, n, sizeof(uint16_t));
  uint16_t* const coarse = (uint16_t*)grow(NULL, n, sizeof(uint16_t));

  part(rows, n, N_FINE, fine);
  part(rows, n, N_COARSE, coarse);
  for (size_t i = 0; i < n; ++i) {
    printf("%.*s\t%u\t%u\n", (int)ranked[i]->len, ranked[i]->form, fine[i],
           coarse[i]);
  }
  free(fine);
  free(coarse);
}

int main(void) {
  size_t size = 0;
  size_t n = 0;
  char* const text = read_input(&size);
  Types forms = make_types();
  Types plains = make_types();
  Token* const tokens = read_tokens(text, size, &forms, &plains, &n);
  Type** const ranked = rank_types(&forms);
  const size_t n_rows = count_frequent(ranked, forms.n);

  free(rank_types(&plains));
  for (size_t i = 0; i < n; ++i) {
    tokens[i].form = forms.slots[tokens[i].form].id;
    tokens[i].plain = plains.slots[tokens[i].plain].id;
  }

  uint32_t* const counts = count_company(tokens, n, n_rows);
  Matrix m = weigh_company(counts, n_rows);

  free(counts);
  fprintf(stderr, "%zu tokens, %zu forms get a class\n", n, n_rows);

  float* const rows = embed(&m);

  write_classes(ranked, rows, n_rows);
  free(rows);
  free(m.cells);
  free(m.ends);
  free(ranked);
  free(tokens);
  free(forms.slots);
  free(plains.slots);
  free(text);
  return 0;
}
