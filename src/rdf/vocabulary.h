// SPDX-License-Identifier: Apache-2.0
// Namespaces of the graph, and the prefixes that stand for them.

#ifndef MDT_RDF_VOCABULARY_H
#define MDT_RDF_VOCABULARY_H

#define MDT_FOAF   "http://xmlns.com/foaf/0.1/"
#define MDT_NS     "https://w3id.org/mandate#"
#define MDT_OA     "http://www.w3.org/ns/oa#"
#define MDT_ORG    "http://www.w3.org/ns/org#"
#define MDT_OWL    "http://www.w3.org/2002/07/owl#"
#define MDT_PROV   "http://www.w3.org/ns/prov#"
#define MDT_RDF    "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define MDT_RDFS   "http://www.w3.org/2000/01/rdf-schema#"
#define MDT_SCHEMA "https://schema.org/"
#define MDT_SKOS   "http://www.w3.org/2004/02/skos/core#"
#define MDT_TIME   "http://www.w3.org/2006/time#"
#define MDT_XSD    "http://www.w3.org/2001/XMLSchema#"

/// Where data live unless the user says otherwise
#define MDT_DATA "https://w3id.org/mandate/data/"

/// Where the gazetteers' bodies and posts live
#define MDT_KNOWN "https://w3id.org/mandate/known/"

/// X(prefix, namespace) for each namespace that writers know
#define MDT_NAMESPACES(X)                                                      \
  X("foaf", MDT_FOAF)                                                          \
  X("known", MDT_KNOWN)                                                        \
  X("mdt", MDT_NS)                                                             \
  X("oa", MDT_OA)                                                              \
  X("org", MDT_ORG)                                                            \
  X("owl", MDT_OWL)                                                            \
  X("prov", MDT_PROV)                                                          \
  X("rdf", MDT_RDF)                                                            \
  X("rdfs", MDT_RDFS)                                                          \
  X("schema", MDT_SCHEMA)                                                      \
  X("skos", MDT_SKOS)                                                          \
  X("time", MDT_TIME)                                                          \
  X("xsd", MDT_XSD)

#endif
