// SPDX-License-Identifier: Apache-2.0
// What is written in a box and on an arrow, in lines.

#ifndef MDT_EXPORT_CAPTION_H
#define MDT_EXPORT_CAPTION_H

#include "export/picture.h"

/// Return the lines of `node` in `arena`, and where they are `narrow` more and
/// shorter ones
MdtView mdt_caption_node(MdtArena* arena, const MdtPictureNode* node,
                         bool narrow);

/// Return the lines of `edge` in `arena`: its label, how many claims it stands
/// for, the marks of its notes, its detail
MdtView mdt_caption_edge(MdtArena* arena, const MdtPictureEdge* edge,
                         bool narrow);

/// Return whether the lines of `node` begin at its left, as in type, and are
/// not centred
bool mdt_caption_is_left(const MdtPictureNode* node);

#endif
