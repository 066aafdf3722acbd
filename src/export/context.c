// SPDX-License-Identifier: Apache-2.0

#include "export/context.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <mandate/vocabulary.h>

#include <stdio.h>

static const MdtWord words[] = {
  // Classes
  { MDT_NS, "Article", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "Claim", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "OpenRelation", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "Entity", MDT_VALUES_NONE, false, MDT_NEST_NONE },
#define X(id, name) { MDT_NS, name, MDT_VALUES_NONE, false, MDT_NEST_NONE },
  MDT_TYPES(X)
#undef X
    { MDT_NS, "SourceChain", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "Passage", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "Run", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "Model", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_OA, "TextPositionSelector", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_OA, "TextQuoteSelector", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_RDF, "Seq", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_TIME, "Instant", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_TIME, "ProperInterval", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_TIME, "TemporalEntity", MDT_VALUES_NONE, false, MDT_NEST_NONE },

  // Individuals
  { MDT_NS, "affirmed", MDT_VALUES_NONE, false, MDT_NEST_NONE },
  { MDT_NS, "negated", MDT_VALUES_NONE, false, MDT_NEST_NONE },
#define X(id, name) { MDT_NS, name, MDT_VALUES_NONE, false, MDT_NEST_NONE },
  MDT_MODALITIES(X)
#undef X

  // Properties
  { MDT_RDFS, "label", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_SKOS, "altLabel", MDT_VALUES_TEXT, true, MDT_NEST_NONE },
  { MDT_OWL, "sameAs", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_SCHEMA, "datePublished", MDT_VALUES_DATE, false, MDT_NEST_NONE },
  { MDT_NS, "sha256", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "checksum", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "version", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_PROV, "used", MDT_VALUES_NODE, true, MDT_NEST_NONE },
  { MDT_PROV, "wasDerivedFrom", MDT_VALUES_NODE, false, MDT_NEST_BACK },
  { MDT_PROV, "wasGeneratedBy", MDT_VALUES_NODE, false, MDT_NEST_NAME },
  { MDT_NS, "subject", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_NS, "relation", MDT_VALUES_WORD, false, MDT_NEST_NONE },
  { MDT_NS, "phrase", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "object", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_NS, "recipient", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_NS, "argument", MDT_VALUES_NODE, true, MDT_NEST_NONE },
  { MDT_NS, "polarity", MDT_VALUES_WORD, false, MDT_NEST_NONE },
  { MDT_NS, "modality", MDT_VALUES_WORD, false, MDT_NEST_NONE },
  { MDT_NS, "sourceChain", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_NS, "source", MDT_VALUES_NODE, true, MDT_NEST_NONE },
  { MDT_RDF, "_1", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_RDF, "_2", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_RDF, "_3", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_RDF, "_4", MDT_VALUES_NODE, false, MDT_NEST_NONE },
  { MDT_NS, "time", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "during", MDT_VALUES_NODE, false, MDT_NEST_ONCE },
  { MDT_NS, "denies", MDT_VALUES_NODE, true, MDT_NEST_NONE },
  { MDT_NS, "evidence", MDT_VALUES_NODE, true, MDT_NEST_COPY },
  { MDT_NS, "cue", MDT_VALUES_NODE, false, MDT_NEST_COPY },
  { MDT_NS, "confidence", MDT_VALUES_DECIMAL, false, MDT_NEST_NONE },
  { MDT_NS, "frame", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "gist", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_NS, "mention", MDT_VALUES_NODE, true, MDT_NEST_ONCE },
  { MDT_NS, "sentence", MDT_VALUES_INTEGER, false, MDT_NEST_NONE },
  { MDT_OA, "hasSource", MDT_VALUES_NODE, false, MDT_NEST_NAME },
  { MDT_OA, "hasSelector", MDT_VALUES_NODE, true, MDT_NEST_ONCE },
  { MDT_OA, "start", MDT_VALUES_INTEGER, false, MDT_NEST_NONE },
  { MDT_OA, "end", MDT_VALUES_INTEGER, false, MDT_NEST_NONE },
  { MDT_OA, "exact", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_TIME, "hasBeginning", MDT_VALUES_NODE, false, MDT_NEST_ONCE },
  { MDT_TIME, "hasEnd", MDT_VALUES_NODE, false, MDT_NEST_ONCE },
  { MDT_TIME, "inXSDDate", MDT_VALUES_DATE, false, MDT_NEST_NONE },
  { MDT_TIME, "inXSDgYear", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
  { MDT_TIME, "inXSDgYearMonth", MDT_VALUES_TEXT, false, MDT_NEST_NONE },
#define X(id, name) { MDT_NS, name, MDT_VALUES_NODE, false, MDT_NEST_NONE },
  MDT_RELATIONS(X)
#undef X
};

enum { N_WORDS = sizeof(words) / sizeof(*words), MAX_IRI = 96 };

/// What the context says of the values of a property
static const char* const types[] = {
  NULL,           NULL, "@id", "@vocab", MDT_XSD "integer", MDT_XSD "decimal",
  MDT_XSD "date",
};

static const char* write_iri(const MdtWord* const word, char iri[MAX_IRI]) {
  snprintf(iri, MAX_IRI, "%s%s", word->space, word->name);
  return iri;
}

static uint32_t find(const MdtStore* const store, const MdtWord* const word) {
  char iri[MAX_IRI];
  return mdt_store_find_iri(store, write_iri(word, iri));
}

const MdtWord** mdt_context_words(MdtArena* const arena,
                                  const MdtStore* const store) {
  const MdtWord** const found = (const MdtWord**)mdt_arena_array(
    arena, (size_t)mdt_store_term_count(store) + 1, sizeof(MdtWord*));
  for (size_t i = 0; i < N_WORDS; ++i) {
    found[find(store, &words[i])] = &words[i];
  }
  found[0] = NULL;
  return found;
}

// --- The context -------------------------------------------------------------

static void write_member(MdtJson* const json, const char* const key,
                         const char* const value) {
  mdt_json_key(json, key);
  mdt_json_string(json, mdt_view(value));
}

static void write_word(MdtJson* const json, const MdtWord* const word) {
  char iri[MAX_IRI];
  if (!types[word->values] && !word->is_set) {
    write_member(json, word->name, write_iri(word, iri));
    return;
  }
  mdt_json_key(json, word->name);
  mdt_json_object(json, MDT_JSON_LINE);
  write_member(json, "@id", write_iri(word, iri));
  if (types[word->values]) {
    write_member(json, "@type", types[word->values]);
  }
  if (word->is_set) {
    write_member(json, "@container", "@set");
  }
  mdt_json_close(json);
}

/// What an article holds that says of itself that it is from there
static void write_claims(MdtJson* const json) {
  mdt_json_key(json, "claims");
  mdt_json_object(json, MDT_JSON_LINE);
  write_member(json, "@reverse", MDT_PROV "wasDerivedFrom");
  write_member(json, "@type", "@id");
  write_member(json, "@container", "@set");
  mdt_json_close(json);
}

void mdt_context_write(MdtJson* const json, const MdtStore* const store,
                       const MdtView base) {
  static const char* const keywords[] = { "id", "type", "value", "language",
                                          "graph" };
  mdt_json_object(json, MDT_JSON_LINES);
  mdt_json_key(json, "@version");
  mdt_json_plain(json, "1.1");
  if (base.len) {
    mdt_json_key(json, "@base");
    mdt_json_string(json, base);
  }
  for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); ++i) {
    char keyword[16];
    snprintf(keyword, sizeof(keyword), "@%s", keywords[i]);
    write_member(json, keywords[i], keyword);
  }
  write_claims(json);
  for (size_t i = 0; i < N_WORDS; ++i) {
    if (!store || find(store, &words[i])) {
      write_word(json, &words[i]);
    }
  }
  mdt_json_close(json);
}
