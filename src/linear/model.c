// SPDX-License-Identifier: Apache-2.0

#include "linear/model.h"

#include "base/log.h"

MdtStatus mdt_model_fail(const char* const path, const char* const what,
                         const MdtLog* const log) {
  const MdtPlace place = { "linear", path, 0, 0 };
  return mdt_fail(log, MDT_BAD_MODEL, place, "damaged model: %s", what);
}

MdtStatus mdt_model_weights(MdtWeights* const out,
                            const MdtModelFile* const file,
                            const uint32_t n_classes, const char* const path,
                            const MdtLog* const log) {
  uint32_t starts[4] = { 0 };
  uint32_t rows[4] = { 0 };
  out->starts =
    (const uint32_t*)mdt_modelfile_section(file, "starts", MDT_U32, 1, starts);
  out->rows =
    (const uint8_t*)mdt_modelfile_section(file, "rows", MDT_U8, 1, rows);
  if (!out->starts || !out->rows || starts[0] < 2) {
    return mdt_model_fail(path, "no weights", log);
  }
  out->n_buckets = starts[0] - 1;
  out->n_classes = n_classes;
  if (!mdt_weights_check(out, rows[0])) {
    return mdt_model_fail(path, "unsound weights", log);
  }
  return MDT_SUCCESS;
}

MdtStatus mdt_model_lookup(MdtLookup* const out, const MdtModelFile* const file,
                           const char* const keys, const char* const values,
                           const char* const path, const MdtLog* const log) {
  uint32_t n_keys[4] = { 0 };
  uint32_t n_values[4] = { 0 };
  out->keys =
    (const uint32_t*)mdt_modelfile_section(file, keys, MDT_U32, 1, n_keys);
  out->values =
    (const uint32_t*)mdt_modelfile_section(file, values, MDT_U32, 1, n_values);
  if (!out->keys || !out->values || n_keys[0] != n_values[0]) {
    return mdt_model_fail(path, keys, log);
  }
  out->n = n_keys[0];
  return MDT_SUCCESS;
}

MdtView mdt_model_text(const MdtModelFile* const file, const char* const name) {
  uint32_t dims[4] = { 0 };
  MdtView text = { NULL, 0 };
  text.data =
    (const char*)mdt_modelfile_section(file, name, MDT_BYTES, 1, dims);
  text.len = text.data ? dims[0] : 0;
  return text;
}
