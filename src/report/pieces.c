// SPDX-License-Identifier: Apache-2.0

#include "report/pieces.h"

#include "base/date.h"
#include "base/view.h"
#include "export/label.h"
#include "export/style.h"
#include "export/view.h"
#include "report/html.h"

#include <string.h>

static const MdtReportKindStyle kinds[MDT_REPORT_N_KINDS] = {
#define X(id, letter, name, words) [MDT_REPORT_##id] = { letter, name, words },
  MDT_REPORT_KINDS(X)
#undef X
};

static const char* const months[] = {
  "",     "January", "February",  "March",   "April",    "May",     "June",
  "July", "August",  "September", "October", "November", "December"
};

const MdtReportKindStyle* mdt_report_kind(const MdtReportKind kind) {
  return &kinds[kind];
}

bool mdt_report_is(const MdtTableClaim* const claim, const MdtReportKind kind) {
  const bool is[MDT_REPORT_N_KINDS] = {
    [MDT_REPORT_ATTRIBUTED] = claim->sources.count > 0,
    [MDT_REPORT_NEGATED] = claim->is_negated,
    [MDT_REPORT_MODAL] = mdt_style_is_modal(claim->relation, claim->modality),
    [MDT_REPORT_DENIED] = claim->denied_by != MDT_NONE,
  };
  return is[kind];
}

bool mdt_report_is_party(const MdtType type) {
  return type == MDT_TYPE_PERSON || type == MDT_TYPE_GROUP ||
         type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
}

void mdt_report_put_classes(MdtReport* const report,
                            const MdtTableClaim* const claim) {
  for (unsigned i = 0; i < MDT_REPORT_N_KINDS; ++i) {
    if (mdt_report_is(claim, (MdtReportKind)i)) {
      mdt_sink_format(report->sink, " %s", kinds[i].name);
    }
  }
}

void mdt_report_put_tags(MdtReport* const report,
                         const MdtTableClaim* const claim) {
  for (unsigned i = 0; i < MDT_REPORT_N_KINDS; ++i) {
    if (mdt_report_is(claim, (MdtReportKind)i)) {
      mdt_html_put(report->sink, " <span class=\"tag {}\">{}</span>",
                   mdt_view(kinds[i].name), mdt_view(kinds[i].words));
    }
  }
}

MdtView mdt_report_number(MdtReport* const report, const size_t number) {
  return mdt_label_format(report->arena, "%zu", number);
}

MdtView mdt_report_type_class(MdtReport* const report, const MdtType type) {
  return mdt_label_format(report->arena, "t%u", (unsigned)type);
}

/// Acts and propositions are clauses, not names
static bool is_clause(const MdtTableEntity* const entity) {
  return entity->type == MDT_TYPE_ACT || entity->type == MDT_TYPE_PROPOSITION;
}

static void put_clause(MdtReport* const report,
                       const MdtTableEntity* const entity) {
  const bool is_said = entity->type == MDT_TYPE_PROPOSITION &&
                       !mdt_view_equals(entity->label, entity->gist);
  mdt_html_put(report->sink,
               is_said ? "<bdi class=\"clause\">\xE2\x80\x9C{}\xE2\x80\x9D"
                         "</bdi>"
                       : "<bdi class=\"clause\">{}</bdi>",
               entity->label);
}

MdtView mdt_report_label(const MdtReport* const report, const uint32_t entity) {
  const MdtView label = report->table->entities.items[entity].label;
  return mdt_view_trim(label).len ? label : mdt_view("(without a name)");
}

void mdt_report_put_entity(MdtReport* const report, const uint32_t index) {
  const MdtTableEntity* const entity = &report->table->entities.items[index];
  const MdtView type = mdt_report_type_class(report, entity->type);
  if (is_clause(entity)) {
    put_clause(report, entity);
  } else if (mdt_report_has_entry(report, index)) {
    mdt_html_put(report->sink,
                 "<a class=\"e {}\" href=\"#{}\"><bdi>{}</bdi></a>", type,
                 report->entity_ids[index], mdt_report_label(report, index));
  } else {
    mdt_html_put(report->sink, "<bdi class=\"e {}\">{}</bdi>", type,
                 mdt_report_label(report, index));
  }
}

void mdt_report_put_sentence(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  const MdtTableEntity* const object =
    &report->table->entities.items[claim->object];
  mdt_report_put_entity(report, claim->subject);
  mdt_html_put(report->sink, is_clause(object) ? " <b>{}</b>: " : " <b>{}</b> ",
               mdt_view_words(report->arena, report->table, claim));
  mdt_report_put_entity(report, claim->object);
  if (claim->recipient != MDT_NONE) {
    mdt_html_put(report->sink, " <span class=\"joint\">({}</span> ",
                 mdt_view(mdt_style_relation(claim->relation)->joint));
    mdt_report_put_entity(report, claim->recipient);
    mdt_sink_string(report->sink, "<span class=\"joint\">)</span>");
  }
}

void mdt_report_put_path(MdtReport* const report,
                         const MdtTableClaim* const claim) {
  mdt_sink_string(report->sink, "<ol class=\"path\"><li>");
  if (claim->article != MDT_NONE && report->table->articles.count > 1) {
    mdt_html_put(report->sink, "<bdi>{}</bdi>",
                 report->table->entities.items[claim->article].label);
  } else {
    mdt_sink_string(report->sink, "The article");
  }
  for (size_t i = 0; i < claim->sources.count; ++i) {
    mdt_sink_string(report->sink, "</li><li>");
    mdt_report_put_entity(report, claim->sources.items[i]);
  }
  mdt_sink_string(report->sink, "</li></ol>");
}

void mdt_report_put_reference(MdtReport* const report, const uint32_t index) {
  const MdtView number = mdt_report_number(report, index + 1);
  mdt_html_put(report->sink,
               "<a class=\"no\" href=\"#{}\" aria-label=\"Claim {}\"",
               report->claim_ids[index], number);
  mdt_report_put_data(report, &index, 1);
  mdt_html_put(report->sink, ">{}</a>", number);
}

void mdt_report_put_number(MdtReport* const report, const uint32_t index) {
  const MdtView number = mdt_report_number(report, index + 1);
  mdt_html_put(report->sink,
               "<a class=\"no\" href=\"#{}\" aria-label=\"Claim {}\">{}</a>",
               report->claim_ids[index], number, number);
}

/// Return whether `text` is a day, a month or a year and no more
static bool is_date(const MdtView text, MdtDate* const date) {
  char iso[MDT_DATE_SIZE];
  *date = mdt_date_read(text);
  mdt_date_format(iso, *date);
  return date->year && mdt_view_is(text, iso);
}

static void put_date(MdtReport* const report, const MdtView text,
                     const MdtDate date) {
  mdt_html_put(report->sink, "<time datetime=\"{}\">", text);
  if (date.day) {
    mdt_sink_format(report->sink, "%d ", date.day);
  }
  if (date.month) {
    mdt_sink_format(report->sink, "%s ", months[date.month]);
  }
  mdt_sink_format(report->sink, "%d</time>", date.year);
}

void mdt_report_put_time(MdtReport* const report, const MdtView time) {
  MdtView rest = time;
  const MdtView first = mdt_view_cut(&rest, '/');
  MdtDate from;
  MdtDate to;
  if (is_date(time, &from)) {
    put_date(report, time, from);
  } else if (rest.data && is_date(first, &from) && is_date(rest, &to)) {
    put_date(report, first, from);
    mdt_sink_string(report->sink, " to ");
    put_date(report, rest, to);
  } else {
    mdt_html_put(report->sink, "<bdi>{}</bdi>", time);
  }
}

void mdt_report_put_count(MdtReport* const report, const size_t count,
                          const char* const one, const char* const many) {
  mdt_sink_format(report->sink, "%zu %s", count, count == 1 ? one : many);
}
