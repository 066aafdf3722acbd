// SPDX-License-Identifier: Apache-2.0
// How a form becomes its lemma: keep or lower its case, strip bytes from its
// end and add others, or put another word in its place.
//
// As text, "l3y" lowers, strips three and adds "y": "Carried", "carry";
// "k0" keeps; "wbe" replaces by "be".

#ifndef MDT_TAG_SCRIPT_H
#define MDT_TAG_SCRIPT_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// A script, taken apart
typedef struct {
  bool lowers;   ///< ASCII letters become small
  bool replaces; ///< The lemma is `added` alone
  size_t n_stripped;
  MdtView added;
} MdtScript;

/// Read a script; return false if `text` is none
bool mdt_script_read(MdtView text, MdtScript* out);

/// Return the lemma that `script` makes of `form`, in `arena` or a view of it
MdtView mdt_script_apply(MdtArena* arena, const MdtScript* script,
                         MdtView form);

#endif
