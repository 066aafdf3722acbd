// SPDX-License-Identifier: Apache-2.0
// Subjects: a predicate's own, or that of the clause that controls it.

#include "clause/clause.h"

#include "base/view.h"

/// Longest chain of control that we follow
enum { MAX_CONTROL = 12 };

static bool is_verbal(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_VERB || upos == MDT_UPOS_AUX ||
         mdt_tree_child(tree, token, MDT_DEP_COP) != MDT_NONE;
}

static bool has_auxiliary(const MdtTree* const tree, const uint32_t verb) {
  return mdt_tree_child(tree, verb, MDT_DEP_AUX) != MDT_NONE;
}

/// "The policy *called* for calm." read as a noun with a participle: a whole
/// sentence wants a finite verb, and the word behind its noun is that
static bool is_led_astray(const MdtTree* const tree, const uint32_t verb) {
  const MdtToken* const token = mdt_tree_token(tree, verb);
  return token->deprel == MDT_DEP_ACL && token->head != MDT_NONE &&
         token->head + 1 == verb &&
         mdt_tree_is(tree, token->head, MDT_DEP_ROOT) &&
         mdt_tree_child(tree, token->head, MDT_DEP_COP) == MDT_NONE &&
         mdt_tree_child_exact(tree, verb, MDT_DEP_OBL_AGENT) == MDT_NONE &&
         !tree->doc->sentences.items[token->sentence].is_headline;
}

/// "The union *has*, in a letter, *called* for calm", read as two clauses
static bool is_torn_perfect(const MdtTree* const tree, const uint32_t verb) {
  const uint32_t head = mdt_tree_token(tree, verb)->head;
  return head != MDT_NONE && head < verb &&
         mdt_tree_is(tree, verb, MDT_DEP_ADVCL) &&
         mdt_tree_has_lemma(tree, head, "have") &&
         mdt_tree_child(tree, head, MDT_DEP_OBJ) == MDT_NONE;
}

/// "the man arrested in May", "arrested in May, he": a participle that stands
/// without an auxiliary
static bool is_bare_participle(const MdtTree* const tree, const uint32_t verb) {
  const MdtToken* const token = mdt_tree_token(tree, verb);
  if (token->xpos != MDT_XPOS_VBN || has_auxiliary(tree, verb) ||
      mdt_tree_child(tree, verb, MDT_DEP_NSUBJ) != MDT_NONE ||
      is_torn_perfect(tree, verb) || is_led_astray(tree, verb)) {
    return false;
  }
  const MdtDeprel base = mdt_deprel_base(token->deprel);
  return token->deprel == MDT_DEP_ACL || base == MDT_DEP_AMOD ||
         base == MDT_DEP_ADVCL || base == MDT_DEP_XCOMP;
}

/// "The union called for calm" is sometimes read as a passive; outside
/// headlines a main clause needs "was" for that
static bool has_passive_subject(const MdtTree* const tree,
                                const uint32_t verb) {
  const MdtToken* const token = mdt_tree_token(tree, verb);
  const MdtDeprel base = mdt_deprel_base(token->deprel);
  const bool is_main =
    base == MDT_DEP_ROOT || base == MDT_DEP_CCOMP || base == MDT_DEP_PARATAXIS;
  return mdt_tree_child_exact(tree, verb, MDT_DEP_NSUBJ_PASS) != MDT_NONE &&
         (has_auxiliary(tree, verb) || !is_main ||
          tree->doc->sentences.items[token->sentence].is_headline);
}

bool mdt_clause_is_passive(const MdtTree* const tree, uint32_t verb) {
  for (int i = 0; i < MAX_CONTROL; ++i) {
    if (mdt_tree_child_exact(tree, verb, MDT_DEP_AUX_PASS) != MDT_NONE ||
        has_passive_subject(tree, verb) || is_bare_participle(tree, verb)) {
      return true;
    }
    // "was arrested and charged": the second shares the auxiliary
    const MdtToken* const token = mdt_tree_token(tree, verb);
    if (!mdt_tree_is(tree, verb, MDT_DEP_CONJ) || token->head == MDT_NONE ||
        token->xpos != MDT_XPOS_VBN || has_auxiliary(tree, verb) ||
        mdt_tree_child(tree, verb, MDT_DEP_NSUBJ) != MDT_NONE) {
      return false;
    }
    verb = token->head;
  }
  return false;
}

uint32_t mdt_clause_antecedent(const MdtTree* const tree,
                               const uint32_t token) {
  const MdtXpos xpos = mdt_tree_token(tree, token)->xpos;
  const bool is_that = mdt_tree_has_lemma(tree, token, "that");
  if (xpos != MDT_XPOS_WDT && xpos != MDT_XPOS_WP && xpos != MDT_XPOS_WPS &&
      !is_that) {
    return token;
  }
  uint32_t up = token;
  for (int i = 0; i < MAX_CONTROL && up != MDT_NONE; ++i) {
    const MdtToken* const node = mdt_tree_token(tree, up);
    if (node->deprel == MDT_DEP_ACL_RELCL && node->head != MDT_NONE) {
      return node->head;
    }
    up = node->head;
  }
  return token;
}

/// "promised them to go": the promiser goes, not those who were promised
static bool controls_by_subject(const MdtTree* const tree,
                                const uint32_t verb) {
  return mdt_tree_has_lemma(tree, verb, "promise") ||
         mdt_tree_has_lemma(tree, verb, "vow") ||
         mdt_tree_has_lemma(tree, verb, "use") ||
         mdt_tree_has_lemma(tree, verb, "sue") ||
         mdt_tree_has_lemma(tree, verb, "threaten");
}

static uint32_t surface_subject(const MdtTree* tree, uint32_t predicate,
                                int depth);

/// The controller of an infinitive or gerund that completes `verb`
static uint32_t controller(const MdtTree* const tree, const uint32_t verb,
                           const int depth) {
  if (!controls_by_subject(tree, verb) && !mdt_clause_is_passive(tree, verb)) {
    uint32_t object = mdt_tree_child(tree, verb, MDT_DEP_IOBJ);
    if (object == MDT_NONE) {
      object = mdt_tree_child(tree, verb, MDT_DEP_OBJ);
    }
    if (object != MDT_NONE) {
      return object;
    }
    const MdtView on = { "on", 2 };
    const uint32_t urged = mdt_clause_phrase(tree, verb, on);
    if (urged != MDT_NONE && mdt_tree_has_lemma(tree, verb, "call")) {
      return urged;
    }
  }
  return surface_subject(tree, verb, depth);
}

/// "met the press, *saying* little": a participle set off by a comma
static bool is_set_off(const MdtTree* const tree, const uint32_t verb) {
  uint32_t at = verb;
  if (mdt_tree_token(tree, verb)->xpos != MDT_XPOS_VBG) {
    return false;
  }
  while (at && mdt_tree_token(tree, at - 1)->upos == MDT_UPOS_ADV) {
    --at;
  }
  return at && mdt_view_is(mdt_tree_token(tree, at - 1)->form, ",");
}

/// The predicate that the noun phrase around `noun` is an object or adjunct of,
/// or none if it is a subject
static uint32_t predicate_over(const MdtTree* const tree, uint32_t noun) {
  for (int i = 0; i < MAX_CONTROL; ++i) {
    const MdtToken* const token = mdt_tree_token(tree, noun);
    const MdtDeprel base = mdt_deprel_base(token->deprel);
    if (token->head == MDT_NONE ||
        (base != MDT_DEP_OBJ && base != MDT_DEP_OBL && base != MDT_DEP_NMOD &&
         base != MDT_DEP_CONJ && base != MDT_DEP_APPOS)) {
      return MDT_NONE;
    }
    noun = token->head;
    if (is_verbal(tree, noun)) {
      return noun;
    }
  }
  return MDT_NONE;
}

/// The subject of a clause that modifies a noun: the noun itself, or for "plan
/// to leave" whose plan it is
static uint32_t subject_in_noun(const MdtTree* const tree,
                                const uint32_t predicate, const uint32_t noun,
                                const int depth) {
  if (!mdt_view_is(mdt_tree_marker(tree, predicate), "to")) {
    const uint32_t over =
      is_set_off(tree, predicate) ? predicate_over(tree, noun) : MDT_NONE;
    const uint32_t subject =
      over == MDT_NONE ? over : surface_subject(tree, over, depth);
    return subject == MDT_NONE ? noun : subject;
  }
  const uint32_t owner = mdt_clause_owner(tree, noun);
  const uint32_t verb = mdt_clause_governor(tree, noun);
  if (owner != MDT_NONE || verb == MDT_NONE ||
      mdt_clause_is_passive(tree, verb)) {
    return owner;
  }
  return surface_subject(tree, verb, depth);
}

static bool is_finite(const MdtTree* const tree, const uint32_t verb) {
  const MdtXpos xpos = mdt_tree_token(tree, verb)->xpos;
  return xpos == MDT_XPOS_VBD || xpos == MDT_XPOS_VBZ || xpos == MDT_XPOS_VBP ||
         xpos == MDT_XPOS_MD;
}

/// The verb that the joined `verb` shares its subject with: in "urged him to
/// stay and spoke with her" a finite one, even if it was hung on "stay"
static uint32_t joined_to(const MdtTree* const tree, const uint32_t verb) {
  uint32_t head = mdt_tree_token(tree, verb)->head;
  for (int i = 0; i < MAX_CONTROL && is_finite(tree, verb); ++i) {
    const MdtToken* const token = mdt_tree_token(tree, head);
    if (token->head == MDT_NONE || token->xpos != MDT_XPOS_VB ||
        (!mdt_tree_is(tree, head, MDT_DEP_XCOMP) &&
         !mdt_tree_is(tree, head, MDT_DEP_ADVCL)) ||
        has_auxiliary(tree, head)) {
      break;
    }
    head = token->head;
  }
  return head;
}

static uint32_t joined_subject(const MdtTree* const tree, const uint32_t verb,
                               const int depth) {
  return is_verbal(tree, verb) ? surface_subject(tree, verb, depth) : MDT_NONE;
}

/// Its own subject. Of two that stand together, as where a title was torn from
/// its name, the last: "said Attorney | General *Smith*"
static uint32_t own_subject(const MdtTree* const tree,
                            const uint32_t predicate) {
  uint32_t found = MDT_NONE;
  for (MDT_EACH_CHILD(tree, predicate, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_NSUBJ) &&
        (found == MDT_NONE || (found < predicate) == (child < predicate))) {
      found = child;
    }
  }
  return found;
}

static bool has_finite_form(const MdtTree* const tree, const uint32_t verb) {
  const uint32_t auxiliary = mdt_tree_child(tree, verb, MDT_DEP_AUX);
  return is_finite(tree, auxiliary == MDT_NONE ? verb : auxiliary);
}

uint32_t mdt_clause_lost_subject(const MdtTree* const tree,
                                 const uint32_t verb) {
  const uint32_t above = mdt_tree_token(tree, verb)->head;
  if (!mdt_tree_is(tree, verb, MDT_DEP_CCOMP) || above == MDT_NONE ||
      own_subject(tree, verb) != MDT_NONE || !has_finite_form(tree, verb) ||
      mdt_tree_child(tree, verb, MDT_DEP_MARK) != MDT_NONE) {
    return MDT_NONE;
  }
  const uint32_t object = mdt_tree_child(tree, above, MDT_DEP_OBJ);
  return object != MDT_NONE && above < object && object < verb ? object
                                                               : MDT_NONE;
}

static bool opens_clause(const MdtView marker) {
  static const char* const words[] = { "after", "before",  "since", "until",
                                       "once",  "because", "as" };
  for (unsigned i = 0; i < sizeof(words) / sizeof(*words); ++i) {
    if (mdt_view_is(marker, words[i])) {
      return true;
    }
  }
  return false;
}

/// Whether all between `noun` and `verb` hangs within one of them
static bool is_next_to(const MdtTree* const tree, const uint32_t noun,
                       const uint32_t verb) {
  for (uint32_t i = noun + 1; i < verb; ++i) {
    if (mdt_view_is(mdt_tree_token(tree, i)->form, ",") ||
        (!mdt_tree_dominates(tree, noun, i) &&
         !mdt_tree_dominates(tree, verb, i))) {
      return false;
    }
  }
  return noun < verb;
}

/// "was founded after the *league* ousted the king", where the league was hung
/// on "founded", as if "after the league" were a time
static uint32_t subject_hung_above(const MdtTree* const tree,
                                   const uint32_t verb) {
  const uint32_t above = mdt_tree_token(tree, verb)->head;
  if (above == MDT_NONE || !has_finite_form(tree, verb) ||
      mdt_tree_child(tree, verb, MDT_DEP_MARK) != MDT_NONE) {
    return MDT_NONE;
  }
  for (MDT_EACH_CHILD(tree, above, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_OBL) &&
        opens_clause(mdt_tree_marker(tree, child)) &&
        is_next_to(tree, child, verb)) {
      return child;
    }
  }
  return MDT_NONE;
}

static uint32_t adverbial_subject(const MdtTree* const tree,
                                  const uint32_t verb, const int depth) {
  const uint32_t hung = subject_hung_above(tree, verb);
  return hung != MDT_NONE
           ? hung
           : joined_subject(tree, mdt_tree_token(tree, verb)->head, depth);
}

/// "The *king's* aim was to close the port", "all *we* need to do is ask":
/// who does what a noun is said to be
static uint32_t doer_of_aim(const MdtTree* const tree, const uint32_t noun,
                            const int depth) {
  const uint32_t owner = mdt_clause_owner(tree, noun);
  for (MDT_EACH_CHILD(tree, noun, child)) {
    if (owner == MDT_NONE &&
        mdt_tree_token(tree, child)->deprel == MDT_DEP_ACL_RELCL) {
      return surface_subject(tree, child, depth + 1);
    }
  }
  return owner;
}

/// Whether `predicate` is an act that `subject` is said to be
static bool names_act(const MdtTree* const tree, const uint32_t predicate,
                      const uint32_t subject) {
  const MdtToken* const token = mdt_tree_token(tree, predicate);
  return token->upos == MDT_UPOS_VERB && token->xpos == MDT_XPOS_VB &&
         mdt_tree_token(tree, subject)->deprel == MDT_DEP_NSUBJ_OUTER;
}

static uint32_t surface_subject(const MdtTree* const tree,
                                const uint32_t predicate, const int depth) {
  const uint32_t named = own_subject(tree, predicate);
  if (named != MDT_NONE && names_act(tree, predicate, named)) {
    return depth < MAX_CONTROL ? doer_of_aim(tree, named, depth) : MDT_NONE;
  }
  const uint32_t own =
    named != MDT_NONE ? named : mdt_clause_lost_subject(tree, predicate);
  if (own != MDT_NONE) {
    return mdt_clause_antecedent(tree, own);
  }
  const MdtToken* const token = mdt_tree_token(tree, predicate);
  const uint32_t clause = mdt_tree_child(tree, predicate, MDT_DEP_CSUBJ);
  if (clause != MDT_NONE || depth >= MAX_CONTROL || token->head == MDT_NONE) {
    return clause;
  }
  switch (mdt_deprel_base(token->deprel)) {
    case MDT_DEP_XCOMP:
      return controller(tree, token->head, depth + 1);
    case MDT_DEP_CONJ:
      return joined_subject(tree, joined_to(tree, predicate), depth + 1);
    case MDT_DEP_ADVCL:
      return adverbial_subject(tree, predicate, depth + 1);
    case MDT_DEP_ACL:
      return subject_in_noun(tree, predicate, token->head, depth + 1);
    case MDT_DEP_AMOD:
      return token->head;
    default:
      return MDT_NONE;
  }
}

uint32_t mdt_clause_surface_subject(const MdtTree* const tree,
                                    const uint32_t predicate) {
  return surface_subject(tree, predicate, 0);
}

/// "was sent to prison *by a court*", where "by" may hang on "prison"
static uint32_t hanging_agent(const MdtTree* const tree, uint32_t top) {
  const MdtView by = { "by", 2 };
  uint32_t found = MDT_NONE;
  for (int i = 0; i < MAX_CONTROL && top != MDT_NONE && found == MDT_NONE;
       ++i) {
    uint32_t last = MDT_NONE;
    found = mdt_clause_phrase(tree, top, by);
    for (MDT_EACH_CHILD(tree, top, child)) {
      if (child > top && (mdt_tree_is(tree, child, MDT_DEP_OBL) ||
                          mdt_tree_is(tree, child, MDT_DEP_NMOD))) {
        last = child;
      }
    }
    top = last;
  }
  return found;
}

static uint32_t own_agent(const MdtTree* const tree, const uint32_t verb) {
  const uint32_t agent = mdt_tree_child_exact(tree, verb, MDT_DEP_OBL_AGENT);
  return agent != MDT_NONE ? agent : hanging_agent(tree, verb);
}

/// "the *Ford*-led bid": joined to the participle by a hyphen
static uint32_t hyphened_agent(const MdtTree* const tree, const uint32_t verb) {
  const MdtToken* const token = mdt_tree_token(tree, verb);
  if (verb < 2 || !mdt_tree_is(tree, verb, MDT_DEP_AMOD) ||
      !mdt_view_is(mdt_tree_token(tree, verb - 1)->form, "-") ||
      mdt_tree_token(tree, verb - 1)->span.end != token->span.start) {
    return MDT_NONE;
  }
  const MdtUpos upos = mdt_tree_token(tree, verb - 2)->upos;
  return upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN ? verb - 2 : MDT_NONE;
}

/// "was arrested and charged by the police": the agent stands once
static uint32_t agent(const MdtTree* const tree, const uint32_t verb) {
  uint32_t found = own_agent(tree, verb);
  if (found == MDT_NONE) {
    found = hyphened_agent(tree, verb);
  }
  for (MDT_EACH_CHILD(tree, verb, child)) {
    if (found == MDT_NONE && mdt_tree_is(tree, child, MDT_DEP_CONJ) &&
        mdt_tree_token(tree, child)->xpos == MDT_XPOS_VBN &&
        mdt_tree_child(tree, child, MDT_DEP_NSUBJ) == MDT_NONE) {
      found = own_agent(tree, child);
    }
  }
  // "were found by the guards and were locked up"
  if (found == MDT_NONE && mdt_tree_is(tree, verb, MDT_DEP_CONJ) &&
      mdt_tree_child(tree, verb, MDT_DEP_NSUBJ) == MDT_NONE &&
      mdt_clause_is_passive(tree, mdt_tree_token(tree, verb)->head)) {
    found = own_agent(tree, mdt_tree_token(tree, verb)->head);
  }
  return found;
}

uint32_t mdt_clause_subject(const MdtTree* const tree,
                            const uint32_t predicate) {
  return mdt_clause_is_passive(tree, predicate)
           ? agent(tree, predicate)
           : mdt_clause_surface_subject(tree, predicate);
}
