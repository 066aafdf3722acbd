// SPDX-License-Identifier: Apache-2.0

#include "cli/outputs.h"

#include "base/sink.h"
#include "base/view.h"
#include "claim/listing.h"
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char listing[] = "tsv";

/// One name for several formats
static const char tables[] = "csv";
static const char all_tables[] = "nodes,edges";

/// An article and where its outputs go
typedef struct {
  const MdtDocument* doc;
  const MdtStore* store;
  const char* folder;
  bool no_quotes;
  CliSummary* summary;
  const char* views; // Names with commas between, or null: all of use
} Article;

/// Take the next name off a list with commas; false at its end
static bool next_name(const char** const list, MdtView* const name) {
  if (!**list) {
    return false;
  }
  name->data = *list;
  name->len = strcspn(*list, ",");
  *list += name->len + ((*list)[name->len] == ',');
  return true;
}

/// Return "folder/name-part.extension", to be freed, or null
static char* new_path(const Article* const article, const char* const part,
                      const MdtView extension) {
  const MdtView name = mdt_document_name(article->doc);
  const size_t size =
    strlen(article->folder) + name.len + strlen(part) + extension.len + 4;
  char* const path = (char*)malloc(size);
  if (path) {
    snprintf(path, size, "%s/%.*s%s%s.%.*s", article->folder, (int)name.len,
             name.data, *part ? "-" : "", part, (int)extension.len,
             extension.data);
  }
  return path;
}

/// Tell a path that was written, and free it
static MdtStatus finish(const Article* const article, char* const path,
                        const MdtStatus status) {
  if (!status) {
    cli_summary_file(article->summary, path);
  }
  free(path);
  return status;
}

static MdtStatus write_graph(const Article* const article,
                             const MdtFormat* const format) {
  // Who wants no quotes wants no text either
  const MdtExportOptions options = { &article->doc, !article->no_quotes };
  char* const path = new_path(article, "", mdt_view(format->extension));
  return path ? finish(article, path,
                       mdt_store_write_file(article->store, format, &options,
                                            path, cli_log()))
              : MDT_NO_MEMORY;
}

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

static MdtStatus write_claims(const Article* const article) {
  char* const path = new_path(article, "", mdt_view(listing));
  return path ? finish(article, path, write_listing(article->doc, path))
              : MDT_NO_MEMORY;
}

static MdtStatus write_picture(const Article* const article,
                               const MdtPictureView view, const MdtView name) {
  const MdtPictureFormat format = mdt_picture_format_find(name);
  char* const path = new_path(article, mdt_picture_view_name(view), name);
  return path ? finish(article, path,
                       mdt_picture_write(article->store, view, format, path,
                                         cli_log()))
              : MDT_NO_MEMORY;
}

/// Draw the views that were asked for, or else those with something to show
static MdtStatus write_pictures(const Article* const article,
                                const MdtView name) {
  const char* list = article->views ? article->views : "";
  MdtView view = { NULL, 0 };
  MdtStatus st = MDT_SUCCESS;
  while (!st && next_name(&list, &view)) {
    st = write_picture(article, mdt_picture_view_find(view), name);
  }
  for (MdtPictureView v = MDT_PICTURE_DIRECTIVES;
       !st && !article->views && v < MDT_N_PICTURE_VIEWS; ++v) {
    if (mdt_picture_has(article->store, v)) {
      st = write_picture(article, v, name);
    }
  }
  return st;
}

int cli_outputs_check_views(const char* list) {
  MdtView name = { NULL, 0 };
  while (list && next_name(&list, &name)) {
    if (mdt_picture_view_find(name) == MDT_N_PICTURE_VIEWS) {
      return cli_complain(CLI_USAGE, "no view \"%.*s\"", (int)name.len,
                          name.data);
    }
  }
  return CLI_DONE;
}

int cli_outputs_check(const char* list, const bool no_quotes) {
  MdtView name = { NULL, 0 };
  while (next_name(&list, &name)) {
    if (no_quotes && mdt_view_is(name, listing)) {
      return cli_complain(CLI_USAGE, "the listing cannot do without quotes");
    }
    if (!mdt_format_find(name) && !mdt_view_is(name, listing) &&
        !mdt_view_is(name, tables) &&
        mdt_picture_format_find(name) == MDT_N_PICTURE_FORMATS) {
      return cli_complain(CLI_USAGE, "no format \"%.*s\"", (int)name.len,
                          name.data);
    }
  }
  return CLI_DONE;
}

MdtStatus cli_outputs_write(const char* list, const char* const views,
                            const MdtDocument* const doc,
                            const MdtStore* const store,
                            const char* const folder, const bool no_quotes,
                            CliSummary* const summary) {
  const Article article = { doc, store, folder, no_quotes, summary, views };
  MdtView name = { NULL, 0 };
  MdtStatus st = MDT_SUCCESS;
  while (!st && next_name(&list, &name)) {
    const MdtFormat* const format = mdt_format_find(name);
    st = format                       ? write_graph(&article, format)
         : mdt_view_is(name, listing) ? write_claims(&article)
         : mdt_view_is(name, tables)
           ? cli_outputs_write(all_tables, views, doc, store, folder, no_quotes,
                               summary)
           : write_pictures(&article, name);
  }
  return st;
}
