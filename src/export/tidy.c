// SPDX-License-Identifier: Apache-2.0

#include "export/tidy.h"

#include "base/view.h"
#include "base/xml.h"

#include <stdbool.h>
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

/// Return where the string that begins with the quote at `start` ends
static size_t end_of_string(const MdtView dot, const size_t start) {
  size_t i = start + 1;
  while (i < dot.len && dot.data[i] != '"') {
    i += dot.data[i] == '\\' ? 2 : 1;
  }
  return i < dot.len ? i + 1 : dot.len;
}

/// Return where the word of letters and digits at `start` ends
static size_t end_of_word(const MdtView dot, const size_t start) {
  size_t i = start;
  while (i < dot.len && !strchr("=,;[]{}\" \t\n", dot.data[i])) {
    ++i;
  }
  return i > start ? i : start + 1;
}

static bool is_ascii(const MdtView word) {
  for (size_t i = 0; i < word.len; ++i) {
    if ((unsigned char)word.data[i] > 0x7F) {
      return false;
    }
  }
  return true;
}

void mdt_tidy_dot(const MdtView dot, MdtSink* const sink) {
  for (size_t i = 0; i < dot.len;) {
    const bool is_string = dot.data[i] == '"';
    const size_t end = is_string ? end_of_string(dot, i) : end_of_word(dot, i);
    const MdtView word = mdt_view_slice(dot, i, end);
    const char* const quote = is_string || is_ascii(word) ? "" : "\"";
    mdt_sink_string(sink, quote);
    mdt_sink_view(sink, word);
    mdt_sink_string(sink, quote);
    i = end;
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
