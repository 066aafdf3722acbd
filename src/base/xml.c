// SPDX-License-Identifier: Apache-2.0

#include "base/xml.h"

static const char* reference(const unsigned char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    default:
      return c >= ' ' || c == '\t' || c == '\n' ? NULL : "\xEF\xBF\xBD";
  }
}

void mdt_xml_write(MdtSink* const sink, const MdtView text) {
  size_t start = 0; // Of what is not yet written
  for (size_t i = 0; i < text.len; ++i) {
    const char* const other = reference((unsigned char)text.data[i]);
    if (other) {
      mdt_sink_write(sink, text.data + start, i - start);
      mdt_sink_string(sink, other);
      start = i + 1;
    }
  }
  if (start < text.len) {
    mdt_sink_write(sink, text.data + start, text.len - start);
  }
}
