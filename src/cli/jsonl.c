// SPDX-License-Identifier: Apache-2.0

#include "cli/jsonl.h"

#include "base/log.h"
#include "base/sink.h"
#include "base/view.h"
#include "cli/cli.h"

#include <jansson.h>
#include <stdbool.h>
#include <string.h>

// An article of 64 MiB, each byte of it escaped
enum { MAX_LINE = 6 * 64 * 1024 * 1024 };

/// Where we are
typedef struct {
  const char* name;
  unsigned line;
} Place;

static MdtStatus fail(const Place* const place, const unsigned column,
                      const char* const what, const char* const text) {
  const MdtPlace at = { "jsonl", place->name, place->line, column };
  return mdt_fail(cli_log(), MDT_BAD_SYNTAX, at, "%s%s", what, text);
}

/// The strings of an object
typedef struct {
  const char* id;
  const char* url;
  const char* text;
  const char* html;
  const char* title;
  const char* date;
} Record;

/// Get the string of `key`, null if there is none; false for what is no string
static bool get(const json_t* const object, const char* const key,
                const Place* const place, const char** const out) {
  const json_t* const value = json_object_get(object, key);
  *out = json_string_value(value);
  if (value && !*out && !json_is_null(value)) {
    fail(place, 0, key, " is no string");
    return false;
  }
  return true;
}

static MdtStatus get_record(const json_t* const object,
                            const Place* const place, Record* const r) {
  if (!json_is_object(object)) {
    return fail(place, 0, "this is no object", "");
  }
  if (!get(object, "id", place, &r->id) ||
      !get(object, "url", place, &r->url) ||
      !get(object, "text", place, &r->text) ||
      !get(object, "html", place, &r->html) ||
      !get(object, "title", place, &r->title) ||
      !get(object, "date", place, &r->date)) {
    return MDT_BAD_SYNTAX;
  }
  r->id = r->id && *r->id ? r->id : r->url;
  if (!r->id || !*r->id) {
    return fail(place, 0, "an article needs an id or a url", "");
  }
  return !r->text == !r->html
           ? fail(place, 0, "an article needs either text or html", "")
           : MDT_SUCCESS;
}

/// Write the article as a file would hold it
static void write_article(const Record* const r, MdtSink* const sink) {
  static const char doctype[] = "<!DOCTYPE html>";
  if (r->html) {
    const MdtView html = mdt_view(r->html);
    mdt_sink_string(sink, mdt_view_starts(html, "<!") ? "" : doctype);
    mdt_sink_view(sink, html);
    return;
  }
  if (r->title && *r->title && !mdt_view_starts(mdt_view(r->text), r->title)) {
    mdt_sink_format(sink, "%s\n\n", r->title);
  }
  mdt_sink_string(sink, r->text);
}

static MdtStatus open_article(const Record* const r, MdtDocument** const out) {
  MdtSink* const sink = mdt_sink_new_buffer();
  if (!sink) {
    return MDT_NO_MEMORY;
  }
  write_article(r, sink);
  MdtStatus st =
    mdt_document_new(out, mdt_view(r->id), mdt_sink_bytes(sink), cli_log());
  mdt_sink_discard(sink);
  if (!st && r->date && *r->date) {
    st = mdt_document_set_date(*out, mdt_view(r->date));
  }
  return st;
}

static MdtStatus read_line(const MdtView line, const Place* const place,
                           MdtDocument** const out) {
  json_error_t error;
  json_t* const object =
    json_loadb(line.data, line.len, JSON_REJECT_DUPLICATES, &error);
  if (!object) {
    return fail(place, error.column > 0 ? (unsigned)error.column : 0,
                "this is no JSON: ", error.text);
  }
  Record record = { NULL };
  MdtStatus st = get_record(object, place, &record);
  if (!st) {
    st = open_article(&record, out);
  }
  json_decref(object);
  return st;
}

static bool is_blank(const MdtView line) {
  for (size_t i = 0; i < line.len; ++i) {
    if (!memchr(" \t\r", line.data[i], 3)) {
      return false;
    }
  }
  return true;
}

static int do_line(const MdtView line, const Place* const place,
                   const CliRecordFunc func, void* const handle) {
  MdtDocument* doc = NULL;
  if (is_blank(line)) {
    return CLI_DONE;
  }
  const MdtStatus st = read_line(line, place, &doc);
  const int code = st ? cli_exit_code(st) : func(handle, doc);
  mdt_document_free(doc);
  return code ? cli_complain(code, "%s:%u: no graph of this line", place->name,
                             place->line)
              : CLI_DONE;
}

/// Read a line without its end; false at the end of the stream. What is too
/// long is read, but not kept.
static bool next_line(FILE* const stream, MdtSink* const line,
                      bool* const fits) {
  char part[4096];
  size_t len = 0;
  int c = EOF;
  *fits = true;
  while ((c = getc(stream)) != EOF && c != '\n') {
    part[len++] = (char)c;
    if (len == sizeof(part)) {
      *fits = *fits && mdt_sink_bytes(line).len < MAX_LINE;
      mdt_sink_write(line, part, *fits ? len : 0);
      len = 0;
    }
  }
  mdt_sink_write(line, part, len);
  return c != EOF || mdt_sink_bytes(line).len;
}

int cli_jsonl_read(FILE* const stream, const char* const name,
                   const CliRecordFunc func, void* const handle) {
  Place place = { name, 0 };
  int worst = CLI_DONE;
  for (bool more = true; more;) {
    bool fits = true;
    MdtSink* const line = mdt_sink_new_buffer();
    if (!line) {
      return cli_complain(CLI_FAILED, "memory is short");
    }
    more = next_line(stream, line, &fits);
    ++place.line;
    const int code =
      !fits ? cli_exit_code(fail(&place, 0, "this line is too long", ""))
            : do_line(mdt_sink_bytes(line), &place, func, handle);
    mdt_sink_discard(line);
    worst = code > worst ? code : worst;
  }
  return ferror(stream) ? cli_complain(CLI_FAILED, "%s: cannot read", name)
                        : worst;
}
