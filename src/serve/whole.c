// SPDX-License-Identifier: Apache-2.0

#include "serve/whole.h"

static MdtStatus copy(MdtWhole* const whole, const MdtStore* const from) {
  whole->own = mdt_store_new();
  whole->store = whole->own;
  const MdtStatus st = whole->own
                         ? mdt_store_push_all(from, mdt_store_sink(whole->own))
                         : MDT_NO_MEMORY;
  return st ? st : mdt_store_index(whole->own);
}

MdtStatus mdt_whole_init(MdtWhole* const whole, const MdtStore* const store) {
  const MdtPin pin = mdt_store_pin(store);
  whole->store = pin.store;
  whole->own = NULL;
  MdtStatus st = pin.store ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (pin.own) {
    st = copy(whole, pin.store);
  }
  mdt_store_unpin(pin);
  return st;
}

void mdt_whole_clear(MdtWhole* const whole) {
  mdt_store_free(whole->own);
}
