// SPDX-License-Identifier: Apache-2.0
// Chains of sources: "The New York Times > participants' notes".

#include "base/view.h"
#include "rdf/mapping.h"

static MdtView join(MdtMapper* const map, const MdtView a,
                    const char* const between, const MdtView b) {
  return a.len ? mdt_mapping_format(map, "%.*s%s%.*s", (int)a.len, a.data,
                                    between, (int)b.len, b.data)
               : b;
}

static void add_members(MdtMapper* const map, const MdtTerm chain,
                        const MdtClaim* const claim) {
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    const MdtTerm member = mdt_mapping_node(map, &claim->sources[i]).iri;
    const MdtView place = mdt_mapping_format(map, MDT_RDF "_%u", i + 1);
    mdt_mapping_add(map, chain, place.data, member);
    mdt_mapping_add(map, chain, MDT_NS "source", member);
  }
}

MdtTerm mdt_mapping_chain(MdtMapper* const map, const MdtClaim* const claim) {
  MdtTerm chain = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  MdtView local = { NULL, 0 };
  MdtView label = { NULL, 0 };
  for (uint32_t i = 0; i < claim->n_sources; ++i) {
    const MdtNode member = mdt_mapping_node(map, &claim->sources[i]);
    // The local name, not the slug: sources of one name stay apart
    const MdtView name =
      mdt_view_slice(member.iri.text, map->space.len, member.iri.text.len);
    local = join(map, local, "--", name);
    label = join(map, label, " > ", member.label);
  }
  if (!local.len) {
    return chain;
  }
  local = join(map, mdt_view("source"), "-", local);
  chain = mdt_mapping_thing(map, local);
  if (mdt_interner_find(map->chains, local) == MDT_NONE) {
    mdt_intern(map->chains, local);
    mdt_mapping_add(map, chain, MDT_RDF "type",
                    mdt_term_iri(mdt_view(MDT_NS "SourceChain")));
    mdt_mapping_add(map, chain, MDT_RDF "type",
                    mdt_term_iri(mdt_view(MDT_RDF "Seq")));
    mdt_mapping_add(map, chain, MDT_RDFS "label", mdt_term_string(label));
    add_members(map, chain, claim);
  }
  return chain;
}
