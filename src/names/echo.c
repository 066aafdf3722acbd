// SPDX-License-Identifier: Apache-2.0

#include "names/echo.h"

#include "base/intern.h"

/// Shorter words are initials, or "Li" and "Im"
enum { SHORTEST = 3 };

static MdtView surname(const MdtDocument* const doc,
                       const MdtName* const name) {
  return doc->tokens.items[name->end - 1].form;
}

static bool is_full(const MdtName* const name) {
  return name->kind == MDT_NAME_PER && name->end > name->first + 1;
}

static MdtInterner* list_surnames(const MdtDocument* const doc) {
  MdtInterner* const surnames = mdt_interner_new(doc->arena);
  for (size_t i = 0; i < doc->names.count; ++i) {
    const MdtName* const name = &doc->names.items[i];
    if (is_full(name) && surname(doc, name).len >= SHORTEST) {
      mdt_intern(surnames, surname(doc, name));
    }
  }
  return surnames;
}

/// "Sessions refused", "Sessions, who", "Sessions's": not "Sessions on law"
static bool stands_alone(const MdtDocument* const doc, const uint32_t token) {
  if (token + 1 >=
      doc->sentences.items[doc->tokens.items[token].sentence].end) {
    return false;
  }
  const MdtUpos next = doc->tokens.items[token + 1].upos;
  return next == MDT_UPOS_VERB || next == MDT_UPOS_AUX ||
         next == MDT_UPOS_PUNCT || next == MDT_UPOS_PART ||
         next == MDT_UPOS_CCONJ;
}

static bool is_surname(const MdtDocument* const doc,
                       const MdtInterner* const surnames,
                       const uint32_t index) {
  const MdtToken* const token = &doc->tokens.items[index];
  if (token->form.len < SHORTEST || token->form.data[0] < 'A' ||
      token->form.data[0] > 'Z' ||
      mdt_interner_find(surnames, token->form) == UINT32_MAX) {
    return false;
  }
  const MdtSentence* const sentence = &doc->sentences.items[token->sentence];
  return token->upos == MDT_UPOS_PROPN ||
         (index != sentence->first && index != sentence->story) ||
         stands_alone(doc, index);
}

static void add_surname(MdtDocument* const doc, MdtNames* const names,
                        const uint32_t token) {
  MdtName* const name = mdt_push(doc->arena, names);
  name->first = token;
  name->end = token + 1;
  name->kind = MDT_NAME_PER;
}

void mdt_echo_names(MdtDocument* const doc) {
  const MdtInterner* const surnames = list_surnames(doc);
  const MdtNames found = doc->names;
  MdtNames names = { NULL, 0, 0 };
  uint32_t token = 0;
  for (size_t i = 0; i <= found.count; ++i) {
    const uint32_t next =
      i < found.count ? found.items[i].first : (uint32_t)doc->tokens.count;
    for (; token < next; ++token) {
      if (is_surname(doc, surnames, token)) {
        add_surname(doc, &names, token);
      }
    }
    if (i < found.count) {
      MdtName name = found.items[i];
      const bool is_lone = name.end == name.first + 1;
      name.kind = is_lone && is_surname(doc, surnames, name.first)
                    ? MDT_NAME_PER
                    : name.kind;
      *mdt_push(doc->arena, &names) = name;
      token = name.end;
    }
  }
  doc->names = names;
}
