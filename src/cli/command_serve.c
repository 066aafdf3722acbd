// SPDX-License-Identifier: Apache-2.0
// mandate serve: graphs on the network, until a signal ends it.

#define _POSIX_C_SOURCE 200809L

#include "cli/commands.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const CliOption options[] = {
  { "data", 'd', "FILE", "a graph; may be given more than once", CLI_FILE },
  { "store", 's', "STORE", "a store on disk, which changes last in", CLI_FILE },
  { "port", 'p', "N", "where to listen; 0: any that is free; default: 3030",
    CLI_WORDS },
  { "address", 'a', "ADDRESS", "the same, in digits; default: 127.0.0.1",
    CLI_WORDS },
  { "name", 0, "HOST", "another host that it is called by", CLI_WORDS },
  { "allow-origin", 0, "ORIGIN", "pages of ORIGIN may ask; \"*\": any",
    CLI_WORDS },
  { "allow-update", 'u', NULL, "visitors may change the graph" },
  { "max-seconds", 0, "N", "time of a query; 0: any; default: 30", CLI_WORDS },
  { "max-rows", 0, "N", "rows of an answer; 0: any; default: 100000",
    CLI_WORDS },
  { "max-memory", 0, "MB", "memory of a query; 0: any; default: 512",
    CLI_WORDS },
  { "max-body", 0, "MB", "size of a request; default: 16", CLI_WORDS },
  { "max-queries", 0, "N", "queries that run at once; default: 4", CLI_WORDS },
  { "verbose", 'v', NULL, "tell each request, without what it asks" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate serve --data graph.trig",
    "Serve a graph to this machine alone; a page to ask it" },
  { "mandate serve --data graph.trig --port 0 --max-seconds 5 --verbose",
    "At a free port, without patience, and tell who asks" },
  { "mandate serve --store news --allow-update",
    "Let visitors change a store on disk" },
  { NULL, NULL },
};

// --- What was asked for ------------------------------------------------------

/// Read the whole number of option `name`, at most `most`, into `*out`, which
/// stays as it is if it was not given
static bool read_number(const CliArguments* const args, const char* const name,
                        const unsigned long most, unsigned long* const out) {
  const char* const text = cli_value(args, name, NULL);
  char* end = NULL;
  if (!text) {
    return true;
  }
  *out = strtoul(text, &end, 10);
  if (*text < '0' || *text > '9' || *end || *out > most) {
    cli_complain(CLI_USAGE, "--%s is a whole number up to %lu, not \"%s\"",
                 name, most, text);
    return false;
  }
  return true;
}

static bool read_limits(const CliArguments* const args,
                        MdtServerOptions* const out) {
  unsigned long port = 3030;
  unsigned long seconds = 30;
  unsigned long rows = 100000;
  unsigned long memory = 512;
  unsigned long body = 16;
  unsigned long queries = 4;
  if (!read_number(args, "port", 65535, &port) ||
      !read_number(args, "max-seconds", 1000000, &seconds) ||
      !read_number(args, "max-rows", 1000000000, &rows) ||
      !read_number(args, "max-memory", 1000000, &memory) ||
      !read_number(args, "max-body", 4000, &body) ||
      !read_number(args, "max-queries", 1000, &queries)) {
    return false;
  }
  out->port = (unsigned)port;
  out->limits.max_milliseconds = (int64_t)seconds * 1000;
  out->limits.max_rows = rows;
  out->limits.max_bytes = (size_t)memory << 20;
  out->max_body = (size_t)body << 20;
  out->max_queries = (unsigned)queries;
  return true;
}

/// Put the values of --name into `names`, which has room for all
static size_t read_names(const CliArguments* const args, const char** names) {
  size_t count = 0;
  while ((names[count] = cli_value_at(args, "name", count))) {
    ++count;
  }
  return count;
}

// --- What is told ------------------------------------------------------------

/// The log of the program, for several threads
typedef struct {
  pthread_mutex_t mutex;
  bool is_verbose;
} Telling;

static void tell(void* const handle, const MdtLogEntry* const entry) {
  Telling* const telling = (Telling*)handle;
  if (entry->level == MDT_LOG_INFO && !telling->is_verbose) {
    return;
  }
  pthread_mutex_lock(&telling->mutex);
  if (entry->level == MDT_LOG_INFO) {
    fprintf(stderr, "%s\n", entry->text);
  } else {
    cli_log()->func(cli_log()->handle, entry);
  }
  pthread_mutex_unlock(&telling->mutex);
}

// --- Serving -----------------------------------------------------------------

/// The signals that end us, kept for us to wait for in all threads
static sigset_t hold_signals(void) {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, NULL);
  return ending;
}

static void greet(const MdtServer* const server, const char* const address,
                  const size_t count) {
  const bool is_long = strchr(address, ':') != NULL;
  printf("%zu statements at http://%s%s%s:%u/\n", count, is_long ? "[" : "",
         address, is_long ? "]" : "", mdt_server_port(server));
  fflush(stdout);
}

static MdtStatus serve(const CliArguments* const args, MdtStore* const store,
                       const MdtServerOptions* const with,
                       const sigset_t* const ending) {
  static Telling telling = { PTHREAD_MUTEX_INITIALIZER, false };
  const MdtLog log = { tell, &telling };
  MdtServer* server = NULL;
  int received = 0;
  telling.is_verbose = cli_flag(args, "verbose");
  const MdtStatus st = mdt_server_start(&server, store, with, &log);
  if (!st) {
    greet(server, with->address, mdt_store_count(store));
    sigwait(ending, &received);
    mdt_server_stop(server);
  }
  return st;
}

static MdtStatus read_graphs(const CliArguments* const args,
                             MdtStore* const store) {
  const char* path = NULL;
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && (path = cli_value_at(args, "data", i)); ++i) {
    st = mdt_store_read_file(store, path, NULL, cli_log());
  }
  return st;
}

/// Open the store on disk that is named, or read the graphs that are
static MdtStatus open_store(const CliArguments* const args,
                            MdtStore** const out) {
  const char* const path = cli_value(args, "store", NULL);
  const int flags =
    cli_flag(args, "allow-update") ? MDT_STORE_CREATE : MDT_STORE_READ_ONLY;
  if (path) {
    return mdt_store_open(out, path, flags, cli_log());
  }
  *out = mdt_store_new();
  return *out ? read_graphs(args, *out) : MDT_NO_MEMORY;
}

static int run_with(const CliArguments* const args, const char** const names) {
  const sigset_t ending = hold_signals();
  MdtServerOptions with = mdt_server_options();
  if (args->n_operands) {
    return cli_complain(CLI_USAGE, "serve takes its graphs from --data");
  }
  if (cli_flag(args, "store") && cli_flag(args, "data")) {
    return cli_complain(CLI_USAGE, "either --store or --data");
  }
  if (!read_limits(args, &with)) {
    return CLI_USAGE;
  }
  with.address = cli_value(args, "address", with.address);
  with.allow_origin = cli_value(args, "allow-origin", NULL);
  with.allow_update = cli_flag(args, "allow-update");
  with.n_names = read_names(args, names);
  with.names = names;
  with.data_dir = cli_data_dir();
  MdtStore* store = NULL;
  MdtStatus st = open_store(args, &store);
  st = st ? st : serve(args, store, &with, &ending);
  mdt_store_free(store);
  return cli_exit_code(st);
}

static int run(const CliArguments* const args) {
  const char** const names =
    (const char**)calloc(args->n_values + 1, sizeof(char*));
  const int code =
    names ? run_with(args, names) : cli_complain(CLI_FAILED, "memory is short");
  free(names);
  return code;
}

const CliCommand cli_command_serve = {
  .name = "serve",
  .summary = "serve graphs on the network, as SPARQL 1.1 has it",
  .usage = "--data GRAPH|--store STORE",
  .options = options,
  .run = run,
  .examples = examples,
  .about = "It listens to this machine alone, unless another address is given. "
           "People ask at /, programs at /sparql. SIGINT and SIGTERM end it.",
};
