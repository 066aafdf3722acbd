// SPDX-License-Identifier: Apache-2.0
// A document made by hand: what the stages would have found in it.

#ifndef MDT_TESTS_RDF_BRIDGE_H
#define MDT_TESTS_RDF_BRIDGE_H

#include "base/view.h"
#include "document/model.h"

#include <string.h>

#define BRIDGE_TEXT                                                            \
  "Port chief “ordered bridge closed”\n\n"                                 \
  "Then-harbour master Per Lindqvist told crews to close the Old Bridge, "     \
  "according to a clerk's notes, The Harbour Gazette reported.\n"              \
  "“I never ordered anyone to close it,” Lindqvist said.\n"                \
  "The Port Authority fired Lindqvist in May 2018.\n"

/// The entities, in this order
enum {
  BRIDGE_LINDQVIST,
  BRIDGE_POST,
  BRIDGE_CREWS,
  BRIDGE_NOTES,
  BRIDGE_GAZETTE,
  BRIDGE_AUTHORITY,
};

/// The claims, in this order
enum {
  BRIDGE_HOLDS,   ///< Lindqvist holds the post, then
  BRIDGE_ORDER,   ///< Lindqvist directed, says the Gazette, say the notes
  BRIDGE_DENIAL,  ///< Lindqvist did not direct, says Lindqvist
  BRIDGE_DUTY,    ///< Crews must close, says the Gazette
  BRIDGE_DISMISS, ///< The authority dismissed Lindqvist in 2018-05
};

static inline MdtSpan bridge_span(const MdtDocument* const doc,
                                  const char* const words) {
  const size_t start = mdt_view_find(doc->text, words);
  const MdtSpan span = { (uint32_t)start, (uint32_t)(start + strlen(words)) };
  return span;
}

static inline void bridge_entity(MdtDocument* const doc, const MdtType type,
                                 const char* const name,
                                 const MdtMentionKind kind) {
  MdtMention* const mention = mdt_push(doc->arena, &doc->mentions);
  mention->span = bridge_span(doc, name);
  mention->head = MDT_NONE;
  mention->kind = kind;
  mention->type = type;
  mention->entity = (uint32_t)doc->entities.count;
  MdtEntity* const entity = mdt_push(doc->arena, &doc->entities);
  entity->type = type;
  entity->name = mdt_view(name);
  entity->is_named = kind == MDT_MENTION_NAME;
  entity->known = MDT_NONE;
  *mdt_push(doc->arena, &entity->mentions) = (uint32_t)doc->mentions.count - 1;
}

static inline MdtArgument bridge_argument(const MdtDocument* const doc,
                                          const uint32_t entity) {
  MdtArgument argument;
  memset(&argument, 0, sizeof(argument));
  argument.type = doc->entities.items[entity].type;
  argument.entity = entity;
  argument.head = MDT_NONE;
  argument.text = doc->entities.items[entity].name;
  argument.span = bridge_span(doc, argument.text.data);
  return argument;
}

static inline MdtArgument bridge_act(const MdtDocument* const doc,
                                     const char* const words) {
  MdtArgument argument;
  memset(&argument, 0, sizeof(argument));
  argument.type = MDT_TYPE_ACT;
  argument.entity = MDT_NONE;
  argument.head = MDT_NONE;
  argument.text = mdt_view(words);
  argument.span = bridge_span(doc, words);
  return argument;
}

static inline MdtClaim* bridge_claim(
  MdtDocument* const doc, const MdtRelation relation, const MdtArgument subject,
  const MdtArgument object, const uint32_t sentence, const char* const cue) {
  MdtClaim* const claim = mdt_push(doc->arena, &doc->claims);
  claim->relation = relation;
  claim->subject = subject;
  claim->object = object;
  claim->modality = MDT_ASSERTED;
  claim->cue = bridge_span(doc, cue);
  claim->frame = mdt_view("by hand");
  claim->confidence = 90;
  claim->denies = MDT_NONE;
  *mdt_push(doc->arena, &claim->evidence) = sentence;
  return claim;
}

static inline void bridge_source(MdtDocument* const doc, MdtClaim* const claim,
                                 const uint32_t entity) {
  MdtArgument* const grown = (MdtArgument*)mdt_arena_array(
    doc->arena, claim->n_sources + 1, sizeof(MdtArgument));
  if (claim->n_sources) {
    memcpy(grown, claim->sources, claim->n_sources * sizeof(MdtArgument));
  }
  grown[claim->n_sources++] = bridge_argument(doc, entity);
  claim->sources = grown;
}

static inline void bridge_sentences(MdtDocument* const doc) {
  MdtView rest = doc->text;
  while (rest.len) {
    const MdtView line = mdt_view_cut(&rest, '\n');
    if (line.len) {
      MdtSentence* const sentence = mdt_push(doc->arena, &doc->sentences);
      sentence->span.start = (uint32_t)(line.data - doc->text.data);
      sentence->span.end = sentence->span.start + (uint32_t)line.len;
    }
  }
}

static inline void bridge_entities(MdtDocument* const doc) {
  bridge_entity(doc, MDT_TYPE_PERSON, "Per Lindqvist", MDT_MENTION_NAME);
  bridge_entity(doc, MDT_TYPE_POST, "harbour master", MDT_MENTION_DESCRIPTION);
  bridge_entity(doc, MDT_TYPE_GROUP, "crews", MDT_MENTION_DESCRIPTION);
  bridge_entity(doc, MDT_TYPE_DOCUMENT, "clerk's notes",
                MDT_MENTION_DESCRIPTION);
  bridge_entity(doc, MDT_TYPE_ORGANIZATION, "The Harbour Gazette",
                MDT_MENTION_NAME);
  bridge_entity(doc, MDT_TYPE_AGENCY, "Port Authority", MDT_MENTION_NAME);
}

static inline void bridge_claims(MdtDocument* const doc) {
  const MdtArgument lindqvist = bridge_argument(doc, BRIDGE_LINDQVIST);
  const MdtArgument crews = bridge_argument(doc, BRIDGE_CREWS);
  const MdtArgument closing = bridge_act(doc, "close the Old Bridge");
  MdtClaim* claim =
    bridge_claim(doc, MDT_HOLDS_POST, lindqvist,
                 bridge_argument(doc, BRIDGE_POST), 1, "harbour master");
  claim->time = mdt_view("then");
  claim = bridge_claim(doc, MDT_DIRECTED, lindqvist, closing, 1, "told");
  claim->recipient = crews;
  bridge_source(doc, claim, BRIDGE_GAZETTE);
  bridge_source(doc, claim, BRIDGE_NOTES);
  claim = bridge_claim(doc, MDT_DIRECTED, lindqvist,
                       bridge_act(doc, "close it"), 2, "never ordered");
  claim->is_negated = true;
  claim->denies = BRIDGE_ORDER;
  bridge_source(doc, claim, BRIDGE_LINDQVIST);
  claim = bridge_claim(doc, MDT_IMPLEMENTED, crews, closing, 1, "close the");
  claim->modality = MDT_OBLIGATION;
  bridge_source(doc, claim, BRIDGE_GAZETTE);
  claim =
    bridge_claim(doc, MDT_DISMISSED, bridge_argument(doc, BRIDGE_AUTHORITY),
                 lindqvist, 3, "fired");
  claim->time = mdt_view("2018-05");
}

/// Return the document, to be freed
static inline MdtDocument* bridge_new(void) {
  MdtDocument* doc = NULL;
  if (!mdt_document_new(&doc, mdt_view("port-bridge"), mdt_view(BRIDGE_TEXT),
                        NULL)) {
    doc->name = mdt_view("port-bridge");
    bridge_sentences(doc);
    bridge_entities(doc);
    bridge_claims(doc);
  }
  return doc;
}

#endif
