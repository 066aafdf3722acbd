// SPDX-License-Identifier: Apache-2.0
// CoNLL-U, the format of Universal Dependencies, in and out.
//
// What comes in may be another parser's work or a gold tree, so that each
// stage can be scored alone. What goes out says in MISC where each token
// stands (TokenRange, in code points) and which name it is in (NE).

#ifndef MDT_DOCUMENT_CONLLU_H
#define MDT_DOCUMENT_CONLLU_H

#include "base/sink.h"
#include "document/model.h"

/// Return whether `bytes` looks like CoNLL-U: a line of ten columns after no
/// others than comments
bool mdt_conllu_detect(MdtView bytes);

/// Fill the empty `doc` from `bytes`: its text, tokens, multiword tokens and
/// sentences, and whatever is given of tags, lemmas, trees and names.
///
/// The text is that of the `# text` comments, or put together from forms;
/// sentences stand where TokenRange says, or after each other. Empty nodes are
/// passed over. Error: MDT_BAD_SYNTAX, with its line, for anything that is not
/// well-formed, a sentence that is not one tree among them.
MdtStatus mdt_conllu_read(MdtDocument* doc, MdtView bytes);

/// Write all layers that CoNLL-U can hold. Sentences are numbered from 1.
void mdt_conllu_write(const MdtDocument* doc, MdtSink* sink);

#endif
