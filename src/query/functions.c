// SPDX-License-Identifier: Apache-2.0

#include "query/functions.h"

#include "base/view.h"
#include "query/builtins.h"

static const MdtFunction functions[] = {
#define X(id, name, least, most) { name, least, most, mdt_builtin_##id },
  MDT_BUILTINS(X)
#undef X
};

const MdtFunction* mdt_function_find(const MdtView name) {
  for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); ++i) {
    if (mdt_view_is_nocase(name, functions[i].name)) {
      return &functions[i];
    }
  }
  return NULL;
}
