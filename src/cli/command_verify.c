// SPDX-License-Identifier: Apache-2.0
// mandate verify: hold a graph against its articles.

#include "base/json.h"
#include "base/view.h"
#include "cli/commands.h"
#include "export/label.h"

#include <stdio.h>

static const CliOption options[] = {
  { "json", 'j', NULL, "write faults as JSON" },
  { "list", 'l', NULL, "list what is checked" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate verify graph.ttl article.txt", "Say what is wrong with a graph" },
  { "mandate verify --list", "What is checked" },
  { NULL, NULL },
};

/// How the program ends, as diff(1) does: the graph holds, it does not, or
/// that cannot be told
enum { HOLDS = 0, FAULTY = 1, TROUBLE = 2 };

/// Where faults are told
typedef struct {
  MdtSink* sink;
  MdtJson json;
  MdtArena* arena;
  const char* graph; // Its file
  bool is_json;
  size_t n_faults; // Told so far
} Report;

static void write_line(Report* const report, const MdtFault* const fault) {
  const MdtView subject = mdt_label_clean(report->arena, fault->subject);
  const MdtView text = mdt_label_clean(report->arena, fault->text);
  mdt_sink_format(report->sink, "%s: %.*s: %.*s (%s)\n", report->graph,
                  MDT_ARGS(subject), MDT_ARGS(text), fault->check->name);
  mdt_arena_reset(report->arena);
}

static void write_object(Report* const report, const MdtFault* const fault) {
  MdtJson* const json = &report->json;
  mdt_json_object(json, MDT_JSON_LINES);
  mdt_json_key(json, "check");
  mdt_json_string(json, mdt_view(fault->check->name));
  mdt_json_key(json, "subject");
  mdt_json_string(json, fault->subject);
  mdt_json_key(json, "fault");
  mdt_json_string(json, fault->text);
  mdt_json_close(json);
}

static void tell(void* const handle, const MdtFault* const fault) {
  Report* const report = (Report*)handle;
  (report->is_json ? write_object : write_line)(report, fault);
  ++report->n_faults;
}

static void open_report(Report* const report) {
  if (report->is_json) {
    mdt_json_object(&report->json, MDT_JSON_LINES);
    mdt_json_key(&report->json, "graph");
    mdt_json_string(&report->json, mdt_view(report->graph));
    mdt_json_key(&report->json, "faults");
    mdt_json_array(&report->json, MDT_JSON_LINES);
  }
}

static void close_report(Report* const report, const MdtStore* const store) {
  if (report->is_json) {
    mdt_json_close(&report->json);
    mdt_json_close(&report->json);
  } else if (!report->n_faults) {
    mdt_sink_format(report->sink, "%s: all %zu statements hold\n",
                    report->graph, mdt_store_count(store));
  }
}

static MdtStatus check(Report* const report, const MdtStore* const store,
                       const CliDocuments* const articles) {
  size_t n_faults = 0;
  open_report(report);
  const MdtStatus st =
    mdt_store_verify(store, (const MdtDocument* const*)articles->items,
                     articles->count, tell, report, &n_faults);
  if (!st) {
    close_report(report, store);
  }
  return st;
}

static int report_on(const CliArguments* const args,
                     const MdtStore* const store,
                     const CliDocuments* const articles) {
  jmp_buf shortage;
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  Report report = { .sink = sink,
                    .json = mdt_json(sink),
                    .arena = mdt_arena_new(NULL),
                    .graph = args->operands[0],
                    .is_json = cli_flag(args, "json") };
  MdtStatus st = MDT_NO_MEMORY;
  if (report.sink && report.arena) {
    mdt_arena_guard(report.arena, &shortage);
    st = setjmp(shortage) ? MDT_NO_MEMORY : check(&report, store, articles);
  }
  mdt_arena_free(report.arena);
  const MdtStatus closed =
    report.sink ? mdt_sink_close(report.sink, cli_log()) : MDT_NO_MEMORY;
  return st || closed ? TROUBLE : report.n_faults ? FAULTY : HOLDS;
}

static int list_checks(void) {
  const MdtCheck* row = NULL;
  for (size_t i = 0; (row = mdt_check_at(i)); ++i) {
    printf("%-12s %s\n", row->name, row->promise);
  }
  return HOLDS;
}

static int run(const CliArguments* const args) {
  if (cli_flag(args, "list")) {
    return list_checks();
  }
  if (args->n_operands < 2) {
    return cli_complain(CLI_USAGE, "verify needs a GRAPH and its ARTICLE");
  }
  CliArguments rest = *args;
  ++rest.operands;
  --rest.n_operands;
  CliDocuments articles = { NULL, 0 };
  MdtStore* const store = mdt_store_new();
  const MdtStatus st =
    store ? mdt_store_read_file(store, args->operands[0], NULL, cli_log())
          : MDT_NO_MEMORY;
  const int code = st || cli_open_articles(&rest, &articles)
                     ? TROUBLE
                     : report_on(args, store, &articles);
  cli_close_articles(&articles);
  mdt_store_free(store);
  return code;
}

const CliCommand cli_command_verify = {
  "verify",
  "hold a graph against its articles",
  "GRAPH ARTICLE...",
  options,
  run,
  CLI_FILE,
  NULL,
  examples,
  NULL,
  "0 the graph holds, 1 it has faults, 2 that cannot be told",
};
