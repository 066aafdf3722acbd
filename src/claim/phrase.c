// SPDX-License-Identifier: Apache-2.0

#include "claim/phrase.h"

#include "base/view.h"

#include <string.h>

/// Longest way up a tree that we follow
enum { MAX_DEPTH = 128 };

/// Text put together from tokens
typedef struct {
  const MdtDocument* doc;
  char* data;
  size_t len;
  uint32_t end; ///< Where the last token ended; 0: none yet
  MdtSpan span;
} Words;

static bool is_quote(const MdtToken* const token) {
  return token->xpos == MDT_XPOS_OPEN_QUOTE ||
         token->xpos == MDT_XPOS_CLOSE_QUOTE || mdt_view_is(token->form, "\"");
}

static bool has_gap(const MdtDocument* const doc, const uint32_t from,
                    const uint32_t to) {
  for (uint32_t i = from; i < to; ++i) {
    const char c = doc->text.data[i];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
  }
  return from < to && !memcmp(doc->text.data + from, "\xC2\xA0", 2);
}

static void begin(Words* const words, const MdtDocument* const doc,
                  const size_t room) {
  words->doc = doc;
  words->data = (char*)mdt_arena_alloc(doc->arena, room + 1);
  words->len = words->end = 0;
  words->span.start = words->span.end = 0;
}

static void add(Words* const words, const MdtToken* const token) {
  uint32_t start = token->span.start;
  if (is_quote(token) || token->span.end <= words->end) {
    return;
  }
  if (!words->end) {
    words->span.start = start;
  } else if (start < words->end) {
    start = words->end; // "don't": its words share their characters
  } else if (has_gap(words->doc, words->end, start)) {
    words->data[words->len++] = ' ';
  }
  memcpy(words->data + words->len, words->doc->text.data + start,
         token->span.end - start);
  words->len += token->span.end - start;
  words->end = words->span.end = token->span.end;
}

static MdtView finish(const Words* const words) {
  MdtView text = { words->data, words->len };
  while (text.len && strchr(",;:.-", text.data[text.len - 1])) {
    // "the U.S." keeps its last point
    if (text.data[text.len - 1] == '.' && text.len > 2 &&
        text.data[text.len - 3] == '.') {
      break;
    }
    text.len -= 1;
    text = mdt_view_trim(text);
  }
  while (text.len && strchr(",;:-", text.data[0])) {
    text = mdt_view_trim(mdt_view_slice(text, 1, text.len));
  }
  return text;
}

/// Whether a phrase of `kind` leaves out the branch that `child` heads
static bool is_cut(const MdtTree* const tree, const uint32_t child,
                   const MdtPhraseKind kind) {
  const MdtDeprel deprel = mdt_tree_token(tree, child)->deprel;
  switch (mdt_deprel_base(deprel)) {
    case MDT_DEP_PARATAXIS:
    case MDT_DEP_DISCOURSE:
    case MDT_DEP_VOCATIVE:
      return true;
    case MDT_DEP_CONJ:
    case MDT_DEP_CC:
      return kind != MDT_PHRASE_CLAUSE;
    case MDT_DEP_MARK:
      return kind != MDT_PHRASE_CLAUSE ||
             mdt_tree_has_lemma(tree, child, "that");
    case MDT_DEP_NSUBJ:
    case MDT_DEP_EXPL:
      return kind == MDT_PHRASE_ACT;
    case MDT_DEP_CASE:
      return kind == MDT_PHRASE_NOUN && deprel == MDT_DEP_CASE &&
             mdt_tree_token(tree, child)->xpos != MDT_XPOS_POS;
    case MDT_DEP_APPOS:
    case MDT_DEP_COP:
    case MDT_DEP_ADVCL:
      return kind == MDT_PHRASE_NOUN;
    case MDT_DEP_ACL:
      return kind == MDT_PHRASE_NOUN && deprel == MDT_DEP_ACL_RELCL;
    case MDT_DEP_NMOD:
      return kind == MDT_PHRASE_NOUN && mdt_clause_is_example(tree, child);
    default:
      return false;
  }
}

/// "visit the minister, *who was ill*": what is told by the way
static bool is_by_the_way(const MdtTree* const tree, const uint32_t token) {
  if (mdt_tree_token(tree, token)->deprel != MDT_DEP_ACL_RELCL) {
    return false;
  }
  uint32_t first = token;
  for (MDT_EACH_CHILD(tree, token, child)) {
    first = child < first ? child : first;
  }
  return mdt_view_is(mdt_tree_token(tree, first)->form, ",") ||
         (first && mdt_view_is(mdt_tree_token(tree, first - 1)->form, ","));
}

/// Whether `token` belongs to the phrase: in the subtree, and its branch kept
static bool is_in(const MdtTree* const tree, const uint32_t head,
                  const MdtPhraseKind kind, uint32_t token) {
  for (int i = 0; i < MAX_DEPTH && token != MDT_NONE; ++i) {
    if (token == head) {
      return true;
    }
    const uint32_t up = mdt_tree_token(tree, token)->head;
    if ((up == head && is_cut(tree, token, kind)) ||
        (kind == MDT_PHRASE_ACT && is_by_the_way(tree, token))) {
      return false;
    }
    token = up;
  }
  return false;
}

/// "determined *the king* had lied", where the king hangs above
static bool is_in_subject(const MdtTree* const tree, const uint32_t subject,
                          const MdtPhraseKind kind, const uint32_t token) {
  return kind == MDT_PHRASE_CLAUSE && subject != MDT_NONE &&
         mdt_tree_dominates(tree, subject, token);
}

static bool is_article(const MdtToken* const token) {
  return mdt_view_is_nocase(token->form, "the") ||
         mdt_view_is_nocase(token->form, "a") ||
         mdt_view_is_nocase(token->form, "an");
}

/// The possessive after a name is no part of it: "Ford's" is Ford
static bool is_possessive(const MdtTree* const tree, const uint32_t head,
                          const uint32_t token) {
  const MdtToken* const own = mdt_tree_token(tree, token);
  return own->xpos == MDT_XPOS_POS && own->head == head;
}

MdtView mdt_phrase_text(const MdtTree* const tree, const uint32_t head,
                        const MdtPhraseKind kind, MdtSpan* const span) {
  const MdtSpan all = { 0, UINT32_MAX };
  return mdt_phrase_text_in(tree, head, kind, all, span);
}

MdtView mdt_phrase_text_in(const MdtTree* const tree, const uint32_t head,
                           const MdtPhraseKind kind, const MdtSpan clip,
                           MdtSpan* const span) {
  const MdtDocument* const doc = tree->doc;
  const MdtSentence* const sentence =
    &doc->sentences.items[mdt_tree_token(tree, head)->sentence];
  const uint32_t lost = mdt_clause_lost_subject(tree, head);
  Words words;
  begin(&words, doc, (size_t)(sentence->span.end - sentence->span.start) + 64);
  for (uint32_t i = sentence->first; i < sentence->end; ++i) {
    const MdtToken* const token = mdt_tree_token(tree, i);
    const bool leads =
      !words.end && (is_article(token) || token->upos == MDT_UPOS_PUNCT);
    if (!leads && token->span.start >= clip.start &&
        token->span.end <= clip.end &&
        (is_in(tree, head, kind, i) || is_in_subject(tree, lost, kind, i)) &&
        !is_possessive(tree, head, i)) {
      add(&words, token);
    }
  }
  *span = words.span;
  return finish(&words);
}

/// The first token that starts at `byte` or later
static size_t token_from(const MdtDocument* const doc, const uint32_t byte) {
  size_t low = 0;
  size_t high = doc->tokens.count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (doc->tokens.items[middle].span.start < byte) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

MdtView mdt_phrase_of_span(MdtDocument* const doc, const MdtSpan span) {
  Words words;
  begin(&words, doc, (size_t)(span.end - span.start) + 64);
  for (size_t i = token_from(doc, span.start); i < doc->tokens.count; ++i) {
    const MdtToken* const token = &doc->tokens.items[i];
    if (token->span.start > span.end) {
      break;
    }
    if (token->span.end <= span.end) {
      add(&words, token);
    }
  }
  return finish(&words);
}
