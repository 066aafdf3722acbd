// SPDX-License-Identifier: Apache-2.0
// LOAD: the statements of a document, read from a file or from the net.

#include "base/log.h"
#include "base/view.h"
#include "net/http.h"
#include "query/changes.h"
#include "rdf/read.h"

#include <string.h>

/// A document being read
typedef struct {
  MdtChanges* changes;
  uint32_t graph;  // All goes there, or 0
  MdtRowSet known; // Its blank nodes
  MdtRows fresh;   // [known] what each became
} Loading;

// --- Statements --------------------------------------------------------------

static uint32_t number_of(Loading* const loading, const MdtTerm* const term) {
  MdtPool* const pool = loading->changes->engine->pool;
  const uint32_t id = mdt_pool_add(pool, term);
  if (term->kind != MDT_TERM_BLANK) {
    return id;
  }
  bool is_new = false;
  const size_t index = mdt_rowset_add(&loading->known, &id, &is_new);
  if (is_new) {
    const uint32_t fresh = mdt_pool_fresh(pool);
    mdt_rows_add(&loading->fresh, &fresh);
  }
  return *mdt_rows_at(&loading->fresh, index);
}

static MdtStatus add(Loading* const loading,
                     const MdtStatement* const statement) {
  MdtChanges* const changes = loading->changes;
  MdtQuad quad;
  quad.graph =
    loading->graph ? loading->graph : number_of(loading, &statement->graph);
  quad.subject = number_of(loading, &statement->subject);
  quad.predicate = number_of(loading, &statement->predicate);
  quad.object = number_of(loading, &statement->object);
  mdt_changes_push(changes, &changes->added, quad);
  return changes->engine->status;
}

/// The reader holds memory of its own, which a jump would lose
static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  Loading* const loading = (Loading*)handle;
  MdtArena* const arena = loading->changes->engine->keep;
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(arena, &shortage);
  const MdtStatus st =
    setjmp(shortage) ? MDT_NO_MEMORY : add(loading, statement);
  mdt_arena_guard(arena, outer);
  return st;
}

// --- Documents ---------------------------------------------------------------

static int digit_value(const char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

/// Return the path of the file IRI `iri`, without its "%20"
static const char* path_of(MdtArena* const arena, MdtView iri) {
  static const char scheme[] = "file://";
  iri = mdt_view_slice(iri, strlen(scheme), iri.len);
  char* const path = (char*)mdt_arena_alloc(arena, iri.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < iri.len; ++i) {
    const int high = i + 2 < iri.len ? digit_value(iri.data[i + 1]) : -1;
    const int low = i + 2 < iri.len ? digit_value(iri.data[i + 2]) : -1;
    const bool is_escape =
      iri.data[i] == '%' && high >= 0 && low >= 0 && high + low;
    path[len++] = is_escape ? (char)(16 * high + low) : iri.data[i];
    i += is_escape ? 2 : 0;
  }
  return path;
}

/// What raptor calls the syntax of a MIME type, or null to guess
static const char* syntax_of(const char* const type) {
  static const char* const known[][2] = {
    { "text/turtle", "turtle" },
    { "application/trig", "trig" },
    { "application/n-triples", "ntriples" },
    { "application/n-quads", "nquads" },
    { "application/rdf+xml", "rdfxml" },
    { "application/rdf+json", "json" },
  };
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    if (!strcmp(known[i][0], type)) {
      return known[i][1];
    }
  }
  return NULL;
}

static MdtStatus fetch(const char* const url, const MdtStatementSink sink,
                       const MdtQueryLimits* const limits,
                       const MdtLog* const log) {
  static const char* const headers[] = {
    "Accept: text/turtle, application/trig, application/n-quads, "
    "application/n-triples, application/rdf+xml;q=0.9",
    NULL
  };
  const MdtHttpRequest request = { "GET", url, headers, { NULL, 0 }, false };
  const MdtHttpLimits allowed = { limits->max_milliseconds, limits->max_bytes };
  MdtHttpAnswer answer;
  MdtSink* const body = mdt_sink_new_buffer();
  MdtStatus st = body ? mdt_http_request(&request, &allowed, &answer, body, log)
                      : MDT_NO_MEMORY;
  if (!st) {
    st = mdt_rdf_read_bytes(mdt_sink_bytes(body), url, syntax_of(answer.type),
                            url, sink, log);
  }
  mdt_sink_discard(body);
  return st;
}

MdtStatus mdt_changes_load(MdtChanges* const changes, const MdtView source,
                           const uint32_t graph,
                           const MdtUpdateOptions* const options,
                           const MdtLog* const log) {
  MdtArena* const arena = changes->engine->keep;
  const char* const iri = mdt_view_string(arena, source);
  const MdtPlace place = { "update", iri, 0, 0 };
  const bool is_file = mdt_view_starts(source, "file://");
  Loading loading = { changes, graph, mdt_rowset_new(arena, 1),
                      mdt_rows_new(arena, 1) };
  const MdtStatementSink sink = { take, &loading, NULL };
  if (!is_file && !mdt_http_is_url(source)) {
    return mdt_fail(log, MDT_UNSUPPORTED, place,
                    "LOAD reads file:, http: and https: alone");
  }
  if (!(is_file ? options->may_read_files : options->may_read_net)) {
    return mdt_fail(log, MDT_UNSUPPORTED, place, "LOAD is not allowed here");
  }
  return is_file
           ? mdt_rdf_read_file(path_of(arena, source), NULL, iri, sink, log)
           : fetch(iri, sink, changes->engine->limits, log);
}
