// SPDX-License-Identifier: Apache-2.0
// Where a dateline begins: "Paris (AFP) -", "WASHINGTON, D.C. (Reuters)".

#ifndef MDT_TOKEN_DATELINE_H
#define MDT_TOKEN_DATELINE_H

#include <mandate/view.h>

/// Return the offset of a dateline inside `line`, after a headline that was
/// run together with it, or 0 if there is none
size_t mdt_dateline_find(MdtView line);

#endif
