// SPDX-License-Identifier: Apache-2.0
// Reading CoNLL-U, strictly. A sentence is gathered line by line and then
// finished: its text is laid down, its words are placed in it, and its heads
// must form one tree.

#include "base/log.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/view.h"
#include "document/conllu.h"
#include "document/conllu_tree.h"

#include <string.h>

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

/// No sentence has as many words
enum { WORD_LIMIT = 10000 };

MDT_VECTOR(Bytes, char);

typedef struct {
  MdtDocument* doc;
  Bytes text;         // The document's, as far as it is known
  size_t n_points;    // Code points in `text`
  MdtPlace place;     // Line being read
  MdtView comment;    // `# text` of this sentence, or null data
  size_t at;          // How much of `comment` is used up
  uint32_t offset;    // Where `comment` begins in `text`
  uint32_t first;     // First word of this sentence
  uint32_t cover_end; // Words before this are in the last multiword token
  bool is_open;       // The sentence has a line
  bool is_joined;     // No space after the last token
  bool begins_paragraph;
} Reader;

static MdtStatus fail(const Reader* const r, const char* const what) {
  return mdt_fail(&r->doc->log, MDT_BAD_SYNTAX, r->place, "%s", what);
}

static void put(Reader* const r, const MdtView bytes) {
  for (size_t i = 0; i < bytes.len; ++i) {
    *mdt_push(r->doc->arena, &r->text) = bytes.data[i];
  }
  r->n_points += mdt_utf8_count(bytes);
}

static bool is_void(const MdtView field) {
  return mdt_view_is(field, "_");
}

/// Read a number that fills `view`, or return false
static bool read_number(const MdtView view, uint32_t* const out) {
  uint32_t n = 0;
  for (size_t i = 0; i < view.len; ++i) {
    if (view.data[i] < '0' || view.data[i] > '9' || n > 100000000U) {
      return false;
    }
    n = (10 * n) + (uint32_t)(view.data[i] - '0');
  }
  *out = n;
  return view.len != 0;
}

/// The value of `key` in MISC, or null data
static MdtView find_misc(MdtView misc, const char* const key) {
  while (misc.len) {
    MdtView value = mdt_view_cut(&misc, '|');
    const MdtView name = mdt_view_cut(&value, '=');
    if (mdt_view_is(name, key) && value.data) {
      return value;
    }
  }
  const MdtView none = { NULL, 0 };
  return none;
}

/// Bring the text to the code point where the sentence begins: it is parted
/// from the one before by a space, or by a blank line
static void start_text(Reader* const r, const MdtView misc) {
  MdtView range = find_misc(misc, "TokenRange");
  uint32_t start = 0;
  const bool is_placed = read_number(mdt_view_cut(&range, ':'), &start);
  if (is_placed && start > r->n_points && start - r->n_points < 1000000U) {
    while (r->n_points < start) {
      put(r, mdt_view(start - r->n_points > 1 ? "\n" : " "));
    }
  } else if (!is_placed && r->text.count) {
    put(r, mdt_view(r->begins_paragraph ? "\n\n" : r->is_joined ? "" : " "));
  }
  r->offset = (uint32_t)r->text.count;
  r->at = 0;
  if (r->comment.data) {
    put(r, r->comment);
  }
}

static void open_sentence(Reader* const r, const MdtView misc) {
  MdtSentence* const sentence = mdt_push(r->doc->arena, &r->doc->sentences);
  start_text(r, misc);
  r->is_open = true;
  r->first = (uint32_t)r->doc->tokens.count;
  r->cover_end = r->first;
  sentence->first = r->first;
  sentence->story = r->first;
  sentence->starts_paragraph =
    r->begins_paragraph || r->doc->sentences.count == 1;
  r->begins_paragraph = false;
}

/// Find `form` next in the text of the sentence, or lay it down there
static MdtStatus place_form(Reader* const r, const MdtView form,
                            MdtSpan* const span) {
  if (!r->comment.data) {
    if (r->text.count > r->offset && !r->is_joined) {
      put(r, mdt_view(" "));
    }
    span->start = (uint32_t)r->text.count;
    put(r, form);
    span->end = (uint32_t)r->text.count;
    return MDT_SUCCESS;
  }
  MdtView rest = mdt_view_slice(r->comment, r->at, r->comment.len);
  const size_t left = rest.len;
  while (rest.len && (uint8_t)*rest.data <= 0x20U) {
    rest = mdt_view_slice(rest, 1, rest.len);
  }
  if (rest.len < form.len || memcmp(rest.data, form.data, form.len)) {
    return fail(r, "this form does not come next in # text");
  }
  r->at += left - rest.len;
  span->start = r->offset + (uint32_t)r->at;
  r->at += form.len;
  span->end = r->offset + (uint32_t)r->at;
  return MDT_SUCCESS;
}

static MdtStatus read_multiword(Reader* const r, MdtView id,
                                const MdtView* const columns) {
  uint32_t first = 0;
  uint32_t last = 0;
  const uint32_t next = (uint32_t)r->doc->tokens.count - r->first + 1;
  const bool is_read =
    read_number(mdt_view_cut(&id, '-'), &first) && read_number(id, &last);
  if (!is_read || first != next || last <= first || last > WORD_LIMIT ||
      r->cover_end >= r->first + first) {
    return fail(r, "a range of words that does not follow");
  }
  MdtMultiword* const m = mdt_push(r->doc->arena, &r->doc->multiwords);
  m->first = r->first + first - 1;
  m->end = r->first + last;
  r->cover_end = m->end;
  const MdtStatus st = place_form(r, columns[FORM], &m->span);
  r->is_joined = mdt_view_is(find_misc(columns[MISC], "SpaceAfter"), "No");
  return st;
}

/// Words of a multiword token share its characters; `finish_multiwords`
/// divides them where they spell it
static MdtStatus place_word(Reader* const r, MdtToken* const token,
                            const MdtView misc) {
  const MdtDocument* const doc = r->doc;
  if (doc->tokens.count <= r->cover_end) {
    token->span = doc->multiwords.items[doc->multiwords.count - 1].span;
    return MDT_SUCCESS;
  }
  MdtStatus st = MDT_SUCCESS;
  TRY(st, place_form(r, token->form, &token->span));
  r->is_joined = mdt_view_is(find_misc(misc, "SpaceAfter"), "No");
  return MDT_SUCCESS;
}

static MdtStatus read_head(const Reader* const r, const MdtView* const columns,
                           MdtToken* const token) {
  uint32_t head = 0;
  token->head = MDT_NONE;
  if (is_void(columns[HEAD])) {
    return is_void(columns[DEPREL]) ? MDT_SUCCESS
                                    : fail(r, "a relation without a head");
  }
  token->deprel = mdt_deprel_find(columns[DEPREL]);
  if (!read_number(columns[HEAD], &head) || head > WORD_LIMIT) {
    return fail(r, "a head that is not a number");
  }
  if (!token->deprel) {
    return fail(r, "a relation that Universal Dependencies does not have");
  }
  token->head = head ? r->first + head - 1 : MDT_NONE;
  return MDT_SUCCESS;
}

static MdtStatus read_tags(const Reader* const r, const MdtView* const columns,
                           MdtToken* const token) {
  const MdtView none = { NULL, 0 };
  const bool is_mark = is_void(columns[FORM]) && is_void(columns[LEMMA]);
  token->form = columns[FORM];
  token->lemma = is_void(columns[LEMMA]) && !is_mark ? none : columns[LEMMA];
  token->feats = is_void(columns[FEATS]) ? none : columns[FEATS];
  token->upos = mdt_upos_find(columns[UPOS]);
  token->xpos = mdt_xpos_find(columns[XPOS]);
  return token->upos || is_void(columns[UPOS])
           ? MDT_SUCCESS
           : fail(r, "a part of speech that Universal Dependencies does not "
                     "have");
}

static MdtStatus read_name(const Reader* const r, MdtView tag,
                           const uint32_t token) {
  static const char* const kinds[] = { "PER", "ORG", "LOC" };
  MdtNames* const names = &r->doc->names;
  const MdtView part = mdt_view_cut(&tag, '-');
  unsigned kind = 0;
  while (kind < 3 && !mdt_view_is(tag, kinds[kind])) {
    ++kind;
  }
  const bool goes_on = names->count && token > r->first &&
                       names->items[names->count - 1].end == token &&
                       names->items[names->count - 1].kind == kind;
  if (kind == 3) {
    return MDT_SUCCESS; // "O", or a kind that we do not know
  }
  if (mdt_view_is(part, "I") && goes_on) {
    ++names->items[names->count - 1].end;
    return MDT_SUCCESS;
  }
  MdtName* const name = mdt_push(r->doc->arena, names);
  name->first = token;
  name->end = token + 1;
  name->kind = (MdtNameKind)kind;
  return MDT_SUCCESS;
}

static MdtStatus read_word(Reader* const r, const MdtView* const columns) {
  MdtStatus st = MDT_SUCCESS;
  uint32_t id = 0;
  const uint32_t index = (uint32_t)r->doc->tokens.count;
  if (!read_number(columns[ID], &id) || id != index - r->first + 1) {
    return fail(r, "words are not numbered from 1 up");
  }
  if (id > WORD_LIMIT) {
    return fail(r, "a sentence of too many words");
  }
  MdtToken* const token = mdt_push(r->doc->arena, &r->doc->tokens);
  token->sentence = (uint32_t)r->doc->sentences.count - 1;
  TRY(st, read_tags(r, columns, token));
  TRY(st, read_head(r, columns, token));
  TRY(st, place_word(r, token, columns[MISC]));
  return read_name(r, find_misc(columns[MISC], "NE"), index);
}

static MdtStatus split_columns(const Reader* const r, MdtView line,
                               MdtView columns[COLUMNS]) {
  for (unsigned c = 0; c < COLUMNS; ++c) {
    columns[c] = mdt_view_cut(&line, '\t');
    if (!columns[c].len) {
      return fail(r, "a line with fewer than ten columns, or an empty one");
    }
  }
  return line.data ? fail(r, "a line with more than ten columns") : MDT_SUCCESS;
}

static MdtStatus read_line(Reader* const r, const MdtView line) {
  MdtStatus st = MDT_SUCCESS;
  MdtView columns[COLUMNS];
  TRY(st, split_columns(r, line, columns));
  if (!r->is_open) {
    open_sentence(r, columns[MISC]);
  }
  if (memchr(columns[ID].data, '.', columns[ID].len)) {
    return MDT_SUCCESS; // An empty node
  }
  if (memchr(columns[ID].data, '-', columns[ID].len)) {
    return read_multiword(r, columns[ID], columns);
  }
  return read_word(r, columns);
}

static void read_comment(Reader* const r, const MdtView line) {
  static const char text[] = "# text = ";
  if (mdt_view_starts(line, text)) {
    r->comment = mdt_view_slice(line, sizeof(text) - 1, line.len);
  } else if (mdt_view_starts(line, "# newpar") ||
             mdt_view_starts(line, "# newdoc")) {
    r->begins_paragraph = true;
  }
}

/// Divide the characters of multiword tokens whose words spell them
static void finish_multiwords(const Reader* const r) {
  const MdtDocument* const doc = r->doc;
  for (size_t i = doc->multiwords.count; i-- > 0;) {
    const MdtMultiword* const m = doc->multiwords.items + i;
    if (m->first < r->first) {
      return;
    }
    size_t len = 0;
    for (uint32_t t = m->first; t < m->end; ++t) {
      len += doc->tokens.items[t].form.len;
    }
    uint32_t at = m->span.start;
    for (uint32_t t = m->first;
         t < m->end && len == m->span.end - m->span.start; ++t) {
      doc->tokens.items[t].span.start = at;
      at += (uint32_t)doc->tokens.items[t].form.len;
      doc->tokens.items[t].span.end = at;
    }
  }
}

static MdtStatus close_sentence(Reader* const r) {
  MdtDocument* const doc = r->doc;
  const MdtView none = { NULL, 0 };
  if (!r->is_open) {
    r->comment = none;
    return MDT_SUCCESS;
  }
  MdtSentence* const s = doc->sentences.items + doc->sentences.count - 1;
  s->end = (uint32_t)doc->tokens.count;
  if (s->end == s->first || r->cover_end > s->end) {
    return fail(r, "a sentence that ends before its words do");
  }
  s->span.start = doc->tokens.items[s->first].span.start;
  s->span.end = doc->tokens.items[s->end - 1].span.end;
  finish_multiwords(r);
  r->is_open = false;
  r->comment = none;
  const char* const trouble = mdt_conllu_tree_trouble(doc, s);
  return trouble ? fail(r, trouble) : MDT_SUCCESS;
}

static MdtStatus read_lines(Reader* const r, MdtView bytes) {
  MdtStatus st = MDT_SUCCESS;
  while (bytes.len) {
    MdtView line = mdt_view_cut(&bytes, '\n');
    line.len -= line.len && line.data[line.len - 1] == '\r';
    ++r->place.line;
    if (!line.len) {
      TRY(st, close_sentence(r));
    } else if (line.data[0] == '#') {
      read_comment(r, line);
    } else {
      TRY(st, read_line(r, line));
    }
  }
  return close_sentence(r);
}

MdtStatus mdt_conllu_read(MdtDocument* const doc, const MdtView bytes) {
  Reader r = { .doc = doc };
  MdtStatus st = MDT_SUCCESS;
  r.place.stage = "conllu";
  r.place.file = doc->path.data;
  TRY(st, read_lines(&r, bytes));
  if (!doc->tokens.count) {
    return fail(&r, "no sentence in it");
  }
  doc->text.data = r.text.items;
  doc->text.len = r.text.count;
  return MDT_SUCCESS;
}

bool mdt_conllu_detect(MdtView bytes) {
  while (bytes.len) {
    const MdtView line = mdt_view_cut(&bytes, '\n');
    unsigned n_tabs = 0;
    for (size_t i = 0; i < line.len; ++i) {
      n_tabs += line.data[i] == '\t';
    }
    if (line.len && line.data[0] != '#') {
      return n_tabs == COLUMNS - 1 && mdt_view_starts(line, "1");
    }
  }
  return false;
}
