// SPDX-License-Identifier: Apache-2.0

#include "rdf/words.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <mandate/vocabulary.h>

#include <string.h>

MdtView mdt_word_name(const MdtView iri) {
  return mdt_view_starts(iri, MDT_NS)
           ? mdt_view_slice(iri, strlen(MDT_NS), iri.len)
           : mdt_view("");
}

bool mdt_word_is_type(const MdtView iri) {
  return mdt_type_find(mdt_word_name(iri)) || mdt_view_is(iri, MDT_NS "Entity");
}

bool mdt_word_is_relation(const MdtView iri) {
  return mdt_relation_find(mdt_word_name(iri)) != MDT_RELATION_NONE;
}

bool mdt_word_is_polarity(const MdtView iri) {
  return mdt_view_is(iri, MDT_NS "affirmed") ||
         mdt_view_is(iri, MDT_NS "negated");
}

bool mdt_word_is_modality(const MdtView iri) {
  const MdtView name = mdt_word_name(iri);
  for (MdtModality m = MDT_ASSERTED; m < MDT_N_MODALITIES; ++m) {
    if (mdt_view_is(name, mdt_modality_name(m))) {
      return true;
    }
  }
  return false;
}
