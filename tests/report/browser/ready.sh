#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Install what checks reports, or say why not: sourced by tests, which then skip.
browser=$1/tests/report/browser
chromium=$(command -v chromium || command -v chromium-browser)
for need in node npm; do
  if ! command -v $need > /dev/null; then
    echo "skipped: $need is not installed"
    exit 77
  fi
done
if [ -z "$chromium" ]; then
  echo "skipped: chromium is not installed"
  exit 77
fi
if ! (cd "$browser" && flock .lock sh -c \
  '[ -d node_modules/puppeteer-core ] && [ -d node_modules/@mermaid-js ] || npm ci --silent') > /dev/null 2>&1; then
  echo "skipped: npm cannot install what checks reports"
  exit 77
fi
