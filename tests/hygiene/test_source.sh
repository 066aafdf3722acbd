#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The source is as the house style has it: formatted, licensed, finished.
set -u
cd "$2" || exit 1
failed=0

fail() {
  failed=$((failed + 1))
  echo "FAILED: $*"
}

sources=$(find src include tests training -name node_modules -prune -o \
  -name '*.[ch]' -print)
if command -v clang-format > /dev/null; then
  # shellcheck disable=SC2086
  clang-format --dry-run --Werror $sources || fail "formatting"
fi
for file in $sources; do
  head -n 1 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' ||
    fail "$file has no licence line"
done
long=$(echo "$sources" | tr '\n' '\0' |
  xargs -0 grep -nP '^.{81,}$' | grep -v '://')
[ -z "$long" ] || fail "lines over 80 columns: $long"
# What nouns.tsv types, noun-types.tsv does not type again
twice=$(awk -F'\t' '/^#/ { next } NR == FNR { if ($2 != "none") known[$1]; next }
  $1 in known { print $1 }' src/lexicon/nouns.tsv src/lexicon/noun-types.tsv)
[ -z "$twice" ] || fail "typed in two tables:" $twice

foreign() { # LIBRARY-HEADER ALLOWED-FILES...
  local header=$1
  shift
  for file in $(grep -rlE "#include <$header" src); do
    case " $* " in
    *" $file "*) ;;
    *) fail "$file includes $header" ;;
    esac
  done
}
foreign redland.h src/store/store_librdf.c
foreign graphviz src/export/dot.c
foreign libxml src/text/html.c
foreign utf8proc src/base/unicode.c
foreign nettle src/base/digest_nettle.c
foreign pcre2 src/query/regex_pcre2.c
foreign serd src/export/serd.c
foreign curl src/net/http_curl.c
foreign microhttpd src/serve/door_microhttpd.c
foreign lmdb src/store/tables_lmdb.c
foreign jansson src/cli/jsonl.c src/query/results_jansson.c

[ $failed = 0 ] && echo "1 passed, 0 failed"
exit $failed
