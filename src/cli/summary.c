// SPDX-License-Identifier: Apache-2.0

#include "cli/summary.h"

#include "base/view.h"
#include "base/visible.h"
#include "cli/cli.h"
#include "cli/style.h"
#include "export/label.h"
#include "export/view.h"

#include <setjmp.h>
#include <stdio.h>

enum {
  MAX_SHOWN = 4, // Claims that are told of an article
  WIDTH = 74,    // Columns of a claim
  MAX_LINES = 2, // Lines of a claim
};

bool cli_summary_init(CliSummary* const summary, const bool is_quiet,
                      const bool is_verbose) {
  *summary = (CliSummary){ .is_quiet = is_quiet, .is_verbose = is_verbose };
  summary->files = mdt_sink_new_buffer();
  summary->failures = mdt_sink_new_buffer();
  return summary->files && summary->failures;
}

void cli_summary_clear(CliSummary* const summary) {
  mdt_sink_discard(summary->files);
  mdt_sink_discard(summary->failures);
}

void cli_summary_begin(CliSummary* const summary) {
  mdt_sink_discard(summary->files);
  summary->files = mdt_sink_new_buffer();
  summary->now = (CliCounts){ 0 };
}

void cli_summary_file(CliSummary* const summary, const char* const path) {
  ++summary->now.n_files;
  if (summary->files) {
    mdt_sink_format(summary->files, "%s\n", path);
  }
}

void cli_summary_failure(CliSummary* const summary, const char* const path,
                         const char* const why) {
  ++summary->n_failed;
  mdt_sink_format(summary->failures, "%s: %s\n", path, why);
}

// --- Counting ----------------------------------------------------------------

static CliCounts count(const MdtClaimTable* const table) {
  CliCounts counts = { 0 };
  for (size_t i = 0; i < table->claims.count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[i];
    counts.n_claims += claim->relation != MDT_RELATION_NONE;
    counts.n_attributed += claim->sources.count > 0;
    counts.n_denied += claim->is_negated || claim->denied_by != MDT_NONE;
  }
  for (size_t i = 0; i < table->entities.count; ++i) {
    const MdtType type = table->entities.items[i].type;
    counts.n_people += type == MDT_TYPE_PERSON;
    counts.n_bodies += type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
  }
  return counts;
}

static void add(CliCounts* const all, const CliCounts* const one) {
  all->n_claims += one->n_claims;
  all->n_attributed += one->n_attributed;
  all->n_denied += one->n_denied;
  all->n_statements += one->n_statements;
  all->n_files += one->n_files;
}

// --- Telling -----------------------------------------------------------------

static void begin(const CliStyle style) {
  fputs(cli_style(stdout, style), stdout);
}

static void end(void) {
  begin(CLI_STYLE_PLAIN);
}

/// Print lines with a margin
static void print_lines(const CliStyle style, const int margin, MdtView text) {
  while (text.len) {
    printf("%*s", margin, "");
    fputs(style ? cli_style(stdout, style) : "", stdout);
    mdt_visible_write(stdout, mdt_view_cut(&text, '\n'));
    fputs(style ? cli_style(stdout, CLI_STYLE_PLAIN) : "", stdout);
    putchar('\n');
  }
}

static void print_counts(const CliCounts* const counts) {
  printf("%zu claims (%zu through sources, %zu denied), ", counts->n_claims,
         counts->n_attributed, counts->n_denied);
}

static void print_head(const MdtView name, const CliCounts* const counts) {
  begin(CLI_STYLE_HEADING);
  mdt_visible_write(stdout, name);
  end();
  printf(": ");
  print_counts(counts);
  printf("%zu people, %zu bodies, %zu statements\n", counts->n_people,
         counts->n_bodies, counts->n_statements);
}

static void print_claim(MdtArena* const arena, const MdtClaimTable* const table,
                        const MdtTableClaim* const claim) {
  const bool is_denied = claim->is_negated || claim->denied_by != MDT_NONE;
  const MdtView chain = mdt_view_chain(arena, table, claim);
  print_lines(is_denied ? CLI_STYLE_DENIED : CLI_STYLE_PLAIN, 2,
              mdt_label_wrap(arena, mdt_view_sentence(arena, table, claim),
                             WIDTH, MAX_LINES));
  if (chain.len) {
    print_lines(CLI_STYLE_SOURCE, 4,
                mdt_label_wrap(arena,
                               mdt_label_format(arena, "on the word of %.*s",
                                                MDT_ARGS(chain)),
                               WIDTH, MAX_LINES));
  }
}

static bool is_of_list(const MdtClaimTable* const table, const size_t index) {
  return table->claims.items[index].relation != MDT_RELATION_NONE;
}

/// Print the most important claims
static void print_claims(MdtArena* const arena,
                         const MdtClaimTable* const table,
                         const size_t max_shown) {
  size_t n_left = 0;
  const MdtIndices shown =
    mdt_view_choose(arena, table, is_of_list, max_shown, &n_left);
  for (size_t i = 0; i < shown.count; ++i) {
    print_claim(arena, table, &table->claims.items[shown.items[i]]);
  }
  if (n_left) {
    begin(CLI_STYLE_FAINT);
    printf("  and %zu more\n", n_left);
    end();
  }
}

static void tell(CliSummary* const summary, MdtArena* const arena,
                 const MdtView name, const MdtStore* const store) {
  const MdtClaimTable* const table = mdt_claim_table_new(arena, store);
  const size_t n_files = summary->now.n_files;
  summary->now = count(table);
  summary->now.n_files = n_files;
  summary->now.n_statements = mdt_store_count(store);
  if (summary->is_quiet) {
    return;
  }
  print_head(mdt_label_clean(arena, name), &summary->now);
  if (summary->is_verbose || !summary->is_many) {
    print_claims(arena, table,
                 summary->is_verbose ? table->claims.count : MAX_SHOWN);
    print_lines(CLI_STYLE_PATH, 2, mdt_sink_bytes(summary->files));
  }
}

void cli_summary_article(CliSummary* const summary, const MdtView name,
                         const MdtStore* const store) {
  MdtArena* const arena = mdt_arena_new(NULL);
  jmp_buf shortage;
  if (arena) {
    mdt_arena_guard(arena, &shortage);
    if (!setjmp(shortage)) {
      tell(summary, arena, name, store);
    }
    mdt_arena_free(arena);
  }
  ++summary->n_articles;
  add(&summary->all, &summary->now);
}

void cli_summary_end(const CliSummary* const summary) {
  if (summary->is_quiet || !summary->is_many) {
    return;
  }
  begin(CLI_STYLE_HEADING);
  printf("%zu articles", summary->n_articles);
  end();
  printf(": ");
  print_counts(&summary->all);
  printf("%zu statements, %zu files\n", summary->all.n_statements,
         summary->all.n_files);
  if (summary->n_failed) {
    begin(CLI_STYLE_ERROR);
    printf("%zu failed", summary->n_failed);
    end();
    puts(":");
    print_lines(CLI_STYLE_PLAIN, 2, mdt_sink_bytes(summary->failures));
  }
}
