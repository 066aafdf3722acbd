// SPDX-License-Identifier: Apache-2.0
// What Graphviz and Cairo write, made fit to keep: the same bytes on every
// run, and a picture that can be read aloud.

#ifndef MDT_EXPORT_TIDY_H
#define MDT_EXPORT_TIDY_H

#include "base/sink.h"
#include "export/picture.h"

#include <mandate/view.h>

/// Copy the SVG document `svg` to `sink` without its comments, which name the
/// version of Graphviz, and with `title` and `description` for screen readers;
/// identifiers of those begin with the prefix of `setting`
void mdt_tidy_svg(MdtView svg, MdtView title, MdtView description,
                  const MdtPictureSetting* setting, MdtSink* sink);

/// Copy the DOT file `dot` to `sink` with quotes around each value that is not
/// ASCII: few readers but Graphviz know that it needs none
void mdt_tidy_dot(MdtView dot, MdtSink* sink);

/// Copy the PDF file `pdf` to `sink` with its date blanked out
void mdt_tidy_pdf(MdtView pdf, MdtSink* sink);

#endif
