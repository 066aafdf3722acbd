// SPDX-License-Identifier: Apache-2.0
// The page for people, with the named questions in it. It needs nothing from
// elsewhere, and its Content-Security-Policy lets nothing else in.

#ifndef MDT_SERVE_PAGE_H
#define MDT_SERVE_PAGE_H

#include "serve/exchange.h"

/// Make the page of `server`, in its arena. Error: MDT_NO_MEMORY.
MdtStatus mdt_page_make(MdtServer* server, const MdtLog* log);

#endif
