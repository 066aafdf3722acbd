// SPDX-License-Identifier: Apache-2.0

#include "tag/tagger.h"

#include "base/try.h"
#include "base/view.h"
#include "linear/labeller.h"
#include "linear/model.h"
#include "tag/features.h"

#include <stdlib.h>

/// One class of the model
typedef struct {
  MdtUpos upos;
  MdtXpos xpos;
} Tag;

struct MdtTagger {
  MdtModelFile* file;
  MdtWeights weights;
  MdtClasses classes;
  Tag tags[MDT_MAX_CLASSES];
};

static const MdtLabelling labelling = {
  MDT_TAG_KEYS, MDT_TAG_CONTEXTS, MDT_TAG_BEAM, mdt_tag_keys,
  NULL,         mdt_tag_contexts,
};

/// Read lines of "UPOS XPOS" and return how many there are
static uint32_t read_tags(MdtView text, Tag* const tags) {
  uint32_t n = 0;
  while (text.len && n < MDT_LABEL_START) {
    MdtView line = mdt_view_cut(&text, '\n');
    tags[n].upos = mdt_upos_find(mdt_view_cut(&line, ' '));
    tags[n++].xpos = mdt_xpos_find(line);
  }
  return text.len ? 0 : n;
}

static MdtStatus open_model(MdtTagger* const tagger, const char* const path,
                            const MdtLog* const log) {
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_modelfile_open(&tagger->file, path, "tagger", log));
  const uint32_t n =
    read_tags(mdt_model_text(tagger->file, "labels"), tagger->tags);
  if (!n) {
    return mdt_model_fail(path, "no tags", log);
  }
  TRY(st, mdt_model_weights(&tagger->weights, tagger->file, n, path, log));
  return mdt_model_lookup(&tagger->classes, tagger->file, "class_keys",
                          "classes", path, log);
}

MdtStatus mdt_tagger_load(MdtTagger** const out, const char* const path,
                          const MdtLog* const log) {
  MdtTagger* const tagger = (MdtTagger*)calloc(1, sizeof(MdtTagger));
  if (!tagger) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = open_model(tagger, path, log);
  if (st) {
    mdt_tagger_free(tagger);
    return st;
  }
  *out = tagger;
  return MDT_SUCCESS;
}

void mdt_tagger_free(MdtTagger* const tagger) {
  if (tagger) {
    mdt_modelfile_free(tagger->file);
    free(tagger);
  }
}

static void set_tags(const void* const handle, MdtDocument* const doc,
                     const uint32_t first, const uint8_t* const labels,
                     const size_t n) {
  const MdtTagger* const tagger = (const MdtTagger*)handle;
  for (size_t i = 0; i < n; ++i) {
    doc->tokens.items[first + i].upos = tagger->tags[labels[i]].upos;
    doc->tokens.items[first + i].xpos = tagger->tags[labels[i]].xpos;
  }
}

void mdt_tag(const MdtTagger* const tagger, MdtDocument* const doc) {
  mdt_label_document(&labelling, &tagger->weights, &tagger->classes, doc,
                     set_tags, tagger);
}
