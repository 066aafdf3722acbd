// SPDX-License-Identifier: Apache-2.0
// The words of the field, each enumerated once: types of entities, relations
// and modalities. The lists yield the enums, the names that are listed, the
// IRIs of the ontology, and the tests that hold them together.

#ifndef MANDATE_VOCABULARY_H
#define MANDATE_VOCABULARY_H

#include <mandate/attributes.h>
#include <mandate/view.h>

/// X(identifier, name) for each type of entity
#define MDT_TYPES(X)                                                           \
  X(PERSON, "Person")                                                          \
  X(AGENCY, "Agency")                                                          \
  X(ORGANIZATION, "Organization")                                              \
  X(GROUP, "Group")                                                            \
  X(PLACE, "Place")                                                            \
  X(DOCUMENT, "Document")                                                      \
  X(POLICY, "Policy")                                                          \
  X(POST, "Post")                                                              \
  X(ACT, "Act")                                                                \
  X(PROPOSITION, "Proposition")

/// X(identifier, name) for each relation
#define MDT_RELATIONS(X)                                                       \
  X(HOLDS_POST, "holdsPost")                                                   \
  X(MEMBER_OF, "memberOf")                                                     \
  X(PART_OF, "partOf")                                                         \
  X(DIRECTED, "directed")                                                      \
  X(REQUESTED, "requested")                                                    \
  X(AUTHORIZED, "authorized")                                                  \
  X(PROHIBITED, "prohibited")                                                  \
  X(DROVE, "drove")                                                            \
  X(IMPLEMENTED, "implemented")                                                \
  X(ESTABLISHED, "established")                                                \
  X(ENDED, "ended")                                                            \
  X(APPOINTED, "appointed")                                                    \
  X(DISMISSED, "dismissed")                                                    \
  X(SUPPORTED, "supported")                                                    \
  X(OPPOSED, "opposed")                                                        \
  X(INVESTIGATED, "investigated")                                              \
  X(ACCUSED, "accused")                                                        \
  X(PROSECUTED, "prosecuted")                                                  \
  X(SUED, "sued")                                                              \
  X(RULED, "ruled")                                                            \
  X(DETAINED, "detained")                                                      \
  X(CONVICTED, "convicted")                                                    \
  X(AUTHORED, "authored")                                                      \
  X(REVIEWED, "reviewed")                                                      \
  X(SAID, "said")                                                              \
  X(DENIED, "denied")                                                          \
  X(REFUSED, "refused")                                                        \
  X(CONFERRED_WITH, "conferredWith")                                           \
  X(PROMISED, "promised")                                                      \
  X(REQUIRES, "requires")                                                      \
  X(HARMED, "harmed")                                                          \
  X(TRANSFERRED, "transferred")

/// X(identifier, name) for each modality of a claim
#define MDT_MODALITIES(X)                                                      \
  X(ASSERTED, "asserted")                                                      \
  X(OBLIGATION, "obligation")                                                  \
  X(POSSIBLE, "possible")                                                      \
  X(INTENDED, "intended")                                                      \
  X(CONDITIONAL, "conditional")                                                \
  X(QUESTION, "question")

/// What kind of thing an entity or an argument is
typedef enum {
  MDT_TYPE_NONE, ///< Unknown, or no such argument
#define X(id, name) MDT_TYPE_##id,
  MDT_TYPES(X)
#undef X
    MDT_N_TYPES,
} MdtType;

/// How subject and object of a claim stand to each other
typedef enum {
  MDT_RELATION_NONE, ///< No relation of the list
#define X(id, name) MDT_##id,
  MDT_RELATIONS(X)
#undef X
    MDT_N_RELATIONS,
} MdtRelation;

/// Whether a claim is told as fact, duty, possibility, plan, condition,
/// question
typedef enum {
#define X(id, name) MDT_##id,
  MDT_MODALITIES(X)
#undef X
    MDT_N_MODALITIES,
} MdtModality;

/// Return the name of `type`, as "Person"; empty for none
MDT_API const char* mdt_type_name(MdtType type);

/// Return the type named `name`, or MDT_TYPE_NONE
MDT_API MdtType mdt_type_find(MdtView name);

/// Return the name of `relation`, as "holdsPost"; empty for none
MDT_API const char* mdt_relation_name(MdtRelation relation);

/// Return the relation named `name`, or MDT_RELATION_NONE
MDT_API MdtRelation mdt_relation_find(MdtView name);

/// Return the name of `modality`, as "asserted"
MDT_API const char* mdt_modality_name(MdtModality modality);

#endif
