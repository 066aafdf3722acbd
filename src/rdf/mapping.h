// SPDX-License-Identifier: Apache-2.0
// What the parts of the mapper share: where it stands, and how a statement is
// made. Statements go straight into the sink; its first failure is kept and
// what follows is swallowed, so that makers need not check each call.

#ifndef MDT_RDF_MAPPING_H
#define MDT_RDF_MAPPING_H

#include "base/intern.h"
#include "document/model.h"
#include "rdf/statement.h"
#include "rdf/vocabulary.h"

#include <mandate/graph.h>

/// A node that stands for an entity, or for the words of an argument
typedef struct {
  MdtTerm iri;   ///< Its name
  MdtView label; ///< What readers call it
  MdtView slug;  ///< What names of others call it
} MdtNode;

MDT_VECTOR(MdtNodes, MdtNode);

/// One article on its way into a sink
typedef struct {
  const MdtDocument* doc;
  const MdtKnowledge* knowledge; ///< Or null
  MdtArena* arena;               ///< For what is made on the way
  MdtStatementSink sink;
  MdtStatus status;      ///< First trouble
  bool quotes;           ///< Words of the article may appear
  MdtTerm article;       ///< The article
  MdtView space;         ///< What names of its things begin with
  MdtInterner* names;    ///< Local names in use
  MdtNode* entities;     ///< [entities] of the document; kind none: unwritten
  MdtInterner* words;    ///< Keys of nodes that are no entities
  MdtNodes nodes;        ///< [words]
  MdtInterner* passages; ///< Local names of the passages written
  MdtInterner* chains;   ///< Local names of the chains written
  MdtInterner* times;    ///< Local names of the times written
  uint32_t* points;      ///< Code points before each block of the text
} MdtMapper;

/// Make ready what `map` needs beyond its document, arena and sink
void mdt_mapping_init(MdtMapper* map);

/// Push a statement of the default graph; an object of kind none is skipped
void mdt_mapping_add(MdtMapper* map, MdtTerm subject, const char* predicate,
                     MdtTerm object);

/// Push a statement into `graph`
void mdt_mapping_add_to(MdtMapper* map, MdtTerm graph, MdtTerm subject,
                        const char* predicate, MdtTerm object);

/// Return the thing of the article with this local name
MdtTerm mdt_mapping_thing(MdtMapper* map, MdtView local);

/// Return a formatted string in the arena
__attribute__((format(printf, 2, 3))) MdtView mdt_mapping_format(
  MdtMapper* map, const char* fmt, ...);

/// Return `local`, with a number added if it is taken, and take it
MdtView mdt_mapping_take(MdtMapper* map, MdtView local);

/// Return an integer as a term
MdtTerm mdt_mapping_integer(MdtMapper* map, size_t value);

/// Return code points before byte `offset` of the text
size_t mdt_mapping_point(const MdtMapper* map, size_t offset);

/// Return the passage of `span`, written now unless it has been. `sentence` is
/// its number, or none. Its words are written too if `is_quoted` and allowed.
MdtTerm mdt_mapping_passage(MdtMapper* map, MdtSpan span, uint32_t sentence,
                            bool is_quoted);

/// Return the node of `argument`, written now unless it has been
MdtNode mdt_mapping_node(MdtMapper* map, const MdtArgument* argument);

/// Return the node of entity `index`, written now unless it has been
MdtNode mdt_mapping_entity(MdtMapper* map, uint32_t index);

/// Return the chain of sources of `claim`, written now unless it has been;
/// kind none if the article itself speaks
MdtTerm mdt_mapping_chain(MdtMapper* map, const MdtClaim* claim);

/// Write when `claim` was, if it says so
void mdt_mapping_time(MdtMapper* map, MdtTerm claim, MdtView time);

/// Return the word `name` of our vocabulary
MdtTerm mdt_mapping_word(MdtMapper* map, const char* name);

/// Write what qualifies `claim`, which is called `iri`: polarity, modality,
/// `chain`, time, evidence, confidence, and the `run` that found it
void mdt_mapping_qualify(MdtMapper* map, MdtTerm iri, const MdtClaim* claim,
                         MdtTerm chain, MdtTerm run);

/// Write the open relations that the document has for its graph. None becomes
/// a plain triple.
void mdt_mapping_open_claims(MdtMapper* map, MdtTerm run);

/// Write the article and the run; return the run
MdtTerm mdt_mapping_provenance(MdtMapper* map);

#endif
