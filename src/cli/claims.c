// SPDX-License-Identifier: Apache-2.0

#include "cli/claims.h"

#include "base/view.h"
#include "base/visible.h"
#include "cli/table.h"
#include "document/model.h"
#include "export/label.h"
#include "export/style.h"

/// X(identifier, heading, whether it is left out where it is empty)
#define COLUMNS(X)                                                             \
  X(NUMBER, "no.", false)                                                      \
  X(WHO, "who", false)                                                         \
  X(DOES, "does", false)                                                       \
  X(WHAT, "whom or what", false)                                               \
  X(SOURCE, "on whose word", true)                                             \
  X(WHEN, "when", true)                                                        \
  X(SURE, "sure", false)

enum {
#define X(id, heading, is_optional) id,
  COLUMNS(X)
#undef X
    N_COLUMNS
};

static const CliColumn columns[N_COLUMNS] = {
#define X(id, heading, is_optional)                                            \
  { { heading, sizeof(heading) - 1 }, is_optional },
  COLUMNS(X)
#undef X
};

/// "may have dismissed"
static MdtView say_relation(MdtArena* const arena,
                            const MdtClaim* const claim) {
  return mdt_style_words(arena, claim->relation, claim->object.type,
                         claim->is_negated, claim->modality);
}

/// "close the bridge (to crews)"
static MdtView say_object(MdtArena* const arena, const MdtClaim* const claim) {
  const MdtView object = claim->object.text;
  const MdtView recipient = claim->recipient.text;
  return recipient.len
           ? mdt_label_format(arena, "%.*s (%s %.*s)", MDT_ARGS(object),
                              mdt_style_relation(claim->relation)->joint,
                              MDT_ARGS(recipient))
           : object;
}

static MdtView say_sources(MdtArena* const arena, const MdtClaim* const claim) {
  MdtView chain = { "", 0 };
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    chain = mdt_label_format(arena, "%.*s%s%.*s", MDT_ARGS(chain),
                             i ? " \xE2\x80\xBA " : "",
                             MDT_ARGS(claim->sources[i].text));
  }
  return chain;
}

static void add(CliTable* const table, MdtArena* const arena,
                const MdtClaim* const claim, const size_t number) {
  const CliCell cells[N_COLUMNS] = {
    [NUMBER] = { mdt_label_format(arena, "%zu", number), CLI_STYLE_FAINT },
    [WHO] = { claim->subject.text, CLI_STYLE_HEADING },
    [DOES] = { say_relation(arena, claim),
               claim->is_negated ? CLI_STYLE_DENIED : CLI_STYLE_PLAIN },
    [WHAT] = { say_object(arena, claim), CLI_STYLE_PLAIN },
    [SOURCE] = { say_sources(arena, claim), CLI_STYLE_SOURCE },
    [WHEN] = { claim->time, CLI_STYLE_PLAIN },
    [SURE] = { mdt_label_format(arena, "%u.%02u", claim->confidence / 100,
                                claim->confidence % 100),
               CLI_STYLE_FAINT },
  };
  cli_table_add(table, cells);
}

static void print(MdtArena* const arena, const MdtDocument* const doc,
                  FILE* const stream, const size_t width) {
  const size_t count = doc->claims.count;
  CliTable* const table = cli_table_new(arena, columns, N_COLUMNS);
  for (size_t i = 0; i < count; ++i) {
    add(table, arena, &doc->claims.items[i], i + 1);
  }
  fputs(cli_style(stream, CLI_STYLE_PATH), stream);
  mdt_visible_write(stream, mdt_label_clean(arena, doc->name));
  fputs(cli_style(stream, CLI_STYLE_PLAIN), stream);
  fprintf(stream, ": %zu claim%s\n", count, count == 1 ? "" : "s");
  if (count) {
    fputc('\n', stream);
    cli_table_print(table, stream, width);
  }
}

MdtStatus cli_claims_print(const MdtDocument* const doc, FILE* const stream,
                           const size_t width) {
  MdtArena* const arena = mdt_arena_new(NULL);
  jmp_buf shortage;
  if (!arena) {
    return MDT_NO_MEMORY;
  }
  mdt_arena_guard(arena, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_free(arena);
    return MDT_NO_MEMORY;
  }
  print(arena, doc, stream, width);
  mdt_arena_free(arena);
  return MDT_SUCCESS;
}
