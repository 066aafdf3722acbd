// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"
#include "base/view.h"
#include "document/conllu.h"

#include <stdio.h>

/// A walk through the document that counts code points on its way
typedef struct {
  const MdtDocument* doc;
  MdtSink* sink;
  uint32_t at;        // Byte offset
  uint32_t n_points;  // Code points before it
  uint32_t multiword; // The next multiword token
  uint32_t name;      // The next name that has not ended
} Writer;

/// The code points before byte `offset`, which may lie a little behind
static uint32_t count_to(Writer* const w, const uint32_t offset) {
  const bool is_behind = offset < w->at;
  const uint32_t from = is_behind ? offset : w->at;
  const uint32_t to = is_behind ? w->at : offset;
  const uint32_t n =
    (uint32_t)mdt_utf8_count(mdt_view_slice(w->doc->text, from, to));
  w->n_points = is_behind ? w->n_points - n : w->n_points + n;
  w->at = offset;
  return w->n_points;
}

static bool is_joined(const MdtDocument* const doc, const MdtSpan span,
                      const uint32_t next) {
  return next < doc->tokens.count &&
         doc->tokens.items[next].span.start == span.end;
}

static void write_range(Writer* const w, const MdtSpan span,
                        const uint32_t next) {
  const uint32_t start = count_to(w, span.start);
  mdt_sink_format(w->sink, "%sTokenRange=%u:%u",
                  is_joined(w->doc, span, next) ? "SpaceAfter=No|" : "", start,
                  count_to(w, span.end));
}

/// A field may hold no tab, line break or nothing
static void write_field(MdtSink* const sink, const MdtView field) {
  if (!field.len) {
    mdt_sink_string(sink, "_");
  }
  for (size_t i = 0; i < field.len; ++i) {
    const char c = (uint8_t)field.data[i] < 0x20U ? ' ' : field.data[i];
    mdt_sink_write(sink, &c, 1);
  }
}

static void write_multiword(Writer* const w, const uint32_t token,
                            const uint32_t first) {
  const MdtMultiwords* const all = &w->doc->multiwords;
  while (w->multiword < all->count && all->items[w->multiword].first < token) {
    ++w->multiword;
  }
  if (w->multiword == all->count || all->items[w->multiword].first != token) {
    return;
  }
  const MdtMultiword* const m = all->items + w->multiword;
  mdt_sink_format(w->sink, "%u-%u\t", m->first - first + 1, m->end - first);
  write_field(w->sink,
              mdt_view_slice(w->doc->text, m->span.start, m->span.end));
  mdt_sink_string(w->sink, "\t_\t_\t_\t_\t_\t_\t_\t");
  write_range(w, m->span, m->end);
  mdt_sink_string(w->sink, "\n");
}

static bool is_in_multiword(const Writer* const w, const uint32_t token) {
  const MdtMultiwords* const all = &w->doc->multiwords;
  return w->multiword < all->count && token >= all->items[w->multiword].first &&
         token < all->items[w->multiword].end;
}

static void write_name(Writer* const w, const uint32_t token) {
  static const char* const kinds[] = { "PER", "ORG", "LOC" };
  const MdtNames* const all = &w->doc->names;
  while (w->name < all->count && all->items[w->name].end <= token) {
    ++w->name;
  }
  if (w->name < all->count && all->items[w->name].first <= token) {
    const MdtName* const name = all->items + w->name;
    mdt_sink_format(w->sink, "NE=%c-%s|", name->first == token ? 'B' : 'I',
                    kinds[name->kind]);
  }
}

static void write_misc(Writer* const w, const uint32_t token) {
  const MdtSpan span = w->doc->tokens.items[token].span;
  write_name(w, token);
  if (is_in_multiword(w, token)) {
    const uint32_t start = count_to(w, span.start);
    mdt_sink_format(w->sink, "TokenRange=%u:%u", start, count_to(w, span.end));
  } else {
    write_range(w, span, token + 1);
  }
}

static void write_head(Writer* const w, const MdtToken* const token,
                       const uint32_t first) {
  if (!token->deprel) {
    mdt_sink_string(w->sink, "\t_\t_");
    return;
  }
  const uint32_t head = token->head == MDT_NONE ? 0 : token->head - first + 1;
  mdt_sink_format(w->sink, "\t%u\t%s", head, mdt_deprel_name(token->deprel));
}

static void write_token(Writer* const w, const uint32_t index,
                        const uint32_t first) {
  const MdtToken* const token = w->doc->tokens.items + index;
  mdt_sink_format(w->sink, "%u\t", index - first + 1);
  write_field(w->sink, token->form);
  mdt_sink_string(w->sink, "\t");
  write_field(w->sink, token->lemma);
  mdt_sink_format(w->sink, "\t%s\t%s\t", mdt_upos_name(token->upos),
                  mdt_xpos_name(token->xpos));
  write_field(w->sink, token->feats);
  write_head(w, token, first);
  mdt_sink_string(w->sink, "\t_\t");
  write_misc(w, index);
  mdt_sink_string(w->sink, "\n");
}

/// Runs of white space become one space: a comment is one line
static void write_text(Writer* const w, const MdtSpan span) {
  const MdtView text = mdt_view_slice(w->doc->text, span.start, span.end);
  bool was_space = false;
  for (size_t i = 0; i < text.len; ++i) {
    const bool is_space = (uint8_t)text.data[i] <= 0x20U;
    if (!is_space) {
      mdt_sink_write(w->sink, text.data + i, 1);
    } else if (!was_space) {
      mdt_sink_string(w->sink, " ");
    }
    was_space = is_space;
  }
}

static void write_sentence(Writer* const w, const uint32_t index) {
  const MdtSentence* const sentence = w->doc->sentences.items + index;
  if (sentence->starts_paragraph) {
    mdt_sink_string(w->sink, "# newpar\n");
  }
  mdt_sink_format(w->sink, "# sent_id = %u\n# text = ", index + 1);
  write_text(w, sentence->span);
  mdt_sink_string(w->sink, "\n");
  for (uint32_t t = sentence->first; t < sentence->end; ++t) {
    write_multiword(w, t, sentence->first);
    write_token(w, t, sentence->first);
  }
  mdt_sink_string(w->sink, "\n");
}

void mdt_conllu_write(const MdtDocument* const doc, MdtSink* const sink) {
  Writer w = { .doc = doc, .sink = sink };
  mdt_sink_string(sink, "# newdoc id = ");
  write_field(sink, doc->name);
  mdt_sink_string(sink, "\n");
  for (uint32_t s = 0; s < doc->sentences.count; ++s) {
    write_sentence(&w, s);
  }
}
