// SPDX-License-Identifier: Apache-2.0

#include "query/plan.h"

static bool is_slot(const MdtVarOrTerm place, const uint32_t slot) {
  return place.is_slot && place.value == slot;
}

static bool triples_bind(const MdtTriples* const triples, const uint32_t slot) {
  for (size_t i = 0; i < triples->count; ++i) {
    const MdtTriple* const triple = &triples->items[i];
    if (is_slot(triple->subject, slot) || is_slot(triple->predicate, slot) ||
        is_slot(triple->object, slot)) {
      return true;
    }
  }
  return false;
}

static bool has_slot(const MdtIndices* const slots, const uint32_t slot) {
  for (size_t i = 0; i < slots->count; ++i) {
    if (slots->items[i] == slot) {
      return true;
    }
  }
  return false;
}

static bool selects(const MdtSelect* const select, const uint32_t slot) {
  for (size_t i = 0; i < select->columns.count; ++i) {
    if (select->columns.items[i].outer == slot) {
      return true;
    }
  }
  return false;
}

bool mdt_operator_binds(const MdtOperator* const op, const uint32_t slot) {
  switch (op->kind) {
    case MDT_OP_UNIT:
      return false;
    case MDT_OP_TRIPLES:
      return triples_bind(&op->triples, slot);
    case MDT_OP_VALUES:
      return has_slot(&op->slots, slot);
    case MDT_OP_SELECT:
      return selects(op->select, slot);
    case MDT_OP_GRAPH:
    case MDT_OP_SERVICE:
      return is_slot(op->graph, slot) || mdt_operator_binds(op->a, slot);
    case MDT_OP_EXTEND:
      return op->slot == slot || mdt_operator_binds(op->a, slot);
    case MDT_OP_FILTER:
    case MDT_OP_MINUS:
      return mdt_operator_binds(op->a, slot);
    case MDT_OP_JOIN:
    case MDT_OP_LEFT_JOIN:
    case MDT_OP_UNION:
      break;
  }
  return mdt_operator_binds(op->a, slot) || mdt_operator_binds(op->b, slot);
}
