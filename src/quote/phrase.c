// SPDX-License-Identifier: Apache-2.0
// "according to the paper", "per the decree", "reportedly".

#include "quote/rules.h"

#include "base/view.h"

enum { MAX_SCAN = 400 };

static bool is_comma_like(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_PUNCT;
}

static bool heads_clause(const Work* const work, const uint32_t token) {
  switch (mdt_deprel_base(work->tokens[token].deprel)) {
    case MDT_DEP_ROOT:
    case MDT_DEP_CCOMP:
    case MDT_DEP_ADVCL:
    case MDT_DEP_ACL:
    case MDT_DEP_CSUBJ:
    case MDT_DEP_PARATAXIS:
      return true;
    case MDT_DEP_CONJ:
      return find_child(work, token, MDT_DEP_NSUBJ) != MDT_NONE;
    default:
      return work->tokens[token].head == MDT_NONE;
  }
}

static uint32_t find_clause(const Work* const work, uint32_t token) {
  while (token != MDT_NONE && !heads_clause(work, token)) {
    token = work->tokens[token].head;
  }
  return token;
}

// Another voice at the end: "…, according to the notes, the Tribune reported"
static bool is_other_voice(const Work* const work, const Range rest) {
  const bool is_short = rest.end - rest.first < 12;
  for (uint32_t i = rest.first; is_short && i < rest.end; ++i) {
    const Report report = find_report_verb(work->known, work->tokens[i].lemma,
                                           (MdtView){ NULL, 0 });
    if (work->tokens[i].upos == MDT_UPOS_VERB && report.kind &&
        reporter_range(work, i).first > rest.first - 2) {
      return true;
    }
  }
  return false;
}

static bool is_semicolon(const Work* const work, const uint32_t token) {
  return mdt_view_is(work->tokens[token].form, ";");
}

// The part of `range` around `token` that no semicolon cuts off; far ones are
// left alone, for sentences without end
static Range cut_at_semicolons(const Work* const work, Range range,
                               const uint32_t token) {
  const uint32_t left =
    token > range.first + MAX_SCAN ? token - MAX_SCAN : range.first;
  for (uint32_t i = token; i-- > left;) {
    if (is_semicolon(work, i)) {
      range.first = i + 1;
      break;
    }
  }
  for (uint32_t i = token; i < range.end && i < token + MAX_SCAN; ++i) {
    if (is_semicolon(work, i)) {
      range.end = i;
    }
  }
  return range;
}

// The clause of `host` without the clauses joined to it after `token`
static Range own_clause(const Work* const work, const uint32_t host,
                        const uint32_t token) {
  Range range = work->reach[host];
  for (uint32_t c = work->child[host]; c != MDT_NONE; c = work->next[c]) {
    if (c > host && c > token && work->reach[c].first > token &&
        work->reach[c].first < range.end &&
        (is_dep(work, c, MDT_DEP_PARATAXIS) ||
         (is_dep(work, c, MDT_DEP_CONJ) &&
          work->tokens[c].upos == MDT_UPOS_VERB))) {
      range.end = work->reach[c].first;
    }
  }
  return cut_at_semicolons(work, after_governor(work, host, range), token);
}

// What a phrase can vouch for: its sentence, or what of it is in the same
// quotation
static Range find_stretch(const Work* const work, const uint32_t token) {
  const MdtSentence* const s = sentence_of(work, token);
  const uint32_t index = work->quotation_at[token];
  Range range = { s->first, s->end };
  if (index != MDT_NONE) {
    const Quotation q = work->quotations.items[index];
    range.first = q.first > range.first ? q.first : range.first;
    range.end = q.end < range.end ? q.end : range.end;
  }
  return cut_at_semicolons(work, range, token);
}

// A phrase at an edge of its sentence, or cut off before the main verb,
// vouches for all of it: "Four men were held, according to the police."
static bool is_outside(const Work* const work, const Range phrase,
                       const uint32_t host) {
  const Range stretch = find_stretch(work, phrase.first);
  uint32_t start = stretch.first;
  uint32_t end = phrase.end;
  while (start < phrase.first && is_comma_like(work, start)) {
    ++start;
  }
  while (end < stretch.end && is_comma_like(work, end)) {
    ++end;
  }
  return start == phrase.first ||
         (is_comma_like(work, phrase.first - 1) &&
          (end == stretch.end ||
           (end > phrase.end && phrase.first < host &&
            work->tokens[host].head == MDT_NONE) ||
           is_other_voice(work, (Range){ phrase.end, stretch.end })));
}

static void take_stretch(Work* const work, Ranges* const content,
                         const Range phrase) {
  const Range stretch = find_stretch(work, phrase.first);
  const Range rest = { phrase.end, stretch.end };
  add_range(work, content, (Range){ stretch.first, phrase.first });
  if (!content->count || !is_other_voice(work, rest)) {
    add_range(work, content, rest);
  }
}

// What the rules take
static void take_host(Work* const work, Ranges* const content,
                      const Range phrase, const uint32_t from) {
  const uint32_t host = find_clause(work, work->tokens[from].head);
  if (host != MDT_NONE && is_outside(work, phrase, host)) {
    work->outside_after[phrase.first] = phrase.first;
    take_stretch(work, content, phrase);
  } else if (host != MDT_NONE) {
    add_around(work, content, own_clause(work, host, phrase.first), phrase);
  }
}

// --- What it may report ------------------------------------------------------

static void propose_around(Work* const work, Proposals* const all,
                           const Cue* const cue, const char* const ways[3],
                           const uint32_t host, const Range range) {
  const Range before = { range.first, cue->words.first };
  const Range after = { cue->words.end, range.end };
  if (before.first < before.end && after.first < after.end) {
    propose_both(work, all, cue, ways[0], host, before, after);
  }
  if (before.first < before.end) {
    propose_late(work, all, cue, ways[1], host, before);
  }
  if (after.first < after.end) {
    propose_cut(work, all, cue, ways[2], host, after);
  }
}

static void propose_hosts(Work* const work, Proposals* const all,
                          const Cue* const cue, const uint32_t from) {
  enum { MAX_HOSTS = 3 };
  static const char* const ways[MAX_HOSTS][3] = {
    { "host", "host-before", "host-after" },
    { "above", "above-before", "above-after" },
    { "far-above", "far-above-before", "far-above-after" },
  };
  uint32_t host = find_clause(work, from);
  for (int i = 0; i < MAX_HOSTS && host != MDT_NONE; ++i) {
    propose_around(work, all, cue, ways[i], host,
                   own_clause(work, host, cue->token));
    host = find_clause(work, work->tokens[host].head);
  }
}

void propose_for_phrase(Work* const work, Proposals* const all,
                        const Cue* const cue) {
  static const char* const stretch[3] = { "stretch", "stretch-before",
                                          "stretch-after" };
  static const char* const noun[3] = { "noun", "noun-before", "noun-after" };
  const uint32_t last = cue->words.end - 1;
  uint32_t head = work->tokens[cue->noun == MDT_NONE ? last : cue->noun].head;
  if (head == MDT_NONE) {
    return;
  }
  propose_around(work, all, cue, noun, head, work->reach[head]);
  propose_hosts(work, all, cue, head);
  propose_around(work, all, cue, stretch, MDT_NONE,
                 find_stretch(work, cue->token));
}

// --- What a source follows ---------------------------------------------------

// A phrase of the table
typedef struct {
  uint32_t end;  ///< After its words
  MdtView role;  ///< What may follow
  MdtView nouns; ///< The only nouns that may, or null data
} Tie;

// Return what the table says of the `n` words from `token` on
static MdtView look_up(const Work* const work, const uint32_t token,
                       const uint32_t n) {
  char key[64];
  size_t len = 0;
  for (uint32_t i = token; i < token + n; ++i) {
    const MdtView form = work->tokens[i].form;
    if (len + form.len + 1 > sizeof(key)) {
      return (MdtView){ NULL, 0 };
    }
    for (size_t k = 0; k < form.len; ++k) {
      const char c = form.data[k];
      key[len++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    key[len++] = ' ';
  }
  return mdt_wordlist_get(work->known->phrases, (MdtView){ key, len - 1 });
}

// Find the longest phrase of the table that begins at `token`
static bool find_tie(const Work* const work, const uint32_t token,
                     Tie* const tie) {
  enum { MAX_WORDS = 4 };
  const uint32_t left = (uint32_t)work->doc->tokens.count - token;
  for (uint32_t n = left < MAX_WORDS ? left : MAX_WORDS; n; --n) {
    MdtView nouns = look_up(work, token, n);
    const MdtView role =
      nouns.data ? mdt_view_cut(&nouns, ' ') : (MdtView){ NULL, 0 };
    if (role.data && !mdt_view_is(role, "nobody")) {
      *tie = (Tie){ token + n, role, nouns };
      return true;
    }
  }
  return false;
}

// What the last word of the phrase belongs to; that of "according to" belongs
// to its first, and with it to the noun
static uint32_t find_tied_noun(const Work* const work, const uint32_t token,
                               const Tie* const tie) {
  const uint32_t noun = work->tokens[tie->end - 1].head;
  return noun != MDT_NONE && noun < tie->end && noun >= token
           ? work->tokens[noun].head
           : noun;
}

static bool is_listed(MdtView names, const MdtView name) {
  while (names.data) {
    if (mdt_view_equals(mdt_view_cut(&names, ' '), name)) {
      return true;
    }
  }
  return false;
}

// "per cent", "per hour" vouch for nothing; "per the decree" does
static bool may_follow(const Work* const work, const uint32_t noun,
                       const Tie* const tie) {
  if (tie->nouns.data) {
    return is_listed(tie->nouns, work->tokens[noun].lemma);
  }
  return !mdt_view_is(tie->role, "definite") ||
         find_child(work, noun, MDT_DEP_DET) != MDT_NONE ||
         work->tokens[noun].upos == MDT_UPOS_PROPN ||
         find_child(work, noun, MDT_DEP_NMOD) != MDT_NONE;
}

// "According to reports, of the forty men, ten …": an apposition has a comma at
// both its ends, so one comma alone ends the source
static void end_source(const Work* const work, Range* const source) {
  if (source->end < work->doc->tokens.count &&
      is_comma_like(work, source->end)) {
    return;
  }
  for (uint32_t i = source->first; i < source->end; ++i) {
    if (mdt_view_is(work->tokens[i].form, ",")) {
      source->end = i;
    }
  }
}

static void read_source_phrase(Work* const work, const uint32_t token,
                               const Tie* const tie) {
  const uint32_t end = tie->end;
  const uint32_t noun = find_tied_noun(work, token, tie);
  if (noun == MDT_NONE || noun < end || !may_follow(work, noun, tie)) {
    return;
  }
  Draft found = { .cue_head = token };
  set_source(work, &found, noun);
  if (!found.source.count) {
    return;
  }
  Range source = found.source.items[0];
  source.first = source.first < end ? end : source.first;
  end_source(work, &source);
  const Cue cue = { .token = token,
                    .kind = CUE_PHRASE,
                    .preposition = MDT_NONE,
                    .noun = noun,
                    .words = { token, source.end },
                    .source = noun };
  Proposals all = { .count = 0 };
  Ranges ruled = { NULL, 0, 0 };
  propose_for_phrase(work, &all, &cue);
  take_host(work, &ruled, cue.words, noun);
  propose_ruled(work, &all, &cue, &ruled);
  const Proposal* const chosen = choose(work, &cue, &all);
  if (chosen) {
    Draft* const draft = draft_choice(work, &cue, chosen, "source-phrase");
    add_range(work, &draft->cue, (Range){ token, end });
    draft->source_head = noun;
    add_range(work, &draft->source, source);
  }
}

// "burns over reportedly half of his body": by a noun it vouches for that noun
static Range find_adverb_host(const Work* const work, const uint32_t token) {
  const uint32_t head = work->tokens[token].head;
  const MdtUpos upos = work->tokens[head].upos;
  const bool is_noun = upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN;
  const uint32_t host =
    upos == MDT_UPOS_NUM ? work->tokens[head].head : find_clause(work, head);
  if (is_noun && !heads_clause(work, head)) {
    return work->reach[head];
  }
  return host == MDT_NONE ? work->reach[head] : own_clause(work, host, token);
}

static void read_adverb(Work* const work, const uint32_t token) {
  if (work->tokens[token].head == MDT_NONE) {
    return;
  }
  const Range self = { token, token + 1 };
  const Cue cue = { .token = token,
                    .kind = CUE_ADVERB,
                    .preposition = MDT_NONE,
                    .noun = MDT_NONE,
                    .words = self,
                    .source = MDT_NONE };
  Proposals all = { .count = 0 };
  Ranges ruled = { NULL, 0, 0 };
  propose_for_phrase(work, &all, &cue);
  add_around(work, &ruled, find_adverb_host(work, token), self);
  propose_ruled(work, &all, &cue, &ruled);
  const Proposal* const chosen = choose(work, &cue, &all);
  if (chosen) {
    Draft* const draft = draft_choice(work, &cue, chosen, "adverb");
    add_range(work, &draft->cue, self);
  }
}

// "reportedly"
static bool vouches(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_ADV &&
         mdt_view_is(look_up(work, token, 1), "nobody");
}

void read_phrase(Work* const work, const uint32_t token) {
  Tie tie;
  if (find_tie(work, token, &tie)) {
    read_source_phrase(work, token, &tie);
  } else if (vouches(work, token)) {
    read_adverb(work, token);
  }
}
