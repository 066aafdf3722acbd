// SPDX-License-Identifier: Apache-2.0
// Descriptions that the sentence itself says are somebody: appositions,
// predicates, relative pronouns.

#include "base/view.h"
#include "coref/cluster.h"

static uint32_t mention_at(const MdtClusters* const clusters,
                           const uint32_t token) {
  return token == MDT_NONE ? MDT_NONE : clusters->doc->mention_at[token];
}

static bool is_description(const MdtClusters* const clusters,
                           const uint32_t mention) {
  return mention != MDT_NONE &&
         clusters->doc->mentions.items[mention].kind == MDT_MENTION_DESCRIPTION;
}

static void join_if(MdtClusters* const clusters, const uint32_t mention,
                    const uint32_t antecedent, const char* const sieve) {
  if (mention != MDT_NONE && antecedent != MDT_NONE && mention != antecedent &&
      mdt_cluster_may_refer(clusters, mention, antecedent)) {
    mdt_cluster_join(clusters, mention, antecedent, sieve);
  }
}

/// "Ann Lee, the mayor"; "the mayor, Ann Lee"
static void join_apposition(MdtClusters* const clusters, const uint32_t i) {
  const MdtToken* const token = &clusters->doc->tokens.items[i];
  if (token->deprel != MDT_DEP_APPOS) {
    return;
  }
  const uint32_t a = mention_at(clusters, i);
  const uint32_t b = mention_at(clusters, token->head);
  if (is_description(clusters, a) != is_description(clusters, b) &&
      mdt_cluster_of(clusters, a == MDT_NONE ? b : a)->type) {
    join_if(clusters, a, b, "apposition");
  }
}

static uint32_t child(const MdtDocument* const doc, const uint32_t head,
                      const MdtDeprel deprel) {
  const MdtSentence* const sentence =
    &doc->sentences.items[doc->tokens.items[head].sentence];
  const uint32_t from =
    head > sentence->first + 30 ? head - 30 : sentence->first;
  for (uint32_t i = from; i < head; ++i) {
    if (doc->tokens.items[i].head == head &&
        doc->tokens.items[i].deprel == deprel) {
      return i;
    }
  }
  return MDT_NONE;
}

static bool has_article(const MdtDocument* const doc,
                        const MdtMention* const mention) {
  return mdt_view_is_nocase(doc->tokens.items[mention->first].form, "the");
}

/// "Ann Lee is the mayor", "The report is a draft"
static void join_predicate(MdtClusters* const clusters, const uint32_t i) {
  const MdtDocument* const doc = clusters->doc;
  const uint32_t a = mention_at(clusters, i);
  if (!is_description(clusters, a) || child(doc, i, MDT_DEP_COP) == MDT_NONE) {
    return;
  }
  const uint32_t negation = child(doc, i, MDT_DEP_ADVMOD);
  if (negation != MDT_NONE &&
      mdt_view_is_nocase(doc->tokens.items[negation].form, "not")) {
    return;
  }
  const uint32_t b = mention_at(clusters, child(doc, i, MDT_DEP_NSUBJ));
  const MdtMention* const m = &doc->mentions.items[a];
  if (b != MDT_NONE && m->type &&
      (has_article(doc, m) || m->type == MDT_TYPE_GROUP)) {
    join_if(clusters, a, b, "predicate");
  }
}

/// "the report that says so", "prosecutors, whose notes …"
static void join_relative(MdtClusters* const clusters, const uint32_t i) {
  const MdtDocument* const doc = clusters->doc;
  const uint32_t pronoun = mention_at(clusters, i);
  if (pronoun == MDT_NONE ||
      doc->mentions.items[pronoun].kind != MDT_MENTION_PRONOUN ||
      (doc->tokens.items[i].xpos != MDT_XPOS_WP &&
       doc->tokens.items[i].xpos != MDT_XPOS_WDT &&
       doc->tokens.items[i].xpos != MDT_XPOS_WPS)) {
    return;
  }
  uint32_t at = i;
  for (int depth = 0; depth < 5 && at != MDT_NONE; ++depth) {
    const MdtDeprel deprel = doc->tokens.items[at].deprel;
    at = doc->tokens.items[at].head;
    if (deprel == MDT_DEP_ACL_RELCL) {
      const uint32_t noun = mention_at(clusters, at);
      if (noun != MDT_NONE && noun != pronoun) {
        mdt_cluster_join(clusters, pronoun, noun, "relative pronoun");
      }
      return;
    }
  }
}

/// Names and descriptions that a title or apposition ties are one person
static void join_tied(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    if (tie->relation != MDT_HOLDS_POST) {
      continue;
    }
    const uint32_t head = doc->mentions.items[tie->object].head;
    const uint32_t phrase = mention_at(clusters, head);
    if (is_description(clusters, phrase) &&
        doc->mentions.items[phrase].type == MDT_TYPE_GROUP) {
      join_if(clusters, phrase, tie->subject, "post");
    }
  }
}

void mdt_sieve_roles(MdtClusters* const clusters) {
  join_tied(clusters);
  for (uint32_t i = 0; i < clusters->doc->tokens.count; ++i) {
    join_apposition(clusters, i);
    join_predicate(clusters, i);
    join_relative(clusters, i);
  }
}
