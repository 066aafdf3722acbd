// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "export/dot.h"
#include "export/draw.h"
#include "export/label.h"
#include "export/legend.h"
#include "export/style.h"
#include "export/view.h"

#include <string.h>

#define SAMPLE TEST_SOURCE "/tests/rdf/sample.trig"

static const MdtPictureSetting alone = { "", NULL, false };

static MdtArena* arena;
static MdtStore* store;
static MdtClaimTable* table;

static void set_up(void) {
  arena = mdt_arena_new(NULL);
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, SAMPLE, NULL, test_log()),
                   MDT_SUCCESS);
  table = mdt_claim_table_new(arena, store);
}

static void tear_down(void) {
  mdt_store_free(store);
  mdt_arena_free(arena);
}

/// Return the edge whose label begins with `label`
static const MdtPictureEdge* find_edge(const MdtPicture* const picture,
                                       const char* const label) {
  for (size_t i = 0; i < picture->edges.count; ++i) {
    if (mdt_view_starts(picture->edges.items[i].label, label)) {
      return &picture->edges.items[i];
    }
  }
  ck_abort_msg("no edge \"%s\"", label);
  return NULL;
}

static void check_ends(const MdtPicture* const picture,
                       const MdtPictureEdge* const edge, const char* const from,
                       const char* const to) {
  const MdtPictureNode* const nodes = picture->nodes.items;
  ck_assert(mdt_view_is(nodes[edge->from].label, from));
  ck_assert(mdt_view_is(nodes[edge->to].label, to));
}

START_TEST(reads_claims) {
  ck_assert_uint_eq(table->claims.count, 8);
  const MdtTableClaim* directed = NULL;
  for (size_t i = 0; i < table->claims.count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[i];
    directed = claim->denied_by != MDT_NONE ? claim : directed;
  }
  ck_assert_ptr_nonnull(directed);
  ck_assert_int_eq(directed->relation, MDT_DIRECTED);
  ck_assert_uint_eq(directed->confidence, 90);
  ck_assert_uint_eq(directed->sentence, 1);
  ck_assert_uint_eq(directed->start, 81);
  ck_assert_uint_eq(directed->sources.count, 2);
  ck_assert(mdt_view_is(mdt_view_chain(arena, table, directed),
                        "The Harbour Gazette \xE2\x80\xBA clerk's notes"));
  ck_assert(mdt_view_is(mdt_view_sentence(arena, table, directed),
                        "Per Lindqvist directed: close the Old Bridge "
                        "(to crews)"));
}
END_TEST

START_TEST(shows_directives) {
  const MdtPicture* const picture = mdt_view_directives(arena, table, 48);
  const MdtPictureEdge* const directed = find_edge(picture, "directed");
  const MdtPictureEdge* const negated = find_edge(picture, "did not direct");
  const MdtPictureEdge* const recipient = find_edge(picture, "to");
  check_ends(picture, directed, "Per Lindqvist", "close the Old Bridge");
  check_ends(picture, recipient, "close the Old Bridge", "crews");
  ck_assert(directed->is_attributed && !directed->is_negated);
  ck_assert(negated->is_attributed && negated->is_negated);
  ck_assert(mdt_view_is(directed->detail, "denied by Per Lindqvist"));
  ck_assert(mdt_view_is(
    directed->id,
    "port-bridge.claim-per-lindqvist-directed-close-bridge-0f3a9b17"));
  ck_assert(recipient->is_secondary);
  ck_assert_uint_eq(picture->notes.count, 2);
  for (size_t i = 0; i < picture->edges.count; ++i) {
    ck_assert(!mdt_view_is(picture->edges.items[i].label, "said"));
  }
}
END_TEST

START_TEST(shows_sources) {
  const MdtPicture* const picture = mdt_view_sources(arena, table, 48);
  const MdtPictureEdge* leaf = NULL;
  for (size_t i = 0; i < picture->edges.count; ++i) {
    const MdtPictureEdge* const edge = &picture->edges.items[i];
    const bool is_claim = picture->nodes.items[edge->to].kind == MDT_NODE_CLAIM;
    leaf = is_claim && !leaf ? edge : leaf;
  }
  ck_assert_ptr_nonnull(leaf);
  check_ends(picture, leaf, "clerk's notes",
             "Per Lindqvist directed: close the Old Bridge (to crews)");
  const MdtPictureNode* const first = &picture->nodes.items[0];
  ck_assert_int_eq(first->kind, MDT_NODE_ARTICLE);
  ck_assert(mdt_view_is(first->label, "port-bridge"));
}
END_TEST

/// Return the box of this kind whose label begins with `label`
static const MdtPictureNode* find_node(const MdtPicture* const picture,
                                       const MdtNodeKind kind,
                                       const char* const label) {
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    const MdtPictureNode* const node = &picture->nodes.items[i];
    if (node->kind == kind && mdt_view_starts(node->label, label)) {
      return node;
    }
  }
  ck_abort_msg("no box \"%s\"", label);
  return NULL;
}

START_TEST(shows_posts) {
  const MdtPicture* const picture = mdt_view_posts(arena, table, 48);
  find_node(picture, MDT_NODE_ENTITY, "Per Lindqvist");
  for (size_t i = 0; i < picture->edges.count; ++i) {
    const MdtPictureEdge* const edge = &picture->edges.items[i];
    ck_assert(!mdt_view_starts(edge->label, "directed"));
    ck_assert_int_ne(picture->nodes.items[edge->to].type, MDT_TYPE_ACT);
  }
}
END_TEST

START_TEST(shows_disputes) {
  const MdtPicture* const picture = mdt_view_disputes(arena, table, 48);
  const MdtPictureNode* const denied =
    find_node(picture, MDT_NODE_CLAIM, "Per Lindqvist directed: close");
  const MdtPictureEdge* const denial = find_edge(picture, "denies");
  ck_assert_ptr_eq(&picture->nodes.items[denial->from], denied);
  ck_assert(denial->is_negated && denial->is_back);
}
END_TEST

START_TEST(joins_what_is_alike) {
  const MdtPicture* const picture = mdt_view_all(arena, table, 48);
  unsigned claims = 0;
  for (size_t i = 0; i < picture->edges.count; ++i) {
    const MdtPictureEdge* const edge = &picture->edges.items[i];
    claims += edge->is_secondary ? 0 : edge->count;
    for (size_t k = 0; k < i; ++k) {
      const MdtPictureEdge* const other = &picture->edges.items[k];
      ck_assert(other->from != edge->from || other->to != edge->to ||
                !mdt_view_equals(other->label, edge->label) ||
                other->is_negated != edge->is_negated ||
                other->notes != edge->notes);
    }
  }
  ck_assert_uint_ge(claims, table->claims.count);
}
END_TEST

START_TEST(counts_what_is_left_out) {
  const MdtPicture* const picture = mdt_view_all(arena, table, 2);
  ck_assert(
    mdt_view_is(picture->rest, "The 2 most important; 6 more are not drawn"));
  ck_assert(mdt_view_ends(picture->description, "6 more are not drawn."));
  const MdtPicture* const whole = mdt_view_all(arena, table, 48);
  ck_assert_uint_eq(whole->rest.len, 0);
}
END_TEST

START_TEST(orders_times) {
  const MdtPicture* const picture = mdt_view_timeline(arena, table, 48);
  int above = 0;
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    const MdtPictureNode* const node = &picture->nodes.items[i];
    if (node->kind == MDT_NODE_DATE) {
      ck_assert(!above || node->y < above);
      above = node->y;
    }
  }
}
END_TEST

START_TEST(explains_only_what_is_there) {
  const MdtPicture* const legend =
    mdt_legend_new(arena, mdt_view_directives(arena, table, 48), 500, 300);
  bool has_person = false;
  for (size_t i = 0; i < legend->nodes.count; ++i) {
    const MdtView label = legend->nodes.items[i].label;
    has_person = has_person || mdt_view_is(label, "Person");
    ck_assert(!mdt_view_is(label, "Place"));
  }
  ck_assert(has_person);
}
END_TEST

START_TEST(words_claims) {
  static const struct {
    MdtRelation relation;
    MdtModality modality;
    const char* affirmed;
    const char* negated;
  } cases[] = {
    { MDT_ENDED, MDT_ASSERTED, "ended", "did not end" },
    { MDT_ENDED, MDT_OBLIGATION, "should end", "should not end" },
    { MDT_ENDED, MDT_POSSIBLE, "may end", "may not end" },
    { MDT_ENDED, MDT_INTENDED, "will end", "will not end" },
    // "told prosecutors that they must": the order was given
    { MDT_DIRECTED, MDT_OBLIGATION, "directed", "did not direct" },
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    const MdtRelation relation = cases[i].relation;
    const MdtModality modality = cases[i].modality;
    ck_assert(mdt_view_is(
      mdt_style_words(arena, relation, MDT_TYPE_ACT, false, modality),
      cases[i].affirmed));
    ck_assert(mdt_view_is(
      mdt_style_words(arena, relation, MDT_TYPE_ACT, true, modality),
      cases[i].negated));
  }
}
END_TEST

START_TEST(styles_every_word) {
  for (MdtType type = MDT_TYPE_NONE; type < MDT_N_TYPES; ++type) {
    const MdtPictureNode node = { .kind = MDT_NODE_ENTITY, .type = type };
    ck_assert_ptr_nonnull(mdt_style_node(&node)->shape);
  }
  for (MdtRelation r = MDT_RELATION_NONE; r < MDT_N_RELATIONS; ++r) {
    ck_assert_ptr_nonnull(mdt_style_relation(r)->base);
  }
}
END_TEST

static const char* const hostile[] = {
  "\"]; evil [label=\"x",
  "<b>bold</b><script>alert(1)</script>",
  "<<table><tr><td>t</td></tr></table>>",
  "back\\slash \\N \\G \\n \\",
  "&lt;&amp;&#65;&",
  "--> <!-- ]]>",
  "\xE2\x80\xAE turned\xE2\x80\xAC",
  "\x01\x02 control \x1B[31m",
  "\xF0\x9F\x98\x80 emoji",
  "",
};

/// Return what is drawn for two boxes and an arrow named `text`
static MdtSink* draw_hostile(const MdtView text,
                             const MdtPictureFormat format) {
  MdtPicture* const picture = mdt_picture_new(arena);
  picture->title = text;
  picture->description = text;
  picture->secondary = "";
  const uint32_t from = mdt_picture_node(picture, mdt_view("a"), text);
  const uint32_t to = mdt_picture_node(picture, mdt_view("b"), text);
  picture->nodes.items[from].label = text;
  picture->nodes.items[to].tooltip = text;
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, to, mdt_view("c"), text);
  edge->label = text;
  edge->tooltip = text;
  MdtSink* const sink = mdt_sink_new_buffer();
  ck_assert_int_eq(mdt_dot_write(picture, format, &alone, sink, test_log()),
                   MDT_SUCCESS);
  return sink;
}

START_TEST(bears_hostile_names) {
  const MdtView text = mdt_view(hostile[_i]);
  MdtSink* const svg = draw_hostile(text, MDT_PICTURE_SVG);
  const MdtView bytes = mdt_sink_bytes(svg);
  ck_assert_uint_eq(mdt_view_find(bytes, "<script"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(bytes, "<b>"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(bytes, "<!--"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(bytes, "\xE2\x80\xAE"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(bytes, "\x01"), SIZE_MAX);
  mdt_sink_discard(svg);
  MdtSink* const dot = draw_hostile(text, MDT_PICTURE_DOT);
  ck_assert_uint_eq(mdt_view_find(mdt_sink_bytes(dot), "\nevil"), SIZE_MAX);
  mdt_sink_discard(dot);
}
END_TEST

START_TEST(draws_the_same_twice) {
  MdtPicture* const picture = mdt_view_all(arena, table, 48);
  for (MdtPictureFormat format = MDT_PICTURE_DOT;
       format < MDT_N_PICTURE_FORMATS; ++format) {
    MdtSink* const once = mdt_sink_new_buffer();
    MdtSink* const twice = mdt_sink_new_buffer();
    ck_assert_int_eq(mdt_dot_write(picture, format, &alone, once, test_log()),
                     0);
    ck_assert_int_eq(mdt_dot_write(picture, format, &alone, twice, test_log()),
                     0);
    ck_assert(mdt_view_equals(mdt_sink_bytes(once), mdt_sink_bytes(twice)));
    ck_assert_uint_gt(mdt_sink_bytes(once).len, 100);
    mdt_sink_discard(once);
    mdt_sink_discard(twice);
  }
}
END_TEST

START_TEST(stands_in_a_page) {
  const MdtPictureSetting setting = { "one.", "#", true };
  MdtSink* const sink = mdt_sink_new_buffer();
  ck_assert_int_eq(mdt_picture_draw(arena, table, MDT_PICTURE_DIRECTIVES,
                                    &setting, sink, test_log()),
                   MDT_SUCCESS);
  const MdtView svg = mdt_sink_bytes(sink);
  ck_assert(mdt_view_starts(svg, "<svg"));
  MdtView rest = svg;
  for (size_t at; (at = mdt_view_find(rest, " id=\"")) != SIZE_MAX;) {
    rest = mdt_view_slice(rest, at + strlen(" id=\""), rest.len);
    ck_assert(mdt_view_starts(rest, "one.") || mdt_view_starts(rest, "a_one."));
  }
  ck_assert_uint_ne(mdt_view_find(svg, "xlink:href=\"#claim-"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(svg, "xlink:href=\"http"), SIZE_MAX);
  mdt_sink_discard(sink);
}
END_TEST

START_TEST(links_to_no_programs) {
  MdtPicture* const picture = mdt_picture_new(arena);
  picture->secondary = "";
  const uint32_t node = mdt_picture_node(picture, mdt_view("a"), mdt_view("a"));
  picture->nodes.items[node].claim = mdt_view("javascript:alert(1)");
  MdtSink* const sink = mdt_sink_new_buffer();
  ck_assert_int_eq(
    mdt_dot_write(picture, MDT_PICTURE_SVG, &alone, sink, test_log()), 0);
  ck_assert_uint_eq(mdt_view_find(mdt_sink_bytes(sink), "javascript"),
                    SIZE_MAX);
  mdt_sink_discard(sink);
}
END_TEST

START_TEST(says_that_nothing_is_there) {
  MdtStore* const empty = mdt_store_new();
  ck_assert_int_eq(mdt_store_index(empty), MDT_SUCCESS);
  const MdtPicture* const picture =
    mdt_view_sources(arena, mdt_claim_table_new(arena, empty), 48);
  ck_assert_uint_eq(picture->nodes.count, 1);
  ck_assert(mdt_view_starts(picture->nodes.items[0].label, "The graph holds"));
  const MdtPictureSetting setting = { "", "#", true };
  MdtSink* const sink = mdt_sink_new_buffer();
  ck_assert_int_eq(mdt_picture_draw(arena, mdt_claim_table_new(arena, empty),
                                    MDT_PICTURE_ALL, &setting, sink,
                                    test_log()),
                   MDT_NOTHING);
  ck_assert_uint_eq(mdt_sink_bytes(sink).len, 0);
  mdt_sink_discard(sink);
  mdt_store_free(empty);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("picture");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, reads_claims);
  tcase_add_test(core, shows_directives);
  tcase_add_test(core, shows_sources);
  tcase_add_test(core, shows_posts);
  tcase_add_test(core, shows_disputes);
  tcase_add_test(core, joins_what_is_alike);
  tcase_add_test(core, counts_what_is_left_out);
  tcase_add_test(core, orders_times);
  tcase_add_test(core, explains_only_what_is_there);
  tcase_add_test(core, words_claims);
  tcase_add_test(core, styles_every_word);
  tcase_add_test(core, draws_the_same_twice);
  tcase_add_test(core, stands_in_a_page);
  tcase_add_test(core, links_to_no_programs);
  tcase_add_test(core, says_that_nothing_is_there);
  tcase_add_loop_test(core, bears_hostile_names, 0,
                      sizeof(hostile) / sizeof(*hostile));
  suite_add_tcase(suite, core);
  return suite;
}
