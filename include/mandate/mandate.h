// SPDX-License-Identifier: Apache-2.0
// Everything that the library offers.

#ifndef MANDATE_MANDATE_H
#define MANDATE_MANDATE_H

#include <mandate/claim.h>
#include <mandate/correct.h>
#include <mandate/diff.h>
#include <mandate/document.h>
#include <mandate/export.h>
#include <mandate/graph.h>
#include <mandate/librdf.h>
#include <mandate/log.h>
#include <mandate/open.h>
#include <mandate/picture.h>
#include <mandate/push.h>
#include <mandate/query.h>
#include <mandate/reader.h>
#include <mandate/server.h>
#include <mandate/status.h>
#include <mandate/update.h>
#include <mandate/verify.h>
#include <mandate/version.h>
#include <mandate/view.h>
#include <mandate/vocabulary.h>

#endif
