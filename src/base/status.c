// SPDX-License-Identifier: Apache-2.0

#include <mandate/status.h>

const char* mdt_strerror(const MdtStatus status) {
  switch (status) {
    case MDT_SUCCESS:
      return "Success";
    case MDT_NOTHING:
      return "Nothing found";
    case MDT_NO_MEMORY:
      return "Memory is short";
    case MDT_NO_FILE:
      return "File cannot be read";
    case MDT_NO_WRITE:
      return "Output cannot be written";
    case MDT_BAD_TEXT:
      return "Input is not text";
    case MDT_BAD_SYNTAX:
      return "Input breaks the grammar of its format";
    case MDT_BAD_MODEL:
      return "Model is damaged or of another version";
    case MDT_BAD_OPTION:
      return "Option makes no sense";
    case MDT_TOO_LARGE:
      return "Input is too large";
    case MDT_UNSUPPORTED:
      return "Not supported";
    case MDT_NO_ANSWER:
      return "Another machine does not answer";
  }
  return "Unknown status";
}
