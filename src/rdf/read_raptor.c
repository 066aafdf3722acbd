// SPDX-License-Identifier: Apache-2.0
// RDF/XML, RDF/JSON and whatever else raptor knows.

#define _POSIX_C_SOURCE 200809L

#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "rdf/reading.h"

#include <raptor2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const MdtReading* reading;
  raptor_parser* parser;
  MdtStatus status; // First trouble
} Raptor;

static void take_message(void* const handle,
                         raptor_log_message* const message) {
  Raptor* const raptor = (Raptor*)handle;
  const raptor_locator* const at = message->locator;
  const MdtPlace place = { "rdf", raptor->reading->name,
                           at && at->line > 0 ? (unsigned)at->line : 0,
                           at && at->column > 0 ? (unsigned)at->column : 0 };
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) {
    mdt_warn(raptor->reading->log, place, "%s", message->text);
  } else if (!raptor->status) {
    raptor->status = mdt_fail(raptor->reading->log, MDT_BAD_SYNTAX, place, "%s",
                              message->text);
  }
}

static MdtView view_of(const unsigned char* const data, const size_t len) {
  const MdtView view = { (const char*)data, len };
  return view;
}

static MdtView view_of_uri(raptor_uri* const uri) {
  size_t len = 0;
  const unsigned char* const data =
    uri ? raptor_uri_as_counted_string(uri, &len) : NULL;
  return view_of(data, len);
}

static MdtTerm literal_of(const raptor_term_literal_value* const literal) {
  MdtTerm term = mdt_term_string(view_of(literal->string, literal->string_len));
  term.language = view_of(literal->language, literal->language_len);
  term.datatype = view_of_uri(literal->datatype);
  return term;
}

static MdtTerm term_of(const raptor_term* const term) {
  MdtTerm out = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  if (!term) {
    return out;
  }
  switch (term->type) {
    case RAPTOR_TERM_TYPE_URI:
      return mdt_term_iri(view_of_uri(term->value.uri));
    case RAPTOR_TERM_TYPE_LITERAL:
      return literal_of(&term->value.literal);
    case RAPTOR_TERM_TYPE_BLANK:
      out.kind = MDT_TERM_BLANK;
      out.text =
        view_of(term->value.blank.string, term->value.blank.string_len);
      break;
    case RAPTOR_TERM_TYPE_UNKNOWN:
      break;
  }
  return out;
}

/// Raptor undoes escapes of half a character, as \uD800, as they come. A
/// literal may have a NUL, and a name may not.
static bool is_text(const MdtTerm* const term) {
  return mdt_utf8_check(term->text) == term->text.len &&
         (term->kind == MDT_TERM_LITERAL || !term->text.len ||
          !memchr(term->text.data, '\0', term->text.len));
}

static MdtStatus check_texts(const Raptor* const raptor,
                             const MdtStatement* const statement,
                             const unsigned line) {
  const bool are_texts =
    is_text(&statement->subject) && is_text(&statement->predicate) &&
    is_text(&statement->object) && is_text(&statement->graph);
  return are_texts ? MDT_SUCCESS
                   : mdt_reading_fail(raptor->reading, MDT_BAD_TEXT, line, 0,
                                      "an escape that stands for no character");
}

static void take_statement(void* const handle, raptor_statement* const triple) {
  Raptor* const raptor = (Raptor*)handle;
  MdtStatement statement = { term_of(triple->subject),
                             term_of(triple->predicate),
                             term_of(triple->object), term_of(triple->graph) };
  const int at = raptor_locator_line(raptor_parser_get_locator(raptor->parser));
  const unsigned line = at > 0 ? (unsigned)at : 0;
  if (!raptor->status) {
    raptor->status = check_texts(raptor, &statement, line);
  }
  if (!raptor->status) {
    raptor->status = mdt_reading_push(raptor->reading, &statement, line);
  }
  if (raptor->status) {
    raptor_parser_parse_abort(raptor->parser);
  }
}

static void forbid_fetching(raptor_parser* const parser) {
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, NULL,
                           0);
}

static void parse(Raptor* const raptor, raptor_world* const world) {
  const MdtReading* const reading = raptor->reading;
  raptor_parser* const parser = raptor->parser;
  raptor_uri* const uri =
    raptor_new_uri(world, (const unsigned char*)reading->base);
  raptor_world_set_log_handler(world, raptor, take_message);
  raptor_parser_set_statement_handler(parser, raptor, take_statement);
  forbid_fetching(parser);
  int failed = raptor_parser_parse_start(parser, uri);
  if (!failed) {
    failed = raptor_parser_parse_chunk(
      parser, (const unsigned char*)reading->bytes.data, reading->bytes.len, 1);
  }
  if (failed && !raptor->status) {
    const MdtPlace place = { "rdf", reading->name, 0, 0 };
    raptor->status =
      mdt_fail(reading->log, MDT_BAD_SYNTAX, place, "not well-formed %s",
               raptor_parser_get_name(parser));
  }
  raptor_free_uri(uri);
}

MdtStatus mdt_rdf_read_raptor(const MdtReading* const reading,
                              const char* const syntax) {
  raptor_world* const world = raptor_new_world();
  if (!world) {
    return MDT_NO_MEMORY;
  }
  Raptor raptor = { reading, NULL, MDT_SUCCESS };
  if (!syntax || !raptor_world_is_parser_name(world, syntax)) {
    raptor.status = mdt_reading_fail(reading, MDT_BAD_OPTION, 0, 0,
                                     "not in a syntax of RDF that can be read");
  } else if ((raptor.parser = raptor_new_parser(world, syntax))) {
    parse(&raptor, world);
  } else {
    raptor.status = MDT_NO_MEMORY;
  }
  raptor_free_parser(raptor.parser);
  raptor_free_world(world);
  return raptor.status;
}

const char* mdt_rdf_guess_raptor(const MdtView bytes) {
  // Names that outlive the world they were asked of
  static const char* const names[] = { "turtle", "trig", "ntriples", "nquads",
                                       "rdfxml", "json", "rdfa",     NULL };
  raptor_world* const world = raptor_new_world();
  const size_t len = bytes.len < 4096 ? bytes.len : 4096;
  const char* const guess =
    world ? raptor_world_guess_parser_name(
              world, NULL, NULL, (const unsigned char*)bytes.data, len, NULL)
          : NULL;
  const char* const* name = names;
  while (*name && (!guess || strcmp(*name, guess))) {
    ++name;
  }
  raptor_free_world(world);
  return *name;
}

char* mdt_rdf_file_iri(const char* const path) {
  unsigned char* const iri = raptor_uri_filename_to_uri_string(path);
  char* const copy = iri ? strdup((const char*)iri) : NULL;
  raptor_free_memory(iri);
  return copy;
}
