// SPDX-License-Identifier: Apache-2.0
// The report: one HTML file that a reader can keep, with all that a graph says
// of who directed what.
//
// Order: what was directed, first; the articles with their marks, each beside
// its claims; people and bodies; the pictures; how it was made. Every part is
// a walk over the table of claims, straight into the sink, and knows the names
// by which parts point at each other from here.

#ifndef MDT_REPORT_REPORT_H
#define MDT_REPORT_REPORT_H

#include "export/claim_table.h"
#include "export/writer.h"
#include "report/ruler.h"

/// What claims say of an entity
typedef struct {
  MdtIndices did;  ///< Claims of which it is the subject
  MdtIndices had;  ///< Claims of which it is object or recipient
  MdtIndices told; ///< Claims that stand on its word
} MdtReportAbout;

/// A report being written
typedef struct {
  const MdtExport* job;
  MdtArena* arena;
  MdtSink* sink;
  const MdtClaimTable* table;
  MdtView* claim_ids;      ///< [claims] names within the page
  MdtView* entity_ids;     ///< [entities] the same
  MdtView* passage_ids;    ///< [passages] the same
  uint32_t* entity_order;  ///< [entities] the most used first
  uint32_t* rank;          ///< [entities] place of each in that order
  uint32_t* passage_order; ///< [passages] by IRI
  MdtView* sentences;      ///< [claims] each claim in words
  MdtReportAbout* about;   ///< [entities] claims of each
  const MdtRuler** text;   ///< [entities] of an article: its text, or null
  MdtIndices* stated;      ///< [passages] claims that rest on it
  MdtIndices* passages;    ///< [entities] of an article: those in it
  uint32_t* meant;         ///< [passages] entity that it mentions, or none
  bool* is_cue;            ///< [passages] tells a claim
  bool* is_marked;         ///< [passages] stands in a text of the page
} MdtReport;

/// Write a report of a graph
MdtStatus mdt_write_report(const MdtExport* job);

/// Return whether `entity` has an entry of its own in the page
bool mdt_report_has_entry(const MdtReport* report, uint32_t entity);

/// Return whether the text of `article` is given and begins with a headline
bool mdt_report_has_headline(const MdtReport* report, uint32_t article);

/// Return the headline of `article` where its text is given and begins with
/// one, or else its name
MdtView mdt_report_title(const MdtReport* report, uint32_t article);

/// Put entities and passages into orders of their own
void mdt_report_order(MdtReport* report);

/// Give everything that can be pointed at a name of its own
void mdt_report_name_all(MdtReport* report);

/// Take the texts of the articles that the job brings. MDT_BAD_TEXT, with its
/// name in the log, where one is none that the graph was read from.
MdtStatus mdt_report_take_texts(MdtReport* report);

/// Write the head of the page, up to where its main part begins
void mdt_report_write_head(MdtReport* report);

/// Write what was directed, the most important first
void mdt_report_write_facts(MdtReport* report);

/// Return the rules of style by which filters work without the script, in the
/// arena: what is chosen in the form hides the cards that do not fit, and dims
/// their sentences
MdtView mdt_report_filter_rules(MdtReport* report);

/// Write the form of filters
void mdt_report_write_filters(MdtReport* report);

/// Write the text of `article` with its marks
void mdt_report_write_article(MdtReport* report, uint32_t article);

/// Write the claim number `index` as a card
void mdt_report_write_card(MdtReport* report, uint32_t index);

/// Write people and bodies, and what else has a name
void mdt_report_write_entities(MdtReport* report);

/// Write the pictures
MdtStatus mdt_report_write_pictures(MdtReport* report);

/// Write how the graph was made, and what the numbers mean
void mdt_report_write_making(MdtReport* report);

#endif
