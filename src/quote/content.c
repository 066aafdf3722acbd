// SPDX-License-Identifier: Apache-2.0
// Which words a reporting verb reports, by rule.

#include "quote/rules.h"

#include "base/view.h"

// Words that may follow a verb whose content stands before it, and how far to
// look for a mark in a sentence without end
enum { MAX_AFTER = 16, MAX_SCAN = 400 };

// --- What is said ------------------------------------------------------------

// The verb with its subject and all that follows it up to the next comma or
// quotation: "said Ann Bell, a clerk," in "'No,' said Ann Bell, a clerk, 'not
// now.'"
Range reporter_range(const Work* const work, const uint32_t verb) {
  const MdtSentence* const s = sentence_of(work, verb);
  Range range = { verb, verb + 1 };
  uint32_t solid = verb;
  for (uint32_t c = work->child[verb]; c != MDT_NONE; c = work->next[c]) {
    if (is_dep(work, c, MDT_DEP_NSUBJ) || is_dep(work, c, MDT_DEP_IOBJ) ||
        is_dep(work, c, MDT_DEP_OBJ)) {
      solid = work->reach[c].end - 1 > solid ? work->reach[c].end - 1 : solid;
      range.first =
        work->reach[c].first < range.first ? work->reach[c].first : range.first;
    } else if (c < verb && (is_dep(work, c, MDT_DEP_AUX) ||
                            is_dep(work, c, MDT_DEP_ADVMOD))) {
      range.first = c < range.first ? c : range.first;
    }
  }
  range.end = solid + 1;
  while (range.end < s->end && range.end < verb + MAX_SCAN &&
         work->tokens[range.end].upos != MDT_UPOS_PUNCT) {
    ++range.end;
  }
  return range;
}

// Whether only marks follow from `token` on in the sentence of `verb`
static bool is_at_end(const Work* const work, const uint32_t verb,
                      uint32_t token) {
  const uint32_t end = sentence_of(work, verb)->end;
  while (token < end && work->tokens[token].upos == MDT_UPOS_PUNCT) {
    ++token;
  }
  return token == end;
}

// "announced classes would end": a clause without a subject has what the
// parser took for an object
static void take_lost_subject(const Work* const work, const Cue* const r,
                              const uint32_t clause, Range* const range) {
  const uint32_t object = find_child(work, r->token, MDT_DEP_OBJ);
  if (object != MDT_NONE && object > r->token && object < range->first &&
      r->report.kind != REPORT_ORDER && r->report.kind != REPORT_ASK &&
      r->report.kind != REPORT_TELL && !begins_with(work, clause, "that") &&
      find_child(work, clause, MDT_DEP_NSUBJ) == MDT_NONE) {
    range->first = work->reach[object].first;
  }
}

// "… rain, while the rest of the coast is dry", "…, adding that": the contrast
// is the writer's, and what is added is said anew
static void drop_sequel(const Work* const work, const uint32_t clause,
                        Range* const range) {
  for (uint32_t c = work->child[clause]; c != MDT_NONE; c = work->next[c]) {
    if (c > clause && is_dep(work, c, MDT_DEP_ADVCL) &&
        work->reach[c].first < range->end && work->reach[c].first > clause &&
        (begins_with(work, c, "while") || adds_to(work, c) != MDT_NONE)) {
      range->end = work->reach[c].first;
    }
  }
}

// "… that he 'refused to go,' the Gazette reported.": what stands between a
// clause and the last voice is said too, though the tree may hang it there
static void take_rest(const Work* const work, const Cue* const r,
                      Range* const range) {
  const Range self = reporter_range(work, r->token);
  if (range->end < self.first && is_at_end(work, r->token, self.end)) {
    range->end = self.first;
  }
}

static void take_clause(Work* const work, Ranges* const content,
                        const Cue* const r, const uint32_t clause) {
  Range range = clause_range(work, clause);
  take_rest(work, r, &range);
  take_lost_subject(work, r, clause, &range);
  drop_sequel(work, clause, &range);
  if (holds(range, r->token)) {
    add_around(work, content, range, reporter_range(work, r->token));
  } else {
    add_range(work, content, range);
  }
}

// "It was expected to rain": what is expected begins with the subject
static void take_raised(Work* const work, Ranges* const content,
                        const Cue* const r, const uint32_t clause) {
  const uint32_t subject = find_child(work, r->token, MDT_DEP_NSUBJ);
  if (subject != MDT_NONE) {
    add_range(work, content, work->reach[subject]);
  }
  add_range(work, content, work->reach[clause]);
}

// "opposition to the plan", "the strike an act of folly": what belongs to the
// thing, though the parser hung it on the verb
static bool belongs_to_thing(const Work* const work, const Cue* const r,
                             const uint32_t token) {
  static const char* const words[] = { "to",   "for",     "of",    "as",
                                       "from", "against", "about", "over" };
  const uint32_t preposition = find_case(work, token);
  if (r->report.kind == REPORT_NAME &&
      (is_dep(work, token, MDT_DEP_XCOMP) || is_dep(work, token, MDT_DEP_OBL) ||
       is_dep(work, token, MDT_DEP_ADVCL))) {
    return true;
  }
  for (size_t i = 0; i < sizeof(words) / sizeof(*words); ++i) {
    if (preposition != MDT_NONE && is_dep(work, token, MDT_DEP_OBL) &&
        mdt_view_is(work->tokens[preposition].lemma, words[i])) {
      return true;
    }
  }
  return false;
}

static void take_thing(Work* const work, Ranges* const content,
                       const Cue* const r, const uint32_t thing) {
  Range range = work->reach[thing];
  if (r->preposition != MDT_NONE && thing == r->noun) {
    range.first = r->preposition + 1;
  }
  for (uint32_t c = work->child[r->token]; c != MDT_NONE; c = work->next[c]) {
    if (c > thing && work->reach[c].end > range.end &&
        work->reach[c].first <= range.end + 1 && belongs_to_thing(work, r, c)) {
      range.end = work->reach[c].end;
    }
  }
  range.end = find_quoting_colon(work, range);
  add_range(work, content, range);
}

// --- Which of its dependents is said -----------------------------------------

static bool has_mark(const Work* const work, const uint32_t clause,
                     const char* const form) {
  const uint32_t mark = find_child(work, clause, MDT_DEP_MARK);
  return mark != MDT_NONE && mark < clause &&
         mdt_view_is_nocase(work->tokens[mark].form, form);
}

// "warned the council that it failed", "said in a letter that it failed": the
// clause may hang on who is told, or on where it is said
static uint32_t find_astray(const Work* const work, const uint32_t verb,
                            const MdtDeprel place, const char* const form) {
  for (uint32_t c = work->child[verb]; c != MDT_NONE; c = work->next[c]) {
    const bool is_place =
      c > verb && (is_dep(work, c, place) || is_dep(work, c, MDT_DEP_IOBJ));
    for (uint32_t k = is_place ? work->child[c] : MDT_NONE; k != MDT_NONE;
         k = work->next[k]) {
      if (k > c && begins_with(work, k, form) &&
          (is_dep(work, k, MDT_DEP_ACL) || is_dep(work, k, MDT_DEP_CCOMP))) {
        return k;
      }
    }
  }
  return MDT_NONE;
}

static bool can_tell(const Report report) {
  return report.kind == REPORT_TELL || report.kind == REPORT_ORDER ||
         report.kind == REPORT_ASK ||
         (report.takes & (TAKES_THAT | TAKES_TO)) == (TAKES_THAT | TAKES_TO);
}

// "reported a dam broke": a finite verb that the parser took for an infinitive
static bool is_finite_xcomp(const Work* const work, const uint32_t token) {
  const MdtXpos xpos = work->tokens[token].xpos;
  return is_dep(work, token, MDT_DEP_XCOMP) &&
         (xpos == MDT_XPOS_VBD || xpos == MDT_XPOS_VBZ || xpos == MDT_XPOS_VBP);
}

static uint32_t find_finite(const Work* const work, const Cue* const r) {
  uint32_t found = MDT_NONE;
  if (can_tell(r->report)) {
    found = find_astray(work, r->token, MDT_DEP_OBJ, "that");
  }
  if (found == MDT_NONE) {
    found = find_child(work, r->token, MDT_DEP_CCOMP);
  }
  if (found == MDT_NONE) {
    found = find_child(work, r->token, MDT_DEP_CSUBJ);
  }
  if (found == MDT_NONE && r->report.kind != REPORT_NAME) {
    found = find_astray(work, r->token, MDT_DEP_OBL, "that");
  }
  for (uint32_t c = work->child[r->token]; c != MDT_NONE && found == MDT_NONE;
       c = work->next[c]) {
    found = c > r->token && is_finite_xcomp(work, c) ? c : MDT_NONE;
  }
  return found;
}

static uint32_t find_infinitive(const Work* const work, const Cue* const r) {
  for (uint32_t c = work->child[r->token]; c != MDT_NONE; c = work->next[c]) {
    if (c > r->token && has_mark(work, c, "to") &&
        (is_dep(work, c, MDT_DEP_XCOMP) || is_dep(work, c, MDT_DEP_CCOMP) ||
         (is_dep(work, c, MDT_DEP_ADVCL) && can_tell(r->report)))) {
      return c;
    }
  }
  return can_tell(r->report) ? find_astray(work, r->token, MDT_DEP_OBJ, "to")
                             : MDT_NONE;
}

// "to leave" of "people to leave": from its mark on
static Range infinitive_range(const Work* const work, const uint32_t verb) {
  const uint32_t mark = find_child(work, verb, MDT_DEP_MARK);
  return (Range){ mark, work->reach[verb].end };
}

// "… fell, the agency reported.": nothing that the verb governs is said, but
// all that stands before it
static bool take_before(Work* const work, Ranges* const content,
                        const Cue* const r) {
  const MdtSentence* const s = sentence_of(work, r->token);
  const Range self = reporter_range(work, r->token);
  const uint32_t subject = find_child(work, r->token, MDT_DEP_NSUBJ);
  const uint32_t object = find_child(work, r->token, MDT_DEP_OBJ);
  // "… began when Bell posted a card": what is posted is the card
  if (subject == MDT_NONE || self.first <= s->first ||
      (object != MDT_NONE && object > r->token) ||
      work->reach[r->token].end - r->token > MAX_AFTER ||
      work->tokens[self.first - 1].upos != MDT_UPOS_PUNCT ||
      is_dep(work, r->token, MDT_DEP_ACL) ||
      (!is_at_end(work, r->token, self.end) &&
       work->tokens[self.end].upos != MDT_UPOS_PUNCT)) {
    return false;
  }
  add_range(work, content, (Range){ s->first, self.first });
  if (work->tokens[s->first].deprel != MDT_DEP_CC &&
      !is_at_end(work, r->token, self.end)) {
    add_range(work, content, (Range){ self.end, s->end });
  }
  return content->count > 0;
}

// A few quoted words far from the verb are not what is said: "the 'old'
// harbour"
static bool is_near(const Work* const work, const uint32_t verb,
                    const Quotation q) {
  uint32_t at = q.first < verb ? q.end : verb + 1;
  const uint32_t end = q.first < verb ? verb : q.first;
  while (at < end && work->tokens[at].upos == MDT_UPOS_PUNCT) {
    ++at;
  }
  return q.end - q.first > 6 || at == end;
}

// The quotation in the verb's sentence that stands nearest after it, or else
// before it
static bool take_quotation(Work* const work, Ranges* const content,
                           const Cue* const r) {
  const MdtSentence* const s = sentence_of(work, r->token);
  uint32_t found = MDT_NONE;
  const uint32_t first =
    r->token > s->first + MAX_SCAN ? r->token - MAX_SCAN : s->first;
  for (uint32_t i = r->token;
       i < s->end && i < r->token + MAX_SCAN && found == MDT_NONE; ++i) {
    found = work->quotation_at[i];
  }
  for (uint32_t i = r->token; i-- > first && found == MDT_NONE;) {
    found = work->quotation_at[i];
  }
  if (found == MDT_NONE || work->quotation_at[r->token] != MDT_NONE ||
      !is_near(work, r->token, work->quotations.items[found])) {
    return false;
  }
  const Quotation q = work->quotations.items[found];
  add_range(work, content, (Range){ q.first, q.end });
  return content->count > 0;
}

// "Bell said 'no,' according to her notes, the Herald reported.": the last
// voice passes on more than the quotation, which does not end where it begins
static bool is_last_voice(const Work* const work, const Cue* const r) {
  const Range self = reporter_range(work, r->token);
  const uint32_t first = sentence_of(work, r->token)->first;
  return self.first > first + 1 && is_at_end(work, r->token, self.end) &&
         work->quotation_at[r->token] == MDT_NONE &&
         work->quotation_at[first] == MDT_NONE &&
         work->tokens[self.first - 1].upos == MDT_UPOS_PUNCT &&
         work->quotation_at[self.first - 1] == MDT_NONE &&
         find_child(work, r->token, MDT_DEP_NSUBJ) != MDT_NONE;
}

// "said via Twitter, 'It …'": how it was said is no part of what was said
static uint32_t skip_channel(const Work* const work, const Range range) {
  enum { MAX_CHANNEL = 6 };
  uint32_t t = range.first;
  if (work->tokens[t].upos != MDT_UPOS_ADP ||
      work->quotation_at[t] != MDT_NONE) {
    return t;
  }
  while (t < range.end && t < range.first + MAX_CHANNEL &&
         work->quotation_at[t] == MDT_NONE &&
         work->tokens[t].upos != MDT_UPOS_VERB &&
         !mdt_view_is(work->tokens[t].form, ",")) {
    ++t;
  }
  const bool is_channel = t + 1 < range.end &&
                          mdt_view_is(work->tokens[t].form, ",") &&
                          work->quotation_at[t + 1] != MDT_NONE;
  return is_channel ? t + 1 : range.first;
}

// What stands in a quotation says nothing about the words around it, and a
// phrase that vouches for the whole sentence is not part of what is said
Range clip_range(const Work* const work, const uint32_t cue, Range range) {
  if (range.first >= range.end) {
    return range;
  }
  const uint32_t index = work->quotation_at[cue];
  const uint32_t story = sentence_of(work, range.first)->story;
  range.first = story > range.first ? story : range.first;
  range.first = skip_channel(work, range);
  if (index != MDT_NONE) {
    const Quotation q = work->quotations.items[index];
    range.first = q.first > range.first ? q.first : range.first;
    range.end = q.end < range.end ? q.end : range.end;
  }
  const uint32_t phrase = work->outside_after[range.first + 1];
  if (phrase < range.end && phrase > cue &&
      work->quotation_at[phrase] == index) {
    range.end = phrase;
  }
  return range;
}

void take_content(Work* const work, Ranges* const content, const Cue* const r) {
  const unsigned takes = r->report.takes;
  const uint32_t finite = find_finite(work, r);
  const uint32_t infinitive = find_infinitive(work, r);
  const uint32_t object = find_child(work, r->token, MDT_DEP_OBJ);
  const uint32_t subject = find_child(work, r->token, MDT_DEP_NSUBJ);
  const bool passive = is_passive(work, r->token);
  if ((takes & TAKES_THAT) && finite != MDT_NONE && finite != infinitive) {
    take_clause(work, content, r, finite);
  } else if (passive && infinitive != MDT_NONE &&
             r->report.kind != REPORT_ORDER && r->report.kind != REPORT_ASK &&
             r->report.kind != REPORT_TELL) {
    take_raised(work, content, r, infinitive);
  } else if ((takes & TAKES_TO) && infinitive != MDT_NONE) {
    add_range(work, content, infinitive_range(work, infinitive));
  } else if ((takes & TAKES_THING) && r->noun != MDT_NONE) {
    take_thing(work, content, r, r->noun);
  } else if ((takes & TAKES_QUOTE) && !passive && object == MDT_NONE &&
             is_last_voice(work, r) && take_before(work, content, r)) {
  } else if ((takes & TAKES_QUOTE) && take_quotation(work, content, r)) {
  } else if ((takes & TAKES_THING) && object != MDT_NONE && object > r->token) {
    take_thing(work, content, r, object);
  } else if ((takes & TAKES_THING) && passive && subject != MDT_NONE &&
             r->report.kind != REPORT_NAME) {
    add_range(work, content, work->reach[subject]);
  } else if ((takes & TAKES_THAT) && !passive) {
    take_before(work, content, r);
  }
}
