// SPDX-License-Identifier: Apache-2.0

#include "quote/propose.h"

#include "base/view.h"
#include "quote/rules.h"

// --- One proposal ------------------------------------------------------------

static Range without_marks(const Work* const work, Range range) {
  while (range.first < range.end && is_loose_mark(work, range.first)) {
    ++range.first;
  }
  while (range.first < range.end && is_loose_mark(work, range.end - 1)) {
    --range.end;
  }
  return range;
}

static void add_piece(const Work* const work, Proposal* const p,
                      const Cue* const cue, Range range) {
  range = without_marks(work, clip_range(work, cue->token, range));
  if (range.first >= range.end || p->n_pieces == MAX_PIECES) {
    return;
  }
  range = widen_piece(work, cue->token, cue->source, range);
  Range* const last = p->n_pieces ? &p->pieces[p->n_pieces - 1] : NULL;
  if (last && range.first <= last->end) {
    last->end = range.end > last->end ? range.end : last->end;
  } else {
    p->pieces[p->n_pieces++] = range;
  }
}

static bool is_same(const Proposal* const a, const Proposal* const b) {
  bool same = a->n_pieces == b->n_pieces;
  for (uint32_t i = 0; same && i < a->n_pieces; ++i) {
    same = a->pieces[i].first == b->pieces[i].first &&
           a->pieces[i].end == b->pieces[i].end;
  }
  return same;
}

uint32_t find_governor(const Work* const work, const Proposal* const p) {
  const Range range = p->pieces[0];
  uint32_t t = p->head;
  t = t != MDT_NONE && holds(range, t) ? t : range.first;
  for (int i = 0; i < MAX_REACH && t != MDT_NONE && holds(range, t); ++i) {
    t = work->tokens[t].head;
  }
  return t;
}

// "wrote that he 'refused to go,' the Gazette reported", "told us 'no,'
// according to her notes": the quotation is but a part of what is passed on
static bool is_part(const Work* const work, const Cue* const cue,
                    const Proposal* const p) {
  const uint32_t first = p->n_pieces ? p->pieces[0].first : cue->token;
  if (first >= cue->token || p->n_pieces != 1 ||
      first == sentence_of(work, first)->first) {
    return false;
  }
  const uint32_t index = work->quotation_at[first];
  if (index == MDT_NONE || first != work->quotations.items[index].first) {
    return work->tokens[first - 1].upos == MDT_UPOS_SCONJ;
  }
  const uint32_t governor = find_governor(work, p);
  return work->tokens[first - 1].upos != MDT_UPOS_PUNCT ||
         (cue->kind == CUE_PHRASE && governor < first &&
          is_report_verb(work, governor));
}

static void add_proposal(const Work* const work, const Cue* const cue,
                         Proposals* const proposals, const Proposal* const p) {
  for (unsigned i = 0; i < proposals->count; ++i) {
    if (is_same(&proposals->items[i], p)) {
      proposals->items[i].is_ruled |= p->is_ruled;
      return;
    }
  }
  if (p->n_pieces && proposals->count < MAX_PROPOSALS &&
      !is_part(work, cue, p)) {
    proposals->items[proposals->count++] = *p;
  }
}

void propose(Work* const work, Proposals* const proposals, const Cue* const cue,
             const char* const way, const uint32_t head, const Range range) {
  Proposal p = { .way = way, .head = head, .cut = MDT_NONE };
  add_piece(work, &p, cue, range);
  add_proposal(work, cue, proposals, &p);
}

void propose_both(Work* const work, Proposals* const proposals,
                  const Cue* const cue, const char* const way,
                  const uint32_t head, const Range first, const Range second) {
  Proposal p = { .way = way, .head = head, .cut = MDT_NONE };
  add_piece(work, &p, cue, first);
  add_piece(work, &p, cue, second);
  add_proposal(work, cue, proposals, &p);
}

void propose_ruled(Work* const work, Proposals* const proposals,
                   const Cue* const cue, const Ranges* const ranges) {
  Proposal p = {
    .way = "rule", .head = MDT_NONE, .cut = MDT_NONE, .is_ruled = true
  };
  for (size_t i = 0; i < ranges->count; ++i) {
    add_piece(work, &p, cue, ranges->items[i]);
  }
  add_proposal(work, cue, proposals, &p);
}

// --- Without the clauses at its edges ----------------------------------------

static bool is_clause(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_VERB ||
         work->tokens[token].upos == MDT_UPOS_AUX ||
         find_child(work, token, MDT_DEP_NSUBJ) != MDT_NONE ||
         find_child(work, token, MDT_DEP_COP) != MDT_NONE;
}

static bool can_cut(const Work* const work, const uint32_t token,
                    const Range range) {
  const Range reach = work->reach[token];
  if (reach.first <= range.first || reach.first >= range.end) {
    return false;
  }
  switch (mdt_deprel_base(work->tokens[token].deprel)) {
    case MDT_DEP_CONJ:
      return is_clause(work, token);
    case MDT_DEP_ADVCL:
    case MDT_DEP_PARATAXIS:
    case MDT_DEP_ACL:
      return true;
    case MDT_DEP_OBL:
    case MDT_DEP_ADVMOD:
    case MDT_DEP_NMOD:
    case MDT_DEP_APPOS:
      return is_loose_mark(work, reach.first - 1) || reach.end + 1 >= range.end;
    default:
      return false;
  }
}

// "described the captain to the BBC: 'He was kind.'": the quotation is said
// anew
uint32_t find_quoting_colon(const Work* const work, const Range range) {
  for (uint32_t t = range.first;
       t + 1 < range.end && t < range.first + MAX_REACH; ++t) {
    const uint32_t index = work->quotation_at[t + 1];
    if (index != MDT_NONE && work->quotations.items[index].first == t + 1 &&
        mdt_view_is(work->tokens[t].form, ":")) {
      return t;
    }
  }
  return range.end;
}

void propose_cut(Work* const work, Proposals* const proposals,
                 const Cue* const cue, const char* const way,
                 const uint32_t head, const Range range) {
  propose(work, proposals, cue, way, head, range);
  const uint32_t end =
    range.end < range.first + MAX_REACH ? range.end : range.first + MAX_REACH;
  const uint32_t from =
    head != MDT_NONE && holds(range, head) ? head : range.first;
  for (uint32_t k = range.first; k < end; ++k) {
    if (can_cut(work, k, range) && work->reach[k].first > from) {
      Proposal p = { .way = way, .head = head, .cut = k };
      add_piece(work, &p, cue, (Range){ range.first, work->reach[k].first });
      add_proposal(work, cue, proposals, &p);
    }
  }
}

void propose_late(Work* const work, Proposals* const proposals,
                  const Cue* const cue, const char* const way,
                  const uint32_t head, const Range range) {
  propose(work, proposals, cue, way, head, range);
  const uint32_t first =
    range.end > range.first + MAX_REACH ? range.end - MAX_REACH : range.first;
  for (uint32_t k = first; k < range.end; ++k) {
    const Range reach = work->reach[k];
    if ((is_dep(work, k, MDT_DEP_CONJ) || is_dep(work, k, MDT_DEP_PARATAXIS) ||
         is_dep(work, k, MDT_DEP_CCOMP)) &&
        is_clause(work, k) && reach.first > range.first) {
      const uint32_t cc = find_child(work, k, MDT_DEP_CC);
      Proposal p = { .way = way, .head = head, .cut = k };
      add_piece(work, &p, cue,
                (Range){ cc == reach.first ? cc + 1 : reach.first, range.end });
      add_proposal(work, cue, proposals, &p);
    }
  }
}
