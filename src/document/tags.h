// SPDX-License-Identifier: Apache-2.0
// Universal Dependencies for English as enums: parts of speech, Penn tags and
// dependency relations. Source: universaldependencies.org, release 2.

#ifndef MDT_DOCUMENT_TAGS_H
#define MDT_DOCUMENT_TAGS_H

#include <mandate/view.h>

/// X(identifier, name) for each universal part of speech
#define MDT_UPOS_TAGS(X)                                                       \
  X(ADJ, "ADJ")                                                                \
  X(ADP, "ADP")                                                                \
  X(ADV, "ADV")                                                                \
  X(AUX, "AUX")                                                                \
  X(CCONJ, "CCONJ")                                                            \
  X(DET, "DET")                                                                \
  X(INTJ, "INTJ")                                                              \
  X(NOUN, "NOUN")                                                              \
  X(NUM, "NUM")                                                                \
  X(PART, "PART")                                                              \
  X(PRON, "PRON")                                                              \
  X(PROPN, "PROPN")                                                            \
  X(PUNCT, "PUNCT")                                                            \
  X(SCONJ, "SCONJ")                                                            \
  X(SYM, "SYM")                                                                \
  X(VERB, "VERB")                                                              \
  X(X, "X")

/// X(identifier, name) for each tag of the English (Penn) tag set
#define MDT_XPOS_TAGS(X)                                                       \
  X(NN, "NN")                                                                  \
  X(IN, "IN")                                                                  \
  X(DT, "DT")                                                                  \
  X(NNP, "NNP")                                                                \
  X(JJ, "JJ")                                                                  \
  X(PRP, "PRP")                                                                \
  X(PERIOD, ".")                                                               \
  X(RB, "RB")                                                                  \
  X(NNS, "NNS")                                                                \
  X(COMMA, ",")                                                                \
  X(VB, "VB")                                                                  \
  X(CC, "CC")                                                                  \
  X(VBD, "VBD")                                                                \
  X(VBP, "VBP")                                                                \
  X(VBZ, "VBZ")                                                                \
  X(CD, "CD")                                                                  \
  X(VBN, "VBN")                                                                \
  X(VBG, "VBG")                                                                \
  X(TO, "TO")                                                                  \
  X(MD, "MD")                                                                  \
  X(PRPS, "PRP$")                                                              \
  X(RRB, "-RRB-")                                                              \
  X(LRB, "-LRB-")                                                              \
  X(COLON, ":")                                                                \
  X(WDT, "WDT")                                                                \
  X(OPEN_QUOTE, "``")                                                          \
  X(WRB, "WRB")                                                                \
  X(CLOSE_QUOTE, "''")                                                         \
  X(HYPH, "HYPH")                                                              \
  X(POS, "POS")                                                                \
  X(WP, "WP")                                                                  \
  X(RP, "RP")                                                                  \
  X(NNPS, "NNPS")                                                              \
  X(UH, "UH")                                                                  \
  X(JJR, "JJR")                                                                \
  X(JJS, "JJS")                                                                \
  X(EX, "EX")                                                                  \
  X(RBR, "RBR")                                                                \
  X(NFP, "NFP")                                                                \
  X(ADD, "ADD")                                                                \
  X(SYM, "SYM")                                                                \
  X(FW, "FW")                                                                  \
  X(GW, "GW")                                                                  \
  X(DOLLAR, "$")                                                               \
  X(PDT, "PDT")                                                                \
  X(RBS, "RBS")                                                                \
  X(LS, "LS")                                                                  \
  X(AFX, "AFX")                                                                \
  X(WPS, "WP$")

/// X(identifier, name, identifier of the universal relation it refines)
#define MDT_DEPRELS(X)                                                         \
  X(ROOT, "root", ROOT)                                                        \
  X(ACL, "acl", ACL)                                                           \
  X(ACL_RELCL, "acl:relcl", ACL)                                               \
  X(ADVCL, "advcl", ADVCL)                                                     \
  X(ADVCL_RELCL, "advcl:relcl", ADVCL)                                         \
  X(ADVMOD, "advmod", ADVMOD)                                                  \
  X(AMOD, "amod", AMOD)                                                        \
  X(APPOS, "appos", APPOS)                                                     \
  X(AUX, "aux", AUX)                                                           \
  X(AUX_PASS, "aux:pass", AUX)                                                 \
  X(CASE, "case", CASE)                                                        \
  X(CC, "cc", CC)                                                              \
  X(CC_PRECONJ, "cc:preconj", CC)                                              \
  X(CCOMP, "ccomp", CCOMP)                                                     \
  X(COMPOUND, "compound", COMPOUND)                                            \
  X(COMPOUND_PRT, "compound:prt", COMPOUND)                                    \
  X(CONJ, "conj", CONJ)                                                        \
  X(COP, "cop", COP)                                                           \
  X(CSUBJ, "csubj", CSUBJ)                                                     \
  X(CSUBJ_OUTER, "csubj:outer", CSUBJ)                                         \
  X(CSUBJ_PASS, "csubj:pass", CSUBJ)                                           \
  X(DEP, "dep", DEP)                                                           \
  X(DET, "det", DET)                                                           \
  X(DET_PREDET, "det:predet", DET)                                             \
  X(DISCOURSE, "discourse", DISCOURSE)                                         \
  X(DISLOCATED, "dislocated", DISLOCATED)                                      \
  X(EXPL, "expl", EXPL)                                                        \
  X(FIXED, "fixed", FIXED)                                                     \
  X(FLAT, "flat", FLAT)                                                        \
  X(GOESWITH, "goeswith", GOESWITH)                                            \
  X(IOBJ, "iobj", IOBJ)                                                        \
  X(LIST, "list", LIST)                                                        \
  X(MARK, "mark", MARK)                                                        \
  X(NMOD, "nmod", NMOD)                                                        \
  X(NMOD_DESC, "nmod:desc", NMOD)                                              \
  X(NMOD_POSS, "nmod:poss", NMOD)                                              \
  X(NMOD_UNMARKED, "nmod:unmarked", NMOD)                                      \
  X(NSUBJ, "nsubj", NSUBJ)                                                     \
  X(NSUBJ_OUTER, "nsubj:outer", NSUBJ)                                         \
  X(NSUBJ_PASS, "nsubj:pass", NSUBJ)                                           \
  X(NUMMOD, "nummod", NUMMOD)                                                  \
  X(OBJ, "obj", OBJ)                                                           \
  X(OBL, "obl", OBL)                                                           \
  X(OBL_AGENT, "obl:agent", OBL)                                               \
  X(OBL_UNMARKED, "obl:unmarked", OBL)                                         \
  X(ORPHAN, "orphan", ORPHAN)                                                  \
  X(PARATAXIS, "parataxis", PARATAXIS)                                         \
  X(PUNCT, "punct", PUNCT)                                                     \
  X(REPARANDUM, "reparandum", REPARANDUM)                                      \
  X(VOCATIVE, "vocative", VOCATIVE)                                            \
  X(XCOMP, "xcomp", XCOMP)

/// Universal part of speech
typedef enum {
  MDT_UPOS_NONE, ///< Untagged
#define X(id, name) MDT_UPOS_##id,
  MDT_UPOS_TAGS(X)
#undef X
    MDT_N_UPOS,
} MdtUpos;

/// Penn part of speech
typedef enum {
  MDT_XPOS_NONE, ///< Untagged
#define X(id, name) MDT_XPOS_##id,
  MDT_XPOS_TAGS(X)
#undef X
    MDT_N_XPOS,
} MdtXpos;

/// Dependency relation of a word to its head
typedef enum {
  MDT_DEP_NONE, ///< Unparsed
#define X(id, name, base) MDT_DEP_##id,
  MDT_DEPRELS(X)
#undef X
    MDT_N_DEPRELS,
} MdtDeprel;

/// Return the name of a tag or relation; "_" for none
const char* mdt_upos_name(MdtUpos upos);
const char* mdt_xpos_name(MdtXpos xpos);
const char* mdt_deprel_name(MdtDeprel deprel);

/// Return the tag of this name, or none
MdtUpos mdt_upos_find(MdtView name);
MdtXpos mdt_xpos_find(MdtView name);

/// Return the relation of this name; one with an unknown subtype counts as its
/// universal relation, and a wholly unknown one is none
MdtDeprel mdt_deprel_find(MdtView name);

/// Return the universal relation that `deprel` refines: nsubj for nsubj:pass
MdtDeprel mdt_deprel_base(MdtDeprel deprel);

#endif
