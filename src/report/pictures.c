// SPDX-License-Identifier: Apache-2.0
// The pictures, within the page: a click on an arrow leads to its claim.

#include "report/html.h"
#include "report/report.h"

#include "base/view.h"
#include "export/draw.h"
#include "export/label.h"

#include <string.h>

/// Return the table with the page's own names of claims in place of their
/// IRIs, so that links from pictures end where the cards are
static MdtClaimTable* renamed(const MdtReport* const report) {
  MdtArena* const arena = report->arena;
  const size_t count = report->table->claims.count;
  MdtClaimTable* const table =
    (MdtClaimTable*)mdt_arena_alloc(arena, sizeof(MdtClaimTable));
  *table = *report->table;
  table->claims.items =
    (MdtTableClaim*)mdt_arena_array(arena, count + 1, sizeof(MdtTableClaim));
  for (size_t i = 0; i < count; ++i) {
    table->claims.items[i] = report->table->claims.items[i];
    table->claims.items[i].iri =
      mdt_label_format(arena, "#%.*s", MDT_ARGS(report->claim_ids[i]));
  }
  return table;
}

static MdtStatus write_picture(MdtReport* const report,
                               const MdtClaimTable* const table,
                               const MdtPictureView view) {
  const MdtView name = mdt_view(mdt_picture_view_name(view));
  const MdtView title = mdt_view(mdt_picture_view_title(view));
  const MdtView prefix =
    mdt_label_format(report->arena, "%.*s.", MDT_ARGS(name));
  const MdtPictureSetting setting = { prefix.data, "#", true };
  mdt_html_put(report->sink,
               "<figure><h3>{}</h3>\n<div class=\"picture\" tabindex=\"0\" "
               "role=\"region\" aria-label=\"Picture: {}\">\n",
               title, title);
  const MdtStatus st = mdt_picture_draw(report->arena, table, view, &setting,
                                        report->sink, report->job->log);
  mdt_sink_string(report->sink,
                  st == MDT_NOTHING ? "<p>There is nothing to show.</p>" : "");
  mdt_sink_string(report->sink, "</div></figure>\n");
  return st == MDT_NOTHING ? MDT_SUCCESS : st;
}

MdtStatus mdt_report_write_pictures(MdtReport* const report) {
  const MdtClaimTable* const table = renamed(report);
  MdtStatus st = MDT_SUCCESS;
  mdt_sink_string(report->sink,
                  "<section id=\"pictures\"><h2>Pictures</h2>\n"
                  "<p class=\"key\">Arrows, and boxes that hold a claim, lead "
                  "to it.</p>\n");
  for (unsigned i = 0; !st && i < MDT_N_PICTURE_VIEWS; ++i) {
    if (i != MDT_PICTURE_ALL) { // The cards show all
      st = write_picture(report, table, (MdtPictureView)i);
    }
  }
  mdt_sink_string(report->sink, "</section>\n");
  return st;
}
