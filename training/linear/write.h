// SPDX-License-Identifier: Apache-2.0
// Model files of linear models.

#ifndef MDT_TRAINING_WRITE_H
#define MDT_TRAINING_WRITE_H

#include "labels.h"
#include "table.h"

#include "linear/lookup.h"

/// Write a model of `kind` to `path` and print its size, or exit. Labels and
/// word classes may be null.
void write_model(const char* path, const char* kind, const Packed* packed,
                 const Labels* labels, const MdtLookup* classes);

#endif
