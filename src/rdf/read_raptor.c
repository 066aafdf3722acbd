// SPDX-License-Identifier: Apache-2.0

#include "rdf/read_raptor.h"

#include "base/file.h"
#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "rdf/vocabulary.h"

#include <raptor2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const size_t size_limit = (size_t)1 << 30;

typedef struct {
  MdtStatementSink sink;
  const MdtLog* log;
  const char* name;
  raptor_parser* parser;
  MdtStatus status; // First trouble
} Reading;

static void take_message(void* const handle,
                         raptor_log_message* const message) {
  Reading* const reading = (Reading*)handle;
  const raptor_locator* const at = message->locator;
  const MdtPlace place = { "rdf", reading->name,
                           at && at->line > 0 ? (unsigned)at->line : 0,
                           at && at->column > 0 ? (unsigned)at->column : 0 };
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) {
    mdt_warn(reading->log, place, "%s", message->text);
  } else if (!reading->status) {
    reading->status =
      mdt_fail(reading->log, MDT_BAD_SYNTAX, place, "%s", message->text);
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
  // In RDF 1.1 a plain string and one of type xsd:string are the same
  if (mdt_view_is(term.datatype, MDT_XSD "string")) {
    term.datatype.len = 0;
  }
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

/// Raptor undoes escapes of half a character, as \uD800, as they come
static bool is_text(const MdtTerm* const term) {
  return mdt_utf8_check(term->text) == term->text.len;
}

static void check_texts(Reading* const reading,
                        const MdtStatement* const statement) {
  const int line =
    raptor_locator_line(raptor_parser_get_locator(reading->parser));
  const MdtPlace place = { "rdf", reading->name, line > 0 ? (unsigned)line : 0,
                           0 };
  if (!is_text(&statement->subject) || !is_text(&statement->predicate) ||
      !is_text(&statement->object) || !is_text(&statement->graph)) {
    reading->status = mdt_fail(reading->log, MDT_BAD_TEXT, place,
                               "an escape that stands for no character");
  }
}

static void take_statement(void* const handle, raptor_statement* const triple) {
  Reading* const reading = (Reading*)handle;
  const MdtStatement statement = { term_of(triple->subject),
                                   term_of(triple->predicate),
                                   term_of(triple->object),
                                   term_of(triple->graph) };
  if (reading->sink.line) {
    const int line =
      raptor_locator_line(raptor_parser_get_locator(reading->parser));
    *reading->sink.line = line > 0 ? (unsigned)line : 0;
  }
  if (!reading->status) {
    check_texts(reading, &statement);
  }
  if (!reading->status) {
    reading->status = mdt_statement_push(reading->sink, &statement);
  }
  if (reading->status) {
    raptor_parser_parse_abort(reading->parser);
  }
}

static void forbid_fetching(raptor_parser* const parser) {
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, NULL,
                           0);
}

static void parse(Reading* const reading, raptor_world* const world,
                  const MdtView bytes, const char* const base) {
  raptor_parser* const parser = reading->parser;
  raptor_uri* const uri = raptor_new_uri(world, (const unsigned char*)base);
  raptor_world_set_log_handler(world, reading, take_message);
  raptor_parser_set_statement_handler(parser, reading, take_statement);
  forbid_fetching(parser);
  int failed = raptor_parser_parse_start(parser, uri);
  if (!failed) {
    failed = raptor_parser_parse_chunk(parser, (const unsigned char*)bytes.data,
                                       bytes.len, 1);
  }
  if (failed && !reading->status) {
    const MdtPlace place = { "rdf", reading->name, 0, 0 };
    reading->status =
      mdt_fail(reading->log, MDT_BAD_SYNTAX, place, "not well-formed %s",
               raptor_parser_get_name(parser));
  }
  raptor_free_uri(uri);
}

static const char* guess_syntax(raptor_world* const world, const MdtView bytes,
                                const char* const name) {
  static const struct {
    const char* extension;
    const char* syntax;
  } known[] = { { ".ttl", "turtle" },  { ".trig", "trig" },
                { ".nt", "ntriples" }, { ".nq", "nquads" },
                { ".rdf", "rdfxml" },  { ".owl", "rdfxml" },
                { ".n3", "turtle" },   { ".rj", "json" } };
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    if (mdt_view_ends(mdt_view(name), known[i].extension)) {
      return known[i].syntax;
    }
  }
  const size_t len = bytes.len < 4096 ? bytes.len : 4096;
  return raptor_world_guess_parser_name(
    world, NULL, NULL, (const unsigned char*)bytes.data, len, NULL);
}

static MdtStatus check_bytes(const MdtView bytes, const char* const name,
                             const char* const syntax,
                             const MdtLog* const log) {
  const MdtPlace place = { "rdf", name, 0, 0 };
  // XML declares its encoding
  if (mdt_view_find(mdt_view(syntax), "xml") != SIZE_MAX ||
      mdt_utf8_check(bytes) == bytes.len) {
    return MDT_SUCCESS;
  }
  return mdt_fail(log, MDT_BAD_TEXT, place, "not UTF-8");
}

MdtStatus mdt_rdf_read_bytes(const MdtView bytes, const char* const name,
                             const char* syntax, const char* const base,
                             const MdtStatementSink sink,
                             const MdtLog* const log) {
  const MdtPlace place = { "rdf", name, 0, 0 };
  raptor_world* const world = raptor_new_world();
  if (!world) {
    return MDT_NO_MEMORY;
  }
  syntax = syntax ? syntax : guess_syntax(world, bytes, name);
  Reading reading = { sink, log, name, NULL, MDT_SUCCESS };
  if (!syntax || !raptor_world_is_parser_name(world, syntax)) {
    reading.status = mdt_fail(log, MDT_BAD_OPTION, place,
                              "not in a syntax of RDF that can be read");
  } else if (!(reading.status = check_bytes(bytes, name, syntax, log))) {
    reading.parser = raptor_new_parser(world, syntax);
    if (reading.parser) {
      parse(&reading, world, bytes, base);
    } else {
      reading.status = MDT_NO_MEMORY;
    }
  }
  raptor_free_parser(reading.parser);
  raptor_free_world(world);
  return reading.status;
}

static MdtStatus read_bytes(MdtArena* const arena, const char* const path,
                            MdtView* const bytes, const MdtLog* const log) {
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  const MdtStatus st = setjmp(shortage)
                         ? MDT_NO_MEMORY
                         : mdt_file_read(arena, path, size_limit, bytes, log);
  mdt_arena_guard(arena, NULL);
  return st;
}

MdtStatus mdt_rdf_read_file(const char* const path, const char* const syntax,
                            const char* const base, const MdtStatementSink sink,
                            const MdtLog* const log) {
  const char* const name = strcmp(path, "-") ? path : "standard input";
  MdtArena* const arena = mdt_arena_new(NULL);
  unsigned char* const own = raptor_uri_filename_to_uri_string(path);
  MdtView bytes = { NULL, 0 };
  MdtStatus st =
    arena && own ? read_bytes(arena, path, &bytes, log) : MDT_NO_MEMORY;
  if (!st) {
    st = mdt_rdf_read_bytes(bytes, name, syntax, base ? base : (const char*)own,
                            sink, log);
  }
  raptor_free_memory(own);
  mdt_arena_free(arena);
  return st;
}
