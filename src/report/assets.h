// SPDX-License-Identifier: Apache-2.0
// The style sheet and the script of a report: report.css and report.js, which
// are compiled in.

#ifndef MDT_REPORT_ASSETS_H
#define MDT_REPORT_ASSETS_H

#include <mandate/view.h>

/// Return the style sheet
MdtView mdt_report_css(void);

/// Return the script
MdtView mdt_report_js(void);

#endif
