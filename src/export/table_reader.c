// SPDX-License-Identifier: Apache-2.0

#include "export/table_reader.h"

#include "base/view.h"

#include <string.h>

MdtMatches mdt_table_match(const MdtTableReader* const reader,
                           const uint32_t subject, const uint32_t predicate,
                           const uint32_t object) {
  static const MdtMatches none = { NULL, 0 };
  const MdtQuad pattern = { 0, subject, predicate, object };
  return predicate ? mdt_store_match(reader->store, pattern) : none;
}

uint32_t mdt_table_object(const MdtTableReader* const reader,
                          const uint32_t subject, const uint32_t predicate) {
  const MdtMatches found = mdt_table_match(reader, subject, predicate, 0);
  return found.count && subject ? found.items[0].object : 0;
}

MdtView mdt_table_text(const MdtTableReader* const reader,
                       const uint32_t term) {
  static const MdtView none = { "", 0 };
  return term ? mdt_store_term(reader->store, term).text : none;
}

MdtView mdt_table_name(const MdtTableReader* const reader,
                       const uint32_t term) {
  const MdtView iri = mdt_table_text(reader, term);
  const size_t len = strlen(MDT_NS);
  return mdt_view_starts(iri, MDT_NS) ? mdt_view_slice(iri, len, iri.len)
                                      : mdt_view_slice(iri, 0, 0);
}

uint32_t mdt_table_hundredths(const MdtTableReader* const reader,
                              const uint32_t term) {
  const MdtView text = mdt_table_text(reader, term);
  uint32_t value = 0;
  unsigned decimals = 0;
  bool has_point = false;
  for (size_t i = 0; i < text.len && decimals < 2; ++i) {
    const char c = text.data[i];
    if (c >= '0' && c <= '9' && value < UINT32_MAX / 1000) {
      value = 10 * value + (uint32_t)(c - '0');
      decimals += has_point;
    } else if (c == '.' && !has_point) {
      has_point = true;
    } else {
      break;
    }
  }
  return decimals == 2 ? value : decimals == 1 ? 10 * value : 100 * value;
}
