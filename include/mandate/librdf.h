// SPDX-License-Identifier: Apache-2.0
// A store in a folder as a storage of Redland's librdf.

#ifndef MANDATE_LIBRDF_H
#define MANDATE_LIBRDF_H

#include <mandate/attributes.h>

struct librdf_world_s;

/// Let `world` know storages named "mandate". The name of such a storage is
/// the folder of its store, which is made if it is missing; it takes no
/// options, and has contexts, which are its named graphs.
///
/// What is added is seen at once, and lasts from when the storage is next
/// read, synchronised or closed, whole batches at a time; transactions are
/// those of the store. Nothing may be changed while a stream of the storage is
/// read. Redland's own programs find the same in the module
/// librdf_storage_mandate, in the folder that REDLAND_MODULE_PATH names.
MDT_API void mdt_librdf_register(struct librdf_world_s* world);

#endif
