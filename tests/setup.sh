#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Install with apt those of the named Debian packages that are missing.
set -eu

missing=
for package in "$@"; do
  case "$package" in
  nodejs | npm) command -v "$(echo "$package" | sed s/nodejs/node/)" > /dev/null && continue ;;
  esac
  dpkg-query -W -f '${Status}' "$package" 2> /dev/null |
    grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "Installing:$missing"
$as_root apt-get update -q
# What is installed is started by tests, and not by its package
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  printf '#!/bin/sh\nexit 101\n' | $as_root tee $policy > /dev/null
  $as_root chmod +x $policy
  trap '$as_root rm -f $policy' EXIT
fi
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
  --no-install-recommends $missing
