// SPDX-License-Identifier: Apache-2.0
// What a form sends, in the address or in a body: names and values
// (application/x-www-form-urlencoded; WHATWG, URL Standard, section 5).

#ifndef MDT_SERVE_FORM_H
#define MDT_SERVE_FORM_H

#include "base/vector.h"

#include <mandate/view.h>

#include <stdbool.h>

/// A name and its value
typedef struct {
  MdtView name;
  MdtView value;
} MdtFormField;

MDT_VECTOR(MdtFormFields, MdtFormField);

/// Add the fields of `text` to `fields`, in `arena`. False where a "%" is
/// followed by something else than two digits, or where that makes no UTF-8.
bool mdt_form_read(MdtArena* arena, MdtView text, MdtFormFields* fields);

/// Return how many fields have this name, and the value of the first in
/// `*value`, which stays as it is if there is none
size_t mdt_form_find(const MdtFormFields* fields, const char* name,
                     MdtView* value);

#endif
