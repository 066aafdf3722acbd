#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Each public header compiles alone, in C and in C++, under strict warnings.
set -eu
cd "$2/include"
for header in mandate/*.h; do
  printf '#include <%s>\nint x;\n' "$header" | ${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic \
    -Wstrict-prototypes -Werror -I. -fsyntax-only -x c -
  printf '#include <%s>\nint x;\n' "$header" | ${CXX:-c++} -std=c++11 -Wall -Wextra -Wpedantic \
    -Werror -I. -fsyntax-only -x c++ -
done
echo "$(ls mandate/*.h | wc -l) passed, 0 failed"
