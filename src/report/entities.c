// SPDX-License-Identifier: Apache-2.0
// Entries of people and bodies, then of documents, policies, posts and places:
// who they are, what they did, what was said of them. What no claim is about
// is listed last.

#include "report/html.h"
#include "report/pieces.h"

#include "base/view.h"
#include "export/draw.h"
#include "export/view.h"

enum { MAX_CLAIMS = 100, MAX_MENTIONS = 12 };

/// Posts and memberships are told at the head of an entry
static bool is_tie(const MdtTableClaim* const claim) {
  return claim->relation == MDT_HOLDS_POST ||
         claim->relation == MDT_MEMBER_OF || claim->relation == MDT_PART_OF;
}

/// Write what a claim is, but for its sources, which are told in full
static void put_short_tags(MdtReport* const report,
                           const MdtTableClaim* const claim) {
  MdtTableClaim rest = *claim;
  rest.sources.count = 0;
  mdt_report_put_tags(report, &rest);
}

static void write_claim(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  mdt_sink_string(report->sink, "<li class=\"c");
  mdt_report_put_classes(report, claim);
  mdt_sink_string(report->sink, "\">");
  mdt_report_put_number(report, index);
  mdt_html_put(report->sink, " <bdi>{}</bdi>", report->sentences[index]);
  if (claim->sources.count) {
    mdt_html_put(report->sink,
                 ", <span class=\"chain\">on the word of <bdi>{}</bdi></span>",
                 mdt_view_chain(report->arena, report->table, claim));
  }
  put_short_tags(report, claim);
  mdt_sink_string(report->sink, "</li>\n");
}

static void write_list(MdtReport* const report, const char* const title,
                       const MdtIndices* const claims) {
  size_t count = 0;
  for (size_t i = 0; i < claims->count; ++i) {
    if (is_tie(&report->table->claims.items[claims->items[i]])) {
      continue;
    }
    if (!count) {
      mdt_sink_format(report->sink, "<h4>%s</h4>\n<ul>\n", title);
    }
    if (++count <= MAX_CLAIMS) {
      write_claim(report, claims->items[i]);
    }
  }
  if (count > MAX_CLAIMS) {
    mdt_sink_format(report->sink, "<li>and %zu more among the claims</li>\n",
                    count - MAX_CLAIMS);
  }
  mdt_sink_string(report->sink, count ? "</ul>\n" : "");
}

/// Write a post or membership, seen from the side that `entity` is not on
static void write_tie(MdtReport* const report, const uint32_t entity,
                      const uint32_t index) {
  static const char* const as_subject[] = { "", "member of ", "part of " };
  static const char* const as_object[] = { "held by ", "member: ", "part: " };
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  const bool is_subject = claim->subject == entity;
  const int kind = claim->relation == MDT_HOLDS_POST  ? 0
                   : claim->relation == MDT_MEMBER_OF ? 1
                                                      : 2;
  mdt_sink_string(report->sink, "<li>");
  mdt_sink_string(report->sink,
                  is_subject ? as_subject[kind] : as_object[kind]);
  if (claim->time.len && is_subject) {
    mdt_report_put_time(report, claim->time);
    mdt_sink_string(report->sink, " ");
  }
  mdt_report_put_entity(report, is_subject ? claim->object : claim->subject);
  mdt_report_put_tags(report, claim);
  mdt_sink_string(report->sink, " ");
  mdt_report_put_number(report, index);
  mdt_sink_string(report->sink, "</li>");
}

static void write_ties(MdtReport* const report, const uint32_t entity) {
  const MdtReportAbout* const about = &report->about[entity];
  const MdtIndices* const lists[] = { &about->did, &about->had };
  size_t count = 0;
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < lists[i]->count; ++j) {
      const uint32_t claim = lists[i]->items[j];
      if (is_tie(&report->table->claims.items[claim]) &&
          ++count <= MAX_CLAIMS) {
        mdt_sink_string(report->sink, count == 1 ? "<ul class=\"ties\">" : "");
        write_tie(report, entity, claim);
      }
    }
  }
  if (count > MAX_CLAIMS) {
    mdt_sink_format(report->sink, "<li>and %zu more</li>", count - MAX_CLAIMS);
  }
  mdt_sink_string(report->sink, count ? "</ul>\n" : "");
}

static void write_aliases(MdtReport* const report,
                          const MdtTableEntity* const entity) {
  for (size_t i = 0; i < entity->aliases.count; ++i) {
    mdt_html_put(report->sink,
                 i ? ", <bdi>{}</bdi>" : "Also called <bdi>{}</bdi>",
                 entity->aliases.items[i]);
  }
  mdt_sink_string(report->sink, entity->aliases.count ? ". " : "");
  if (entity->known.len) {
    mdt_html_put(report->sink, "Known as <code>{}</code>. ",
                 mdt_picture_fragment(entity->known));
  }
}

/// Write how often the articles name `entity`, and where that stands here
static void write_mentions(MdtReport* const report,
                           const MdtTableEntity* const entity) {
  const MdtIndices* const mentions = &entity->mentions;
  if (!mentions->count) {
    return;
  }
  mdt_sink_string(report->sink, "Named ");
  mdt_report_put_count(report, mentions->count, "time", "times");
  size_t shown = 0;
  for (size_t i = 0; i < mentions->count && shown < MAX_MENTIONS; ++i) {
    const uint32_t passage = mentions->items[i];
    if (report->is_marked[passage]) {
      const MdtView number = mdt_report_number(report, i + 1);
      ++shown;
      mdt_html_put(report->sink,
                   " <a class=\"at\" href=\"#{}\" aria-label=\"Mention {}\">{}"
                   "</a>",
                   report->passage_ids[passage], number, number);
    }
  }
  mdt_sink_string(report->sink,
                  shown && shown < mentions->count ? " \xE2\x80\xA6" : "");
}

static void write_entry(MdtReport* const report, const uint32_t index) {
  const MdtTableEntity* const entity = &report->table->entities.items[index];
  const MdtReportAbout* const about = &report->about[index];
  mdt_html_put(report->sink,
               "<section class=\"entry\" id=\"{}\"><h3><bdi>{}</bdi> "
               "<span class=\"type {}\">{}</span></h3>\n",
               report->entity_ids[index], mdt_report_label(report, index),
               mdt_report_type_class(report, entity->type),
               mdt_view(entity->type ? mdt_type_name(entity->type) : "Other"));
  write_ties(report, index);
  mdt_sink_string(report->sink, "<p class=\"aka\">");
  write_aliases(report, entity);
  write_mentions(report, entity);
  mdt_sink_string(report->sink, "</p>\n");
  write_list(report, "Did and said", &about->did);
  write_list(report, "Done to them or said of them", &about->had);
  write_list(report, "On their word", &about->told);
  mdt_sink_string(report->sink, "</section>\n");
}

static bool has_claims(const MdtReport* const report, const uint32_t index) {
  const MdtReportAbout* const about = &report->about[index];
  return about->did.count || about->had.count || about->told.count;
}

/// Write the entries of people and bodies, or of all others, the most used
/// first
static void write_part(MdtReport* const report, const bool is_party,
                       const char* const id, const char* const title) {
  const MdtTableEntities* const entities = &report->table->entities;
  size_t count = 0;
  mdt_html_put(report->sink, "<section id=\"{}\" class=\"index\"><h2>{}</h2>\n",
               mdt_view(id), mdt_view(title));
  for (size_t i = 0; i < entities->count; ++i) {
    const uint32_t index = report->entity_order[i];
    if (mdt_report_is_party(entities->items[index].type) == is_party &&
        mdt_report_has_entry(report, index) && has_claims(report, index)) {
      mdt_sink_string(report->sink, count++ ? "" : "<div class=\"entries\">\n");
      write_entry(report, index);
    }
  }
  mdt_sink_string(report->sink,
                  count ? "</div></section>\n" : "<p>None.</p></section>\n");
}

static void write_named(MdtReport* const report) {
  const MdtTableEntities* const entities = &report->table->entities;
  size_t count = 0;
  for (size_t i = 0; i < entities->count; ++i) {
    const uint32_t index = report->entity_order[i];
    const MdtTableEntity* const entity = &entities->items[index];
    if (mdt_report_has_entry(report, index) && !has_claims(report, index)) {
      mdt_sink_string(report->sink, count++
                                      ? ""
                                      : "<section id=\"named\" class=\"index\">"
                                        "<h2>Also named, without a claim</h2>\n"
                                        "<ul class=\"named\">\n");
      mdt_html_put(report->sink, "<li id=\"{}\"><bdi class=\"e {}\">{}</bdi> ",
                   report->entity_ids[index],
                   mdt_report_type_class(report, entity->type),
                   mdt_report_label(report, index));
      write_mentions(report, entity);
      mdt_sink_string(report->sink, "</li>\n");
    }
  }
  mdt_sink_string(report->sink, count ? "</ul></section>\n" : "");
}

void mdt_report_write_entities(MdtReport* const report) {
  write_part(report, true, "people", "People and bodies");
  write_part(report, false, "others", "Documents, policies, posts and places");
  write_named(report);
}
