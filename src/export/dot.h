// SPDX-License-Identifier: Apache-2.0
// The door to Graphviz.

#ifndef MDT_EXPORT_DOT_H
#define MDT_EXPORT_DOT_H

#include "base/sink.h"
#include "export/picture.h"

#include <stdbool.h>

/// Return whether `picture` with its title and legend fits on a page, so that
/// its text can be read there. It is laid out for that, and its notes are put
/// in the order in which they are read: call from one thread at
/// a time.
bool mdt_dot_fits(MdtPicture* picture, const MdtLog* log);

/// Lay out `picture` and write it to `sink`, as `setting` asks. Graphviz keeps
/// global state: call from one thread at a time.
///
/// Errors: MDT_NO_MEMORY; MDT_UNSUPPORTED where Graphviz cannot lay out or has
/// no plugin for `format`.
MdtStatus mdt_dot_write(MdtPicture* picture, MdtPictureFormat format,
                        const MdtPictureSetting* setting, MdtSink* sink,
                        const MdtLog* log);

#endif
