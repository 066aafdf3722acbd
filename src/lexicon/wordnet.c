// SPDX-License-Identifier: Apache-2.0
// Lemmas lie sorted in one block of text; a lookup is a binary search.

#include "lexicon/wordnet.h"

#include "base/log.h"
#include "base/modelfile.h"

#include <stdlib.h>

struct MdtWordNet {
  MdtModelFile* file;
  const uint8_t* text;     // Lemmas, one after the other
  const uint32_t* offsets; // [n + 1] where each begins in `text`
  const uint64_t* masks;   // [n]
  const uint32_t* names;   // [n]
  const uint8_t* firsts;   // [n][2] noun and verb
  uint32_t n;
};

static int take_sections(MdtWordNet* const wordnet) {
  uint32_t text[4] = { 0 };
  uint32_t n[4] = { 0 };
  uint32_t m[4] = { 0 };
  uint32_t k[4] = { 0 };
  uint32_t f[4] = { 0 };
  const MdtModelFile* const file = wordnet->file;
  wordnet->text =
    (const uint8_t*)mdt_modelfile_section(file, "lemmas", MDT_BYTES, 1, text);
  wordnet->offsets =
    (const uint32_t*)mdt_modelfile_section(file, "offsets", MDT_U32, 1, n);
  wordnet->masks =
    (const uint64_t*)mdt_modelfile_section(file, "masks", MDT_U64, 1, m);
  wordnet->names =
    (const uint32_t*)mdt_modelfile_section(file, "names", MDT_U32, 1, k);
  wordnet->firsts =
    (const uint8_t*)mdt_modelfile_section(file, "firsts", MDT_U8, 2, f);
  if (!wordnet->text || !wordnet->offsets || !wordnet->masks ||
      !wordnet->names || !wordnet->firsts || !n[0] || m[0] != n[0] - 1 ||
      k[0] != m[0] || f[0] != m[0] || f[1] != 2) {
    return 0;
  }
  wordnet->n = m[0];
  for (uint32_t i = 0; i < wordnet->n; ++i) {
    if (wordnet->offsets[i] > wordnet->offsets[i + 1]) {
      return 0;
    }
  }
  return wordnet->offsets[wordnet->n] <= text[0];
}

MdtStatus mdt_wordnet_open(MdtWordNet** const out, const char* const path,
                           const MdtLog* const log) {
  MdtWordNet* const wordnet = (MdtWordNet*)calloc(1, sizeof(MdtWordNet));
  if (!wordnet) {
    return MDT_NO_MEMORY;
  }
  MdtStatus st = mdt_modelfile_open(&wordnet->file, path, "wordnet", log);
  if (!st && !take_sections(wordnet)) {
    const MdtPlace place = { "lexicon", path, 0, 0 };
    st = mdt_fail(log, MDT_BAD_MODEL, place, "not a table of WordNet");
  }
  if (st) {
    mdt_wordnet_free(wordnet);
    return st;
  }
  *out = wordnet;
  return MDT_SUCCESS;
}

void mdt_wordnet_free(MdtWordNet* const wordnet) {
  if (wordnet) {
    mdt_modelfile_free(wordnet->file);
    free(wordnet);
  }
}

static int folded(const char c) {
  return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c == '_' ? ' ' : (uint8_t)c;
}

static int compare(const MdtWordNet* const wordnet, const uint32_t index,
                   const MdtView lemma) {
  const uint32_t start = wordnet->offsets[index];
  const size_t len = wordnet->offsets[index + 1] - start;
  for (size_t i = 0; i < len && i < lemma.len; ++i) {
    const int difference = wordnet->text[start + i] - folded(lemma.data[i]);
    if (difference) {
      return difference;
    }
  }
  return (len > lemma.len) - (len < lemma.len);
}

MdtWordNetEntry mdt_wordnet_find(const MdtWordNet* const wordnet,
                                 const MdtView lemma) {
  MdtWordNetEntry entry = { 0, 0, 0, 0 };
  uint32_t low = 0;
  uint32_t high = wordnet->n;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    const int order = compare(wordnet, middle, lemma);
    if (!order) {
      entry.mask = wordnet->masks[middle];
      entry.names = wordnet->names[middle];
      entry.first_noun = wordnet->firsts[2 * middle];
      entry.first_verb = wordnet->firsts[2 * middle + 1];
      break;
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return entry;
}

const char* mdt_wordnet_file_name(const unsigned file) {
  static const char* const digits[] = {
    "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11",
    "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
    "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35",
    "36", "37", "38", "39", "40", "41", "42", "43", "44"
  };
  return file < sizeof(digits) / sizeof(*digits) ? digits[file] : "none";
}
