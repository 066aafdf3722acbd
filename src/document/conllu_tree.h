// SPDX-License-Identifier: Apache-2.0
// Whether the heads of a sentence are one tree.

#ifndef MDT_DOCUMENT_CONLLU_TREE_H
#define MDT_DOCUMENT_CONLLU_TREE_H

#include "document/model.h"

/// Return what is wrong with the heads of `sentence`, or null if they form one
/// tree or none is given. Linear in the sentence.
const char* mdt_conllu_tree_trouble(const MdtDocument* doc,
                                    const MdtSentence* sentence);

#endif
