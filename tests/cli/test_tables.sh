#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Claims and answers as tables: as wide as the terminal, nothing cut, columns
# under each other whatever the script; in a pipe, lines as ever.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
# Run a command on a terminal of so many columns and print what that gets
cat > terminal.py << 'PY'
import fcntl, os, pty, struct, sys, termios
pid, fd = pty.fork()
if pid == 0:
    size = struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0)
    fcntl.ioctl(0, termios.TIOCSWINSZ, size)
    os.execvp(sys.argv[2], sys.argv[2:])
out = b""
while True:
    try:
        part = os.read(fd, 65536)
    except OSError:
        break
    if not part:
        break
    out += part
sys.stdout.buffer.write(out.replace(b"\r\n", b"\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
PY
# The widest line, in columns of a terminal
cat > widest.py << 'PY'
import re, sys, unicodedata
def columns(text):
    return sum(0 if unicodedata.combining(c) or c in "\u200c\u200d" else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
text = re.sub("\033[^m]*m", "", sys.stdin.read())
lines = text.splitlines()
if len(sys.argv) == 1:
    print(max(map(columns, lines), default=0))
else:  # Where a word begins, in each line that has it
    print(*sorted({columns(l[:l.index(w)]) for w in sys.argv[1:] for l in lines if w in l}))
PY
unset NO_COLOR COLUMNS
export TERM=xterm
on_terminal() { python3 terminal.py "$@"; }
widest() { python3 widest.py "$@"; }
words() { tr -s ' \t' '\n\n' | sed 's/\x1b\[[0-9;]*m//g' | sort -u; }
article=$source/examples/tapes-dismissal.txt
"$mandate" claims "$article" > pipe.tsv

# Claims fit, whatever the width, and hold all words of the listing
for width in 30 40 60 80 120 200; do
  on_terminal $width "$mandate" claims "$article" > table.txt
  check "claims in $width" 0 $?
  check "no wider than $width" 1 "$([ "$(widest < table.txt)" -le $width ] && echo 1)"
  check "number of claims in $width" 1 \
    "$(grep -c ": $(($(wc -l < pipe.tsv) - 1)) claims\$" <(sed 's/\x1b\[[0-9;]*m//g' table.txt))"
  [ $width -ge 60 ] || continue
  check "all words in $width" '' "$(tail -n +2 pipe.tsv | cut -f2,5,11 | words |
    comm -23 - <(words < table.txt))"
done
check 'headings' 'who does whom or what' \
  "$(on_terminal 200 "$mandate" claims --color never "$article" | sed -n 3p |
    awk '{ print $2, $3, $4, $5, $6 }')"
check 'COLUMNS goes first' 1 "$([ "$(COLUMNS=100 on_terminal 60 "$mandate" claims "$article" | widest)" -gt 60 ] && echo 1)"
check 'nonsense in COLUMNS does not' 1 "$([ "$(COLUMNS=-1x on_terminal 60 "$mandate" claims "$article" | widest)" -le 60 ] && echo 1)"
check 'no size is 80' 1 "$([ "$(on_terminal 0 "$mandate" claims "$article" | widest)" -le 80 ] && echo 1)"
check 'colours' 1 "$(on_terminal 80 "$mandate" claims "$article" | grep -q "$(printf '\033\[36m')" && echo 1)"
check 'none with NO_COLOR' 0 \
  "$(NO_COLOR=1 on_terminal 80 "$mandate" claims "$article" | grep -c "$(printf '\033')")"
check 'narrow: a line for each cell' 1 \
  "$(on_terminal 30 "$mandate" claims --color never "$article" | grep -q '^whom or what  ' && echo 1)"

# In a pipe, and when asked for
check 'lines in a pipe' 13 "$(awk -F'\t' '{ print NF }' pipe.tsv | sort -u)"
check 'lines if asked for' "$(md5sum < pipe.tsv)" \
  "$("$mandate" claims --format tsv "$article" | md5sum)"
check 'on a terminal, too' 1 \
  "$(on_terminal 80 "$mandate" claims -f tsv "$article" | head -n 1 | grep -c "^doc	subject	")"
check 'a table in a pipe' "$(COLUMNS=70 on_terminal 80 "$mandate" claims --color never "$article" | md5sum)" \
  "$(COLUMNS=70 "$mandate" claims --format table "$article" | md5sum)"
check 'with colours' 1 \
  "$("$mandate" claims --format table --color always "$article" | grep -q "$(printf '\033')" && echo 1)"
"$mandate" claims --format json "$article" > claims.json
check 'as objects' same "$(python3 - << 'PY'
import json
lines = open("pipe.tsv", encoding="utf-8").read().split("\n")
names, rows = lines[0].split("\t"), [l.split("\t") for l in lines[1:-1]]
got = [json.loads(l) for l in open("claims.json", encoding="utf-8")]
show = lambda n, v: (" > ".join(v) if n == "source" else ",".join(map(str, v))
                     if n == "evidence" else "%.2f" % v if n == "confidence" else v)
same = rows == [[show(n, o[n]) for n in names] for o in got]
print("same" if same and all(list(o) == names for o in got) else "differ")
PY
)"
"$mandate" claims --format pie "$article" > out.txt 2> err.txt
check 'no such form' '2 0' "$? $(wc -c < out.txt)"
check 'says which there are' 1 "$(grep -c 'table, tsv, json' err.txt)"
printf 'It rained.\n' > none.txt
check 'nothing found' 'none: 0 claims' "$(on_terminal 80 "$mandate" claims --color never none.txt)"

# Answers: wide characters take two columns, combining marks none
cat > graph.ttl << 'TTL'
@base <https://example.org/a-rather-long-folder/> .
@prefix : <of-things/> .
:one :says "王小明 先生" ; :to "first" .
:two :says "Ann Poole" ; :to "second" .
:three :says "Jose\u0301 Nu\u0301n\u0303ez" ; :to "third" .
:four :says "a word, and many, many more words than fit in one line of a terminal that is as wide as most are" ; :to "fourth" .
:five :says "one\u001b[2Jtwo\u202ethree" ; :to "fifth" .
TTL
ask() { "$mandate" query -d graph.ttl "$@"; }
query='SELECT ?who ?says ?to { ?who <https://example.org/a-rather-long-folder/of-things/says> ?says ; <https://example.org/a-rather-long-folder/of-things/to> ?to } ORDER BY ?to'
for width in 30 50 80 150; do
  on_terminal $width "$mandate" query --color never -d graph.ttl "$query" > table.txt
  check "an answer in $width" 1 "$([ "$(widest < table.txt)" -le $width ] && echo 1)"
  check "nothing hidden in $width" 0 "$(LC_ALL=C grep -cP '\x1b|\xe2\x80\xae' table.txt)"
done
on_terminal 80 "$mandate" query --color never -d graph.ttl "$query" > table.txt
check 'under each other' 1 \
  "$(python3 widest.py first second third fourth fifth < table.txt | wc -w)"
check 'nothing is cut' '' "$(echo 'a word, and many, many more words than fit in one line of a terminal that is as wide as most are' | words | comm -23 - <(words < table.txt))"
check 'in a pipe, as ever' 'who                                                       says                                                                      to
────────────────────────────────────────────────────────  ────────────────────────────────────────────────────────────────────────  ──────
https://example.org/a-rather-long-folder/of-things/four   a word, and many, many more words than fit in one line of a terminal th…  fourth' \
  "$(ask "$query" | sed -n '1,2p;/fourth/p')"
check 'an answer of none' 'who
───
none' "$(on_terminal 80 "$mandate" query --color never -d graph.ttl 'SELECT ?who { ?who <a:b> 1 }' | sed 's/ *$//')"
check 'yes' yes "$(on_terminal 80 "$mandate" query -d graph.ttl 'ASK { ?a ?b ?c }')"
check 'as asked for' 1 "$(on_terminal 80 "$mandate" query -d graph.ttl -r tsv "$query" | grep -c '^?who	?says	?to$')"

finish
