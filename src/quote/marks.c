// SPDX-License-Identifier: Apache-2.0

#include "quote/marks.h"

#include "base/view.h"

typedef enum {
  MARK_NONE,
  MARK_DOUBLE,       ///< Either way
  MARK_DOUBLE_OPEN,  ///< Curly
  MARK_DOUBLE_CLOSE, ///< Curly
  MARK_SINGLE,       ///< Straight, or an apostrophe
  MARK_SINGLE_OPEN,  ///< Curly
  MARK_SINGLE_CLOSE, ///< Curly, or an apostrophe
} Mark;

static const struct {
  const char* form;
  Mark mark;
} forms[] = {
  { "\"", MARK_DOUBLE },
  { "''", MARK_DOUBLE_CLOSE },
  { "``", MARK_DOUBLE_OPEN },
  { "'", MARK_SINGLE },
  { "`", MARK_SINGLE_OPEN },
  { "\xE2\x80\x9C", MARK_DOUBLE_OPEN },
  { "\xE2\x80\x9D", MARK_DOUBLE_CLOSE },
  { "\xE2\x80\x9E", MARK_DOUBLE_OPEN },
  { "\xC2\xAB", MARK_DOUBLE_OPEN },
  { "\xC2\xBB", MARK_DOUBLE_CLOSE },
  { "\xE2\x80\x98", MARK_SINGLE_OPEN },
  { "\xE2\x80\x99", MARK_SINGLE_CLOSE },
};

static Mark find_mark(const MdtView form) {
  for (size_t i = 0; form.len < 4 && i < sizeof(forms) / sizeof(*forms); ++i) {
    if (mdt_view_is(form, forms[i].form)) {
      return forms[i].mark;
    }
  }
  return MARK_NONE;
}

bool is_quotation_mark(const MdtView form) {
  return find_mark(form) != MARK_NONE;
}

static bool is_space_at(const MdtDocument* const doc, const size_t at) {
  const char c = at < doc->text.len ? doc->text.data[at] : ' ';
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// A mark with a space or a bracket before it, and a word after it, opens
static bool can_open(const MdtDocument* const doc, const MdtSpan span) {
  const char before = span.start ? doc->text.data[span.start - 1] : ' ';
  const bool is_free = !span.start || is_space_at(doc, span.start - 1) ||
                       before == '(' || before == '[' || before == '"' ||
                       before == '-' || (before & 0x80);
  return is_free && !is_space_at(doc, span.end);
}

typedef struct {
  MdtDocument* doc;
  Quotations* out;
  uint32_t outer; ///< Opening token of the outermost quotation, or none
  bool is_single; ///< It is of single marks
} Pairing;

static void close_quotation(Pairing* const p, const uint32_t end,
                            const bool is_open) {
  if (p->outer != MDT_NONE) {
    *mdt_push(p->doc->arena, p->out) = (Quotation){ p->outer, end, is_open };
    p->outer = MDT_NONE;
  }
}

static void open_quotation(Pairing* const p, const uint32_t token,
                           const bool is_single) {
  if (p->outer == MDT_NONE) {
    p->outer = token;
    p->is_single = is_single;
  }
}

static void meet_double(Pairing* const p, const Mark mark,
                        const uint32_t token) {
  const MdtSpan span = p->doc->tokens.items[token].span;
  const bool is_inside = p->outer != MDT_NONE && !p->is_single;
  const bool opens =
    mark == MARK_DOUBLE_OPEN || (mark == MARK_DOUBLE && !is_inside);
  if (opens && p->is_single && p->outer != MDT_NONE) {
    p->outer = MDT_NONE; // 'A stray mark before "a quotation"
  }
  if (opens && !is_inside) {
    open_quotation(p, token, false);
  } else if (is_inside && !opens) {
    // "Nobody knows. "We asked": the first was never closed
    if (mark == MARK_DOUBLE && can_open(p->doc, span) &&
        is_space_at(p->doc, span.start - 1) && token > p->outer + 1) {
      close_quotation(p, token, true);
      open_quotation(p, token, false);
    } else {
      close_quotation(p, token + 1, false);
    }
  }
}

static void meet_single(Pairing* const p, const Mark mark,
                        const uint32_t token) {
  const MdtToken* const t = &p->doc->tokens.items[token];
  if (t->xpos == MDT_XPOS_POS) {
    return;
  }
  if (p->outer == MDT_NONE) {
    if (mark == MARK_SINGLE_OPEN ||
        (mark == MARK_SINGLE && can_open(p->doc, t->span))) {
      open_quotation(p, token, true);
    }
  } else if (p->is_single && mark != MARK_SINGLE_OPEN) {
    close_quotation(p, token + 1, false);
  }
}

// A single mark that nothing closes was an apostrophe: "rock 'n roll"
static void end_paragraph(Pairing* const p, const uint32_t end) {
  if (p->is_single) {
    p->outer = MDT_NONE;
  }
  close_quotation(p, end, true);
}

static void pair_sentence(Pairing* const p, const MdtSentence* const s) {
  if (s->starts_paragraph || s->is_headline) {
    end_paragraph(p, s->first);
  }
  for (uint32_t i = s->first; i < s->end; ++i) {
    const Mark mark = find_mark(p->doc->tokens.items[i].form);
    if (mark >= MARK_SINGLE) {
      meet_single(p, mark, i);
    } else if (mark) {
      meet_double(p, mark, i);
    }
  }
  if (s->is_headline) {
    end_paragraph(p, s->end);
  }
}

Quotations pair_marks(MdtDocument* const doc, uint32_t** const at) {
  Quotations found = { NULL, 0, 0 };
  Pairing p = { doc, &found, MDT_NONE, false };
  const uint32_t n = (uint32_t)doc->tokens.count;
  for (size_t i = 0; i < doc->sentences.count; ++i) {
    pair_sentence(&p, &doc->sentences.items[i]);
  }
  end_paragraph(&p, n);
  *at = (uint32_t*)mdt_arena_array(doc->arena, n + 1U, sizeof(uint32_t));
  for (uint32_t i = 0; i < n; ++i) {
    (*at)[i] = MDT_NONE;
  }
  for (uint32_t q = 0; q < found.count; ++q) {
    for (uint32_t i = found.items[q].first; i < found.items[q].end; ++i) {
      (*at)[i] = q;
    }
  }
  return found;
}
