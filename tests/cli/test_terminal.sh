#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# On a terminal: colours where they are wanted, and nothing of what an article
# hides. In a pipe: the bytes as they are.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
# Run a command on a terminal of its own and print what that terminal gets
cat > terminal.py << 'PY'
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
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
unset NO_COLOR
export TERM=xterm
on_terminal() {
  python3 terminal.py "$@"
}
n_escapes() {
  grep -c "$(printf '\033')"
}

# Colours
check 'errors in colour' 1 "$(on_terminal "$mandate" nonsense | n_escapes)"
check 'not with NO_COLOR' 0 \
  "$(NO_COLOR=1 on_terminal "$mandate" nonsense | n_escapes)"
check 'an empty NO_COLOR is none' 1 \
  "$(NO_COLOR='' on_terminal "$mandate" nonsense | n_escapes)"
check 'not on a dumb one' 0 \
  "$(TERM=dumb on_terminal "$mandate" nonsense | n_escapes)"
check 'not in a pipe' 0 "$("$mandate" nonsense 2>&1 | n_escapes)"
check 'always' 1 "$("$mandate" claims --color always none.txt 2>&1 | n_escapes)"
check 'before the command' 1 \
  "$("$mandate" --color=always claims none.txt 2>&1 | n_escapes)"
check 'never' 0 \
  "$(on_terminal "$mandate" --color never claims none.txt | n_escapes)"
"$mandate" claims --color sometimes none.txt 2> err.txt
check 'no such colour' 2 $?
check 'says which there are' 1 "$(grep -c 'auto, always, never' err.txt)"

# Slips
said() { "$mandate" "$@" 2>&1; }
check 'a command' 'mandate: no command "biuld"; did you mean "build"?' \
  "$(said biuld)"
check 'a longer one' 'mandate: no command "mention"; did you mean "mentions"?' \
  "$(said mention)"
check 'an option' \
  'mandate: build has no option --fromat; did you mean --format?' \
  "$(said build --fromat x)"
check 'an option with a value' \
  'mandate: build has no option --ouput=x; did you mean --output?' \
  "$(said build --ouput=x)"
check 'nothing near' 0 "$(said build --zzzzzz | grep -c 'did you mean')"
check 'a value' 'mandate: no view "source"; did you mean "sources"?' \
  "$(said render x.ttl --view source)"

# An article that hides what terminals obey: escape sequences, one in a single
# character (U+009B), a bell, backspaces, marks of direction
printf 'The mayor\033[2J, Ann Po\033]0;x\007ole, ordered the \xc2\x9b31mclerk to sell wool, \xe2\x80\xaeevil\xe2\x80\xac Bea Hall said. "Ann Poole told me\b\b to go," the clerk\r said.\n' \
  > hostile.txt
hides() {
  LC_ALL=C grep -cP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]'
}
check 'the article does hide them' 1 "$(hides < hostile.txt)"
for command in claims quotes mentions relations times parse 'explain -- hostile.txt 1'; do
  # shellcheck disable=SC2086
  set -- $command
  [ $# -gt 1 ] || set -- "$1" hostile.txt
  on_terminal "$mandate" --color never "$@" > shown.txt
  check "$1 shows nothing of it" 0 "$(hides < shown.txt)"
done
"$mandate" build hostile.txt --format ttl > out.txt
on_terminal "$mandate" --color never export hostile.ttl > shown.txt
check 'export shows nothing of it' 0 "$(hides < shown.txt)"
check 'export shows something' 1 "$([ -s shown.txt ] && echo 1)"
on_terminal "$mandate" --color never query -d hostile.ttl \
  'SELECT ?s ?o { ?s ?p ?o }' > shown.txt
check 'query shows nothing of it' 0 "$(hides < shown.txt)"
on_terminal "$mandate" --color never build hostile.txt > shown.txt
check 'build shows nothing of it' 0 "$(hides < shown.txt)"
name=$(printf 'a\033[2Jb.txt')
on_terminal "$mandate" --color never claims "$name" > shown.txt
check 'a name shows nothing of it' 0 "$(hides < shown.txt)"
check 'but what can be seen' 1 "$(grep -c 'a\[2Jb.txt' shown.txt)"
printf '{"@\033[2J' > bad.ttl
on_terminal "$mandate" --color never query -d bad.ttl denials > shown.txt
check 'a bad graph shows nothing of it' 0 "$(hides < shown.txt)"

# A pipe that has a name is written to, and stays one; so do devices
mkfifo named
cat named > piped.ttl &
"$mandate" export hostile.ttl --to ttl -o named
wait
check 'through a named pipe' '' "$(diff hostile.ttl piped.ttl)"
check 'which is still one' 1 "$([ -p named ] && echo 1)"

# In a pipe, listings are those bytes that they are in a file
article=$source/examples/tapes-dismissal.txt
"$mandate" claims "$article" > file.tsv
check 'a pipe is a pipe' "$(md5sum < file.tsv)" \
  "$("$mandate" claims "$article" | cat | md5sum)"
check 'fifteen columns' 1 \
  "$(awk -F'\t' '{ print NF }' file.tsv | sort -u | wc -l)"

finish
