// SPDX-License-Identifier: Apache-2.0
// Text within XML.

#ifndef MDT_BASE_XML_H
#define MDT_BASE_XML_H

#include "base/sink.h"

/// Write `text` so that it stands for itself in XML 1.0, in content and in
/// attributes with double quotes. A control character, which XML cannot hold,
/// becomes U+FFFD.
void mdt_xml_write(MdtSink* sink, MdtView text);

#endif
