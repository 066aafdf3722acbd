// SPDX-License-Identifier: Apache-2.0
// Two graphs being compared.

#ifndef MDT_DIFF_WORK_H
#define MDT_DIFF_WORK_H

#include "base/sink.h"
#include "diff/pairs.h"
#include "export/claim_table.h"

#include <mandate/diff.h>

/// One thing in which two rows that are partners differ
typedef struct {
  const char* what; ///< "polarity"
  MdtView a;        ///< As the first graph has it; empty: nothing
  MdtView b;        ///< As the second has it
} MdtDifference;

MDT_VECTOR(MdtDifferences, MdtDifference);

/// Two graphs being compared
typedef struct {
  MdtArena* arena;
  const MdtClaimTable* tables[2];     ///< What they say
  MdtDiffOptions options;             ///< With names
  MdtPairs entities;                  ///< Which are the same, articles too
  MdtPairs claims;                    ///< Which say the same
  MdtDifferences* entity_differences; ///< [entities of the first]
  MdtDifferences* claim_differences;  ///< [claims of the first]
} MdtDiff;

/// Return two stores compared, in `arena`, from which it borrows
MdtDiff* mdt_diff_new(MdtArena* arena, const MdtStore* a, const MdtStore* b,
                      const MdtDiffOptions* options);

/// Return how many rows are in one graph only, or differ
size_t mdt_diff_count(const MdtDiff* diff);

/// Pair articles and entities, and note in what they differ
void mdt_diff_entities(MdtDiff* diff);

/// Pair claims, and note in what they differ
void mdt_diff_claims(MdtDiff* diff);

/// Note a difference unless `a` and `b` are the same
void mdt_diff_note(MdtDiff* diff, MdtDifferences* differences, const char* what,
                   MdtView a, MdtView b);

/// Return a number that two entities have in common just if they are partners
uint32_t mdt_diff_identity(const MdtDiff* diff, unsigned side, uint32_t entity);

/// Return an entity in a few words: its label, and what it is
MdtView mdt_diff_entity_words(const MdtDiff* diff, unsigned side,
                              uint32_t entity);

/// Return a claim as a sentence, with its chain of sources and its time
MdtView mdt_diff_claim_words(const MdtDiff* diff, unsigned side,
                             uint32_t claim);

/// Tell it to people
void mdt_diff_write_text(const MdtDiff* diff, MdtSink* sink);

/// Tell it to programs
void mdt_diff_write_json(const MdtDiff* diff, MdtSink* sink);

#endif
