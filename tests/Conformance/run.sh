#!/usr/bin/env bash
# The official JavaScript clients against the emulator, then beside our own. Without Node there is nothing to run, which is not a failure.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v node > /dev/null || ! command -v npm > /dev/null; then
  echo "skipped: Node is not installed"
  exit 0
fi

dotnet build EmulatorHost --nologo -v:q -clp:ErrorsOnly
dotnet build InferenceCatalog.Conformance.Tests --nologo -v:q -clp:ErrorsOnly
# What is installed already is used: npm asks the registry even when nothing is missing.
if ! npm ls --silent > /dev/null; then
  npm ci --no-audit --no-fund --loglevel=error
fi

# The host writes its address and token to a pipe that it holds open; read takes the one line.
exec 3< <(exec dotnet EmulatorHost/bin/Debug/net10.0/EmulatorHost.dll)
host=$!
log=$(mktemp)
trap 'kill "$host" 2> /dev/null && wait "$host" || true; rm -f "$log"' EXIT
read -r -t 60 endpoint token <&3 || { echo "The emulator did not start."; exit 1; }

status=0
node official-clients.mjs "$endpoint" "$token" | tee "$log" || status=1
dotnet InferenceCatalog.Conformance.Tests/bin/Debug/net10.0/InferenceCatalog.Conformance.Tests.dll -noColor | tee -a "$log" || status=1

# The totals of both: "N passed, N failed" of the one, "Total: N, Errors: N, Failed: N" of the other.
read -r passed failed <<< "$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$log")"
read -r total errors failures <<< "$(sed -nE 's/^.* Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+),.*$/\1 \2 \3/p' "$log")"
echo "$((${passed:-0} + ${total:-0} - ${errors:-0} - ${failures:-0})) passed, $((${failed:-1} + ${errors:-0} + ${failures:-1})) failed"
exit "$status"
