// SPDX-License-Identifier: Apache-2.0
// A picture inside of something else: a report puts several into one page.

#ifndef MDT_EXPORT_DRAW_H
#define MDT_EXPORT_DRAW_H

#include "base/sink.h"
#include "export/picture.h"
#include "export/view.h"

/// Write to `sink` the picture of `view` as an SVG element, without prolog and
/// document type, so that it can stand in HTML. What it needs besides the
/// result is taken from `arena`.
///
/// With `setting` the identifiers in it begin with `id_prefix`, and where it
/// shows a claim it links to `link_base` and the fragment of the claim's IRI.
///
/// Returns MDT_NOTHING, and writes nothing, where the view has nothing to show.
/// Graphviz keeps global state: call from one thread at a time.
///
/// Errors: MDT_UNSUPPORTED where Graphviz cannot draw it; MDT_NO_MEMORY.
MdtStatus mdt_picture_draw(MdtArena* arena, const MdtClaimTable* table,
                           MdtPictureView view,
                           const MdtPictureSetting* setting, MdtSink* sink,
                           const MdtLog* log);

/// Write to `sink` the picture of `view` of the claims in `store`, alone. Call
/// from one thread at a time. Errors: MDT_UNSUPPORTED; MDT_NO_MEMORY.
MdtStatus mdt_picture_draw_store(const MdtStore* store, MdtPictureView view,
                                 MdtPictureFormat format, MdtSink* sink,
                                 const MdtLog* log);

/// The same of any graph, as statements. Of those that are too many to be read
/// the first are drawn.
MdtStatus mdt_picture_draw_statements(const MdtStore* store,
                                      MdtPictureFormat format, MdtSink* sink,
                                      const MdtLog* log);

/// Return what follows '#' in `iri`, or else its last '/': the name of a thing
/// inside of its document
MdtView mdt_picture_fragment(MdtView iri);

#endif
