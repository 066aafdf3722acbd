// SPDX-License-Identifier: Apache-2.0
// Features of cues and of what they may report.

#include "quote/propose.h"
#include "quote/rules.h"

#include "base/view.h"

// --- Words -------------------------------------------------------------------

static MdtView yes_no(const bool is_so) {
  return mdt_view(is_so ? "yes" : "no");
}

MdtView deprel_of(const Work* const work, const uint32_t token) {
  return mdt_view(mdt_deprel_name(mdt_deprel_base(work->tokens[token].deprel)));
}

MdtView tag_of(const Work* const work, const uint32_t token) {
  return mdt_view(mdt_xpos_name(work->tokens[token].xpos));
}

static MdtView noun_sense(const Work* const work, const uint32_t token) {
  return mdt_view(mdt_wordnet_file_name(
    mdt_wordnet_find(work->known->wordnet, work->tokens[token].lemma)
      .first_noun));
}

static MdtView verb_sense(const Work* const work, const uint32_t token) {
  return mdt_view(mdt_wordnet_file_name(
    mdt_wordnet_find(work->known->wordnet, work->tokens[token].lemma)
      .first_verb));
}

// What kind of thing a word names
MdtView kind_of(const Work* const work, const uint32_t token) {
  static const char* const names[] = { "person", "body", "place" };
  if (token == MDT_NONE) {
    return mdt_view("none");
  }
  const MdtToken* const t = &work->tokens[token];
  if (t->upos == MDT_UPOS_PRON) {
    return t->lemma;
  }
  if (work->name_at[token] != MDT_NONE) {
    return mdt_view(names[work->doc->names.items[work->name_at[token]].kind]);
  }
  return t->upos == MDT_UPOS_NOUN ? noun_sense(work, token)
                                  : mdt_view(mdt_upos_name(t->upos));
}

// The class of a cue: of its verb or noun if a table has it, else WordNet's
MdtView class_of(const Work* const work, const Cue* const cue) {
  if (cue->kind == CUE_PHRASE || cue->kind == CUE_ADVERB) {
    return mdt_view(cue->kind == CUE_PHRASE ? "phrase" : "adverb");
  }
  if (cue->report.kind) {
    return mdt_view(report_class_name(cue->report.kind));
  }
  return cue->kind == CUE_VERB ? verb_sense(work, cue->token)
                               : noun_sense(work, cue->token);
}

static MdtView length_of(const uint32_t n) {
  return mdt_view(n < 2    ? "1"
                  : n < 3  ? "2"
                  : n < 5  ? "4"
                  : n < 9  ? "8"
                  : n < 17 ? "16"
                  : n < 33 ? "32"
                           : "more");
}

static MdtView takes_of(const Report report) {
  static const char* const names[] = { "-",  "t",   "o",   "to",  "h",  "th",
                                       "oh", "toh", "q",   "tq",  "oq", "toq",
                                       "hq", "thq", "ohq", "tohq" };
  return mdt_view(names[report.takes & 15U]);
}

bool is_report_verb(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_VERB &&
         find_report_verb(work->known, work->tokens[token].lemma,
                          (MdtView){ NULL, 0 })
           .kind;
}

// --- Cues --------------------------------------------------------------------

static MdtView complement_of(const Work* const work, const Cue* const cue) {
  const uint32_t ccomp = find_child(work, cue->token, MDT_DEP_CCOMP);
  const uint32_t xcomp = find_child(work, cue->token, MDT_DEP_XCOMP);
  const uint32_t object = find_child(work, cue->token, MDT_DEP_OBJ);
  return mdt_view(ccomp != MDT_NONE    ? "ccomp"
                  : xcomp != MDT_NONE  ? "xcomp"
                  : object != MDT_NONE ? "object"
                                       : "none");
}

static MdtView auxiliary_of(const Work* const work, const uint32_t verb) {
  for (uint32_t c = work->child[verb]; c != MDT_NONE; c = work->next[c]) {
    if (is_dep(work, c, MDT_DEP_AUX) && work->tokens[c].xpos == MDT_XPOS_MD) {
      return work->tokens[c].lemma;
    }
  }
  return mdt_view(find_child(work, verb, MDT_DEP_AUX) == MDT_NONE ? "none"
                                                                  : "other");
}

static MdtView mark_of(const Work* const work, const uint32_t clause) {
  const uint32_t mark = find_child(work, clause, MDT_DEP_MARK);
  return mark == MDT_NONE ? mdt_view("none") : work->tokens[mark].lemma;
}

static bool is_negated(const Work* const work, const uint32_t verb) {
  for (uint32_t c = work->child[verb]; c != MDT_NONE; c = work->next[c]) {
    if (is_dep(work, c, MDT_DEP_ADVMOD) &&
        (mdt_view_is(work->tokens[c].lemma, "not") ||
         mdt_view_is(work->tokens[c].lemma, "never"))) {
      return true;
    }
  }
  return false;
}

static MdtView governor_of(const Work* const work, const uint32_t token) {
  const uint32_t head = work->tokens[token].head;
  return head == MDT_NONE ? mdt_view("root")
         : is_report_verb(work, head)
           ? mdt_view("report")
           : mdt_view(mdt_upos_name(work->tokens[head].upos));
}

static void describe_place(const Work* const work, const Cue* const cue,
                           MdtTally* const tally) {
  const uint32_t token = cue->token;
  const MdtSentence* const s = sentence_of(work, token);
  mdt_tally_add(tally, "cue-quoted",
                yes_no(work->quotation_at[token] != MDT_NONE));
  mdt_tally_add(tally, "cue-headline", yes_no(s->is_headline));
  mdt_tally_add(tally, "cue-tag", tag_of(work, token));
  mdt_tally_add_pair(tally, "cue-place", deprel_of(work, token),
                     governor_of(work, token));
  mdt_tally_add_pair(tally, "cue-mark", deprel_of(work, token),
                     mark_of(work, token));
  mdt_tally_add(tally, "cue-first", yes_no(token == s->first));
}

static void describe_doing(const Work* const work, const Cue* const cue,
                           MdtTally* const tally) {
  const uint32_t token = cue->token;
  const MdtView class = class_of(work, cue);
  const MdtView source = kind_of(work, cue->source);
  const MdtView passive = yes_no(is_passive(work, token));
  mdt_tally_add(tally, "cue-source", source);
  mdt_tally_add_pair(tally, "cue-class-source", class, source);
  mdt_tally_add_pair(tally, "cue-passive", class, passive);
  mdt_tally_add_pair(tally, "cue-auxiliary", class, auxiliary_of(work, token));
  mdt_tally_add(tally, "cue-modal", auxiliary_of(work, token));
  mdt_tally_add_pair(tally, "cue-negated", class,
                     yes_no(is_negated(work, token)));
  mdt_tally_add_pair(
    tally, "cue-subject", passive,
    yes_no(find_child(work, token, MDT_DEP_NSUBJ) != MDT_NONE));
  mdt_tally_add_pair(tally, "cue-object", class,
                     kind_of(work, find_child(work, token, MDT_DEP_OBJ)));
  mdt_tally_add_pair(tally, "cue-tag-of", class, tag_of(work, token));
  mdt_tally_add_pair(tally, "cue-place-of", class, deprel_of(work, token));
  mdt_tally_add_pair(tally, "cue-complement", class, complement_of(work, cue));
}

void describe_cue(const Work* const work, const Cue* const cue,
                  MdtTally* const tally) {
  static const char* const kinds[] = { "verb", "noun", "phrase", "adverb" };
  const MdtView kind = mdt_view(kinds[cue->kind]);
  const MdtView class = class_of(work, cue);
  const MdtView lemma = work->tokens[cue->token].lemma;
  mdt_tally_add(tally, "cue-kind", kind);
  mdt_tally_add_pair(tally, "cue-class", kind, class);
  mdt_tally_add_pair(tally, "cue-lemma", kind, lemma);
  mdt_tally_add_pair(tally, "cue-listed", kind,
                     yes_no(cue->report.kind != REPORT_NONE));
  mdt_tally_add(tally, "cue-takes", takes_of(cue->report));
  mdt_tally_add_pair(tally, "cue-sense", kind,
                     cue->kind == CUE_NOUN ? noun_sense(work, cue->token)
                                           : verb_sense(work, cue->token));
  if (cue->preposition != MDT_NONE) {
    mdt_tally_add_pair(tally, "cue-preposition", class,
                       work->tokens[cue->preposition].lemma);
  }
  describe_place(work, cue, tally);
  if (cue->kind == CUE_VERB || cue->kind == CUE_NOUN) {
    describe_doing(work, cue, tally);
  }
}

// --- Proposals ---------------------------------------------------------------

typedef struct {
  const Work* work;
  const Cue* cue;
  const Proposal* p;
  MdtTally* tally;
  MdtView way;
  MdtView class;
} Subject;

// What a cue must take, by the tables, to report what was found in `way`
static unsigned wanted_by(const MdtView way) {
  if (mdt_view_starts(way, "quotation")) {
    return TAKES_QUOTE;
  }
  if (mdt_view_ends(way, "-to")) {
    return TAKES_TO;
  }
  return mdt_view_starts(way, "object") || mdt_view_starts(way, "oblique") ||
             mdt_view_is(way, "subject") || mdt_view_is(way, "with-preposition")
           ? TAKES_THING
           : TAKES_THAT;
}

static MdtView fit_of(const Subject* const s) {
  const Report report = s->cue->report;
  return mdt_view(!report.kind                              ? "unlisted"
                  : (report.takes & wanted_by(s->way)) != 0 ? "yes"
                                                            : "no");
}

static void describe_way(const Subject* const s) {
  const Work* const work = s->work;
  const uint32_t token = s->cue->token;
  MdtTally* const t = s->tally;
  mdt_tally_add(t, "way", s->way);
  mdt_tally_add_pair(t, "way-class", s->class, s->way);
  mdt_tally_add_pair(t, "way-takes", takes_of(s->cue->report), s->way);
  mdt_tally_add(t, "fits", fit_of(s));
  mdt_tally_add_pair(t, "way-fits", s->way, fit_of(s));
  mdt_tally_add_pair(t, "way-lemma", work->tokens[token].lemma, s->way);
  mdt_tally_add_pair(t, "way-passive", s->way, yes_no(is_passive(work, token)));
  mdt_tally_add_pair(t, "way-complement", s->way, complement_of(work, s->cue));
  mdt_tally_add_pair(t, "way-place", s->way, deprel_of(work, token));
  mdt_tally_add_pair(t, "way-tag", s->way, tag_of(work, token));
  mdt_tally_add_pair(t, "way-source", s->way, kind_of(work, s->cue->source));
  mdt_tally_add(t, "ruled", yes_no(s->p->is_ruled));
  if (s->p->is_ruled) {
    mdt_tally_add_pair(t, "ruled-class", s->class, s->way);
  }
}

// The word before a stretch, or after it, if it joins or parts
static MdtView edge_word(const Work* const work, const uint32_t token) {
  const MdtToken* const t = &work->tokens[token];
  switch (t->upos) {
    case MDT_UPOS_PUNCT:
      return is_quotation_mark(t->form) ? mdt_view("mark") : t->form;
    case MDT_UPOS_CCONJ:
    case MDT_UPOS_SCONJ:
    case MDT_UPOS_ADP:
    case MDT_UPOS_PART:
      return t->lemma;
    default:
      return mdt_view(mdt_upos_name(t->upos));
  }
}

static void describe_edges(const Subject* const s) {
  const Work* const work = s->work;
  const uint32_t first = s->p->pieces[0].first;
  const uint32_t end = s->p->pieces[s->p->n_pieces - 1].end;
  const uint32_t n = (uint32_t)work->doc->tokens.count;
  const MdtView start = mdt_view("start");
  const MdtView before = first == sentence_of(work, first)->first
                           ? start
                           : edge_word(work, first - 1);
  const MdtView after = end < n ? edge_word(work, end) : mdt_view("end");
  const bool is_last = end + 1 >= sentence_of(work, end - 1)->end;
  mdt_tally_add(s->tally, "before", before);
  mdt_tally_add(s->tally, "after", is_last ? mdt_view("end") : after);
  mdt_tally_add_pair(s->tally, "way-before", s->way, before);
  mdt_tally_add_pair(s->tally, "way-after", s->way,
                     is_last ? mdt_view("end") : after);
  mdt_tally_add(s->tally, "first-tag", tag_of(work, first));
  mdt_tally_add_pair(s->tally, "way-first-tag", s->way, tag_of(work, first));
  mdt_tally_add(s->tally, "last-word", edge_word(work, end - 1));
}

static MdtView place_of(const Subject* const s) {
  const uint32_t token = s->cue->token;
  const uint32_t first = s->p->pieces[0].first;
  const uint32_t last = s->p->pieces[s->p->n_pieces - 1].first;
  return mdt_view(first > token ? "after" : last > token ? "around" : "before");
}

static MdtView gap_of(const Subject* const s) {
  const uint32_t token = s->cue->token;
  const Range* const p = s->p->pieces;
  const uint32_t end = p[s->p->n_pieces - 1].end;
  const uint32_t gap = p[0].first > token ? p[0].first - token - 1
                       : end <= token     ? token - end
                                          : 0;
  return length_of(gap);
}

// "He said, 'No,' according to her notes": another verb has the quotation
static bool is_introduced(const Subject* const s, const uint32_t first) {
  const uint32_t start = sentence_of(s->work, first)->first;
  const uint32_t from = first > start + MAX_REACH ? first - MAX_REACH : start;
  for (uint32_t t = from; t < first; ++t) {
    if (t != s->cue->token && s->work->quotation_at[t] == MDT_NONE &&
        is_report_verb(s->work, t)) {
      return true;
    }
  }
  return false;
}

static void describe_marks(const Subject* const s) {
  const Work* const work = s->work;
  const uint32_t first = s->p->pieces[0].first;
  const uint32_t last = s->p->pieces[s->p->n_pieces - 1].end - 1;
  const uint32_t a = work->quotation_at[first];
  const uint32_t b = work->quotation_at[last];
  const bool is_own = work->quotation_at[s->cue->token] != MDT_NONE;
  const bool begins = a != MDT_NONE && !is_own;
  const bool ends = b != MDT_NONE && !is_own;
  const MdtView how = mdt_view(begins && ends && a == b ? "all"
                               : begins && ends         ? "both"
                               : begins                 ? "begins"
                               : ends                   ? "ends"
                                                        : "none");
  mdt_tally_add(s->tally, "marks", how);
  if (begins) {
    mdt_tally_add_pair(s->tally, "introduced", place_of(s),
                       yes_no(is_introduced(s, first)));
    mdt_tally_add_pair(s->tally, "introduced-class", s->class,
                       yes_no(is_introduced(s, first)));
  }
  mdt_tally_add_pair(s->tally, "way-marks", s->way, how);
  mdt_tally_add_pair(s->tally, "class-marks", s->class, how);
}

static bool has_subject(const Work* const work, const uint32_t clause) {
  return find_child(work, clause, MDT_DEP_NSUBJ) != MDT_NONE;
}

static void describe_head(const Subject* const s) {
  const Work* const work = s->work;
  const uint32_t head = s->p->head;
  if (head == MDT_NONE) {
    return;
  }
  mdt_tally_add_pair(s->tally, "head-tag", s->way, tag_of(work, head));
  mdt_tally_add_pair(s->tally, "head-mark", s->way, mark_of(work, head));
  mdt_tally_add_pair(s->tally, "head-subject", s->way,
                     yes_no(has_subject(work, head)));
  mdt_tally_add_pair(s->tally, "head-kind", s->class, kind_of(work, head));
  mdt_tally_add_pair(s->tally, "head-kind-way", s->way, kind_of(work, head));
  const uint32_t preposition = find_case(work, head);
  if (preposition != MDT_NONE) {
    const MdtView lemma = work->tokens[preposition].lemma;
    mdt_tally_add_pair(s->tally, "head-case", s->way, lemma);
    mdt_tally_add_pair(s->tally, "head-case-class", s->class, lemma);
  }
}

static MdtView joint_of(const Work* const work, const uint32_t token) {
  const uint32_t cc = find_child(work, token, MDT_DEP_CC);
  const uint32_t preposition = find_case(work, token);
  if (preposition != MDT_NONE) {
    return work->tokens[preposition].lemma;
  }
  return cc != MDT_NONE && cc < token ? work->tokens[cc].lemma
                                      : mark_of(work, token);
}

// A clause that was cut off, or that was not
static void describe_joint(const Subject* const s, const char* const names[6],
                           const uint32_t k) {
  const Work* const work = s->work;
  const MdtView deprel = deprel_of(work, k);
  const uint32_t first = work->reach[k].first;
  const bool has_comma = first && is_loose_mark(work, first - 1);
  const uint32_t head = work->tokens[k].head;
  mdt_tally_add(s->tally, names[0], deprel);
  mdt_tally_add_pair(s->tally, names[1], deprel, joint_of(work, k));
  mdt_tally_add_pair(s->tally, names[2], deprel, yes_no(has_comma));
  mdt_tally_add_pair(
    s->tally, names[3],
    has_subject(work, k) ? mdt_view("subject") : tag_of(work, k), deprel);
  mdt_tally_add_pair(s->tally, names[4],
                     mdt_view(head == s->p->head        ? "own"
                              : head == s->cue->token   ? "cue"
                              : is_report_verb(work, k) ? "report"
                                                        : "deep"),
                     deprel);
  // "According to her, he left, adding that …": she vouches for both
  if (s->cue->kind == CUE_VERB) {
    mdt_tally_add_pair(s->tally, names[5], deprel,
                       yes_no(is_report_verb(work, k)));
  }
}

static bool is_joint(const Work* const work, const uint32_t k) {
  const MdtDeprel base = mdt_deprel_base(work->tokens[k].deprel);
  return base == MDT_DEP_ADVCL || base == MDT_DEP_PARATAXIS ||
         (base == MDT_DEP_ACL && work->tokens[k].deprel == MDT_DEP_ACL_RELCL) ||
         (base == MDT_DEP_CONJ &&
          (work->tokens[k].upos == MDT_UPOS_VERB || has_subject(work, k)));
}

// What could have been cut off its end
static void describe_joints(const Subject* const s) {
  enum { MAX_JOINTS = 4 };
  static const char* const cut[6] = { "cut",      "cut-joint", "cut-comma",
                                      "cut-form", "cut-depth", "cut-reports" };
  static const char* const kept[6] = {
    "kept",      "kept-joint", "kept-comma",
    "kept-form", "kept-depth", "kept-reports"
  };
  const Work* const work = s->work;
  if (s->p->cut != MDT_NONE) {
    describe_joint(s, cut, s->p->cut);
    mdt_tally_add_pair(s->tally, "cut-way", s->way, deprel_of(work, s->p->cut));
  }
  const Range last = s->p->pieces[s->p->n_pieces - 1];
  const uint32_t end =
    last.end < last.first + MAX_REACH ? last.end : last.first + MAX_REACH;
  unsigned count = 0;
  const uint32_t from =
    s->p->head != MDT_NONE && holds(last, s->p->head) ? s->p->head : last.first;
  for (uint32_t k = from + 1; k < end && count < MAX_JOINTS; ++k) {
    if (is_joint(work, k) && work->reach[k].first > from &&
        work->reach[k].end <= last.end) {
      describe_joint(s, kept, k);
      ++count;
    }
  }
}

static void describe_inside(const Subject* const s) {
  const Work* const work = s->work;
  bool has_verb = false;
  bool has_report = false;
  bool has_source = false;
  uint32_t n = 0;
  for (uint32_t i = 0; i < s->p->n_pieces; ++i) {
    const Range r = s->p->pieces[i];
    n += r.end - r.first;
    for (uint32_t t = r.first; t < r.end && t < r.first + MAX_REACH; ++t) {
      const MdtXpos x = work->tokens[t].xpos;
      has_verb |= x == MDT_XPOS_VBD || x == MDT_XPOS_VBZ || x == MDT_XPOS_VBP ||
                  x == MDT_XPOS_MD;
      has_report |=
        is_report_verb(work, t) && work->quotation_at[t] == MDT_NONE;
      has_source |= t == s->cue->source;
    }
  }
  mdt_tally_add_pair(s->tally, "length", s->way, length_of(n));
  mdt_tally_add_pair(s->tally, "length-class", s->class, length_of(n));
  mdt_tally_add_pair(s->tally, "finite", s->way, yes_no(has_verb));
  mdt_tally_add_pair(s->tally, "finite-class", s->class, yes_no(has_verb));
  mdt_tally_add_pair(s->tally, "reports", s->way, yes_no(has_report));
  mdt_tally_add(s->tally, "holds-source", yes_no(has_source));
}

static void describe_governor(const Subject* const s) {
  const uint32_t governor = find_governor(s->work, s->p);
  const MdtView who = mdt_view(governor == MDT_NONE                ? "nobody"
                               : governor == s->cue->token         ? "cue"
                               : is_report_verb(s->work, governor) ? "another"
                                                                   : "other");
  mdt_tally_add_pair(s->tally, "governor", s->class, who);
  mdt_tally_add_pair(s->tally, "way-governor", s->way, who);
}

void describe_proposal(const Work* const work, const Cue* const cue,
                       const Proposal* const proposal, MdtTally* const tally) {
  const Subject s = {
    work, cue, proposal, tally, mdt_view(proposal->way), class_of(work, cue)
  };
  describe_way(&s);
  describe_edges(&s);
  describe_marks(&s);
  describe_head(&s);
  describe_joints(&s);
  describe_inside(&s);
  describe_governor(&s);
  mdt_tally_add_pair(tally, "place", s.class, place_of(&s));
  mdt_tally_add_pair(tally, "gap", s.way, gap_of(&s));
}
