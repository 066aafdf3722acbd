// SPDX-License-Identifier: Apache-2.0

#include <mandate/vocabulary.h>

#include "base/view.h"

#define X(id, name) name,
static const char* const types[MDT_N_TYPES] = { "", MDT_TYPES(X) };
static const char* const relations[MDT_N_RELATIONS] = { "", MDT_RELATIONS(X) };
static const char* const modalities[MDT_N_MODALITIES] = { MDT_MODALITIES(X) };
#undef X

const char* mdt_type_name(const MdtType type) {
  return types[type];
}

MdtType mdt_type_find(const MdtView name) {
  return (MdtType)mdt_view_name(name, types, MDT_N_TYPES);
}

const char* mdt_relation_name(const MdtRelation relation) {
  return relations[relation];
}

MdtRelation mdt_relation_find(const MdtView name) {
  return (MdtRelation)mdt_view_name(name, relations, MDT_N_RELATIONS);
}

const char* mdt_modality_name(const MdtModality modality) {
  return modalities[modality];
}
