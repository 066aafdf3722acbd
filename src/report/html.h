// SPDX-License-Identifier: Apache-2.0
// Text within HTML: whatever an article or a graph holds, it stays text.

#ifndef MDT_REPORT_HTML_H
#define MDT_REPORT_HTML_H

#include "base/sink.h"

#include <mandate/view.h>

/// Write `text` so that it stands for itself in HTML, in content and in
/// attributes with quotes. Controls, marks that turn or end the direction of
/// what follows, noncharacters and bytes that are no UTF-8 become U+FFFD: they
/// are seen, and do nothing.
void mdt_html_text(MdtSink* sink, MdtView text);

/// Write `markup`, which is ours, with each "{}" in it replaced by the next of
/// `values` as mdt_html_text writes it
void mdt_html_fill(MdtSink* sink, const char* markup, const MdtView* values);

/// Write markup with values in it: mdt_html_put(sink, "<b>{}</b>", name)
#define mdt_html_put(sink, markup, ...)                                        \
  mdt_html_fill((sink), (markup), (const MdtView[]){ __VA_ARGS__ })

#endif
