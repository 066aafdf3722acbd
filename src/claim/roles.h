// SPDX-License-Identifier: Apache-2.0
// What fills the roles of an evoked frame: its paths, walked in the tree.

#ifndef MDT_CLAIM_ROLES_H
#define MDT_CLAIM_ROLES_H

#include "claim/work.h"

/// Fill the roles of `proposal`, which mdt_unit_match began. Returns whether
/// both subject and object were found.
bool mdt_roles_fill(const MdtWork* work, MdtProposal* proposal);

#endif
