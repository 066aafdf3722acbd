// SPDX-License-Identifier: Apache-2.0

#include "tag/lemmatizer.h"

#include "base/try.h"
#include "base/view.h"
#include "linear/model.h"
#include "tag/lemma_key.h"
#include "tag/script.h"

#include <stdlib.h>

enum { MAX_SCRIPTS = 2048, MAX_FEATS = 512 };

struct MdtLemmatizer {
  MdtModelFile* file;
  MdtLookup lemmas; // Keys of words and suffixes to scripts
  MdtLookup feats;  // Keys of words to lists of features
  MdtScript scripts[MAX_SCRIPTS];
  MdtView lists[MAX_FEATS];
};

static uint32_t read_scripts(MdtView text, MdtScript* const scripts) {
  uint32_t n = 0;
  while (text.len && n < MAX_SCRIPTS) {
    if (!mdt_script_read(mdt_view_cut(&text, '\n'), scripts + n)) {
      return 0;
    }
    ++n;
  }
  return text.len ? 0 : n;
}

static uint32_t read_lists(MdtView text, MdtView* const lists) {
  uint32_t n = 0;
  while (text.len && n < MAX_FEATS) {
    const MdtView list = mdt_view_cut(&text, '\n');
    const MdtView none = { NULL, 0 };
    lists[n++] = mdt_view_is(list, "_") ? none : list;
  }
  return text.len ? 0 : n;
}

static bool is_below(const MdtLookup* const lookup, const uint32_t n) {
  for (uint32_t i = 0; i < lookup->n; ++i) {
    if (lookup->values[i] >= n) {
      return false;
    }
  }
  return true;
}

static MdtStatus open_model(MdtLemmatizer* const lemmatizer,
                            const char* const path, const MdtLog* const log) {
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_modelfile_open(&lemmatizer->file, path, "lemmatiser", log));
  const MdtModelFile* const file = lemmatizer->file;
  TRY(st, mdt_model_lookup(&lemmatizer->lemmas, file, "lemma_keys", "lemmas",
                           path, log));
  TRY(st, mdt_model_lookup(&lemmatizer->feats, file, "feat_keys", "feats", path,
                           log));
  const uint32_t n_scripts =
    read_scripts(mdt_model_text(file, "scripts"), lemmatizer->scripts);
  const uint32_t n_lists =
    read_lists(mdt_model_text(file, "feat_lists"), lemmatizer->lists);
  return is_below(&lemmatizer->lemmas, n_scripts) &&
             is_below(&lemmatizer->feats, n_lists)
           ? MDT_SUCCESS
           : mdt_model_fail(path, "unsound scripts", log);
}

MdtStatus mdt_lemmatizer_load(MdtLemmatizer** const out, const char* const path,
                              const MdtLog* const log) {
  MdtLemmatizer* const lemmatizer =
    (MdtLemmatizer*)calloc(1, sizeof(MdtLemmatizer));
  if (!lemmatizer) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = open_model(lemmatizer, path, log);
  if (st) {
    mdt_lemmatizer_free(lemmatizer);
    return st;
  }
  *out = lemmatizer;
  return MDT_SUCCESS;
}

void mdt_lemmatizer_free(MdtLemmatizer* const lemmatizer) {
  if (lemmatizer) {
    mdt_modelfile_free(lemmatizer->file);
    free(lemmatizer);
  }
}

/// Look up `plain` under `tag`, from the whole word to the tag alone
static bool find(const MdtLookup* const lookup, const uint64_t tag,
                 const MdtPlain* const plain, uint32_t* const value) {
  unsigned level = MDT_LEMMA_WHOLE;
  while (!mdt_lookup_find(lookup, mdt_lemma_key(tag, plain, level), value)) {
    if (!level) {
      return false;
    }
    level = mdt_lemma_next_level(plain, level);
  }
  return true;
}

static void set_lemma(const MdtLemmatizer* const lemmatizer,
                      MdtArena* const arena, MdtToken* const token) {
  const MdtPlain plain = mdt_word_plain(token->form.data, token->form.len);
  const uint64_t tag =
    mdt_lemma_tag(mdt_upos_name(token->upos), mdt_xpos_name(token->xpos));
  uint32_t found = 0;
  if (!token->lemma.len) {
    token->lemma =
      find(&lemmatizer->lemmas, tag, &plain, &found)
        ? mdt_script_apply(arena, lemmatizer->scripts + found, token->form)
        : token->form;
  }
  if (!token->feats.len && find(&lemmatizer->feats, tag, &plain, &found)) {
    token->feats = lemmatizer->lists[found];
  }
}

void mdt_lemmatize(const MdtLemmatizer* const lemmatizer,
                   MdtDocument* const doc) {
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    set_lemma(lemmatizer, doc->arena, doc->tokens.items + i);
  }
}
