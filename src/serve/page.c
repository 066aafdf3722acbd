// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "serve/page.h"

#include "base/digest.h"
#include "base/file.h"
#include "base/json.h"
#include "base/view.h"
#include "base/xml.h"
#include "query/questions.h"
#include "serve/assets.h"

#include <mandate/picture.h>

#include <stdio.h>

// --- What is put in ----------------------------------------------------------

static void put_style(MdtServer* const server, MdtSink* const sink) {
  (void)server;
  mdt_sink_view(sink, mdt_serve_css());
}

static void put_script(MdtServer* const server, MdtSink* const sink) {
  (void)server;
  mdt_sink_view(sink, mdt_serve_js());
}

static void put_count(MdtServer* const server, MdtSink* const sink) {
  mdt_sink_format(sink, "%zu", mdt_store_count(server->store));
}

static void put_views(MdtServer* const server, MdtSink* const sink) {
  (void)server;
  for (MdtPictureView view = 0; view < MDT_N_PICTURE_VIEWS; ++view) {
    mdt_sink_format(sink, "<option value=\"%s\">", mdt_picture_view_name(view));
    mdt_xml_write(sink, mdt_view(mdt_picture_view_title(view)));
    mdt_sink_string(sink, "</option>\n");
  }
}

static void put_questions(MdtServer* const server, MdtSink* const sink) {
  MdtJson json = mdt_json(sink);
  MdtQuestions questions = { NULL, 0, 0 };
  mdt_questions_read(server->arena, server->options.data_dir, &questions, NULL);
  mdt_json_array(&json, MDT_JSON_LINES);
  for (size_t i = 0; i < questions.count; ++i) {
    mdt_json_object(&json, MDT_JSON_LINE);
    mdt_json_key(&json, "name");
    mdt_json_string(&json, questions.items[i].name);
    mdt_json_key(&json, "summary");
    mdt_json_string(&json, questions.items[i].summary);
    mdt_json_key(&json, "text");
    mdt_json_string(&json, questions.items[i].text);
    mdt_json_close(&json);
  }
  mdt_json_close(&json);
}

static const struct {
  const char* name;
  void (*put)(MdtServer* server, MdtSink* sink);
} parts[] = {
  { "STYLE", put_style },         { "SCRIPT", put_script },
  { "COUNT", put_count },         { "VIEWS", put_views },
  { "QUESTIONS", put_questions },
};

static void put_part(MdtServer* const server, const MdtView name,
                     MdtSink* const sink) {
  for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); ++i) {
    if (mdt_view_is(name, parts[i].name)) {
      parts[i].put(server, sink);
    }
  }
}

static void write_page(MdtServer* const server, MdtSink* const sink) {
  MdtView rest = mdt_serve_html();
  while (rest.data) {
    mdt_sink_view(sink, mdt_view_cut(&rest, '@'));
    if (rest.data) {
      put_part(server, mdt_view_cut(&rest, '@'), sink);
    }
  }
}

// --- What it may do ----------------------------------------------------------

static unsigned hex_digit(const char c) {
  return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// Return the 32 bytes that `hex` tells in Base64, in `arena`
static const char* base64(MdtArena* const arena, const MdtView hex) {
  static const char digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char* const out = (char*)mdt_arena_alloc(arena, hex.len);
  size_t len = 0;
  // Three digits of 4 bits are two of 6
  for (size_t i = 0; i < hex.len; i += 3) {
    unsigned bits = 0;
    for (size_t k = i; k < i + 3; ++k) {
      bits = bits << 4 | (k < hex.len ? hex_digit(hex.data[k]) : 0);
    }
    out[len++] = digits[bits >> 6];
    out[len++] = digits[bits & 63];
  }
  out[len - 1] = '='; // 256 bits are 43 digits of 6
  return out;
}

static const char* hash_of(MdtArena* const arena, const MdtView text) {
  return base64(arena, mdt_digest(arena, mdt_view("sha256"), text));
}

static const char* make_rule(MdtArena* const arena) {
  enum { SIZE = 400 };
  char* const rule = (char*)mdt_arena_alloc(arena, SIZE);
  snprintf(rule, SIZE,
           "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; "
           "connect-src 'self'; img-src 'self' blob: data:; form-action "
           "'self'; base-uri 'none'; frame-ancestors 'none'",
           hash_of(arena, mdt_serve_css()), hash_of(arena, mdt_serve_js()));
  return rule;
}

static MdtStatus make_page(MdtServer* const server, MdtSink* const sink) {
  jmp_buf shortage;
  mdt_arena_guard(server->arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  write_page(server, sink);
  server->page = mdt_view_copy(server->arena, mdt_sink_bytes(sink));
  server->page_rule = make_rule(server->arena);
  mdt_arena_guard(server->arena, NULL);
  return MDT_SUCCESS;
}

MdtStatus mdt_page_make(MdtServer* const server, const MdtLog* const log) {
  MdtSink* const sink = mdt_sink_new_buffer();
  const MdtStatus st = sink ? make_page(server, sink) : MDT_NO_MEMORY;
  if (st) {
    mdt_sink_discard(sink);
    return st;
  }
  return mdt_sink_close(sink, log);
}

void mdt_serve_page(MdtExchange* const exchange) {
  MdtSink* const sink = mdt_exchange_body(exchange, "text/html; charset=utf-8");
  mdt_exchange_header(exchange, "Content-Security-Policy",
                      exchange->server->page_rule);
  if (sink) {
    mdt_sink_view(sink, exchange->server->page);
  }
}
