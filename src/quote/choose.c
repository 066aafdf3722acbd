// SPDX-License-Identifier: Apache-2.0
// Which of its proposals a cue is thought to report, if any: a log-linear
// model over features, whose weights training/quotes learns.

#include "quote/propose.h"

#include "base/view.h"

static bool is_of_words(const Work* const work, const Cue* const cue) {
  const MdtWordNetEntry entry =
    mdt_wordnet_find(work->known->wordnet, work->tokens[cue->token].lemma);
  enum { COGNITION = 31, COMMUNICATION = 32 };
  return cue->kind == CUE_NOUN
           ? entry.first_noun == MDT_LEX_NOUN_COMMUNICATION ||
               entry.first_noun == MDT_LEX_NOUN_COGNITION
           : entry.first_verb == COGNITION || entry.first_verb == COMMUNICATION;
}

bool may_report(const Work* const work, const Cue* const cue) {
  return cue->report.kind || is_of_words(work, cue) ||
         (cue->kind == CUE_VERB &&
          find_child(work, cue->token, MDT_DEP_CCOMP) != MDT_NONE);
}

Draft* draft_choice(Work* const work, const Cue* const cue,
                    const Proposal* const chosen, const char* const rule) {
  Draft* const draft = add_draft(work, cue->token, rule);
  draft->kind = cue->report.kind;
  for (uint32_t i = 0; i < chosen->n_pieces; ++i) {
    *mdt_push(work->doc->arena, &draft->content) = chosen->pieces[i];
  }
  return draft;
}

// --- For training ------------------------------------------------------------

static void tell_span(const Work* const work, const Range range) {
  mdt_sink_format(work->told, " %u-%u", work->tokens[range.first].span.start,
                  work->tokens[range.end - 1].span.end);
}

static void tell_cue(const Work* const work, const Cue* const cue) {
  const MdtSentence* const s = sentence_of(work, cue->token);
  if (work->told) {
    mdt_sink_format(work->told, "\ncue\t%.*s\t", (int)work->doc->name.len,
                    work->doc->name.data);
    tell_span(work, (Range){ cue->token, cue->token + 1 });
    tell_span(work, (Range){ s->first, s->end });
    mdt_sink_string(work->told, "\t");
  }
}

static void tell_proposal(const Work* const work, const Proposal* const p) {
  if (work->told) {
    mdt_sink_format(work->told, "\ncontent\t%s\t", p->is_ruled ? "rule" : "");
    for (uint32_t i = 0; i < p->n_pieces; ++i) {
      tell_span(work, p->pieces[i]);
    }
    mdt_sink_string(work->told, "\t");
  }
}

// --- The choice --------------------------------------------------------------

const Proposal* choose(Work* const work, const Cue* const cue,
                       const Proposals* const proposals) {
  const MdtWordList* const weights = work->known->weights;
  if (!proposals->count) {
    return NULL;
  }
  tell_cue(work, cue);
  MdtTally own = { weights, mdt_scorer_weight(weights, mdt_view("bias")),
                   work->told };
  describe_cue(work, cue, &own);
  const Proposal* best = NULL;
  int most = (int)mdt_scorer_weight(weights, mdt_view("threshold")) - own.sum;
  for (unsigned i = 0; i < proposals->count; ++i) {
    const Proposal* const p = &proposals->items[i];
    MdtTally tally = { weights, 0, work->told };
    tell_proposal(work, p);
    describe_proposal(work, cue, p, &tally);
    if (tally.sum > most) {
      most = tally.sum;
      best = p;
    }
  }
  return best;
}
