// SPDX-License-Identifier: Apache-2.0
// Asking another machine, by HTTP or HTTPS, within limits.
//
// Nothing here happens by itself: whoever calls was asked to. Only http and
// https are spoken, redirects keep to them and are few, and what comes back is
// cut off where it grows over its limit. A proxy is used where the environment
// names one, as curl(1) does.
//
// Names and passwords come from the netrc file ($NETRC, or ~/.netrc) for the
// machines that it names; and where `may_log_in` is set, for a URL that the
// user named himself, from $MANDATE_USER and $MANDATE_PASSWORD or, as a bearer
// token, from $MANDATE_TOKEN. They never follow a redirect to another machine.

#ifndef MDT_NET_HTTP_H
#define MDT_NET_HTTP_H

#include "base/sink.h"

#include <stdbool.h>

/// What is asked
typedef struct {
  const char* method;         ///< "GET", "POST", "PUT" and so on
  const char* url;            ///< Absolute
  const char* const* headers; ///< "Name: value" each, null at the end; or null
  MdtView body;               ///< Sent unless its data is null
  bool may_log_in;            ///< The environment's credentials may be sent
} MdtHttpRequest;

/// What an answer may use; 0 is the default
typedef struct {
  int64_t max_milliseconds; ///< Time; by default a minute
  size_t max_bytes;         ///< Of the body, unpacked; by default 64 MB
} MdtHttpLimits;

enum { MDT_HTTP_TYPE_SIZE = 128 };

/// What is known of an answer beside its body
typedef struct {
  unsigned status;               ///< As 200; 0 if there was no answer
  char type[MDT_HTTP_TYPE_SIZE]; ///< "text/turtle", without parameters; or ""
} MdtHttpAnswer;

/// Send `request` and write the body of the answer into `body`, even that of a
/// refusal; `limits` may be null.
///
/// Errors: MDT_NO_ANSWER where there is none, or a status of 400 and more, of
/// which `log` gets the first line of the body, too; MDT_TOO_LARGE where a
/// limit is hit; MDT_BAD_OPTION for a URL of another kind; MDT_NO_MEMORY.
MdtStatus mdt_http_request(const MdtHttpRequest* request,
                           const MdtHttpLimits* limits, MdtHttpAnswer* answer,
                           MdtSink* body, const MdtLog* log);

/// Return whether `text` begins as a URL of HTTP or HTTPS does
bool mdt_http_is_url(MdtView text);

#endif
