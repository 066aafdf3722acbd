// SPDX-License-Identifier: Apache-2.0
// Which article of the graph is which of those given.

#include "base/intern.h"
#include "base/view.h"
#include "document/model.h"
#include "rdf/provenance.h"
#include "verify/verifier.h"

/// What articles of the graph are sought by
typedef struct {
  MdtInterner* digests;
  MdtInterner* names;
  uint32_t* by_digest; // [digests] article
  uint32_t* by_name;   // [names] article
} Keys;

/// Put `key` of article `index` into `set`, unless an earlier one has it
static void add_key(MdtInterner* const set, uint32_t* const articles,
                    const MdtView key, const uint32_t index) {
  const uint32_t before = mdt_interner_count(set);
  const uint32_t id = mdt_intern(set, key);
  if (id == before) {
    articles[id] = index;
  }
}

static Keys read_keys(MdtVerifier* const verifier) {
  MdtArena* const arena = verifier->arena;
  const size_t count = verifier->n_articles + 1;
  Keys keys;
  keys.digests = mdt_interner_new(arena);
  keys.names = mdt_interner_new(arena);
  keys.by_digest = (uint32_t*)mdt_arena_array(arena, count, sizeof(uint32_t));
  keys.by_name = (uint32_t*)mdt_arena_array(arena, count, sizeof(uint32_t));
  for (uint32_t i = 0; i < verifier->n_articles; ++i) {
    MdtVerifyArticle* const article = &verifier->articles[i];
    article->digest =
      mdt_provenance_digest(arena, mdt_document_text(article->doc));
    add_key(keys.digests, keys.by_digest, article->digest, i);
    add_key(keys.names, keys.by_name, mdt_document_name(article->doc), i);
  }
  return keys;
}

static void match_by(MdtVerifier* const verifier, const uint32_t predicate,
                     const MdtInterner* const set,
                     const uint32_t* const articles) {
  const MdtMatches things = mdt_verify_things(verifier, verifier->article);
  for (size_t i = 0; i < things.count; ++i) {
    const uint32_t term = things.items[i].subject;
    const uint32_t value = mdt_store_object(verifier->store, term, predicate);
    const uint32_t id =
      value ? mdt_interner_find(set, mdt_verify_text(verifier, value))
            : MDT_NONE;
    if (id != MDT_NONE && verifier->article_of[term] == MDT_NONE) {
      verifier->article_of[term] = articles[id];
      verifier->articles[articles[id]].is_used = true;
    }
  }
}

/// One is left on either side: they belong together, whatever they are called
static void match_last(MdtVerifier* const verifier) {
  const MdtMatches things = mdt_verify_things(verifier, verifier->article);
  uint32_t term = 0;
  uint32_t article = MDT_NONE;
  size_t n_terms = 0;
  size_t n_articles = 0;
  for (size_t i = 0; i < things.count; ++i) {
    if (verifier->article_of[things.items[i].subject] == MDT_NONE) {
      term = things.items[i].subject;
      ++n_terms;
    }
  }
  for (uint32_t i = 0; i < verifier->n_articles; ++i) {
    if (!verifier->articles[i].is_used) {
      article = i;
      ++n_articles;
    }
  }
  if (n_terms == 1 && n_articles == 1) {
    verifier->article_of[term] = article;
    verifier->articles[article].is_used = true;
  }
}

static void check_article(MdtVerifier* const verifier, const uint32_t term) {
  const uint32_t index = verifier->article_of[term];
  const MdtMatches digests =
    mdt_verify_objects(verifier, term, verifier->digest);
  if (index == MDT_NONE) {
    mdt_verify_fault(verifier, term, "is none of the articles that were given");
    return;
  }
  const MdtVerifyArticle* const article = &verifier->articles[index];
  if (digests.count != 1) {
    mdt_verify_fault(verifier, term, "has %zu SHA-256 digests", digests.count);
  } else if (!mdt_view_equals(
               mdt_verify_text(verifier, digests.items[0].object),
               article->digest)) {
    mdt_verify_fault(verifier, term, "the SHA-256 of %s is %s",
                     article->doc->path.data, article->digest.data);
  }
}

void mdt_verify_articles(MdtVerifier* const verifier) {
  const Keys keys = read_keys(verifier);
  match_by(verifier, verifier->digest, keys.digests, keys.by_digest);
  match_by(verifier, verifier->label, keys.names, keys.by_name);
  match_last(verifier);
  const MdtMatches things = mdt_verify_things(verifier, verifier->article);
  for (size_t i = 0; i < things.count; ++i) {
    check_article(verifier, things.items[i].subject);
  }
  for (size_t i = 0; i < verifier->n_articles; ++i) {
    const MdtVerifyArticle* const article = &verifier->articles[i];
    if (!article->is_used) {
      mdt_verify_fault_of(verifier, article->doc->path,
                          "the graph has no such article");
    }
  }
}
