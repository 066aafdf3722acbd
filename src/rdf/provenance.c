// SPDX-License-Identifier: Apache-2.0

#include "rdf/provenance.h"

#include "base/digest.h"
#include "base/file.h"
#include "base/view.h"
#include "claim/frames.h"
#include "rdf/mapping.h"
#include "rdf/slug.h"

#include "knowledge.h"

#include <mandate/version.h>

#include <stdio.h>

enum { CHECKSUM_AT = 24, CHECKSUM_SIZE = 8, MAX_LEXICON = 1 << 24 };

static MdtView hexadecimal(MdtArena* const arena, const uint8_t* const bytes,
                           const size_t n_bytes) {
  static const char digits[] = "0123456789abcdef";
  char* const text = (char*)mdt_arena_alloc(arena, 2 * n_bytes + 1);
  for (size_t i = 0; i < n_bytes; ++i) {
    text[2 * i] = digits[bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes[i] & 15];
  }
  return mdt_view(text);
}

MdtView mdt_provenance_digest(MdtArena* const arena, const MdtView bytes) {
  return mdt_digest(arena, mdt_view("sha256"), bytes);
}

/// The checksum in the header of a model file, the highest byte first
static bool read_checksum(const char* const path, uint8_t* const checksum) {
  uint8_t header[CHECKSUM_AT + CHECKSUM_SIZE];
  FILE* const stream = fopen(path, "rb");
  const bool is_read =
    stream && fread(header, 1, sizeof(header), stream) == sizeof(header);
  if (stream) {
    fclose(stream);
  }
  for (size_t i = 0; is_read && i < CHECKSUM_SIZE; ++i) {
    checksum[i] = header[sizeof(header) - 1 - i];
  }
  return is_read;
}

static void add_model(MdtArena* const arena, MdtModelNotes* const notes,
                      const char* const dir, const char* const name) {
  uint8_t checksum[CHECKSUM_SIZE];
  const char* const local = mdt_file_join(arena, "models", name);
  if (read_checksum(mdt_file_join(arena, dir, local), checksum)) {
    MdtModelNote* const note = mdt_push(arena, notes);
    note->name = mdt_view(local);
    note->checksum = hexadecimal(arena, checksum, CHECKSUM_SIZE);
  }
}

static void add_lexicon(MdtArena* const arena, MdtModelNotes* const notes,
                        const char* const dir, const char* const local) {
  MdtView bytes = { NULL, 0 };
  if (!mdt_file_read(arena, mdt_file_join(arena, dir, local), MAX_LEXICON,
                     &bytes, NULL)) {
    MdtModelNote* const note = mdt_push(arena, notes);
    note->name = mdt_view(local);
    note->checksum = mdt_provenance_digest(arena, bytes);
    note->is_sha256 = 1;
  }
}

MdtModelNotes mdt_provenance_list(MdtArena* const arena,
                                  const char* const dir) {
  MdtModelNotes notes = { NULL, 0, 0 };
  MdtFileNames models = { NULL, 0, 0 };
  MdtFileNames frames = { NULL, 0, 0 };
  mdt_file_list(arena, mdt_file_join(arena, dir, "models"), ".mdt", &models,
                NULL);
  for (size_t i = 0; i < models.count; ++i) {
    add_model(arena, &notes, dir, models.items[i]);
  }
  mdt_frames_list(arena, dir, &frames, NULL);
  for (size_t i = 0; i < frames.count; ++i) {
    add_lexicon(arena, &notes, dir, frames.items[i]);
  }
  return notes;
}

// --- Into the graph ----------------------------------------------------------

static MdtTerm add_note(MdtMapper* const map, const MdtModelNote* const note) {
  const MdtView slug = mdt_slug(map->arena, note->name, 60);
  const MdtTerm model = mdt_mapping_thing(
    map, mdt_mapping_take(map, mdt_mapping_format(map, "knowledge-%.*s",
                                                  (int)slug.len, slug.data)));
  mdt_mapping_add(map, model, MDT_RDF "type",
                  mdt_term_iri(mdt_view(MDT_NS "Model")));
  mdt_mapping_add(map, model, MDT_RDFS "label", mdt_term_string(note->name));
  mdt_mapping_add(map, model,
                  note->is_sha256 ? MDT_NS "sha256" : MDT_NS "checksum",
                  mdt_term_string(note->checksum));
  return model;
}

static void add_article(MdtMapper* const map) {
  mdt_mapping_add(map, map->article, MDT_RDF "type",
                  mdt_term_iri(mdt_view(MDT_NS "Article")));
  mdt_mapping_add(map, map->article, MDT_RDFS "label",
                  mdt_term_string(map->doc->name));
  const MdtView date = mdt_document_date(map->doc);
  if (date.len) {
    mdt_mapping_add(map, map->article, MDT_SCHEMA "datePublished",
                    mdt_term_typed(date, mdt_view(MDT_XSD "date")));
  }
  mdt_mapping_add(
    map, map->article, MDT_NS "sha256",
    mdt_term_string(mdt_provenance_digest(map->arena, map->doc->text)));
}

MdtTerm mdt_mapping_provenance(MdtMapper* const map) {
  const MdtTerm run =
    mdt_mapping_thing(map, mdt_mapping_take(map, mdt_view("run")));
  const char* const dir = map->knowledge ? map->knowledge->dir : NULL;
  const MdtModelNotes notes =
    dir ? mdt_provenance_list(map->arena, dir) : (MdtModelNotes){ NULL, 0, 0 };
  add_article(map);
  mdt_mapping_add(map, run, MDT_RDF "type",
                  mdt_term_iri(mdt_view(MDT_NS "Run")));
  mdt_mapping_add(map, run, MDT_RDFS "label",
                  mdt_term_string(mdt_mapping_format(
                    map, "Mandate %s reads %.*s", mdt_version(),
                    (int)map->doc->name.len, map->doc->name.data)));
  mdt_mapping_add(map, run, MDT_NS "version",
                  mdt_term_string(mdt_view(mdt_version())));
  mdt_mapping_add(map, run, MDT_PROV "used", map->article);
  for (size_t i = 0; i < notes.count; ++i) {
    mdt_mapping_add(map, run, MDT_PROV "used", add_note(map, &notes.items[i]));
  }
  return run;
}
