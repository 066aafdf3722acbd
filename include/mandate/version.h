// SPDX-License-Identifier: Apache-2.0
// Which Mandate this is.

#ifndef MANDATE_VERSION_H
#define MANDATE_VERSION_H

#include <mandate/attributes.h>

/// The version that these headers belong to
#define MDT_VERSION "0.1.0"

/// Return the version of the library, as "0.1.0"
MDT_API const char* mdt_version(void);

#endif
