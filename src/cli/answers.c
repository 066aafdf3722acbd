// SPDX-License-Identifier: Apache-2.0

#include "cli/answers.h"

#include "base/view.h"
#include "cli/table.h"
#include "query/results.h"

bool cli_answers_are_rows(const MdtResults* const results) {
  return results->kind == MDT_ANSWER_ROWS;
}

static CliTable* new_table(const MdtResults* const results) {
  CliColumn* const columns = (CliColumn*)mdt_arena_array(
    results->arena, results->n_names, sizeof(CliColumn));
  for (size_t j = 0; j < results->n_names; ++j) {
    columns[j].name = mdt_view(results->names[j]);
  }
  return cli_table_new(results->arena, columns, results->n_names);
}

static void add_row(CliTable* const table, const MdtResults* const results,
                    CliCell* const cells, const size_t row) {
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm term = mdt_results_cell(results, row, j);
    cells[j].text = mdt_results_show(results, &term);
    cells[j].style =
      term.kind == MDT_TERM_LITERAL ? CLI_STYLE_PLAIN : CLI_STYLE_SOURCE;
  }
  cli_table_add(table, cells);
}

static void print(const MdtResults* const results, FILE* const stream,
                  const size_t width) {
  CliTable* const table = new_table(results);
  CliCell* const cells = (CliCell*)mdt_arena_array(
    results->arena, results->n_names, sizeof(CliCell));
  for (size_t i = 0; i < results->rows.count; ++i) {
    add_row(table, results, cells, i);
  }
  cli_table_print(table, stream, width);
  if (!results->rows.count) {
    cli_print_styled(stream, CLI_STYLE_FAINT, "none");
    fputc('\n', stream);
  }
}

MdtStatus cli_answers_print(const MdtResults* const results, FILE* const stream,
                            const size_t width) {
  jmp_buf shortage;
  mdt_arena_guard(results->arena, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_guard(results->arena, NULL);
    return MDT_NO_MEMORY;
  }
  print(results, stream, width);
  mdt_arena_guard(results->arena, NULL);
  return MDT_SUCCESS;
}
