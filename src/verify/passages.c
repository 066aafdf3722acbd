// SPDX-License-Identifier: Apache-2.0
// Places and words: where a passage is, and whether its words stand there.

#include "base/view.h"
#include "document/model.h"
#include "export/label.h"
#include "verify/verifier.h"

/// Read a whole number; false if `term` is none, or too large for a place
static bool read_number(const MdtVerifier* const verifier, const uint32_t term,
                        size_t* const number) {
  const MdtView text = mdt_verify_text(verifier, term);
  *number = 0;
  for (size_t i = 0; i < text.len; ++i) {
    if (text.data[i] < '0' || text.data[i] > '9' || *number > UINT32_MAX) {
      return false;
    }
    *number = 10 * *number + (size_t)(text.data[i] - '0');
  }
  return text.len;
}

/// Return the only object of `subject` and `predicate`, or 0
static uint32_t only(const MdtVerifier* const verifier, const uint32_t subject,
                     const uint32_t predicate) {
  const MdtMatches found = mdt_verify_objects(verifier, subject, predicate);
  return found.count == 1 ? found.items[0].object : 0;
}

/// Return the only position of `passage`, or 0
static uint32_t position_of(const MdtVerifier* const verifier,
                            const uint32_t passage) {
  const MdtMatches found =
    mdt_verify_objects(verifier, passage, verifier->selector);
  uint32_t position = 0;
  size_t count = 0;
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t selector = found.items[i].object;
    if (mdt_verify_is_a(verifier, selector, verifier->position)) {
      position = selector;
      ++count;
    }
  }
  return count == 1 ? position : 0;
}

static const char* find_trouble(const MdtVerifier* const verifier,
                                const uint32_t position,
                                MdtPlacement* const place) {
  const uint32_t start = only(verifier, position, verifier->start);
  const uint32_t end = only(verifier, position, verifier->end);
  if (!place->article) {
    return "is in no article that was given";
  }
  if (!position) {
    return "has not one position";
  }
  if (!read_number(verifier, start, &place->start) ||
      !read_number(verifier, end, &place->end)) {
    return "has not one start and one end that are numbers";
  }
  if (place->start >= place->end) {
    return "ends before it starts";
  }
  return place->end > place->article->points.count
           ? "ends beyond the end of its article"
           : NULL;
}

MdtPlacement mdt_verify_place(const MdtVerifier* const verifier,
                              const uint32_t passage) {
  MdtPlacement place = { 0 };
  place.article_term = only(verifier, passage, verifier->source);
  const uint32_t index = verifier->article_of[place.article_term];
  place.article =
    place.article_term && index != MDT_NONE ? &verifier->articles[index] : NULL;
  place.trouble =
    find_trouble(verifier, position_of(verifier, passage), &place);
  return place;
}

void mdt_verify_spans(MdtVerifier* const verifier) {
  const MdtMatches things = mdt_verify_things(verifier, verifier->passage);
  for (size_t i = 0; i < things.count; ++i) {
    const uint32_t passage = things.items[i].subject;
    const MdtPlacement place = mdt_verify_place(verifier, passage);
    if (place.trouble) {
      mdt_verify_fault(verifier, passage, "%s", place.trouble);
    }
  }
}

// --- Words -------------------------------------------------------------------

static MdtView before(const MdtPlacement* const place) {
  return mdt_points_slice(&place->article->points, 0, place->start);
}

static MdtView after(const MdtPlacement* const place) {
  const MdtPoints* const points = &place->article->points;
  return mdt_points_slice(points, place->end, points->count);
}

/// Tell unless `words` stand at the end of `text`, or at its beginning
static void check_beside(MdtVerifier* const verifier, const uint32_t selector,
                         const uint32_t predicate, const char* const name,
                         const MdtView text, const bool is_at_end) {
  const MdtMatches found = mdt_verify_objects(verifier, selector, predicate);
  for (size_t i = 0; i < found.count; ++i) {
    const MdtView words = mdt_verify_text(verifier, found.items[i].object);
    const size_t len = words.len <= text.len ? words.len : 0;
    const size_t start = is_at_end ? text.len - len : 0;
    if (!mdt_view_equals(words, mdt_view_slice(text, start, start + len))) {
      mdt_verify_fault(verifier, selector, "the %s \"%.*s\" is not there", name,
                       MDT_ARGS(words));
    }
  }
}

static void check_quote(MdtVerifier* const verifier, const uint32_t selector,
                        const MdtPlacement* const place) {
  const uint32_t exact = only(verifier, selector, verifier->exact);
  const MdtView words = mdt_verify_text(verifier, exact);
  const MdtView text =
    mdt_points_slice(&place->article->points, place->start, place->end);
  if (!exact) {
    mdt_verify_fault(verifier, selector, "quotes nothing, or more than once");
  } else if (!mdt_view_equals(words, text)) {
    mdt_verify_fault(verifier, selector,
                     "the words \"%.*s\" are not at %zu to %zu, where \"%.*s\" "
                     "stands",
                     MDT_ARGS(words), place->start, place->end, MDT_ARGS(text));
  }
  check_beside(verifier, selector, verifier->prefix, "prefix", before(place),
               true);
  check_beside(verifier, selector, verifier->suffix, "suffix", after(place),
               false);
}

static void check_quotes_of(MdtVerifier* const verifier,
                            const uint32_t passage) {
  const MdtPlacement place = mdt_verify_place(verifier, passage);
  const MdtMatches found =
    mdt_verify_objects(verifier, passage, verifier->selector);
  for (size_t i = 0; !place.trouble && i < found.count; ++i) {
    const uint32_t selector = found.items[i].object;
    if (mdt_verify_is_a(verifier, selector, verifier->quote)) {
      check_quote(verifier, selector, &place);
    }
  }
}

void mdt_verify_quotes(MdtVerifier* const verifier) {
  const MdtMatches things = mdt_verify_things(verifier, verifier->passage);
  for (size_t i = 0; i < things.count; ++i) {
    check_quotes_of(verifier, things.items[i].subject);
  }
}
