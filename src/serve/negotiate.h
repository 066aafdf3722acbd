// SPDX-License-Identifier: Apache-2.0
// Which of several media types a client wants (RFC 9110, section 12.5.1).

#ifndef MDT_SERVE_NEGOTIATE_H
#define MDT_SERVE_NEGOTIATE_H

#include <mandate/view.h>

#include <stdbool.h>
#include <stddef.h>

/// Return the index of that of `types` [count] that the header `accept` likes
/// best, the first of equals; null likes all. SIZE_MAX: it wants none of them.
size_t mdt_negotiate(const char* accept, const char* const* types,
                     size_t count);

/// Return the media type of a Content-Type, without its parameters
MdtView mdt_media_type(const char* content_type);

/// Return whether a Content-Type names no other character set than UTF-8
bool mdt_media_is_utf8(const char* content_type);

#endif
