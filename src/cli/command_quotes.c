// SPDX-License-Identifier: Apache-2.0
// mandate quotes: who is said to say what, as a table.

#include "base/sink.h"
#include "base/utf8.h"
#include "base/view.h"
#include "cli/commands.h"
#include "document/model.h"

#include <stdio.h>

static const CliOption options[] = { { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate quotes article.txt", "List who says what" },
  { NULL, NULL },
};

// Where the last position was, so that counting goes on from there
typedef struct {
  MdtSink* sink;
  const MdtDocument* doc;
  uint32_t* points; ///< [bytes / 64 + 1] code points before every 64th byte
} Table;

enum { STEP = 64 };

static bool starts_character(const char c) {
  return ((unsigned char)c & 0xC0U) != 0x80U;
}

static void count_points(Table* const table) {
  const MdtView text = table->doc->text;
  uint32_t n = 0;
  table->points = (uint32_t*)mdt_arena_array(
    table->doc->arena, text.len / STEP + 1, sizeof(uint32_t));
  for (size_t i = 0; i < text.len; ++i) {
    if (i % STEP == 0) {
      table->points[i / STEP] = n;
    }
    n += starts_character(text.data[i]);
  }
}

static uint32_t to_points(const Table* const table, const uint32_t byte) {
  uint32_t at = byte - byte % STEP;
  if (at >= table->doc->text.len && at) {
    at -= STEP;
  }
  uint32_t n = table->points[at / STEP];
  for (; at < byte; ++at) {
    n += starts_character(table->doc->text.data[at]);
  }
  return n;
}

static void write_spans(const Table* const table, const MdtSpans* const spans) {
  for (size_t i = 0; i < spans->count; ++i) {
    mdt_sink_format(table->sink, "%s%u-%u", i ? ";" : "",
                    to_points(table, spans->items[i].start),
                    to_points(table, spans->items[i].end));
  }
  mdt_sink_string(table->sink, "\t");
}

static void write_words(const Table* const table, const MdtSpans* const spans) {
  for (size_t i = 0; i < spans->count; ++i) {
    if (i) {
      mdt_sink_string(table->sink, " ... ");
    }
    for (uint32_t k = spans->items[i].start; k < spans->items[i].end; ++k) {
      const char c = table->doc->text.data[k];
      const bool is_space = c == '\t' || c == '\n' || c == '\r';
      mdt_sink_write(table->sink, is_space ? " " : &table->doc->text.data[k],
                     1);
    }
  }
}

static void write_line(const Table* const table,
                       const MdtAttribution* const a) {
  mdt_sink_format(table->sink, "%.*s\t", (int)table->doc->name.len,
                  table->doc->name.data);
  write_spans(table, &a->source);
  write_spans(table, &a->cue);
  write_spans(table, &a->content);
  write_words(table, &a->source);
  mdt_sink_string(table->sink, "\t");
  write_words(table, &a->cue);
  mdt_sink_string(table->sink, "\t");
  write_words(table, &a->content);
  mdt_sink_string(table->sink, "\n");
}

static int write_quotes(void* const handle, MdtDocument* const doc) {
  Table table = { (MdtSink*)handle, doc, NULL };
  count_points(&table);
  for (size_t i = 0; i < doc->attributions.count; ++i) {
    write_line(&table, &doc->attributions.items[i]);
  }
  return CLI_DONE;
}

static int run(const CliArguments* const args) {
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "quotes needs an ARTICLE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  if (!knowledge) {
    return CLI_FAILED;
  }
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    mdt_knowledge_free(knowledge);
    return cli_complain(CLI_FAILED, "memory is short");
  }
  mdt_sink_string(sink, "doc\tsource_spans\tcue_spans\tcontent_spans\tsource\t"
                        "cue\tcontent\n");
  const int code = cli_for_each_article(args, knowledge, MDT_LAYER_ATTRIBUTIONS,
                                        write_quotes, sink);
  const MdtStatus st = mdt_sink_close(sink, cli_log());
  mdt_knowledge_free(knowledge);
  return st ? cli_exit_code(st) : code;
}

const CliCommand cli_command_quotes = {
  "quotes",     "list who is said to say what",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
