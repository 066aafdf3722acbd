// SPDX-License-Identifier: Apache-2.0
// JSON-LD 1.1, laid out for people: first the article, in it its claims, in
// them their evidence; whatever is referred to is called by its name, type and
// label. It is the same data set as TriG, since to say a thing twice is to say
// it once. The context lies within the file, which so needs nothing else.

#include "base/view.h"
#include "export/nesting.h"
#include "export/writer.h"
#include "rdf/vocabulary.h"

#include <string.h>

enum {
  MAX_LABEL = 512, // Bytes of a label that is written with each reference
  MAX_DIGITS = 15, // Of a number that every reader of JSON holds exactly
};

typedef struct {
  const MdtStore* store;
  MdtOrdered ordered;
  MdtNesting nesting;
  MdtView base; // What names are relative to, or empty
  MdtArena* arena;
  MdtJson json;
  uint32_t type; // rdf:type, or 0
} Writer;

// --- Names -------------------------------------------------------------------

static bool is_plain(const char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         (c >= '0' && c <= '9') || c == '_' || c == '#';
}

/// Whether `name` means the same after a base as relative to it
static bool is_relative(const MdtView name) {
  for (size_t i = 0; i < name.len; ++i) {
    if (!is_plain(name.data[i])) {
      return false;
    }
  }
  return name.len && name.data[0] != '#';
}

/// The place of the first article, if it is a place on the web
static MdtView find_base(const MdtStore* const store) {
  static const MdtView none = { NULL, 0 };
  const MdtQuad pattern = { 0, 0, mdt_store_find_iri(store, MDT_RDF "type"),
                            mdt_store_find_iri(store, MDT_NS "Article") };
  if (!pattern.predicate || !pattern.object) {
    return none;
  }
  const MdtMatches found = mdt_store_match(store, pattern);
  MdtView base = none;
  for (size_t i = 0; i < found.count; ++i) {
    const MdtTerm term = mdt_store_term(store, found.items[i].subject);
    if (term.kind == MDT_TERM_IRI &&
        (!base.len || mdt_view_compare(term.text, base) < 0)) {
      base = term.text;
    }
  }
  while (base.len && base.data[base.len - 1] != '/') {
    --base.len;
  }
  return mdt_view_starts(base, "https://") || mdt_view_starts(base, "http://")
           ? base
           : none;
}

/// Write the name of a node; as a word where words are looked up
static void write_name(Writer* const w, const uint32_t id, const bool is_word) {
  const MdtTerm term = mdt_store_term(w->store, id);
  const MdtWord* const word = w->nesting.words[id];
  if (term.kind == MDT_TERM_BLANK) {
    char* const label = (char*)mdt_arena_alloc(w->arena, term.text.len + 3);
    memcpy(label, "_:", 2);
    memcpy(label + 2, term.text.data, term.text.len);
    mdt_json_string(&w->json, mdt_view(label));
    return;
  }
  const bool is_inside = w->base.len && term.text.len > w->base.len &&
                         !memcmp(term.text.data, w->base.data, w->base.len);
  const MdtView rest = mdt_view_slice(
    term.text, is_inside ? w->base.len : term.text.len, term.text.len);
  mdt_json_string(&w->json, is_word && word ? mdt_view(word->name)
                            : !is_word && is_relative(rest) ? rest
                                                            : term.text);
}

// --- Values ------------------------------------------------------------------

/// Whether `text` is how JSON writes a whole number
static bool is_number(const MdtView text) {
  const size_t sign = text.len && text.data[0] == '-';
  if (text.len == sign || text.len > MAX_DIGITS ||
      (text.data[sign] == '0' && text.len > 1)) {
    return false;
  }
  for (size_t i = sign; i < text.len; ++i) {
    if (text.data[i] < '0' || text.data[i] > '9') {
      return false;
    }
  }
  return true;
}

static const char* datatype_of(const MdtValues values) {
  return values == MDT_VALUES_INTEGER   ? MDT_XSD "integer"
         : values == MDT_VALUES_DECIMAL ? MDT_XSD "decimal"
         : values == MDT_VALUES_DATE    ? MDT_XSD "date"
                                        : "";
}

static void write_full_literal(Writer* const w, const MdtTerm* const term) {
  mdt_json_object(&w->json, MDT_JSON_LINE);
  mdt_json_key(&w->json, "value");
  mdt_json_string(&w->json, term->text);
  if (term->language.len) {
    mdt_json_key(&w->json, "language");
    mdt_json_string(&w->json, term->language);
  } else if (term->datatype.len) {
    mdt_json_key(&w->json, "type");
    mdt_json_string(&w->json, term->datatype);
  }
  mdt_json_close(&w->json);
}

static void write_literal(Writer* const w, const MdtTerm* const term,
                          const MdtValues values) {
  const bool is_untyped =
    values == MDT_VALUES_NONE || values == MDT_VALUES_TEXT;
  const bool is_integer = mdt_view_is(term->datatype, MDT_XSD "integer");
  if (is_integer && (is_untyped || values == MDT_VALUES_INTEGER) &&
      is_number(term->text)) {
    mdt_json_plain(&w->json, mdt_view_string(w->arena, term->text));
  } else if (!term->language.len && (is_untyped || *datatype_of(values)) &&
             mdt_view_is(term->datatype, datatype_of(values))) {
    mdt_json_string(&w->json, term->text);
  } else {
    write_full_literal(w, term);
  }
}

static void write_label(Writer* const w, const uint32_t label) {
  const MdtTerm term = mdt_store_term(w->store, label);
  mdt_json_key(&w->json, "label");
  write_literal(w, &term, MDT_VALUES_TEXT);
}

static bool has_label(const Writer* const w, const uint32_t id) {
  const uint32_t label = w->nesting.labels[id];
  return label && mdt_store_term(w->store, label).text.len <= MAX_LABEL;
}

/// Write a reference to a node, with what people call it if that is asked for
/// and known
static void write_reference(Writer* const w, const uint32_t id,
                            const MdtValues values, bool is_called) {
  is_called = is_called && has_label(w, id);
  if (values == MDT_VALUES_WORD || (values == MDT_VALUES_NODE && !is_called)) {
    write_name(w, id, values == MDT_VALUES_WORD);
    return;
  }
  mdt_json_object(&w->json, MDT_JSON_LINE);
  mdt_json_key(&w->json, "id");
  write_name(w, id, false);
  if (is_called && w->nesting.types[id]) {
    mdt_json_key(&w->json, "type");
    write_name(w, w->nesting.types[id], true);
  }
  if (is_called) {
    write_label(w, w->nesting.labels[id]);
  }
  mdt_json_close(&w->json);
}

// --- Nodes -------------------------------------------------------------------

static void write_node(Writer* w, uint32_t id);

static void write_value(Writer* const w, const MdtQuad* const quad) {
  const MdtWord* const word = w->nesting.words[quad->predicate];
  const MdtValues values = word ? word->values : MDT_VALUES_NONE;
  const MdtTerm term = mdt_store_term(w->store, quad->object);
  if (term.kind == MDT_TERM_LITERAL) {
    write_literal(w, &term, values);
  } else if (!quad->graph && mdt_nesting_holds(&w->nesting, quad)) {
    write_node(w, quad->object);
  } else {
    const bool is_called =
      !quad->graph && !(word && word->nest == MDT_NEST_NAME);
    write_reference(w, quad->object, values, is_called);
  }
}

static void write_values(Writer* const w, const MdtRun run) {
  const MdtQuad* const quads = &w->ordered.quads[run.first];
  const MdtTerm predicate = mdt_store_term(w->store, quads->predicate);
  const MdtWord* const word = w->nesting.words[quads->predicate];
  const bool is_array = run.count > 1 || (word && word->is_set);
  mdt_json_key_view(&w->json, word && word->values ? mdt_view(word->name)
                                                   : predicate.text);
  if (is_array) {
    mdt_json_array(&w->json, MDT_JSON_LINES);
  }
  for (size_t i = 0; i < run.count; ++i) {
    write_value(w, &quads[i]);
  }
  if (is_array) {
    mdt_json_close(&w->json);
  }
}

/// Write the types of a node; return how many there were. What is no node
/// cannot stand there.
static size_t write_types(Writer* const w, const MdtRun run) {
  const MdtQuad* const quads = &w->ordered.quads[run.first];
  size_t count = 0;
  while (count < run.count &&
         mdt_store_term(w->store, quads[count].object).kind !=
           MDT_TERM_LITERAL) {
    ++count;
  }
  if (count) {
    mdt_json_key(&w->json, "type");
  }
  if (count > 1) {
    mdt_json_array(&w->json, MDT_JSON_LINE);
  }
  for (size_t i = 0; i < count; ++i) {
    write_name(w, quads[i].object, true);
  }
  if (count > 1) {
    mdt_json_close(&w->json);
  }
  return count;
}

/// Cut from `rest` the statements with the property of its first
static MdtRun cut_property(const Writer* const w, MdtRun* const rest) {
  const MdtQuad* const quads = &w->ordered.quads[rest->first];
  MdtRun run = { rest->first, 1 };
  while (run.count < rest->count &&
         quads[run.count].predicate == quads->predicate) {
    ++run.count;
  }
  rest->first += run.count;
  rest->count -= run.count;
  return run;
}

/// Whether the statement is told by where its subject is written
static bool is_told(const Writer* const w, const MdtQuad* const quad) {
  const MdtWord* const word = w->nesting.words[quad->predicate];
  return !quad->graph && word && word->nest == MDT_NEST_BACK &&
         w->nesting.parents[quad->subject] == quad->object;
}

static void write_properties(Writer* const w, MdtRun rest) {
  while (rest.count) {
    MdtRun run = cut_property(w, &rest);
    const MdtQuad* const quad = &w->ordered.quads[run.first];
    if (is_told(w, quad)) {
      continue;
    }
    if (quad->predicate == w->type) {
      const size_t n_types = write_types(w, run);
      run.first += n_types;
      run.count -= n_types;
    }
    if (run.count) {
      write_values(w, run);
    }
  }
}

static void write_claims(Writer* const w, uint32_t claim) {
  if (!claim) {
    return;
  }
  mdt_json_key(&w->json, "claims");
  mdt_json_array(&w->json, MDT_JSON_LINES);
  for (; claim; claim = w->nesting.next_back[claim]) {
    write_node(w, claim);
  }
  mdt_json_close(&w->json);
}

/// Cut from `rest` the statements with the subject of its first
static MdtRun cut_subject(const Writer* const w, MdtRun* const rest) {
  const MdtQuad* const quads = &w->ordered.quads[rest->first];
  MdtRun run = { rest->first, 1 };
  while (run.count < rest->count &&
         quads[run.count].subject == quads->subject) {
    ++run.count;
  }
  rest->first += run.count;
  rest->count -= run.count;
  return run;
}

static void write_graph(Writer* const w, MdtRun rest) {
  if (!rest.count) {
    return;
  }
  mdt_json_key(&w->json, "graph");
  mdt_json_array(&w->json, MDT_JSON_LINES);
  while (rest.count) {
    const MdtRun run = cut_subject(w, &rest);
    mdt_json_object(&w->json, MDT_JSON_LINES);
    mdt_json_key(&w->json, "id");
    write_name(w, w->ordered.quads[run.first].subject, false);
    write_properties(w, run);
    mdt_json_close(&w->json);
  }
  mdt_json_close(&w->json);
}

/// Write all that the default graph says of a node, and the graph it names.
/// How deep this goes is settled in nesting.c.
static void write_node(Writer* const w, const uint32_t id) {
  const MdtRun run = w->nesting.runs[id];
  const bool is_leaf = w->nesting.parents[id] != MDT_AT_TOP && run.count <= 4;
  mdt_json_object(&w->json, is_leaf ? MDT_JSON_LINE : MDT_JSON_LINES);
  mdt_json_key(&w->json, "id");
  write_name(w, id, false);
  write_properties(w, run);
  write_claims(w, w->nesting.first_back[id]);
  write_graph(w, w->nesting.graphs[id]);
  mdt_json_close(&w->json);
}

// --- The whole ---------------------------------------------------------------

static void write_nodes(Writer* const w) {
  for (size_t i = 0; i < w->ordered.count; ++i) {
    const MdtQuad quad = w->ordered.quads[i];
    if (quad.graph) {
      // A graph whose name nothing is said of has no place yet
      if (w->nesting.graphs[quad.graph].first == i &&
          !w->nesting.runs[quad.graph].count) {
        write_node(w, quad.graph);
      }
    } else if (w->nesting.runs[quad.subject].first == i &&
               w->nesting.parents[quad.subject] == MDT_AT_TOP) {
      write_node(w, quad.subject);
    }
  }
}

MdtStatus mdt_write_jsonld(const MdtExport* const job) {
  Writer w = { job->store, mdt_order(job->arena, job->store, true) };
  w.nesting = mdt_nesting_new(job->arena, &w.ordered);
  w.base = find_base(job->store);
  w.arena = job->arena;
  w.json = mdt_json(job->sink);
  w.type = mdt_store_find_iri(job->store, MDT_RDF "type");
  mdt_json_object(&w.json, MDT_JSON_LINES);
  mdt_json_key(&w.json, "@context");
  mdt_context_write(&w.json, job->store, w.base);
  mdt_json_key(&w.json, "@graph");
  mdt_json_array(&w.json, MDT_JSON_LINES);
  write_nodes(&w);
  mdt_json_close(&w.json);
  mdt_json_close(&w.json);
  return MDT_SUCCESS;
}
