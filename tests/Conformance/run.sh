#!/usr/bin/env bash
# The official JavaScript client against the emulator. Without Node there is nothing to run, which is not a failure.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v node > /dev/null || ! command -v npm > /dev/null; then
  echo "skipped: Node is not installed"
  exit 0
fi

dotnet build EmulatorHost --nologo -v:q -clp:ErrorsOnly
# What is installed already is used: npm asks the registry even when nothing is missing.
if ! npm ls --silent > /dev/null; then
  npm ci --no-audit --no-fund --loglevel=error
fi

# The host writes its address and token to a pipe that it holds open; read takes the one line.
exec 3< <(exec dotnet EmulatorHost/bin/Debug/net10.0/EmulatorHost.dll)
host=$!
trap 'kill "$host" 2> /dev/null && wait "$host" || true' EXIT
read -r -t 60 endpoint token <&3 || { echo "The emulator did not start."; exit 1; }

node official-clients.mjs "$endpoint" "$token"
