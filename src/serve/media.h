// SPDX-License-Identifier: Apache-2.0
// Media types, and the formats that they are.

#ifndef MDT_SERVE_MEDIA_H
#define MDT_SERVE_MEDIA_H

#include <mandate/view.h>

/// What a type can hold
typedef enum {
  MDT_MEDIA_ROWS,    ///< Rows, or yes or no
  MDT_MEDIA_TRIPLES, ///< A graph
  MDT_MEDIA_QUADS,   ///< Named graphs, too
} MdtMediaKind;

/// A media type
typedef struct {
  const char* type;   ///< As it is asked for: "text/turtle"
  const char* sent;   ///< As it is sent: with its character set
  const char* format; ///< What writes it
  const char* syntax; ///< What raptor reads it as, or null
  MdtMediaKind kind;  ///< What it is for
} MdtMedia;

/// Return the type for `kind` that the header `accept` likes best, or null
const MdtMedia* mdt_media_choose(const char* accept, MdtMediaKind kind);

/// Return the type named `type` that can be read for `kind`, or null
const MdtMedia* mdt_media_find(MdtView type, MdtMediaKind kind);

#endif
