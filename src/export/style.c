// SPDX-License-Identifier: Apache-2.0

#include "export/style.h"

#include "export/label.h"

// clang-format off
static const MdtNodeStyle types[MDT_N_TYPES] = {
  // name, shape, style, fill, border, text, peripheries
  [MDT_TYPE_NONE] =
    { "Other", "box", "filled", "#F2F2F2", "#666666", "#000000", "1" },
  [MDT_TYPE_PERSON] =
    { "Person", "ellipse", "filled", "#BFE0F5", "#00507F", "#000000", "1" },
  [MDT_TYPE_GROUP] =
    { "Group", "ellipse", "filled", "#E3F1FB", "#00507F", "#000000", "2" },
  [MDT_TYPE_AGENCY] =
    { "Agency", "box", "filled", "#F7E6A6", "#6B5500", "#000000", "2" },
  [MDT_TYPE_ORGANIZATION] =
    { "Organization", "component", "filled", "#F8CDB0", "#8F3E00", "#000000",
      "1" },
  [MDT_TYPE_PLACE] =
    { "Place", "hexagon", "filled", "#BFE6D6", "#005A41", "#000000", "1" },
  [MDT_TYPE_DOCUMENT] =
    { "Document", "note", "filled", "#FBFBEF", "#333333", "#000000", "1" },
  [MDT_TYPE_POLICY] =
    { "Policy", "octagon", "filled", "#EBCFE0", "#7A3A61", "#000000", "1" },
  [MDT_TYPE_POST] =
    { "Post", "tab", "filled", "#E4E4E4", "#444444", "#000000", "1" },
  [MDT_TYPE_ACT] =
    { "Act", "box", "rounded,filled", "#DDD3F0", "#4B3B78", "#000000", "1" },
  [MDT_TYPE_PROPOSITION] =
    { "\xE2\x80\x9CWords\xE2\x80\x9D", "box", "rounded,filled", "#FFFFFF",
      "#777777", "#000000", "1" },
};

static const MdtNodeStyle others[] = {
  [MDT_NODE_ARTICLE] =
    { "Article", "note", "filled", "#333333", "#000000", "#FFFFFF", "1" },
  [MDT_NODE_CLAIM] =
    { "Claim", "box", "filled", "#FFFFFF", "#4B3B78", "#000000", "1" },
  [MDT_NODE_DATE] =
    { "Date", "plaintext", "solid", "#FFFFFF", "#000000", "#000000", "0" },
  [MDT_NODE_TICK] =
    { "Tick", "circle", "filled", "#777777", "#777777", "#777777", "1" },
  [MDT_NODE_NOTES] =
    { "Notes", "plaintext", "solid", "#FFFFFF", "#000000", "#000000", "0" },
  [MDT_NODE_TITLE] =
    { "Title", "plaintext", "solid", "#FFFFFF", "#000000", "#000000", "0" },
  [MDT_NODE_END] =
    { "End", "point", "invis", "#FFFFFF", "#FFFFFF", "#FFFFFF", "0" },
  [MDT_NODE_REST] =
    { "Not drawn", "plaintext", "solid", "#FFFFFF", "#000000", "#000000", "0" },
};

static const MdtRelationStyle relations[MDT_N_RELATIONS] = {
  // past, base, joint, is_directive, weight
  [MDT_RELATION_NONE] = { "concerned", "concern", "to", false, 0 },
  [MDT_HOLDS_POST] = { "held post", "hold post", "at", false, 1 },
  [MDT_MEMBER_OF] = { "belonged to", "belong to", "as", false, 1 },
  [MDT_PART_OF] = { "was part of", "be part of", "in", false, 0 },
  [MDT_DIRECTED] = { "directed", "direct", "to", true, 9 },
  [MDT_REQUESTED] = { "requested", "request", "of", true, 8 },
  [MDT_AUTHORIZED] = { "authorized", "authorize", "for", true, 8 },
  [MDT_PROHIBITED] = { "prohibited", "prohibit", "for", true, 8 },
  [MDT_DROVE] = { "drove", "drive", "for", true, 8 },
  [MDT_IMPLEMENTED] = { "implemented", "implement", "for", true, 5 },
  [MDT_ESTABLISHED] = { "established", "establish", "for", true, 7 },
  [MDT_ENDED] = { "ended", "end", "for", true, 6 },
  [MDT_APPOINTED] = { "appointed", "appoint", "as", true, 6 },
  [MDT_DISMISSED] = { "dismissed", "dismiss", "as", true, 7 },
  [MDT_SUPPORTED] = { "supported", "support", "for", false, 3 },
  [MDT_OPPOSED] = { "opposed", "oppose", "for", false, 4 },
  [MDT_INVESTIGATED] = { "investigated", "investigate", "for", false, 5 },
  [MDT_ACCUSED] = { "accused", "accuse", "of", false, 5 },
  [MDT_PROSECUTED] = { "prosecuted", "prosecute", "for", false, 5 },
  [MDT_SUED] = { "sued", "sue", "for", false, 5 },
  [MDT_RULED] = { "ruled", "rule", "for", false, 6 },
  [MDT_DETAINED] = { "detained", "detain", "for", false, 5 },
  [MDT_CONVICTED] = { "convicted", "convict", "of", false, 5 },
  [MDT_AUTHORED] = { "wrote", "write", "for", false, 2 },
  [MDT_REVIEWED] = { "reviewed", "review", "for", false, 2 },
  [MDT_SAID] = { "said", "say", "to", false, 3 },
  [MDT_DENIED] = { "denied", "deny", "to", true, 8 },
  [MDT_REFUSED] = { "refused", "refuse", "to", true, 8 },
  [MDT_CONFERRED_WITH] = { "conferred with", "confer with", "on", false, 3 },
  [MDT_PROMISED] = { "promised", "promise", "to", true, 4 },
  [MDT_REQUIRES] = { "requires", "require", "of", true, 5 },
  [MDT_HARMED] = { "harmed", "harm", "to", false, 5 },
  [MDT_TRANSFERRED] = { "transferred", "transfer", "to", false, 4 },
};

/// Relations that are told in other words of some types of object
static const struct {
  MdtRelation relation;
  MdtType type;
  const char* past;
  const char* base;
} exceptions[] = {
  { MDT_ENDED, MDT_TYPE_POST, "left", "leave" },
  { MDT_DIRECTED, MDT_TYPE_PERSON, "gave orders to", "give orders to" },
  { MDT_DIRECTED, MDT_TYPE_GROUP, "gave orders to", "give orders to" },
  { MDT_DIRECTED, MDT_TYPE_AGENCY, "gave orders to", "give orders to" },
  { MDT_DIRECTED, MDT_TYPE_ORGANIZATION, "gave orders to", "give orders to" },
  { MDT_DIRECTED, MDT_TYPE_DOCUMENT, "ordered", "order" },
  { MDT_DIRECTED, MDT_TYPE_POLICY, "ordered", "order" },
};

static const struct {
  const char* affirmed; // Before the base form; null: the past form
  const char* negated;  // Before the base form
  const char* after;    // After it
} modalities[MDT_N_MODALITIES] = {
  [MDT_ASSERTED] = { NULL, "did not ", "" },
  [MDT_OBLIGATION] = { "should ", "should not ", "" },
  [MDT_POSSIBLE] = { "may ", "may not ", "" },
  [MDT_INTENDED] = { "will ", "will not ", "" },
  [MDT_CONDITIONAL] = { NULL, "did not ", " (if)" },
  [MDT_QUESTION] = { NULL, "did not ", " (?)" },
};
// clang-format on

const MdtNodeStyle* mdt_style_node(const MdtPictureNode* const node) {
  return node->kind == MDT_NODE_ENTITY ? &types[node->type]
                                       : &others[node->kind];
}

MdtEdgeStyle mdt_style_edge(const MdtPictureEdge* const edge) {
  MdtEdgeStyle style = { "solid", "#222222", "normal", "1.3" };
  if (edge->is_modal) {
    style.style = "dotted";
    style.width = "1.8";
  } else if (edge->is_attributed) {
    style.style = "dashed";
  }
  if (edge->is_negated) {
    style.color = "#B3261E";
    style.head = "teenonetee";
    style.width = "2.2";
  } else if (edge->is_secondary) {
    style.color = "#777777";
    style.head = "vee";
  }
  style.head = edge->is_axis ? "none" : style.head;
  return style;
}

const MdtRelationStyle* mdt_style_relation(const MdtRelation relation) {
  return &relations[relation];
}

bool mdt_style_is_modal(const MdtRelation relation,
                        const MdtModality modality) {
  // "told prosecutors that they must …": the order was given
  const bool is_order = relation == MDT_DIRECTED && modality == MDT_OBLIGATION;
  return modality != MDT_ASSERTED && !is_order;
}

int mdt_style_text_width(const MdtView text) {
  // A little more than usual, since short texts vary most
  return (int)mdt_label_columns(text) * (10 * MDT_STYLE_EM6 + 4) / 10;
}

size_t mdt_style_columns(const int width) {
  const int columns = width / MDT_STYLE_EM6 - 4;
  return columns > 1 ? (size_t)columns : 1;
}

/// Return `past` or `base` of a relation to an object of `type`
static const char* form_of(const MdtRelation relation, const MdtType type,
                           const bool is_past) {
  for (size_t i = 0; i < sizeof(exceptions) / sizeof(*exceptions); ++i) {
    if (exceptions[i].relation == relation && exceptions[i].type == type) {
      return is_past ? exceptions[i].past : exceptions[i].base;
    }
  }
  return is_past ? relations[relation].past : relations[relation].base;
}

MdtView mdt_style_words(MdtArena* const arena, const MdtRelation relation,
                        const MdtType type, const bool is_negated,
                        const MdtModality modality) {
  const MdtModality mood =
    mdt_style_is_modal(relation, modality) ? modality : MDT_ASSERTED;
  const char* const before =
    is_negated ? modalities[mood].negated : modalities[mood].affirmed;
  return mdt_label_format(arena, "%s%s%s", before ? before : "",
                          form_of(relation, type, !before),
                          modalities[mood].after);
}
