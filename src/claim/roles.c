// SPDX-License-Identifier: Apache-2.0

#include "claim/roles.h"

#include "base/view.h"
#include "claim/ways.h"

static bool holds(const MdtFilling* const filling, const uint32_t head) {
  for (unsigned i = 0; i < filling->heads.count; ++i) {
    if (filling->heads.heads[i] == head) {
      return true;
    }
  }
  return false;
}

/// "imposed a *ban* on masks" bans no ban: a companion fills no role
static bool is_companion(const MdtWork* const work,
                         const MdtProposal* const proposal,
                         const uint32_t head) {
  MdtView rest = proposal->unit->rest;
  while (rest.len && mdt_is_noun(work->tree, head)) {
    if (mdt_view_equals_nocase(mdt_view_cut(&rest, ' '),
                               mdt_tree_token(work->tree, head)->lemma)) {
      return true;
    }
  }
  return false;
}

static void fill(const MdtWork* const work, MdtProposal* const proposal,
                 const MdtPath* const path, MdtFilling* const filling) {
  for (unsigned i = 0; i < path->count && !filling->is_filled; ++i) {
    const uint32_t head = mdt_way_walk(work, proposal, path->ways[i]);
    const bool is_parts = path->ways[i].step == MDT_STEP_PARTS;
    if (head != MDT_NONE && (is_parts || !holds(&proposal->subject, head)) &&
        !holds(&proposal->object, head) &&
        (filling != &proposal->recipient ||
         !is_companion(work, proposal, head))) {
      mdt_heads_add(&filling->heads, work->tree, head);
      filling->way = path->ways[i];
      filling->is_filled = true;
    }
  }
}

/// "X and Y met": the first met the others
static void split_parts(MdtProposal* const proposal) {
  if (proposal->object.is_filled &&
      proposal->object.way.step == MDT_STEP_PARTS) {
    proposal->subject.heads.count = 1;
  }
}

bool mdt_roles_fill(const MdtWork* const work, MdtProposal* const proposal) {
  const MdtFrame* const frame = proposal->frame;
  MdtProposal* const p = proposal;
  const MdtFilling empty = { .is_filled = false };
  p->subject = p->object = p->recipient = empty;
  fill(work, p, &frame->subject, &p->subject);
  fill(work, p, &frame->object, &p->object);
  fill(work, p, &frame->recipient, &p->recipient);
  split_parts(p);
  return p->subject.is_filled && p->object.is_filled;
}
