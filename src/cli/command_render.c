// SPDX-License-Identifier: Apache-2.0
// mandate render: a graph becomes a picture.

#include "cli/choices.h"
#include "cli/commands.h"

#include <string.h>

static const CliOption options[] = {
  { "output", 'o', "FILE", "where to draw; default: standard output",
    CLI_FILE },
  { "view", 'v', "VIEW", "what to show; default: directives", CLI_CHOICE,
    cli_choice_view },
  { "to", 't', "FORMAT", "format to draw in; default: by the FILE", CLI_CHOICE,
    cli_choice_picture },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate render graph.ttl -o graph.svg", "Draw who directed what" },
  { "mandate render graph.trig --view sources -o sources.png",
    "Draw who says what, on whose word" },
  { NULL, NULL },
};

static MdtView view_of(const char* const text) {
  const MdtView view = { text, strlen(text) };
  return view;
}

static MdtPictureFormat choose_format(const CliArguments* const args,
                                      const char* const output) {
  const char* const dot = strrchr(output, '.');
  return mdt_picture_format_find(
    view_of(cli_value(args, "to", dot ? dot + 1 : "")));
}

static int draw(const CliArguments* const args, const MdtPictureView view,
                const MdtPictureFormat format, const char* const output) {
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? MDT_SUCCESS : MDT_NO_MEMORY;
  for (size_t i = 0; !st && i < args->n_operands; ++i) {
    st = mdt_store_read_file(store, args->operands[i], NULL, cli_log());
  }
  if (!st) {
    st = mdt_picture_write(store, view, format, output, cli_log());
  }
  mdt_store_free(store);
  return cli_exit_code(st);
}

static int run(const CliArguments* const args) {
  const char* const output = cli_value(args, "output", "-");
  const char* const name = cli_value(args, "view", "directives");
  const MdtPictureView view = mdt_picture_view_find(view_of(name));
  const MdtPictureFormat format = choose_format(args, output);
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "render needs a GRAPH");
  }
  if (view == MDT_N_PICTURE_VIEWS) {
    return cli_refuse("view", name, cli_choice_view);
  }
  if (format == MDT_N_PICTURE_FORMATS) {
    return cli_complain(CLI_USAGE, "%s: no format that pictures are drawn in",
                        cli_value(args, "to", output));
  }
  return draw(args, view, format, output);
}

const CliCommand cli_command_render = {
  "render", "draw a graph", "GRAPH... -o FILE", options, run,
  CLI_FILE, NULL,           examples,
};
