# SPDX-License-Identifier: Apache-2.0
"""Writes corpora/mentions.tsv: what the program's rules, without a model, take for mentions of the actors of the records.

  find_mentions.py PROGRAM RECORDS     RECORDS: the folder with reports.jsonl and records.jsonl

The table is kept so that training gives the same network whatever becomes of the rules. After a great step in them, write it anew
before the next training.
"""
import json, re, subprocess, sys, unicodedata
from pathlib import Path

from corpora.records import MENTIONS


def words_of(name): return frozenset(re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()))


def same(one, other):
    """Are two actors of different records one? The words of one name are among those of the other, or both are the same state."""
    a, b = words_of(one["name"]), words_of(other["name"])
    if a and b and (a <= b or b <= a): return True
    return one["kind"] == other["kind"] == "state" and one["state"] == other["state"] is not None


def rows_of(coded, actors):
    """(begin, end, ids of `actors`, states) of the mentions of a coded report that mean some actor of its record, or its state."""
    known = {a["id"]: a for a in coded["actors"]}

    def single(i): return [x for m in known[i]["members"] for x in single(m)] or [known[i]]

    states = {a["state"] for a in actors if a["state"]}
    for mention in coded["mentions"]:
        meant = [] if mention["place"] else [x for i in mention["actors"] for x in single(i)]
        ids = [a["id"] for a in actors if any(same(a, x) for x in meant)]
        codes = sorted({x["state"] for x in meant} & states)
        if ids or codes: yield *mention["span"], "|".join(ids), "|".join(codes)


def main():
    program, folder = map(Path, sys.argv[1:3])
    coded = subprocess.run([program, "code", "--model", "none", folder / "reports.jsonl"], check=True, capture_output=True, encoding="utf-8").stdout
    actors = {record["id"]: record["actors"] for record in map(json.loads, open(folder / "records.jsonl", encoding="utf-8"))}
    with open(MENTIONS, "w", encoding="utf-8") as out:
        out.write("# SPDX-License-Identifier: Apache-2.0\n# Mentions of the actors of the records, in bytes of the report. Written by find_mentions.py.\n")
        out.write("record\tbegin\tend\tactors\tstates\n")
        for report in map(json.loads, coded.splitlines()):
            for row in rows_of(report, actors.get(report["id"], ())): out.write("\t".join(map(str, (report["id"], *row))) + "\n")


if __name__ == "__main__": main()
