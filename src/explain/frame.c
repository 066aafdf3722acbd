// SPDX-License-Identifier: Apache-2.0
// What proposed a claim, and how those who take part in it were found.

#include "base/view.h"
#include "claim/work.h"
#include "explain/work.h"

#include <string.h>

#define FRAMES "https://w3id.org/mandate/frames#"

/// How many links of a mention to earlier ones are told
enum { MAX_LINKS = 8 };

/// The value of feature `name`, or empty
static MdtView feature(const MdtClaim* const claim, const char* const name) {
  const size_t len = strlen(name);
  for (uint32_t i = 0; i < claim->n_features; ++i) {
    const MdtView own = claim->features[i];
    if (own.len > len && !memcmp(own.data, name, len) && own.data[len] == '=') {
      return mdt_view_slice(own, len + 1, own.len);
    }
  }
  return mdt_view("");
}

static const MdtFrame* find_frame(const MdtExplanation* const work) {
  const MdtFrames* const frames = work->knowledge->claims->frames;
  for (size_t i = 0; i < mdt_frames_count(frames); ++i) {
    const MdtFrame* const frame = mdt_frames_at(frames, i)->frame;
    if (mdt_view_equals(frame->name, work->claim->frame)) {
      return frame;
    }
  }
  return NULL;
}

static void write_path(const MdtExplanation* const work, const char* const role,
                       const MdtPath* const path, const MdtView taken) {
  if (!path->count) {
    return;
  }
  mdt_sink_format(work->sink, "  %-11s", role);
  for (unsigned i = 0; i < path->count; ++i) {
    const MdtWay* const way = &path->ways[i];
    const bool is_phrase = way->step == MDT_STEP_PHRASE;
    const MdtView name =
      is_phrase ? way->word : mdt_view(mdt_step_name(way->step));
    const bool is_taken = taken.len && mdt_view_equals(name, taken);
    mdt_sink_format(work->sink, " %s%s%.*s%s", is_taken ? "[" : "",
                    is_phrase ? "prep:" : "", (int)name.len, name.data,
                    is_taken ? "]" : "");
  }
  mdt_sink_string(work->sink, "\n");
}

static void write_frame(const MdtExplanation* const work,
                        const MdtFrame* const frame) {
  const MdtClaim* const claim = work->claim;
  MdtView unit = feature(claim, "unit");
  mdt_view_cut(&unit, '/');
  mdt_sink_format(work->sink, "  <" FRAMES "%.*s>, evoked by \"%.*s\"\n",
                  (int)frame->name.len, frame->name.data, (int)unit.len,
                  unit.data ? unit.data : "");
  mdt_sink_string(work->sink, "  ways to each role, that taken in brackets:\n");
  write_path(work, "subject", &frame->subject, feature(claim, "subject-way"));
  write_path(work, "object", &frame->object, feature(claim, "object-way"));
  write_path(work, "recipient", &frame->recipient, mdt_view(""));
}

void mdt_explain_frame(const MdtExplanation* const work) {
  const MdtView name = work->claim->frame;
  const MdtView unit = feature(work->claim, "unit");
  const MdtFrame* const frame = unit.len ? find_frame(work) : NULL;
  mdt_sink_string(work->sink, "\nFrame\n");
  if (frame) {
    write_frame(work, frame);
    return;
  }
  const MdtView rule = feature(work->claim, "said-rule");
  mdt_sink_format(work->sink, "  no frame: %s \"%.*s\"\n",
                  rule.len ? "the attribution's rule" : "the rule",
                  (int)(rule.len ? rule : name).len,
                  (rule.len ? rule : name).data);
}

// --- Mentions
// ------------------------------------------------------------------

/// The mention that `argument` was read from, or none
static uint32_t mention_of(const MdtExplanation* const work,
                           const MdtArgument* const argument) {
  const MdtMentions* const mentions = &work->doc->mentions;
  uint32_t found = MDT_NONE;
  for (uint32_t i = 0; i < mentions->count; ++i) {
    const MdtMention* const own = &mentions->items[i];
    if (own->entity == argument->entity &&
        (own->head == argument->head ||
         (found == MDT_NONE && own->span.start == argument->span.start))) {
      found = i;
    }
  }
  return found;
}

static void write_mention(const MdtExplanation* const work,
                          const uint32_t index) {
  const MdtMention* const own = &work->doc->mentions.items[index];
  mdt_sink_string(work->sink, "\"");
  mdt_explain_words(work, own->span);
  mdt_sink_format(work->sink, "\" (%u)",
                  (unsigned)mdt_tree_token(work->tree, own->first)->sentence);
}

static void write_links(const MdtExplanation* const work,
                        const char* const role,
                        const MdtArgument* const argument) {
  if (!argument->text.len || argument->entity == MDT_NONE) {
    return;
  }
  const MdtEntity* const entity = &work->doc->entities.items[argument->entity];
  uint32_t at = mention_of(work, argument);
  mdt_sink_format(work->sink, "  %-11s ", role);
  for (int i = 0; i < MAX_LINKS && at != MDT_NONE; ++i) {
    const MdtMention* const own = &work->doc->mentions.items[at];
    write_mention(work, at);
    at = own->antecedent;
    if (at != MDT_NONE) {
      mdt_sink_format(work->sink, ", by the sieve \"%s\" ",
                      own->sieve ? own->sieve : "unnamed");
    }
  }
  mdt_sink_format(work->sink, "; %zu mention%s in all\n",
                  entity->mentions.count,
                  entity->mentions.count == 1 ? "" : "s");
}

void mdt_explain_mentions(const MdtExplanation* const work) {
  mdt_sink_string(work->sink, "\nMentions, with their sentences\n");
  write_links(work, "subject", &work->claim->subject);
  write_links(work, "object", &work->claim->object);
  write_links(work, "recipient", &work->claim->recipient);
  for (uint32_t i = 0; i < work->claim->n_sources; ++i) {
    write_links(work, "source", &work->claim->sources[i]);
  }
}
