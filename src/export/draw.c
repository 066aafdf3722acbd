// SPDX-License-Identifier: Apache-2.0
// From a store to a picture in a file.

#include "export/draw.h"

#include "base/view.h"
#include "export/dot.h"
#include "export/view.h"

#include <string.h>

static const char* const view_names[] = {
#define X(id, name, title) name,
  MDT_PICTURE_VIEWS(X)
#undef X
};

static const char* const view_titles[] = {
#define X(id, name, title) title,
  MDT_PICTURE_VIEWS(X)
#undef X
};

static const char* const format_names[] = {
#define X(id, name) name,
  MDT_PICTURE_FORMATS(X)
#undef X
};

const char* mdt_picture_view_name(const MdtPictureView view) {
  return view_names[view];
}

const char* mdt_picture_view_title(const MdtPictureView view) {
  return view_titles[view];
}

MdtPictureView mdt_picture_view_find(const MdtView name) {
  MdtPictureView view = MDT_PICTURE_DIRECTIVES;
  while (view < MDT_N_PICTURE_VIEWS && !mdt_view_is(name, view_names[view])) {
    ++view;
  }
  return view;
}

MdtPictureFormat mdt_picture_format_find(const MdtView name) {
  MdtPictureFormat format = MDT_PICTURE_DOT;
  while (format < MDT_N_PICTURE_FORMATS &&
         !mdt_view_is(name, format_names[format])) {
    ++format;
  }
  return format;
}

static MdtViewMaker* const makers[] = {
  [MDT_PICTURE_DIRECTIVES] = mdt_view_directives,
  [MDT_PICTURE_SOURCES] = mdt_view_sources,
  [MDT_PICTURE_POSTS] = mdt_view_posts,
  [MDT_PICTURE_TIMELINE] = mdt_view_timeline,
  [MDT_PICTURE_DISPUTES] = mdt_view_disputes,
  [MDT_PICTURE_ALL] = mdt_view_all,
};

/// How many claims of a view are drawn, and how
typedef struct {
  MdtArena* arena;
  const MdtClaimTable* table;
  MdtPictureView view;
  const MdtLog* log;
  bool is_narrow;
  MdtPicture* picture; // The last one that fits, or null
  size_t fits;         // How many claims it has
} Search;

static bool try_limit(Search* const search, const size_t limit) {
  MdtPicture* const picture =
    makers[search->view](search->arena, search->table, limit);
  picture->is_narrow = search->is_narrow;
  const bool does_fit = mdt_dot_fits(picture, search->log);
  if (does_fit) {
    search->picture = picture;
    search->fits = limit;
  }
  return does_fit;
}

/// Look for more claims than fit yet, and fewer than `beyond`
static void look_between(Search* const search, size_t beyond) {
  size_t within = search->fits;
  while (beyond - within > 1) {
    const size_t middle = (within + beyond) / 2;
    if (try_limit(search, middle)) {
      within = middle;
    } else {
      beyond = middle;
    }
  }
}

MdtPicture* mdt_view_picture(MdtArena* const arena,
                             const MdtClaimTable* const table,
                             const MdtPictureView view,
                             const MdtLog* const log) {
  enum { MOST = 48, FEWEST = 1 }; // The fewest are drawn even without room
  Search search = { arena, table, view, log, false, NULL, FEWEST - 1 };
  if (try_limit(&search, MOST)) {
    return search.picture;
  }
  look_between(&search, MOST);
  search.is_narrow = true; // Short lines suit an upright page
  if (search.fits + 1 < MOST && try_limit(&search, search.fits + 1)) {
    look_between(&search, MOST + 1);
  }
  return search.picture ? search.picture : makers[view](arena, table, FEWEST);
}

MdtView mdt_picture_fragment(const MdtView iri) {
  MdtView fragment = iri;
  for (size_t i = 0; i < iri.len; ++i) {
    if (iri.data[i] == '/') {
      fragment = mdt_view_slice(iri, i + 1, iri.len);
    } else if (iri.data[i] == '#') {
      return mdt_view_slice(iri, i + 1, iri.len);
    }
  }
  return fragment;
}

MdtStatus mdt_picture_draw(MdtArena* const arena,
                           const MdtClaimTable* const table,
                           const MdtPictureView view,
                           const MdtPictureSetting* const setting,
                           MdtSink* const sink, const MdtLog* const log) {
  MdtPicture* const picture = mdt_view_picture(arena, table, view, log);
  return picture->is_empty
           ? MDT_NOTHING
           : mdt_dot_write(picture, MDT_PICTURE_SVG, setting, sink, log);
}

/// What is to be drawn: the statements of a store where `view` is none
typedef struct {
  const MdtStore* store;
  MdtPictureView view;
  MdtPictureFormat format;
} Order;

static MdtStatus draw(MdtArena* const arena, const Order* const order,
                      MdtSink* const sink, const MdtLog* const log) {
  static const MdtPictureSetting alone = { "", NULL, false };
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  MdtPicture* const picture =
    order->view == MDT_N_PICTURE_VIEWS
      ? mdt_view_statements(arena, order->store)
      : mdt_view_picture(arena, mdt_claim_table_new(arena, order->store),
                         order->view, log);
  const MdtStatus st = mdt_dot_write(picture, order->format, &alone, sink, log);
  mdt_arena_guard(arena, NULL);
  return st;
}

static MdtStatus draw_alone(const Order* const order, MdtSink* const sink,
                            const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtStatus st = arena ? draw(arena, order, sink, log) : MDT_NO_MEMORY;
  mdt_arena_free(arena);
  return st;
}

MdtStatus mdt_picture_draw_store(const MdtStore* const store,
                                 const MdtPictureView view,
                                 const MdtPictureFormat format,
                                 MdtSink* const sink, const MdtLog* const log) {
  const Order order = { store, view, format };
  return draw_alone(&order, sink, log);
}

MdtStatus mdt_picture_draw_statements(const MdtStore* const store,
                                      const MdtPictureFormat format,
                                      MdtSink* const sink,
                                      const MdtLog* const log) {
  const Order order = { store, MDT_N_PICTURE_VIEWS, format };
  return draw_alone(&order, sink, log);
}

bool mdt_picture_has(const MdtStore* const store, const MdtPictureView view) {
  MdtArena* const arena = mdt_arena_new(NULL);
  if (!arena) {
    return false;
  }
  jmp_buf shortage;
  volatile bool has = false;
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    const MdtClaimTable* const table = mdt_claim_table_new(arena, store);
    has = !makers[view](arena, table, 1)->is_empty;
  }
  mdt_arena_free(arena);
  return has;
}

MdtStatus mdt_picture_write(const MdtStore* const store,
                            const MdtPictureView view,
                            const MdtPictureFormat format,
                            const char* const path, const MdtLog* const log) {
  MdtSink* const sink = strcmp(path, "-")
                          ? mdt_sink_new_file(path, log)
                          : mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    return MDT_NO_WRITE;
  }
  const MdtStatus st = mdt_picture_draw_store(store, view, format, sink, log);
  if (st) {
    mdt_sink_discard(sink);
    return st;
  }
  return mdt_sink_close(sink, log);
}
