#!/bin/sh
# What reads the Parquet exports in the tests, where it is missing: DuckDB from the Python package index, in a
# virtual environment in the folder that is named. May be run as often as you like.
#
#   install_export_tests.sh FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
wanted=$here/../tests/exports/requirements.txt

if ! cmp -s "$wanted" "$folder/installed.txt"; then
  "$here/install_packages.sh" exports
  rm -rf "$folder"
  python3 -m venv "$folder" 2>/dev/null || /usr/bin/python3 -m venv "$folder"
  "$folder/bin/python" -m pip --disable-pip-version-check install --quiet --only-binary=:all: --requirement "$wanted"
  cp "$wanted" "$folder/installed.txt"
fi
