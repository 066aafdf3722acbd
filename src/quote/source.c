// SPDX-License-Identifier: Apache-2.0
// Whose words a cue reports: trees propose who it may be, and a log-linear
// model chooses; nobody is one of the choices.

#include "quote/propose.h"
#include "quote/rules.h"

#include "base/view.h"

#include <limits.h>

enum { MAX_ORIGINS = 24, MAX_ABOVE = 6, MAX_NEAR = 12 };

/// Who may be the source
typedef struct {
  uint32_t head;   ///< Head of the noun phrase; none: nobody
  const char* way; ///< How it was found
  bool is_ruled;   ///< The rules would take it
} Origin;

typedef struct {
  Origin items[MAX_ORIGINS]; ///< [count]
  unsigned count;            ///< How many
  bool has_ruled;            ///< The rules would take somebody
} Origins;

// --- Who it may be -----------------------------------------------------------

static void add_origin(Origins* const all, const char* const way,
                       const uint32_t head) {
  for (unsigned i = 0; i < all->count; ++i) {
    if (all->items[i].head == head) {
      return;
    }
  }
  if (all->count < MAX_ORIGINS) {
    all->items[all->count++] = (Origin){ head, way, false };
  }
}

static bool is_nominal(const Work* const work, const uint32_t token) {
  const MdtUpos upos = work->tokens[token].upos;
  return upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN ||
         upos == MDT_UPOS_PRON || upos == MDT_UPOS_NUM || upos == MDT_UPOS_DET;
}

static const char* name_dependent(const Work* const work, const uint32_t cue,
                                  const uint32_t c) {
  const uint32_t preposition = find_case(work, c);
  const MdtView lemma =
    preposition == MDT_NONE ? mdt_view("") : work->tokens[preposition].lemma;
  switch (mdt_deprel_base(work->tokens[c].deprel)) {
    case MDT_DEP_NSUBJ:
      return c < cue ? "subject" : "subject-after";
    case MDT_DEP_OBJ:
      return c > cue ? "object" : "object-before";
    case MDT_DEP_OBL:
    case MDT_DEP_NMOD:
      return work->tokens[c].deprel == MDT_DEP_NMOD_POSS ? "owner"
             : mdt_view_is(lemma, "by")                  ? "by"
             : mdt_view_is(lemma, "of")                  ? "of"
             : mdt_view_is(lemma, "from")                ? "from"
                                                         : NULL;
    case MDT_DEP_COMPOUND:
    case MDT_DEP_AMOD:
      return c + 1 == cue ? "modifier" : NULL;
    default:
      return NULL;
  }
}

static void add_dependents(const Work* const work, Origins* const all,
                           const uint32_t cue) {
  for (uint32_t c = work->child[cue]; c != MDT_NONE; c = work->next[c]) {
    const char* const way = name_dependent(work, cue, c);
    if (way && is_nominal(work, c)) {
      add_origin(all, way, c);
    }
  }
}

// Whoever does what stands above: "he rose, saying"
static void add_above(const Work* const work, Origins* const all,
                      const uint32_t cue) {
  static const char* const subjects[MAX_ABOVE] = { "above-1", "above-2",
                                                   "above-3", "above-4",
                                                   "above-4", "above-4" };
  static const char* const nouns[MAX_ABOVE] = { "noun-1", "noun-2", "noun-3",
                                                "noun-4", "noun-4", "noun-4" };
  uint32_t head = work->tokens[cue].head;
  for (int i = 0; i < MAX_ABOVE && head != MDT_NONE; ++i) {
    const uint32_t subject = find_child(work, head, MDT_DEP_NSUBJ);
    if (is_nominal(work, head)) {
      add_origin(all, nouns[i], head);
    }
    if (subject != MDT_NONE && subject != cue) {
      add_origin(all, subjects[i], subject);
      if (is_dep(work, head, MDT_DEP_ACL)) {
        add_origin(all, "above-antecedent", work->tokens[head].head);
      }
    }
    head = work->tokens[head].head;
  }
}

// The nearest noun phrase before the cue: "…, Nora Quill, said"
static void add_nearest(const Work* const work, Origins* const all,
                        const uint32_t cue) {
  const uint32_t first = sentence_of(work, cue)->first;
  for (uint32_t t = cue; t-- > first && t + MAX_NEAR > cue;) {
    if (is_nominal(work, t)) {
      uint32_t head = t;
      while (work->tokens[head].head != MDT_NONE &&
             work->tokens[head].head < cue &&
             is_nominal(work, work->tokens[head].head) &&
             head - work->reach[head].first < MAX_REACH) {
        head = work->tokens[head].head;
        if (work->reach[head].end > cue) {
          break;
        }
      }
      add_origin(all, "nearest", head);
      if (!is_dep(work, t, MDT_DEP_FLAT) && !is_dep(work, t, MDT_DEP_APPOS)) {
        add_origin(all, "nearest-word", t);
      }
      return;
    }
  }
}

static void add_ruled(Origins* const all, const Cue* const cue,
                      const uint32_t ruled) {
  add_origin(all, cue->kind == CUE_NOUN ? "maker" : "rule", ruled);
  all->has_ruled = ruled != MDT_NONE;
  for (unsigned i = 0; i < all->count; ++i) {
    all->items[i].is_ruled = all->items[i].head == ruled;
  }
}

// --- Features ----------------------------------------------------------------

static MdtView distance_of(const uint32_t a, const uint32_t b) {
  const uint32_t gap = a < b ? b - a : a - b;
  return mdt_view(gap < 2    ? "1"
                  : gap < 4  ? "3"
                  : gap < 8  ? "7"
                  : gap < 16 ? "15"
                             : "far");
}

static MdtView place_of(const Cue* const cue, const Proposal* const said,
                        const uint32_t head) {
  for (uint32_t i = 0; i < said->n_pieces; ++i) {
    if (holds(said->pieces[i], head)) {
      return mdt_view("said");
    }
  }
  return mdt_view(head < cue->token ? "before" : "after");
}

static void describe_origin(const Work* const work, const Cue* const cue,
                            const Proposal* const said,
                            const Origins* const all,
                            const Origin* const origin, MdtTally* const t) {
  const MdtView way = mdt_view(origin->way);
  const MdtView class = class_of(work, cue);
  const uint32_t token = cue->token;
  const MdtView passive =
    mdt_view(is_passive(work, token) ? "passive" : "active");
  mdt_tally_add(t, "source-way", way);
  mdt_tally_add_pair(t, "source-class", way, class);
  mdt_tally_add_pair(t, "source-passive", way, passive);
  mdt_tally_add_pair(t, "source-tag", way, tag_of(work, token));
  mdt_tally_add_pair(t, "source-place", way, deprel_of(work, token));
  mdt_tally_add_pair(t, "source-said", way, mdt_view(said->way));
  mdt_tally_add_pair(t, "source-kind", way, kind_of(work, origin->head));
  mdt_tally_add(t, "source-is", kind_of(work, origin->head));
  mdt_tally_add_pair(t, "source-rule", way,
                     mdt_view(all->has_ruled ? "somebody" : "nobody"));
  mdt_tally_add(t, "source-ruled", mdt_view(origin->is_ruled ? "yes" : "no"));
  mdt_tally_add_pair(t, "source-ruled-way", way,
                     mdt_view(origin->is_ruled ? "yes" : "no"));
  if (origin->head == MDT_NONE) {
    return;
  }
  const MdtView where = place_of(cue, said, origin->head);
  mdt_tally_add(t, "source-where", where);
  mdt_tally_add_pair(t, "source-where-way", way, where);
  mdt_tally_add_pair(t, "source-distance", way,
                     distance_of(origin->head, token));
  mdt_tally_add_pair(t, "source-deprel", way, deprel_of(work, origin->head));
  mdt_tally_add(t, "source-dep", deprel_of(work, origin->head));
  mdt_tally_add_pair(
    t, "source-quoted", way,
    mdt_view(work->quotation_at[origin->head] == work->quotation_at[token]
               ? "same"
               : "other"));
}

// --- The choice --------------------------------------------------------------

static void tell_origin(Work* const work, Draft* const trial,
                        const uint32_t head) {
  if (!work->told) {
    return;
  }
  mdt_sink_string(work->told, "\nsource\t\t");
  if (head != MDT_NONE) {
    set_source(work, trial, head);
    for (size_t i = 0; i < trial->source.count; ++i) {
      const Range r = trial->source.items[i];
      mdt_sink_format(work->told, " %u-%u", work->tokens[r.first].span.start,
                      work->tokens[r.end - 1].span.end);
    }
  }
  mdt_sink_string(work->told, "\t");
}

static uint32_t choose_origin(Work* const work, const Cue* const cue,
                              const Proposal* const said,
                              const Origins* const all) {
  const Origin* best = &all->items[0];
  int most = INT_MIN;
  for (unsigned i = 0; i < all->count; ++i) {
    MdtTally tally = { work->known->weights, 0, work->told };
    Draft trial = { .cue_head = cue->token };
    tell_origin(work, &trial, all->items[i].head);
    describe_origin(work, cue, said, all, &all->items[i], &tally);
    if (tally.sum > most) {
      most = tally.sum;
      best = &all->items[i];
    }
  }
  return best->head;
}

uint32_t choose_source(Work* const work, const Cue* const cue,
                       const Proposal* const said, const uint32_t ruled) {
  Origins all = { .count = 0 };
  add_origin(&all, "nobody", MDT_NONE);
  add_dependents(work, &all, cue->token);
  if (cue->kind == CUE_VERB) {
    add_above(work, &all, cue->token);
    add_nearest(work, &all, cue->token);
  }
  add_ruled(&all, cue, ruled);
  return choose_origin(work, cue, said, &all);
}
