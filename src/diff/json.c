// SPDX-License-Identifier: Apache-2.0
// What two graphs agree and differ on, for programs.

#include "base/json.h"
#include "base/view.h"
#include "diff/work.h"

/// One kind of rows
typedef struct {
  const char* name;
  const MdtPairs* pairs;
  const MdtDifferences* differences;
  MdtView (*iri)(const MdtDiff* diff, unsigned side, uint32_t row);
  MdtView (*words)(const MdtDiff* diff, unsigned side, uint32_t row);
} Kind;

static MdtView entity_iri(const MdtDiff* const diff, const unsigned side,
                          const uint32_t row) {
  return diff->tables[side]->entities.items[row].iri;
}

static MdtView claim_iri(const MdtDiff* const diff, const unsigned side,
                         const uint32_t row) {
  return diff->tables[side]->claims.items[row].iri;
}

static void member(MdtJson* const json, const char* const key,
                   const MdtView value) {
  mdt_json_key(json, key);
  mdt_json_string(json, value);
}

static void write_single(const MdtDiff* const diff, const Kind* const kind,
                         const unsigned side, MdtJson* const json) {
  mdt_json_key(json, side ? "only_b" : "only_a");
  mdt_json_array(json, MDT_JSON_LINES);
  for (uint32_t row = 0; row < kind->pairs->count[side]; ++row) {
    if (kind->pairs->partner[side][row] == MDT_NONE) {
      mdt_json_object(json, MDT_JSON_LINES);
      member(json, "iri", kind->iri(diff, side, row));
      member(json, "words", kind->words(diff, side, row));
      mdt_json_close(json);
    }
  }
  mdt_json_close(json);
}

static void write_differences(const MdtDifferences* const differences,
                              MdtJson* const json) {
  mdt_json_key(json, "differences");
  mdt_json_array(json, MDT_JSON_LINES);
  for (size_t i = 0; i < differences->count; ++i) {
    mdt_json_object(json, MDT_JSON_LINES);
    member(json, "what", mdt_view(differences->items[i].what));
    member(json, "a", differences->items[i].a);
    member(json, "b", differences->items[i].b);
    mdt_json_close(json);
  }
  mdt_json_close(json);
}

static void write_pair(const MdtDiff* const diff, const Kind* const kind,
                       const uint32_t row, MdtJson* const json) {
  mdt_json_object(json, MDT_JSON_LINES);
  member(json, "a", kind->iri(diff, 0, row));
  member(json, "b", kind->iri(diff, 1, kind->pairs->partner[0][row]));
  member(json, "met_by", mdt_view(kind->pairs->rule[row]));
  member(json, "words", kind->words(diff, 0, row));
  if (kind->differences[row].count) {
    write_differences(&kind->differences[row], json);
  }
  mdt_json_close(json);
}

static void write_pairs(const MdtDiff* const diff, const Kind* const kind,
                        const bool is_differing, MdtJson* const json) {
  mdt_json_key(json, is_differing ? "differing" : "alike");
  mdt_json_array(json, MDT_JSON_LINES);
  for (uint32_t row = 0; row < kind->pairs->count[0]; ++row) {
    if (kind->pairs->partner[0][row] != MDT_NONE &&
        (kind->differences[row].count > 0) == is_differing) {
      write_pair(diff, kind, row, json);
    }
  }
  mdt_json_close(json);
}

void mdt_diff_write_json(const MdtDiff* const diff, MdtSink* const sink) {
  const Kind kinds[] = {
    { "claims", &diff->claims, diff->claim_differences, claim_iri,
      mdt_diff_claim_words },
    { "entities", &diff->entities, diff->entity_differences, entity_iri,
      mdt_diff_entity_words },
  };
  MdtJson json = mdt_json(sink);
  mdt_json_object(&json, MDT_JSON_LINES);
  member(&json, "a", mdt_view(diff->options.name_a));
  member(&json, "b", mdt_view(diff->options.name_b));
  mdt_json_key(&json, "n_differences");
  mdt_json_number(&json, mdt_diff_count(diff));
  for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
    mdt_json_key(&json, kinds[i].name);
    mdt_json_object(&json, MDT_JSON_LINES);
    write_single(diff, &kinds[i], 0, &json);
    write_single(diff, &kinds[i], 1, &json);
    write_pairs(diff, &kinds[i], true, &json);
    write_pairs(diff, &kinds[i], false, &json);
    mdt_json_close(&json);
  }
  mdt_json_close(&json);
}
