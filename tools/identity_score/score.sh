#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# score.sh BIN DATA: reads the reports of the sample from DATA/corpora/*.jsonl.gz into a store and scores it.
# Without the reports it says so and is content.
set -eu
bin=$1
data=$2
here=$(cd "$(dirname "$0")/../.." && pwd)
if [ ! -d "$data/corpora" ]; then
  echo "skipped: the reports of the sample are not here; make identity DATA=FOLDER, the one with corpora/*.jsonl.gz"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$here/tools/identity_score/reports.py" "$data" "$here/bench/identity/mentions.tsv" > "$work/reports.jsonl"
"$bin/chancery" read --store "$work/sample.db" --model "$here/models/chancery-en.model" "$work/reports.jsonl"
"$bin/identity_score" "$here/bench/identity" "$work/sample.db"
