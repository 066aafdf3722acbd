// SPDX-License-Identifier: Apache-2.0
// Verbs that report: "said that", "asked him to", "announced his retirement".

#include "quote/rules.h"

#include "base/view.h"

static const MdtView nothing = { NULL, 0 };

static Reporter find_reporter(const Work* const work, const uint32_t verb) {
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
        return (Reporter){ verb, report, is_obl ? word : MDT_NONE,
                           is_obl ? c : MDT_NONE };
      }
    }
  }
  return (Reporter){ verb, find_report_verb(work->known, lemma, nothing),
                     MDT_NONE, MDT_NONE };
}

// --- Who is told -------------------------------------------------------------

static uint32_t find_addressee(const Work* const work,
                               const Reporter* const r) {
  const bool is_told = r->report.kind == REPORT_TELL ||
                       r->report.kind == REPORT_ORDER ||
                       r->report.kind == REPORT_ASK;
  if (is_told && is_passive(work, r->verb)) {
    return find_child(work, r->verb, MDT_DEP_NSUBJ);
  }
  if (r->noun != MDT_NONE && !(r->report.takes & TAKES_THING)) {
    return r->noun;
  }
  for (uint32_t c = work->child[r->verb]; c != MDT_NONE; c = work->next[c]) {
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
// it for an object, or hang the verb on his name
static uint32_t find_inverted(const Work* const work, const Draft* const draft,
                              const uint32_t verb) {
  const uint32_t object = find_child(work, verb, MDT_DEP_OBJ);
  uint32_t head = work->tokens[verb].head;
  if (draft->content.items[0].first > verb || draft->kind == REPORT_NAME) {
    return MDT_NONE;
  }
  if (object != MDT_NONE && object > verb) {
    return object;
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

void read_verb(Work* const work, const uint32_t token) {
  const Reporter r = find_reporter(work, token);
  Draft draft = { .source_head = MDT_NONE,
                  .cue_head = token,
                  .addressee = MDT_NONE,
                  .kind = r.report.kind,
                  .rule = "verb" };
  if (!r.report.kind ||
      (work->tokens[token].upos != MDT_UPOS_VERB && !is_misread(work, token)) ||
      !take_content(work, &draft, &r)) {
    return;
  }
  uint32_t doer = find_child(work, token, MDT_DEP_NSUBJ) == MDT_NONE
                    ? find_inverted(work, &draft, token)
                    : MDT_NONE;
  doer = doer == MDT_NONE ? find_doer(work, token) : doer;
  *add_draft(work, token, "verb") = draft;
  Draft* const kept = &work->drafts.items[work->draft_of[token]];
  set_cue(work, kept, token, r.preposition);
  if (doer != MDT_NONE) {
    set_source(work, kept, doer);
  }
  kept->addressee = find_addressee(work, &r);
  kept->is_speech_act =
    is_saying(r.report.kind) && kept->source.count && !is_passive(work, token);
}
