// SPDX-License-Identifier: Apache-2.0
// Who does what a verb says.

#include "quote/rules.h"

#include "base/view.h"

enum { MAX_CLIMB = 8 };

static bool is_relative(const Work* const work, const uint32_t token) {
  const MdtXpos xpos = work->tokens[token].xpos;
  return xpos == MDT_XPOS_WP || xpos == MDT_XPOS_WDT;
}

bool is_passive(const Work* const work, const uint32_t token) {
  for (uint32_t c = work->child[token]; c != MDT_NONE; c = work->next[c]) {
    const MdtDeprel deprel = work->tokens[c].deprel;
    if (deprel == MDT_DEP_AUX_PASS || deprel == MDT_DEP_NSUBJ_PASS ||
        deprel == MDT_DEP_OBL_AGENT) {
      return true;
    }
  }
  return work->tokens[token].deprel == MDT_DEP_ACL &&
         work->tokens[token].xpos == MDT_XPOS_VBN;
}

static uint32_t find_agent(const Work* const work, const uint32_t token) {
  for (uint32_t c = work->child[token]; c != MDT_NONE; c = work->next[c]) {
    const uint32_t by = find_case(work, c);
    if (work->tokens[c].deprel == MDT_DEP_OBL_AGENT ||
        (is_dep(work, c, MDT_DEP_OBL) && by != MDT_NONE &&
         mdt_view_is(work->tokens[by].lemma, "by"))) {
      return c;
    }
  }
  return MDT_NONE;
}

// "the man who said", "the draft, which states"
static uint32_t resolve_relative(const Work* const work, const uint32_t verb,
                                 const uint32_t subject) {
  return is_relative(work, subject) && is_dep(work, verb, MDT_DEP_ACL)
           ? work->tokens[verb].head
           : subject;
}

// Whose subject a verb without one shares: "she rose and said", "went on to
// say", "…, adding that"
static bool shares_subject(const Work* const work, const uint32_t verb) {
  return is_dep(work, verb, MDT_DEP_CONJ) ||
         is_dep(work, verb, MDT_DEP_XCOMP) ||
         is_dep(work, verb, MDT_DEP_ADVCL) ||
         (is_dep(work, verb, MDT_DEP_PARATAXIS) &&
          work->tokens[verb].xpos == MDT_XPOS_VBG);
}

bool is_misread(const Work* const work, const uint32_t token) {
  const uint32_t subject = find_child(work, token, MDT_DEP_COMPOUND);
  return work->tokens[token].xpos == MDT_XPOS_NNS &&
         is_dep(work, token, MDT_DEP_PARATAXIS) && subject != MDT_NONE &&
         subject + 1 == token;
}

// The reporting verb above `clause`, past the noun that its clause strayed to
static uint32_t find_reporting_above(const Work* const work, uint32_t clause) {
  for (int i = 0; i < 2; ++i) {
    clause = work->tokens[clause].head;
    if (clause == MDT_NONE) {
      return MDT_NONE;
    }
    const Report report = find_report_verb(
      work->known, work->tokens[clause].lemma, (MdtView){ NULL, 0 });
    if (work->tokens[clause].upos == MDT_UPOS_VERB && report.kind) {
      return clause;
    }
  }
  return MDT_NONE;
}

uint32_t adds_to(const Work* const work, const uint32_t token) {
  const uint32_t clause = work->tokens[token].head;
  if (work->tokens[token].xpos != MDT_XPOS_VBG || clause == MDT_NONE ||
      !mdt_view_is(work->tokens[token].lemma, "add") ||
      !is_dep(work, token, MDT_DEP_ADVCL)) {
    return MDT_NONE;
  }
  return find_reporting_above(work, clause);
}

// "reported a dam broke": what seems the object of the verb above
static uint32_t find_lost_subject(const Work* const work, const uint32_t verb) {
  const MdtXpos xpos = work->tokens[verb].xpos;
  const uint32_t object =
    find_child(work, work->tokens[verb].head, MDT_DEP_OBJ);
  return object != MDT_NONE && object < verb &&
             (xpos == MDT_XPOS_VBD || xpos == MDT_XPOS_VBZ ||
              xpos == MDT_XPOS_VBP)
           ? object
           : MDT_NONE;
}

// "The mayor said *she* had erred but denied it", "… so *he* could go,
// claiming": of the pronoun and whoever it most likely stands for, the latter
static uint32_t behind_pronoun(const Work* const work, const uint32_t verb,
                               const uint32_t subject) {
  const uint32_t above = work->tokens[verb].head;
  if (work->tokens[subject].xpos != MDT_XPOS_PRP || above == MDT_NONE ||
      (!is_dep(work, verb, MDT_DEP_CCOMP) &&
       !is_dep(work, verb, MDT_DEP_ADVCL))) {
    return subject;
  }
  const uint32_t named = find_child(work, above, MDT_DEP_NSUBJ);
  return named != MDT_NONE && named < subject &&
             work->tokens[named].upos != MDT_UPOS_PRON
           ? named
           : subject;
}

uint32_t find_doer(const Work* const work, const uint32_t token) {
  uint32_t verb = adds_to(work, token);
  verb = verb == MDT_NONE ? token : verb;
  if (is_passive(work, token)) {
    return find_agent(work, token);
  }
  for (int i = 0; i < MAX_CLIMB && verb != MDT_NONE; ++i) {
    const uint32_t subject = find_child(work, verb, MDT_DEP_NSUBJ);
    if (subject != MDT_NONE) {
      const uint32_t doer = resolve_relative(work, verb, subject);
      return verb == token ? doer : behind_pronoun(work, verb, doer);
    }
    if (is_misread(work, verb)) {
      return find_child(work, verb, MDT_DEP_COMPOUND);
    }
    if (is_dep(work, verb, MDT_DEP_ACL)) {
      return work->tokens[verb].head;
    }
    if (!shares_subject(work, verb)) {
      return MDT_NONE;
    }
    if (is_dep(work, verb, MDT_DEP_XCOMP) &&
        find_lost_subject(work, verb) != MDT_NONE) {
      return find_lost_subject(work, verb);
    }
    verb = work->tokens[verb].head;
  }
  return MDT_NONE;
}

static bool is_negation(const Work* const work, const uint32_t token) {
  const MdtView lemma = work->tokens[token].lemma;
  return is_dep(work, token, MDT_DEP_ADVMOD) &&
         (mdt_view_is(lemma, "not") || mdt_view_is(lemma, "never") ||
          mdt_view_is(lemma, "n't"));
}

static bool is_cue_word(const Work* const work, const uint32_t token) {
  return is_dep(work, token, MDT_DEP_AUX) || is_negation(work, token) ||
         work->tokens[token].deprel == MDT_DEP_COMPOUND_PRT;
}

static void add_cue_word(Work* const work, Ranges* const cue,
                         const uint32_t token) {
  Range* const last = cue->count ? &cue->items[cue->count - 1] : NULL;
  if (last && last->end == token) {
    ++last->end;
  } else {
    *mdt_push(work->doc->arena, cue) = (Range){ token, token + 1 };
  }
}

void set_cue(Work* const work, Draft* const draft, const uint32_t token,
             const uint32_t preposition) {
  bool has_verb = false;
  for (uint32_t c = work->child[token]; c != MDT_NONE; c = work->next[c]) {
    if (c > token && !has_verb) {
      add_cue_word(work, &draft->cue, token);
      has_verb = true;
    }
    if (is_cue_word(work, c)) {
      add_cue_word(work, &draft->cue, c);
    }
  }
  if (!has_verb) {
    add_cue_word(work, &draft->cue, token);
  }
  if (preposition != MDT_NONE) {
    add_cue_word(work, &draft->cue, preposition);
  }
}
