// SPDX-License-Identifier: Apache-2.0
// The arithmetic of the network: a few loops over long rows.
//
// The same bytes come out on every processor. Weights are integers of 11 bits,
// inputs of 13, so that a sum over MDT_KERNEL_MAX_COLS products fits 32 bits
// exactly, in any order; floats are added in a fixed order, element by
// element, never fused. So the compiler may use vectors as wide as it finds.
// Built with MDT_PLAIN_KERNEL, it uses those of the base architecture alone.

#ifndef MDT_NETWORK_KERNEL_H
#define MDT_NETWORK_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum {
  MDT_KERNEL_MAX_WEIGHT = 1023, ///< Largest weight, either sign
  MDT_KERNEL_MAX_INPUT = 4095,  ///< Largest input, either sign
  MDT_KERNEL_MAX_COLS = 512,    ///< 1023 * 4095 * 512 < 2^31
};

/// A matrix of whole numbers with a scale and an offset for each row
typedef struct {
  const int16_t* weights; ///< [n_rows][n_cols]
  const float* scale;     ///< [n_rows] what one unit of the sum is worth
  const float* bias;      ///< [n_rows], or null
  uint32_t n_rows;        ///< Outputs
  uint32_t n_cols;        ///< Inputs
} MdtMatrix;

/// Round `n` numbers, each times `scale`, to inputs; larger ones are cut
void mdt_kernel_quantise(const float* x, size_t n, float scale, int16_t* out);

/// For each of `n` rows of `x` [n][n_cols], set the row of `out` [n][n_rows]
/// to matrix times row
void mdt_kernel_multiply(const MdtMatrix* matrix, const int16_t* x, size_t n,
                         float* out);

/// Add the product of a row and a matrix: out[j] += sum of x[k] * y[k][j],
/// with `y` [n_rows][n_cols]
void mdt_kernel_accumulate(const float* x, const float* y, size_t n_rows,
                           size_t n_cols, float* out);

/// One step of an LSTM (Gers and others 2000): from the projected input and
/// the projected state, both [4][n] in the order input, forget, output gate,
/// candidate, update `cell` [n] and set `state` [n]
void mdt_kernel_step(const float* input, const float* recurrent, size_t n,
                     float* cell, float* state);

/// Let an eighth of what is negative through, in place
void mdt_kernel_rectify(float* x, size_t n);

/// Add `n` bytes, each times `scale`, to `out`
void mdt_kernel_add_bytes(const int8_t* x, float scale, size_t n, float* out);

/// Add `n` numbers to `out`
void mdt_kernel_add(const float* x, size_t n, float* out);

/// Return the hyperbolic tangent of `x`, with an error under 1e-6
float mdt_kernel_tanh(float x);

#endif
