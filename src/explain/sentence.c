// SPDX-License-Identifier: Apache-2.0
// The sentences of a claim, with its spans marked, and their tree.

#include "base/view.h"
#include "explain/work.h"

#include <stdlib.h>
#include <string.h>

enum { N_MARKS = 4, MAX_DEPTH = 64 };

typedef struct {
  const char* name;
  MdtSpan span;
} Mark;

static int compare_marks(const void* const a, const void* const b) {
  const MdtSpan l = ((const Mark*)a)->span;
  const MdtSpan r = ((const Mark*)b)->span;
  const uint32_t l_len = l.end - l.start;
  const uint32_t r_len = r.end - r.start;
  return l_len != r_len ? (l_len > r_len) - (l_len < r_len)
                        : (l.start > r.start) - (l.start < r.start);
}

// The narrowest come first, so that they close before those around them
static void set_marks(const MdtClaim* const claim, Mark marks[N_MARKS]) {
  const Mark all[N_MARKS] = {
    { "subject", claim->subject.span },
    { "cue", claim->cue },
    { "object", claim->object.span },
    { "recipient", claim->recipient.span },
  };
  memcpy(marks, all, sizeof(all));
  qsort(marks, N_MARKS, sizeof(Mark), compare_marks);
}

// Write what opens or closes at byte `at`
static void write_marks(const MdtExplanation* const work,
                        const Mark marks[N_MARKS], const uint32_t at,
                        const bool opens) {
  for (unsigned i = 0; i < N_MARKS; ++i) {
    const MdtSpan span = marks[i].span;
    if (span.end <= span.start) {
      continue;
    }
    if (opens && span.start == at) {
      mdt_sink_string(work->sink, "[");
    } else if (!opens && span.end == at) {
      mdt_sink_format(work->sink, "|%s]", marks[i].name);
    }
  }
}

static void write_sentence(const MdtExplanation* const work, const MdtSpan span,
                           const Mark marks[N_MARKS]) {
  for (uint32_t i = span.start; i < span.end; ++i) {
    const MdtSpan byte = { i, i + 1 };
    write_marks(work, marks, i, true);
    mdt_explain_words(work, byte);
    write_marks(work, marks, i + 1, false);
  }
}

void mdt_explain_sentences(const MdtExplanation* const work) {
  const MdtIndices* const evidence = &work->claim->evidence;
  Mark marks[N_MARKS];
  set_marks(work->claim, marks);
  mdt_sink_string(work->sink, "\nEvidence\n");
  for (size_t i = 0; i < evidence->count; ++i) {
    const uint32_t index = evidence->items[i];
    mdt_sink_format(work->sink, "  %u: ", (unsigned)index);
    write_sentence(work, work->doc->sentences.items[index].span, marks);
    mdt_sink_string(work->sink, "\n");
  }
}

static const char* role_of(const MdtClaim* const claim, const uint32_t token) {
  return token == claim->cue_head         ? "  <- cue"
         : token == claim->subject.head   ? "  <- subject"
         : token == claim->object.head    ? "  <- object"
         : token == claim->recipient.head ? "  <- recipient"
                                          : "";
}

static void write_token(const MdtExplanation* const work, const uint32_t token,
                        const unsigned depth) {
  const MdtToken* const own = mdt_tree_token(work->tree, token);
  mdt_sink_format(work->sink, "  %*s%.*s  %s %s%s\n", (int)(2 * depth), "",
                  (int)own->form.len, own->form.data, mdt_upos_name(own->upos),
                  mdt_deprel_name(own->deprel), role_of(work->claim, token));
}

/// The next token of a walk down and along the tree below `top`, or none
static uint32_t next_of(const MdtTree* const tree, const uint32_t top,
                        uint32_t at, unsigned* const depth) {
  if (tree->first_child[at] != MDT_NONE && *depth < MAX_DEPTH) {
    ++*depth;
    return tree->first_child[at];
  }
  while (at != top && tree->next_sibling[at] == MDT_NONE) {
    --*depth;
    at = mdt_tree_token(tree, at)->head;
  }
  return at == top ? MDT_NONE : tree->next_sibling[at];
}

void mdt_explain_tree(const MdtExplanation* const work) {
  const uint32_t sentence =
    mdt_tree_token(work->tree, work->claim->cue_head)->sentence;
  const MdtSentence* const own = &work->doc->sentences.items[sentence];
  mdt_sink_string(work->sink, "\nTree\n");
  for (uint32_t i = own->first; i < own->end; ++i) {
    if (mdt_tree_token(work->tree, i)->head != MDT_NONE) {
      continue;
    }
    unsigned depth = 0;
    for (uint32_t at = i; at != MDT_NONE;
         at = next_of(work->tree, i, at, &depth)) {
      write_token(work, at, depth);
    }
  }
}
