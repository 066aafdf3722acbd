// SPDX-License-Identifier: Apache-2.0
// The page for people: page.html, page.css and page.js, which are compiled in.

#ifndef MDT_SERVE_ASSETS_H
#define MDT_SERVE_ASSETS_H

#include <mandate/view.h>

/// Return the page, with a name between "@" where something else is put in
MdtView mdt_serve_html(void);

/// Return the style sheet
MdtView mdt_serve_css(void);

/// Return the script
MdtView mdt_serve_js(void);

#endif
