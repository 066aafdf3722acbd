// SPDX-License-Identifier: Apache-2.0
// What is in the data that some functions of rasqal stumble over.

#ifndef MDT_QUERY_FACTS_H
#define MDT_QUERY_FACTS_H

#include "store/store.h"

/// What literals there are
typedef struct {
  bool has_astral;   ///< With characters beyond the 16-bit ones
  bool has_newline;  ///< With line breaks
  bool has_language; ///< With a language
  bool has_boolean;  ///< Of xsd:boolean
  bool has_derived;  ///< Of a type derived from xsd:integer, as xsd:short
} MdtStoreFacts;

/// Return the facts of `store`; walks all of its terms
MdtStoreFacts mdt_store_facts(const MdtStore* store);

#endif
