// SPDX-License-Identifier: Apache-2.0

#include "names/namer.h"

#include "base/try.h"
#include "base/view.h"
#include "linear/labeller.h"
#include "linear/model.h"
#include "names/echo.h"
#include "names/features.h"
#include "names/gazetteer.h"

#include <stdlib.h>

/// One class of the model: "O", "B-PER", "I-PER" …
typedef struct {
  bool is_name;
  bool begins;
  MdtNameKind kind;
} Label;

struct MdtNamer {
  MdtModelFile* file;
  MdtWeights weights;
  MdtClasses classes;
  MdtLookup gazetteer;
  Label labels[MDT_MAX_CLASSES];
};

static void mark_known(const void* const handle, MdtWord* const words,
                       const size_t n) {
  mdt_gazetteer_mark(&((const MdtNamer*)handle)->gazetteer, words, n);
}

static const MdtLabelling labelling = {
  MDT_NAME_KEYS, MDT_NAME_CONTEXTS, MDT_NAME_BEAM,
  mdt_name_keys, mark_known,        mdt_name_contexts,
};

static Label read_label(MdtView line) {
  static const char* const kinds[] = { "PER", "ORG", "LOC" };
  const MdtView part = mdt_view_cut(&line, '-');
  Label label = { false, mdt_view_is(part, "B"), MDT_NAME_PER };
  for (unsigned k = 0; k < sizeof(kinds) / sizeof(*kinds); ++k) {
    if (mdt_view_is(line, kinds[k])) {
      label.is_name = true;
      label.kind = (MdtNameKind)k;
    }
  }
  return label;
}

static uint32_t read_labels(MdtView text, Label* const labels) {
  uint32_t n = 0;
  while (text.len && n < MDT_LABEL_START) {
    labels[n++] = read_label(mdt_view_cut(&text, '\n'));
  }
  return text.len ? 0 : n;
}

static MdtStatus open_model(MdtNamer* const namer, const char* const path,
                            const MdtLog* const log) {
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_modelfile_open(&namer->file, path, "names", log));
  const uint32_t n =
    read_labels(mdt_model_text(namer->file, "labels"), namer->labels);
  if (!n) {
    return mdt_model_fail(path, "no labels", log);
  }
  TRY(st, mdt_model_weights(&namer->weights, namer->file, n, path, log));
  TRY(st, mdt_model_lookup(&namer->gazetteer, namer->file, "known_keys",
                           "known", path, log));
  return mdt_model_lookup(&namer->classes, namer->file, "class_keys", "classes",
                          path, log);
}

MdtStatus mdt_namer_load(MdtNamer** const out, const char* const path,
                         const MdtLog* const log) {
  MdtNamer* const namer = (MdtNamer*)calloc(1, sizeof(MdtNamer));
  if (!namer) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = open_model(namer, path, log);
  if (st) {
    mdt_namer_free(namer);
    return st;
  }
  *out = namer;
  return MDT_SUCCESS;
}

void mdt_namer_free(MdtNamer* const namer) {
  if (namer) {
    mdt_modelfile_free(namer->file);
    free(namer);
  }
}

static void add_names(const void* const handle, MdtDocument* const doc,
                      const uint32_t first, const uint8_t* const labels,
                      const size_t n) {
  const MdtNamer* const namer = (const MdtNamer*)handle;
  const Label* last = NULL;
  for (uint32_t i = 0; i < n; ++i) {
    const Label* const label = namer->labels + labels[i];
    const bool goes_on =
      last && last->is_name && last->kind == label->kind && !label->begins;
    last = label;
    if (!label->is_name) {
      continue;
    }
    if (goes_on) {
      ++doc->names.items[doc->names.count - 1].end;
      continue;
    }
    MdtName* const name = mdt_push(doc->arena, &doc->names);
    name->first = first + i;
    name->end = first + i + 1;
    name->kind = label->kind;
  }
}

void mdt_find_names(const MdtNamer* const namer, MdtDocument* const doc) {
  mdt_label_document(&labelling, &namer->weights, &namer->classes, doc,
                     add_names, namer);
  mdt_echo_names(doc);
}
