// SPDX-License-Identifier: Apache-2.0
// Turtle, TriG, N-Triples and N-Quads through serd, which writes as it is fed.
// (raptor's writer of Turtle loses cycles of blank nodes and changes the types
// of numbers.) serd shortens only names of letters and digits, and ours have
// dashes, so names are shortened here.

#include "base/log.h"
#include "base/view.h"
#include "export/order.h"
#include "export/writer.h"
#include "rdf/vocabulary.h"

#include <serd/serd.h>
#include <stdio.h>
#include <string.h>

enum { MAX_NAME = 512 };

static size_t take_bytes(const void* const data, const size_t len,
                         void* const handle) {
  mdt_sink_write((MdtSink*)handle, data, len);
  return len;
}

static SerdStatus take_error(void* const handle, const SerdError* const error) {
  const MdtPlace place = { "export", NULL, 0, 0 };
  char text[256];
  vsnprintf(text, sizeof(text), error->fmt, *error->args);
  text[strcspn(text, "\n")] = '\0';
  mdt_fail((const MdtLog*)handle, MDT_UNSUPPORTED, place, "%s", text);
  return SERD_SUCCESS;
}

static SerdNode node_of(const SerdType type, const MdtView view) {
  const char* const data = view.len ? view.data : "";
  SerdNode node =
    serd_node_from_substring(type, (const uint8_t*)data, view.len);
  if (node.n_bytes < view.len) { // It stops at a NUL, which literals may have
    node.n_bytes = view.len;
    node.flags = SERD_HAS_NEWLINE | SERD_HAS_QUOTE;
  }
  return node;
}

/// Whether `name` may follow a prefix as it is
static bool is_local_name(const MdtView name) {
  for (size_t i = 0; i < name.len; ++i) {
    const char c = name.data[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
          (c >= '0' && c <= '9') || (c == '-' && i))) {
      return false;
    }
  }
  return name.len > 0;
}

/// Return the IRI as prefix and name, held in `room`, or else in full
static SerdNode shorten(const MdtPrefixes* const prefixes, const MdtView iri,
                        char room[MAX_NAME]) {
  for (size_t i = 0; i < prefixes->count; ++i) {
    const MdtPrefix* const prefix = &prefixes->items[i];
    if (iri.len < prefix->space.len ||
        memcmp(iri.data, prefix->space.data, prefix->space.len) != 0) {
      continue;
    }
    const MdtView name = mdt_view_slice(iri, prefix->space.len, iri.len);
    if (is_local_name(name) && prefix->prefix.len + name.len + 2 < MAX_NAME) {
      const size_t len = prefix->prefix.len;
      memcpy(room, prefix->prefix.data, len);
      room[len] = ':';
      memcpy(room + len + 1, name.data, name.len);
      return node_of(SERD_CURIE, (MdtView){ room, len + 1 + name.len });
    }
  }
  return node_of(SERD_URI, iri);
}

static SerdNode node_of_term(const MdtPrefixes* const prefixes,
                             const MdtTerm* const term, char room[MAX_NAME]) {
  switch (term->kind) {
    case MDT_TERM_IRI:
      return shorten(prefixes, term->text, room);
    case MDT_TERM_BLANK:
      return node_of(SERD_BLANK, term->text);
    case MDT_TERM_LITERAL:
      return node_of(SERD_LITERAL, term->text);
    case MDT_TERM_NONE:
      break;
  }
  return SERD_NODE_NULL;
}

static SerdStatus write_statement(SerdWriter* const writer,
                                  const MdtPrefixes* const prefixes,
                                  const MdtStatement* const statement) {
  char rooms[5][MAX_NAME];
  const MdtTerm* const object = &statement->object;
  const SerdNode graph = node_of_term(prefixes, &statement->graph, rooms[0]);
  const SerdNode subject =
    node_of_term(prefixes, &statement->subject, rooms[1]);
  const SerdNode predicate =
    mdt_view_is(statement->predicate.text, MDT_RDF "type")
      ? node_of(SERD_URI, statement->predicate.text) // Written as "a"
      : node_of_term(prefixes, &statement->predicate, rooms[2]);
  const SerdNode value = node_of_term(prefixes, object, rooms[3]);
  const SerdNode datatype = shorten(prefixes, object->datatype, rooms[4]);
  const SerdNode language = node_of(SERD_LITERAL, object->language);
  return serd_writer_write_statement(
    writer, 0, statement->graph.kind ? &graph : NULL, &subject, &predicate,
    &value, object->datatype.len ? &datatype : NULL,
    object->language.len ? &language : NULL);
}

static void write_prefixes(SerdWriter* const writer,
                           const MdtPrefixes* const prefixes) {
  for (size_t i = 0; i < prefixes->count; ++i) {
    const SerdNode name = node_of(SERD_LITERAL, prefixes->items[i].prefix);
    const SerdNode space = node_of(SERD_URI, prefixes->items[i].space);
    serd_writer_set_prefix(writer, &name, &space);
  }
}

static SerdStatus write_all(SerdWriter* const writer,
                            const MdtOrdered* const ordered,
                            const MdtPrefixes* const prefixes) {
  SerdStatus st = SERD_SUCCESS;
  for (size_t i = 0; !st && i < ordered->count; ++i) {
    const MdtStatement statement =
      mdt_store_statement(ordered->store, ordered->quads[i]);
    st = write_statement(writer, prefixes, &statement);
  }
  const SerdStatus finished = serd_writer_finish(writer);
  return st ? st : finished;
}

static SerdSyntax syntax_of(const char* const name) {
  return !strcmp(name, "trig")       ? SERD_TRIG
         : !strcmp(name, "ntriples") ? SERD_NTRIPLES
         : !strcmp(name, "nquads")   ? SERD_NQUADS
                                     : SERD_TURTLE;
}

MdtStatus mdt_write_serd(const MdtExport* const job) {
  const SerdSyntax kind = syntax_of(job->format->name);
  const bool is_short = kind == SERD_TURTLE || kind == SERD_TRIG;
  const unsigned style =
    is_short ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0u;
  const MdtOrdered ordered =
    mdt_order(job->arena, job->store, job->format->has_graphs != 0);
  const MdtPrefixes none = { NULL, 0, 0 };
  const MdtPrefixes* const prefixes = is_short ? &ordered.prefixes : &none;
  MdtLog errors = { NULL, NULL };
  errors = job->log ? *job->log : errors;
  SerdEnv* const env = serd_env_new(NULL);
  SerdWriter* const writer =
    serd_writer_new(kind, (SerdStyle)style, env, NULL, take_bytes, job->sink);
  serd_writer_set_error_sink(writer, take_error, &errors);
  write_prefixes(writer, prefixes);
  const SerdStatus st = write_all(writer, &ordered, prefixes);
  serd_writer_free(writer);
  serd_env_free(env);
  return st ? MDT_UNSUPPORTED : MDT_SUCCESS;
}
