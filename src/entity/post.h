// SPDX-License-Identifier: Apache-2.0
// Phrases that name a post: "then-Deputy Attorney General", "the company's
// chief executive", "assistant director for field work".

#ifndef MDT_ENTITY_POST_H
#define MDT_ENTITY_POST_H

#include "entity/reading.h"

/// A post as the text has it
typedef struct {
  uint32_t first; ///< First token, without articles and words of time
  uint32_t end;   ///< After the last token
  uint32_t head;  ///< The noun
  MdtView time;   ///< "former", "acting" …, or empty
  bool is_plural; ///< "prosecutors"
} MdtPostPhrase;

/// Return whether a post's noun ends at token `i`, and its first token
bool mdt_post_ends(const MdtReading* reading, uint32_t i, uint32_t* first);

/// Find the post that stands as a title before token `i`
bool mdt_post_find_before(const MdtReading* reading, uint32_t i,
                          MdtPostPhrase* out);

/// Find the post whose phrase begins at token `i`, before `limit`: an article,
/// words of time, a noun phrase and its attributes
bool mdt_post_find_after(const MdtReading* reading, uint32_t i,
                         MdtPostPhrase* out);

/// Find the post whose noun is token `head`
bool mdt_post_find_at(const MdtReading* reading, uint32_t head,
                      MdtPostPhrase* out);

#endif
