// SPDX-License-Identifier: Apache-2.0

#include "coref/cluster.h"

#include "base/view.h"

static MdtGender gender_named(const MdtView word) {
  return mdt_view_is(word, "male")     ? MDT_GENDER_MALE
         : mdt_view_is(word, "female") ? MDT_GENDER_FEMALE
                                       : MDT_GENDER_UNKNOWN;
}

static MdtView field(const MdtView facts, const int index) {
  MdtView rest = facts;
  MdtView word = mdt_view_cut(&rest, ' ');
  for (int i = 0; i < index; ++i) {
    word = mdt_view_cut(&rest, ' ');
  }
  return word;
}

static MdtView lower_form(const MdtClusters* const clusters,
                          const uint32_t token) {
  return mdt_view_lower(clusters->doc->arena,
                        clusters->doc->tokens.items[token].form);
}

static void know_pronoun(const MdtClusters* const clusters,
                         const MdtMention* const mention,
                         MdtCluster* const cluster) {
  const MdtView facts = mdt_wordlist_get(clusters->lore->pronouns,
                                         lower_form(clusters, mention->first));
  const MdtView number = field(facts, 1);
  cluster->gender = gender_named(field(facts, 2));
  cluster->number = mdt_view_is(number, "sing")   ? MDT_NUMBER_SINGULAR
                    : mdt_view_is(number, "plur") ? MDT_NUMBER_PLURAL
                                                  : MDT_NUMBER_UNKNOWN;
  cluster->type = cluster->gender ? MDT_TYPE_PERSON : MDT_TYPE_NONE;
}

/// Titles and given names tell a person's gender: "Mrs. Lee", "Ann Lee"
static MdtGender gender_of_name(const MdtClusters* const clusters,
                                const MdtMention* const mention) {
  const MdtLore* const lore = clusters->lore;
  const MdtView first = lower_form(clusters, mention->first);
  MdtGender gender = gender_named(mdt_wordlist_get(lore->given_names, first));
  if (mention->first) {
    const MdtView before = lower_form(clusters, mention->first - 1);
    const MdtGender title =
      gender_named(mdt_wordlist_get(lore->titles, before));
    gender = title ? title : gender;
  }
  return gender;
}

static void know_phrase(const MdtClusters* const clusters,
                        const MdtMention* const mention,
                        MdtCluster* const cluster, const MdtView lemma) {
  const MdtToken* const head = &clusters->doc->tokens.items[mention->head];
  const bool is_plural =
    head->xpos == MDT_XPOS_NNS || head->xpos == MDT_XPOS_NNPS;
  cluster->type = mention->type;
  cluster->number = is_plural ? MDT_NUMBER_PLURAL : MDT_NUMBER_SINGULAR;
  if (mention->kind == MDT_MENTION_NAME) {
    cluster->is_named = true;
    cluster->number = MDT_NUMBER_SINGULAR;
    if (mention->type == MDT_TYPE_PERSON) {
      cluster->gender = gender_of_name(clusters, mention);
    }
  } else {
    const MdtLore* const lore = clusters->lore;
    const MdtView kin = mdt_wordlist_get(lore->kin, lemma);
    const MdtView title = mdt_wordlist_get(lore->titles, lemma);
    cluster->gender = gender_named(kin.len ? kin : title);
    if (mdt_view_is(lemma, "police")) {
      cluster->number = MDT_NUMBER_UNKNOWN;
    }
  }
}

static bool is_before(const MdtMention* const a, const MdtMention* const b) {
  if (a->span.start != b->span.start) {
    return a->span.start < b->span.start;
  }
  return a->span.end > b->span.end;
}

/// Sort by place: mentions come nearly sorted but for posts and inner names,
/// so that they are merged by a sort of bounded depth
static void sort(const MdtMention* const mentions, uint32_t* const order,
                 uint32_t* const spare, const uint32_t n) {
  if (n < 2) {
    return;
  }
  const uint32_t half = n / 2;
  sort(mentions, order, spare, half);
  sort(mentions, order + half, spare, n - half);
  for (uint32_t i = 0; i < n; ++i) {
    spare[i] = order[i];
  }
  uint32_t a = 0;
  uint32_t b = half;
  for (uint32_t i = 0; i < n; ++i) {
    const bool takes_b = a == half || (b < n && is_before(&mentions[spare[b]],
                                                          &mentions[spare[a]]));
    order[i] = takes_b ? spare[b++] : spare[a++];
  }
}

static void order_mentions(MdtClusters* const clusters) {
  MdtDocument* const doc = clusters->doc;
  const uint32_t n = (uint32_t)doc->mentions.count;
  for (uint32_t i = 0; i < n; ++i) {
    clusters->order[i] = i;
  }
  uint32_t* const spare =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  sort(doc->mentions.items, clusters->order, spare, n);
  uint32_t at = 0;
  for (uint32_t s = 0; s < doc->sentences.count; ++s) {
    clusters->starts[s] = at;
    while (at < n && doc->mentions.items[clusters->order[at]].first <
                       doc->sentences.items[s].end) {
      ++at;
    }
  }
  clusters->starts[doc->sentences.count] = n;
}

/// 1 where token `t` is a mark that opens a quotation, -1 where it closes one;
/// straight marks do both
static int turn_at(const MdtDocument* const doc, const uint32_t t,
                   const bool is_open) {
  const MdtSpan span = doc->tokens.items[t].span;
  const MdtView text = mdt_view_slice(doc->text, span.start, span.end);
  return mdt_view_is(text, "\"")             ? (is_open ? -1 : 1)
         : mdt_view_is(text, "\xE2\x80\x9C") ? 1
         : mdt_view_is(text, "\xE2\x80\x9D") ? -1
                                             : 0;
}

/// Number the quotations; none goes on in another paragraph without a mark
static void number_quotes(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  uint32_t number = 0;
  bool is_open = false;
  for (uint32_t s = 0; s < doc->sentences.count; ++s) {
    const MdtSentence* const sentence = &doc->sentences.items[s];
    is_open = is_open && !sentence->starts_paragraph;
    for (uint32_t t = sentence->first; t < sentence->end; ++t) {
      const int turn = turn_at(doc, t, is_open);
      number += turn > 0;
      is_open = turn ? turn > 0 : is_open;
      clusters->quotes[t] = is_open ? number : 0;
    }
  }
}

void mdt_clusters_init(MdtClusters* const clusters, const MdtLore* const lore,
                       MdtDocument* const doc) {
  const uint32_t n = (uint32_t)doc->mentions.count;
  MdtArena* const arena = doc->arena;
  *clusters = (MdtClusters){ .lore = lore, .doc = doc };
  clusters->items =
    (MdtCluster*)mdt_arena_array(arena, n + 1, sizeof(MdtCluster));
  clusters->keys = (MdtView*)mdt_arena_array(arena, n + 1, sizeof(MdtView));
  clusters->lemmas = (MdtView*)mdt_arena_array(arena, n + 1, sizeof(MdtView));
  clusters->order = (uint32_t*)mdt_arena_array(arena, n + 1, sizeof(uint32_t));
  clusters->starts = (uint32_t*)mdt_arena_array(arena, doc->sentences.count + 1,
                                                sizeof(uint32_t));
  clusters->quotes =
    (uint32_t*)mdt_arena_array(arena, doc->tokens.count + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < n; ++i) {
    const MdtMention* const mention = &doc->mentions.items[i];
    const MdtToken* const head = &doc->tokens.items[mention->head];
    clusters->keys[i] = mdt_view_lower(
      arena, mdt_view_slice(doc->text, mention->span.start, mention->span.end));
    clusters->lemmas[i] =
      mdt_view_lower(arena, head->lemma.len ? head->lemma : head->form);
    MdtCluster* const cluster = &clusters->items[i];
    cluster->parent = i;
    cluster->size = 1;
    cluster->name = mention->kind == MDT_MENTION_NAME ? i : MDT_NONE;
    if (mention->kind == MDT_MENTION_PRONOUN) {
      know_pronoun(clusters, mention, cluster);
    } else {
      know_phrase(clusters, mention, cluster, clusters->lemmas[i]);
    }
  }
  order_mentions(clusters);
  number_quotes(clusters);
}

uint32_t mdt_cluster_root(MdtClusters* const clusters, uint32_t mention) {
  while (clusters->items[mention].parent != mention) {
    const uint32_t parent = clusters->items[mention].parent;
    clusters->items[mention].parent = clusters->items[parent].parent;
    mention = parent;
  }
  return mention;
}

const MdtCluster* mdt_cluster_of(MdtClusters* const clusters,
                                 const uint32_t mention) {
  return &clusters->items[mdt_cluster_root(clusters, mention)];
}

static bool is_people(const MdtType type) {
  return type == MDT_TYPE_PERSON || type == MDT_TYPE_GROUP;
}

static bool is_body(const MdtType type) {
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
}

static bool types_agree(const MdtType a, const MdtType b) {
  return a == MDT_TYPE_NONE || b == MDT_TYPE_NONE || a == b ||
         (is_people(a) && is_people(b)) || (is_body(a) && is_body(b));
}

bool mdt_cluster_agrees(MdtClusters* const clusters, const uint32_t a,
                        const uint32_t b) {
  const MdtCluster* const x = mdt_cluster_of(clusters, a);
  const MdtCluster* const y = mdt_cluster_of(clusters, b);
  return types_agree(x->type, y->type) &&
         (!x->gender || !y->gender || x->gender == y->gender) &&
         (!x->number || !y->number || x->number == y->number);
}

bool mdt_cluster_may_refer(MdtClusters* const clusters, const uint32_t a,
                           const uint32_t b) {
  return mdt_cluster_agrees(clusters, a, b) &&
         !(mdt_cluster_of(clusters, a)->is_named &&
           mdt_cluster_of(clusters, b)->is_named);
}

static uint32_t longer_name(const MdtClusters* const clusters, const uint32_t a,
                            const uint32_t b) {
  if (a == MDT_NONE || b == MDT_NONE) {
    return a == MDT_NONE ? b : a;
  }
  const MdtMention* const mentions = clusters->doc->mentions.items;
  const bool prefers_b = mentions[a].is_inner != mentions[b].is_inner
                           ? mentions[a].is_inner
                           : clusters->keys[b].len > clusters->keys[a].len;
  return prefers_b ? b : a;
}

void mdt_cluster_join(MdtClusters* const clusters, const uint32_t mention,
                      const uint32_t antecedent, const char* const sieve) {
  uint32_t a = mdt_cluster_root(clusters, mention);
  uint32_t b = mdt_cluster_root(clusters, antecedent);
  if (a == b) {
    return;
  }
  MdtMention* const m = &clusters->doc->mentions.items[mention];
  if (m->antecedent == MDT_NONE) {
    m->antecedent = antecedent;
    m->sieve = sieve;
  }
  if (clusters->items[a].size > clusters->items[b].size) {
    const uint32_t swap = a;
    a = b;
    b = swap;
  }
  MdtCluster* const child = &clusters->items[a];
  MdtCluster* const root = &clusters->items[b];
  const bool child_rules =
    child->type && (!root->type || (child->is_named && !root->is_named) ||
                    (child->type == MDT_TYPE_PERSON &&
                     root->type == MDT_TYPE_GROUP && !root->is_named));
  child->parent = b;
  root->size += child->size;
  root->type = child_rules ? child->type : root->type;
  root->gender = root->gender ? root->gender : child->gender;
  root->number = root->number ? root->number : child->number;
  root->is_named |= child->is_named;
  root->name = longer_name(clusters, root->name, child->name);
}
