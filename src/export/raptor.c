// SPDX-License-Identifier: Apache-2.0
// RDF/XML through raptor. XML must be able to name every property, which not
// every IRI allows: such a graph is refused, since raptor would leave out the
// statements that it cannot write.

#include "base/log.h"
#include "base/view.h"
#include "export/order.h"
#include "export/writer.h"

#include <raptor2.h>
#include <string.h>

static int take_byte(void* const handle, const int byte) {
  const char c = (char)byte;
  mdt_sink_write((MdtSink*)handle, &c, 1);
  return 0;
}

static int take_bytes(void* const handle, const void* const data,
                      const size_t size, const size_t n) {
  mdt_sink_write((MdtSink*)handle, data, size * n);
  return (int)n;
}

static void take_message(void* const handle,
                         raptor_log_message* const message) {
  const MdtPlace place = { "export", NULL, 0, 0 };
  mdt_warn((const MdtLog*)handle, place, "%s", message->text);
}

// --- What XML can hold -------------------------------------------------------

static bool is_name_start(const unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name_character(const unsigned char c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Whether an IRI ends in a name of XML after something else
static bool has_qname(const MdtView iri) {
  size_t start = iri.len;
  while (start && is_name_character((unsigned char)iri.data[start - 1])) {
    --start;
  }
  while (start < iri.len && !is_name_start((unsigned char)iri.data[start])) {
    ++start;
  }
  return start && start < iri.len;
}

/// XML 1.0 has no way to write most control characters
static bool has_controls(const MdtView text) {
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
      return true;
    }
  }
  return false;
}

static MdtStatus check(const MdtOrdered* const ordered,
                       const MdtLog* const log) {
  const MdtPlace place = { "export", NULL, 0, 0 };
  for (size_t i = 0; i < ordered->count; ++i) {
    const MdtStatement s =
      mdt_store_statement(ordered->store, ordered->quads[i]);
    if (!has_qname(s.predicate.text)) {
      return mdt_fail(log, MDT_UNSUPPORTED, place,
                      "RDF/XML has no way to write the property <%.*s>",
                      (int)s.predicate.text.len, s.predicate.text.data);
    }
    if (has_controls(s.object.text)) {
      return mdt_fail(log, MDT_UNSUPPORTED, place,
                      "RDF/XML has no way to write a control character");
    }
  }
  return MDT_SUCCESS;
}

// --- Terms of raptor ---------------------------------------------------------

static const unsigned char* bytes_of(const MdtView view) {
  return (const unsigned char*)(view.len ? view.data : "");
}

static raptor_uri* new_uri(raptor_world* const world, const MdtView view) {
  return view.len
           ? raptor_new_uri_from_counted_string(world, bytes_of(view), view.len)
           : NULL;
}

static raptor_term* new_literal(raptor_world* const world,
                                const MdtTerm* const term) {
  raptor_uri* const datatype = new_uri(world, term->datatype);
  const unsigned char* const language =
    term->language.len ? bytes_of(term->language) : NULL;
  raptor_term* const made = raptor_new_term_from_counted_literal(
    world, bytes_of(term->text), term->text.len, datatype, language,
    (unsigned char)term->language.len);
  raptor_free_uri(datatype);
  return made;
}

static raptor_term* new_term(raptor_world* const world,
                             const MdtTerm* const term) {
  switch (term->kind) {
    case MDT_TERM_IRI:
      return raptor_new_term_from_counted_uri_string(
        world, bytes_of(term->text), term->text.len);
    case MDT_TERM_BLANK:
      return raptor_new_term_from_counted_blank(world, bytes_of(term->text),
                                                term->text.len);
    case MDT_TERM_LITERAL:
      return new_literal(world, term);
    case MDT_TERM_NONE:
      break;
  }
  return NULL;
}

// --- Writing -----------------------------------------------------------------

static void set_prefixes(raptor_world* const world,
                         raptor_serializer* const serializer,
                         const MdtPrefixes* const prefixes) {
  for (size_t i = 0; i < prefixes->count; ++i) {
    const MdtPrefix* const prefix = &prefixes->items[i];
    // No element is named after things of an article, so ":" is of no use
    if (prefix->prefix.len && !mdt_view_is(prefix->prefix, "rdf")) {
      raptor_uri* const uri = new_uri(world, prefix->space);
      raptor_serializer_set_namespace(serializer, uri,
                                      bytes_of(prefix->prefix));
      raptor_free_uri(uri);
    }
  }
}

static int write_statements(raptor_world* const world,
                            raptor_serializer* const serializer,
                            const MdtOrdered* const ordered) {
  int failed = 0;
  for (size_t i = 0; !failed && i < ordered->count; ++i) {
    const MdtStatement s =
      mdt_store_statement(ordered->store, ordered->quads[i]);
    raptor_statement* const triple = raptor_new_statement_from_nodes(
      world, new_term(world, &s.subject), new_term(world, &s.predicate),
      new_term(world, &s.object), NULL);
    failed =
      !triple || raptor_serializer_serialize_statement(serializer, triple);
    if (triple) {
      raptor_free_statement(triple);
    }
  }
  return failed;
}

/// The shorter form loses blank nodes that refer to each other in a circle
static const char* form_of(const MdtOrdered* const ordered) {
  for (size_t i = 0; i < ordered->count; ++i) {
    const MdtTerm subject =
      mdt_store_term(ordered->store, ordered->quads[i].subject);
    if (subject.kind == MDT_TERM_BLANK) {
      return "rdfxml";
    }
  }
  return "rdfxml-abbrev";
}

static int serialize(raptor_world* const world, raptor_iostream* const stream,
                     const MdtOrdered* const ordered) {
  raptor_serializer* const serializer =
    raptor_new_serializer(world, form_of(ordered));
  if (!serializer) {
    return 1;
  }
  set_prefixes(world, serializer, &ordered->prefixes);
  const int failed =
    raptor_serializer_start_to_iostream(serializer, NULL, stream) ||
    write_statements(world, serializer, ordered) ||
    raptor_serializer_serialize_end(serializer);
  raptor_free_serializer(serializer);
  return failed;
}

MdtStatus mdt_write_raptor(const MdtExport* const job) {
  static const raptor_iostream_handler handler = { 2,         NULL,       NULL,
                                                   take_byte, take_bytes, NULL,
                                                   NULL,      NULL };
  const MdtOrdered ordered = mdt_order(job->arena, job->store, false);
  MdtLog copy = { NULL, NULL };
  copy = job->log ? *job->log : copy;
  const MdtStatus st = check(&ordered, job->log);
  raptor_world* const world = st ? NULL : raptor_new_world();
  if (!world) {
    return st ? st : MDT_NO_MEMORY;
  }
  raptor_world_set_log_handler(world, &copy, take_message);
  raptor_iostream* const stream =
    raptor_new_iostream_from_handler(world, job->sink, &handler);
  const int failed = !stream || serialize(world, stream, &ordered);
  raptor_free_iostream(stream);
  raptor_free_world(world);
  return failed ? MDT_NO_MEMORY : MDT_SUCCESS;
}
