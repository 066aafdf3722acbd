// SPDX-License-Identifier: Apache-2.0

#include "base/log.h"
#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"

#include <string.h>

/// A kind of correction, in the order in which they are applied
static const struct {
  const char* class;
  bool (*apply)(MdtCorrector* corrector);
} kinds[] = {
  { MDT_NS "Rejection", mdt_correct_reject },
  { MDT_NS "Revision", mdt_correct_revise },
  { MDT_NS "Naming", mdt_correct_name },
  { MDT_NS "Split", mdt_correct_split },
  { MDT_NS "Merger", mdt_correct_merge },
};

enum { N_KINDS = sizeof(kinds) / sizeof(*kinds) };

/// A correction of the file
typedef struct {
  size_t kind;
  MdtTerm name;
  unsigned line;
} Entry;

MDT_VECTOR(Entries, Entry);

/// The file being read
typedef struct {
  MdtArena* arena;
  MdtStatementSink sink; // Into the store of the file
  unsigned line;         // Where the reader stands
  Entries entries;
} Reading;

// --- Reading -----------------------------------------------------------------

static void note_entry(Reading* const reading,
                       const MdtStatement* const statement) {
  for (size_t i = 0; i < N_KINDS; ++i) {
    if (mdt_view_is(statement->object.text, kinds[i].class)) {
      Entry* const entry = mdt_push(reading->arena, &reading->entries);
      entry->kind = i;
      entry->name = statement->subject;
      entry->name.text = mdt_view_copy(reading->arena, statement->subject.text);
      entry->line = reading->line;
    }
  }
}

static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  Reading* const reading = (Reading*)handle;
  if (mdt_view_is(statement->predicate.text, MDT_RDF "type")) {
    note_entry(reading, statement);
  }
  return mdt_statement_push(reading->sink, statement);
}

/// Return what names in the file are relative to: the only article, or null
static const char* base_of(const MdtCorrector* const corrector) {
  const MdtMatches articles =
    mdt_corrector_match(corrector, 0, corrector->type, corrector->article);
  return articles.count == 1
           ? mdt_store_term(corrector->store, articles.items[0].subject)
               .text.data
           : NULL;
}

static void read_file(MdtCorrector* const corrector, MdtStore* const file,
                      Reading* const reading) {
  const MdtStatementSink sink = { take, reading, &reading->line };
  reading->arena = corrector->arena;
  reading->sink = mdt_store_sink(file);
  corrector->status = mdt_store_read_into(
    file, corrector->path, base_of(corrector), sink, corrector->log);
}

// --- Applying ----------------------------------------------------------------

/// Return the first thing that the correction at hand is about
static MdtView target_of(const MdtCorrector* const corrector) {
  const MdtView claim = mdt_corrector_word(corrector, MDT_NS "claim");
  return claim.len ? claim : mdt_corrector_word(corrector, MDT_NS "entity");
}

static MdtView space_of(const MdtView iri) {
  size_t len = iri.len;
  while (len && iri.data[len - 1] != '#') {
    --len;
  }
  return mdt_view_slice(iri, 0, len);
}

/// Return whether the correction at hand is not of another article
static bool concerns(const MdtCorrector* const corrector) {
  const MdtView space = space_of(target_of(corrector));
  const MdtTerm article =
    mdt_term_iri(mdt_view_slice(space, 0, space.len ? space.len - 1 : 0));
  return !space.len || mdt_corrector_is_a(
                         corrector, mdt_store_find(corrector->store, &article),
                         corrector->article);
}

/// Return what the correction at hand is called in the graph: by its name, or
/// by what it says
static uint32_t name_record(MdtCorrector* const corrector,
                            const Entry* const entry) {
  if (entry->name.kind == MDT_TERM_IRI) {
    return mdt_corrector_iri(corrector, entry->name.text);
  }
  const MdtQuad pattern = { 0, corrector->entry, 0, 0 };
  const MdtMatches found = mdt_store_match(corrector->file, pattern);
  MdtView said = { "", 0 };
  for (size_t i = 0; i < found.count; ++i) {
    const MdtTerm object =
      mdt_store_term(corrector->file, found.items[i].object);
    if (object.kind != MDT_TERM_BLANK) {
      said = mdt_label_format(corrector->arena, "%.*s\n%.*s", MDT_ARGS(said),
                              MDT_ARGS(object.text));
    }
  }
  const uint64_t hash = mdt_view_hash(said);
  return mdt_corrector_iri(
    corrector, mdt_label_format(corrector->arena, "%.*scorrection-%08x",
                                MDT_ARGS(space_of(target_of(corrector))),
                                (unsigned)(hash ^ hash >> 32)));
}

static void choose(MdtCorrector* const corrector, const Entry* const entry) {
  corrector->entry = mdt_store_find(corrector->file, &entry->name);
  corrector->line = entry->line;
}

static void apply(MdtCorrector* const corrector, const Entry* const entry) {
  choose(corrector, entry);
  if (!corrector->status && concerns(corrector)) {
    corrector->record = name_record(corrector, entry);
    if (!kinds[entry->kind].apply(corrector)) {
      corrector->gone.count = 0;
      corrector->added.count = 0;
    }
    mdt_corrector_commit(corrector);
  }
}

static void warn_of_others(MdtCorrector* const corrector,
                           const Entries* const entries) {
  bool is_of_this = false;
  for (size_t i = 0; i < entries->count; ++i) {
    choose(corrector, &entries->items[i]);
    is_of_this = is_of_this || concerns(corrector);
  }
  if (!is_of_this) {
    const MdtPlace place = { "correct", corrector->path, 0, 0 };
    mdt_warn(corrector->log, place, "no correction of this graph");
  }
}

static void mark_touched(MdtCorrector* const corrector) {
  const size_t n_terms = (size_t)mdt_store_term_count(corrector->store) + 1;
  corrector->is_touched =
    (bool*)mdt_arena_array(corrector->arena, n_terms, sizeof(bool));
  for (size_t i = 0; i < corrector->touched.count; ++i) {
    corrector->is_touched[corrector->touched.items[i]] = true;
  }
}

static void correct(MdtCorrector* const corrector, MdtStore* const file) {
  Reading reading = { 0 };
#define X(id, iri) corrector->id = mdt_corrector_iri(corrector, mdt_view(iri));
  MDT_CORRECT_TERMS(X)
#undef X
  read_file(corrector, file, &reading);
  if (corrector->status) {
    return;
  }
  warn_of_others(corrector, &reading.entries);
  mdt_corrector_note_triples(corrector);
  for (size_t kind = 0; kind < N_KINDS; ++kind) {
    for (size_t i = 0; i < reading.entries.count; ++i) {
      if (reading.entries.items[i].kind == kind) {
        apply(corrector, &reading.entries.items[i]);
      }
    }
  }
  mark_touched(corrector);
  mdt_corrector_rename_chains(corrector);
  mdt_corrector_relabel(corrector);
  mdt_corrector_promote(corrector);
  mdt_corrector_sweep(corrector);
}

MdtStatus mdt_store_correct(MdtStore* const store, const char* const path,
                            const MdtLog* const log) {
  MdtStore* const file = mdt_store_new();
  MdtCorrector corrector = { .arena = mdt_arena_new(NULL),
                             .store = store,
                             .file = file,
                             .path = path,
                             .log = log };
  jmp_buf shortage;
  MdtStatus st = MDT_NO_MEMORY;
  if (file && corrector.arena) {
    mdt_arena_guard(corrector.arena, &shortage);
    if (!setjmp(shortage)) {
      correct(&corrector, file);
      st = corrector.status;
    }
  }
  mdt_arena_free(corrector.arena);
  mdt_store_free(file);
  return st;
}
