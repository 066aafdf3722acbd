// SPDX-License-Identifier: Apache-2.0

#include "network/kernel.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) &&         \
  !defined(MDT_PLAIN_KERNEL)
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define WIDE
#endif

WIDE void mdt_kernel_quantise(const float* const x, const size_t n,
                              const float scale, int16_t* const out) {
  const float most = MDT_KERNEL_MAX_INPUT;
  for (size_t i = 0; i < n; ++i) {
    const float wide = x[i] * scale;
    const float low = wide < -most ? -most : wide;
    const float cut = low > most ? most : low;
    out[i] = (int16_t)(int32_t)(cut + (cut < 0.0f ? -0.5f : 0.5f));
  }
}

static inline __attribute__((always_inline)) void dot_four(
  const int16_t* restrict const rows, const int16_t* restrict const x,
  const size_t n_cols, int32_t sums[4]) {
  const int16_t* restrict const a = rows;
  const int16_t* restrict const b = a + n_cols;
  const int16_t* restrict const c = b + n_cols;
  const int16_t* restrict const d = c + n_cols;
  int32_t p = 0;
  int32_t q = 0;
  int32_t r = 0;
  int32_t s = 0;
  for (size_t k = 0; k < n_cols; ++k) {
    p += a[k] * x[k];
    q += b[k] * x[k];
    r += c[k] * x[k];
    s += d[k] * x[k];
  }
  sums[0] = p;
  sums[1] = q;
  sums[2] = r;
  sums[3] = s;
}

static inline __attribute__((always_inline)) int32_t dot(
  const int16_t* restrict const a, const int16_t* restrict const x,
  const size_t n_cols) {
  int32_t sum = 0;
  for (size_t k = 0; k < n_cols; ++k) {
    sum += a[k] * x[k];
  }
  return sum;
}

WIDE void mdt_kernel_multiply(const MdtMatrix* const matrix,
                              const int16_t* const x, const size_t n,
                              float* const out) {
  const size_t n_rows = matrix->n_rows;
  const size_t n_cols = matrix->n_cols;
  const size_t n_whole = n_rows / 4 * 4;
  for (size_t r = 0; r < n_whole; r += 4) {
    const int16_t* const rows = matrix->weights + r * n_cols;
    for (size_t i = 0; i < n; ++i) {
      int32_t sums[4];
      dot_four(rows, x + i * n_cols, n_cols, sums);
      for (size_t j = 0; j < 4; ++j) {
        const float bias = matrix->bias ? matrix->bias[r + j] : 0.0f;
        out[i * n_rows + r + j] = (float)sums[j] * matrix->scale[r + j] + bias;
      }
    }
  }
  for (size_t r = n_whole; r < n_rows; ++r) {
    const float bias = matrix->bias ? matrix->bias[r] : 0.0f;
    for (size_t i = 0; i < n; ++i) {
      const int32_t sum =
        dot(matrix->weights + r * n_cols, x + i * n_cols, n_cols);
      out[i * n_rows + r] = (float)sum * matrix->scale[r] + bias;
    }
  }
}

WIDE void mdt_kernel_accumulate(const float* const x, const float* const y,
                                const size_t n_rows, const size_t n_cols,
                                float* restrict const out) {
  for (size_t k = 0; k < n_rows; ++k) {
    const float* restrict const row = y + k * n_cols;
    const float factor = x[k];
    for (size_t j = 0; j < n_cols; ++j) {
      out[j] += factor * row[j];
    }
  }
}

// A ratio of polynomials with the coefficients of the Eigen library
static inline __attribute__((always_inline)) float squash(const float wide) {
  const float low = wide < -7.9053111f ? -7.9053111f : wide;
  const float x = low > 7.9053111f ? 7.9053111f : low;
  const float s = x * x;
  float p = -2.76076847742355e-16f;
  p = p * s + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  float q = 1.19825839466702e-06f;
  q = q * s + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return x * p / q;
}

static inline __attribute__((always_inline)) float gate(const float x) {
  return 0.5f + 0.5f * squash(0.5f * x);
}

WIDE void mdt_kernel_step(const float* restrict const input,
                          const float* restrict const recurrent, const size_t n,
                          float* restrict const cell,
                          float* restrict const state) {
  for (size_t j = 0; j < n; ++j) {
    const float in = gate(input[j] + recurrent[j]);
    const float keep = gate(input[n + j] + recurrent[n + j]);
    const float show = gate(input[2 * n + j] + recurrent[2 * n + j]);
    const float fresh = squash(input[3 * n + j] + recurrent[3 * n + j]);
    cell[j] = keep * cell[j] + in * fresh;
    state[j] = show * squash(cell[j]);
  }
}

WIDE void mdt_kernel_rectify(float* const x, const size_t n) {
  for (size_t i = 0; i < n; ++i) {
    x[i] = x[i] < 0.0f ? x[i] * 0.125f : x[i];
  }
}

WIDE void mdt_kernel_add_bytes(const int8_t* restrict const x,
                               const float scale, const size_t n,
                               float* restrict const out) {
  for (size_t i = 0; i < n; ++i) {
    out[i] += (float)x[i] * scale;
  }
}

WIDE void mdt_kernel_add(const float* restrict const x, const size_t n,
                         float* restrict const out) {
  for (size_t i = 0; i < n; ++i) {
    out[i] += x[i];
  }
}

float mdt_kernel_tanh(const float x) {
  return squash(x);
}
