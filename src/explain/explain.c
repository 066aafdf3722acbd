// SPDX-License-Identifier: Apache-2.0

#include "explain/explain.h"

#include "base/view.h"
#include "explain/work.h"
#include "rdf/map.h"
#include "rdf/vocabulary.h"

#include <string.h>

// --- Which claim -------------------------------------------------------------

/// The claims of a graph pass by in the order of the document
typedef struct {
  MdtView id;
  size_t count;
  size_t found;
} Search;

static bool names(const MdtView iri, const MdtView id) {
  if (mdt_view_equals(iri, id)) {
    return true;
  }
  const bool is_longer = iri.len > id.len + 1 && id.len;
  return is_longer && iri.data[iri.len - id.len - 1] == '#' &&
         !memcmp(iri.data + iri.len - id.len, id.data, id.len);
}

static MdtStatus see(void* const handle, const MdtStatement* const statement) {
  Search* const search = (Search*)handle;
  if (mdt_view_is(statement->predicate.text, MDT_RDF "type") &&
      mdt_view_is(statement->object.text, MDT_NS "Claim")) {
    if (names(statement->subject.text, search->id)) {
      search->found = search->count;
    }
    ++search->count;
  }
  return MDT_SUCCESS;
}

/// "12", from 1 on; SIZE_MAX for what is no number
static size_t number_of(const MdtView id) {
  size_t number = 0;
  for (size_t i = 0; i < id.len; ++i) {
    if (id.data[i] < '0' || id.data[i] > '9' || i > 8) {
      return SIZE_MAX;
    }
    number = 10 * number + (size_t)(id.data[i] - '0');
  }
  return id.len && number ? number - 1 : SIZE_MAX;
}

MdtStatus mdt_explain_find(const MdtKnowledge* const knowledge,
                           const MdtDocument* const doc, MdtView id,
                           size_t* const index) {
  id = mdt_view_starts(id, "#") ? mdt_view_slice(id, 1, id.len) : id;
  *index = number_of(id);
  if (*index < doc->claims.count) {
    return MDT_SUCCESS;
  }
  MdtArena* const arena = mdt_arena_new(NULL);
  if (!arena) {
    return MDT_NO_MEMORY;
  }
  Search search = { id, 0, SIZE_MAX };
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  const MdtStatementSink sink = { see, &search };
  const MdtStatus st = setjmp(shortage)
                         ? MDT_NO_MEMORY
                         : mdt_map_document(arena, knowledge, doc, NULL, sink);
  mdt_arena_free(arena);
  *index = search.found;
  return st ? st : search.found < doc->claims.count ? MDT_SUCCESS : MDT_NOTHING;
}

// --- Why
// ----------------------------------------------------------------------

void mdt_explain_words(const MdtExplanation* const work, const MdtSpan span) {
  for (uint32_t i = span.start; i < span.end; ++i) {
    const char c = work->doc->text.data[i];
    mdt_sink_write(work->sink, c == '\n' || c == '\t' || c == '\r' ? " " : &c,
                   1);
  }
}

static void write_role(const MdtExplanation* const work, const char* const name,
                       const MdtArgument* const argument) {
  if (argument->text.len) {
    mdt_sink_format(work->sink, "  %-11s %.*s (%s)\n", name,
                    (int)argument->text.len, argument->text.data,
                    argument->type ? mdt_type_name(argument->type) : "untyped");
  }
}

static void write_head(const MdtExplanation* const work, const size_t index) {
  const MdtClaim* const claim = work->claim;
  mdt_sink_format(work->sink, "Claim %zu of %zu\n", index + 1,
                  work->doc->claims.count);
  write_role(work, "subject", &claim->subject);
  mdt_sink_format(work->sink, "  %-11s %s\n", "relation",
                  mdt_relation_name(claim->relation));
  write_role(work, "object", &claim->object);
  write_role(work, "recipient", &claim->recipient);
  mdt_sink_format(work->sink, "  %-11s 0.%02u\n", "confidence",
                  claim->confidence);
  if (claim->denies != MDT_NONE) {
    mdt_sink_format(work->sink, "  %-11s claim %u\n", "denies",
                    (unsigned)claim->denies + 1);
  }
}

static void write_all(const MdtKnowledge* const knowledge,
                      MdtDocument* const doc, const size_t index,
                      MdtSink* const sink) {
  const MdtExplanation work = { knowledge, doc, mdt_tree_new(doc),
                                &doc->claims.items[index], sink };
  write_head(&work, index);
  mdt_explain_sentences(&work);
  mdt_explain_tree(&work);
  mdt_explain_frame(&work);
  mdt_explain_mentions(&work);
  mdt_explain_sources(&work);
  mdt_explain_factuality(&work);
  mdt_explain_confidence(&work);
}

MdtStatus mdt_explain(const MdtKnowledge* const knowledge,
                      MdtDocument* const doc, const size_t index,
                      MdtSink* const sink) {
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  const int is_short = setjmp(shortage);
  if (!is_short) {
    write_all(knowledge, doc, index, sink);
  }
  mdt_arena_guard(doc->arena, NULL);
  return is_short ? MDT_NO_MEMORY : MDT_SUCCESS;
}
