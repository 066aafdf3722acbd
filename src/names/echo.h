// SPDX-License-Identifier: Apache-2.0
// Surnames that come again: once an article has said "Ann Sessions", its
// "Sessions" is she, whatever the tagger made of the word by itself.

#ifndef MDT_NAMES_ECHO_H
#define MDT_NAMES_ECHO_H

#include "document/model.h"

/// Make names of people of the lone surnames in `doc` of people it names in
/// full, in one pass. A word that opens a sentence may be a common one:
/// "Sessions begin at ten", so it counts only as a proper noun or where what
/// follows shows it to stand by itself.
void mdt_echo_names(MdtDocument* doc);

#endif
