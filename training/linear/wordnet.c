// SPDX-License-Identifier: Apache-2.0

#include "wordnet.h"

#include "memory.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MAX_WORD = 40 };

typedef struct {
  WordnetFunc func;
  void* handle;
  const char* dir;
} Listener;

static bool is_vowel(char c) {
  return c && strchr("aeiou", c);
}

static bool ends(const char* word, const char* ending) {
  const size_t len = strlen(word);
  const size_t n = strlen(ending);
  return len >= n && !strcmp(word + len - n, ending);
}

// A consonant and y: "carry", not "say"
static bool ends_soft(const char* word) {
  const size_t len = strlen(word);
  return len > 1U && word[len - 1U] == 'y' && !is_vowel(word[len - 2U]);
}

// One syllable that ends in one vowel and one consonant: "stop", not "look"
static bool doubles(const char* word) {
  const size_t len = strlen(word);
  unsigned n_vowels = 0;
  for (size_t i = 0; i < len; ++i) {
    n_vowels += is_vowel(word[i]) ? 1U : 0U;
  }
  return len > 2U && n_vowels == 1U && is_vowel(word[len - 2U]) &&
         !is_vowel(word[len - 1U]) && !strchr("wxy", word[len - 1U]);
}

static void tell(const Listener* to, const char* word, size_t kept,
                 const char* ending, const char* tags) {
  char form[MAX_WORD + 8];
  char upos[8];
  const size_t len = strcspn(tags, " ");
  snprintf(form, sizeof(form), "%.*s%s", (int)kept, word, ending);
  snprintf(upos, sizeof(upos), "%.*s", (int)len, tags);
  to->func(to->handle, form, upos, tags + len + 1U, word);
}

// The ending that begins with a vowel, "ed" or "ing"
static void tell_vowel(const Listener* to, const char* word, const char* ending,
                       const char* tags) {
  const size_t len = strlen(word);
  char doubled[8];
  if (doubles(word)) {
    snprintf(doubled, sizeof(doubled), "%c%s", word[len - 1U], ending);
    tell(to, word, len, doubled, tags);
  } else if (ends(word, "e") && !ends(word, "ee") && !ends(word, "oe") &&
             !ends(word, "ye")) {
    tell(to, word, len - 1U, ending, tags);
  } else if (ends(word, "e") && *ending == 'e') {
    tell(to, word, len - 1U, ending, tags);
  } else {
    tell(to, word, len, ending, tags);
  }
}

static void tell_s(const Listener* to, const char* word, const char* tags) {
  const size_t len = strlen(word);
  if (ends_soft(word)) {
    tell(to, word, len - 1U, "ies", tags);
  } else if (ends(word, "s") || ends(word, "x") || ends(word, "z") ||
             ends(word, "ch") || ends(word, "sh")) {
    tell(to, word, len, "es", tags);
  } else {
    tell(to, word, len, "s", tags);
  }
}

static void tell_verb(const Listener* to, const char* word) {
  const size_t len = strlen(word);
  tell_s(to, word, "VERB VBZ");
  if (ends(word, "ie")) {
    tell(to, word, len - 2U, "ying", "VERB VBG");
  } else {
    tell_vowel(to, word, "ing", "VERB VBG");
  }
  if (ends_soft(word)) {
    tell(to, word, len - 1U, "ied", "VERB VBD");
    tell(to, word, len - 1U, "ied", "VERB VBN");
  } else {
    tell_vowel(to, word, "ed", "VERB VBD");
    tell_vowel(to, word, "ed", "VERB VBN");
  }
}

static void tell_noun(const Listener* to, const char* word) {
  tell_s(to, word, "NOUN NNS");
}

static FILE* open_file(const char* dir, const char* name) {
  char path[4096];
  snprintf(path, sizeof(path), "%s/%s", dir, name);
  FILE* const file = fopen(path, "rb");
  if (!file) {
    give_up("cannot be opened", path);
  }
  return file;
}

static bool is_plain(const char* word) {
  return strlen(word) > 2U && strlen(word) < MAX_WORD &&
         strspn(word, "abcdefghijklmnopqrstuvwxyz") == strlen(word);
}

// Each line begins with a word; those of several are joined by "_"
static void read_index(const Listener* to, const char* name,
                       void (*tell_word)(const Listener*, const char*)) {
  FILE* const file = open_file(to->dir, name);
  char line[65536];
  while (fgets(line, sizeof(line), file)) {
    line[strcspn(line, " \n")] = '\0';
    if (is_plain(line)) {
      tell_word(to, line);
    }
  }
  fclose(file);
}

static void tell_exception(const Listener* to, const char* form,
                           const char* lemma, const char* tags) {
  char upos[8];
  const size_t len = strcspn(tags, " ");
  snprintf(upos, sizeof(upos), "%.*s", (int)len, tags);
  to->func(to->handle, form, upos, tags + len + 1U, lemma);
}

static void tell_verb_exception(const Listener* to, const char* form,
                                const char* lemma) {
  if (ends(form, "ing")) {
    tell_exception(to, form, lemma, "VERB VBG");
  } else if (ends(form, "s") && !ends(form, "ss")) {
    tell_exception(to, form, lemma, "VERB VBZ");
  } else {
    tell_exception(to, form, lemma, "VERB VBD");
    tell_exception(to, form, lemma, "VERB VBN");
  }
}

static void tell_noun_exception(const Listener* to, const char* form,
                                const char* lemma) {
  tell_exception(to, form, lemma, "NOUN NNS");
}

static void tell_degree(const Listener* to, const char* form,
                        const char* lemma) {
  tell_exception(to, form, lemma, ends(form, "st") ? "ADJ JJS" : "ADJ JJR");
}

// Lines of a form and its lemmas, of which the first is taken
static void read_exceptions(const Listener* to, const char* name,
                            void (*tell_pair)(const Listener*, const char*,
                                              const char*)) {
  FILE* const file = open_file(to->dir, name);
  char line[512];
  char form[256];
  char lemma[256];
  while (fgets(line, sizeof(line), file)) {
    if (sscanf(line, "%255s%255s", form, lemma) == 2 && is_plain(form) &&
        is_plain(lemma)) {
      tell_pair(to, form, lemma);
    }
  }
  fclose(file);
}

void wordnet_forms(const char* dir, WordnetFunc func, void* handle) {
  const Listener to = { func, handle, dir };
  read_index(&to, "index.verb", tell_verb);
  read_index(&to, "index.noun", tell_noun);
  read_exceptions(&to, "verb.exc", tell_verb_exception);
  read_exceptions(&to, "noun.exc", tell_noun_exception);
  read_exceptions(&to, "adj.exc", tell_degree);
}
