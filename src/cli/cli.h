// SPDX-License-Identifier: Apache-2.0
// The program: a table of commands, each with its options.

#ifndef MDT_CLI_CLI_H
#define MDT_CLI_CLI_H

#include <mandate/mandate.h>

#include <stdbool.h>
#include <stddef.h>

/// How the program ends
enum {
  CLI_DONE = 0,   ///< All went well
  CLI_FAILED = 1, ///< The work could not be done
  CLI_USAGE = 2,  ///< Used wrongly, or bad input
};

/// What the argument of an option is, or an operand
typedef enum {
  CLI_WORDS,   ///< Any words
  CLI_FILE,    ///< The path of a file, or of a folder of them
  CLI_FOLDER,  ///< The path of a folder
  CLI_CHOICE,  ///< One of the values that a CliChoiceFunc names
  CLI_CHOICES, ///< Some of them, with commas between
} CliKind;

/// Return value number `index` that can be chosen, or null beyond the last
typedef const char* (*CliChoiceFunc)(size_t index);

/// One option of a command. Help, man pages and completions are made from it.
typedef struct {
  const char* name;     ///< Long name, without dashes
  char letter;          ///< Short name, or 0
  const char* argument; ///< What its argument is called, or null for a flag
  const char* help;     ///< A few words
  CliKind kind;         ///< What its argument is
  CliChoiceFunc choice; ///< What can be chosen, or null
} CliOption;

/// A command line as an example; tests run each
typedef struct {
  const char* line; ///< "mandate claims article.txt"
  const char* does; ///< What it does
} CliExample;

/// A command line, taken apart
typedef struct {
  const char* command;      ///< Name of the command
  const CliOption* options; ///< Its options; ends with a null name
  const char** values;      ///< [2 * n_values] pairs of option name and value
  size_t n_values;          ///< How many options were given
  const char** operands;    ///< [n_operands] what is not an option
  size_t n_operands;        ///< How many
} CliArguments;

/// A command
typedef struct {
  const char* name;         ///< As it is typed
  const char* summary;      ///< One line for the list of commands
  const char* usage;        ///< What follows the name: "ARTICLE..."
  const CliOption* options; ///< Ends with a null name; --help is understood
  int (*run)(const CliArguments* args); ///< Does the work; an exit code
  CliKind operands;                     ///< What its operands are
  CliChoiceFunc choice;                 ///< What operands can be, or null
  const CliExample* examples;           ///< Ends with a null line
  const char* about;                    ///< More about it, or null
  const char* exits;                    ///< Its exit statuses, or null: ours
} CliCommand;

/// Take `argv` apart by the options of `command`. On a wrong one, complain and
/// return false. Free with cli_arguments_clear.
bool cli_arguments_init(CliArguments* args, const CliCommand* command, int argc,
                        char** argv);

/// Free what cli_arguments_init allocated
void cli_arguments_clear(CliArguments* args);

/// Return the last value given for option `name`, or `otherwise`
const char* cli_value(const CliArguments* args, const char* name,
                      const char* otherwise);

/// Return value number `index` given for option `name`, or null
const char* cli_value_at(const CliArguments* args, const char* name,
                         size_t index);

/// Return whether flag `name` was given
bool cli_flag(const CliArguments* args, const char* name);

/// Return what the exit statuses of `command` mean
const char* cli_exits(const CliCommand* command);

/// Print the help of `command` to standard output, in 80 columns
void cli_help(const CliCommand* command);

/// Print the list of commands to standard output
void cli_help_all(void);

/// The options that every command has; ends with a null name
extern const CliOption cli_common_options[];

/// Complain that there is no `value` of what `what` calls, say what may have
/// been meant or what there is, and return CLI_USAGE
int cli_refuse(const char* what, const char* value, CliChoiceFunc choice);

/// Complain on standard error, as "mandate: …", and return `code`
__attribute__((format(printf, 2, 3))) int cli_complain(int code,
                                                       const char* fmt, ...);

/// Return the log sink that prints to standard error, in clean words
const MdtLog* cli_log(void);

/// Return the last error that was told, without its place, or "" if none was
/// since cli_forget_error; borrowed until the next
const char* cli_last_error(void);

/// Forget the last error
void cli_forget_error(void);

/// Return the exit code that goes with `status`
int cli_exit_code(MdtStatus status);

/// Return the path of this program's own data folder, or null to let the
/// library choose; borrowed
const char* cli_data_dir(void);

/// Load all knowledge, or complain and return null
MdtKnowledge* cli_load_knowledge(void);

/// Called for each article in turn; another exit code than CLI_DONE is
/// remembered, and the next article follows
typedef int (*CliArticleFunc)(void* handle, MdtDocument* doc);

/// The option that cli_for_each_article understands
#define CLI_OPTION_DATE                                                        \
  {                                                                            \
    "date", 0, "YYYY-MM-DD", "when articles appeared that do not say so",      \
      CLI_WORDS                                                                \
  }

/// The option that cli_jobs understands
#define CLI_OPTION_JOBS                                                        \
  {                                                                            \
    "jobs", 'j', "N",                                                          \
      "articles to read at once; default: as many as there are cores",         \
      CLI_WORDS                                                                \
  }

/// Set `*out` to how many articles are to be read at once. Returns an exit
/// code: usage if the option gives no number from 1 to 256.
int cli_jobs(const CliArguments* args, size_t* out);

/// Told before an article is used, and after it
typedef struct {
  const char* path; ///< Its path
  size_t index;     ///< Its number, from 0
  size_t count;     ///< Of so many
  bool is_done;     ///< After it
  int code;         ///< How it ended, an exit code
} CliStep;

/// Called for each step, if it is not null
typedef void (*CliStepFunc)(void* handle, const CliStep* step);

/// Read each article that the operands name up to `layer` and pass it to
/// `func`. A folder stands for the .txt, .html, .htm and .conllu files in it,
/// sorted. Returns an exit code: the worst of all articles.
///
/// Several are read at once, as cli_jobs has it. What is said of them is said
/// in their order, and `func` is called in their order from this thread, so
/// that the number of threads changes nothing but the time.
int cli_for_each_article(const CliArguments* args,
                         const MdtKnowledge* knowledge, MdtLayer layer,
                         CliArticleFunc func, void* handle);

/// The same for articles that files are named by, so that no two may have one
/// name; telling `step` each step with the same handle
int cli_watch_each_article(const CliArguments* args,
                           const MdtKnowledge* knowledge, MdtLayer layer,
                           CliArticleFunc func, CliStepFunc step, void* handle);

/// cli_for_each_article for files in which each line is one sentence
int cli_for_each_list(const CliArguments* args, const MdtKnowledge* knowledge,
                      MdtLayer layer, CliArticleFunc func, void* handle);

/// Put the store that the option "store" names into `*out`, which may only be
/// read, or else a new one in memory; free it with mdt_store_free
MdtStatus cli_store_open(MdtStore** out, const CliArguments* args);

/// The option that cli_correct understands
#define CLI_OPTION_CORRECTIONS                                                 \
  {                                                                            \
    "corrections", 0, "FILE", "what readers know better; may be repeated",     \
      CLI_FILE                                                                 \
  }

/// Apply the corrections that the options name to `store`, and tell on standard
/// error which were applied
MdtStatus cli_correct(const CliArguments* args, MdtStore* store);

/// The same for the graph of `doc`, and those in NAME.corrections.ttl beside
/// its file first, if there is one
MdtStatus cli_correct_article(const CliArguments* args, const MdtDocument* doc,
                              MdtStore* store);

/// Articles that were opened
typedef struct {
  MdtDocument** items; ///< First, or null
  size_t count;        ///< How many
} CliDocuments;

/// Open each article that the operands name, without reading any, and add it
/// to `out`, which is released with cli_close_articles. Returns an exit code:
/// the worst of all articles.
int cli_open_articles(const CliArguments* args, CliDocuments* out);

/// Free `articles`
void cli_close_articles(CliDocuments* articles);

#endif
