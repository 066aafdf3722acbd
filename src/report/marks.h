// SPDX-License-Identifier: Apache-2.0
// Text with marks that overlap, written as elements that nest.
//
// Marks lie in layers, the outer first: paragraphs, sentences, mentions, cues.
// Within a layer one mark is in force at each place: of those that cover it,
// the one that began last. Wherever the marks in force change, the text is
// cut; what is open is closed from the inside and opened anew. So a mark may
// come in several pieces, and one that others cover wholly in none.
//
// Cost: the sorting of the marks; then each is looked at twice.

#ifndef MDT_REPORT_MARKS_H
#define MDT_REPORT_MARKS_H

#include "base/arena.h"
#include "base/vector.h"

#include <mandate/view.h>

#include <stdbool.h>
#include <stdint.h>

/// Where a mark nests
typedef enum {
  MDT_MARK_PARAGRAPH, ///< A paragraph
  MDT_MARK_SENTENCE,  ///< A sentence that claims rest on
  MDT_MARK_MENTION,   ///< Words for somebody or something
  MDT_MARK_CUE,       ///< Words that tell a claim
  MDT_N_MARK_LAYERS,
} MdtMarkLayer;

/// A stretch of text, in bytes
typedef struct {
  size_t start;       ///< Offset of its first byte
  size_t end;         ///< Offset after its last
  MdtMarkLayer layer; ///< Where it nests
  uint32_t value;     ///< What it is, as the caller knows it
  bool is_opened;     ///< A piece of it has been written
} MdtMark;

MDT_VECTOR(MdtMarks, MdtMark);

/// Who writes what the walk meets
typedef struct {
  void* handle; ///< Passed to each
  /// A piece of a mark begins; the first unless it is opened already
  void (*open)(void* handle, const MdtMark* mark);
  /// A piece of a mark ends
  void (*close)(void* handle, const MdtMark* mark);
  /// A mark has ended, after the pieces that end with it are closed
  void (*end)(void* handle, const MdtMark* mark);
  /// Text within the innermost open piece
  void (*text)(void* handle, MdtView text);
} MdtMarkWriter;

/// Walk along `text`, over whose end no mark may go. `marks` are sorted, and
/// remember that they were opened.
void mdt_marks_walk(MdtArena* arena, MdtView text, MdtMarks* marks,
                    const MdtMarkWriter* writer);

#endif
