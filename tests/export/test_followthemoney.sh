#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# FollowTheMoney: every entity is one by its published model, and nothing is a
# post or a membership but what an article itself states.
set -u
. "$2/tests/checks.sh"
mandate=$1
source=$2
# shellcheck source=/dev/null
. "$source/tests/oracles/ready.sh" "$source"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

see() { # NAME GRAPH
  "$mandate" export "$2" -o "$work/$1.ftm.jsonl"
  node "$oracles/followthemoney.mjs" "$work/$1.ftm.jsonl" > "$work/$1.seen"
  check "$1 fits the model" 0 $?
  grep FAILED "$work/$1.seen" | head -n 5
}

python3 "$source/tests/bench/make_graph.py" 200 > "$work/made-up.nq"
for graph in "$source"/exports/*/*.ttl "$source/tests/export/table.ttl" \
  "$source/tests/export/hostile.ttl" "$source/tests/picture/hostile.ttl" \
  "$work/made-up.nq"; do
  see plain "$graph"
  "$mandate" export "$graph" -o "$work/again.ftm.jsonl"
  check 'the same twice' '' "$(cmp "$work/plain.ftm.jsonl" "$work/again.ftm.jsonl")"
done

see posts "$source/tests/export/posts.ttl"
posts=$work/posts.ftm.jsonl
count() { # SCHEMA
  sed -n "s/^$1 //p" "$work/posts.seen"
}
check 'one post is held' 1 "$(count Occupancy)"
check 'one group belongs to a body' 1 "$(count Membership)"
check 'all else is told' 7 "$(count UnknownLink)"
check 'a mention' 1 "$(count Mention)"
told() { # WORDS
  grep -c -F -- "$1" "$posts"
}
# Of the post, and of where it is
check 'a span' 2 "$(told '"startDate": [ "2018-05" ], "endDate": [ "2019" ]')"
check 'no date' 1 "$(told '"Time: 2019-02-30"')"
check 'nor of an article' 0 "$(told publishedAt)"
check 'not so' 1 "$(told '"role": [ "did not hold post" ]')"
check 'on whose word' 1 "$(told '"summary": [ "Courier: Ann Maxwell held post judge" ]')"
check 'not as a fact' 1 "$(told '"Told as: possible"')"
check 'who denies it' 1 "$(told '"summary": [ "Ann Maxwell belonged to City; denied by Ann Maxwell" ]')"
check 'where the post is' 1 "$(told "\"name\": [ \"mayor\" ], \"organization\": [ \"$(
  sed -n 's/.*"id": "\([^"]*\)", "schema": "PublicBody".*/\1/p' "$posts")\" ]")"
check 'a family name is weak' 1 "$(told '"alias": [ "Ann M. Maxwell" ], "weakAlias": [ "Maxwell" ]')"
# Names stay for good: those who load a graph again meet what they loaded
check 'an identifier' 1 "$(told "\"id\": \"mdt-$(printf %s https://example.org/posts#ann |
  sha256sum | cut -c1-40)\", \"schema\": \"Person\"")"

finish
