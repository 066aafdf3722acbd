// SPDX-License-Identifier: Apache-2.0
// What a verb may report: its clauses and objects, what stands before it or
// after it, and quotations nearby.

#include "quote/propose.h"
#include "quote/rules.h"

#include "base/view.h"

enum { MAX_GAP = 12 };

static uint32_t find_mark(const Work* const work, const uint32_t clause) {
  const uint32_t mark = find_child(work, clause, MDT_DEP_MARK);
  return mark != MDT_NONE && mark < clause ? mark : MDT_NONE;
}

static bool has_mark(const Work* const work, const uint32_t clause,
                     const char* const form) {
  const uint32_t mark = find_mark(work, clause);
  return mark != MDT_NONE && mdt_view_is_nocase(work->tokens[mark].form, form);
}

static Range after_mark(const Work* const work, const uint32_t clause) {
  const uint32_t mark = find_mark(work, clause);
  return (Range){ mark == MDT_NONE ? work->reach[clause].first : mark + 1,
                  work->reach[clause].end };
}

// "to leave" of "people to leave": from its mark on
static Range from_mark(const Work* const work, const uint32_t clause) {
  Range range = after_mark(work, clause);
  range.first -= range.first > 0 && has_mark(work, clause, "to");
  return range;
}

// --- Clauses -----------------------------------------------------------------

static const char* name_clause(const Work* const work, const uint32_t clause) {
  const bool is_to = has_mark(work, clause, "to");
  const bool is_ing = work->tokens[clause].xpos == MDT_XPOS_VBG;
  switch (mdt_deprel_base(work->tokens[clause].deprel)) {
    case MDT_DEP_CCOMP:
    case MDT_DEP_CSUBJ:
      return is_to ? "ccomp-to" : "ccomp";
    case MDT_DEP_XCOMP:
      return is_to ? "xcomp-to" : is_ing ? "xcomp-ing" : "xcomp";
    case MDT_DEP_ADVCL:
      return is_to ? "advcl-to" : is_ing ? "advcl-ing" : "advcl";
    case MDT_DEP_ACL:
      return is_to ? "acl-to" : "acl";
    default:
      return "parataxis";
  }
}

static bool has_infinitive(const Work* const work, const uint32_t token) {
  for (uint32_t c = work->child[token]; c != MDT_NONE; c = work->next[c]) {
    if (c > token && has_mark(work, c, "to")) {
      return true;
    }
  }
  return false;
}

// "asked him to leave": whom a verb addresses is no part of what it says
static bool is_addressed(const Work* const work, const Cue* const cue,
                         const uint32_t thing) {
  const ReportClass kind = cue->report.kind;
  return kind == REPORT_TELL ||
         ((kind == REPORT_ORDER || kind == REPORT_ASK) &&
          (has_infinitive(work, cue->token) || has_infinitive(work, thing)));
}

// "announced classes would end", "expected it to rain": with the object before
static void propose_with_object(Work* const work, Proposals* const all,
                                const Cue* const cue, const uint32_t clause,
                                const Range range) {
  if (is_dep(work, clause, MDT_DEP_PARATAXIS)) {
    return;
  }
  for (uint32_t c = work->child[cue->token]; c != MDT_NONE && c < clause;
       c = work->next[c]) {
    if (c > cue->token &&
        (is_dep(work, c, MDT_DEP_OBJ) || is_dep(work, c, MDT_DEP_IOBJ)) &&
        (!is_addressed(work, cue, c) || !has_mark(work, clause, "to"))) {
      propose_cut(work, all, cue, "object-and-clause", clause,
                  (Range){ work->reach[c].first, range.end });
    }
  }
}

// "It was expected to rain": what is expected begins with the subject
static void propose_with_subject(Work* const work, Proposals* const all,
                                 const Cue* const cue, const uint32_t clause,
                                 const Range range) {
  const uint32_t subject = find_child(work, cue->token, MDT_DEP_NSUBJ);
  if (subject != MDT_NONE && subject < cue->token &&
      is_passive(work, cue->token)) {
    propose_both(work, all, cue, "subject-and-clause", clause,
                 work->reach[subject], range);
  }
}

static void propose_clause(Work* const work, Proposals* const all,
                           const Cue* const cue, const uint32_t clause) {
  const Range range = clause_range(work, clause);
  const char* const way = name_clause(work, clause);
  if (holds(range, cue->token)) {
    const Range hole = reporter_range(work, cue->token);
    propose_both(work, all, cue, "around", clause,
                 (Range){ range.first, hole.first },
                 (Range){ hole.end, range.end });
    propose(work, all, cue, "around-before", clause,
            (Range){ range.first, hole.first });
    return;
  }
  if (clause < cue->token) {
    propose_late(work, all, cue, "clause-before", clause, range);
    return;
  }
  propose_cut(work, all, cue, way, clause, range);
  propose_with_object(work, all, cue, clause, range);
  propose_with_subject(work, all, cue, clause, range);
  if (find_mark(work, clause) != MDT_NONE) {
    propose_cut(work, all, cue, way, clause, from_mark(work, clause));
    propose_cut(work, all, cue, way, clause, after_mark(work, clause));
  }
}

// --- Things ------------------------------------------------------------------

// "warned the council that it failed": clauses may hang on who is told
static void propose_astray(Work* const work, Proposals* const all,
                           const Cue* const cue, const uint32_t noun) {
  for (uint32_t c = work->child[noun]; c != MDT_NONE; c = work->next[c]) {
    if (c > noun &&
        (is_dep(work, c, MDT_DEP_ACL) || is_dep(work, c, MDT_DEP_CCOMP))) {
      const bool is_to = has_mark(work, c, "to");
      const Range range = is_to ? from_mark(work, c) : clause_range(work, c);
      propose_cut(work, all, cue,
                  is_to                          ? "astray-to"
                  : begins_with(work, c, "that") ? "astray-that"
                                                 : "astray",
                  c, range);
    }
  }
}

static void propose_thing(Work* const work, Proposals* const all,
                          const Cue* const cue, const uint32_t thing) {
  Range range = work->reach[thing];
  Range rest = { range.first, work->reach[cue->token].end };
  range.end = find_quoting_colon(work, range);
  rest.end = find_quoting_colon(work, rest);
  if (!is_addressed(work, cue, thing)) {
    propose_cut(work, all, cue, "object", thing, range);
    propose_cut(work, all, cue, "object-and-rest", thing, rest);
  }
  propose_astray(work, all, cue, thing);
}

// "indicated to the council that it failed": no part of a thing
static bool has_that_clause(const Work* const work, const uint32_t noun) {
  for (uint32_t c = work->child[noun]; c != MDT_NONE; c = work->next[c]) {
    if (c > noun && is_dep(work, c, MDT_DEP_ACL) &&
        begins_with(work, c, "that")) {
      return true;
    }
  }
  return false;
}

static void propose_oblique(Work* const work, Proposals* const all,
                            const Cue* const cue, const uint32_t thing) {
  const uint32_t preposition = find_case(work, thing);
  const Range range = work->reach[thing];
  if (preposition != MDT_NONE && !has_that_clause(work, thing)) {
    propose_cut(work, all, cue, "oblique", thing,
                (Range){ preposition + 1, range.end });
    propose_cut(work, all, cue, "with-preposition", thing, range);
  }
  propose_astray(work, all, cue, thing);
}

static void propose_dependent(Work* const work, Proposals* const all,
                              const Cue* const cue, const uint32_t c) {
  switch (mdt_deprel_base(work->tokens[c].deprel)) {
    case MDT_DEP_CCOMP:
    case MDT_DEP_CSUBJ:
    case MDT_DEP_XCOMP:
      propose_clause(work, all, cue, c);
      break;
    case MDT_DEP_ADVCL:
    case MDT_DEP_ACL:
    case MDT_DEP_PARATAXIS:
      if (c > cue->token) {
        propose_clause(work, all, cue, c);
      }
      break;
    case MDT_DEP_OBJ:
    case MDT_DEP_IOBJ:
      if (c > cue->token) {
        propose_thing(work, all, cue, c);
      }
      break;
    case MDT_DEP_OBL:
      if (c > cue->token) {
        propose_oblique(work, all, cue, c);
      }
      break;
    case MDT_DEP_NSUBJ:
      if (is_passive(work, cue->token)) {
        propose(work, all, cue, "subject", c, work->reach[c]);
      }
      break;
    default:
      break;
  }
}

// "the strike, which she called a stunt"
static void propose_relative(Work* const work, Proposals* const all,
                             const Cue* const cue) {
  const uint32_t noun = work->tokens[cue->token].head;
  if (work->tokens[cue->token].deprel != MDT_DEP_ACL_RELCL ||
      noun == MDT_NONE || noun > cue->token) {
    return;
  }
  const Range before = { work->reach[noun].first,
                         work->reach[cue->token].first };
  propose(work, all, cue, "antecedent", noun, before);
  for (uint32_t c = work->child[cue->token]; c != MDT_NONE; c = work->next[c]) {
    if (c > cue->token &&
        (is_dep(work, c, MDT_DEP_XCOMP) || is_dep(work, c, MDT_DEP_OBL) ||
         is_dep(work, c, MDT_DEP_OBJ))) {
      const uint32_t as = find_case(work, c);
      const Range named = work->reach[c];
      propose_both(work, all, cue, "antecedent-and-clause", c, before,
                   (Range){ as == MDT_NONE ? named.first : as + 1, named.end });
    }
  }
}

// --- What stands beside it ---------------------------------------------------

// "…, *the Gazette reported*."
static bool ends_sentence(const Work* const work, const Range self,
                          const MdtSentence* const s) {
  uint32_t t = self.end;
  while (t < s->end && work->tokens[t].upos == MDT_UPOS_PUNCT) {
    ++t;
  }
  return t >= s->end;
}

static void propose_before(Work* const work, Proposals* const all,
                           const Cue* const cue) {
  const MdtSentence* const s = sentence_of(work, cue->token);
  const Range self = reporter_range(work, cue->token);
  if (self.first <= s->first ||
      work->tokens[self.first - 1].upos != MDT_UPOS_PUNCT) {
    return;
  }
  propose_late(work, all, cue,
               ends_sentence(work, self, s) ? "all-before" : "before", MDT_NONE,
               (Range){ s->first, self.first });
  propose_both(work, all, cue, "before-and-after", MDT_NONE,
               (Range){ s->first, self.first }, (Range){ self.end, s->end });
}

static bool opens_content(const Work* const work, const uint32_t token) {
  const MdtView form = work->tokens[token].form;
  return mdt_view_is(form, "that") || mdt_view_is(form, ":");
}

// "told reporters that …" where the tree is wrong
static void propose_after(Work* const work, Proposals* const all,
                          const Cue* const cue) {
  const uint32_t end = sentence_of(work, cue->token)->end;
  for (uint32_t t = cue->token + 1; t < end && t < cue->token + MAX_GAP; ++t) {
    if (opens_content(work, t)) {
      const MdtView form = work->tokens[t].form;
      propose_cut(work, all, cue,
                  mdt_view_is(form, "that") ? "after-that" : "after-colon",
                  MDT_NONE, (Range){ t + 1, end });
      return;
    }
  }
}

static void propose_quotation(Work* const work, Proposals* const all,
                              const Cue* const cue, const char* const way,
                              const uint32_t token) {
  const Quotation q = work->quotations.items[work->quotation_at[token]];
  propose(work, all, cue, way, MDT_NONE, (Range){ q.first, q.end });
}

// "'No,' said Bell, according to her notes, *the Gazette reported*.": the last
// voice passes on more than the quotation that holds `token`
static bool is_passed_on(const Work* const work, const Cue* const cue,
                         const uint32_t token) {
  const Range self = reporter_range(work, cue->token);
  uint32_t t = work->quotations.items[work->quotation_at[token]].end;
  while (t < self.first && work->tokens[t].upos == MDT_UPOS_PUNCT) {
    ++t;
  }
  return t < self.first &&
         ends_sentence(work, self, sentence_of(work, cue->token));
}

static void propose_quotations(Work* const work, Proposals* const all,
                               const Cue* const cue) {
  const MdtSentence* const s = sentence_of(work, cue->token);
  if (work->quotation_at[cue->token] != MDT_NONE) {
    return;
  }
  uint32_t t = cue->token;
  while (t < s->end && t < cue->token + MAX_REACH &&
         work->quotation_at[t] == MDT_NONE) {
    ++t;
  }
  if (t < s->end && work->quotation_at[t] != MDT_NONE) {
    propose_quotation(work, all, cue, "quotation-after", t);
  }
  t = cue->token;
  while (t > s->first && t + MAX_REACH > cue->token &&
         work->quotation_at[t] == MDT_NONE) {
    --t;
  }
  if (work->quotation_at[t] != MDT_NONE && !is_passed_on(work, cue, t)) {
    propose_quotation(work, all, cue, "quotation-before", t);
  }
}

void propose_for_verb(Work* const work, Proposals* const all,
                      const Cue* const cue) {
  for (uint32_t c = work->child[cue->token]; c != MDT_NONE; c = work->next[c]) {
    propose_dependent(work, all, cue, c);
  }
  propose_relative(work, all, cue);
  propose_before(work, all, cue);
  propose_quotations(work, all, cue);
  propose_after(work, all, cue);
}

// --- Nouns -------------------------------------------------------------------

static void propose_noun_dependent(Work* const work, Proposals* const all,
                                   const Cue* const cue, const uint32_t c) {
  const uint32_t preposition = find_case(work, c);
  if (is_dep(work, c, MDT_DEP_ACL) || is_dep(work, c, MDT_DEP_CCOMP)) {
    const bool is_to = has_mark(work, c, "to");
    const Range range = is_to ? from_mark(work, c) : clause_range(work, c);
    propose_cut(work, all, cue,
                is_to                          ? "noun-to"
                : begins_with(work, c, "that") ? "noun-that"
                                               : "noun-clause",
                c, range);
    propose_cut(work, all, cue, "noun-mark", c, after_mark(work, c));
  } else if (is_dep(work, c, MDT_DEP_NMOD) && preposition != MDT_NONE) {
    propose_cut(work, all, cue, "noun-of", c,
                (Range){ preposition + 1, work->reach[c].end });
  }
}

// "The view is that …", "made the call to …": what its verb governs
static void propose_sibling(Work* const work, Proposals* const all,
                            const Cue* const cue, const uint32_t c) {
  const bool is_to = has_mark(work, c, "to");
  if (c > cue->token &&
      (is_dep(work, c, MDT_DEP_CCOMP) || is_dep(work, c, MDT_DEP_XCOMP) ||
       is_dep(work, c, MDT_DEP_ADVCL)) &&
      (is_to || begins_with(work, c, "that"))) {
    propose_cut(work, all, cue, is_to ? "sibling-to" : "sibling-that", c,
                is_to ? from_mark(work, c) : clause_range(work, c));
  }
}

void propose_for_noun(Work* const work, Proposals* const all,
                      const Cue* const cue) {
  for (uint32_t c = work->child[cue->token]; c != MDT_NONE; c = work->next[c]) {
    if (c > cue->token) {
      propose_noun_dependent(work, all, cue, c);
    }
  }
  const uint32_t verb = work->tokens[cue->token].head;
  for (uint32_t c = verb == MDT_NONE ? MDT_NONE : work->child[verb];
       c != MDT_NONE; c = work->next[c]) {
    propose_sibling(work, all, cue, c);
  }
  if (verb != MDT_NONE && verb > cue->token && has_mark(work, verb, "that") &&
      is_dep(work, cue->token, MDT_DEP_NSUBJ)) {
    propose_cut(work, all, cue, "copula-that", verb, after_mark(work, verb));
  }
}
