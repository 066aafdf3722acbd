// SPDX-License-Identifier: Apache-2.0
// The document: one article and the layers that the stages add to it.
//
// A stage reads the layers before its own, adds its own, and changes nothing
// else. All layers live in the document's arena and refer to each other by
// index. Every span is in bytes of `text`, which never changes.

#ifndef MDT_DOCUMENT_MODEL_H
#define MDT_DOCUMENT_MODEL_H

#include "base/arena.h"
#include "base/date.h"
#include "base/vector.h"
#include "document/tags.h"

#include <mandate/claim.h>
#include <mandate/document.h>
#include <mandate/log.h>
#include <mandate/open.h>
#include <mandate/vocabulary.h>

#include <stdbool.h>
#include <stdint.h>

/// An index that refers to nothing
#define MDT_NONE UINT32_MAX

/// Spans that together are one thing, as the pieces of a broken quotation
MDT_VECTOR(MdtSpans, MdtSpan);

/// Indices into a layer
MDT_VECTOR(MdtIndices, uint32_t);

/// A syntactic word of Universal Dependencies
typedef struct {
  MdtSpan span;      ///< Its characters; pieces of "don't" share or divide it
  MdtView form;      ///< The word, as it stands there or as UD spells it
  MdtView lemma;     ///< Dictionary form, or empty
  MdtUpos upos;      ///< Universal part of speech
  MdtXpos xpos;      ///< Penn part of speech
  MdtView feats;     ///< "Number=Sing|…", or empty
  uint32_t sentence; ///< The sentence it is in
  uint32_t head;     ///< Its head, a token of the document; none for a root
  MdtDeprel deprel;  ///< Relation to its head
} MdtToken;

/// A surface token that holds several words: "don't", "daughter's"
typedef struct {
  MdtSpan span;   ///< Its characters
  uint32_t first; ///< First word
  uint32_t end;   ///< After its last word
} MdtMultiword;

/// A sentence: a run of tokens
typedef struct {
  MdtSpan span;          ///< From its first to its last character
  uint32_t first;        ///< First token
  uint32_t end;          ///< After its last token
  uint32_t story;        ///< First token after a dateline, if it has one
  bool is_headline;      ///< The title line of the article
  bool starts_paragraph; ///< The first of a paragraph
} MdtSentence;

/// What kind of name the tagger saw
typedef enum {
  MDT_NAME_PER, ///< Person
  MDT_NAME_ORG, ///< Agency or organisation
  MDT_NAME_LOC, ///< Place
} MdtNameKind;

/// A name as the name tagger found it
typedef struct {
  uint32_t first;   ///< First token
  uint32_t end;     ///< After its last token
  MdtNameKind kind; ///< What it names
} MdtName;

/// How a mention refers (annotation.md)
typedef enum {
  MDT_MENTION_NAME,        ///< N: a name
  MDT_MENTION_DESCRIPTION, ///< D: a noun phrase
  MDT_MENTION_PRONOUN,     ///< P: a pronoun
} MdtMentionKind;

/// A noun phrase, name or pronoun that refers to something
typedef struct {
  MdtSpan span;        ///< Its characters, as annotation.md bounds them
  uint32_t first;      ///< First token
  uint32_t end;        ///< After its last token
  uint32_t head;       ///< Head token of the phrase
  MdtMentionKind kind; ///< Name, description or pronoun
  MdtType type;        ///< Type of what it refers to, or none
  uint32_t entity;     ///< The entity it refers to
  uint32_t antecedent; ///< The earlier mention it was linked to, or none
  const char* sieve;   ///< Name of the sieve that linked it, or null
  bool is_inner;       ///< Within a longer name, for ties alone: "US" in
                       ///< "US Navy"
} MdtMention;

/// Grammatical gender, where known
typedef enum {
  MDT_GENDER_UNKNOWN,
  MDT_GENDER_MALE,
  MDT_GENDER_FEMALE,
  MDT_GENDER_NEUTER,
} MdtGender;

/// What one or more mentions refer to
typedef struct {
  MdtType type;        ///< Its type, or none
  MdtView name;        ///< Canonical name, as claims.md lists it
  MdtIndices mentions; ///< Its mentions in text order
  MdtGender gender;    ///< For persons, where known
  bool is_plural;      ///< Several, as "prosecutors"
  bool is_named;       ///< Has a mention that is a name
  uint32_t known;      ///< Its entry in the gazetteer, or none
} MdtEntity;

/// What titles, appositions and names say of posts and structure:
/// "then-Attorney General Jeff Sessions", "Border Patrol agents"
typedef struct {
  MdtRelation relation; ///< holdsPost, memberOf or partOf
  uint32_t subject;     ///< Mention
  uint32_t object;      ///< Mention
  MdtView time;         ///< "then", "former", "acting" …, or empty
  MdtSpan cue;          ///< The words that say so
  uint32_t sentence;    ///< Where
  const char* rule;     ///< Name of the rule that found it
} MdtTie;

/// How a content stands in the text
typedef enum {
  MDT_QUOTE_DIRECT,   ///< All within quotation marks
  MDT_QUOTE_MIXED,    ///< Partly
  MDT_QUOTE_INDIRECT, ///< None of it
} MdtQuoteKind;

/// Somebody is said to say, think, order or deny something (annotation.md)
typedef struct {
  MdtSpans source;       ///< Noun phrase of the source; empty: unnamed
  MdtSpans cue;          ///< The words that tie content to source
  MdtSpans content;      ///< What is said
  uint32_t source_head;  ///< Head token of the source, or none
  uint32_t cue_head;     ///< Verb, noun or preposition of the cue, or none
  uint32_t content_head; ///< Head token of the content, or none
  uint32_t addressee;    ///< Head token of who is told, or none
  uint32_t parent;       ///< Innermost attribution whose content holds this
                         ///< one, or none
  MdtQuoteKind kind;     ///< Direct, mixed or indirect
  bool is_speech_act;    ///< The source is the subject of a verb of saying,
                         ///< so that it gives a `said`; not "according to"
  const char* rule;      ///< Name of the rule that found it
} MdtAttribution;

/// An expression of time: "on May 5, 2018", "last month", "until recently"
typedef struct {
  MdtSpan span;     ///< Its characters, without preposition or article
  uint32_t first;   ///< First token
  uint32_t end;     ///< After its last token
  uint32_t head;    ///< Its token whose head is outside
  MdtDate from;     ///< What it was resolved to, or all zero
  MdtDate to;       ///< The end of a span, or all zero
  MdtView relation; ///< "since", "until", "before" …, or empty
  MdtView value;    ///< As the listing shows it: ISO 8601, or the words
} MdtTime;

/// Subject, object, recipient or source of a claim
typedef struct {
  MdtType type;    ///< Its type; none: there is no such argument
  uint32_t entity; ///< The entity, or none for an act or a proposition
  uint32_t head;   ///< Head token, or none
  MdtSpan span;    ///< The words in the text
  MdtView text;    ///< As the listing shows it
} MdtArgument;

/// One statement that the article makes or passes on (claims.md)
struct MdtClaim {
  MdtRelation relation;  ///< What it says
  MdtArgument subject;   ///< Who
  MdtArgument object;    ///< What or whom
  MdtArgument recipient; ///< To or for whom; type none if nobody
  bool is_negated;       ///< Polarity -
  MdtModality modality;  ///< Fact, duty, possibility …
  MdtArgument* sources;  ///< [n_sources] nearest to the reader first
  uint32_t n_sources;    ///< Length of the chain
  bool is_hearsay;       ///< Reaches the reader through somebody unnamed:
                         ///< "allegedly", "it is believed"
  MdtView time;          ///< ISO 8601 or the words, or empty
  MdtIndices evidence;   ///< Sentences, ascending
  MdtSpan cue;           ///< The words that evoke the relation
  MdtView frame;         ///< Name of the frame that made it
  unsigned confidence;   ///< In hundredths, 0 to 100
  uint32_t denies;       ///< The claim that this one denies, or none
  uint32_t cue_head;     ///< Token that evokes the relation
  MdtView* features;     ///< [n_features] what its confidence rests on
  uint32_t n_features;   ///< How many
};

/// What fills a place of an open relation: words that need not be neighbours
typedef struct {
  MdtIndices tokens; ///< Ascending; empty: there is only `word`
  MdtView word;      ///< What stands before them though not there, or empty
  uint32_t head;     ///< Head token of the words, or none
  MdtView text;      ///< As the listing shows it
} MdtOpenPart;

/// How many arguments an open relation has at most
enum { MDT_OPEN_ARGUMENTS = 8 };

/// A relation in the words of the text, with its arguments
struct MdtOpenRelation {
  MdtOpenPart phrase;                        ///< "was taken over by"
  MdtOpenPart arguments[MDT_OPEN_ARGUMENTS]; ///< [n_arguments] subject first
  unsigned n_arguments;                      ///< At least one
  uint32_t predicate;                        ///< Token that heads it
  uint32_t sentence;                         ///< Where
  bool is_of_noun;                           ///< Stands within a noun phrase
  bool is_negated;                           ///< Polarity -
  MdtModality modality;                      ///< Fact, duty, possibility …
  const char* rule;                          ///< Name of the rule that found it
  unsigned confidence;                       ///< In hundredths, 1 to 99
};

/// An open relation as the graph has it
typedef struct {
  MdtClaim claim;                         ///< Without relation and recipient;
                                          ///< its object may be empty
  MdtArgument others[MDT_OPEN_ARGUMENTS]; ///< [n_others] what stands besides
  unsigned n_others;                      ///< How many
  MdtView phrase;                         ///< The words of the relation
  MdtView lemmas;                         ///< What they are forms of
} MdtOpenClaim;

MDT_VECTOR(MdtTokens, MdtToken);
MDT_VECTOR(MdtMultiwords, MdtMultiword);
MDT_VECTOR(MdtSentences, MdtSentence);
MDT_VECTOR(MdtNames, MdtName);
MDT_VECTOR(MdtMentions, MdtMention);
MDT_VECTOR(MdtEntities, MdtEntity);
MDT_VECTOR(MdtTies, MdtTie);
MDT_VECTOR(MdtAttributions, MdtAttribution);
MDT_VECTOR(MdtTimes, MdtTime);
MDT_VECTOR(MdtClaims, MdtClaim);
MDT_VECTOR(MdtOpenRelations, MdtOpenRelation);
MDT_VECTOR(MdtOpenClaims, MdtOpenClaim);

/// One article and its layers
struct MdtDocument {
  MdtArena* arena;               ///< Owns everything below
  MdtLog log;                    ///< Where trouble is told
  MdtView name;                  ///< File name without folder and extension
  MdtView path;                  ///< As given, for errors
  MdtView text;                  ///< The article; UTF-8, checked
  MdtTokens tokens;              ///< token/, tag/, parse/
  MdtMultiwords multiwords;      ///< token/
  MdtSentences sentences;        ///< token/
  MdtNames names;                ///< names/
  MdtMentions mentions;          ///< entity/
  uint32_t* mention_at;          ///< [tokens] widest mention headed there
  MdtEntities entities;          ///< coref/
  MdtTies ties;                  ///< entity/
  MdtAttributions attributions;  ///< quote/
  uint32_t* attribution_at;      ///< [tokens] innermost whose content holds it
  MdtDate date;                  ///< When it appeared, or all zero
  char date_text[MDT_DATE_SIZE]; ///< The same in ISO 8601, or empty
  MdtTimes times;                ///< time/, in text order
  uint32_t* time_at;             ///< [tokens] the time told of it, or none
  MdtClaims claims;              ///< claim/
  MdtOpenRelations relations;    ///< open/
  MdtOpenClaims open_claims;     ///< open/, where the graph shall have them
};

/// Set when `doc` appeared; all zero is passed over
void mdt_document_keep_date(MdtDocument* doc, MdtDate date);

/// Return the name of an article by its `path`: the last part without its
/// extension, so that "a/b.txt" gives "b"
MdtView mdt_document_stem(MdtView path);

/// Return a new empty document on `allocator` (null: the system's), or null
/// when memory is short
MdtDocument* mdt_document_alloc(const MdtAllocator* allocator,
                                const MdtLog* log);

#endif
