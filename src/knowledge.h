// SPDX-License-Identifier: Apache-2.0
// What we know, part by part. Each part is loaded by its own stage.

#ifndef MDT_KNOWLEDGE_H
#define MDT_KNOWLEDGE_H

#include "base/arena.h"
#include "claim/claims.h"
#include "entity/lore.h"
#include "lexicon/wordnet.h"
#include "names/namer.h"
#include "open/open.h"
#include "parse/parse.h"
#include "quote/quote.h"
#include "tag/lemmatizer.h"
#include "tag/tagger.h"
#include "time/times.h"
#include "token/segmenter.h"

#include <mandate/reader.h>

/// Everything that stages need and never change
struct MdtKnowledge {
  MdtArena* arena;           ///< Owns tables that are not mapped files
  const char* dir;           ///< The data folder that all came from
  MdtSegmenter* segmenter;   ///< Sentences and words
  MdtTagger* tagger;         ///< Parts of speech
  MdtLemmatizer* lemmatizer; ///< Lemmas and features
  MdtNamer* namer;           ///< Names
  MdtWordNet* wordnet;       ///< Senses of nouns and verbs
  MdtLore* lore;             ///< People, bodies, places, posts
  MdtVectors* vectors;       ///< Words by their company, for the networks
  MdtParser* parser;         ///< Dependencies
  MdtReporting* reporting;   ///< Reporting verbs, nouns and phrases
  MdtTimeLexicon* times;     ///< Words of time
  MdtClaimLexicon* claims;   ///< Frames, modals, weights
  MdtOpenLexicon* open;      ///< What makes an open relation likely
};

#endif
