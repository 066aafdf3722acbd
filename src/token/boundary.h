// SPDX-License-Identifier: Apache-2.0
// A place in a paragraph where a token or a sentence may end, and what can be
// seen from there.
//
// White space always ends a token. Two letters in a row, or two digits, are
// never parted. Whatever is left is for the model to decide: between a letter
// and a mark, a digit and a letter, and whether a sentence ends at a space.

#ifndef MDT_TOKEN_BOUNDARY_H
#define MDT_TOKEN_BOUNDARY_H

#include <mandate/view.h>

#include <stdbool.h>
#include <stdint.h>

#define MDT_BOUNDARY_KEYS 64U ///< Keys a boundary has at most

/// What a boundary can be
typedef enum {
  MDT_INSIDE,   ///< The token goes on
  MDT_TOKEN,    ///< A token ends
  MDT_SENTENCE, ///< A token and a sentence end
  MDT_N_BOUNDARIES,
} MdtBoundaryKind;

/// A walk over the boundaries of one paragraph
typedef struct {
  MdtView text;      ///< The paragraph
  size_t at;         ///< The boundary is before this byte
  size_t chunk;      ///< Start of the run without white space
  size_t chunk_end;  ///< Its end
  size_t next;       ///< Start of the run after it, or the text's end
  size_t token;      ///< Start of the token that may end here
  size_t last_chunk; ///< Start of the run before
  unsigned n_tokens; ///< Tokens in this sentence before this one
  bool is_in_quote;  ///< After an odd number of quotation marks
  bool is_address;   ///< The run is a web or mail address
  unsigned depth;    ///< Brackets open
} MdtBoundary;

/// Return a walk that stands before the first boundary of `text`, which must
/// begin with no white space
MdtBoundary mdt_boundary_first(MdtView text);

/// Move to the next boundary that has to be decided; return false at the end
bool mdt_boundary_next(MdtBoundary* boundary);

/// Return whether white space follows, so that a token ends in any case
bool mdt_boundary_is_space(const MdtBoundary* boundary);

/// Remember how the boundary was decided
void mdt_boundary_decide(MdtBoundary* boundary, MdtBoundaryKind kind);

/// Write the features of the boundary to `keys` and return how many
unsigned mdt_boundary_keys(const MdtBoundary* boundary, uint64_t* keys);

#endif
