// SPDX-License-Identifier: Apache-2.0
// (serd resolves IRIs, too, but leaves "." before "?" and within paths.)

#include "rdf/iri.h"

#include "base/view.h"
#include "rdf/characters.h"

#include <string.h>

/// A reference in its parts, as appendix B of RFC 3986 cuts it
typedef struct {
  MdtView scheme; // With its colon; empty: none
  MdtView host;   // The authority with its slashes; empty: none
  MdtView path;
  MdtView query;    // With its question mark; empty: none
  MdtView fragment; // With its number sign; empty: none
} Parts;

/// Printing characters of ASCII that IRIs may not have
static const bool is_wrong[256] = {
  ['<'] = true, ['>'] = true, ['"'] = true, ['{'] = true,  ['}'] = true,
  ['|'] = true, ['^'] = true, ['`'] = true, ['\\'] = true,
};

size_t mdt_iri_end(const MdtView text, size_t at) {
  const unsigned char* const data = (const unsigned char*)text.data;
  while (at < text.len && data[at] > ' ' && !is_wrong[data[at]]) {
    ++at;
  }
  return at;
}

bool mdt_iri_is_sound(const MdtView iri) {
  return mdt_iri_end(iri, 0) == iri.len;
}

/// The length of the scheme of `iri` and its colon, or 0
static size_t scheme_length(const MdtView iri) {
  size_t i = 0;
  while (i < iri.len) {
    const unsigned char c = (unsigned char)iri.data[i];
    if (c == ':') {
      return i ? i + 1 : 0;
    }
    if (!mdt_char_is_letter(c) &&
        !(i && (mdt_char_is_digit(c) || c == '+' || c == '-' || c == '.'))) {
      return 0;
    }
    ++i;
  }
  return 0;
}

bool mdt_iri_has_scheme(const MdtView iri) {
  return scheme_length(iri) > 0;
}

/// The first of `marks` in `iri` from `at` on, or its end
static size_t find_any(const MdtView iri, size_t at, const char* const marks) {
  while (at < iri.len && (!iri.data[at] || !strchr(marks, iri.data[at]))) {
    ++at;
  }
  return at;
}

static Parts cut(const MdtView iri) {
  const size_t scheme = scheme_length(iri);
  const bool has_host =
    mdt_view_starts(mdt_view_slice(iri, scheme, iri.len), "//");
  const size_t host = has_host ? find_any(iri, scheme + 2, "/?#") : scheme;
  const size_t path = find_any(iri, host, "?#");
  const size_t query = find_any(iri, path, "#");
  const Parts parts = { mdt_view_slice(iri, 0, scheme),
                        mdt_view_slice(iri, scheme, host),
                        mdt_view_slice(iri, host, path),
                        mdt_view_slice(iri, path, query),
                        mdt_view_slice(iri, query, iri.len) };
  return parts;
}

static size_t put(char* const out, const size_t at, const MdtView view) {
  if (view.len) {
    memcpy(out + at, view.data, view.len);
  }
  return at + view.len;
}

/// Write `path` without its steps "." and ".." (section 5.2.4)
static size_t put_path(char* const out, size_t at, const MdtView path) {
  const size_t start = at;
  size_t i = 0;
  while (i < path.len) {
    const size_t end = find_any(path, i + 1, "/");
    const MdtView step = mdt_view_slice(path, i + (path.data[i] == '/'), end);
    const bool is_up = mdt_view_is(step, "..");
    while (is_up && at > start && out[--at] != '/') {
    }
    if (!is_up && !mdt_view_is(step, ".")) {
      at = put(out, at, mdt_view_slice(path, i, end));
    } else if (end == path.len && path.data[i] == '/') {
      out[at++] = '/'; // What such a step leads to is a folder
    }
    i = end;
  }
  return at;
}

/// Join the path of `base` up to its last slash and that of a reference
static MdtView merge(MdtArena* const arena, const Parts* const base,
                     const MdtView path) {
  char* const joined =
    (char*)mdt_arena_alloc(arena, base->path.len + path.len + 2);
  size_t len = base->path.len;
  while (len && base->path.data[len - 1] != '/') {
    --len;
  }
  len = put(joined, 0, mdt_view_slice(base->path, 0, len));
  if (!base->path.len && base->host.len) {
    joined[len++] = '/';
  }
  const MdtView view = { joined, put(joined, len, path) };
  return view;
}

MdtView mdt_iri_resolve(MdtArena* const arena, const MdtView text,
                        const MdtView base) {
  if (!base.len || mdt_iri_has_scheme(text)) {
    return text;
  }
  const Parts from = cut(base);
  Parts parts = cut(text);
  char* const out = (char*)mdt_arena_alloc(arena, base.len + text.len + 2);
  const bool is_here = !parts.host.len && !parts.path.len;
  if (!parts.host.len && parts.path.len && parts.path.data[0] != '/') {
    parts.path = merge(arena, &from, parts.path);
  }
  size_t len = put(out, 0, from.scheme);
  len = put(out, len, parts.host.len ? parts.host : from.host);
  len = is_here ? put(out, len, from.path) : put_path(out, len, parts.path);
  len = put(out, len, is_here && !parts.query.len ? from.query : parts.query);
  const MdtView view = { out, put(out, len, parts.fragment) };
  return view;
}
