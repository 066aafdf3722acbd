// SPDX-License-Identifier: Apache-2.0
// W3C, SPARQL 1.1 Graph Store HTTP Protocol, from the side of the one who
// sends.

#include "base/log.h"
#include "base/view.h"
#include "export/writer.h"
#include "net/http.h"
#include "store/store.h"

#include <mandate/push.h>

#include <stdio.h>
#include <string.h>

enum { USUAL_BATCH = 10000 };

/// A graph on its way
typedef struct {
  const MdtStore* store;
  const MdtPushOptions* options;
  const MdtLog* log;
  const char* url;  // With its "?graph="
  size_t n_waiting; // Statements in `batch`
  MdtStore* batch;  // What the next request takes
  unsigned n_sent;  // Requests
  size_t n_statements;
} Sending;

// --- Where to ----------------------------------------------------------------

static bool is_plain(const unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || strchr("-._~", c);
}

/// Return the URL of the graph `name`, or of the default one if it is empty
static const char* make_url(MdtArena* const arena, const char* const endpoint,
                            const MdtView name) {
  const size_t len = strlen(endpoint);
  char* const url = (char*)mdt_arena_alloc(arena, len + 3 * name.len + 16);
  size_t end =
    (size_t)sprintf(url, "%s%c%s", endpoint, strchr(endpoint, '?') ? '&' : '?',
                    name.len ? "graph=" : "default");
  for (size_t i = 0; i < name.len; ++i) {
    const unsigned char c = (unsigned char)name.data[i];
    end += (size_t)sprintf(url + end, is_plain(c) ? "%c" : "%%%02X", c);
  }
  return url;
}

// --- A request ---------------------------------------------------------------

static MdtStatus ask(Sending* const sending, const MdtView body) {
  static const char* const headers[] = { "Content-Type: application/n-triples",
                                         NULL };
  const bool is_first = !sending->n_sent;
  MdtSink* const answer = mdt_sink_new_buffer();
  const MdtHttpRequest request = {
    .method = is_first && sending->options->replaces ? "PUT" : "POST",
    .url = sending->url,
    .headers = headers,
    .body = body,
    .may_log_in = true,
  };
  MdtHttpAnswer told = { 0 };
  const MdtStatus st =
    answer ? mdt_http_request(&request, NULL, &told, answer, sending->log)
           : MDT_NO_MEMORY;
  mdt_sink_discard(answer);
  sending->n_sent += !st;
  return st;
}

/// Send what the batch holds, and begin another
static MdtStatus flush(Sending* const sending) {
  MdtSink* const body = mdt_sink_new_buffer();
  MdtStatus st = body ? mdt_store_index(sending->batch) : MDT_NO_MEMORY;
  st =
    st ? st
       : mdt_store_write(sending->batch, mdt_format_find(mdt_view("ntriples")),
                         NULL, body, sending->log);
  st = st ? st : ask(sending, mdt_sink_bytes(body));
  mdt_sink_discard(body);
  sending->n_statements += st ? 0 : mdt_store_count(sending->batch);
  mdt_store_free(sending->batch);
  sending->n_waiting = 0;
  sending->batch = st ? NULL : mdt_store_new();
  return st ? st : sending->batch ? MDT_SUCCESS : MDT_NO_MEMORY;
}

// --- A graph -----------------------------------------------------------------

static bool has_blank(const MdtStatement* const statement) {
  return statement->subject.kind == MDT_TERM_BLANK ||
         statement->object.kind == MDT_TERM_BLANK;
}

/// Put a statement into the batch, and send that when it is full. What has
/// blank nodes goes all at once: one of a request is never that of another.
static MdtStatus send_statement(Sending* const sending, MdtStatement statement,
                                const bool blanks) {
  const size_t most =
    sending->options->batch ? sending->options->batch : USUAL_BATCH;
  statement.graph.kind = MDT_TERM_NONE;
  if (has_blank(&statement) != blanks) {
    return MDT_SUCCESS;
  }
  const MdtStatus st =
    mdt_statement_push(mdt_store_sink(sending->batch), &statement);
  return st || ++sending->n_waiting < most || blanks ? st : flush(sending);
}

/// Send the statements that have blank nodes, or the others
static MdtStatus send_part(Sending* const sending, const uint32_t graph,
                           const bool blanks) {
  const MdtQuad pattern = { graph, 0, 0, 0 };
  MdtStatus st = MDT_SUCCESS;
  for (MdtScan scan = mdt_store_scan(sending->store, pattern);
       !st && scan.run.count; mdt_scan_next(&scan)) {
    for (size_t i = 0; !st && i < scan.run.count; ++i) {
      st = send_statement(
        sending, mdt_store_statement(sending->store, scan.run.items[i]),
        blanks);
    }
  }
  return st || !sending->n_waiting ? st : flush(sending);
}

static void tell(const Sending* const sending, const MdtView name) {
  const MdtPlace place = { "push", NULL, 0, 0 };
  mdt_inform(sending->log, place, "%zu statements to %.*s, in %u request%s",
             sending->n_statements, (int)name.len, name.data, sending->n_sent,
             sending->n_sent == 1 ? "" : "s");
}

/// Send graph `id` to the graph `name` there; empty: the default one
static MdtStatus send_graph(const Sending* const pushing, const uint32_t id,
                            const MdtView name, MdtArena* const arena) {
  Sending sending = *pushing;
  sending.url = make_url(arena, sending.options->endpoint, name);
  sending.batch = mdt_store_new();
  MdtStatus st = sending.batch ? send_part(&sending, id, true) : MDT_NO_MEMORY;
  st = st ? st : send_part(&sending, id, false);
  mdt_store_free(sending.batch);
  if (!st) {
    tell(&sending, name.len ? name : mdt_view("the default graph"));
  }
  return st;
}

static MdtStatus send_default(const Sending* const pushing,
                              MdtArena* const arena) {
  const MdtQuad any = { 0, 0, 0, 0 };
  return mdt_store_has(pushing->store, any)
           ? send_graph(pushing, 0, mdt_view(pushing->options->graph), arena)
           : MDT_SUCCESS;
}

static MdtStatus send_all(const Sending* const pushing, MdtArena* const arena) {
  const MdtPlace place = { "push", NULL, 0, 0 };
  size_t count = 0;
  const uint32_t* const graphs = mdt_store_graphs(pushing->store, &count);
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  MdtStatus st = send_default(pushing, arena);
  for (size_t i = 0; !st && i < count; ++i) {
    const MdtTerm name = mdt_store_term(pushing->store, graphs[i]);
    st = name.kind == MDT_TERM_IRI
           ? send_graph(pushing, graphs[i], name.text, arena)
           : mdt_fail(pushing->log, MDT_UNSUPPORTED, place,
                      "the graph _:%.*s has no name to send it to",
                      (int)name.text.len, name.text.data);
  }
  mdt_arena_guard(arena, NULL);
  return st;
}

MdtStatus mdt_store_push(const MdtStore* const store,
                         const MdtPushOptions* const options,
                         const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const Sending pushing = { .store = store, .options = options, .log = log };
  const MdtStatus st = arena ? send_all(&pushing, arena) : MDT_NO_MEMORY;
  mdt_arena_free(arena);
  return st;
}
