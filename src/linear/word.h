// SPDX-License-Identifier: Apache-2.0
// What the linear models see of a word: hashes of its parts.
//
// Forms are first made plain: ASCII letters small, digits 0, curly quotes
// straight, long dashes short.  Of a very long form only the beginning is
// looked at, so that a word costs the same whatever it is.

#ifndef MDT_LINEAR_WORD_H
#define MDT_LINEAR_WORD_H

#include "linear/classes.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MDT_WORD_PREFIXES 4U  ///< Prefixes of 1 to 4 bytes
#define MDT_WORD_SUFFIXES 5U  ///< Suffixes of 1 to 5 bytes
#define MDT_PLAIN_MAX     48U ///< Bytes of a plain form

/// A form made plain
typedef struct {
  char data[MDT_PLAIN_MAX];
  uint8_t len;
} MdtPlain;

/// Hashes of a word's parts
typedef struct {
  uint64_t form;                        ///< The form as it is written
  uint64_t plain;                       ///< The plain form
  uint64_t prefixes[MDT_WORD_PREFIXES]; ///< Of the plain form
  uint64_t suffixes[MDT_WORD_SUFFIXES]; ///< Of the plain form
  uint64_t shape;     ///< Case, digits and marks, runs kept up to two
  MdtWordClass kind;  ///< Classes of its distribution
  uint64_t tag;       ///< Penn tag, once it is known
  uint16_t known;     ///< What known names it is in
  bool is_capital;    ///< Begins with a capital letter
  bool has_small;     ///< Has a small letter, so is no acronym
  bool is_alphabetic; ///< Begins with a letter
} MdtWord;

/// Return the form of `len` bytes made plain
MdtPlain mdt_word_plain(const char* data, size_t len);

/// Return the hashes of the form of `len` bytes, and its classes
MdtWord mdt_word_read(const MdtClasses* classes, const char* data, size_t len);

#endif
