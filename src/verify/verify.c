// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "verify/verifier.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/// A check and how it is made
typedef struct {
  MdtCheck check;
  MdtCheckFunc run;
} Row;

static const Row rows[] = {
  { { "articles", "Each article is one that was given, by its SHA-256" },
    mdt_verify_articles },
  { { "spans", "Each passage lies in its article" }, mdt_verify_spans },
  { { "quotes", "The words of each passage stand at its place" },
    mdt_verify_quotes },
  { { "claims", "Each claim has one subject, relation, object, polarity and "
                "modality" },
    mdt_verify_claims },
  { { "evidence", "Each claim has evidence, in which its cue lies" },
    mdt_verify_evidence },
  { { "triples", "Each plain triple has a claim that allows it there" },
    mdt_verify_triples },
  { { "denials", "What is denied is a claim" }, mdt_verify_denials },
  { { "chains", "Each chain of sources has members, in one order" },
    mdt_verify_chains },
  { { "references", "What is referred to is there, and of the right kind" },
    mdt_verify_references },
  { { "leftovers", "Nothing is there that nothing refers to" },
    mdt_verify_leftovers },
};

enum { N_ROWS = sizeof(rows) / sizeof(*rows) };

const MdtCheck* mdt_check_at(const size_t index) {
  return index < N_ROWS ? &rows[index].check : NULL;
}

// --- Telling faults ----------------------------------------------------------

static void tell(MdtVerifier* const verifier, const MdtView subject,
                 const char* const fmt, va_list args) {
  va_list again;
  va_copy(again, args);
  const int len = vsnprintf(NULL, 0, fmt, again);
  va_end(again);
  char* const text = (char*)mdt_arena_alloc(verifier->arena, (size_t)len + 1);
  vsnprintf(text, (size_t)len + 1, fmt, args);
  const MdtFault fault = { verifier->check, subject, mdt_view(text) };
  ++verifier->n_faults;
  if (verifier->func) {
    verifier->func(verifier->handle, &fault);
  }
}

void mdt_verify_fault(MdtVerifier* const verifier, const uint32_t subject,
                      const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  tell(verifier, mdt_verify_text(verifier, subject), fmt, args);
  va_end(args);
}

void mdt_verify_fault_of(MdtVerifier* const verifier, const MdtView name,
                         const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  tell(verifier, name, fmt, args);
  va_end(args);
}

// --- Reading the graph -------------------------------------------------------

MdtMatches mdt_verify_objects(const MdtVerifier* const verifier,
                              const uint32_t subject,
                              const uint32_t predicate) {
  static const MdtMatches none = { NULL, 0 };
  const MdtQuad pattern = { 0, subject, predicate, 0 };
  return subject && predicate ? mdt_store_match(verifier->store, pattern)
                              : none;
}

MdtMatches mdt_verify_things(const MdtVerifier* const verifier,
                             const uint32_t class) {
  static const MdtMatches none = { NULL, 0 };
  const MdtQuad pattern = { 0, 0, verifier->type, class };
  return verifier->type && class ? mdt_store_match(verifier->store, pattern)
                                 : none;
}

bool mdt_verify_is_a(const MdtVerifier* const verifier, const uint32_t term,
                     const uint32_t class) {
  const MdtQuad pattern = { 0, term, verifier->type, class };
  return term && verifier->type && class &&
         mdt_store_match(verifier->store, pattern).count;
}

MdtView mdt_verify_text(const MdtVerifier* const verifier,
                        const uint32_t term) {
  static const MdtView none = { "", 0 };
  return term ? mdt_store_term(verifier->store, term).text : none;
}

// --- The whole ---------------------------------------------------------------

static void run_checks(MdtVerifier* const verifier) {
  for (size_t i = 0; i < N_ROWS; ++i) {
    verifier->check = &rows[i].check;
    rows[i].run(verifier);
  }
}

static void prepare(MdtVerifier* const verifier,
                    const MdtDocument* const* const articles,
                    const size_t n_articles) {
  const size_t n_terms = (size_t)mdt_store_term_count(verifier->store) + 1;
  verifier->n_articles = n_articles;
  verifier->articles = (MdtVerifyArticle*)mdt_arena_array(
    verifier->arena, n_articles + 1, sizeof(MdtVerifyArticle));
  for (size_t i = 0; i < n_articles; ++i) {
    verifier->articles[i].doc = articles[i];
    verifier->articles[i].points =
      mdt_points_new(verifier->arena, mdt_document_text(articles[i]));
  }
  verifier->article_of =
    (uint32_t*)mdt_arena_array(verifier->arena, n_terms, sizeof(uint32_t));
  memset(verifier->article_of, 0xFF, n_terms * sizeof(uint32_t));
#define X(id, iri) verifier->id = mdt_store_find_iri(verifier->store, iri);
  MDT_VERIFY_TERMS(X)
#undef X
}

MdtStatus mdt_store_verify(const MdtStore* const store,
                           const MdtDocument* const* const articles,
                           const size_t n_articles, const MdtFaultFunc func,
                           void* const handle, size_t* const n_faults) {
  MdtVerifier verifier = {
    .arena = mdt_arena_new(NULL), .store = store, .func = func, .handle = handle
  };
  jmp_buf shortage;
  MdtStatus st = MDT_NO_MEMORY;
  if (!verifier.arena) {
    return MDT_NO_MEMORY;
  }
  mdt_arena_guard(verifier.arena, &shortage);
  if (!setjmp(shortage)) {
    prepare(&verifier, articles, n_articles);
    run_checks(&verifier);
    *n_faults = verifier.n_faults;
    st = MDT_SUCCESS;
  }
  mdt_arena_free(verifier.arena);
  return st;
}
