#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Help: of every command, in 80 columns, with examples that run.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# What the examples speak of
mkdir "$work/bin" "$work/articles"
ln -s "$mandate" "$work/bin/mandate"
PATH=$work/bin:$PATH
cd "$work" || exit 1
cp "$source/examples/tapes-dismissal.txt" article.txt
cp "$source"/examples/{tapes-dismissal,arms-report}.txt articles/
printf 'The mill sold wool .\nAnn left .\n' > sentences.txt
mandate build article.txt --format ttl,trig > /dev/null
mv article.ttl graph.ttl
mv article.trig graph.trig
mandate load news graph.ttl > /dev/null
printf '<x:a> <x:b> <x:c> .\n' > big.nq
printf '{"id":"a","text":"Ann Poole ordered the sale."}\n' > articles.jsonl
printf 'The mill sold wool.\n' | mandate parse - > words.conllu

# What they ask, at our port, which may be taken
mandate serve --data graph.trig --allow-update --port 0 > served.txt &
trap "kill $!; rm -rf '$work'" EXIT
while ! grep -q http served.txt; do sleep 0.05; done
port=$(sed 's/.*:\([0-9]*\)\/$/\1/' served.txt)

commands=$(mandate help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
check 'commands' 1 "$([ "$(wc -w <<< "$commands")" -gt 10 ] && echo 1)"
check 'one list' "$(mandate help | md5sum)" "$(mandate --help | md5sum)"
for command in $commands; do
  mandate help "$command" > help.txt
  check "help $command" 0 $?
  check "$command --help" "$(md5sum < help.txt)" \
    "$(mandate "$command" --help | md5sum)"
  check "$command: 80 columns" '' "$(grep -E '.{81,}' help.txt)"
  check "$command: exit status" 1 "$(grep -c '^Exit status: 0 ' help.txt)"
  check "$command: no blanks at ends" '' "$(grep ' $' help.txt)"
  sed -n '/^Examples:/,$s/^  \(mandate .*\)/\1/p' help.txt > examples.txt
  check "$command has examples" 1 "$([ -s examples.txt ] && echo 1)"
  while read -r line; do
    line=${line//:3030/:$port}
    # What serves ends by a signal
    [ "$command" = serve ] &&
      line="timeout --preserve-status -s INT 5 $line --port 0"
    bash -o pipefail -c "$line" > out.txt 2> err.txt < /dev/null
    check "$line" 0 $?
    check "$line: no complaint" '' "$(cat err.txt)"
  done < examples.txt
done

mandate help nonsense > out.txt 2> err.txt
check 'no such command' 2 $?
check 'complains' 1 "$(grep -c nonsense err.txt)"

finish
