// SPDX-License-Identifier: Apache-2.0

#include "claim/listing.h"

#include "base/view.h"

#include <stdio.h>

static void write_value(MdtSink* const sink, const MdtView value) {
  for (size_t i = 0; i < value.len; ++i) {
    const char c = value.data[i];
    mdt_sink_write(sink, c == '\t' || c == '\n' || c == '\r' ? " " : &c, 1);
  }
}

static void write_cell(MdtSink* const sink, const MdtView value) {
  write_value(sink, value);
  mdt_sink_string(sink, "\t");
}

static void write_typed(MdtSink* const sink,
                        const MdtArgument* const argument) {
  write_cell(sink, argument->text);
  mdt_sink_format(sink, "%s\t", mdt_type_name(argument->type));
}

static void write_sources(MdtSink* const sink, const MdtClaim* const claim) {
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    mdt_sink_string(sink, i ? " > " : "");
    write_value(sink, claim->sources[i].text);
  }
  mdt_sink_string(sink, "\t");
}

static void write_evidence(MdtSink* const sink, const MdtClaim* const claim) {
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    mdt_sink_format(sink, "%s%u", i ? "," : "",
                    (unsigned)claim->evidence.items[i]);
  }
  mdt_sink_string(sink, "\t");
}

void mdt_listing_write_header(MdtSink* const sink) {
  mdt_sink_string(sink,
                  "doc\tsubject\tsubject_type\trelation\tobject\tobject_type\t"
                  "recipient\tpolarity\tmodality\tsource\ttime\tevidence\t"
                  "confidence\n");
}

void mdt_listing_write_claim(const MdtDocument* const doc,
                             const MdtClaim* const claim, MdtSink* const sink) {
  write_cell(sink, doc->name);
  write_typed(sink, &claim->subject);
  mdt_sink_format(sink, "%s\t", mdt_relation_name(claim->relation));
  write_typed(sink, &claim->object);
  write_cell(sink, claim->recipient.text);
  mdt_sink_string(sink, claim->is_negated ? "-\t" : "+\t");
  mdt_sink_format(sink, "%s\t", mdt_modality_name(claim->modality));
  write_sources(sink, claim);
  write_cell(sink, claim->time);
  write_evidence(sink, claim);
  mdt_sink_format(sink, "0.%02u\n", claim->confidence);
}

// --- As JSON -----------------------------------------------------------------

static void put_text(MdtJson* const json, const char* const key,
                     const MdtView text) {
  mdt_json_key(json, key);
  mdt_json_string(json, text);
}

static void put_name(MdtJson* const json, const char* const key,
                     const char* const name) {
  put_text(json, key, mdt_view(name));
}

static void put_sources(MdtJson* const json, const MdtClaim* const claim) {
  mdt_json_key(json, "source");
  mdt_json_array(json, MDT_JSON_LINE);
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    mdt_json_string(json, claim->sources[i].text);
  }
  mdt_json_close(json);
}

static void put_evidence(MdtJson* const json, const MdtClaim* const claim) {
  mdt_json_key(json, "evidence");
  mdt_json_array(json, MDT_JSON_LINE);
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    mdt_json_number(json, claim->evidence.items[i]);
  }
  mdt_json_close(json);
}

static void put_confidence(MdtJson* const json, const MdtClaim* const claim) {
  char text[16];
  snprintf(text, sizeof(text), "%u.%02u", claim->confidence / 100,
           claim->confidence % 100);
  mdt_json_key(json, "confidence");
  mdt_json_plain(json, text);
}

void mdt_listing_write_object(const MdtDocument* const doc,
                              const MdtClaim* const claim,
                              MdtJson* const json) {
  mdt_json_object(json, MDT_JSON_LINE);
  put_text(json, "doc", doc->name);
  put_text(json, "subject", claim->subject.text);
  put_name(json, "subject_type", mdt_type_name(claim->subject.type));
  put_name(json, "relation", mdt_relation_name(claim->relation));
  put_text(json, "object", claim->object.text);
  put_name(json, "object_type", mdt_type_name(claim->object.type));
  put_text(json, "recipient", claim->recipient.text);
  put_name(json, "polarity", claim->is_negated ? "-" : "+");
  put_name(json, "modality", mdt_modality_name(claim->modality));
  put_sources(json, claim);
  put_text(json, "time", claim->time);
  put_evidence(json, claim);
  put_confidence(json, claim);
  mdt_json_close(json);
}
