// SPDX-License-Identifier: Apache-2.0
// mandate build: articles become graphs.

#define _POSIX_C_SOURCE 200809L

#include "base/sink.h"
#include "base/view.h"
#include "claim/listing.h"
#include "cli/commands.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const CliOption options[] = {
  { "output", 'o', "DIR", "folder for what is made; default: this one" },
  { "format", 'f', "LIST", "ttl,trig,nq,nt,rdf,tsv; default: ttl" },
  { "no-quotes", 0, NULL, "no words of the article but names" },
  { "base", 'b', "IRI", "where the names of things begin" },
  { NULL, 0, NULL, NULL },
};

static const char listing[] = "tsv";

typedef struct {
  const MdtKnowledge* knowledge;
  const char* folder;
  const char* formats; // Names with commas between
  MdtGraphOptions graph;
} Work;

/// Take the next name off a list with commas; false at its end
static bool next_format(const char** const list, MdtView* const name) {
  if (!**list) {
    return false;
  }
  name->data = *list;
  name->len = strcspn(*list, ",");
  *list += name->len + ((*list)[name->len] == ',');
  return true;
}

/// Return "folder/name.extension", to be freed, or null
static char* new_path(const char* const folder, const MdtView name,
                      const char* const extension) {
  const size_t size = strlen(folder) + name.len + strlen(extension) + 3;
  char* const path = (char*)malloc(size);
  if (path) {
    snprintf(path, size, "%s/%.*s.%s", folder, (int)name.len, name.data,
             extension);
  }
  return path;
}

/// The listing of claims, as `mandate claims` prints it
static MdtStatus write_listing(const MdtDocument* const doc,
                               const char* const path) {
  MdtSink* const sink = mdt_sink_new_file(path, cli_log());
  if (!sink) {
    return MDT_NO_WRITE;
  }
  mdt_listing_write_header(sink);
  for (size_t i = 0; i < mdt_document_claim_count(doc); ++i) {
    mdt_listing_write_claim(doc, mdt_document_claim_at(doc, i), sink);
  }
  return mdt_sink_close(sink, cli_log());
}

static MdtStatus write_format(const Work* const work,
                              const MdtDocument* const doc,
                              const MdtStore* const store,
                              const MdtView format) {
  const MdtSyntax* const syntax = mdt_syntax_find(format);
  char* const path = new_path(work->folder, mdt_document_name(doc),
                              syntax ? syntax->extension : listing);
  if (!path) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = syntax
                         ? mdt_store_write_file(store, syntax, path, cli_log())
                         : write_listing(doc, path);
  if (!st) {
    printf("  %s\n", path);
  }
  free(path);
  return st;
}

static void print_summary(const MdtDocument* const doc,
                          const MdtStore* const store) {
  const size_t n_claims = mdt_document_claim_count(doc);
  size_t n_attributed = 0;
  size_t n_negated = 0;
  for (size_t i = 0; i < n_claims; ++i) {
    const MdtClaim* const claim = mdt_document_claim_at(doc, i);
    n_attributed += mdt_claim_source_count(claim) > 0;
    n_negated += mdt_claim_is_negated(claim);
  }
  const MdtView name = mdt_document_name(doc);
  printf("%.*s: %zu claims (%zu through sources, %zu negated), "
         "%zu statements\n",
         (int)name.len, name.data, n_claims, n_attributed, n_negated,
         mdt_store_count(store));
}

static int build(void* const handle, MdtDocument* const doc) {
  const Work* const work = (const Work*)handle;
  const char* list = work->formats;
  MdtView format = { NULL, 0 };
  MdtStore* const store = mdt_store_new();
  MdtStatus st =
    store ? mdt_store_add_document(store, work->knowledge, doc, &work->graph)
          : MDT_NO_MEMORY;
  if (!st) {
    print_summary(doc, store);
  }
  while (!st && next_format(&list, &format)) {
    st = write_format(work, doc, store, format);
  }
  mdt_store_free(store);
  return cli_exit_code(st);
}

static int check_formats(const char* list) {
  MdtView format = { NULL, 0 };
  while (next_format(&list, &format)) {
    if (!mdt_syntax_find(format) && !mdt_view_is(format, listing)) {
      return cli_complain(CLI_USAGE, "no format \"%.*s\"", (int)format.len,
                          format.data);
    }
  }
  return CLI_DONE;
}

static int make_folder(const char* const folder) {
  if (mkdir(folder, 0777) && errno != EEXIST) {
    return cli_complain(CLI_FAILED, "%s: cannot make this folder: %s", folder,
                        strerror(errno));
  }
  return CLI_DONE;
}

static int run(const CliArguments* const args) {
  Work work = { NULL,
                cli_value(args, "output", "."),
                cli_value(args, "format", "ttl"),
                { cli_value(args, "base", NULL),
                  cli_flag(args, "no-quotes") } };
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "build needs an ARTICLE");
  }
  int code = check_formats(work.formats);
  if (code || (code = make_folder(work.folder))) {
    return code;
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  if (!knowledge) {
    return CLI_FAILED;
  }
  work.knowledge = knowledge;
  code = cli_for_each_article(args->operands, args->n_operands, knowledge,
                              MDT_LAYER_CLAIMS, build, &work);
  mdt_knowledge_free(knowledge);
  return code;
}

const CliCommand cli_command_build = {
  "build", "make the graph of each article", "ARTICLE... [-o DIR]", options,
  run,
};
