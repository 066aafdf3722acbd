// SPDX-License-Identifier: Apache-2.0

#include "store/librdf.h"

#include <mandate/librdf.h>

#include "base/log.h"
#include "base/view.h"
#include "rdf/vocabulary.h"

#include <redland.h>
#include <stdlib.h>
#include <string.h>

static const char storage_name[] = "mandate";

/// What the storage shares with those who ask through it
typedef struct {
  const MdtStore* store;
  MdtStore* own; // The same where it was opened by librdf, to write to
  librdf_world* world;
  librdf_node** nodes; // [n_nodes] of terms, made when first needed
  size_t n_nodes;
  const MdtLog* log;
  MdtStatus status; // First trouble
  MdtPool* pool;    // Of the answer
  size_t n_added;   // Statements, by librdf
} Bridge;

// --- Terms -------------------------------------------------------------------

static librdf_node* make_literal(Bridge* const bridge,
                                 const MdtTerm* const term) {
  librdf_uri* const type =
    term->datatype.len
      ? librdf_new_uri2(bridge->world,
                        (const unsigned char*)term->datatype.data,
                        term->datatype.len)
      : NULL;
  const char* const text = term->text.len ? term->text.data : "";
  const MdtView language = term->language;
  librdf_node* const node = librdf_new_node_from_typed_counted_literal(
    bridge->world, (const unsigned char*)text, term->text.len,
    language.len ? language.data : NULL, language.len, type);
  if (type) {
    librdf_free_uri(type);
  }
  return node;
}

static librdf_node* make_node(Bridge* const bridge, const MdtTerm* const term) {
  const unsigned char* const text = (const unsigned char*)term->text.data;
  switch (term->kind) {
    case MDT_TERM_IRI:
      return librdf_new_node_from_counted_uri_string(bridge->world, text,
                                                     term->text.len);
    case MDT_TERM_BLANK:
      return librdf_new_node_from_counted_blank_identifier(bridge->world, text,
                                                           term->text.len);
    case MDT_TERM_LITERAL:
      return make_literal(bridge, term);
    case MDT_TERM_NONE:
      break;
  }
  return NULL;
}

/// Make room for the nodes of as many terms
static bool make_room(Bridge* const bridge, const size_t count) {
  if (count <= bridge->n_nodes) {
    return true;
  }
  const size_t room = count + count / 2 + 64;
  librdf_node** const nodes =
    (librdf_node**)realloc(bridge->nodes, room * sizeof(librdf_node*));
  if (!nodes) {
    bridge->status = MDT_NO_MEMORY;
    return false;
  }
  memset(nodes + bridge->n_nodes, 0,
         (room - bridge->n_nodes) * sizeof(librdf_node*));
  bridge->nodes = nodes;
  bridge->n_nodes = room;
  return true;
}

static void free_nodes(Bridge* const bridge) {
  for (size_t i = 0; i < bridge->n_nodes; ++i) {
    if (bridge->nodes[i]) {
      librdf_free_node(bridge->nodes[i]);
    }
  }
  free(bridge->nodes);
}

/// Return the node of a term, owned by the bridge
static librdf_node* node_of(Bridge* const bridge, const uint32_t id) {
  if (!make_room(bridge, id)) {
    return NULL;
  }
  librdf_node** const node = &bridge->nodes[id - 1];
  if (!*node) {
    const MdtTerm term = mdt_store_term(bridge->store, id);
    *node = make_node(bridge, &term);
  }
  return *node;
}

static MdtView view_of(const unsigned char* const text) {
  return mdt_view((const char*)text);
}

static MdtTerm literal_of(librdf_node* const node) {
  size_t len = 0;
  const char* const text =
    (const char*)librdf_node_get_literal_value_as_counted_string(node, &len);
  librdf_uri* const type = librdf_node_get_literal_value_datatype_uri(node);
  const MdtView view = { text, len };
  MdtTerm term = mdt_term_string(view);
  term.language = mdt_view(librdf_node_get_literal_value_language(node));
  if (type && !term.language.len) {
    term.datatype = view_of(librdf_uri_as_string(type));
  }
  // A plain string and one of type xsd:string are the same
  if (mdt_view_is(term.datatype, MDT_XSD "string")) {
    term.datatype.len = 0;
  }
  return term;
}

/// Return the term of a node, borrowed from it; kind none for null
static MdtTerm term_of(librdf_node* const node) {
  MdtTerm term = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  if (node && librdf_node_is_literal(node)) {
    return literal_of(node);
  }
  if (node && librdf_node_is_resource(node)) {
    return mdt_term_iri(
      view_of(librdf_uri_as_string(librdf_node_get_uri(node))));
  }
  if (node) {
    term.kind = MDT_TERM_BLANK;
    term.text = view_of(librdf_node_get_blank_identifier(node));
  }
  return term;
}

/// Put the number of `node` into `*id`, 0 for null; false if there is no such
/// term in the store
static bool find_id(const Bridge* const bridge, librdf_node* const node,
                    uint32_t* const id) {
  const MdtTerm term = term_of(node);
  *id = node ? mdt_store_find(bridge->store, &term) : 0;
  return !node || *id;
}

// --- Streams of statements ---------------------------------------------------

/// Statements on their way to librdf
typedef struct {
  Bridge* bridge;
  MdtScan scan;
  size_t at;
  bool has_named; // After those of the default graph, those of all named ones
  librdf_statement* current;
} Cursor;

/// Go on to the next run, or the named graphs, where there is nothing left
static void find_more(Cursor* const cursor) {
  while (cursor->at >= cursor->scan.run.count) {
    MdtQuad pattern = cursor->scan.pattern;
    cursor->at = 0;
    if (cursor->scan.run.count) {
      mdt_scan_next(&cursor->scan);
    } else if (cursor->has_named) {
      pattern.graph = MDT_GRAPH_ANY;
      cursor->has_named = false;
      cursor->scan = mdt_store_scan(cursor->bridge->store, pattern);
    } else {
      return;
    }
  }
}

static int cursor_is_end(void* const context) {
  const Cursor* const cursor = (const Cursor*)context;
  return cursor->at >= cursor->scan.run.count;
}

static int cursor_next(void* const context) {
  Cursor* const cursor = (Cursor*)context;
  ++cursor->at;
  find_more(cursor);
  return cursor_is_end(cursor);
}

static librdf_statement* fill_statement(Cursor* const cursor) {
  Bridge* const bridge = cursor->bridge;
  const MdtQuad quad = cursor->scan.run.items[cursor->at];
  librdf_statement_clear(cursor->current);
  librdf_statement_set_subject(
    cursor->current, librdf_new_node_from_node(node_of(bridge, quad.subject)));
  librdf_statement_set_predicate(
    cursor->current,
    librdf_new_node_from_node(node_of(bridge, quad.predicate)));
  librdf_statement_set_object(
    cursor->current, librdf_new_node_from_node(node_of(bridge, quad.object)));
  return cursor->current;
}

static void* cursor_get(void* const context, const int what) {
  Cursor* const cursor = (Cursor*)context;
  if (cursor_is_end(cursor)) {
    return NULL;
  }
  if (what == LIBRDF_STREAM_GET_METHOD_GET_OBJECT) {
    return fill_statement(cursor);
  }
  const uint32_t graph = cursor->scan.run.items[cursor->at].graph;
  return graph ? node_of(cursor->bridge, graph) : NULL;
}

static void cursor_free(void* const context) {
  Cursor* const cursor = (Cursor*)context;
  librdf_free_statement(cursor->current);
  free(cursor);
}

static librdf_stream* new_stream(Bridge* const bridge, const MdtScan scan,
                                 const bool has_named) {
  Cursor* const cursor = (Cursor*)calloc(1, sizeof(Cursor));
  if (!cursor) {
    bridge->status = MDT_NO_MEMORY;
    return NULL;
  }
  cursor->bridge = bridge;
  cursor->scan = scan;
  cursor->has_named = has_named;
  cursor->current = librdf_new_statement(bridge->world);
  find_more(cursor);
  return librdf_new_stream(bridge->world, cursor, cursor_is_end, cursor_next,
                           cursor_get, cursor_free);
}

/// Put into `*pattern` what `statement` and `graph` give; false if there is no
/// such term
static bool find_pattern(const Bridge* const bridge,
                         librdf_statement* const statement,
                         librdf_node* const graph, MdtQuad* const pattern) {
  return find_id(bridge, graph, &pattern->graph) &&
         find_id(bridge, librdf_statement_get_subject(statement),
                 &pattern->subject) &&
         find_id(bridge, librdf_statement_get_predicate(statement),
                 &pattern->predicate) &&
         find_id(bridge, librdf_statement_get_object(statement),
                 &pattern->object);
}

static librdf_stream* find(Bridge* const bridge,
                           librdf_statement* const statement,
                           librdf_node* const graph, const bool has_named) {
  static const MdtScan nothing = { { NULL, 0 }, NULL, { 0, 0, 0, 0 }, 0, 0 };
  MdtQuad pattern = { 0, 0, 0, 0 };
  const bool is_known = find_pattern(bridge, statement, graph, &pattern);
  return new_stream(bridge,
                    is_known ? mdt_store_scan(bridge->store, pattern) : nothing,
                    is_known && has_named);
}

// --- The storage -------------------------------------------------------------

static Bridge* bridge_of(librdf_storage* const storage) {
  return (Bridge*)librdf_storage_get_instance(storage);
}

/// A storage with a name is a folder; one without is given its store later
static int storage_init(librdf_storage* const storage, const char* const name,
                        librdf_hash* const options) {
  Bridge* const bridge = name ? (Bridge*)calloc(1, sizeof(Bridge)) : NULL;
  if (options) {
    librdf_free_hash(options);
  }
  if (!name) {
    return 0;
  }
  if (!bridge || mdt_store_open(&bridge->own, name, MDT_STORE_CREATE, NULL)) {
    free(bridge);
    return 1;
  }
  bridge->store = bridge->own;
  bridge->world = librdf_storage_get_world(storage);
  librdf_storage_set_instance(storage, bridge);
  return 0;
}

static void storage_terminate(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  if (bridge && bridge->own) {
    free_nodes(bridge);
    mdt_store_free(bridge->own);
    free(bridge);
  }
}

static int storage_open(librdf_storage* const storage,
                        librdf_model* const model) {
  (void)storage;
  (void)model;
  return 0;
}

/// Make lasting what was added
static int storage_sync(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  return bridge->own && mdt_store_index(bridge->own);
}

static int storage_close(librdf_storage* const storage) {
  return storage_sync(storage);
}

static int storage_size(librdf_storage* const storage) {
  storage_sync(storage);
  return (int)mdt_store_count(bridge_of(storage)->store);
}

static int storage_contains(librdf_storage* const storage,
                            librdf_statement* const statement) {
  const Bridge* const bridge = bridge_of(storage);
  MdtQuad pattern = { 0, 0, 0, 0 };
  storage_sync(storage);
  if (!find_pattern(bridge, statement, NULL, &pattern)) {
    return 0;
  }
  const bool is_plain = mdt_store_has(bridge->store, pattern);
  pattern.graph = MDT_GRAPH_ANY;
  return is_plain || (bridge->own && mdt_store_has(bridge->store, pattern));
}

static librdf_stream* storage_serialise(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  const MdtQuad any = { 0, 0, 0, 0 };
  storage_sync(storage);
  return new_stream(bridge, mdt_store_scan(bridge->store, any),
                    bridge->own != NULL);
}

/// Without a context, librdf means all of them; a query means the default graph
static librdf_stream* storage_find(librdf_storage* const storage,
                                   librdf_statement* const statement) {
  Bridge* const bridge = bridge_of(storage);
  storage_sync(storage);
  return find(bridge, statement, NULL, bridge->own != NULL);
}

static librdf_stream* storage_find_in(librdf_storage* const storage,
                                      librdf_statement* const statement,
                                      librdf_node* const graph) {
  Bridge* const bridge = bridge_of(storage);
  storage_sync(storage);
  return find(bridge, statement, graph, !graph && bridge->own);
}

static librdf_stream* storage_find_with(librdf_storage* const storage,
                                        librdf_statement* const statement,
                                        librdf_node* const graph,
                                        librdf_hash* const options) {
  (void)options;
  return storage_find_in(storage, statement, graph);
}

static librdf_stream* storage_graph(librdf_storage* const storage,
                                    librdf_node* const graph) {
  librdf_statement* const any = librdf_new_statement(bridge_of(storage)->world);
  librdf_stream* const stream = storage_find_in(storage, any, graph);
  librdf_free_statement(any);
  return stream;
}

// --- Writing -----------------------------------------------------------------

/// Add to what is written when it is next read, or synchronised
static int storage_add_in(librdf_storage* const storage,
                          librdf_node* const graph,
                          librdf_statement* const statement) {
  enum { BATCH = 250000 };
  Bridge* const bridge = bridge_of(storage);
  const MdtStatement added = {
    term_of(librdf_statement_get_subject(statement)),
    term_of(librdf_statement_get_predicate(statement)),
    term_of(librdf_statement_get_object(statement)), term_of(graph)
  };
  if (!bridge->own || mdt_statement_push(mdt_store_sink(bridge->own), &added)) {
    return 1;
  }
  return ++bridge->n_added % BATCH == 0 && storage_sync(storage);
}

static int storage_add(librdf_storage* const storage,
                       librdf_statement* const statement) {
  return storage_add_in(storage, NULL, statement);
}

/// Take out what fits `pattern`, run by run
static int take_out(Bridge* const bridge, const MdtQuad pattern) {
  MdtScan scan = mdt_store_scan(bridge->store, pattern);
  MdtStatus st = MDT_SUCCESS;
  for (; !st && scan.run.count; scan = mdt_store_scan(bridge->store, pattern)) {
    st = mdt_store_edit(bridge->own, scan.run.items, scan.run.count, NULL, 0);
  }
  return st != MDT_SUCCESS;
}

static int storage_remove_in(librdf_storage* const storage,
                             librdf_node* const graph,
                             librdf_statement* const statement) {
  Bridge* const bridge = bridge_of(storage);
  MdtQuad pattern = { 0, 0, 0, 0 };
  if (!bridge->own || storage_sync(storage) ||
      !find_pattern(bridge, statement, graph, &pattern)) {
    return 1;
  }
  return take_out(bridge, pattern);
}

static int storage_remove(librdf_storage* const storage,
                          librdf_statement* const statement) {
  return storage_remove_in(storage, NULL, statement);
}

static int storage_remove_graph(librdf_storage* const storage,
                                librdf_node* const graph) {
  Bridge* const bridge = bridge_of(storage);
  MdtQuad pattern = { 0, 0, 0, 0 };
  if (!bridge->own || storage_sync(storage)) {
    return 1;
  }
  return find_id(bridge, graph, &pattern.graph) && take_out(bridge, pattern);
}

static int storage_begin(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  return !bridge->own || mdt_store_begin(bridge->own);
}

static int storage_commit(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  return !bridge->own || mdt_store_commit(bridge->own);
}

static int storage_rollback(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  if (bridge->own) {
    mdt_store_rollback(bridge->own);
  }
  return !bridge->own;
}

// --- Contexts ----------------------------------------------------------------

/// The names of graphs on their way to librdf
typedef struct {
  Bridge* bridge;
  const uint32_t* graphs;
  size_t count;
  size_t at;
} GraphCursor;

static int graphs_are_end(void* const context) {
  const GraphCursor* const cursor = (const GraphCursor*)context;
  return cursor->at >= cursor->count;
}

static int graphs_next(void* const context) {
  ++((GraphCursor*)context)->at;
  return graphs_are_end(context);
}

static void* graphs_get(void* const context, const int what) {
  const GraphCursor* const cursor = (const GraphCursor*)context;
  return what == LIBRDF_ITERATOR_GET_METHOD_GET_OBJECT &&
             !graphs_are_end(context)
           ? node_of(cursor->bridge, cursor->graphs[cursor->at])
           : NULL;
}

static librdf_iterator* storage_graphs(librdf_storage* const storage) {
  Bridge* const bridge = bridge_of(storage);
  GraphCursor* const cursor = (GraphCursor*)calloc(1, sizeof(GraphCursor));
  if (!cursor) {
    bridge->status = MDT_NO_MEMORY;
    return NULL;
  }
  cursor->bridge = bridge;
  storage_sync(storage);
  cursor->graphs = mdt_store_graphs(bridge->store, &cursor->count);
  return librdf_new_iterator(bridge->world, cursor, graphs_are_end, graphs_next,
                             graphs_get, free);
}

static librdf_node* storage_feature(librdf_storage* const storage,
                                    librdf_uri* const feature) {
  const bool is_contexts = !strcmp((const char*)librdf_uri_as_string(feature),
                                   LIBRDF_MODEL_FEATURE_CONTEXTS);
  return is_contexts
           ? librdf_new_node_from_typed_literal(
               bridge_of(storage)->world, (const unsigned char*)"1", NULL, NULL)
           : NULL;
}

static void fill_factory(librdf_storage_factory* const factory) {
  factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
  factory->init = storage_init;
  factory->terminate = storage_terminate;
  factory->open = storage_open;
  factory->close = storage_close;
  factory->size = storage_size;
  factory->add_statement = storage_add;
  factory->remove_statement = storage_remove;
  factory->context_add_statement = storage_add_in;
  factory->context_remove_statement = storage_remove_in;
  factory->context_remove_statements = storage_remove_graph;
  factory->context_serialise = storage_graph;
  factory->sync = storage_sync;
  factory->transaction_start = storage_begin;
  factory->transaction_commit = storage_commit;
  factory->transaction_rollback = storage_rollback;
  factory->contains_statement = storage_contains;
  factory->serialise = storage_serialise;
  factory->find_statements = storage_find;
  factory->find_statements_with_options = storage_find_with;
  factory->find_statements_in_context = storage_find_in;
  factory->get_contexts = storage_graphs;
  factory->get_feature = storage_feature;
}

void mdt_librdf_register(librdf_world* const world) {
  librdf_storage_register_factory(world, storage_name, "Statements of Mandate",
                                  fill_factory);
}

// --- Answers -----------------------------------------------------------------

static void take_names(MdtResults* const results,
                       librdf_query_results* const rows) {
  const int count = librdf_query_results_get_bindings_count(rows);
  results->n_names = count > 0 ? (size_t)count : 0;
  results->names = (const char**)mdt_arena_array(
    results->arena, results->n_names, sizeof(char*));
  for (int i = 0; i < count; ++i) {
    results->names[i] = mdt_view_string(
      results->arena, mdt_view(librdf_query_results_get_binding_name(rows, i)));
  }
}

static void take_row(Bridge* const bridge, MdtResults* const results,
                     librdf_query_results* const rows, uint32_t* const cells) {
  for (size_t i = 0; i < results->n_names; ++i) {
    librdf_node* const node =
      librdf_query_results_get_binding_value(rows, (int)i);
    const MdtTerm term = term_of(node);
    cells[i] = mdt_pool_add(bridge->pool, &term);
    if (node) {
      librdf_free_node(node);
    }
  }
  mdt_rows_add(&results->rows, cells);
}

static MdtStatus take_rows(Bridge* const bridge, MdtResults* const results,
                           librdf_query_results* const rows) {
  results->kind = MDT_ANSWER_ROWS;
  take_names(results, rows);
  uint32_t* const cells = (uint32_t*)mdt_arena_array(
    results->arena, results->n_names + 1, sizeof(uint32_t));
  results->rows = mdt_rows_new(results->arena, results->n_names);
  while (!librdf_query_results_finished(rows)) {
    take_row(bridge, results, rows, cells);
    librdf_query_results_next(rows);
  }
  return MDT_SUCCESS;
}

static MdtStatus take_graph(MdtResults* const results,
                            librdf_query_results* const rows) {
  librdf_stream* const stream = librdf_query_results_as_stream(rows);
  MdtStatus st = stream && results->graph ? MDT_SUCCESS : MDT_NO_MEMORY;
  const MdtTerm none = term_of(NULL);
  for (; !st && !librdf_stream_end(stream); librdf_stream_next(stream)) {
    librdf_statement* const triple = librdf_stream_get_object(stream);
    const MdtStatement statement = {
      term_of(librdf_statement_get_subject(triple)),
      term_of(librdf_statement_get_predicate(triple)),
      term_of(librdf_statement_get_object(triple)), none
    };
    st = mdt_statement_push(mdt_store_sink(results->graph), &statement);
  }
  if (stream) {
    librdf_free_stream(stream);
  }
  return st ? st : mdt_store_index(results->graph);
}

static MdtStatus take_answer(Bridge* const bridge, MdtResults* const results,
                             librdf_query_results* const rows) {
  if (librdf_query_results_is_boolean(rows)) {
    results->kind = MDT_ANSWER_BOOLEAN;
    results->boolean = librdf_query_results_get_boolean(rows) > 0;
    return MDT_SUCCESS;
  }
  if (librdf_query_results_is_graph(rows)) {
    results->kind = MDT_ANSWER_GRAPH;
    results->graph = mdt_store_new();
    return take_graph(results, rows);
  }
  return take_rows(bridge, results, rows);
}

/// The same, but a shortage of memory comes back as a status, so that what
/// librdf holds can be released
static MdtStatus take_answer_safely(Bridge* const bridge,
                                    MdtResults* const results,
                                    librdf_query_results* const rows) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(results->arena, &shortage);
  volatile MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    bridge->pool = mdt_pool_new(results->arena, bridge->store);
    results->pool = bridge->pool;
    st = take_answer(bridge, results, rows);
  }
  mdt_arena_guard(results->arena, outer);
  return st;
}

// --- Asking ------------------------------------------------------------------

static int take_message(void* const handle, librdf_log_message* const message) {
  Bridge* const bridge = (Bridge*)handle;
  raptor_locator* const at = librdf_log_message_locator(message);
  const int line = at ? raptor_locator_line(at) : 0;
  const MdtPlace place = { "query", "query", line > 0 ? (unsigned)line : 0, 0 };
  if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR &&
      !bridge->status) {
    bridge->status = mdt_fail(bridge->log, MDT_BAD_SYNTAX, place, "%s",
                              librdf_log_message_message(message));
  }
  return 1;
}

static MdtStatus ask(Bridge* const bridge, librdf_model* const model,
                     const char* const text, const char* const base,
                     MdtResults* const results) {
  librdf_uri* const uri =
    base ? librdf_new_uri(bridge->world, (const unsigned char*)base) : NULL;
  librdf_query* const query = librdf_new_query(bridge->world, "sparql", NULL,
                                               (const unsigned char*)text, uri);
  librdf_query_results* const rows =
    query ? librdf_query_execute(query, model) : NULL;
  MdtStatus st = bridge->status;
  if (!st && !rows) {
    const MdtPlace place = { "query", "query", 0, 0 };
    st = mdt_fail(bridge->log, MDT_BAD_SYNTAX, place,
                  "this is not SPARQL that can be answered");
  }
  st = st ? st : take_answer_safely(bridge, results, rows);
  if (rows) {
    librdf_free_query_results(rows);
  }
  if (query) {
    librdf_free_query(query);
  }
  if (uri) {
    librdf_free_uri(uri);
  }
  return st ? st : bridge->status;
}

static MdtStatus ask_world(Bridge* const bridge, const char* const text,
                           const char* const base, MdtResults* const results) {
  librdf_world_set_logger(bridge->world, bridge, take_message);
  librdf_world_open(bridge->world);
  mdt_librdf_register(bridge->world);
  librdf_storage* const storage =
    librdf_new_storage(bridge->world, storage_name, NULL, NULL);
  MdtStatus st = storage ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (storage) {
    librdf_storage_set_instance(storage, bridge);
    librdf_model* const model = librdf_new_model(bridge->world, storage, NULL);
    st = model ? ask(bridge, model, text, base, results) : MDT_NO_MEMORY;
    if (model) {
      librdf_free_model(model);
    }
    librdf_free_storage(storage);
  }
  return st;
}

MdtStatus mdt_librdf_query(const MdtStore* const store, const char* const text,
                           const char* const base, MdtResults* const results,
                           const MdtLog* const log) {
  Bridge bridge = { 0 };
  bridge.store = store;
  bridge.log = log;
  bridge.world = librdf_new_world();
  const MdtStatus st =
    bridge.world ? ask_world(&bridge, text, base, results) : MDT_NO_MEMORY;
  free_nodes(&bridge);
  if (bridge.world) {
    librdf_free_world(bridge.world);
  }
  return st;
}
