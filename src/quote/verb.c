// SPDX-License-Identifier: Apache-2.0
// Verbs that report: "said that", "asked him to", "announced his retirement".

#include "quote/rules.h"

#include "base/view.h"

static const MdtView nothing = { NULL, 0 };

static Cue find_reporter(const Work* const work, const uint32_t verb) {
  const MdtView lemma = work->tokens[verb].lemma;
  for (uint32_t c = work->child[verb]; c != MDT_NONE; c = work->next[c]) {
    const uint32_t word = is_dep(work, c, MDT_DEP_OBL) ? find_case(work, c) : c;
    const bool is_particle =
      word == c && work->tokens[c].deprel == MDT_DEP_COMPOUND_PRT;
    if (word != MDT_NONE && (word != c || is_particle) && word > verb) {
      const Report report =
        find_report_verb(work->known, lemma, work->tokens[word].lemma);
      if (report.kind) {
        const bool is_obl = word != c;
        return (Cue){ .token = verb,
                      .report = report,
                      .preposition = is_obl ? word : MDT_NONE,
                      .noun = is_obl ? c : MDT_NONE };
      }
    }
  }
  return (Cue){ .token = verb,
                .report = find_report_verb(work->known, lemma, nothing),
                .preposition = MDT_NONE,
                .noun = MDT_NONE };
}

// --- Who is told -------------------------------------------------------------

static uint32_t find_addressee(const Work* const work, const Cue* const r) {
  const bool is_told = r->report.kind == REPORT_TELL ||
                       r->report.kind == REPORT_ORDER ||
                       r->report.kind == REPORT_ASK;
  if (is_told && is_passive(work, r->token)) {
    return find_child(work, r->token, MDT_DEP_NSUBJ);
  }
  if (r->noun != MDT_NONE && !(r->report.takes & TAKES_THING)) {
    return r->noun;
  }
  for (uint32_t c = work->child[r->token]; c != MDT_NONE; c = work->next[c]) {
    const uint32_t to = find_case(work, c);
    if (is_dep(work, c, MDT_DEP_IOBJ) ||
        (is_told && is_dep(work, c, MDT_DEP_OBJ)) ||
        (is_dep(work, c, MDT_DEP_OBL) && to != MDT_NONE &&
         mdt_view_is(work->tokens[to].lemma, "to"))) {
      return c;
    }
  }
  return MDT_NONE;
}

// --- The rule ----------------------------------------------------------------

static bool is_saying(const ReportClass kind) {
  return kind == REPORT_SAY || kind == REPORT_TELL || kind == REPORT_FIND;
}

// "'No,' tweeted the clerk": after what is said, the parser may take who says
// it for an object or a complement, or hang the verb on his name
static uint32_t find_inverted(const Work* const work, const uint32_t verb) {
  uint32_t object = find_child(work, verb, MDT_DEP_OBJ);
  uint32_t head = work->tokens[verb].head;
  if (object == MDT_NONE) {
    object = find_child(work, verb, MDT_DEP_XCOMP);
    object = object != MDT_NONE && work->tokens[object].upos == MDT_UPOS_PROPN
               ? object
               : MDT_NONE;
  }
  if (object != MDT_NONE && object > verb) {
    return object;
  }
  const uint32_t named = find_child(work, verb, MDT_DEP_XCOMP);
  if (named != MDT_NONE && named > verb &&
      work->tokens[named].upos == MDT_UPOS_PROPN) {
    return named;
  }
  if (!is_dep(work, verb, MDT_DEP_AMOD) || head < verb) {
    return MDT_NONE;
  }
  while (work->tokens[head].deprel == MDT_DEP_NMOD_DESC ||
         is_dep(work, head, MDT_DEP_COMPOUND)) {
    head = work->tokens[head].head;
  }
  return head;
}

static uint32_t find_source(const Work* const work, const Cue* const cue,
                            const Proposal* const chosen) {
  const bool is_before = chosen->pieces[0].first < cue->token;
  if (is_before && cue->report.kind != REPORT_NAME &&
      find_child(work, cue->token, MDT_DEP_NSUBJ) == MDT_NONE) {
    const uint32_t inverted = find_inverted(work, cue->token);
    return inverted == MDT_NONE ? cue->source : inverted;
  }
  return cue->source;
}

// "described the captain: 'He was kind.'": whatever the verb, that is speech
static bool is_speech(const Work* const work, const Proposal* const said) {
  const uint32_t first = said->pieces[0].first;
  return first && work->quotation_at[first] != MDT_NONE &&
         mdt_view_is(work->tokens[first - 1].form, ":");
}

void read_verb(Work* const work, const uint32_t token) {
  if (work->tokens[token].upos != MDT_UPOS_VERB && !is_misread(work, token)) {
    return;
  }
  Cue cue = find_reporter(work, token);
  if (!may_report(work, &cue)) {
    return;
  }
  cue.source = find_doer(work, token);
  Proposals all = { .count = 0 };
  Ranges ruled = { NULL, 0, 0 };
  propose_for_verb(work, &all, &cue);
  if (cue.report.kind) {
    take_content(work, &ruled, &cue);
    propose_ruled(work, &all, &cue, &ruled);
  }
  const Proposal* const chosen = choose(work, &cue, &all);
  if (!chosen) {
    return;
  }
  Draft* const draft = draft_choice(work, &cue, chosen, "verb");
  const uint32_t source =
    choose_source(work, &cue, chosen, find_source(work, &cue, chosen));
  set_cue(work, draft, token, cue.preposition);
  if (source != MDT_NONE) {
    set_source(work, draft, source);
  }
  draft->addressee = find_addressee(work, &cue);
  draft->is_speech_act =
    (is_saying(cue.report.kind) || is_speech(work, chosen)) &&
    draft->source.count && !is_passive(work, token);
}
