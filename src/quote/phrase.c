// SPDX-License-Identifier: Apache-2.0
// "according to the paper", "per the decree", "reportedly".

#include "quote/rules.h"

#include "base/view.h"

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
        work->reach[i].first > rest.first - 2) {
      return true;
    }
  }
  return false;
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
  return range;
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

static void take_host(Work* const work, Ranges* const content,
                      const Range phrase, const uint32_t from) {
  const uint32_t host = find_clause(work, work->tokens[from].head);
  if (host != MDT_NONE && is_outside(work, phrase, host)) {
    work->outside_after[phrase.first] = phrase.first;
    take_stretch(work, content, phrase);
  } else if (host != MDT_NONE) {
    add_around(work, content, work->reach[host], phrase);
  }
}

static uint32_t match_source_phrase(const Work* const work,
                                    const uint32_t token) {
  static const char* const forms[] = { "according to", "per" };
  const MdtTokens* const tokens = &work->doc->tokens;
  for (uint32_t i = 0; i < 2; ++i) {
    MdtView rest = mdt_view(forms[i]);
    uint32_t at = token;
    while (rest.data && at < tokens->count &&
           mdt_view_equals_nocase(tokens->items[at].form,
                                  mdt_view_cut(&rest, ' '))) {
      ++at;
      if (!rest.data) {
        return at;
      }
    }
  }
  return token;
}

// "per cent", "per hour" vouch for nothing; "per the decree" does
static bool is_plain_per(const Work* const work, const uint32_t token,
                         const uint32_t noun) {
  const uint32_t c = find_child(work, noun, MDT_DEP_DET);
  return mdt_view_is_nocase(work->tokens[token].form, "per") && c == MDT_NONE &&
         work->tokens[noun].upos != MDT_UPOS_PROPN &&
         find_child(work, noun, MDT_DEP_NMOD) == MDT_NONE;
}

static void read_source_phrase(Work* const work, const uint32_t token,
                               const uint32_t end) {
  const uint32_t noun = work->tokens[token].head;
  if (noun == MDT_NONE || noun < end || is_plain_per(work, token, noun)) {
    return;
  }
  Draft* const draft = add_draft(work, token, "source-phrase");
  add_range(work, &draft->cue, (Range){ token, end });
  set_source(work, draft, noun);
  if (draft->source.count) {
    draft->source.items[0].first =
      draft->source.items[0].first < end ? end : draft->source.items[0].first;
    take_host(work, &draft->content,
              (Range){ token, draft->source.items[0].end }, noun);
  }
}

static void read_adverb(Work* const work, const uint32_t token) {
  const uint32_t host = find_clause(work, work->tokens[token].head);
  if (host == MDT_NONE || work->tokens[token].upos != MDT_UPOS_ADV) {
    return;
  }
  Draft* const draft = add_draft(work, token, "adverb");
  const Range self = { token, token + 1 };
  add_range(work, &draft->cue, self);
  add_around(work, &draft->content, work->reach[host], self);
}

void read_phrase(Work* const work, const uint32_t token) {
  const uint32_t end = match_source_phrase(work, token);
  if (end > token) {
    read_source_phrase(work, token, end);
  } else if (work->tokens[token].upos == MDT_UPOS_ADV) {
    const MdtView role =
      mdt_wordlist_get(work->known->phrases, work->tokens[token].lemma);
    if (mdt_view_is(role, "nobody")) {
      read_adverb(work, token);
    }
  }
}
