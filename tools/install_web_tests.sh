#!/bin/sh
# What the tests of the page need, where it is missing: Debian's chromium, node with npm, and the packages of
# tests/web/package-lock.json in the folder that is named. May be run as often as you like.
#
#   install_web_tests.sh FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
lock=$here/../tests/web/package-lock.json

"$here/install_packages.sh" web
# Not by the name of a package: node may have come from elsewhere, with npm in it.
if ! command -v npm >/dev/null; then
  "$here/install_packages.sh" node
fi
if ! cmp -s "$lock" "$folder/installed.json"; then
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$here/../tests/web/package.json" "$lock" "$folder"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
  cp "$lock" "$folder/installed.json"
fi
