// SPDX-License-Identifier: Apache-2.0

#include "serve/negotiate.h"

#include "base/view.h"

#include <stdint.h>
#include <string.h>

/// Return "0.85" as 850; what is no number as 1000
static unsigned thousandths(const MdtView text) {
  unsigned value = 0;
  unsigned weight = 1000;
  for (size_t i = 0; i < text.len && weight; ++i) {
    const char c = text.data[i];
    if (c == '.' && i == 1) {
      continue;
    }
    if (c < '0' || c > '9') {
      return 1000;
    }
    value += (unsigned)(c - '0') * weight;
    weight /= 10;
  }
  return text.len && value < 1000 ? value : 1000;
}

/// Return the value of parameter `name`, without quotation marks, or an empty
/// view
static MdtView parameter(MdtView parameters, const char* const name) {
  while (parameters.len) {
    MdtView value = mdt_view_cut(&parameters, ';');
    const MdtView key = mdt_view_trim(mdt_view_cut(&value, '='));
    if (mdt_view_is_nocase(key, name)) {
      value = mdt_view_trim(value);
      return value.len > 1 && value.data[0] == '"'
               ? mdt_view_slice(value, 1, value.len - 1)
               : value;
    }
  }
  return mdt_view("");
}

/// Return how closely `range` names `type`: 3 in full, 2 its kind, 1 anything,
/// 0 not at all
static unsigned closeness(const MdtView range, const char* const type) {
  if (mdt_view_is_nocase(range, type)) {
    return 3;
  }
  if (mdt_view_is(range, "*/*")) {
    return 1;
  }
  const size_t kind = strcspn(type, "/") + 1;
  const MdtView own = { type, kind };
  return range.len == kind + 1 && range.data[kind] == '*' &&
             mdt_view_equals_nocase(mdt_view_slice(range, 0, kind), own)
           ? 2
           : 0;
}

/// Return how much `accept` likes `type`: what names it most closely counts
static unsigned liking(const char* const accept, const char* const type) {
  MdtView rest = mdt_view(accept);
  unsigned closest = 0;
  unsigned liked = 0;
  while (rest.len) {
    MdtView parameters = mdt_view_cut(&rest, ',');
    const MdtView range = mdt_view_trim(mdt_view_cut(&parameters, ';'));
    const unsigned close = closeness(range, type);
    if (close > closest) {
      closest = close;
      liked = thousandths(parameter(parameters, "q"));
    }
  }
  return liked;
}

size_t mdt_negotiate(const char* const accept, const char* const* const types,
                     const size_t count) {
  size_t best = SIZE_MAX;
  unsigned most = 0;
  for (size_t i = 0; i < count; ++i) {
    const unsigned liked = accept ? liking(accept, types[i]) : 1;
    if (liked > most) {
      most = liked;
      best = i;
    }
  }
  return best;
}

MdtView mdt_media_type(const char* const content_type) {
  MdtView rest = mdt_view(content_type);
  return mdt_view_trim(mdt_view_cut(&rest, ';'));
}

bool mdt_media_is_utf8(const char* const content_type) {
  MdtView rest = mdt_view(content_type);
  mdt_view_cut(&rest, ';');
  const MdtView charset = parameter(rest, "charset");
  return !charset.len || mdt_view_is_nocase(charset, "utf-8");
}
