// SPDX-License-Identifier: Apache-2.0
// From a passive without an agent to whose word it is. (To take the public body
// told of last for it was tried: it is right once in ten times.)

#include "claim/ways.h"

#include "base/view.h"
#include "claim/arguments.h"

/// "is banned in *Japan*", "is allowed under the *statute*"
uint32_t mdt_way_ground(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  for (MDT_EACH_CHILD(tree, cue, child)) {
    const MdtView marker = mdt_tree_marker(tree, child);
    if (!mdt_clause_is_passive(tree, cue) ||
        !mdt_tree_is(tree, child, MDT_DEP_OBL)) {
      continue;
    }
    const MdtType type = mdt_argument_make(work, child, false).type;
    if ((mdt_view_is_nocase(marker, "in") && type == MDT_TYPE_PLACE) ||
        (mdt_view_is_nocase(marker, "under") &&
         (type == MDT_TYPE_POLICY || type == MDT_TYPE_DOCUMENT))) {
      return child;
    }
  }
  return MDT_NONE;
}
