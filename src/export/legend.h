// SPDX-License-Identifier: Apache-2.0
// What stands around a picture: its title above it, and below it what its
// shapes, lines and notes mean. All of it is set like type, in rows from the
// left, so that it takes little of the page.

#ifndef MDT_EXPORT_LEGEND_H
#define MDT_EXPORT_LEGEND_H

#include "export/picture.h"

/// Return in `arena` a picture of the title of `picture`, and below it the
/// shapes, lines and notes that it uses, and no others. Between title and
/// legend there is room for what is `width` points wide and `height` high;
/// the lower left corner of that is at 0, 0.
MdtPicture* mdt_legend_new(MdtArena* arena, const MdtPicture* picture,
                           int width, int height);

#endif
