// SPDX-License-Identifier: Apache-2.0
// Characters as the grammars of Turtle, N-Triples and SPARQL have them alike:
// what names are made of, and what escapes stand for.

#ifndef MDT_RDF_CHARACTERS_H
#define MDT_RDF_CHARACTERS_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// Return whether `c` is one of "0" to "9"
bool mdt_char_is_digit(uint32_t c);

/// Return whether `c` is a letter of ASCII
bool mdt_char_is_letter(uint32_t c);

/// Return whether `c` is a hexadecimal digit
bool mdt_char_is_hex(uint32_t c);

/// Return whether `c` is in PN_CHARS_BASE: names begin with it
bool mdt_char_is_base(uint32_t c);

/// Return whether `c` is in PN_CHARS_U or a digit: labels begin with it
bool mdt_char_is_starting(uint32_t c);

/// Return whether a variable may go on with `c`
bool mdt_char_is_variable(uint32_t c);

/// Return whether `c` is in PN_CHARS: names and labels go on with it
bool mdt_char_is_part(uint32_t c);

/// Return the end of the letters, dots and dashes from `at` on in `text` that
/// make a prefix, or a label of a blank node
size_t mdt_char_label_end(MdtView text, size_t at);

/// Return the end of what PN_LOCAL allows from `at` on in `text`
size_t mdt_char_local_end(MdtView text, size_t at);

/// Return `local` without the backslashes in it, in `arena`
MdtView mdt_char_unescape_local(MdtArena* arena, MdtView local);

/// Return what the character `c` stands for after a backslash in a string, or
/// NUL if it has no business there
char mdt_char_escaped(char c);

/// Read the `count` hexadecimal digits of `text` at `at` into `*value`; return
/// whether they are there and stand for a character
bool mdt_char_read_hex(MdtView text, size_t at, size_t count, uint32_t* value);

#endif
