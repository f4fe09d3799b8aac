#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that each folder of src/ includes only what it may.

  check_layers.py STAGES_JSON     the table that add_stage wrote: [{"name", "needs", "does"}, ...]

Allowed in src/FOLDER: headers of include/chancery, of FOLDER itself and of the folders that it
needs; in include/chancery only headers of include/chancery; in apps/ only include/chancery and the
app's own headers. The table itself may have no cycle, and a stage may need only base, document and
the libraries that stages share (clauses, neural).
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
ASSEMBLING = {"engine", "serve"}


def files(folder):
    return sorted(p for p in (ROOT / folder).rglob("*") if p.suffix in (".h", ".cpp"))


def complaints(stages):
    order = {}
    for number, stage in enumerate(stages):
        order[stage["name"]] = number
        for need in stage["needs"]:
            if need not in order:
                yield f"{stage['name']} needs {need}, which does not come before it"
            elif stage["name"] not in ASSEMBLING and need not in ("base", "document", "clauses", "neural"):
                yield f"{stage['name']} needs {need}: a stage may need only base, document, clauses and neural"
    for folder in sorted(p.name for p in (ROOT / "src").iterdir() if p.is_dir()):
        if folder not in order:
            yield f"src/{folder} is not in the table of stages"
    for stage in stages:
        allowed = {"chancery", stage["name"], *stage["needs"]}
        for path in files(f"src/{stage['name']}"):
            for name in INCLUDE.findall(path.read_text()):
                if name.split("/")[0] not in allowed:
                    yield f"{path.relative_to(ROOT)} includes {name}: not among the needs of {stage['name']}"
    for path in files("include"):
        for name in INCLUDE.findall(path.read_text()):
            if not name.startswith("chancery/"):
                yield f"{path.relative_to(ROOT)} includes {name}: a public header includes only public headers"
    for path in files("apps"):
        for name in INCLUDE.findall(path.read_text()):
            if not name.startswith("chancery/") and not (path.parent / name).exists():
                yield f"{path.relative_to(ROOT)} includes {name}: an app includes only include/chancery and its own"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    stages = json.loads(pathlib.Path(sys.argv[1]).read_text())
    found = list(complaints(stages))
    print(*found, sep="\n" if found else "")
    print(f"{len(stages)} folders, {len(found)} complaints")
    sys.exit(1 if found else 0)


main()
