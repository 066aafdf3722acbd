// SPDX-License-Identifier: Apache-2.0
// Which layers of words a document has already, as from a CoNLL-U file.

#ifndef MDT_DOCUMENT_GIVEN_H
#define MDT_DOCUMENT_GIVEN_H

#include "document/model.h"

/// Return whether `doc` has sentences and tokens
bool mdt_document_is_tokenized(const MdtDocument* doc);

/// Return whether all its tokens have a part of speech
bool mdt_document_is_tagged(const MdtDocument* doc);

/// Return whether all its tokens hang in a tree
bool mdt_document_is_parsed(const MdtDocument* doc);

/// Take away tags, features, lemmas and names
void mdt_document_forget_tags(MdtDocument* doc);

/// Take away heads and relations
void mdt_document_forget_trees(MdtDocument* doc);

#endif
