// SPDX-License-Identifier: Apache-2.0

#include "base/date.h"
#include "base/file.h"
#include "base/log.h"
#include "base/try.h"
#include "base/view.h"
#include "document/conllu.h"
#include "document/model.h"
#include "text/text.h"

#include <stdlib.h>

MdtView mdt_document_stem(const MdtView path) {
  size_t start = path.len;
  while (start && path.data[start - 1] != '/') {
    --start;
  }
  size_t end = path.len;
  while (end > start && path.data[end - 1] != '.') {
    --end;
  }
  return mdt_view_slice(path, start, end > start + 1 ? end - 1 : path.len);
}

void mdt_document_keep_date(MdtDocument* const doc, const MdtDate date) {
  if (date.day) {
    doc->date = date;
    mdt_date_format(doc->date_text, date);
  }
}

static MdtStatus set_text(MdtDocument* const doc, const MdtView bytes) {
  const MdtPlace place = { "text", doc->path.data, 0, 0 };
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_text_check(bytes, place, &doc->log));
  if (mdt_conllu_detect(bytes)) {
    return mdt_conllu_read(doc, mdt_view_copy(doc->arena, bytes));
  }
  if (mdt_text_is_html(bytes)) {
    MdtView date = { NULL, 0 };
    TRY(st, mdt_text_from_html(doc->arena, bytes, place, &doc->text, &date,
                               &doc->log));
    mdt_document_keep_date(doc, mdt_date_read(date));
  } else {
    doc->text = mdt_view_copy(doc->arena, bytes);
  }
  return mdt_text_check_lines(doc->text, place, &doc->log);
}

static MdtStatus fill(MdtDocument* const doc, const MdtView name,
                      const MdtView bytes) {
  doc->path = mdt_view_copy(doc->arena, name);
  doc->name = doc->path;
  return set_text(doc, bytes);
}

static MdtStatus fill_from_file(MdtDocument* const doc,
                                const char* const path) {
  const bool is_stdin = mdt_view_is(mdt_view(path), "-");
  MdtView bytes = { NULL, 0 };
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_file_read(doc->arena, path, MDT_TEXT_LIMIT, &bytes, &doc->log));
  doc->path = mdt_view_copy(doc->arena, is_stdin ? mdt_view("standard input")
                                                 : mdt_view(path));
  doc->name = is_stdin ? mdt_view("stdin") : mdt_document_stem(doc->path);
  return set_text(doc, bytes);
}

MdtDocument* mdt_document_alloc(const MdtAllocator* const allocator,
                                const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(allocator);
  if (!arena) {
    return NULL;
  }
  MdtDocument* volatile doc = NULL;
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    doc = (MdtDocument*)mdt_arena_alloc(arena, sizeof(MdtDocument));
    doc->arena = arena;
    if (log) {
      doc->log = *log;
    }
  } else {
    mdt_arena_free(arena);
  }
  return doc;
}

/// Run one of the two ways of filling, and free everything if it fails
static MdtStatus make(MdtDocument** const out, const char* const path,
                      const MdtView name, const MdtView text,
                      const MdtLog* const log) {
  MdtDocument* const doc = mdt_document_alloc(NULL, log);
  if (!doc) {
    return MDT_NO_MEMORY;
  }
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  const MdtStatus st = setjmp(shortage) ? MDT_NO_MEMORY
                       : path           ? fill_from_file(doc, path)
                                        : fill(doc, name, text);
  mdt_arena_guard(doc->arena, NULL);
  if (st) {
    mdt_document_free(doc);
    return st;
  }
  *out = doc;
  return MDT_SUCCESS;
}

MdtStatus mdt_document_new(MdtDocument** const out, const MdtView name,
                           const MdtView text, const MdtLog* const log) {
  return make(out, NULL, name, text, log);
}

MdtStatus mdt_document_new_file(MdtDocument** const out, const char* const path,
                                const MdtLog* const log) {
  const MdtView none = { NULL, 0 };
  return make(out, path, none, none, log);
}

void mdt_document_free(MdtDocument* const doc) {
  if (doc) {
    mdt_arena_free(doc->arena);
  }
}

MdtStatus mdt_document_set_date(MdtDocument* const doc, const MdtView date) {
  enum { LENGTH = 10 };
  const MdtDate read = mdt_date_read(date);
  if (!read.day || date.len != LENGTH) {
    const MdtPlace place = { "text", doc->path.data, 0, 0 };
    return mdt_fail(&doc->log, MDT_BAD_OPTION, place, "\"%.*s\" is no date",
                    (int)date.len, date.data);
  }
  if (!doc->date.year) {
    mdt_document_keep_date(doc, read);
  }
  return MDT_SUCCESS;
}

MdtView mdt_document_date(const MdtDocument* const doc) {
  return mdt_view(doc->date_text);
}

MdtView mdt_document_name(const MdtDocument* const doc) {
  return doc->name;
}

MdtView mdt_document_text(const MdtDocument* const doc) {
  return doc->text;
}
