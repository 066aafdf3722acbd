// SPDX-License-Identifier: Apache-2.0

#include "names/namer.h"

#include "base/log.h"
#include "base/view.h"
#include "names/chain.h"
#include "names/echo.h"
#include "names/gazetteer.h"
#include "network/encoder.h"

#include <stdlib.h>

enum { MAX_PIECE = 512 }; // Words; a longer sentence is read in pieces

/// One label of the model: "O", "B-PER", "I-PER" …
typedef struct {
  bool is_name;
  bool begins;
  MdtNameKind kind;
} Label;

struct MdtNamer {
  MdtModelFile* file;
  MdtEncoder encoder;
  MdtKnownNames known;
  MdtMatrix out; // From states to labels
  MdtChain chain;
  Label labels[MDT_MAX_LABELS];
};

// --- Weights -----------------------------------------------------------------

static Label read_label(MdtView name) {
  static const char* const kinds[] = { "PER", "ORG", "LOC" };
  const MdtView part = mdt_view_cut(&name, '-');
  Label label = { false, mdt_view_is(part, "B"), MDT_NAME_PER };
  for (unsigned k = 0; k < sizeof(kinds) / sizeof(*kinds); ++k) {
    if (mdt_view_is(name, kinds[k])) {
      label.is_name = true;
      label.kind = (MdtNameKind)k;
    }
  }
  return label;
}

static void take_labels(MdtSections* const sections, MdtNamer* const namer) {
  MdtView names = mdt_sections_names(sections, "labels.names");
  MdtView name;
  uint32_t n = 0;
  while (n < MDT_MAX_LABELS && mdt_sections_name(&names, &name)) {
    namer->labels[n++] = read_label(name);
  }
  uint32_t dims[2] = { n + 1, n };
  namer->chain.n_labels = n;
  namer->chain.follow = mdt_sections_take(sections, "follow", MDT_F32, 2, dims);
  sections->is_bad |= !n || names.len;
}

static MdtStatus take_all(MdtNamer* const namer,
                          const MdtTable* const vectors) {
  MdtSections sections = { namer->file, false };
  const uint32_t* const sizes =
    mdt_sections_row(&sections, "sizes", MDT_U32, 2);
  if (!sizes) {
    return MDT_BAD_MODEL;
  }
  mdt_encoder_init(&namer->encoder, &sections, vectors, sizes[0], sizes[1]);
  mdt_gazetteer_init(&namer->known, &sections);
  take_labels(&sections, namer);
  namer->out = mdt_sections_matrix(&sections, "out", namer->chain.n_labels,
                                   2 * namer->encoder.n_hidden);
  return sections.is_bad ? MDT_BAD_MODEL : MDT_SUCCESS;
}

MdtStatus mdt_namer_load(MdtNamer** const out, const char* const path,
                         const MdtVectors* const vectors,
                         const MdtLog* const log) {
  const MdtPlace place = { "names", path, 0, 0 };
  MdtModelFile* file = NULL;
  MdtStatus st = mdt_modelfile_open(&file, path, "names", log);
  if (st) {
    return st;
  }
  MdtNamer* const namer = (MdtNamer*)calloc(1, sizeof(MdtNamer));
  if (!namer) {
    mdt_modelfile_free(file);
    return mdt_fail(log, MDT_NO_MEMORY, place, "memory is short");
  }
  namer->file = file;
  st = take_all(namer, mdt_vectors_table(vectors));
  if (st) {
    mdt_namer_free(namer);
    return mdt_fail(log, st, place, "its sections do not make a name tagger");
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

// --- Names -------------------------------------------------------------------

// What one call works with
typedef struct {
  const MdtNamer* namer;
  const MdtWordNet* wordnet;
  const MdtToken* tokens;
  MdtArena* scratch;
} Work;

static bool is_capital(const MdtView form) {
  return form.len && form.data[0] >= 'A' && form.data[0] <= 'Z';
}

// What known names say of the words of `tokens` [n]
static const uint64_t* mark_known(const Work* const work,
                                  const MdtToken* const tokens,
                                  const uint32_t n) {
  uint64_t* const keys = mdt_arena_array(work->scratch, n, sizeof(uint64_t));
  uint64_t* const facts = mdt_arena_array(work->scratch, n, sizeof(uint64_t));
  bool* const capitals = mdt_arena_array(work->scratch, n, sizeof(bool));
  for (uint32_t i = 0; i < n; ++i) {
    keys[i] = mdt_features_word(tokens[i].form);
    capitals[i] = is_capital(tokens[i].form);
  }
  mdt_gazetteer_mark(&work->namer->known, keys, capitals, n, facts);
  return facts;
}

static const MdtEncoderWord* take_words(const Work* const work,
                                        const MdtToken* const tokens,
                                        const uint32_t n) {
  const uint64_t* const known = mark_known(work, tokens, n);
  MdtEncoderWord* const words =
    mdt_arena_array(work->scratch, n, sizeof(MdtEncoderWord));
  for (uint32_t i = 0; i < n; ++i) {
    const MdtToken* const t = &tokens[i];
    const uint64_t classes = mdt_wordnet_find(work->wordnet, t->lemma).mask;
    words[i] = mdt_encoder_word(&work->namer->encoder, t->form, t->upos,
                                t->xpos, false, classes | known[i]);
  }
  return words;
}

// Set `labels` [n] to the best ones of the tokens from `first` on
static void label_piece(const Work* const work, const uint32_t first,
                        const uint32_t n, uint8_t* const labels) {
  const MdtNamer* const namer = work->namer;
  const size_t size = (size_t)n * namer->chain.n_labels;
  float* const scores = mdt_arena_array(work->scratch, size, sizeof(float));
  uint8_t* const back = mdt_arena_array(work->scratch, size, 1);
  const MdtEncoderWord* const words = take_words(work, work->tokens + first, n);
  const int16_t* const states =
    mdt_encoder_read(&namer->encoder, words, n, work->scratch);
  mdt_kernel_multiply(&namer->out, states, n, scores);
  mdt_chain_decode(&namer->chain, scores, n, back, labels);
  mdt_arena_reset(work->scratch);
}

static void label_sentence(const Work* const work,
                           const MdtSentence* const sentence,
                           uint8_t* const labels) {
  for (uint32_t at = sentence->first; at < sentence->end; at += MAX_PIECE) {
    const uint32_t left = sentence->end - at;
    label_piece(work, at, left < MAX_PIECE ? left : MAX_PIECE, labels + at);
  }
}

static MdtStatus label_all(const MdtNamer* const namer,
                           const MdtWordNet* const wordnet,
                           const MdtDocument* const doc,
                           uint8_t* const labels) {
  MdtArena* const scratch = mdt_arena_new(NULL);
  if (!scratch) {
    return MDT_NO_MEMORY;
  }
  jmp_buf shortage;
  mdt_arena_guard(scratch, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_free(scratch);
    return MDT_NO_MEMORY;
  }
  const Work work = { namer, wordnet, doc->tokens.items, scratch };
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    label_sentence(&work, &doc->sentences.items[s], labels);
  }
  mdt_arena_free(scratch);
  return MDT_SUCCESS;
}

static void add_names(const MdtNamer* const namer, MdtDocument* const doc,
                      const MdtSentence* const sentence,
                      const uint8_t* const labels) {
  const Label* last = NULL;
  for (uint32_t i = sentence->first; i < sentence->end; ++i) {
    const Label* const label = &namer->labels[labels[i]];
    const bool goes_on =
      last && last->is_name && last->kind == label->kind && !label->begins;
    last = label;
    if (label->is_name && goes_on) {
      doc->names.items[doc->names.count - 1].end = i + 1;
    } else if (label->is_name) {
      MdtName* const name = mdt_push(doc->arena, &doc->names);
      name->first = i;
      name->end = i + 1;
      name->kind = label->kind;
    }
  }
}

// "Laura Meetings": a person named by one word, and right after it a proper
// noun that no name has, are one name
static void add_surnames(MdtDocument* const doc) {
  const MdtToken* const tokens = doc->tokens.items;
  for (size_t i = 0; i < doc->names.count; ++i) {
    MdtName* const name = &doc->names.items[i];
    const uint32_t next = name->end;
    const bool is_free =
      i + 1 == doc->names.count || doc->names.items[i + 1].first > next;
    if (name->kind == MDT_NAME_PER && next - name->first == 1 && is_free &&
        next < doc->tokens.count && tokens[next].upos == MDT_UPOS_PROPN &&
        tokens[next].sentence == tokens[name->first].sentence &&
        is_capital(tokens[next].form)) {
      ++name->end;
    }
  }
}

MdtStatus mdt_find_names(const MdtNamer* const namer,
                         const MdtWordNet* const wordnet,
                         MdtDocument* const doc) {
  uint8_t* const labels = mdt_arena_array(doc->arena, doc->tokens.count, 1);
  const MdtStatus st = label_all(namer, wordnet, doc, labels);
  if (st) {
    return st;
  }
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    add_names(namer, doc, &doc->sentences.items[s], labels);
  }
  add_surnames(doc);
  mdt_echo_names(doc);
  return MDT_SUCCESS;
}
