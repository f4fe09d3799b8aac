#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Keeps the stage map in src/README.md equal to the table of add_stage.

  stage_map.py STAGES_JSON [--write]     compares (exit 1 where they differ), or writes the map
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "src" / "README.md"
BEGIN, END = "<!-- stage map: tools/stage_map.py --write -->\n", "<!-- end of stage map -->\n"


def stage_map(stages):
    rows = ["| folder | does | may include |", "|---|---|---|"]
    rows += [f"| [{s['name']}]({s['name']}) | {s['does']} | {', '.join(s['needs']) or '-'} |" for s in stages]
    return "\n".join(rows) + "\n"


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    text = README.read_text()
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    new = before + BEGIN + stage_map(json.loads(pathlib.Path(sys.argv[1]).read_text())) + END + after
    if "--write" in sys.argv:
        README.write_text(new)
    elif new != text:
        sys.exit("src/README.md: the stage map is not that of the build: run tools/stage_map.py with --write")


main()
