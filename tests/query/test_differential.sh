#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Random questions on random graphs: the same answers as oxigraph's. `make
# differential` asks many more, others each time.
. "$2/tests/oracles/ready.sh" "$2"
exec node "$2/tests/oracles/differential.mjs" "$1" 1 200
