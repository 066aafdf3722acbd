// SPDX-License-Identifier: Apache-2.0
// Write all that mentions of articles could refer back to, for train.py.
//
//     mandate-propose-antecedents ARTICLE...
//
// One line for each candidate, and one without a candidate for "none": the
// article, the span of the mention, its two kinds, the span of the candidate,
// the number of its entity so far, and the clues, joined by '|'. Spans are in
// code points. Run with MANDATE_DATA set to the data folder: what is chosen for
// one mention by the weights there is known to the next.

#include "proposer.h"

#include "base/utf8.h"
#include "base/view.h"
#include "coref/resolve.h"
#include "entity/mentions.h"

#include <mandate/mandate.h>

static void write_span(MdtSink* const sink, const MdtDocument* const doc,
                       const uint32_t mention) {
  const MdtSpan span = doc->mentions.items[mention].span;
  const size_t start = mdt_utf8_count(mdt_view_slice(doc->text, 0, span.start));
  const size_t end = mdt_utf8_count(mdt_view_slice(doc->text, 0, span.end));
  mdt_sink_format(sink, "%u-%u\t", (unsigned)start, (unsigned)end);
}

static void write_candidate(MdtSink* const sink, const MdtDocument* const doc,
                            const MdtChoice* const choice,
                            const uint32_t candidate, const uint32_t entity,
                            const MdtClues* const clues) {
  mdt_sink_view(sink, doc->name);
  mdt_sink_string(sink, "\t");
  write_span(sink, doc, choice->anaphor);
  mdt_sink_format(sink, "%s %s\t", mdt_anaphor_name(choice->kinds[0]),
                  mdt_anaphor_name(choice->kinds[1]));
  if (candidate == MDT_NONE) {
    mdt_sink_string(sink, "\t\t");
  } else {
    write_span(sink, doc, candidate);
    mdt_sink_format(sink, "%u\t", entity);
  }
  for (unsigned i = 0; i < clues->count; ++i) {
    mdt_sink_string(sink, i ? "|" : "");
    mdt_sink_view(sink, mdt_clue_text(doc->arena, clues->items[i]));
  }
  mdt_sink_string(sink, "\n");
}

static void write_choice(void* const handle, const MdtDocument* const doc,
                         const MdtChoice* const choice) {
  MdtSink* const sink = (MdtSink*)handle;
  write_candidate(sink, doc, choice, MDT_NONE, 0, &choice->none);
  for (unsigned c = 0; c < choice->count; ++c) {
    write_candidate(sink, doc, choice, choice->candidates[c],
                    choice->entities[c], &choice->clues[c]);
  }
}

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         MdtDocument* const doc, MdtSink* const sink) {
  MdtStatus st = mdt_read(knowledge, doc, MDT_LAYER_PARSE);
  if (!st) {
    st = mdt_find_mentions(knowledge->lore, doc);
  }
  return st ? st : mdt_resolve_told(knowledge->lore, doc, write_choice, sink);
}

int main(const int argc, char** const argv) {
  return propose_all(argc, argv, NULL, propose);
}
