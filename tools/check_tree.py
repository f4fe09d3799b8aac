#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks of the tree that no compiler makes: sizes, the licence line, ASCII, no commented-out code.

  check_tree.py     prints what it finds; exit 1 where there is something

Limits: a source file has at most 600 lines (400 is the aim), a folder at most 40 files; tables
(*_table.cpp) are exempt. README.md and CONTRIBUTING.md have at most 120 lines.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MOST_LINES, MOST_FILES, MOST_README = 600, 40, 120
LICENCE = "SPDX-License-Identifier: Apache-2.0"
# A comment that ends like a statement and has the shape of one.
CODE = re.compile(r"^\s*//[^/].*(?:[;{}]\s*$)")
STATEMENT = re.compile(r"//\s*(?:return\b|if \(|for \(|while \(|auto |const auto|#include|std::\w+[^ ]*\(.*\);|\w+\(.*\);|\w+ = .*;|[{}]\s*$)")


def tracked():
    out = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in out.split("\0") if name and (ROOT / name).exists()]


def check_source(path, text):
    lines = text.splitlines()
    if len(lines) > MOST_LINES and not path.name.endswith("_table.cpp"):
        yield f"{len(lines)} lines, {MOST_LINES} at most"
    if not any(LICENCE in line for line in lines[:3]):
        yield f"no line \"{LICENCE}\" at the top"
    for number, line in enumerate(lines, 1):
        if not line.isascii():
            yield f"{number}: not ASCII: other scripts belong into data/ and tests/"
        header = path.suffix == ".h" or number <= 40  # worked examples stand in headers and preambles
        if not header and CODE.match(line) and STATEMENT.search(line):
            yield f"{number}: commented-out code"


def complaints():
    files = tracked()
    folders = {}
    for path in files:
        folders.setdefault(path.parent, []).append(path)
        name = path.relative_to(ROOT)
        if path.suffix in (".h", ".cpp"):
            yield from (f"{name}: {what}" for what in check_source(path, path.read_text(encoding="utf-8")))
        if path.name in ("README.md", "CONTRIBUTING.md") and path.parent == ROOT:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > MOST_README:
                yield f"{name}: {lines} lines, {MOST_README} at most"
    for folder, inside in folders.items():
        if len(inside) > MOST_FILES and folder.relative_to(ROOT).parts[:2] != ("tests", "fuzz"):
            yield f"{folder.relative_to(ROOT)}: {len(inside)} files, {MOST_FILES} at most"


def main():
    found = list(complaints())
    if found:
        print(*found, sep="\n")
    sys.exit(1 if found else 0)


main()
