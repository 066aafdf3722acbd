#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# mandate build for people: one article in sentences, many in lines, a bar on a
# terminal; and for machines: lines of JSON into N-Quads.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

yes_if() { "$@" > /dev/null && echo yes; }

article=$source/examples/tapes-dismissal.txt
mkdir articles
cp "$source"/examples/{tapes-dismissal,arms-report}.txt articles/
: > articles/empty.txt
printf 'Ann ordered \xff.\n' > articles/latin.txt

# One article: sentences, chains of sources, what is left, files
"$mandate" build "$article" -o one --format ttl,tsv > said.txt
check 'a heading' 1 "$(grep -c '^tapes-dismissal: [0-9]* claims ([0-9]* through sources, [0-9]* denied), [0-9]* people, [0-9]* bodies, [0-9]* statements$' said.txt)"
check 'who directed what' yes "$(yes_if grep '^  Richard Nixon directed: ' said.txt)"
check 'on whose word' yes "$(yes_if grep '^    on the word of ' said.txt)"
check 'how many more' 1 "$(grep -c '^  and [0-9]* more$' said.txt)"
check 'files last' 'one/tapes-dismissal.ttl one/tapes-dismissal.tsv' \
  "$(tail -n 2 said.txt | sed 's/^  //' | paste -sd ' ')"
check '80 columns but for the heading' 0 "$(tail -n +2 said.txt | grep -cE '^.{81,}')"
check 'short' yes "$([ "$(wc -l < said.txt)" -lt 20 ] && echo yes)"
"$mandate" build "$article" -o one --verbose > full.txt
check 'verbose tells all' 0 "$(grep -c '^  and [0-9]* more$' full.txt)"
check 'each claim' "$(sed -n '1s/.*: \([0-9]*\) claims.*/\1/p' full.txt)" \
  "$("$mandate" claims "$article" | tail -n +2 | wc -l)"
check 'quiet tells nothing' '' "$("$mandate" build "$article" -q -o one 2>&1)"

# Many: a line each, the totals, and what failed
"$mandate" build articles -o many > said.txt 2> err.txt
check 'the worst exit code' 2 $?
check 'a line each' 2 "$(grep -cE '^(arms-report|tapes-dismissal): ' said.txt)"
check 'no sentences' 0 "$(grep -c ' directed: ' said.txt)"
check 'the totals' 1 "$(grep -cE '^2 articles: [0-9]+ claims .*, 2 files$' said.txt)"
check 'the sum' "$(sed -n 's/^2 articles: \([0-9]*\) .*/\1/p' said.txt)" \
  "$(sed -n 's/^[a-z-]*: \([0-9]*\) claims.*/\1/p' said.txt | paste -sd + | { read -r sum; echo $((sum)); })"
check 'what failed' '2 failed:' "$(tail -n 3 said.txt | head -n 1)"
check 'and why' 2 "$(tail -n 2 said.txt | grep -cE '^  articles/(empty|latin).txt: .')"
check 'told when it happens' 2 "$(grep -cE 'articles/(empty|latin).txt' err.txt)"
check 'others are done' 2 "$(find many -name '*.ttl' | wc -l)"
check 'operands in their order' 'tapes-dismissal arms-report' \
  "$("$mandate" build articles/{tapes-dismissal,arms-report}.txt -o many |
    sed -n 's/^\([a-z-]*\): .*/\1/p' | paste -sd ' ')"
"$mandate" build articles -o many -q > said.txt 2> err.txt
check 'quiet keeps the code' 2 $?
check 'and tells errors alone' '0 2' "$(wc -l < said.txt) $(wc -l < err.txt)"

# The bar: on a terminal, on standard error, and gone at the end
cat > terminal.py << 'PY'
# Run a command with a terminal as standard error, and print what that gets
import os, pty, subprocess, sys
main, other = pty.openpty()
run = subprocess.Popen(sys.argv[1:], stdout=open("stdout.txt", "wb"), stderr=other)
os.close(other)
out = b""
while True:
    try:
        part = os.read(main, 65536)
    except OSError:
        break
    out += part
sys.stdout.buffer.write(out)
sys.exit(run.wait())
PY
export TERM=xterm
python3 terminal.py "$mandate" build articles -o many > bar.txt
check 'a bar' yes "$(yes_if grep -F '] 3 of 4' bar.txt)"
check 'it is gone before complaints' 0 "$(grep -c '[0-9]mandate:' bar.txt)"
check 'and at the end' "$(printf '\r\033[K' | od -An -tx1)" \
  "$(tail -c 4 bar.txt | od -An -tx1)"
check 'nothing of it in the output' 0 "$(grep -cP '\r|\x1b' stdout.txt)"
check 'none for one' 0 \
  "$(python3 terminal.py "$mandate" build "$article" -o one | wc -c)"
check 'none if quiet' 0 "$(python3 terminal.py "$mandate" build -q \
  articles/{tapes-dismissal,arms-report}.txt -o many | wc -c)"
check 'none on a dumb one' 0 "$(TERM=dumb python3 terminal.py "$mandate" build \
  articles/{tapes-dismissal,arms-report}.txt -o many | wc -c)"

# Lines of JSON
python3 - "$source/examples" > articles.jsonl << 'PY'
import json, sys
for name in "tapes-dismissal", "arms-report":
    with open(f"{sys.argv[1]}/{name}.txt", encoding="utf-8") as file:
        print(json.dumps({"id": name, "text": file.read(), "views": [1, 2.5]}))
PY
"$mandate" build -q articles/{tapes-dismissal,arms-report}.txt -o quads -f nq
cat quads/tapes-dismissal.nq quads/arms-report.nq > expected.nq
"$mandate" build --input jsonl - < articles.jsonl > got.nq
check 'jsonl is well' 0 $?
check 'as from files' '' "$(cmp expected.nq got.nq 2>&1)"
check 'from a file' '' "$("$mandate" build -i jsonl articles.jsonl | cmp - expected.nq 2>&1)"
check 'by parts' '' "$(for n in 1 2; do
  sed -n ${n}p articles.jsonl | "$mandate" build -i jsonl
done | cmp - expected.nq 2>&1)"

# Bad lines are told by number, and the others are read
cat > bad.jsonl << 'JSON'
{"id":"one","text":"Ann Poole ordered Bea Hall to leave."}
{"id":
[1]

{"text":"Without a name."}
{"id":"x","text":7}
{"id":"x","text":"a","html":"b"}
{"id":"x","text":""}
{"id":"x","text":"Ann left.","date":"2019-02-30"}
{"id":"x","id":"y","text":"Ann left."}
{"id":"x","text":"\u0000"}
{"id":"two","text":"Ann Poole ordered Bea Hall to leave."}
{"url":"https://example.org/a b","html":"<p>Ann Poole ordered Bea Hall to leave.","date":"2019-02-28","title":null}
JSON
printf '\xff\n{"id":"three","text":"Ann Poole ordered Bea Hall to leave."}' >> bad.jsonl
"$mandate" build --input jsonl bad.jsonl > got.nq 2> err.txt
check 'bad lines' 2 $?
check 'their numbers' '2 3 5 6 7 8 9 10 11 14' \
  "$(sed -n 's/^mandate: bad.jsonl:\([0-9]*\): no graph.*/\1/p' err.txt | paste -sd ' ')"
check 'the place of a slip' 1 "$(grep -c '^mandate: bad.jsonl:2:6: this is no JSON' err.txt)"
check 'good lines' 'https%3A%2F%2Fexample.org%2Fa%20b one three two' \
  "$(sed -n 's#^<https://w3id.org/mandate/data/\([^>]*\)> <[^>]*type> <https://w3id.org/mandate\#Article> .*#\1#p' got.nq |
    sort | paste -sd ' ')"
check 'a date' yes "$(yes_if grep '"2019-02-28"' got.nq)"
printf '{"id":"t","title":"Mayor leaves","text":"Ann Poole left."}\n' |
  "$mandate" build -i jsonl > got.nq
# A name in a line is a stranger's: nothing beside it is read
echo 'no Turtle' > evil.corrections.ttl
printf '{"id":"evil.txt","text":"Ann left."}\n{"id":"evil","text":"Ann left."}\n' |
  "$mandate" build -i jsonl > got.nq 2> err.txt
check 'names are no paths' '0 0' "$? $(wc -c < err.txt)"
check 'no words of what is empty' '' "$("$mandate" build -i jsonl - < /dev/null)"
"$mandate" build -i jsonl - -o out < articles.jsonl > got.nq 2> err.txt
check 'no folder for lines' 2 $?
"$mandate" build -i jsonl - -f ttl < articles.jsonl > got.nq 2> err.txt
check 'no format either' 2 $?
"$mandate" build -i json - < articles.jsonl > got.nq 2> err.txt
check 'no such form' 2 $?
check 'meant jsonl' 1 "$(grep -c 'did you mean "jsonl"' err.txt)"
"$mandate" build -i jsonl none.jsonl > got.nq 2> err.txt
check 'no such file' 1 $?
if [ -w /dev/full ]; then
  "$mandate" build -i jsonl articles.jsonl > /dev/full 2> err.txt
  check 'a full disk' 1 $?
fi

finish
