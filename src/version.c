// SPDX-License-Identifier: Apache-2.0

#include <mandate/version.h>

const char* mdt_version(void) {
  return MDT_VERSION;
}
