// SPDX-License-Identifier: Apache-2.0
// The questions that have a name: a file each, in ontology/queries.

#ifndef MDT_QUERY_QUESTIONS_H
#define MDT_QUERY_QUESTIONS_H

#include "base/vector.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// A question
typedef struct {
  MdtView name;    ///< "who-directed-what"
  MdtView summary; ///< What it asks, in a line
  MdtView text;    ///< The query
} MdtQuestion;

MDT_VECTOR(MdtQuestions, MdtQuestion);

/// Add all questions to `out`, in `arena`, by name. `data_dir` is where our
/// data are; null means that they are looked for. Error: MDT_NO_FILE.
MdtStatus mdt_questions_read(MdtArena* arena, const char* data_dir,
                             MdtQuestions* out, const MdtLog* log);

/// Read the text of the question `name` into `*text`, in `arena`. Error:
/// MDT_NO_FILE.
MdtStatus mdt_question_read(MdtArena* arena, const char* data_dir, MdtView name,
                            MdtView* text, const MdtLog* log);

#endif
