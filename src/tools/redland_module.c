// SPDX-License-Identifier: Apache-2.0
// The module by which Redland's own programs know our storage.

#include <mandate/librdf.h>

MDT_API void librdf_storage_module_register_factory(
  struct librdf_world_s* world);

void librdf_storage_module_register_factory(
  struct librdf_world_s* const world) {
  mdt_librdf_register(world);
}
