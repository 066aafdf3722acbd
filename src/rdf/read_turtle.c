// SPDX-License-Identifier: Apache-2.0
// Turtle and TriG (W3C, RDF 1.1), by recursive descent.
//
// serd was tried. It gives a label such as "_:b1" another name, which may be
// that of another node; it goes into brackets until the stack is full; it
// resolves IRIs by half; and a statement does not know its line.

#include "base/intern.h"
#include "base/log.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "base/view.h"
#include "rdf/characters.h"
#include "rdf/iri.h"
#include "rdf/reading.h"
#include "rdf/scan.h"
#include "rdf/vocabulary.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

MDT_VECTOR(Spaces, MdtView);

typedef struct {
  MdtScan scan;    // Its arena is for what lives as long as a subject
  MdtArena* arena; // For the rest
  MdtInterner* prefixes;
  Spaces spaces; // [prefixes] What each stands for
  MdtView base;
  MdtTerm graph;
  MdtView stem; // Of the labels that we make: none in the text begins so
  unsigned n_made;
  unsigned depth; // Of brackets and parentheses
} Turtle;

static const MdtTerm no_term = { MDT_TERM_NONE,
                                 { NULL, 0 },
                                 { NULL, 0 },
                                 { NULL, 0 } };

static MdtTerm take_object(Turtle* turtle);

static void fail(Turtle* const turtle, const char* const what) {
  mdt_scan_fail(&turtle->scan, MDT_BAD_SYNTAX, what);
}

// --- Space and marks ---------------------------------------------------------

static void skip_space(MdtScan* const scan) {
  for (; scan->at < scan->text.len; ++scan->at) {
    const char c = scan->text.data[scan->at];
    if (c == '#') {
      while (scan->at + 1 < scan->text.len &&
             scan->text.data[scan->at + 1] != '\n' &&
             scan->text.data[scan->at + 1] != '\r') {
        ++scan->at;
      }
    } else if (c == '\n') {
      ++scan->line;
      scan->line_start = scan->at + 1;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      return;
    }
  }
}

static char next(Turtle* const turtle) {
  skip_space(&turtle->scan);
  return turtle->scan.status ? '\0' : mdt_scan_peek(&turtle->scan);
}

/// Take `mark` if it comes next; return whether it did
static bool take(Turtle* const turtle, const char mark) {
  const bool is_next = next(turtle) == mark;
  turtle->scan.at += is_next;
  return is_next;
}

static void expect(Turtle* const turtle, const char mark,
                   const char* const what) {
  if (!take(turtle, mark)) {
    fail(turtle, what);
  }
}

/// Take `word` if it comes next, and no longer word or name of which it is the
/// beginning
static bool take_word(Turtle* const turtle, const char* const word,
                      const bool has_case) {
  skip_space(&turtle->scan);
  const MdtScan* const scan = &turtle->scan;
  const size_t len = strlen(word);
  if (scan->status || scan->text.len - scan->at < len) {
    return false;
  }
  const char* const data = scan->text.data + scan->at;
  if (has_case ? strncmp(data, word, len) : strncasecmp(data, word, len)) {
    return false;
  }
  size_t end = scan->at + len;
  const uint32_t after =
    end < scan->text.len ? mdt_utf8_next(scan->text, &end) : 0;
  if (mdt_char_is_part(after) || (after == ':' && *word != '@')) {
    return false;
  }
  turtle->scan.at += len;
  return true;
}

// --- Terms -------------------------------------------------------------------

static MdtTerm new_blank(Turtle* const turtle) {
  const size_t room = turtle->stem.len + 12;
  char* const label = (char*)mdt_arena_alloc(turtle->scan.arena, room);
  MdtTerm term = no_term;
  term.kind = MDT_TERM_BLANK;
  term.text.data = label;
  term.text.len = (size_t)snprintf(label, room, "%.*s%u", (int)turtle->stem.len,
                                   turtle->stem.data, ++turtle->n_made);
  return term;
}

static MdtView take_reference(Turtle* const turtle) {
  const MdtView iri = mdt_scan_iri(&turtle->scan);
  return turtle->scan.status
           ? iri
           : mdt_iri_resolve(turtle->scan.arena, iri, turtle->base);
}

/// Take a prefix and its colon; return the prefix alone
static MdtView take_prefix(Turtle* const turtle) {
  MdtScan* const scan = &turtle->scan;
  const size_t start = scan->at;
  size_t after = start;
  const bool is_named = start < scan->text.len &&
                        mdt_char_is_base(mdt_utf8_next(scan->text, &after));
  const size_t end = is_named ? mdt_char_label_end(scan->text, start) : start;
  if (end >= scan->text.len || scan->text.data[end] != ':') {
    fail(turtle, "a name, a value or a mark should stand here");
    return scan->text;
  }
  scan->at = end + 1;
  return mdt_view_slice(scan->text, start, end);
}

static MdtView take_name(Turtle* const turtle) {
  MdtScan* const scan = &turtle->scan;
  const size_t start = scan->at;
  const MdtView prefix = take_prefix(turtle);
  const uint32_t index =
    scan->status ? UINT32_MAX : mdt_interner_find(turtle->prefixes, prefix);
  if (index == UINT32_MAX) {
    scan->at = start;
    fail(turtle, "a prefix that was not declared");
    return prefix;
  }
  const size_t end = mdt_char_local_end(scan->text, scan->at);
  const MdtView raw = mdt_view_slice(scan->text, scan->at, end);
  const MdtView space = turtle->spaces.items[index];
  const MdtView local = raw.len && memchr(raw.data, '\\', raw.len)
                          ? mdt_char_unescape_local(scan->arena, raw)
                          : raw;
  char* const iri =
    (char*)mdt_arena_alloc(scan->arena, space.len + local.len + 1);
  memcpy(iri, space.data, space.len);
  memcpy(iri + space.len, local.data, local.len);
  scan->at = end;
  return (MdtView){ iri, space.len + local.len };
}

static MdtView take_iri(Turtle* const turtle) {
  return next(turtle) == '<' ? take_reference(turtle) : take_name(turtle);
}

static MdtTerm take_blank(Turtle* const turtle) {
  MdtTerm term = no_term;
  term.kind = MDT_TERM_BLANK;
  if (mdt_scan_follows(&turtle->scan, "_:")) {
    term.text = mdt_scan_label(&turtle->scan);
  } else {
    fail(turtle, "a blank node needs a colon and a label after \"_\"");
  }
  return term;
}

static size_t digits_end(const MdtView text, size_t at) {
  while (at < text.len && mdt_char_is_digit((unsigned char)text.data[at])) {
    ++at;
  }
  return at;
}

/// Return the end of an exponent at `at`, or `at` if there is none
static size_t exponent_end(const MdtView text, const size_t at) {
  size_t first = at + 1;
  if (at >= text.len || (text.data[at] != 'e' && text.data[at] != 'E')) {
    return at;
  }
  first +=
    first < text.len && strchr("+-", text.data[first]) && text.data[first];
  const size_t end = digits_end(text, first);
  return end > first ? end : at;
}

static MdtTerm take_number(Turtle* const turtle) {
  const MdtView text = turtle->scan.text;
  const size_t start = turtle->scan.at;
  const size_t first = start + (strchr("+-", text.data[start]) != NULL);
  const size_t whole = digits_end(text, first);
  const bool has_point = whole < text.len && text.data[whole] == '.';
  const size_t fraction = has_point ? digits_end(text, whole + 1) : whole;
  const bool has_digits = whole > first || fraction > whole + 1;
  const size_t end = has_digits ? exponent_end(text, fraction) : fraction;
  const char* type = MDT_XSD "double";
  turtle->scan.at = end;
  if (end == fraction) { // "1." is the number 1, and the end of a statement
    const bool is_decimal = fraction > whole + 1;
    type = is_decimal ? MDT_XSD "decimal" : MDT_XSD "integer";
    turtle->scan.at = is_decimal ? fraction : whole;
  }
  if (!has_digits || turtle->scan.at == first) {
    turtle->scan.at = start;
    fail(turtle, "a number needs digits");
  }
  return mdt_term_typed(mdt_view_slice(text, start, turtle->scan.at),
                        mdt_view(type));
}

static const char* quote_at(const MdtScan* const scan) {
  static const char* const quotes[] = { "\"\"\"", "'''", "\"", "'" };
  for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); ++i) {
    if (mdt_scan_follows(scan, quotes[i])) {
      return quotes[i];
    }
  }
  return NULL;
}

static MdtTerm take_string(Turtle* const turtle) {
  MdtScan* const scan = &turtle->scan;
  MdtTerm term = mdt_term_string(mdt_scan_string(scan, quote_at(scan)));
  if (!scan->status && mdt_scan_peek(scan) == '@') {
    term.language = mdt_scan_language(scan);
  } else if (!scan->status && mdt_scan_follows(scan, "^^")) {
    scan->at += 2;
    term.datatype = take_iri(turtle);
  }
  return term;
}

// --- Triples -----------------------------------------------------------------

static void push(Turtle* const turtle, const MdtTerm* const subject,
                 const char* const predicate, const MdtTerm* const object) {
  MdtStatement statement = { *subject, mdt_term_iri(mdt_view(predicate)),
                             *object, turtle->graph };
  if (!turtle->scan.status) {
    turtle->scan.status =
      mdt_reading_push(turtle->scan.reading, &statement, turtle->scan.line);
  }
}

static bool is_verb(Turtle* const turtle) {
  const char c = next(turtle);
  return c && !strchr("[](){}.;,\"'@_+-0123456789", c);
}

static MdtTerm take_verb(Turtle* const turtle) {
  return mdt_term_iri(take_word(turtle, "a", true) ? mdt_view(MDT_RDF "type")
                                                   : take_iri(turtle));
}

static void take_properties(Turtle* const turtle,
                            const MdtTerm* const subject) {
  if (!is_verb(turtle)) {
    fail(turtle, "a predicate should stand here");
  }
  do {
    if (!is_verb(turtle)) {
      continue;
    }
    MdtStatement statement = { *subject, take_verb(turtle), no_term,
                               turtle->graph };
    do {
      statement.object = take_object(turtle);
      if (!turtle->scan.status) {
        turtle->scan.status =
          mdt_reading_push(turtle->scan.reading, &statement, turtle->scan.line);
      }
    } while (take(turtle, ','));
  } while (take(turtle, ';'));
}

static bool enter(Turtle* const turtle) {
  if (++turtle->depth > MDT_READING_DEPTH) {
    fail(turtle, "brackets nest too deeply");
  }
  return !turtle->scan.status;
}

/// Take brackets and the properties in them, if there are any
static MdtTerm take_brackets(Turtle* const turtle, bool* const is_empty) {
  const MdtTerm node = new_blank(turtle);
  take(turtle, '[');
  *is_empty = next(turtle) == ']';
  if (!*is_empty && enter(turtle)) {
    take_properties(turtle, &node);
    --turtle->depth;
  }
  expect(turtle, ']', "\"]\" should stand here");
  return node;
}

static MdtTerm take_list(Turtle* const turtle) {
  const MdtTerm nil = mdt_term_iri(mdt_view(MDT_RDF "nil"));
  MdtTerm head = nil;
  MdtTerm cell = nil;
  take(turtle, '(');
  while (next(turtle) != ')' && enter(turtle)) {
    const MdtTerm new_cell = new_blank(turtle);
    if (cell.kind == MDT_TERM_BLANK) {
      push(turtle, &cell, MDT_RDF "rest", &new_cell);
    } else {
      head = new_cell;
    }
    cell = new_cell;
    const MdtTerm member = take_object(turtle);
    push(turtle, &cell, MDT_RDF "first", &member);
    --turtle->depth;
  }
  if (cell.kind == MDT_TERM_BLANK) {
    push(turtle, &cell, MDT_RDF "rest", &nil);
  }
  expect(turtle, ')', "\")\" should stand here");
  return head;
}

static bool is_number(const char c) {
  return mdt_char_is_digit((unsigned char)c) || c == '+' || c == '-' ||
         c == '.';
}

static MdtTerm take_object(Turtle* const turtle) {
  const char c = next(turtle);
  bool is_empty = false;
  if (turtle->scan.status) {
    return no_term;
  }
  if (c == '[') {
    return take_brackets(turtle, &is_empty);
  }
  if (c == '(') {
    return take_list(turtle);
  }
  if (c == '"' || c == '\'') {
    return take_string(turtle);
  }
  if (c == '_') {
    return take_blank(turtle);
  }
  if (is_number(c)) {
    return take_number(turtle);
  }
  const MdtView boolean = mdt_view(MDT_XSD "boolean");
  if (take_word(turtle, "true", true)) {
    return mdt_term_typed(mdt_view("true"), boolean);
  }
  if (take_word(turtle, "false", true)) {
    return mdt_term_typed(mdt_view("false"), boolean);
  }
  return mdt_term_iri(take_iri(turtle));
}

/// What a subject is, which says what may follow it
typedef enum {
  PLAIN,    // An IRI, a label or empty brackets: may be the name of a graph
  LIST,     // Needs properties
  BRACKETS, // Has some
} Shape;

static MdtTerm take_subject(Turtle* const turtle, Shape* const shape) {
  const char c = next(turtle);
  bool is_empty = false;
  *shape = PLAIN;
  if (c == '(') {
    *shape = LIST;
    return take_list(turtle);
  }
  if (c == '[') {
    const MdtTerm node = take_brackets(turtle, &is_empty);
    *shape = is_empty ? PLAIN : BRACKETS;
    return node;
  }
  return c == '_' ? take_blank(turtle) : mdt_term_iri(take_iri(turtle));
}

static void take_rest_of_triples(Turtle* const turtle,
                                 const MdtTerm* const subject,
                                 const Shape shape) {
  if (shape != BRACKETS || is_verb(turtle)) {
    take_properties(turtle, subject);
  }
}

// --- Graphs, directives ------------------------------------------------------

static void take_graph(Turtle* const turtle, const MdtTerm name) {
  turtle->graph = name;
  expect(turtle, '{', "\"{\" should stand here");
  while (!turtle->scan.status && next(turtle) != '}') {
    Shape shape = PLAIN;
    const MdtTerm subject = take_subject(turtle, &shape);
    take_rest_of_triples(turtle, &subject, shape);
    if (!take(turtle, '.')) {
      break;
    }
  }
  expect(turtle, '}', "\".\" or \"}\" should stand here");
  turtle->graph = no_term;
}

static void declare_base(Turtle* const turtle) {
  if (next(turtle) != '<') {
    fail(turtle, "an IRI should stand here");
  } else {
    turtle->base = mdt_view_copy(turtle->arena, take_reference(turtle));
  }
}

static void declare_prefix(Turtle* const turtle) {
  skip_space(&turtle->scan);
  const MdtView prefix = take_prefix(turtle);
  if (next(turtle) != '<') {
    fail(turtle, "an IRI should stand here");
    return;
  }
  const uint32_t index = mdt_intern(turtle->prefixes, prefix);
  if (index == turtle->spaces.count) {
    mdt_push(turtle->arena, &turtle->spaces);
  }
  turtle->spaces.items[index] =
    mdt_view_copy(turtle->arena, take_reference(turtle));
}

/// Take a directive of Turtle, or of SPARQL, which has no dot; return whether
/// there is one
static bool take_directive(Turtle* const turtle) {
  static const struct {
    const char* word;
    bool has_dot;
    void (*func)(Turtle*);
  } directives[] = { { "@prefix", true, declare_prefix },
                     { "@base", true, declare_base },
                     { "PREFIX", false, declare_prefix },
                     { "BASE", false, declare_base } };
  for (size_t i = 0; i < sizeof(directives) / sizeof(*directives); ++i) {
    if (take_word(turtle, directives[i].word, directives[i].has_dot)) {
      directives[i].func(turtle);
      if (directives[i].has_dot) {
        expect(turtle, '.', "\".\" should stand here");
      }
      return true;
    }
  }
  return false;
}

static void take_named_graph(Turtle* const turtle) {
  Shape shape = PLAIN;
  const MdtTerm name = take_subject(turtle, &shape);
  if (shape != PLAIN) {
    fail(turtle, "this cannot be the name of a graph");
  }
  take_graph(turtle, name);
}

static void take_statement(Turtle* const turtle, const bool has_graphs) {
  Shape shape = PLAIN;
  if (take_directive(turtle)) {
    return;
  }
  if (has_graphs && next(turtle) == '{') {
    take_graph(turtle, no_term);
  } else if (has_graphs && take_word(turtle, "GRAPH", false)) {
    take_named_graph(turtle);
  } else {
    const MdtTerm subject = take_subject(turtle, &shape);
    if (has_graphs && shape == PLAIN && next(turtle) == '{') {
      take_graph(turtle, subject);
      return;
    }
    take_rest_of_triples(turtle, &subject, shape);
    expect(turtle, '.', "\".\" should stand here");
  }
}

// --- The whole ---------------------------------------------------------------

/// A beginning for labels that no label in the text has
static MdtView find_stem(Turtle* const turtle) {
  const size_t limit = 1000;
  char* const said = (char*)mdt_arena_alloc(turtle->arena, limit + 8);
  size_t len = (size_t)sprintf(said, "_:genid");
  while (len < limit && mdt_view_find(turtle->scan.text, said) != SIZE_MAX) {
    said[len++] = 'x';
  }
  return mdt_view(said + 2);
}

static void begin(Turtle* const turtle) {
  static const char mark[] = "\xEF\xBB\xBF"; // Some editors begin files so
  MdtScan* const scan = &turtle->scan;
  turtle->prefixes = mdt_interner_new(turtle->arena);
  turtle->base = mdt_view(scan->reading->base);
  turtle->stem = find_stem(turtle);
  scan->at = mdt_scan_follows(scan, mark) ? strlen(mark) : 0;
}

static void check_text(MdtScan* const scan) {
  const size_t good = mdt_utf8_check(scan->text);
  if (good == scan->text.len) {
    return;
  }
  while (scan->at < good) {
    if (scan->text.data[scan->at++] == '\n') {
      ++scan->line;
      scan->line_start = scan->at;
    }
  }
  mdt_scan_fail(scan, MDT_BAD_TEXT, "not UTF-8");
}

/// Read all of it, unless memory runs short
static void read_guarded(Turtle* const turtle, const bool has_graphs) {
  jmp_buf shortage;
  mdt_arena_guard(turtle->arena, &shortage);
  mdt_arena_guard(turtle->scan.arena, &shortage);
  if (setjmp(shortage)) {
    turtle->scan.status = MDT_NO_MEMORY;
    return;
  }
  check_text(&turtle->scan);
  begin(turtle);
  skip_space(&turtle->scan);
  while (!turtle->scan.status && turtle->scan.at < turtle->scan.text.len) {
    mdt_arena_reset(turtle->scan.arena);
    take_statement(turtle, has_graphs);
    skip_space(&turtle->scan);
  }
}

MdtStatus mdt_rdf_read_turtle(const MdtReading* const reading,
                              const bool has_graphs) {
  Turtle turtle = { 0 };
  turtle.scan.reading = reading;
  turtle.scan.text = reading->bytes;
  turtle.scan.line = 1;
  turtle.arena = mdt_arena_new(NULL);
  turtle.scan.arena = mdt_arena_new(NULL);
  turtle.scan.status =
    turtle.arena && turtle.scan.arena ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (!turtle.scan.status) {
    read_guarded(&turtle, has_graphs);
  }
  mdt_arena_free(turtle.scan.arena);
  mdt_arena_free(turtle.arena);
  return turtle.scan.status;
}
