// SPDX-License-Identifier: Apache-2.0
// mandate render: a graph becomes a picture.

#include "cli/commands.h"

#include <string.h>

static const CliOption options[] = {
  { "output", 'o', "FILE", "where to draw: .dot, .svg, .png or .pdf" },
  { "view", 'v', "VIEW", "directives (the default), sources or all" },
  { "to", 't', "FORMAT", "dot, svg, png or pdf; default: by the FILE" },
  { NULL, 0, NULL, NULL },
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
    return cli_complain(CLI_USAGE, "no view \"%s\"", name);
  }
  if (format == MDT_N_PICTURE_FORMATS) {
    return cli_complain(CLI_USAGE, "%s: no format that pictures are drawn in",
                        cli_value(args, "to", output));
  }
  return draw(args, view, format, output);
}

const CliCommand cli_command_render = {
  "render", "draw a graph", "GRAPH... -o FILE", options, run,
};
