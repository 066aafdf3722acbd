// SPDX-License-Identifier: Apache-2.0
// The syntaxes that there are, and who writes them.

#include "base/view.h"
#include "export/writer.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  MdtSyntax syntax;
  MdtWriterFunc write;
} Entry;

static const Entry entries[] = {
  { { "turtle", "ttl", "text/turtle",
      "Turtle: claims, and what the article itself says", 0 },
    mdt_write_serd },
  { { "trig", "trig", "application/trig",
      "TriG: the same, and what each chain of sources says", 1 },
    mdt_write_serd },
  { { "nquads", "nq", "application/n-quads", "N-Quads: TriG, one a line", 1 },
    mdt_write_serd },
  { { "ntriples", "nt", "application/n-triples",
      "N-Triples: Turtle, one a line", 0 },
    mdt_write_serd },
  { { "rdfxml", "rdf", "application/rdf+xml", "RDF/XML: Turtle as XML", 0 },
    mdt_write_raptor },
};

enum { N_ENTRIES = sizeof(entries) / sizeof(*entries) };

const MdtSyntax* mdt_syntax_at(const size_t index) {
  return index < N_ENTRIES ? &entries[index].syntax : NULL;
}

const MdtSyntax* mdt_syntax_find(const MdtView name) {
  for (size_t i = 0; i < N_ENTRIES; ++i) {
    if (mdt_view_is(name, entries[i].syntax.name) ||
        mdt_view_is(name, entries[i].syntax.extension)) {
      return &entries[i].syntax;
    }
  }
  return NULL;
}

const MdtSyntax* mdt_syntax_of_file(const char* const path) {
  const char* const dot = strrchr(path, '.');
  return dot ? mdt_syntax_find(mdt_view(dot + 1)) : NULL;
}

static MdtWriterFunc find_writer(const MdtSyntax* const syntax) {
  for (size_t i = 0; i < N_ENTRIES; ++i) {
    if (&entries[i].syntax == syntax) {
      return entries[i].write;
    }
  }
  return mdt_write_serd;
}

/// Put the statements in order, in `arena`
static MdtStatus order(MdtArena* const arena, const MdtStore* const store,
                       const MdtSyntax* const syntax,
                       MdtOrdered* const ordered) {
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  *ordered = mdt_order(arena, store, syntax->has_graphs != 0);
  mdt_arena_guard(arena, NULL);
  return MDT_SUCCESS;
}

static MdtStatus write_path(const MdtOrdered* const ordered,
                            const MdtSyntax* const syntax,
                            const char* const path, const MdtLog* const log) {
  MdtSink* const sink = strcmp(path, "-")
                          ? mdt_sink_new_file(path, log)
                          : mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    return MDT_NO_WRITE;
  }
  const MdtStatus st = find_writer(syntax)(ordered, syntax, sink, log);
  if (st) {
    mdt_sink_discard(sink);
    return st;
  }
  return mdt_sink_close(sink, log);
}

MdtStatus mdt_store_write_file(const MdtStore* const store,
                               const MdtSyntax* const syntax,
                               const char* const path,
                               const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtOrdered ordered;
  MdtStatus st = arena ? order(arena, store, syntax, &ordered) : MDT_NO_MEMORY;
  if (!st) {
    st = write_path(&ordered, syntax, path, log);
  }
  mdt_arena_free(arena);
  return st;
}
