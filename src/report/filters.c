// SPDX-License-Identifier: Apache-2.0
// The form that filters claims. Without scripts it is not there, and all
// claims are.

#include "report/html.h"
#include "report/pieces.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_OPTIONS = 200 };

/// Something to choose, and how many claims it leaves
typedef struct {
  uint32_t index;
  size_t count;
} Choice;

MDT_VECTOR(Choices, Choice);

static int by_count(const void* const a, const void* const b) {
  const Choice* const x = (const Choice*)a;
  const Choice* const y = (const Choice*)b;
  if (x->count != y->count) {
    return x->count > y->count ? -1 : 1;
  }
  return x->index < y->index ? -1 : 1;
}

static void add_choice(MdtReport* const report, Choices* const choices,
                       const uint32_t index, const size_t count) {
  if (count) {
    Choice* const choice = mdt_push(report->arena, choices);
    choice->index = index;
    choice->count = count;
  }
}

static void sort(Choices* const choices) {
  if (choices->count > 1) {
    qsort(choices->items, choices->count, sizeof(Choice), by_count);
  }
}

static Choices parties(MdtReport* const report) {
  const MdtTableEntities* const entities = &report->table->entities;
  Choices choices = { NULL, 0, 0 };
  for (uint32_t i = 0; i < entities->count; ++i) {
    const uint32_t index = report->entity_order[i];
    const MdtReportAbout* const about = &report->about[index];
    if (mdt_report_is_party(entities->items[index].type)) {
      add_choice(report, &choices, i, about->did.count + about->had.count);
    }
  }
  sort(&choices);
  return choices;
}

static Choices sources(MdtReport* const report) {
  Choices choices = { NULL, 0, 0 };
  for (uint32_t i = 0; i < report->table->entities.count; ++i) {
    const uint32_t index = report->entity_order[i];
    add_choice(report, &choices, i, report->about[index].told.count);
  }
  sort(&choices);
  return choices;
}

static Choices relations(MdtReport* const report) {
  const MdtTableClaims* const claims = &report->table->claims;
  size_t counts[MDT_N_RELATIONS] = { 0 };
  Choices choices = { NULL, 0, 0 };
  for (size_t i = 0; i < claims->count; ++i) {
    ++counts[claims->items[i].relation];
  }
  for (uint32_t i = 0; i < MDT_N_RELATIONS; ++i) {
    add_choice(report, &choices, i, counts[i]);
  }
  sort(&choices);
  return choices;
}

// --- Rules of style ----------------------------------------------------------

MDT_VECTOR(Rules, MdtView);

/// Add the rule that leaves out all that lacks `word` in the attribute of
/// `data` while `chosen` is chosen
static void add_rule(MdtReport* const report, Rules* const rules,
                     const MdtView chosen, const char* const data,
                     const MdtView word) {
  *mdt_push(report->arena, rules) = mdt_label_format(
    report->arena,
    "#reading:has(%.*s:checked) [data-k]:not([data-%s\"%.*s\"])"
    "{--out:none;opacity:.45}\n",
    MDT_ARGS(chosen), data, MDT_ARGS(word));
}

static void add_entity_rules(MdtReport* const report, Rules* const rules,
                             const char* const name, const char* const data,
                             const Choices* const choices) {
  for (size_t i = 0; i < choices->count && i < MAX_OPTIONS; ++i) {
    const MdtView rank = mdt_report_number(report, choices->items[i].index);
    add_rule(report, rules,
             mdt_label_format(report->arena, "[name=%s] [data-n=\"%.*s\"]",
                              name, MDT_ARGS(rank)),
             data, rank);
  }
}

static MdtView relation_word(const Choice* const choice) {
  const char* const name = mdt_relation_name((MdtRelation)choice->index);
  return mdt_view(*name ? name : "other");
}

static void add_relation_rules(MdtReport* const report, Rules* const rules,
                               const Choices* const choices) {
  for (size_t i = 0; i < choices->count; ++i) {
    const MdtView word = relation_word(&choices->items[i]);
    add_rule(report, rules,
             mdt_label_format(report->arena, "[name=what] [value=%.*s]",
                              MDT_ARGS(word)),
             "r~=", word);
  }
}

static void add_kind_rules(MdtReport* const report, Rules* const rules) {
  for (unsigned i = 0; i < MDT_REPORT_N_KINDS; ++i) {
    const MdtView letter = { &mdt_report_kind((MdtReportKind)i)->letter, 1 };
    add_rule(report, rules,
             mdt_label_format(report->arena, "[name=is][value=%.*s]",
                              MDT_ARGS(letter)),
             "k*=", letter);
  }
}

static MdtView join(MdtReport* const report, const Rules* const rules) {
  size_t len = 0;
  for (size_t i = 0; i < rules->count; ++i) {
    len += rules->items[i].len;
  }
  char* const text = (char*)mdt_arena_alloc(report->arena, len + 1);
  len = 0;
  for (size_t i = 0; i < rules->count; ++i) {
    memcpy(text + len, rules->items[i].data, rules->items[i].len);
    len += rules->items[i].len;
  }
  return (MdtView){ text, len };
}

MdtView mdt_report_filter_rules(MdtReport* const report) {
  const Choices who = parties(report);
  const Choices what = relations(report);
  const Choices word = sources(report);
  Rules rules = { NULL, 0, 0 };
  add_entity_rules(report, &rules, "who", "e~=", &who);
  add_entity_rules(report, &rules, "word", "s~=", &word);
  add_relation_rules(report, &rules, &what);
  add_kind_rules(report, &rules);
  return join(report, &rules);
}

// --- The form ----------------------------------------------------------------

static void begin_select(MdtReport* const report, const char* const name,
                         const char* const label, const char* const any) {
  mdt_html_put(report->sink,
               "<label>{} <select name=\"{}\"><option value=\"\">{}</option>\n",
               mdt_view(label), mdt_view(name), mdt_view(any));
}

static void end_select(MdtReport* const report, const Choices* const choices) {
  if (choices->count > MAX_OPTIONS) {
    mdt_sink_format(report->sink,
                    "<option disabled>%zu more: search for them</option>\n",
                    choices->count - MAX_OPTIONS);
  }
  mdt_sink_string(report->sink, "</select></label>\n");
}

static void write_entities(MdtReport* const report,
                           const Choices* const choices) {
  for (size_t i = 0; i < choices->count && i < MAX_OPTIONS; ++i) {
    const uint32_t rank = choices->items[i].index;
    const uint32_t index = report->entity_order[rank];
    mdt_html_put(report->sink,
                 "<option value=\"{}\" data-n=\"{}\" dir=\"auto\">{} ({})"
                 "</option>\n",
                 report->entity_ids[index], mdt_report_number(report, rank),
                 mdt_report_label(report, index),
                 mdt_report_number(report, choices->items[i].count));
  }
}

static void write_relations(MdtReport* const report,
                            const Choices* const choices) {
  for (size_t i = 0; i < choices->count; ++i) {
    const MdtRelation relation = (MdtRelation)choices->items[i].index;
    mdt_html_put(report->sink, "<option value=\"{}\">{} ({})</option>\n",
                 relation_word(&choices->items[i]),
                 mdt_view(mdt_style_relation(relation)->past),
                 mdt_report_number(report, choices->items[i].count));
  }
}

static void write_kinds(MdtReport* const report) {
  mdt_sink_string(report->sink, "<fieldset><legend>Only what is</legend>\n");
  for (unsigned i = 0; i < MDT_REPORT_N_KINDS; ++i) {
    const MdtReportKindStyle* const kind = mdt_report_kind((MdtReportKind)i);
    mdt_sink_format(report->sink,
                    "<label class=\"check\"><input type=\"checkbox\" "
                    "name=\"is\" value=\"%c\"> %s</label>\n",
                    kind->letter, kind->words);
  }
  mdt_sink_string(report->sink, "</fieldset>\n");
}

void mdt_report_write_filters(MdtReport* const report) {
  const Choices who = parties(report);
  const Choices what = relations(report);
  const Choices word = sources(report);
  MdtSink* const sink = report->sink;
  mdt_sink_string(sink, "<form id=\"filter\" autocomplete=\"off\" "
                        "role=\"search\" aria-label=\"Filter the claims\">"
                        "\n<div class=\"fields\">\n");
  begin_select(report, "who", "Person or body", "anybody");
  write_entities(report, &who);
  end_select(report, &who);
  begin_select(report, "what", "Relation", "any");
  write_relations(report, &what);
  end_select(report, &what);
  begin_select(report, "word", "On the word of", "anybody");
  write_entities(report, &word);
  end_select(report, &word);
  mdt_sink_string(sink, "<label class=\"scripted\" hidden>Words <input "
                        "type=\"search\" name=\"text\" "
                        "autocomplete=\"off\"></label>\n</div>\n");
  mdt_sink_string(sink, "<div class=\"more\">\n");
  write_kinds(report);
  mdt_sink_string(sink,
                  "<p class=\"result\"><span id=\"count\" role=\"status\">"
                  "</span> <button type=\"reset\">Show all</button></p>\n"
                  "</div>\n</form>\n<p id=\"said\" role=\"status\"></p>\n");
}
