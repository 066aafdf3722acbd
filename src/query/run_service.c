// SPDX-License-Identifier: Apache-2.0
// SERVICE (W3C, SPARQL 1.1 Federated Query): a pattern that another endpoint
// matches.
//
// The pattern is sent as it was written. Where rows are joined with it, what
// all rows of a batch bind is sent along as VALUES (section 2.4 shows why),
// each combination once; so a solution comes back once, and is joined with
// every row that it fits. Blank nodes mean nothing to the other side, and are
// not sent.

#include "base/view.h"
#include "net/http.h"
#include "query/engine.h"
#include "query/results_read.h"

#include <string.h>

enum { BATCH = 200 };

/// Rows that go to an endpoint together, and what comes back
typedef struct {
  MdtEngine* engine;
  const MdtOperator* op;
  MdtRowSink sink;
  MdtRows rows;     // What is bound: whole rows
  MdtIndices sent;  // Columns of the pattern that all rows bind
  MdtRows found;    // Solutions, by the columns of the pattern
  MdtRowSet blanks; // Labels of the answer
  MdtRows fresh;    // [blanks] what each became
} Asking;

// --- The question ------------------------------------------------------------

static bool is_sendable(const Asking* const asking, const uint32_t slot) {
  for (size_t i = 0; i < asking->rows.count; ++i) {
    const uint32_t id = mdt_rows_at(&asking->rows, i)[slot];
    const MdtTermKind kind = mdt_pool_get(asking->engine->pool, id).kind;
    if (kind == MDT_TERM_NONE || kind == MDT_TERM_BLANK) {
      return false;
    }
  }
  return true;
}

static void choose_sent(Asking* const asking) {
  asking->sent.count = 0;
  for (size_t i = 0; i < asking->op->slots.count; ++i) {
    if (is_sendable(asking, asking->op->slots.items[i])) {
      *mdt_push(asking->engine->arena, &asking->sent) = (uint32_t)i;
    }
  }
}

static void write_quoted(MdtSink* const sink, const MdtView text) {
  static const char from[] = "\"\\\n\r";
  static const char* const to[] = { "\\\"", "\\\\", "\\n", "\\r" };
  for (size_t i = 0; i < text.len; ++i) {
    const char* const found = text.data[i] ? strchr(from, text.data[i]) : NULL;
    if (found) {
      mdt_sink_string(sink, to[found - from]);
    } else {
      mdt_sink_write(sink, &text.data[i], 1);
    }
  }
}

static void write_between(MdtSink* const sink, const char* const before,
                          const MdtView text, const char* const after) {
  if (text.len) {
    mdt_sink_string(sink, before);
    mdt_sink_view(sink, text);
    mdt_sink_string(sink, after);
  }
}

static void write_term(MdtSink* const sink, const MdtTerm* const term) {
  if (term->kind == MDT_TERM_IRI) {
    write_between(sink, "<", term->text, ">");
    return;
  }
  mdt_sink_string(sink, "\"");
  write_quoted(sink, term->text);
  mdt_sink_string(sink, "\"");
  write_between(sink, "@", term->language, "");
  write_between(sink, "^^<", term->datatype, ">");
}

/// The combinations that are bound, each once
static MdtRowSet list_sent(const Asking* const asking) {
  MdtArena* const arena = asking->engine->arena;
  MdtRowSet set = mdt_rowset_new(arena, asking->sent.count);
  uint32_t* const cells =
    (uint32_t*)mdt_arena_array(arena, asking->sent.count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < asking->rows.count; ++i) {
    const uint32_t* const row = mdt_rows_at(&asking->rows, i);
    for (size_t k = 0; k < asking->sent.count; ++k) {
      cells[k] = row[asking->op->slots.items[asking->sent.items[k]]];
    }
    mdt_rowset_add(&set, cells, NULL);
  }
  return set;
}

static void write_values(const Asking* const asking, const MdtRowSet* const set,
                         MdtSink* const sink) {
  mdt_sink_string(sink, " VALUES (");
  for (size_t k = 0; k < asking->sent.count; ++k) {
    write_between(sink, "?", asking->op->names[asking->sent.items[k]], " ");
  }
  mdt_sink_string(sink, ") {");
  for (size_t i = 0; i < set->rows.count; ++i) {
    mdt_sink_string(sink, " (");
    for (size_t k = 0; k < asking->sent.count; ++k) {
      const MdtTerm term =
        mdt_pool_get(asking->engine->pool, mdt_rows_at(&set->rows, i)[k]);
      mdt_sink_string(sink, k ? " " : "");
      write_term(sink, &term);
    }
    mdt_sink_string(sink, ")");
  }
  mdt_sink_string(sink, " }");
}

static void write_query(const Asking* const asking, const MdtRowSet* const set,
                        MdtSink* const sink) {
  const MdtOperator* const op = asking->op;
  mdt_sink_view(sink, op->prologue);
  mdt_sink_string(sink, "SELECT");
  for (size_t i = 0; i < op->slots.count; ++i) {
    write_between(sink, " ?", op->names[i], "");
  }
  mdt_sink_string(sink, op->slots.count ? " WHERE { " : " * WHERE { ");
  mdt_sink_view(sink, op->text);
  if (asking->sent.count) {
    write_values(asking, set, sink);
  }
  mdt_sink_string(sink, " }");
}

// --- The answer --------------------------------------------------------------

static MdtStatus begin_row(void* const handle) {
  Asking* const asking = (Asking*)handle;
  mdt_rows_add(&asking->found, mdt_engine_row(asking->engine));
  return mdt_engine_step(asking->engine) ? asking->engine->status : MDT_SUCCESS;
}

static uint32_t number_of(Asking* const asking, const MdtTerm* const term) {
  MdtPool* const pool = asking->engine->pool;
  MdtTerm own = *term;
  own.language = mdt_view_lower(asking->engine->arena, term->language);
  const uint32_t id = mdt_pool_add(pool, &own);
  if (term->kind != MDT_TERM_BLANK) {
    return id;
  }
  bool is_new = false;
  const size_t index = mdt_rowset_add(&asking->blanks, &id, &is_new);
  if (is_new) {
    const uint32_t fresh = mdt_pool_fresh(pool);
    mdt_rows_add(&asking->fresh, &fresh);
  }
  return *mdt_rows_at(&asking->fresh, index);
}

static MdtStatus take_cell(void* const handle, const char* const name,
                           const MdtTerm* const term) {
  Asking* const asking = (Asking*)handle;
  for (size_t i = 0; i < asking->op->slots.count; ++i) {
    if (mdt_view_is(asking->op->names[i], name)) {
      mdt_rows_at(&asking->found, asking->found.count - 1)[i] =
        number_of(asking, term);
    }
  }
  return MDT_SUCCESS;
}

/// The reader and the answer are not in an arena: no jump may pass them
static MdtStatus read_answer(Asking* const asking, const MdtSink* const body,
                             const char* const url, const MdtLog* const log) {
  const MdtResultsTaker taker = { begin_row, take_cell, asking };
  return mdt_results_read_json(mdt_sink_bytes(body), url, taker, log);
}

// --- Asking ------------------------------------------------------------------

static MdtStatus send(Asking* const asking, const char* const url,
                      MdtSink* const question, MdtSink* const body,
                      const MdtLog* const log) {
  static const char* const headers[] = {
    "Content-Type: application/sparql-query",
    "Accept: application/sparql-results+json", NULL
  };
  const MdtQueryLimits* const limits = asking->engine->limits;
  const MdtHttpRequest request = { "POST", url, headers,
                                   mdt_sink_bytes(question), false };
  const MdtHttpLimits allowed = { limits->max_milliseconds, limits->max_bytes };
  MdtHttpAnswer answer;
  return mdt_http_request(&request, &allowed, &answer, body, log);
}

/// Ask the endpoint, with what was found in `found`
static MdtStatus ask(Asking* const asking, const char* const url,
                     const MdtLog* const log) {
  MdtEngine* const engine = asking->engine;
  const MdtRowSet set = list_sent(asking);
  MdtSink* const question = mdt_sink_new_buffer();
  MdtSink* const body = mdt_sink_new_buffer();
  jmp_buf shortage;
  volatile MdtStatus st = MDT_NO_MEMORY;
  jmp_buf* const outer = mdt_arena_guard(engine->keep, &shortage);
  mdt_arena_guard(engine->arena, &shortage);
  if (question && body && !setjmp(shortage)) {
    write_query(asking, &set, question);
    st = send(asking, url, question, body, log);
    st = st ? st : read_answer(asking, body, url, log);
  }
  mdt_arena_guard(engine->keep, outer);
  mdt_arena_guard(engine->arena, outer);
  mdt_sink_discard(question);
  mdt_sink_discard(body);
  return st;
}

static bool fits(const Asking* const asking, const uint32_t* const row,
                 const uint32_t* const found) {
  for (size_t i = 0; i < asking->op->slots.count; ++i) {
    const uint32_t bound = row[asking->op->slots.items[i]];
    if (bound && found[i] && bound != found[i]) {
      return false;
    }
  }
  return true;
}

static MdtRun push_merged(const Asking* const asking, const uint32_t* const row,
                          const uint32_t* const found) {
  uint32_t* const merged = mdt_engine_row(asking->engine);
  memcpy(merged, row, asking->engine->plan->n_slots * sizeof(uint32_t));
  for (size_t i = 0; i < asking->op->slots.count; ++i) {
    if (found[i]) {
      merged[asking->op->slots.items[i]] = found[i];
    }
  }
  return mdt_row_push(asking->sink, merged);
}

static MdtRun push_joined(const Asking* const asking) {
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < asking->rows.count; ++i) {
    const uint32_t* const row = mdt_rows_at(&asking->rows, i);
    for (size_t k = 0; !run && k < asking->found.count; ++k) {
      const uint32_t* const found = mdt_rows_at(&asking->found, k);
      run = fits(asking, row, found) ? push_merged(asking, row, found)
                                     : mdt_engine_step(asking->engine);
    }
  }
  return run;
}

/// A service that fails is one empty solution where it is silent
static MdtRun give_up(const Asking* const asking, const MdtStatus st) {
  MdtEngine* const engine = asking->engine;
  MdtRun run = MDT_RUN_ON;
  if (!asking->op->is_silent || engine->status || st == MDT_NO_MEMORY) {
    engine->status = engine->status ? engine->status : st;
    return MDT_RUN_FAIL;
  }
  for (size_t i = 0; !run && i < asking->rows.count; ++i) {
    run = mdt_row_push(asking->sink, mdt_rows_at(&asking->rows, i));
  }
  return run;
}

/// Ask for all rows of the batch, and empty it
static MdtRun flush(Asking* const asking) {
  MdtEngine* const engine = asking->engine;
  const MdtVarOrTerm place = asking->op->graph;
  if (!asking->rows.count) {
    return MDT_RUN_ON;
  }
  const MdtTerm service = mdt_pool_get(
    engine->pool,
    place.is_slot ? mdt_rows_at(&asking->rows, 0)[place.value] : place.value);
  if (!engine->limits->may_ask && !asking->op->is_silent) {
    return mdt_engine_fail(engine, MDT_UNSUPPORTED,
                           "SERVICE is not allowed here");
  }
  asking->found = mdt_rows_new(engine->arena, engine->plan->n_slots);
  asking->blanks = mdt_rowset_new(engine->arena, 1);
  asking->fresh = mdt_rows_new(engine->arena, 1);
  choose_sent(asking);
  const MdtStatus st =
    !engine->limits->may_ask ? MDT_UNSUPPORTED
    : service.kind != MDT_TERM_IRI
      ? MDT_BAD_OPTION
      : ask(asking, mdt_view_string(engine->arena, service.text),
            asking->op->is_silent ? NULL : engine->log);
  const MdtRun run = st ? give_up(asking, st) : push_joined(asking);
  asking->rows.count = 0;
  return run;
}

static Asking new_asking(MdtEngine* const engine, const MdtOperator* const op,
                         const MdtRowSink sink) {
  Asking asking = { 0 };
  asking.engine = engine;
  asking.op = op;
  asking.sink = sink;
  asking.rows = mdt_rows_new(engine->arena, engine->plan->n_slots);
  return asking;
}

static MdtRun collect(void* const handle, uint32_t* const row) {
  Asking* const asking = (Asking*)handle;
  const size_t most = asking->op->graph.is_slot ? 1 : BATCH;
  mdt_rows_add(&asking->rows, row);
  return asking->rows.count < most ? MDT_RUN_ON : flush(asking);
}

MdtRun mdt_run_service(MdtEngine* const engine, const MdtOperator* const op,
                       uint32_t* const row, const MdtRowSink sink) {
  Asking asking = new_asking(engine, op, sink);
  mdt_rows_add(&asking.rows, row);
  return flush(&asking);
}

MdtRun mdt_run_service_join(MdtEngine* const engine, const MdtOperator* const a,
                            const MdtOperator* const service,
                            uint32_t* const row, const MdtRowSink sink) {
  Asking asking = new_asking(engine, service, sink);
  const MdtRowSink collecting = { collect, &asking };
  const MdtRun run = mdt_engine_run(engine, a, row, collecting);
  return run ? run : flush(&asking);
}
