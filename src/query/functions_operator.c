// SPDX-License-Identifier: Apache-2.0
// Comparing and computing (section 17.3).

#include "query/builtins.h"
#include "query/number.h"
#include "query/value.h"

static MdtTerm negated(const MdtTruth truth) {
  return mdt_value_boolean(truth == MDT_ERROR   ? MDT_ERROR
                           : truth == MDT_FALSE ? MDT_TRUE
                                                : MDT_FALSE);
}

MdtTerm mdt_builtin_equals(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  (void)state, (void)n_args;
  return mdt_value_boolean(mdt_value_equals(&args[0], &args[1]));
}

MdtTerm mdt_builtin_differs(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  (void)state, (void)n_args;
  return negated(mdt_value_equals(&args[0], &args[1]));
}

MdtTerm mdt_builtin_not(MdtCallState* const state, const MdtTerm* const args,
                        const unsigned n_args) {
  (void)state, (void)n_args;
  return negated(mdt_value_truth(&args[0]));
}

/// Whether the order of two values lies between `least` and `most`
static MdtTerm compare(const MdtTerm* const args, const int least,
                       const int most) {
  int order = 0;
  if (mdt_value_compare(&args[0], &args[1], &order)) {
    return mdt_value_boolean(order >= least && order <= most ? MDT_TRUE
                                                             : MDT_FALSE);
  }
  const MdtNumber a = mdt_number_of(&args[0]);
  const MdtNumber b = mdt_number_of(&args[1]);
  return mdt_value_boolean(a.kind && b.kind ? MDT_FALSE : MDT_ERROR); // NaN
}

#define COMPARISON(id, least, most)                                            \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)state, (void)n_args;                                                 \
    return compare(args, least, most);                                         \
  }

COMPARISON(is_less, -1, -1)
COMPARISON(is_more, 1, 1)
COMPARISON(is_at_most, -1, 0)
COMPARISON(is_at_least, 0, 1)

#define COMPUTATION(id, sign)                                                  \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)n_args;                                                              \
    return mdt_number_term(state->arena,                                       \
                           mdt_number_compute(sign, mdt_number_of(&args[0]),   \
                                              mdt_number_of(&args[1])));       \
  }

COMPUTATION(add, '+')
COMPUTATION(subtract, '-')
COMPUTATION(multiply, '*')
COMPUTATION(divide, '/')

MdtTerm mdt_builtin_negate(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  (void)n_args;
  MdtNumber number = mdt_number_of(&args[0]);
  number.exact = -number.exact;
  number.real = -number.real;
  return mdt_number_term(state->arena, number);
}

MdtTerm mdt_builtin_affirm(MdtCallState* const state, const MdtTerm* const args,
                           const unsigned n_args) {
  (void)n_args;
  return mdt_number_term(state->arena, mdt_number_of(&args[0]));
}

// --- Numbers (section 17.4.4) ------------------------------------------------

#define ROUNDING(id, how)                                                      \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)n_args;                                                              \
    return mdt_number_term(state->arena,                                       \
                           mdt_number_round(mdt_number_of(&args[0]), how));    \
  }

ROUNDING(abs, 'a')
ROUNDING(round, 'r')
ROUNDING(ceil, 'c')
ROUNDING(floor, 'f')

/// SplitMix64 (Steele, Lea and Flood 2014)
static uint64_t next_random(MdtCallState* const state) {
  uint64_t z = state->random += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

MdtTerm mdt_builtin_rand(MdtCallState* const state, const MdtTerm* const args,
                         const unsigned n_args) {
  (void)args, (void)n_args;
  const MdtNumber number = { MDT_NUMBER_DOUBLE, 0,
                             (double)(next_random(state) >> 11) * 0x1p-53 };
  return mdt_number_term(state->arena, number);
}
