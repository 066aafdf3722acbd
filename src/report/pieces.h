// SPDX-License-Identifier: Apache-2.0
// Pieces of markup that several parts of a report use.

#ifndef MDT_REPORT_PIECES_H
#define MDT_REPORT_PIECES_H

#include "report/report.h"

/// What a claim is, beside a fact of the article's own: each has a letter in
/// the filters, a class for its looks and words
#define MDT_REPORT_KINDS(X)                                                    \
  X(ATTRIBUTED, 'a', "att", "on another\xE2\x80\x99s word")                    \
  X(NEGATED, 'n', "neg", "said not to be so")                                  \
  X(MODAL, 'm', "mod", "not told as a fact")                                   \
  X(DENIED, 'd', "den", "denied")

/// Bits of what a claim is
typedef enum {
#define X(id, letter, name, words) MDT_REPORT_##id,
  MDT_REPORT_KINDS(X)
#undef X
    MDT_REPORT_N_KINDS,
} MdtReportKind;

/// How a kind is shown
typedef struct {
  char letter;       ///< In the data of a card
  const char* name;  ///< Class of its looks
  const char* words; ///< What it says
} MdtReportKindStyle;

/// Return how `kind` is shown
const MdtReportKindStyle* mdt_report_kind(MdtReportKind kind);

/// Return whether `claim` is of this kind
bool mdt_report_is(const MdtTableClaim* claim, MdtReportKind kind);

/// Return whether things of this type act: people and bodies
bool mdt_report_is_party(MdtType type);

/// Write the classes of the kinds of `claim`, each after a space
void mdt_report_put_classes(MdtReport* report, const MdtTableClaim* claim);

/// Write the kinds of `claim` in words, as labels
void mdt_report_put_tags(MdtReport* report, const MdtTableClaim* claim);

/// Return the name of `entity`, or words that say it has none
MdtView mdt_report_label(const MdtReport* report, uint32_t entity);

/// Write an entity, with a link to its entry if it has one
void mdt_report_put_entity(MdtReport* report, uint32_t entity);

/// Write claim `index` as a sentence, with its entities in their colours
void mdt_report_put_sentence(MdtReport* report, uint32_t index);

/// Write the chain of sources of `claim` as a path from its article
void mdt_report_put_path(MdtReport* report, const MdtTableClaim* claim);

/// Write what the filters ask of `claims` [count], as attributes
void mdt_report_put_data(MdtReport* report, const uint32_t* claims,
                         size_t count);

/// Write a link to claim `index` that shows its number, with what the filters
/// ask of it
void mdt_report_put_reference(MdtReport* report, uint32_t index);

/// Write a link to claim `index` that shows its number
void mdt_report_put_number(MdtReport* report, uint32_t index);

/// Write `time`, dates of the calendar in words
void mdt_report_put_time(MdtReport* report, MdtView time);

/// Write a count with a thing's name: "1 claim", "2 claims"
void mdt_report_put_count(MdtReport* report, size_t count, const char* one,
                          const char* many);

/// Return `number` in decimal, in the arena
MdtView mdt_report_number(MdtReport* report, size_t number);

/// Return the colour class of `type`, as "t3", in the arena
MdtView mdt_report_type_class(MdtReport* report, MdtType type);

#endif
