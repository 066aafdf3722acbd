// SPDX-License-Identifier: Apache-2.0

#include "token/segmenter.h"

#include "base/try.h"
#include "base/utf8.h"
#include "base/view.h"
#include "linear/model.h"
#include "token/boundary.h"
#include "token/chars.h"
#include "token/contraction.h"
#include "token/dateline.h"
#include "token/paragraph.h"
#include "token/treebank.h"

#include <stdlib.h>

/// A sentence is ended here in any case, so that what comes after, which may
/// look at all pairs of its words, stays within bounds
enum { SENTENCE_LIMIT = 400 };

/// How much harder it is made for a sentence to end without a full stop: the
/// weights come from web text, where that is common. It costs 0.4 of F1 there
/// and brings 2 on news.
enum { STOPLESS_COST = 250 };

struct MdtSegmenter {
  MdtModelFile* file;
  MdtWeights weights;
};

static MdtStatus open_model(MdtSegmenter* const segmenter,
                            const char* const path, const MdtLog* const log) {
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_modelfile_open(&segmenter->file, path, "segmenter", log));
  return mdt_model_weights(&segmenter->weights, segmenter->file,
                           MDT_N_BOUNDARIES, path, log);
}

MdtStatus mdt_segmenter_load(MdtSegmenter** const out, const char* const path,
                             const MdtLog* const log) {
  MdtSegmenter* const segmenter =
    (MdtSegmenter*)calloc(1, sizeof(MdtSegmenter));
  if (!segmenter) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = open_model(segmenter, path, log);
  if (st) {
    mdt_segmenter_free(segmenter);
    return st;
  }
  *out = segmenter;
  return MDT_SUCCESS;
}

void mdt_segmenter_free(MdtSegmenter* const segmenter) {
  if (segmenter) {
    mdt_modelfile_free(segmenter->file);
    free(segmenter);
  }
}

/// Whether a full stop or the like stands before, quotes and brackets aside
static bool has_stop(const MdtBoundary* const b) {
  size_t at = b->at;
  while (at > b->chunk) {
    const uint32_t c = mdt_char_plain(mdt_utf8_previous(b->text, &at));
    if (c != '"' && c != '\'' && c != ')' && c != ']') {
      return c == '.' || c == '!' || c == '?' || c == 0x2026U;
    }
  }
  return false;
}

static MdtBoundaryKind decide(const MdtWeights* const weights,
                              const MdtBoundary* const boundary) {
  uint64_t keys[MDT_BOUNDARY_KEYS];
  int32_t scores[MDT_N_BOUNDARIES] = { 0 };
  const unsigned n = mdt_boundary_keys(boundary, keys);
  for (unsigned i = 0; i < n; ++i) {
    mdt_weights_add(weights, keys[i], scores);
  }
  scores[MDT_SENTENCE] -= has_stop(boundary) ? 0 : STOPLESS_COST;
  unsigned best = mdt_boundary_is_space(boundary) ? MDT_TOKEN : MDT_INSIDE;
  for (unsigned c = best + 1; c < MDT_N_BOUNDARIES; ++c) {
    best = scores[c] > scores[best] ? c : best;
  }
  return (MdtBoundaryKind)best;
}

static void add_word(MdtDocument* const doc, const size_t start,
                     const size_t end) {
  MdtToken* const token = mdt_push(doc->arena, &doc->tokens);
  token->span.start = (uint32_t)start;
  token->span.end = (uint32_t)end;
  token->form = mdt_view_slice(doc->text, start, end);
  token->sentence = (uint32_t)doc->sentences.count - 1;
  token->head = MDT_NONE;
}

static void add_token(MdtDocument* const doc, const size_t start,
                      const size_t end) {
  const MdtView form = mdt_view_slice(doc->text, start, end);
  const uint32_t first = (uint32_t)doc->tokens.count;
  size_t ends[MDT_CONTRACTION_WORDS];
  const unsigned n = mdt_contraction_split(form, ends);
  for (unsigned i = 0; i < n; ++i) {
    add_word(doc, start + (i ? ends[i - 1] : 0), start + ends[i]);
  }
  if (n > 1) {
    MdtMultiword* const multiword = mdt_push(doc->arena, &doc->multiwords);
    multiword->span.start = (uint32_t)start;
    multiword->span.end = (uint32_t)end;
    multiword->first = first;
    multiword->end = first + n;
  }
}

static void open_sentence(MdtDocument* const doc, const bool is_first) {
  MdtSentence* const sentence = mdt_push(doc->arena, &doc->sentences);
  sentence->first = (uint32_t)doc->tokens.count;
  sentence->starts_paragraph = is_first;
}

static void close_sentence(MdtDocument* const doc) {
  MdtSentence* const sentence = doc->sentences.items + doc->sentences.count - 1;
  sentence->end = (uint32_t)doc->tokens.count;
  sentence->span.start = doc->tokens.items[sentence->first].span.start;
  sentence->span.end = doc->tokens.items[sentence->end - 1].span.end;
  sentence->story = mdt_dateline_skip(doc, sentence);
}

/// The same in a list of sentences, where none ends within a line
static MdtBoundaryKind decide_in_line(const MdtWeights* const weights,
                                      const MdtBoundary* const b) {
  const MdtView chunk = mdt_view_slice(b->text, b->chunk, b->chunk_end);
  if (mdt_treebank_is_spelling(chunk)) {
    return mdt_boundary_is_space(b) ? MDT_TOKEN : MDT_INSIDE;
  }
  const MdtBoundaryKind kind = decide(weights, b);
  return kind == MDT_SENTENCE ? MDT_TOKEN : kind;
}

static void cut_paragraph(const MdtWeights* const weights,
                          MdtDocument* const doc, const MdtSpan span,
                          const bool is_line) {
  MdtBoundary b =
    mdt_boundary_first(mdt_view_slice(doc->text, span.start, span.end));
  open_sentence(doc, true);
  while (mdt_boundary_next(&b)) {
    MdtBoundaryKind kind =
      is_line ? decide_in_line(weights, &b) : decide(weights, &b);
    if (kind == MDT_INSIDE) {
      continue;
    }
    kind = b.n_tokens + 1 >= SENTENCE_LIMIT ? MDT_SENTENCE : kind;
    add_token(doc, span.start + b.token, span.start + b.at);
    mdt_boundary_decide(&b, kind);
    if (kind == MDT_SENTENCE) {
      close_sentence(doc);
      open_sentence(doc, false);
    }
  }
  add_token(doc, span.start + b.token, span.end);
  close_sentence(doc);
}

/// The title line: one sentence that does not end as sentences do
static bool is_headline(const MdtDocument* const doc, const MdtSpan line) {
  const MdtView text = mdt_view_slice(doc->text, line.start, line.end);
  return doc->sentences.count == 1 && line.end < doc->text.len &&
         !mdt_view_ends(text, ".") && !mdt_view_ends(text, ".\"");
}

static void cut_first(const MdtWeights* const weights, MdtDocument* const doc,
                      MdtSpan line) {
  const size_t dateline =
    mdt_dateline_find(mdt_view_slice(doc->text, line.start, line.end));
  if (dateline) {
    const MdtSpan story = { line.start + (uint32_t)dateline, line.end };
    const MdtView title = mdt_view_trim(
      mdt_view_slice(doc->text, line.start, line.start + dateline));
    line.end = line.start + (uint32_t)title.len;
    cut_paragraph(weights, doc, line, false);
    doc->sentences.items[0].is_headline = is_headline(doc, line);
    cut_paragraph(weights, doc, story, false);
  } else {
    cut_paragraph(weights, doc, line, false);
    doc->sentences.items[0].is_headline = is_headline(doc, line);
  }
}

void mdt_tokenize(const MdtSegmenter* const segmenter, MdtDocument* const doc) {
  MdtParagraphs walk = mdt_paragraphs(doc->text);
  MdtSpan span = { 0, 0 };
  if (mdt_paragraphs_next(&walk, &span)) {
    cut_first(&segmenter->weights, doc, span);
  }
  while (mdt_paragraphs_next(&walk, &span)) {
    cut_paragraph(&segmenter->weights, doc, span, false);
  }
}

void mdt_tokenize_lines(const MdtSegmenter* const segmenter,
                        MdtDocument* const doc) {
  MdtParagraphs walk = mdt_paragraphs(doc->text);
  walk.is_filled = false; // However short its lines are
  MdtSpan span = { 0, 0 };
  while (mdt_paragraphs_next(&walk, &span)) {
    cut_paragraph(&segmenter->weights, doc, span, true);
  }
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    MdtToken* const token = doc->tokens.items + i;
    token->form = mdt_treebank_form(doc->arena, token->form);
  }
}
