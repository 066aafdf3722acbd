// SPDX-License-Identifier: Apache-2.0
// Digests of bytes, through nettle.

#ifndef MDT_BASE_DIGEST_H
#define MDT_BASE_DIGEST_H

#include "base/arena.h"

#include <mandate/view.h>

/// Return the digest of `bytes` by the algorithm `name` ("md5", "sha1",
/// "sha256", "sha384", "sha512") in hexadecimal, in `arena`
MdtView mdt_digest(MdtArena* arena, MdtView name, MdtView bytes);

#endif
