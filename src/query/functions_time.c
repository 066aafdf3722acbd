// SPDX-License-Identifier: Apache-2.0
// Parts of dates and times (section 17.4.5).

#include "base/view.h"
#include "query/builtins.h"
#include "query/moment.h"
#include "query/number.h"
#include "query/value.h"
#include "rdf/vocabulary.h"

MdtTerm mdt_builtin_now(MdtCallState* const state, const MdtTerm* const args,
                        const unsigned n_args) {
  (void)args, (void)n_args;
  return mdt_term_typed(state->now, mdt_view(MDT_XSD "dateTime"));
}

#define PART(id, needs_time, part)                                             \
  MdtTerm mdt_builtin_##id(MdtCallState* const state,                          \
                           const MdtTerm* const args, const unsigned n_args) { \
    (void)n_args;                                                              \
    const MdtMoment moment = mdt_moment_of(&args[0]);                          \
    return moment.is_known && (moment.has_time || !(needs_time))               \
             ? mdt_number_term(state->arena,                                   \
                               mdt_number_integer((int64_t)moment.part))       \
             : mdt_value_none;                                                 \
  }

PART(year, false, year)
PART(month, false, month)
PART(day, false, day)
PART(hours, true, hour)
PART(minutes, true, minute)

MdtTerm mdt_builtin_seconds(MdtCallState* const state,
                            const MdtTerm* const args, const unsigned n_args) {
  (void)n_args;
  const MdtMoment moment = mdt_moment_of(&args[0]);
  return moment.is_known && moment.has_time
           ? mdt_number_term(state->arena, mdt_number_parse(moment.seconds,
                                                            MDT_NUMBER_DECIMAL))
           : mdt_value_none;
}

MdtTerm mdt_builtin_timezone(MdtCallState* const state,
                             const MdtTerm* const args, const unsigned n_args) {
  (void)n_args;
  const MdtMoment moment = mdt_moment_of(&args[0]);
  return moment.is_known && moment.zone_text.len
           ? mdt_term_typed(mdt_moment_duration(state->arena, &moment),
                            mdt_view(MDT_XSD "dayTimeDuration"))
           : mdt_value_none;
}

MdtTerm mdt_builtin_tz(MdtCallState* const state, const MdtTerm* const args,
                       const unsigned n_args) {
  (void)state, (void)n_args;
  const MdtMoment moment = mdt_moment_of(&args[0]);
  return moment.is_known ? mdt_term_string(moment.zone_text) : mdt_value_none;
}
