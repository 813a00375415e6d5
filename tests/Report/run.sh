#!/usr/bin/env bash
# The page of the target CatalogReport in a real browser. Without Node or Chromium there is nothing to run, which is not a failure.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v node > /dev/null; then
  echo "skipped: Node is not installed"
  exit 0
fi

browser=${REPORT_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ]; then
  echo "skipped: Chromium is not installed (REPORT_BROWSER may name its program)"
  exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node catalogs.mjs "$folder"
for page in catalog hostile large; do
  before=
  [ "$page" != catalog ] || before=$folder/catalog/before.json
  dotnet build ../../src/InferenceCatalog/InferenceCatalog.csproj --nologo -t:CatalogReport "-p:Report=$folder/$page.html" \
    "-p:InferenceCatalogSnapshot=$folder/$page/snapshot.json" "-p:InferenceCatalogReportBefore=$before" > "$folder/build.log" \
    || { cat "$folder/build.log"; exit 1; }
done

node report.mjs "$browser" "$folder"
