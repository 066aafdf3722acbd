// SPDX-License-Identifier: Apache-2.0

#include "quote/reporting.h"

#include "base/file.h"
#include "base/try.h"
#include "base/view.h"

#include <string.h>

static const char* const class_names[] = { "",
#define X(id, name) name,
                                           MDT_REPORT_CLASSES(X)
#undef X
};

static const char* const complement_names[] = { "that", "to", "thing",
                                                "quote" };

const char* report_class_name(const ReportClass kind) {
  return class_names[kind];
}

MdtStatus mdt_reporting_load(MdtArena* const arena, const char* const dir,
                             const MdtWordNet* const wordnet,
                             MdtReporting** const out,
                             const MdtLog* const log) {
  MdtReporting* const known =
    (MdtReporting*)mdt_arena_alloc(arena, sizeof(MdtReporting));
  MdtStatus st = MDT_SUCCESS;
  TRY(st,
      mdt_wordlist_read(arena, mdt_file_join(arena, dir, "reporting_verbs.tsv"),
                        &known->verbs, log));
  TRY(st,
      mdt_wordlist_read(arena, mdt_file_join(arena, dir, "reporting_nouns.tsv"),
                        &known->nouns, log));
  TRY(st, mdt_wordlist_read(arena,
                            mdt_file_join(arena, dir, "reporting_phrases.tsv"),
                            &known->phrases, log));
  TRY(st,
      mdt_wordlist_read(arena, mdt_file_join(arena, dir, "quote-weights.tsv"),
                        &known->weights, log));
  known->wordnet = wordnet;
  *out = known;
  return MDT_SUCCESS;
}

static ReportClass find_class(const MdtView name) {
  for (unsigned i = 1; i < sizeof(class_names) / sizeof(*class_names); ++i) {
    if (mdt_view_is(name, class_names[i])) {
      return (ReportClass)i;
    }
  }
  return REPORT_NONE;
}

static unsigned find_complement(const MdtView name) {
  for (unsigned i = 0; i < 4; ++i) {
    if (mdt_view_is(name, complement_names[i])) {
      return 1U << i;
    }
  }
  return 0;
}

static Report read_report(MdtView value) {
  Report report = { REPORT_NONE, 0 };
  if (value.data) {
    report.kind = find_class(mdt_view_cut(&value, ' '));
  }
  while (value.data) {
    report.takes |= find_complement(mdt_view_cut(&value, ' '));
  }
  return report;
}

Report find_report_verb(const MdtReporting* const known, const MdtView lemma,
                        const MdtView preposition) {
  char key[64];
  const size_t len = lemma.len + 1 + preposition.len;
  if (!preposition.data) {
    return read_report(mdt_wordlist_get(known->verbs, lemma));
  }
  if (len > sizeof(key)) {
    return (Report){ REPORT_NONE, 0 };
  }
  memcpy(key, lemma.data, lemma.len);
  key[lemma.len] = ' ';
  memcpy(key + lemma.len + 1, preposition.data, preposition.len);
  return read_report(mdt_wordlist_get(known->verbs, (MdtView){ key, len }));
}

Report find_report_noun(const MdtReporting* const known, const MdtView lemma) {
  return read_report(mdt_wordlist_get(known->nouns, lemma));
}
