// SPDX-License-Identifier: Apache-2.0
// A small network against what PyTorch computes with the same weights before
// they were rounded; training/names/twin.py wrote both into twin.txt.

#include "harness.h"

#include "base/arena.h"
#include "base/view.h"
#include "document/model.h"
#include "modelfile.h"
#include "names/namer.h"
#include "network/encoder.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char TWIN[] = TEST_SOURCE "/tests/names/twin.txt";
static const char WORDNET[] = TEST_DATA "/wordnet.mdt";
static const char VECTORS[] = "twin-vectors.mdt";
static const char NAMES[] = "twin-names.mdt";

enum { MAX_SECTIONS = 64, MAX_WORDS = 32, MAX_STATE = 16, MAX_WORD = 64 };

static const double ROUNDING = 0.01; // What it may move a state by

static struct {
  MdtArena* arena;
  MdtVectors* vectors;
  MdtWordNet* wordnet;
  MdtDocument* doc;
  uint64_t facts[MAX_WORDS];
  const char* labels[MAX_WORDS];
  double states[MAX_WORDS][MAX_STATE];
  uint32_t n_words;
  uint32_t n_state;
} twin;

// --- Reading -----------------------------------------------------------------

static const char* take(FILE* const in) {
  char* const word = (char*)mdt_arena_alloc(twin.arena, MAX_WORD);
  ck_assert_int_eq(fscanf(in, "%63s", word), 1);
  return word;
}

static uint32_t take_size(FILE* const in) {
  return (uint32_t)strtoul(take(in), NULL, 10);
}

static void set(void* const data, const MdtDtype dtype, const size_t i,
                const char* const word) {
  switch (dtype) {
    case MDT_I8:
      ((int8_t*)data)[i] = (int8_t)strtol(word, NULL, 10);
      break;
    case MDT_U8:
      ((uint8_t*)data)[i] = (uint8_t)strtol(word, NULL, 10);
      break;
    case MDT_I16:
      ((int16_t*)data)[i] = (int16_t)strtol(word, NULL, 10);
      break;
    case MDT_U32:
      ((uint32_t*)data)[i] = (uint32_t)strtol(word, NULL, 10);
      break;
    case MDT_F32:
      ((float*)data)[i] = strtof(word, NULL);
      break;
    case MDT_U64:
      ((uint64_t*)data)[i] = strtoull(word, NULL, 16);
      break;
    default:
      ck_abort_msg("a section of type %d", (int)dtype);
  }
}

// Names one a line; a name has no space in it
static const char* take_names(FILE* const in, const size_t len) {
  char* const names = (char*)mdt_arena_array(twin.arena, len + 2, 1);
  for (size_t at = 0; at < len;) {
    const char* const name = take(in);
    const size_t n = strlen(name);
    ck_assert_uint_le(at + n, len);
    memcpy(names + at, name, n);
    names[at + n] = '\n';
    at += n + 1;
  }
  return names;
}

static MdtModelSection take_section(FILE* const in) {
  MdtModelSection section = { .name = take(in) };
  section.dtype = (MdtDtype)take_size(in);
  section.rank = take_size(in);
  size_t size = 1;
  ck_assert_uint_le(section.rank, 4);
  for (unsigned i = 0; i < section.rank; ++i) {
    section.dims[i] = take_size(in);
    size *= section.dims[i];
  }
  if (section.dtype == MDT_BYTES) {
    section.data = take_names(in, size);
    return section;
  }
  void* const data = mdt_arena_array(twin.arena, size, sizeof(uint64_t));
  for (size_t i = 0; i < size; ++i) {
    set(data, section.dtype, i, take(in));
  }
  section.data = data;
  return section;
}

static void take_model(FILE* const in, const char* const path) {
  MdtModelSection sections[MAX_SECTIONS];
  ck_assert_str_eq(take(in), "model");
  const char* const kind = take(in);
  const uint32_t n = take_size(in);
  ck_assert_uint_le(n, MAX_SECTIONS);
  for (uint32_t i = 0; i < n; ++i) {
    sections[i] = take_section(in);
  }
  ck_assert(!mdt_modelfile_write(path, kind, sections, n, test_log()));
}

static void take_token(FILE* const in, const uint32_t i) {
  MdtToken* const token = mdt_push(twin.doc->arena, &twin.doc->tokens);
  token->form = mdt_view(take(in));
  token->lemma = mdt_view(take(in));
  token->upos = mdt_upos_find(mdt_view(take(in)));
  token->xpos = mdt_xpos_find(mdt_view(take(in)));
  twin.facts[i] = strtoull(take(in), NULL, 16);
  twin.labels[i] = take(in);
  for (uint32_t k = 0; k < twin.n_state; ++k) {
    twin.states[i][k] = strtod(take(in), NULL);
  }
}

static void take_words(FILE* const in) {
  ck_assert_str_eq(take(in), "words");
  twin.n_words = take_size(in);
  twin.n_state = take_size(in);
  ck_assert(twin.n_words <= MAX_WORDS && twin.n_state <= MAX_STATE);
  for (uint32_t i = 0; i < twin.n_words; ++i) {
    take_token(in, i);
  }
  MdtSentence* const sentence = mdt_push(twin.doc->arena, &twin.doc->sentences);
  sentence->end = twin.n_words;
}

static void open_twin(void) {
  FILE* const in = fopen(TWIN, "r");
  ck_assert_ptr_nonnull(in);
  twin.arena = mdt_arena_new(NULL);
  twin.doc = mdt_document_alloc(NULL, test_log());
  ck_assert_int_ne(fscanf(in, "#%*[^\n]"), EOF);
  take_model(in, VECTORS);
  take_model(in, NAMES);
  take_words(in);
  fclose(in);
  ck_assert(!mdt_vectors_load(&twin.vectors, VECTORS, test_log()));
  ck_assert(!mdt_wordnet_open(&twin.wordnet, WORDNET, test_log()));
}

static void close_twin(void) {
  mdt_wordnet_free(twin.wordnet);
  mdt_vectors_free(twin.vectors);
  mdt_document_free(twin.doc);
  mdt_arena_free(twin.arena);
  remove(VECTORS);
  remove(NAMES);
}

// --- Tests -------------------------------------------------------------------

static void check_states(const int16_t* const states) {
  for (uint32_t i = 0; i < twin.n_words; ++i) {
    for (uint32_t k = 0; k < twin.n_state; ++k) {
      const double got = states[i * twin.n_state + k] / MDT_STATE_UNITS;
      ck_assert_msg(fabs(got - twin.states[i][k]) < ROUNDING,
                    "state %u of word %u: %f, not %f", k, i, got,
                    twin.states[i][k]);
    }
  }
}

START_TEST(encodes_as_pytorch_does) {
  MdtModelFile* file = NULL;
  ck_assert(!mdt_modelfile_open(&file, NAMES, "names", test_log()));
  MdtSections sections = { file, false };
  MdtEncoder encoder;
  const uint32_t* const sizes =
    mdt_sections_row(&sections, "sizes", MDT_U32, 2);
  mdt_encoder_init(&encoder, &sections, mdt_vectors_table(twin.vectors),
                   sizes[0], sizes[1]);
  ck_assert(!sections.is_bad);
  ck_assert_uint_eq(2 * encoder.n_hidden, twin.n_state);
  MdtEncoderWord words[MAX_WORDS];
  for (uint32_t i = 0; i < twin.n_words; ++i) {
    const MdtToken* const t = &twin.doc->tokens.items[i];
    words[i] = mdt_encoder_word(&encoder, t->form, t->upos, t->xpos, false,
                                twin.facts[i]);
  }
  check_states(mdt_encoder_read(&encoder, words, twin.n_words, twin.arena));
  mdt_modelfile_free(file);
}
END_TEST

static void label(const MdtName* const name, char (*const labels)[MAX_WORD]) {
  static const char* const kinds[] = { "PER", "ORG", "LOC" };
  for (uint32_t i = name->first; i < name->end; ++i) {
    snprintf(labels[i], MAX_WORD, "%c-%s", i == name->first ? 'B' : 'I',
             kinds[name->kind]);
  }
}

START_TEST(names_as_pytorch_does) {
  MdtNamer* namer = NULL;
  char labels[MAX_WORDS][MAX_WORD] = { "" };
  ck_assert(!mdt_namer_load(&namer, NAMES, twin.vectors, test_log()));
  ck_assert(!mdt_find_names(namer, twin.wordnet, twin.doc));
  for (size_t i = 0; i < twin.doc->names.count; ++i) {
    label(&twin.doc->names.items[i], labels);
  }
  for (uint32_t i = 0; i < twin.n_words; ++i) {
    ck_assert_str_eq(*labels[i] ? labels[i] : "O", twin.labels[i]);
  }
  mdt_namer_free(namer);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("twin");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, open_twin, close_twin);
  tcase_add_test(core, encodes_as_pytorch_does);
  tcase_add_test(core, names_as_pytorch_does);
  suite_add_tcase(suite, core);
  return suite;
}
