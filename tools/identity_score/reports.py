# SPDX-License-Identifier: Apache-2.0
"""reports.py DATA MENTIONS.tsv: the reports that the sample names, one JSON object a line, with their ids."""

import gzip
import json
import pathlib
import sys


def main() -> None:
    data, mentions = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    rows = [line.split("\t") for line in mentions.read_text().splitlines() if line and not line.startswith("#")]
    wanted = {row[3] for row in rows[1:]}
    for collection in sorted({name.rsplit("-", 1)[0] for name in wanted}):
        with gzip.open(data / "corpora" / f"{collection}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                name = f"{collection}-{number}"
                if name in wanted:
                    print(json.dumps(json.loads(line) | {"id": name}, ensure_ascii=False))


if __name__ == "__main__":
    main()
