// SPDX-License-Identifier: Apache-2.0
// Turtle, TriG, N-Triples and N-Quads through serd, which writes as it is fed.
// (raptor's writer of Turtle loses cycles of blank nodes and changes the types
// of numbers.)

#include "base/log.h"
#include "base/view.h"
#include "export/writer.h"

#include <serd/serd.h>
#include <stdio.h>
#include <string.h>

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
  return serd_node_from_substring(type, (const uint8_t*)data, view.len);
}

static SerdNode node_of_term(const MdtTerm* const term) {
  switch (term->kind) {
    case MDT_TERM_IRI:
      return node_of(SERD_URI, term->text);
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
                                  const MdtStatement* const statement) {
  const MdtTerm* const object = &statement->object;
  const SerdNode graph = node_of_term(&statement->graph);
  const SerdNode subject = node_of_term(&statement->subject);
  const SerdNode predicate = node_of_term(&statement->predicate);
  const SerdNode value = node_of_term(object);
  const SerdNode datatype = node_of(SERD_URI, object->datatype);
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
                            const MdtOrdered* const ordered) {
  SerdStatus st = SERD_SUCCESS;
  for (size_t i = 0; !st && i < ordered->count; ++i) {
    const MdtStatement statement =
      mdt_store_statement(ordered->store, ordered->quads[i]);
    st = write_statement(writer, &statement);
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

MdtStatus mdt_write_serd(const MdtOrdered* const ordered,
                         const MdtSyntax* const syntax, MdtSink* const sink,
                         const MdtLog* const log) {
  const SerdSyntax kind = syntax_of(syntax->name);
  const bool is_short = kind == SERD_TURTLE || kind == SERD_TRIG;
  const unsigned style =
    is_short ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0u;
  MdtLog errors = { NULL, NULL };
  errors = log ? *log : errors;
  SerdEnv* const env = serd_env_new(NULL);
  SerdWriter* const writer =
    serd_writer_new(kind, (SerdStyle)style, env, NULL, take_bytes, sink);
  serd_writer_set_error_sink(writer, take_error, &errors);
  if (is_short) {
    write_prefixes(writer, &ordered->prefixes);
  }
  const SerdStatus st = write_all(writer, ordered);
  serd_writer_free(writer);
  serd_env_free(env);
  return st ? MDT_UNSUPPORTED : MDT_SUCCESS;
}
