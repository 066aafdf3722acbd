// SPDX-License-Identifier: Apache-2.0
// mandate mentions: names, descriptions and pronouns, joined into entities.

#include "base/sink.h"
#include "base/utf8.h"
#include "base/view.h"
#include "cli/commands.h"
#include "document/model.h"

#include <stdio.h>
#include <stdlib.h>

static const CliOption options[] = {
  { "all", 'a', NULL, "list what takes no part in claims as well" },
  { "sieves", 's', NULL, "add a column: how each was joined to its entity" },
  { "ties", 't', NULL, "list posts held, members and parts instead" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate mentions article.txt",
    "Who and what claims are about, wherever mentioned" },
  { "mandate mentions --ties article.txt",
    "Who holds which post, who belongs to what" },
  { NULL, NULL },
};

typedef struct {
  const CliArguments* args;
  MdtSink* sink;
} Listing;

static bool has_article(const MdtDocument* const doc,
                        const MdtMention* const mention) {
  const MdtView word = doc->tokens.items[mention->first].form;
  return mdt_view_is_nocase(word, "the") || mdt_view_is_nocase(word, "this");
}

/// Whether a description refers to somebody or something that matters: it
/// takes part in a claim, comes back, or is a definite body or a post
static bool is_listed_description(const MdtDocument* const doc,
                                  const MdtMention* const mention) {
  const MdtEntity* const entity = &doc->entities.items[mention->entity];
  const bool is_definite = has_article(doc, mention);
  if (entity->type == MDT_TYPE_POST || entity->is_named) {
    return true;
  }
  if (entity->type == MDT_TYPE_AGENCY) {
    return is_definite || entity->mentions.count > 1;
  }
  return is_definite && entity->mentions.count > 1;
}

/// Whether a mention refers to somebody or something that claims are about
static bool is_listed(const MdtDocument* const doc, const bool* const claimed,
                      const MdtMention* const mention) {
  const MdtEntity* const entity = &doc->entities.items[mention->entity];
  if (mention->is_inner || entity->type == MDT_TYPE_NONE ||
      entity->type == MDT_TYPE_ACT || entity->type == MDT_TYPE_PROPOSITION) {
    return false;
  }
  if (mention->kind == MDT_MENTION_NAME || claimed[mention->entity]) {
    return true;
  }
  return mention->kind == MDT_MENTION_PRONOUN
           ? entity->mentions.count > 1
           : is_listed_description(doc, mention);
}

static void mark(bool* const claimed, const MdtArgument* const argument) {
  if (argument->type && argument->entity != MDT_NONE) {
    claimed[argument->entity] = true;
  }
}

/// Return which entities take part in a claim: [entities], to be freed
static bool* find_claimed(const MdtDocument* const doc) {
  bool* const claimed = (bool*)calloc(doc->entities.count + 1, sizeof(bool));
  for (size_t i = 0; claimed && i < doc->claims.count; ++i) {
    const MdtClaim* const claim = &doc->claims.items[i];
    mark(claimed, &claim->subject);
    mark(claimed, &claim->object);
    mark(claimed, &claim->recipient);
    for (uint32_t k = 0; k < claim->n_sources; ++k) {
      mark(claimed, &claim->sources[k]);
    }
  }
  return claimed;
}

static int by_span(const void* const a, const void* const b) {
  const MdtMention* const x = *(const MdtMention* const*)a;
  const MdtMention* const y = *(const MdtMention* const*)b;
  if (x->span.start != y->span.start) {
    return x->span.start < y->span.start ? -1 : 1;
  }
  if (x->span.end != y->span.end) {
    return x->span.end > y->span.end ? -1 : 1;
  }
  return (x > y) - (x < y);
}

/// Code points of the text before a byte, counted on from the last place
typedef struct {
  MdtView text;
  uint32_t byte;
  uint32_t points;
} Counter;

static uint32_t count_to(Counter* const counter, const uint32_t byte) {
  if (byte < counter->byte) {
    counter->byte = 0;
    counter->points = 0;
  }
  counter->points += (uint32_t)mdt_utf8_count(
    mdt_view_slice(counter->text, counter->byte, byte));
  counter->byte = byte;
  return counter->points;
}

static void write_words(MdtSink* const sink, const MdtView words) {
  for (size_t i = 0; i < words.len; ++i) {
    const char c = words.data[i];
    const bool is_space = c == '\t' || c == '\n' || c == '\r';
    mdt_sink_write(sink, is_space ? " " : &words.data[i], 1);
  }
}

static void write_mention(const Listing* const listing,
                          const MdtDocument* const doc,
                          const MdtMention* const m, Counter* const counter) {
  static const char kinds[] = "NDP";
  MdtSink* const sink = listing->sink;
  const uint32_t start = count_to(counter, m->span.start);
  const MdtView words = mdt_view_slice(doc->text, m->span.start, m->span.end);
  const uint32_t end = start + (uint32_t)mdt_utf8_count(words);
  mdt_sink_view(sink, doc->name);
  mdt_sink_format(sink, "\t%u-%u\t%c\t%s\te%u\t", start, end, kinds[m->kind],
                  mdt_type_name(doc->entities.items[m->entity].type),
                  m->entity);
  write_words(sink, words);
  if (cli_flag(listing->args, "sieves")) {
    mdt_sink_format(sink, "\t%s", m->sieve ? m->sieve : "");
  }
  mdt_sink_string(sink, "\n");
}

static void write_words_of(MdtSink* const sink, const MdtDocument* const doc,
                           const uint32_t mention) {
  write_words(sink,
              doc->entities.items[doc->mentions.items[mention].entity].name);
  mdt_sink_string(sink, "\t");
}

static int list_ties(void* const handle, MdtDocument* const doc) {
  MdtSink* const sink = ((const Listing*)handle)->sink;
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    mdt_sink_view(sink, doc->name);
    mdt_sink_string(sink, "\t");
    write_words_of(sink, doc, tie->subject);
    mdt_sink_format(sink, "%s\t", mdt_relation_name(tie->relation));
    write_words_of(sink, doc, tie->object);
    mdt_sink_view(sink, tie->time);
    mdt_sink_format(sink, "\t%u\t%s\n", tie->sentence, tie->rule);
  }
  return CLI_DONE;
}

static int list(void* const handle, MdtDocument* const doc) {
  const Listing* const listing = (const Listing*)handle;
  const size_t n = doc->mentions.count;
  const MdtMention** const order =
    (const MdtMention**)malloc((n + 1) * sizeof(MdtMention*));
  bool* const claimed = find_claimed(doc);
  if (!order || !claimed) {
    free(order);
    free(claimed);
    return cli_complain(CLI_FAILED, "memory is short");
  }
  size_t n_listed = 0;
  for (size_t i = 0; i < n; ++i) {
    if (cli_flag(listing->args, "all") ||
        is_listed(doc, claimed, &doc->mentions.items[i])) {
      order[n_listed++] = &doc->mentions.items[i];
    }
  }
  qsort(order, n_listed, sizeof(*order), by_span);
  Counter counter = { doc->text, 0, 0 };
  for (size_t i = 0; i < n_listed; ++i) {
    write_mention(listing, doc, order[i], &counter);
  }
  free(order);
  free(claimed);
  return CLI_DONE;
}

static void write_header(const CliArguments* const args, MdtSink* const sink) {
  if (cli_flag(args, "ties")) {
    mdt_sink_string(sink,
                    "doc\tsubject\trelation\tobject\ttime\tsentence\trule\n");
    return;
  }
  mdt_sink_string(sink, "doc\tspan\tkind\ttype\tentity\ttext");
  mdt_sink_string(sink, cli_flag(args, "sieves") ? "\tsieve\n" : "\n");
}

static int run(const CliArguments* const args) {
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "mentions needs an ARTICLE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  Listing listing = { args, mdt_sink_new_stream(stdout, "standard output") };
  if (!knowledge || !listing.sink) {
    mdt_sink_discard(listing.sink);
    mdt_knowledge_free(knowledge);
    return CLI_FAILED;
  }
  const bool ties = cli_flag(args, "ties");
  write_header(args, listing.sink);
  const int code = cli_for_each_article(args, knowledge, MDT_LAYER_CLAIMS,
                                        ties ? list_ties : list, &listing);
  mdt_knowledge_free(knowledge);
  const int closed = cli_exit_code(mdt_sink_close(listing.sink, cli_log()));
  return code > closed ? code : closed;
}

const CliCommand cli_command_mentions = {
  "mentions",   "list names, descriptions and pronouns",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
