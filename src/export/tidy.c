// SPDX-License-Identifier: Apache-2.0

#include "export/tidy.h"

#include "base/view.h"
#include "base/xml.h"

#include <string.h>

/// Return what follows `view` up to and with `end`, and move past it; all of
/// it where there is no `end`
static MdtView take_through(MdtView* const view, const char* const end) {
  const size_t at = mdt_view_find(*view, end);
  const size_t len = at == SIZE_MAX ? view->len : at + strlen(end);
  const MdtView taken = mdt_view_slice(*view, 0, len);
  *view = mdt_view_slice(*view, len, view->len);
  return taken;
}

/// Write a `name` element that names or describes the picture
static void write_text(MdtSink* const sink, const char* const name,
                       const char* const prefix, const MdtView text) {
  mdt_sink_format(sink, "<%s id=\"%spicture-%s\">", name, prefix, name);
  mdt_xml_write(sink, text);
  mdt_sink_format(sink, "</%s>\n", name);
}

/// Write the start tag of the root, with names for who cannot see it. What is
/// in an image cannot be reached, and links must be.
static void write_root(MdtSink* const sink, const MdtView tag,
                       const MdtView title, const MdtView description,
                       const MdtPictureSetting* const setting) {
  const char* const prefix = setting->id_prefix;
  mdt_sink_view(sink, mdt_view_slice(tag, 0, tag.len - strlen(">\n")));
  mdt_sink_format(sink,
                  " role=\"%s\" aria-labelledby=\"%spicture-title\""
                  " aria-describedby=\"%spicture-desc\">\n",
                  setting->link_base ? "group" : "img", prefix, prefix);
  write_text(sink, "title", prefix, title);
  write_text(sink, "desc", prefix, description);
}

/// Write a line, with the colour "transparent", which SVG 1.1 has not, as none
static void write_line(MdtSink* const sink, MdtView line) {
  static const char from[] = "stroke=\"transparent\"";
  const size_t at = mdt_view_find(line, from);
  if (at != SIZE_MAX) {
    mdt_sink_view(sink, mdt_view_slice(line, 0, at));
    mdt_sink_string(sink, "stroke=\"none\"");
    line = mdt_view_slice(line, at + sizeof(from) - 1, line.len);
  }
  mdt_sink_view(sink, line);
}

void mdt_tidy_svg(MdtView svg, const MdtView title, const MdtView description,
                  const MdtPictureSetting* const setting, MdtSink* const sink) {
  while (svg.len) {
    if (mdt_view_starts(svg, "<!--")) {
      take_through(&svg, "-->\n");
    } else if (mdt_view_starts(svg, "<svg")) {
      write_root(sink, take_through(&svg, ">\n"), title, description, setting);
    } else if (setting->is_inline && (mdt_view_starts(svg, "<?xml") ||
                                      mdt_view_starts(svg, "<!DOCTYPE"))) {
      take_through(&svg, ">\n");
    } else {
      write_line(sink, take_through(&svg, "\n"));
    }
  }
}

void mdt_tidy_pdf(MdtView pdf, MdtSink* const sink) {
  static const char key[] = "/CreationDate (";
  const size_t at = mdt_view_find(pdf, key);
  if (at == SIZE_MAX) {
    mdt_sink_view(sink, pdf);
    return;
  }
  mdt_sink_view(sink, mdt_view_slice(pdf, 0, at));
  pdf = mdt_view_slice(pdf, at, pdf.len);
  const size_t date_len = take_through(&pdf, ")").len;
  // As many blanks, since the file tells where each of its objects starts
  for (size_t i = 0; i < date_len; ++i) {
    mdt_sink_string(sink, " ");
  }
  mdt_sink_view(sink, pdf);
}
