// SPDX-License-Identifier: Apache-2.0
// Writing JSON as it comes, with commas, breaks and escapes in the right place.
//
// What is between opening and closing is the caller's: a key before each value
// of an object, none in an array. A value that stands alone ends its line, so
// several in a row are JSON Lines.

#ifndef MDT_BASE_JSON_H
#define MDT_BASE_JSON_H

#include "base/sink.h"

#include <stdbool.h>
#include <stdint.h>

/// How deep objects and arrays may lie in each other
enum { MDT_JSON_DEPTH = 32 };

/// How an object or an array is laid out. In a line, all that it holds is too.
typedef enum {
  MDT_JSON_LINES, ///< What it holds in a line each
  MDT_JSON_LINE,  ///< All in one line
} MdtJsonLayout;

/// JSON being written
typedef struct {
  MdtSink* sink;     ///< Where it goes
  unsigned depth;    ///< How many objects and arrays are open
  uint32_t in_line;  ///< Bit d: level d is in one line
  uint32_t is_array; ///< Bit d: level d is an array
  uint32_t is_begun; ///< Bit d: level d holds something
  bool has_key;      ///< A key waits for its value
} MdtJson;

/// Return a writer of JSON to `sink`; it needs no freeing
MdtJson mdt_json(MdtSink* sink);

/// Open an object
void mdt_json_object(MdtJson* json, MdtJsonLayout layout);

/// Open an array
void mdt_json_array(MdtJson* json, MdtJsonLayout layout);

/// Close the object or array that was opened last
void mdt_json_close(MdtJson* json);

/// Write the key of the value that follows
void mdt_json_key(MdtJson* json, const char* key);

/// Write a key that comes from outside
void mdt_json_key_view(MdtJson* json, MdtView key);

/// Write the string `text`, which must be UTF-8
void mdt_json_string(MdtJson* json, MdtView text);

/// Write `text`, which is JSON already: a number, true, false, null
void mdt_json_plain(MdtJson* json, const char* text);

/// Write a whole number
void mdt_json_number(MdtJson* json, uint64_t number);

/// Write `text` as a string of JSON, quotes and all, and nothing else. What
/// cannot be seen, as marks of direction, and "<" are escaped: a line of JSON
/// is a line to everybody, and may stand in a page of HTML.
void mdt_json_quote(MdtSink* sink, MdtView text);

#endif
