// SPDX-License-Identifier: Apache-2.0
// Evidence: where in the article, in code points, and in which words.

#include "base/view.h"
#include "rdf/mapping.h"

static void add_position(MdtMapper* const map, const MdtTerm passage,
                         const MdtView local, const size_t start,
                         const size_t end) {
  const MdtTerm selector =
    mdt_mapping_thing(map, mdt_mapping_format(map, "%s-position", local.data));
  mdt_mapping_add(map, passage, MDT_OA "hasSelector", selector);
  mdt_mapping_add(map, selector, MDT_RDF "type",
                  mdt_term_iri(mdt_view(MDT_OA "TextPositionSelector")));
  mdt_mapping_add(map, selector, MDT_OA "start",
                  mdt_mapping_integer(map, start));
  mdt_mapping_add(map, selector, MDT_OA "end", mdt_mapping_integer(map, end));
}

static void add_quote(MdtMapper* const map, const MdtTerm passage,
                      const MdtView local, const MdtSpan span) {
  const MdtTerm selector =
    mdt_mapping_thing(map, mdt_mapping_format(map, "%s-quote", local.data));
  const MdtView words = mdt_view_slice(map->doc->text, span.start, span.end);
  mdt_mapping_add(map, passage, MDT_OA "hasSelector", selector);
  mdt_mapping_add(map, selector, MDT_RDF "type",
                  mdt_term_iri(mdt_view(MDT_OA "TextQuoteSelector")));
  mdt_mapping_add(map, selector, MDT_OA "exact", mdt_term_string(words));
}

/// Return whether `key` is new in `set`, where it is put
static bool is_new(MdtInterner* const set, const MdtView key) {
  const uint32_t before = mdt_interner_count(set);
  mdt_intern(set, key);
  return mdt_interner_count(set) > before;
}

MdtTerm mdt_mapping_passage(MdtMapper* const map, const MdtSpan span,
                            const uint32_t sentence, const bool is_quoted) {
  const size_t start = mdt_mapping_point(map, span.start);
  const size_t end = mdt_mapping_point(map, span.end);
  const MdtView local = mdt_mapping_format(map, "chars-%zu-%zu", start, end);
  const MdtTerm passage = mdt_mapping_thing(map, local);
  if (is_new(map->passages, local)) {
    mdt_mapping_add(map, passage, MDT_RDF "type",
                    mdt_term_iri(mdt_view(MDT_NS "Passage")));
    mdt_mapping_add(map, passage, MDT_OA "hasSource", map->article);
    add_position(map, passage, local, start, end);
  }
  if (sentence != MDT_NONE) {
    mdt_mapping_add(map, passage, MDT_NS "sentence",
                    mdt_mapping_integer(map, sentence));
  }
  if (is_quoted && map->quotes &&
      is_new(map->passages, mdt_mapping_format(map, "%s-quote", local.data))) {
    add_quote(map, passage, local, span);
  }
  return passage;
}
