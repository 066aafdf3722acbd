// SPDX-License-Identifier: Apache-2.0
// What the shapes and lines of a picture mean.

#ifndef MDT_EXPORT_LEGEND_H
#define MDT_EXPORT_LEGEND_H

#include "export/picture.h"

/// Return in `arena` a picture that explains the shapes, lines and notes that
/// `picture` uses, and no others
MdtPicture* mdt_legend_new(MdtArena* arena, const MdtPicture* picture);

#endif
