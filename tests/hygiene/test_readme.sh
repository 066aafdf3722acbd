#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What the README says works: its commands run, and its C program compiles
# against an installed library and reads an article.
set -eu
mandate=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

# The commands, from the folder of the source, with our program and our output
cd "$source"
while read -r line; do
  command=${line%%#*}
  command=${command//build\/mandate/\"$mandate\"}
  command=${command// out\// $work/out/}
  command=${command// -o out/ -o $work/out}
  eval "$command" > "$work/said.txt" ||
    { echo "FAILED: $line"; exit 1; }
  [ -s "$work/said.txt" ] || [[ $command == *' -o '* ]] ||
    { echo "FAILED, nothing said: $line"; exit 1; }
  passed=$((passed + 1))
done < <(sed -n 's/^    \(build\/mandate .*\)/\1/p' README.md)

# The program in C
cmake --install "$(dirname "$mandate")" --prefix "$work/usr" > "$work/log.txt"
awk '/^```c$/{on=1; next} /^```$/{on=0} on' README.md > "$work/reader.c"
export PKG_CONFIG_PATH=$work/usr/lib/pkgconfig
for folder in "$work"/usr/lib/*/pkgconfig; do
  PKG_CONFIG_PATH=$PKG_CONFIG_PATH:$folder
done
if grep -q 'CMAKE_BUILD_TYPE:[A-Z]*=Asan' "$(dirname "$mandate")/CMakeCache.txt"
then
  echo "without the C program: a sanitized library wants a sanitized program"
else
  # shellcheck disable=SC2046
  ${CC:-cc} -std=c11 -Wall -Wextra -Werror "$work/reader.c" -o "$work/reader" \
    $(pkg-config --define-prefix --cflags --libs mandate)
  cp examples/arms-report.txt "$work/article.txt"
  cd "$work"
  library=$(find "$work/usr" -name 'libmandate.so.*' | head -n 1)
  LD_LIBRARY_PATH=$(dirname "$library") MANDATE_DATA=$work/usr/share/mandate \
    ./reader > claims.txt
  grep -q 'directed' claims.txt || { echo "FAILED: the C program"; exit 1; }
  passed=$((passed + 1))
fi
echo "$passed passed, 0 failed"
