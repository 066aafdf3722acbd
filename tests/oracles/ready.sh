#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Install the oracles, or say why not: sourced by tests, which then skip.
oracles=$1/tests/oracles
if ! command -v node > /dev/null || ! command -v npm > /dev/null; then
  echo "skipped: node and npm are not installed"
  exit 77
fi
if ! (cd "$oracles" && flock .lock sh -c \
  'for need in jsonld rdf-validate-shacl oxigraph @alephdata sparql-http-client
   do [ -d node_modules/$need ] || exec npm ci --silent
   done') > /dev/null 2>&1; then
  echo "skipped: npm cannot install the oracles"
  exit 77
fi
