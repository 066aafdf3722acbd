// SPDX-License-Identifier: Apache-2.0
// One article: its text and what the stages found in it.

#ifndef MANDATE_DOCUMENT_H
#define MANDATE_DOCUMENT_H

#include <mandate/attributes.h>
#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// An article and its layers; freed as a whole
typedef struct MdtDocument MdtDocument;

/// Make a document of `text`, which is copied.
///
/// `name` is what listings call it. Messages go to `log`, which may be null.
/// The document is the caller's: free it with mdt_document_free.
///
/// Errors: MDT_BAD_TEXT if `text` is empty, holds NUL bytes or is not UTF-8;
/// MDT_TOO_LARGE beyond 64 MiB, or for a line beyond 1 MiB; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_document_new(MdtDocument** out, MdtView name,
                                   MdtView text, const MdtLog* log);

/// Make a document of the file at `path`, plain text or HTML by its content;
/// "-" is standard input. Errors: those of mdt_document_new, MDT_NO_FILE.
MDT_API MdtStatus mdt_document_new_file(MdtDocument** out, const char* path,
                                        const MdtLog* log);

/// Tell when `doc` appeared, `date` as "2018-05-07": days of the week and words
/// such as "yesterday" are then resolved. A date that the article itself gives
/// goes before it. Call it before mdt_read.
///
/// Error: MDT_BAD_OPTION if `date` is not a day of the calendar.
MDT_API MdtStatus mdt_document_set_date(MdtDocument* doc, MdtView date);

/// Return when `doc` appeared, as "2018-05-07", borrowed; empty if that is not
/// known. What the article says of it is known after mdt_read.
MDT_API MdtView mdt_document_date(const MdtDocument* doc);

/// Free `doc` and all that was borrowed from it; null is a no-op
MDT_API void mdt_document_free(MdtDocument* doc);

/// Return the name of `doc`, borrowed
MDT_API MdtView mdt_document_name(const MdtDocument* doc);

/// Return the text that all spans refer to, borrowed
MDT_API MdtView mdt_document_text(const MdtDocument* doc);

#endif
