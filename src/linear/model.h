// SPDX-License-Identifier: Apache-2.0
// The parts that the files of all linear models have.

#ifndef MDT_LINEAR_MODEL_H
#define MDT_LINEAR_MODEL_H

#include "base/modelfile.h"
#include "linear/lookup.h"
#include "linear/weights.h"

#include <mandate/view.h>

/// Borrow the weights in `file`, of `n_classes` classes, after checking every
/// row. Error: MDT_BAD_MODEL, told under the name `path`.
MdtStatus mdt_model_weights(MdtWeights* out, const MdtModelFile* file,
                            uint32_t n_classes, const char* path,
                            const MdtLog* log);

/// Borrow the table of sections `keys` and `values`. Error: MDT_BAD_MODEL.
MdtStatus mdt_model_lookup(MdtLookup* out, const MdtModelFile* file,
                           const char* keys, const char* values,
                           const char* path, const MdtLog* log);

/// Return section `name` as text, borrowed; null data if it is absent
MdtView mdt_model_text(const MdtModelFile* file, const char* name);

/// Report that `path` is damaged at `what` and return MDT_BAD_MODEL
MdtStatus mdt_model_fail(const char* path, const char* what, const MdtLog* log);

#endif
