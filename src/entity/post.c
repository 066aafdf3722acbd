// SPDX-License-Identifier: Apache-2.0

#include "entity/post.h"

#include "base/view.h"

enum { LONGEST_NOUN = 4, LONGEST_PHRASE = 14, LONGEST_KEY = 96 };

static MdtView phrase_key(const MdtReading* const reading, const uint32_t first,
                          const uint32_t end, char key[LONGEST_KEY],
                          const bool takes_lemma) {
  MdtView out = { key, 0 };
  for (uint32_t i = first; i < end; ++i) {
    const bool is_last = i + 1 == end;
    const MdtView word =
      is_last && takes_lemma ? reading->lemma[i] : reading->lower[i];
    if (out.len + word.len + 2 > LONGEST_KEY) {
      return (MdtView){ key, 0 };
    }
    for (size_t k = 0; k < word.len; ++k) {
      key[out.len++] = word.data[k];
    }
    if (!is_last) {
      key[out.len++] = ' ';
    }
  }
  return out;
}

static bool is_post(const MdtReading* const reading, const MdtView key) {
  bool is_hidden = false;
  const MdtLore* const lore = reading->lore;
  if (mdt_wordlist_has(lore->posts, key)) {
    return !mdt_view_is(mdt_wordlist_get(lore->posts, key), "weak");
  }
  const uint32_t known = mdt_gazetteer_find(lore->gazetteer, key, &is_hidden);
  return known != MDT_NONE &&
         mdt_gazetteer_at(lore->gazetteer, known)->type == MDT_TYPE_POST;
}

bool mdt_post_ends(const MdtReading* const reading, const uint32_t i,
                   uint32_t* const first) {
  char key[LONGEST_KEY];
  for (uint32_t n = LONGEST_NOUN; n; --n) {
    if (i + 1 < n || !mdt_reading_is_joined(reading, i + 1 - n, i)) {
      continue;
    }
    const uint32_t start = i + 1 - n;
    if (is_post(reading, phrase_key(reading, start, i + 1, key, false)) ||
        is_post(reading, phrase_key(reading, start, i + 1, key, true))) {
      *first = start;
      return true;
    }
  }
  return false;
}

static bool is_noun(const MdtToken* const token) {
  return token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN ||
         token->upos == MDT_UPOS_ADJ || mdt_view_is(token->form, "-");
}

static bool is_body(const MdtFoundName* const name) {
  return name->type != MDT_TYPE_PERSON;
}

/// Walk left over what modifies the post, and over words of time
static void extend_left(const MdtReading* const reading,
                        MdtPostPhrase* const post) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  uint32_t i = post->first;
  while (i && mdt_reading_is_joined(reading, i - 1, i) &&
         post->end - i < LONGEST_PHRASE) {
    const uint32_t before = i - 1;
    const uint32_t name = reading->name_at[before];
    const MdtView time =
      mdt_wordlist_get(reading->lore->times, reading->lower[before]);
    if (time.data && name == MDT_NONE) {
      post->time = time.len ? time : post->time;
      i = before;
      continue;
    }
    if (name != MDT_NONE && is_body(&reading->names.items[name])) {
      i = reading->names.items[name].first;
      post->first = i;
    } else if (name == MDT_NONE && is_noun(&tokens[before])) {
      i = before;
      post->first = mdt_view_is(tokens[i].form, "-") ? post->first : i;
    } else if (tokens[before].xpos == MDT_XPOS_POS && before &&
               reading->name_at[before - 1] != MDT_NONE &&
               is_body(&reading->names.items[reading->name_at[before - 1]])) {
      i = before; // "Chile's president"
    } else {
      break;
    }
  }
}

static bool is_attribute(const MdtReading* const reading, const uint32_t i) {
  return mdt_reading_is(reading, i, "of") ||
         mdt_reading_is(reading, i, "for") ||
         mdt_reading_is(reading, i, "to") || mdt_reading_is(reading, i, "at") ||
         mdt_reading_is(reading, i, "in");
}

/// Return the end of the run of nouns and names that begins at `i`
static uint32_t run_end(const MdtReading* const reading, uint32_t i) {
  const MdtTokens* const tokens = &reading->doc->tokens;
  const uint32_t start = i;
  while (i < tokens->count && mdt_reading_is_joined(reading, start, i)) {
    const uint32_t name = reading->name_at[i];
    if (name != MDT_NONE) {
      i = reading->names.items[name].end;
    } else if (is_noun(&tokens->items[i]) ||
               tokens->items[i].xpos == MDT_XPOS_POS) {
      ++i;
    } else {
      break;
    }
  }
  return i;
}

static bool is_article(const MdtReading* const reading, const uint32_t i) {
  return mdt_reading_is(reading, i, "the") || mdt_reading_is(reading, i, "a") ||
         mdt_reading_is(reading, i, "an") ||
         mdt_reading_is(reading, i, "another") ||
         mdt_reading_is(reading, i, "one");
}

static uint32_t skip_article(const MdtReading* const reading,
                             const uint32_t i) {
  return i + is_article(reading, i);
}

/// "… of the Senate", "… for evaluation and inspections"
static void extend_right(const MdtReading* const reading,
                         MdtPostPhrase* const post) {
  const MdtTokens* const tokens = &reading->doc->tokens;
  for (int n = 0; n < 3 && is_attribute(reading, post->end) &&
                  mdt_reading_is_joined(reading, post->head, post->end);
       ++n) {
    const uint32_t start = skip_article(reading, post->end + 1);
    uint32_t end = run_end(reading, start);
    const bool is_named = end > start && reading->name_at[end - 1] != MDT_NONE;
    if (end == start ||
        (!is_named && mdt_reading_is(reading, post->end, "in"))) {
      break;
    }
    if (!is_named && mdt_reading_is(reading, end, "and") &&
        end + 1 < tokens->count &&
        tokens->items[end + 1].upos == MDT_UPOS_NOUN &&
        run_end(reading, end + 1) == end + 2) {
      end += 2;
    }
    post->end = end;
  }
}

bool mdt_post_find_before(const MdtReading* const reading, const uint32_t i,
                          MdtPostPhrase* const out) {
  if (!i || !mdt_reading_is_joined(reading, i - 1, i) ||
      reading->name_at[i - 1] != MDT_NONE) {
    return false;
  }
  const MdtToken* const token = &reading->doc->tokens.items[i - 1];
  *out = (MdtPostPhrase){ i - 1, i, i - 1, { NULL, 0 }, false };
  if (!mdt_post_ends(reading, i - 1, &out->first) ||
      token->upos == MDT_UPOS_VERB) {
    return false;
  }
  out->is_plural = token->xpos == MDT_XPOS_NNS || token->xpos == MDT_XPOS_NNPS;
  extend_left(reading, out);
  return true;
}

bool mdt_post_find_at(const MdtReading* const reading, const uint32_t head,
                      MdtPostPhrase* const out) {
  *out = (MdtPostPhrase){ head, head + 1, head, { NULL, 0 }, false };
  if (!mdt_post_ends(reading, head, &out->first)) {
    return false;
  }
  const MdtToken* const token = &reading->doc->tokens.items[head];
  out->is_plural = token->xpos == MDT_XPOS_NNS || token->xpos == MDT_XPOS_NNPS;
  extend_left(reading, out);
  extend_right(reading, out);
  return true;
}

bool mdt_post_find_after(const MdtReading* const reading, const uint32_t i,
                         MdtPostPhrase* const out) {
  // "Ann Lee, then the mayor"
  const MdtView time =
    i + 1 < reading->doc->tokens.count && is_article(reading, i + 1)
      ? mdt_wordlist_get(reading->lore->times, reading->lower[i])
      : (MdtView){ NULL, 0 };
  const uint32_t start = skip_article(reading, time.data ? i + 1 : i);
  const uint32_t end = run_end(reading, start);
  // "prime minister-elect" and "chair, …" end in the noun itself
  if (end == start || !mdt_reading_is_joined(reading, start, end - 1) ||
      reading->name_at[end - 1] != MDT_NONE) {
    return false;
  }
  if (!mdt_post_find_at(reading, end - 1, out)) {
    return false;
  }
  const bool is_title =
    end < reading->doc->tokens.count && reading->name_at[end] != MDT_NONE;
  return !is_title && out->first >= start;
}
