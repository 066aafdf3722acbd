// SPDX-License-Identifier: Apache-2.0
// The tables of reporting verbs, nouns and phrases.

#ifndef MDT_QUOTE_REPORTING_H
#define MDT_QUOTE_REPORTING_H

#include "lexicon/wordlist.h"
#include "quote/quote.h"

/// X(identifier, name) for each class of verb or noun that passes on words or
/// thoughts, and for what it may take as content
#define MDT_REPORT_CLASSES(X)                                                  \
  X(SAY, "say")                                                                \
  X(TELL, "tell")                                                              \
  X(THINK, "think")                                                            \
  X(FIND, "find")                                                              \
  X(ORDER, "order")                                                            \
  X(ASK, "ask")                                                                \
  X(DENY, "deny")                                                              \
  X(REFUSE, "refuse")                                                          \
  X(PROMISE, "promise")                                                        \
  X(NAME, "name")

/// What kind of saying or thinking
typedef enum {
  REPORT_NONE, ///< Not in the tables
#define X(id, name) REPORT_##id,
  MDT_REPORT_CLASSES(X)
#undef X
} ReportClass;

/// What a verb takes as content
enum {
  TAKES_THAT = 1,  ///< A clause: "said that it failed"
  TAKES_TO = 2,    ///< An infinitive: "asked him to leave"
  TAKES_THING = 4, ///< A noun phrase: "announced his retirement"
  TAKES_QUOTE = 8, ///< A quotation beside it: "'No,' he answered"
};

/// How a verb or noun reports
typedef struct {
  ReportClass kind; ///< Its class
  unsigned takes;   ///< TAKES_…, joined
} Report;

struct MdtReporting {
  MdtWordList* verbs;        ///< Verb, or verb and preposition
  MdtWordList* nouns;        ///< Nouns with a clause
  MdtWordList* phrases;      ///< Prepositions and adverbs
  MdtWordList* weights;      ///< Of features of proposals
  const MdtWordNet* wordnet; ///< Classes of words
};

/// Return how `lemma` reports, and with a `preposition` unless its data is null
Report find_report_verb(const MdtReporting* known, MdtView lemma,
                        MdtView preposition);

/// Return the name of class `kind`
const char* report_class_name(ReportClass kind);

/// Return how noun `lemma` reports
Report find_report_noun(const MdtReporting* known, MdtView lemma);

#endif
