#!/usr/bin/env bash
# How large a NativeAOT program is that chats and streams, and how long it takes to its end, by hand and with the client.
# Needs what NativeAOT needs: a C compiler and zlib.
set -euo pipefail
cd "$(dirname "$0")"

out=$(mktemp -d)
for program in Floor Ours; do
  dotnet publish "NativeAot/$program" --nologo -v:q -o "$out/$program" > "$out/$program.log" || { cat "$out/$program.log"; exit 1; }
done

dotnet build -c Release --nologo -v:q > "$out/build.log" || { cat "$out/build.log"; exit 1; }
# The recorded router writes its address and ends when its input does.
exec 4> >(exec dotnet run -c Release --no-build -- serve > "$out/address")
trap 'exec 4>&-; rm -rf "$out"' EXIT
until [ -s "$out/address" ]; do sleep 0.1; done
address=$(head -n 1 "$out/address")

for program in Floor Ours; do
  "$out/$program/$program" "$address" > /dev/null
  best=
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    begin=$(date +%s%N)
    "$out/$program/$program" "$address" > /dev/null
    took=$(( ($(date +%s%N) - begin) / 1000 ))
    if [ -z "$best" ] || [ "$took" -lt "$best" ]; then best=$took; fi
  done
  printf '  %-6s %10s bytes, %7s µs from start to end\n' "$program" "$(stat -c %s "$out/$program/$program")" "$best"
done
