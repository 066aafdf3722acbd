// SPDX-License-Identifier: Apache-2.0
// Turtle → frames. Triples may come in any order: they are collected by
// subject, then frames are completed from the patterns they are like.

#include "base/file.h"
#include "base/log.h"
#include "base/try.h"
#include "base/view.h"
#include "claim/frames_table.h"
#include "document/model.h"
#include "rdf/read.h"
#include "rdf/vocabulary.h"

#define FRAMES_NS "https://w3id.org/mandate/frames#"

/// How far a frame may be from the pattern that gives it its paths
enum { MAX_LIKENESS = 4 };

typedef enum {
  SLOT_SUBJECT,
  SLOT_OBJECT,
  SLOT_RECIPIENT,
  SLOT_SUBJECT_TYPES,
  SLOT_OBJECT_TYPES,
  SLOT_RECIPIENT_TYPES,
  SLOT_TELLS,
  SLOT_DENIES,
  SLOT_NEEDS,
  N_SLOTS,
} Slot;

static const char* const slot_names[N_SLOTS] = {
  "subject",       "object", "recipient", "subjectType", "objectType",
  "recipientType", "tells",  "denies",    "needs",
};

/// A frame or pattern as the files have it
typedef struct {
  const char* file; ///< Where it was met first
  MdtView like;
  MdtView slots[N_SLOTS]; ///< Null data: not given
  MdtRelation relation;
  MdtFrame* frame; ///< Where it has been completed
} Record;

/// A unit as its file has it
typedef struct {
  uint32_t record;
  MdtUnitKind kind;
  MdtView words;
} Entry;

MDT_VECTOR(Records, Record);
MDT_VECTOR(Entries, Entry);

typedef struct {
  MdtArena* arena;
  MdtInterner* names;
  Records records; ///< [names]
  Entries entries;
  MdtPlace place;
  const MdtLog* log;
} Reading;

static MdtStatus complain(const Reading* const reading, const char* const what,
                          const MdtView value) {
  return mdt_fail(reading->log, MDT_BAD_SYNTAX, reading->place,
                  "%s \"%.*s\" is not known", what, (int)value.len, value.data);
}

/// The part of an IRI after '#'
static MdtView local_name(const MdtView iri) {
  size_t start = iri.len;
  while (start && iri.data[start - 1] != '#') {
    --start;
  }
  return mdt_view_slice(iri, start, iri.len);
}

static uint32_t record_of(Reading* const reading, const MdtView iri) {
  const uint32_t id = mdt_intern(reading->names, local_name(iri));
  if (id == reading->records.count) {
    mdt_push(reading->arena, &reading->records)->file = reading->place.file;
  }
  return id;
}

static MdtStatus take_unit(Reading* const reading, const uint32_t record,
                           const MdtUnitKind kind, const MdtTerm* const term) {
  const Entry entry = { record, kind,
                        mdt_view_copy(reading->arena, term->text) };
  *mdt_push(reading->arena, &reading->entries) = entry;
  return MDT_SUCCESS;
}

static MdtStatus take_relation(Reading* const reading, const uint32_t record,
                               const MdtTerm* const term) {
  const MdtView name = local_name(term->text);
  const MdtRelation relation = mdt_relation_find(name);
  reading->records.items[record].relation = relation;
  return relation ? MDT_SUCCESS : complain(reading, "relation", name);
}

/// Several types of one role are joined by a space
static void take_slot(Reading* const reading, const uint32_t record,
                      const Slot slot, const MdtTerm* const term) {
  const MdtView value =
    term->kind == MDT_TERM_IRI ? local_name(term->text) : term->text;
  MdtView* const place = &reading->records.items[record].slots[slot];
  char* const joined =
    (char*)mdt_arena_alloc(reading->arena, place->len + value.len + 2);
  size_t len = 0;
  for (size_t i = 0; i < place->len; ++i) {
    joined[len++] = place->data[i];
  }
  if (len) {
    joined[len++] = ' ';
  }
  for (size_t i = 0; i < value.len; ++i) {
    joined[len++] = value.data[i];
  }
  place->data = joined;
  place->len = len;
}

static MdtStatus take(Reading* const reading, const MdtStatement* const st) {
  static const char* const unit_names[] = { "verb", "noun", "adjective" };
  if (!mdt_view_starts(st->predicate.text, FRAMES_NS)) {
    return MDT_SUCCESS;
  }
  const MdtView property = local_name(st->predicate.text);
  const uint32_t record = record_of(reading, st->subject.text);
  for (unsigned i = 0; i < 3; ++i) {
    if (mdt_view_is(property, unit_names[i])) {
      return take_unit(reading, record, (MdtUnitKind)i, &st->object);
    }
  }
  for (unsigned i = 0; i < N_SLOTS; ++i) {
    if (mdt_view_is(property, slot_names[i])) {
      take_slot(reading, record, (Slot)i, &st->object);
      return MDT_SUCCESS;
    }
  }
  if (mdt_view_is(property, "like")) {
    reading->records.items[record].like =
      mdt_view_copy(reading->arena, local_name(st->object.text));
    return MDT_SUCCESS;
  }
  return mdt_view_is(property, "evokes")
           ? take_relation(reading, record, &st->object)
           : complain(reading, "property", property);
}

/// Called from within raptor: a shortage of memory must not jump over it
static MdtStatus take_guarded(void* const handle,
                              const MdtStatement* const statement) {
  Reading* const reading = (Reading*)handle;
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(reading->arena, &shortage);
  const MdtStatus st =
    setjmp(shortage) ? MDT_NO_MEMORY : take(reading, statement);
  mdt_arena_guard(reading->arena, outer);
  return st;
}

/// The value of `slot`, from `record` or from what it is like
static MdtView slot_of(const Reading* const reading, uint32_t record,
                       const Slot slot) {
  for (int i = 0; i < MAX_LIKENESS && record < reading->records.count; ++i) {
    const Record* const own = &reading->records.items[record];
    if (own->slots[slot].data) {
      return own->slots[slot];
    }
    record = mdt_interner_find(reading->names, own->like);
  }
  const MdtView none = { NULL, 0 };
  return none;
}

static MdtStatus read_types(const Reading* const reading, MdtView text,
                            unsigned* const types) {
  while (text.len) {
    const MdtView word = mdt_view_cut(&text, ' ');
    const MdtType type = mdt_type_find(word);
    if (!type && !mdt_view_is(word, "Unknown")) {
      return complain(reading, "type", word);
    }
    *types |= 1u << type;
  }
  return MDT_SUCCESS;
}

static MdtStatus read_path(const Reading* const reading, const MdtView text,
                           MdtPath* const path) {
  return mdt_path_parse(path, text) ? MDT_SUCCESS
                                    : complain(reading, "path", text);
}

static MdtStatus complete(Reading* const reading, const uint32_t id) {
  Record* const record = &reading->records.items[id];
  MdtFrame* const frame =
    (MdtFrame*)mdt_arena_alloc(reading->arena, sizeof(MdtFrame));
  MdtStatus st = MDT_SUCCESS;
  reading->place.file = record->file;
  frame->name = mdt_interner_get(reading->names, id);
  frame->relation = record->relation;
  frame->takes_act = mdt_view_is(slot_of(reading, id, SLOT_TELLS), "act");
  frame->is_denial = mdt_view_is(slot_of(reading, id, SLOT_DENIES), "yes");
  frame->needs_negation =
    mdt_view_is(slot_of(reading, id, SLOT_NEEDS), "negation");
  TRY(st,
      read_path(reading, slot_of(reading, id, SLOT_SUBJECT), &frame->subject));
  TRY(st,
      read_path(reading, slot_of(reading, id, SLOT_OBJECT), &frame->object));
  TRY(st, read_path(reading, slot_of(reading, id, SLOT_RECIPIENT),
                    &frame->recipient));
  TRY(st, read_types(reading, slot_of(reading, id, SLOT_SUBJECT_TYPES),
                     &frame->subject_types));
  TRY(st, read_types(reading, slot_of(reading, id, SLOT_OBJECT_TYPES),
                     &frame->object_types));
  TRY(st, read_types(reading, slot_of(reading, id, SLOT_RECIPIENT_TYPES),
                     &frame->recipient_types));
  record->frame = frame;
  return record->relation ? MDT_SUCCESS
                          : complain(reading, "relation of", frame->name);
}

static MdtStatus fill(Reading* const reading, MdtFrames* const frames) {
  for (size_t i = 0; i < reading->entries.count; ++i) {
    const Entry* const entry = &reading->entries.items[i];
    Record* const record = &reading->records.items[entry->record];
    MdtStatus st = MDT_SUCCESS;
    if (!record->frame) {
      TRY(st, complete(reading, entry->record));
    }
    MdtView rest = entry->words;
    const MdtView word = mdt_view_cut(&rest, ' ');
    const MdtUnit unit = { record->frame, entry->kind, word, rest, MDT_NONE };
    *mdt_push(reading->arena, &frames->units) = unit;
  }
  return MDT_SUCCESS;
}

static Reading begin(MdtArena* const arena, const MdtLog* const log) {
  const Reading reading = {
    arena,          mdt_interner_new(arena), { NULL, 0, 0 },
    { NULL, 0, 0 }, { "claim", NULL, 0, 0 }, log
  };
  return reading;
}

static MdtStatus read_file(Reading* const reading, const char* const path) {
  const MdtStatementSink sink = { take_guarded, reading };
  reading->place.file = path;
  return mdt_rdf_read_file(path, "turtle", FRAMES_NS, sink, reading->log);
}

static MdtStatus finish(Reading* const reading, MdtFrames** const out) {
  MdtFrames* const frames =
    (MdtFrames*)mdt_arena_alloc(reading->arena, sizeof(MdtFrames));
  MdtStatus st = MDT_SUCCESS;
  TRY(st, fill(reading, frames));
  mdt_frames_index(frames, reading->arena);
  *out = frames;
  return MDT_SUCCESS;
}

MdtStatus mdt_frames_read(MdtArena* const arena, const char* const path,
                          MdtFrames** const out, const MdtLog* const log) {
  Reading reading = begin(arena, log);
  MdtStatus st = MDT_SUCCESS;
  TRY(st, read_file(&reading, path));
  return finish(&reading, out);
}

MdtStatus mdt_frames_list(MdtArena* const arena, const char* const dir,
                          MdtFileNames* const out, const MdtLog* const log) {
  const char* const folder = "ontology/frames";
  MdtFileNames own = { NULL, 0, 0 };
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_file_list(arena, mdt_file_join(arena, dir, folder), ".ttl", &own,
                        log));
  *mdt_push(arena, out) = "ontology/frames.ttl";
  for (size_t i = 0; i < own.count; ++i) {
    *mdt_push(arena, out) = mdt_file_join(arena, folder, own.items[i]);
  }
  return MDT_SUCCESS;
}

MdtStatus mdt_frames_load(MdtArena* const arena, const char* const dir,
                          MdtFrames** const out, const MdtLog* const log) {
  Reading reading = begin(arena, log);
  MdtFileNames files = { NULL, 0, 0 };
  MdtStatus st = MDT_SUCCESS;
  TRY(st, mdt_frames_list(arena, dir, &files, log));
  for (size_t i = 0; i < files.count; ++i) {
    TRY(st, read_file(&reading, mdt_file_join(arena, dir, files.items[i])));
  }
  return finish(&reading, out);
}
