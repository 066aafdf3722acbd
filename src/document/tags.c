// SPDX-License-Identifier: Apache-2.0

#include "document/tags.h"

#include "base/view.h"

#define X(id, name) name,
static const char* const upos_names[MDT_N_UPOS] = { "_", MDT_UPOS_TAGS(X) };
static const char* const xpos_names[MDT_N_XPOS] = { "_", MDT_XPOS_TAGS(X) };
#undef X
#define X(id, name, base) name,
static const char* const deprel_names[MDT_N_DEPRELS] = { "_", MDT_DEPRELS(X) };
#undef X
#define X(id, name, base) MDT_DEP_##base,
static const MdtDeprel deprel_bases[MDT_N_DEPRELS] = { MDT_DEP_NONE,
                                                       MDT_DEPRELS(X) };
#undef X

const char* mdt_upos_name(const MdtUpos upos) {
  return upos_names[upos];
}

const char* mdt_xpos_name(const MdtXpos xpos) {
  return xpos_names[xpos];
}

const char* mdt_deprel_name(const MdtDeprel deprel) {
  return deprel_names[deprel];
}

MdtUpos mdt_upos_find(const MdtView name) {
  return (MdtUpos)mdt_view_name(name, upos_names, MDT_N_UPOS);
}

MdtXpos mdt_xpos_find(const MdtView name) {
  return (MdtXpos)mdt_view_name(name, xpos_names, MDT_N_XPOS);
}

MdtDeprel mdt_deprel_find(MdtView name) {
  const unsigned whole = mdt_view_name(name, deprel_names, MDT_N_DEPRELS);
  if (whole) {
    return (MdtDeprel)whole;
  }
  const MdtView base = mdt_view_cut(&name, ':');
  return (MdtDeprel)mdt_view_name(base, deprel_names, MDT_N_DEPRELS);
}

MdtDeprel mdt_deprel_base(const MdtDeprel deprel) {
  return deprel_bases[deprel];
}
