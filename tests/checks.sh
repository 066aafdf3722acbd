# SPDX-License-Identifier: Apache-2.0
# What the scripts that test have in common: counting what holds. A script
# sources it, checks, and ends with `finish`.
passed=0
failed=0

check() { # NAME EXPECTED ACTUAL
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s: expected "%s", got "%s"\n' "$1" "$2" "$3"
  fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
