// SPDX-License-Identifier: Apache-2.0
// mandate update: change graphs, in SPARQL.

#include "base/view.h"
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/graphs.h"

static const CliOption options[] = {
  CLI_OPTIONS_GRAPHS,
  { "store", 's', "STORE", "a store on disk, which is changed there",
    CLI_FILE },
  { "output", 'o', "FILE", "where to write; default: standard output",
    CLI_FILE },
  { "to", 't', "FORMAT", "format to write; default: by the FILE, or trig",
    CLI_CHOICE, cli_choice_format },
  { "file", 'f', "FILE", "read the update from FILE", CLI_FILE },
  { "base", 'b', "IRI", "what relative names are resolved against" },
  { "allow-load", 0, NULL, "let LOAD read files, and from the net" },
  CLI_OPTIONS_LIMITS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate update --data graph.trig -o less.trig 'CLEAR NAMED'",
    "Take the named graphs out" },
  { "mandate update --data graph.ttl -o new.ttl 'DELETE WHERE { ?s a ?o }'",
    "Forget what kind each thing is" },
  { "mandate update --store news 'CLEAR DEFAULT'", "Change a store on disk" },
  { NULL, NULL },
};

/// Nothing goes into a store on disk but the update, and nothing out of it
static bool is_single(const CliArguments* const args) {
  static const char* const others[] = { "data", "graph-data", "output", "to" };
  for (size_t i = 0; i < sizeof(others) / sizeof(*others); ++i) {
    if (cli_value(args, "store", NULL) && cli_value(args, others[i], NULL)) {
      return false;
    }
  }
  return true;
}

static MdtStatus open_store(MdtStore** const out,
                            const CliArguments* const args) {
  const char* const path = cli_value(args, "store", NULL);
  if (path) {
    return mdt_store_open(out, path, 0, cli_log());
  }
  *out = mdt_store_new();
  return *out ? MDT_SUCCESS : MDT_NO_MEMORY;
}

static const MdtFormat* choose_format(const CliArguments* const args) {
  const char* const name = cli_value(args, "to", NULL);
  const char* const output = cli_value(args, "output", "-");
  return name ? mdt_format_find(mdt_view(name))
         : mdt_view_is(mdt_view(output), "-")
           ? mdt_format_find(mdt_view("trig"))
           : mdt_format_of_file(output);
}

static MdtStatus change(MdtArena* const arena, const CliArguments* const args,
                        MdtStore* const store,
                        const MdtUpdateOptions* const with,
                        const MdtFormat* const format) {
  MdtView text = { NULL, 0 };
  MdtStatus st = cli_text_read(arena, args, &text);
  st = st ? st : cli_graphs_read(store, args);
  st = st ? st
          : mdt_update(store, text, cli_value(args, "base", NULL), with,
                       cli_log());
  return st || cli_value(args, "store", NULL)
           ? st
           : mdt_store_write_file(store, format, NULL,
                                  cli_value(args, "output", "-"), cli_log());
}

static int run(const CliArguments* const args) {
  const MdtFormat* const format = choose_format(args);
  MdtUpdateOptions with = { 0 };
  if (!cli_flag(args, "file") && !args->n_operands) {
    return cli_complain(CLI_USAGE, "update needs an UPDATE or a --file");
  }
  if (!format) {
    return cli_complain(CLI_USAGE, "%s: no format that graphs are written in",
                        cli_value(args, "output", "-"));
  }
  if (!is_single(args)) {
    return cli_complain(CLI_USAGE, "a --store is changed where it is: load "
                                   "puts data there, export writes it");
  }
  if (!cli_limits_read(args, &with.limits)) {
    return CLI_USAGE;
  }
  with.may_read_files = cli_flag(args, "allow-load");
  with.may_read_net = with.may_read_files;
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtStore* store = NULL;
  jmp_buf shortage;
  volatile MdtStatus st = arena ? open_store(&store, args) : MDT_NO_MEMORY;
  if (!st) {
    mdt_arena_guard(arena, &shortage);
    st = setjmp(shortage) ? MDT_NO_MEMORY
                          : change(arena, args, store, &with, format);
  }
  mdt_store_free(store);
  mdt_arena_free(arena);
  return cli_exit_code(st);
}

const CliCommand cli_command_update = {
  "update", "change graphs, in SPARQL", "UPDATE", options, run, CLI_WORDS, NULL,
  examples,
};
