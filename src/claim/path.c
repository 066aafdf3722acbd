// SPDX-License-Identifier: Apache-2.0

#include "claim/frames.h"

#include "base/view.h"

#define X(id, name) name,
static const char* const names[MDT_N_STEPS] = { MDT_STEPS(X) };
#undef X

const char* mdt_step_name(const MdtStep step) {
  return names[step];
}

static bool parse_way(MdtWay* const way, MdtView word) {
  if (mdt_view_starts(word, "prep:")) {
    way->step = MDT_STEP_PHRASE;
    way->word = mdt_view_slice(word, 5, word.len);
    return way->word.len > 0;
  }
  for (unsigned i = 0; i < MDT_STEP_PHRASE; ++i) {
    if (mdt_view_is(word, names[i])) {
      way->step = (MdtStep)i;
      return true;
    }
  }
  return false;
}

bool mdt_path_parse(MdtPath* const path, MdtView text) {
  const unsigned room = sizeof(path->ways) / sizeof(*path->ways);
  path->count = 0;
  text = mdt_view_trim(text);
  while (text.len) {
    const MdtView word = mdt_view_cut(&text, ' ');
    if (word.len &&
        (path->count >= room || !parse_way(&path->ways[path->count++], word))) {
      return false;
    }
  }
  return true;
}
