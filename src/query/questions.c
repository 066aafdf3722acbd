// SPDX-License-Identifier: Apache-2.0

#include "query/questions.h"

#include "base/file.h"
#include "base/view.h"

#include <mandate/reader.h>

#include <stdio.h>

enum { MAX_QUESTION = 1 << 20 };

static const char* questions_dir(MdtArena* const arena,
                                 const char* const data_dir) {
  return mdt_file_join(arena, mdt_knowledge_dir(data_dir), "ontology/queries");
}

/// The first comment after the licence says what a question asks
static MdtView summary_of(MdtView text) {
  while (text.len) {
    const MdtView line = mdt_view_cut(&text, '\n');
    if (mdt_view_starts(line, "# ") && !mdt_view_starts(line, "# SPDX")) {
      return mdt_view_slice(line, 2, line.len);
    }
  }
  return mdt_view("");
}

MdtStatus mdt_questions_read(MdtArena* const arena, const char* const data_dir,
                             MdtQuestions* const out, const MdtLog* const log) {
  const char* const dir = questions_dir(arena, data_dir);
  MdtFileNames names = { NULL, 0, 0 };
  MdtStatus st = mdt_file_list(arena, dir, ".rq", &names, log);
  for (size_t i = 0; !st && i < names.count; ++i) {
    MdtView text = { NULL, 0 };
    const MdtView name = mdt_view(names.items[i]);
    st = mdt_file_read(arena, mdt_file_join(arena, dir, names.items[i]),
                       MAX_QUESTION, &text, log);
    const MdtQuestion question = { mdt_view_slice(name, 0, name.len - 3),
                                   summary_of(text), text };
    *mdt_push(arena, out) = question;
  }
  return st;
}

MdtStatus mdt_question_read(MdtArena* const arena, const char* const data_dir,
                            const MdtView name, MdtView* const text,
                            const MdtLog* const log) {
  const size_t size = name.len + sizeof(".rq");
  char* const file = (char*)mdt_arena_alloc(arena, size);
  snprintf(file, size, "%.*s.rq", (int)name.len, name.data);
  return mdt_file_read(
    arena, mdt_file_join(arena, questions_dir(arena, data_dir), file),
    MAX_QUESTION, text, log);
}
