#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Man pages that no checker complains of, and completions that shells read and
# answer by.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
build=$(dirname "$mandate")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$mandate" "$work/bin/mandate"
PATH=$work/bin:$PATH
cd "$work" || exit 1
has() { # PROGRAM
  command -v "$1" > /dev/null || { echo "without $1: not installed"; return 1; }
}

# Man pages: one of the program, one for each command, with all its options
commands=$(mandate help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
mandate man > mandate.1
for command in $commands; do
  mandate man "$command" > "mandate-$command.1"
  check "mandate-$command.1 is built" '' \
    "$(diff "mandate-$command.1" "$build/share/man/man1/mandate-$command.1")"
  check "mandate.1 names $command" 1 "$(grep -c "^\.B $command\$" mandate.1)"
  for option in $(mandate help "$command" |
    sed -n '/^Options:/,/^$/s/^  .*--\([a-z-]*\).*/\1/p'); do
    check "mandate-$command.1 has --$option" 1 \
      "$(grep -q -e "\\\\-\\\\-${option//-/\\\\-}\\\\fR" "mandate-$command.1" && echo 1)"
  done
done
check 'no page of nothing' 2 "$(mandate man nonsense 2> err.txt; echo $?)"
if has mandoc; then
  check 'mandoc has no complaint' '' "$(mandoc -T lint ./*.1 2>&1)"
fi
if has man; then
  check 'groff has no complaint' '' \
    "$(for page in ./*.1; do LC_ALL=C man --warnings -l "$page"; done 2>&1 > out.txt)"
fi

# bash: ask as the shell asks
for shell in bash fish zsh; do
  mandate completion $shell > "mandate.$shell"
  case $shell in
  bash) built=bash-completion/completions/mandate ;;
  fish) built=fish/vendor_completions.d/mandate.fish ;;
  zsh) built=zsh/site-functions/_mandate ;;
  esac
  check "$shell: is built" '' "$(diff "mandate.$shell" "$build/share/$built")"
done
mkdir folder
touch 'folder/a file.txt'
# shellcheck disable=SC1091
source ./mandate.bash
offers() { # WORD...: the last one is to be completed
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _mandate mandate "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd ' '
}
check 'bash: registered' 1 "$(complete -p mandate | grep -c _mandate)"
check 'bash: commands' "$(sort <<< "$commands" | paste -sd ' ')" \
  "$(offers mandate '' | tr ' ' '\n' | grep -v '^-' | paste -sd ' ')"
check 'bash: a command' build "$(offers mandate bu)"
check 'bash: an option' --output "$(offers mandate build --ou)"
check 'bash: a common option' --color "$(offers mandate claims --co)"
check 'bash: after a common one' '--color' \
  "$(offers mandate --color never claims --co)"
check 'bash: and with a sign' '--color' \
  "$(offers mandate --color = never claims --co)"
check 'bash: a colour' 'always auto' "$(offers mandate --color a)"
check 'bash: a view' 'sources' "$(offers mandate render graph.ttl --view s)"
check 'bash: behind a sign' 'sources' \
  "$(offers mandate render graph.ttl --view = s)"
check 'bash: right behind it' 'all directives disputes posts sources timeline' \
  "$(offers mandate render graph.ttl --view =)"
check 'bash: a list' 'ttl,svg' "$(offers mandate build a.txt -f ttl,sv)"
check 'bash: a folder' 'folder' "$(offers mandate build -o fo)"
check 'bash: no file as a folder' '' "$(offers mandate build -o mandate.)"
check 'bash: a file' 'folder/a file.txt' "$(offers mandate build folder/)"
check 'bash: a command to help with' 'export' "$(offers mandate help expo)"
check 'bash: words are words' '' "$(offers mandate build --base f)"

if has fish; then
  check 'fish reads it' '' "$(fish -n mandate.fish 2>&1)"
  ask() {
    HOME=$work fish --private -c "source mandate.fish; complete -C '$1'" |
      cut -f1 | sort | paste -sd ' '
  }
  check 'fish: a command' build "$(ask 'mandate bu')"
  check 'fish: an option' --output "$(ask 'mandate build --ou')"
  check 'fish: a list' ttl,svg "$(ask 'mandate build -f ttl,sv')"
  check 'fish: a view' sources "$(ask 'mandate render --view so')"
fi
if has zsh; then
  check 'zsh reads it' '' "$(zsh -n mandate.zsh 2>&1)"
  # Each specification must be one that _arguments takes
  check 'zsh: it loads' _mandate "$(HOME=$work zsh -f -c \
    'autoload -Uz compinit; compinit -D; source ./mandate.zsh; print $_comps[mandate]' 2>&1)"
fi

cmake --install "$build" --prefix "$work/usr" > log.txt
check 'installed' 4 "$(find usr/share -name mandate.1 -o -name mandate.fish \
  -o -name _mandate -o -path '*/completions/mandate' | wc -l)"

finish
