// SPDX-License-Identifier: Apache-2.0
// The formats that there are, and who writes them.

#include "base/view.h"
#include "export/writer.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  MdtFormat format;
  MdtWriterFunc write;
} Entry;

static const Entry entries[] = {
  { { "turtle", "ttl", "text/turtle",
      "Turtle: claims, and what the article itself says", 1, 0 },
    mdt_write_serd },
  { { "trig", "trig", "application/trig",
      "TriG: the same, and what each chain of sources says", 1, 1 },
    mdt_write_serd },
  { { "nquads", "nq", "application/n-quads", "N-Quads: TriG, one a line", 1,
      1 },
    mdt_write_serd },
  { { "ntriples", "nt", "application/n-triples",
      "N-Triples: Turtle, one a line", 1, 0 },
    mdt_write_serd },
  { { "rdfxml", "rdf", "application/rdf+xml", "RDF/XML: Turtle as XML", 1, 0 },
    mdt_write_raptor },
  { { "rdfjson", "rj", "application/rdf+json", "RDF/JSON: Turtle as JSON", 1,
      0 },
    mdt_write_rdfjson },
  { { "jsonld", "jsonld", "application/ld+json",
      "JSON-LD: TriG as JSON, claims inside their articles; not read back", 1,
      1 },
    mdt_write_jsonld },
  { { "annotations", "anno.jsonld", "application/ld+json",
      "Web Annotation: claims as notes on the words that make them", 0, 0 },
    mdt_write_annotations },
  { { "report", "html", "text/html",
      "HTML: a report to read, of claims, article and pictures", 0, 0 },
    mdt_write_report },
  { { "followthemoney", "ftm.jsonl", "application/json+ftm",
      "FollowTheMoney: entities, one a line, for Aleph and OpenAleph", 0, 0 },
    mdt_write_followthemoney },
  { { "graphml", "graphml", "application/xml",
      "GraphML: claims as edges, for Gephi, yEd and Cytoscape", 0, 0 },
    mdt_write_graphml },
  { { "mermaid", "mmd", "text/vnd.mermaid",
      "Mermaid: the picture of directives, for Markdown", 0, 0 },
    mdt_write_mermaid },
  { { "nodes", "nodes.csv", "text/csv",
      "CSV: entities as nodes, with headers for Neo4j", 0, 0 },
    mdt_write_nodes },
  { { "edges", "edges.csv", "text/csv",
      "CSV: claims as edges, with headers for Neo4j", 0, 0 },
    mdt_write_edges },
};

enum { N_ENTRIES = sizeof(entries) / sizeof(*entries) };

const MdtFormat* mdt_format_at(const size_t index) {
  return index < N_ENTRIES ? &entries[index].format : NULL;
}

const MdtFormat* mdt_format_find(const MdtView name) {
  for (size_t i = 0; i < N_ENTRIES; ++i) {
    if (mdt_view_is(name, entries[i].format.name) ||
        mdt_view_is(name, entries[i].format.extension)) {
      return &entries[i].format;
    }
  }
  return NULL;
}

/// Return whether the file `name` ends in a dot and `extension`
static bool has_extension(const MdtView name, const char* const extension) {
  const size_t len = strlen(extension);
  return name.len > len && name.data[name.len - len - 1] == '.' &&
         mdt_view_ends(name, extension);
}

const MdtFormat* mdt_format_of_file(const char* const path) {
  const MdtView name = mdt_view(path);
  const MdtFormat* best = NULL;
  for (size_t i = 0; i < N_ENTRIES; ++i) {
    const MdtFormat* const format = &entries[i].format;
    if (has_extension(name, format->extension) &&
        (!best || strlen(format->extension) > strlen(best->extension))) {
      best = format;
    }
  }
  return best;
}

static MdtWriterFunc find_writer(const MdtFormat* const format) {
  for (size_t i = 0; i < N_ENTRIES; ++i) {
    if (&entries[i].format == format) {
      return entries[i].write;
    }
  }
  return mdt_write_serd;
}

/// Write, unless memory runs short
static MdtStatus write_guarded(const MdtExport* const job) {
  jmp_buf shortage;
  mdt_arena_guard(job->arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = find_writer(job->format)(job);
  mdt_arena_guard(job->arena, NULL);
  return st;
}

static MdtSink* open_path(const char* const path, const MdtLog* const log) {
  return strcmp(path, "-") ? mdt_sink_new_file(path, log)
                           : mdt_sink_new_stream(stdout, "standard output");
}

MdtStatus mdt_store_write(const MdtStore* const store,
                          const MdtFormat* const format,
                          const MdtExportOptions* const options,
                          MdtSink* const sink, const MdtLog* const log) {
  static const MdtExportOptions plain = { NULL, 0 };
  MdtArena* const arena = mdt_arena_new(NULL);
  if (!arena) {
    return MDT_NO_MEMORY;
  }
  const MdtExport job = { store, format, options ? options : &plain,
                          arena, sink,   log };
  const MdtStatus st = write_guarded(&job);
  mdt_arena_free(arena);
  return st;
}

MdtStatus mdt_store_write_file(const MdtStore* const store,
                               const MdtFormat* const format,
                               const MdtExportOptions* const options,
                               const char* const path,
                               const MdtLog* const log) {
  MdtSink* const sink = open_path(path, log);
  if (!sink) {
    return MDT_NO_WRITE;
  }
  const MdtStatus st = mdt_store_write(store, format, options, sink, log);
  if (st) {
    mdt_sink_discard(sink);
    return st;
  }
  return mdt_sink_close(sink, log);
}
