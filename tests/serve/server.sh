# SPDX-License-Identifier: Apache-2.0
# A server for a test, at a free port: sourced by scripts that set `mandate`
# and `work`, a folder that is taken away at the end.
server=

stop_server() {
  [ -z "$server" ] || kill "$server" 2> /dev/null
  rm -rf "$work"
}
trap stop_server EXIT

# Serve with the options given; sets `url`, which ends in a slash, and `server`
start_server() {
  rm -f "$work/served.txt"
  "$mandate" serve --port 0 "$@" > "$work/served.txt" 2> "$work/log.txt" &
  server=$!
  while kill -0 "$server" 2> /dev/null &&
    ! grep -qs 'http://' "$work/served.txt"; do
    sleep 0.05
  done
  # shellcheck disable=SC2034
  url=$(grep -o 'http://[^ ]*' "$work/served.txt")
}

# End it by a signal; its exit status is ours
end_server() { # SIGNAL
  local pid=$server
  kill -"$1" "$pid"
  server=
  wait "$pid"
}
