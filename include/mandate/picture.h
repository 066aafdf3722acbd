// SPDX-License-Identifier: Apache-2.0
// Pictures of a graph: who directed what, and who says so.

#ifndef MANDATE_PICTURE_H
#define MANDATE_PICTURE_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

#include <stdbool.h>

/// X(identifier, name, what it shows) for each way to look at a graph
#define MDT_PICTURE_VIEWS(X)                                                   \
  X(DIRECTIVES, "directives", "Who directed what, and to whom")                \
  X(SOURCES, "sources", "Who says what, and on whose word")                    \
  X(POSTS, "posts", "Who holds which post, and where")                         \
  X(TIMELINE, "timeline", "What happened when")                                \
  X(DISPUTES, "disputes", "What is denied, and by whom")                       \
  X(ALL, "all", "All claims")

/// X(identifier, name) for each form of a picture; the name is its file's
/// extension
#define MDT_PICTURE_FORMATS(X)                                                 \
  X(DOT, "dot")                                                                \
  X(SVG, "svg")                                                                \
  X(PNG, "png")                                                                \
  X(PDF, "pdf")

/// A way to look at a graph
typedef enum {
#define X(id, name, title) MDT_PICTURE_##id,
  MDT_PICTURE_VIEWS(X)
#undef X
    MDT_N_PICTURE_VIEWS, ///< Also: no such view
} MdtPictureView;

/// A form of picture
typedef enum {
#define X(id, name) MDT_PICTURE_##id,
  MDT_PICTURE_FORMATS(X)
#undef X
    MDT_N_PICTURE_FORMATS, ///< Also: no such format
} MdtPictureFormat;

/// Return the name of `view`, as "directives"
MDT_API const char* mdt_picture_view_name(MdtPictureView view);

/// Return what `view` shows, in a few words
MDT_API const char* mdt_picture_view_title(MdtPictureView view);

/// Return the view named `name`, or MDT_N_PICTURE_VIEWS
MDT_API MdtPictureView mdt_picture_view_find(MdtView name);

/// Return the format named `name`, as "svg", or MDT_N_PICTURE_FORMATS
MDT_API MdtPictureFormat mdt_picture_format_find(MdtView name);

/// Return whether `view` has something to show of the claims in `store`
MDT_API bool mdt_picture_has(const MdtStore* store, MdtPictureView view);

/// Draw the claims in `store` and write the picture to the file `path`; "-" is
/// standard output. Where there are more claims than can be read on a page
/// the most important are drawn and the rest is counted.
///
/// Graphviz keeps global state: draw from one thread at a time.
///
/// Errors: MDT_NO_WRITE; MDT_NO_MEMORY; MDT_UNSUPPORTED where Graphviz has no
/// plugin for `format`.
MDT_API MdtStatus mdt_picture_write(const MdtStore* store, MdtPictureView view,
                                    MdtPictureFormat format, const char* path,
                                    const MdtLog* log);

#endif
