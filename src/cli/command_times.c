// SPDX-License-Identifier: Apache-2.0
// mandate times: the expressions of time in an article, as a table.

#include "base/sink.h"
#include "base/view.h"
#include "cli/commands.h"
#include "document/model.h"

#include <stdio.h>

static const CliOption options[] = { CLI_OPTION_DATE, { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate times article.txt --date 2019-08-13",
    "List when things are said to happen" },
  { NULL, NULL },
};

static void write_cell(MdtSink* const sink, MdtView text) {
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    mdt_sink_write(sink, c == '\t' || c == '\n' || c == '\r' ? " " : &c, 1);
  }
  mdt_sink_string(sink, "\t");
}

static int list(void* const handle, MdtDocument* const doc) {
  MdtSink* const sink = (MdtSink*)handle;
  for (size_t i = 0; i < doc->times.count; ++i) {
    const MdtTime* const time = &doc->times.items[i];
    const MdtToken* const head = &doc->tokens.items[time->head];
    write_cell(sink, doc->name);
    write_cell(sink, mdt_document_date(doc));
    write_cell(sink,
               mdt_view_slice(doc->text, time->span.start, time->span.end));
    write_cell(sink, time->value);
    write_cell(sink, head->head == MDT_NONE
                       ? mdt_view("")
                       : doc->tokens.items[head->head].form);
    mdt_sink_format(sink, "%u\n", (unsigned)head->sentence);
  }
  return CLI_DONE;
}

static int run(const CliArguments* const args) {
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "times needs an ARTICLE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  int code = CLI_FAILED;
  if (knowledge && sink) {
    mdt_sink_string(sink, "doc\tdate\twords\ttime\tgovernor\tsentence\n");
    code = cli_for_each_article(args, knowledge, MDT_LAYER_TIMES, list, sink);
  }
  const MdtStatus st = sink ? mdt_sink_close(sink, cli_log()) : MDT_NO_MEMORY;
  mdt_knowledge_free(knowledge);
  return st ? cli_exit_code(st) : code;
}

const CliCommand cli_command_times = {
  "times",      "list what is said of when",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
