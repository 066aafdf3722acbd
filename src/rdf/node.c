// SPDX-License-Identifier: Apache-2.0
// What claims are about: entities, and acts and propositions by their words.
//
// A named entity is called by its name. Where two would be called the same,
// the later one adds its type or a number, in the order of the article, so
// that names are stable. Acts and propositions are called by their gist and a
// hash of their place, for the same words elsewhere may be another act.

#include "base/view.h"
#include "entity/lore.h"
#include "knowledge.h"
#include "rdf/gist.h"
#include "rdf/mapping.h"
#include "rdf/slug.h"

enum { MAX_SLUG = 40, MAX_UNQUOTED = 60 };

static const char* class_name(const MdtType type) {
  return type ? mdt_type_name(type) : "Entity";
}

static MdtTerm class_of(MdtMapper* const map, const MdtType type) {
  return mdt_term_iri(mdt_mapping_format(map, MDT_NS "%s", class_name(type)));
}

/// A head that can be described: of the first description, or else mention
static uint32_t describing_head(const MdtDocument* const doc,
                                const MdtEntity* const entity) {
  uint32_t head = MDT_NONE;
  for (size_t i = 0; i < entity->mentions.count; ++i) {
    const MdtMention* const m = &doc->mentions.items[entity->mentions.items[i]];
    if (m->kind == MDT_MENTION_DESCRIPTION) {
      return m->head;
    }
    head = head == MDT_NONE ? m->head : head;
  }
  return head < doc->tokens.count ? head : MDT_NONE;
}

/// What an entity is called where the article may not be quoted
static MdtView unquoted_name(MdtMapper* const map,
                             const MdtEntity* const entity) {
  const uint32_t head = describing_head(map->doc, entity);
  const bool is_short = entity->name.len <= MAX_UNQUOTED;
  // The name of an office is nobody's sentence
  if (((entity->is_named || entity->type == MDT_TYPE_POST) && is_short) ||
      head == MDT_NONE) {
    return entity->name;
  }
  return mdt_gist_of_noun(map->arena, map->doc, head);
}

static void add_aliases(MdtMapper* const map, const MdtTerm node,
                        const MdtEntity* const entity, const MdtView label) {
  for (size_t i = 0; i < entity->mentions.count; ++i) {
    const MdtMention* const m =
      &map->doc->mentions.items[entity->mentions.items[i]];
    const MdtView words =
      mdt_view_slice(map->doc->text, m->span.start, m->span.end);
    if (m->kind == MDT_MENTION_NAME && !mdt_view_equals(words, label)) {
      mdt_mapping_add(map, node, MDT_SKOS "altLabel", mdt_term_string(words));
    }
    mdt_mapping_add(map, node, MDT_NS "mention",
                    mdt_mapping_passage(map, m->span, MDT_NONE, false));
  }
}

/// A known body or post is the one in the gazetteer
static void add_identity(MdtMapper* const map, const MdtTerm node,
                         const MdtEntity* const entity) {
  const MdtLore* const lore = map->knowledge ? map->knowledge->lore : NULL;
  if (lore && entity->known < mdt_gazetteer_count(lore->gazetteer)) {
    const MdtKnown* const known =
      mdt_gazetteer_at(lore->gazetteer, entity->known);
    mdt_mapping_add(map, node, MDT_OWL "sameAs", mdt_term_iri(known->iri));
  }
}

static MdtView take_entity_name(MdtMapper* const map, const MdtView slug,
                                const MdtType type) {
  if (mdt_interner_find(map->names, slug) == MDT_NONE || !type) {
    return mdt_mapping_take(map, slug);
  }
  const MdtView kind =
    mdt_view_lower(map->arena, mdt_view(mdt_type_name(type)));
  return mdt_mapping_take(map, mdt_mapping_format(map, "%.*s-%.*s",
                                                  (int)slug.len, slug.data,
                                                  (int)kind.len, kind.data));
}

MdtNode mdt_mapping_entity(MdtMapper* const map, const uint32_t index) {
  MdtNode* const node = &map->entities[index];
  const MdtEntity* const entity = &map->doc->entities.items[index];
  if (node->iri.kind != MDT_TERM_NONE) {
    return *node;
  }
  const MdtView unquoted = unquoted_name(map, entity);
  node->label = map->quotes ? entity->name : unquoted;
  node->slug = mdt_slug(map->arena, unquoted, MAX_SLUG);
  node->iri =
    mdt_mapping_thing(map, take_entity_name(map, node->slug, entity->type));
  mdt_mapping_add(map, node->iri, MDT_RDF "type", class_of(map, entity->type));
  mdt_mapping_add(map, node->iri, MDT_RDFS "label",
                  mdt_term_string(node->label));
  add_identity(map, node->iri, entity);
  add_aliases(map, node->iri, entity, node->label);
  return *node;
}

static bool is_clause(const MdtType type) {
  return type == MDT_TYPE_ACT || type == MDT_TYPE_PROPOSITION;
}

/// What an argument that is no entity is called, without quoting
static MdtView unquoted_words(MdtMapper* const map,
                              const MdtArgument* const argument) {
  if (is_clause(argument->type)) {
    return mdt_gist_of_clause(map->arena, map->doc, argument);
  }
  if (argument->type == MDT_TYPE_POST) {
    return argument->text; // The name of an office is nobody's sentence
  }
  const uint32_t head = argument->head != MDT_NONE
                          ? argument->head
                          : mdt_gist_head(map->doc, argument->span);
  return head < map->doc->tokens.count
           ? mdt_gist_of_noun(map->arena, map->doc, head)
           : argument->text;
}

static MdtView name_words(MdtMapper* const map,
                          const MdtArgument* const argument, const MdtView slug,
                          const MdtView key) {
  const MdtView type =
    mdt_view_lower(map->arena, mdt_view(class_name(argument->type)));
  return mdt_mapping_take(
    map, mdt_mapping_format(map, "%.*s-%.*s-%06x", (int)type.len, type.data,
                            (int)slug.len, slug.data,
                            (unsigned)(mdt_view_hash(key) & 0xFFFFFFu)));
}

static MdtNode add_words(MdtMapper* const map,
                         const MdtArgument* const argument, const MdtView key) {
  const MdtView gist = unquoted_words(map, argument);
  MdtNode node;
  node.label = map->quotes ? argument->text : gist;
  node.slug = mdt_slug(map->arena, gist, MAX_SLUG);
  node.iri = mdt_mapping_thing(map, name_words(map, argument, node.slug, key));
  mdt_mapping_add(map, node.iri, MDT_RDF "type", class_of(map, argument->type));
  mdt_mapping_add(map, node.iri, MDT_RDFS "label", mdt_term_string(node.label));
  if (is_clause(argument->type)) {
    mdt_mapping_add(map, node.iri, MDT_NS "gist", mdt_term_string(gist));
  }
  mdt_mapping_add(map, node.iri, MDT_NS "mention",
                  mdt_mapping_passage(map, argument->span, MDT_NONE, false));
  return node;
}

MdtNode mdt_mapping_node(MdtMapper* const map,
                         const MdtArgument* const argument) {
  if (argument->entity != MDT_NONE) {
    return mdt_mapping_entity(map, argument->entity);
  }
  const MdtView key = mdt_mapping_format(
    map, "%s %u %u %.*s", mdt_type_name(argument->type), argument->span.start,
    argument->span.end, (int)argument->text.len, argument->text.data);
  const uint32_t known = mdt_interner_find(map->words, key);
  if (known != MDT_NONE) {
    return map->nodes.items[known];
  }
  mdt_intern(map->words, key);
  const MdtNode node = add_words(map, argument, key);
  *mdt_push(map->arena, &map->nodes) = node;
  return node;
}
