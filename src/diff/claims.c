// SPDX-License-Identifier: Apache-2.0
// Which claims of two graphs are the same, and in what they differ.

#include "base/view.h"
#include "diff/work.h"
#include "export/label.h"
#include "export/view.h"

static const MdtTableClaim* row_of(const MdtDiff* const diff,
                                   const unsigned side, const uint32_t row) {
  return &diff->tables[side]->claims.items[row];
}

// --- Rules -------------------------------------------------------------------

/// Return relation, subject and object
static MdtView core_of(void* const handle, const unsigned side,
                       const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  return mdt_label_format(diff->arena, "%.*s %u %u", MDT_ARGS(claim->verb),
                          mdt_diff_identity(diff, side, claim->subject),
                          mdt_diff_identity(diff, side, claim->object));
}

/// Return that and the recipient
static MdtView words_of(void* const handle, const unsigned side,
                        const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  return mdt_label_format(diff->arena, "%.*s %u",
                          MDT_ARGS(core_of(handle, side, row)),
                          mdt_diff_identity(diff, side, claim->recipient));
}

/// Return that, and what qualifies it
static MdtView content_of(void* const handle, const unsigned side,
                          const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  MdtView key = mdt_label_format(
    diff->arena, "%.*s %d %d %.*s", MDT_ARGS(words_of(handle, side, row)),
    claim->is_negated, (int)claim->modality, MDT_ARGS(claim->time));
  for (size_t i = 0; i < claim->sources.count; ++i) {
    key =
      mdt_label_format(diff->arena, "%.*s > %u", MDT_ARGS(key),
                       mdt_diff_identity(diff, side, claim->sources.items[i]));
  }
  return key;
}

/// Return that, and the article
static MdtView all_of(void* const handle, const unsigned side,
                      const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  return mdt_label_format(diff->arena, "%u %.*s",
                          mdt_diff_identity(diff, side, claim->article),
                          MDT_ARGS(content_of(handle, side, row)));
}

static MdtView iri_of(void* const handle, const unsigned side,
                      const uint32_t row) {
  return row_of((const MdtDiff*)handle, side, row)->iri;
}

/// Return where its cue stands in which article, or nothing
static MdtView place_of(void* const handle, const unsigned side,
                        const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  if (claim->cue == MDT_NONE || claim->article == MDT_NONE) {
    return mdt_view("");
  }
  const MdtTablePassage* const cue =
    &diff->tables[side]->passages.items[claim->cue];
  return mdt_label_format(diff->arena, "%u %u-%u",
                          mdt_diff_identity(diff, side, claim->article),
                          cue->start, cue->end);
}

/// Return its place and `number`, or nothing where there is no place
static MdtView at_place(void* const handle, const unsigned side,
                        const uint32_t row, const uint32_t number,
                        const MdtView word) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtView place = place_of(handle, side, row);
  return place.len ? mdt_label_format(diff->arena, "%.*s %u %.*s",
                                      MDT_ARGS(place), number, MDT_ARGS(word))
                   : place;
}

static MdtView subject_at_place(void* const handle, const unsigned side,
                                const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  return at_place(handle, side, row,
                  mdt_diff_identity(diff, side, claim->subject), claim->verb);
}

static MdtView relation_at_place(void* const handle, const unsigned side,
                                 const uint32_t row) {
  return at_place(handle, side, row, 0,
                  row_of((const MdtDiff*)handle, side, row)->verb);
}

static MdtView arguments_at_place(void* const handle, const unsigned side,
                                  const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableClaim* const claim = row_of(diff, side, row);
  const uint32_t object = mdt_diff_identity(diff, side, claim->object);
  return at_place(handle, side, row,
                  mdt_diff_identity(diff, side, claim->subject),
                  mdt_label_format(diff->arena, "%u", object));
}

/// The surest first. Claims that say the same of the same meet before those of
/// one name, since names hold a hash of what was said when they were given.
static const MdtPairRule rules[] = {
  { "content", all_of },
  { "content", content_of },
  { "iri", iri_of },
  { "arguments", words_of },
  { "arguments", core_of },
  { "place", subject_at_place },
  { "place", relation_at_place },
  { "place", arguments_at_place },
};

// --- Differences -------------------------------------------------------------

static MdtView label_of(const MdtDiff* const diff, const unsigned side,
                        const uint32_t entity) {
  return entity == MDT_NONE ? mdt_view("")
                            : diff->tables[side]->entities.items[entity].label;
}

/// Note that entities are not partners, though they may be called the same
static void compare_entities(MdtDiff* const diff,
                             MdtDifferences* const differences,
                             const char* const what, const uint32_t a,
                             const uint32_t b) {
  if (mdt_diff_identity(diff, 0, a) != mdt_diff_identity(diff, 1, b)) {
    MdtDifference* const difference = mdt_push(diff->arena, differences);
    difference->what = what;
    difference->a = label_of(diff, 0, a);
    difference->b = label_of(diff, 1, b);
  }
}

static bool same_sources(const MdtDiff* const diff, const MdtIndices* const a,
                         const MdtIndices* const b) {
  for (size_t i = 0; i < a->count && i < b->count; ++i) {
    if (mdt_diff_identity(diff, 0, a->items[i]) !=
        mdt_diff_identity(diff, 1, b->items[i])) {
      return false;
    }
  }
  return a->count == b->count;
}

static MdtView chain_of(const MdtDiff* const diff, const unsigned side,
                        const MdtTableClaim* const claim) {
  const MdtView chain = mdt_view_chain(diff->arena, diff->tables[side], claim);
  return chain.len ? chain : mdt_view("the article itself");
}

static void compare_sources(MdtDiff* const diff,
                            MdtDifferences* const differences,
                            const MdtTableClaim* const a,
                            const MdtTableClaim* const b) {
  if (!same_sources(diff, &a->sources, &b->sources)) {
    MdtDifference* const difference = mdt_push(diff->arena, differences);
    difference->what = "source";
    difference->a = chain_of(diff, 0, a);
    difference->b = chain_of(diff, 1, b);
  }
}

static MdtView confidence_of(const MdtDiff* const diff,
                             const unsigned hundredths) {
  return mdt_label_format(diff->arena, "%u.%02u", hundredths / 100,
                          hundredths % 100);
}

static void compare_confidence(MdtDiff* const diff,
                               MdtDifferences* const differences,
                               const unsigned a, const unsigned b) {
  if ((a > b ? a - b : b - a) > diff->options.confidence) {
    mdt_diff_note(diff, differences, "confidence", confidence_of(diff, a),
                  confidence_of(diff, b));
  }
}

static MdtView polarity_of(const MdtTableClaim* const claim) {
  return mdt_view(claim->is_negated ? "negated" : "affirmed");
}

static void compare_rows(MdtDiff* const diff, const uint32_t row,
                         MdtDifferences* const into) {
  const MdtTableClaim* const a = row_of(diff, 0, row);
  const MdtTableClaim* const b = row_of(diff, 1, diff->claims.partner[0][row]);
  mdt_diff_note(diff, into, "relation", a->verb, b->verb);
  compare_entities(diff, into, "subject", a->subject, b->subject);
  compare_entities(diff, into, "object", a->object, b->object);
  compare_entities(diff, into, "recipient", a->recipient, b->recipient);
  mdt_diff_note(diff, into, "polarity", polarity_of(a), polarity_of(b));
  mdt_diff_note(diff, into, "modality",
                mdt_view(mdt_modality_name(a->modality)),
                mdt_view(mdt_modality_name(b->modality)));
  compare_sources(diff, into, a, b);
  mdt_diff_note(diff, into, "time", a->time, b->time);
  compare_confidence(diff, into, a->confidence, b->confidence);
}

void mdt_diff_claims(MdtDiff* const diff) {
  diff->claims = mdt_pairs_new(diff->arena, diff->tables[0]->claims.count,
                               diff->tables[1]->claims.count);
  for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); ++i) {
    mdt_pairs_join(diff->arena, &diff->claims, &rules[i], NULL, diff);
  }
  diff->claim_differences = (MdtDifferences*)mdt_arena_array(
    diff->arena, diff->claims.count[0] + 1, sizeof(MdtDifferences));
  for (uint32_t i = 0; i < diff->claims.count[0]; ++i) {
    if (diff->claims.partner[0][i] != MDT_NONE) {
      compare_rows(diff, i, &diff->claim_differences[i]);
    }
  }
}
