// SPDX-License-Identifier: Apache-2.0
// What two graphs agree and differ on, of the same articles or of others.

#ifndef MANDATE_DIFF_H
#define MANDATE_DIFF_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>

#include <stddef.h>

/// What counts as a difference, and how it is told
typedef struct {
  const char* name_a;  ///< What the first graph is called; null: "A"
  const char* name_b;  ///< What the second is called; null: "B"
  unsigned confidence; ///< In hundredths: confidence may differ by so much
  int all;             ///< Non-zero: what is alike in both is listed, too
  int json;            ///< Non-zero: as JSON, not in words
} MdtDiffOptions;

/// Compare the graphs `a` and `b`: their articles, entities and claims (open
/// relations are left out). Write what is only in one, and what is in both but
/// differs, to the file `path` ("-" is standard output), which appears whole or
/// not at all. `options` may be null; `*n_differences` is how many there are.
///
/// Entities meet by the known body or post that they are, else by their IRI,
/// else by type and name without regard to case, accents and punctuation, else
/// by type and gist. Claims meet by what they say of such entities, else by
/// their IRI, else by their words in the text; identifiers need not agree. The
/// same graphs give the same bytes. Cost: linear, but for sorting.
///
/// Errors: MDT_NO_WRITE, MDT_NO_MEMORY.
MDT_API MdtStatus mdt_store_diff(const MdtStore* a, const MdtStore* b,
                                 const MdtDiffOptions* options,
                                 const char* path, size_t* n_differences,
                                 const MdtLog* log);

#endif
