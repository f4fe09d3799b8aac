#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Takes the dates away from dated reports, has Chancery find them again, and counts.

  date_experiment.py CHANCERY FOLDER [--half even|odd] [--dateline] [--known] [--cases FILE]

FOLDER holds reports as JSON Lines (.jsonl or .jsonl.gz): each has "text" and "date" (YYYY-MM-DD), perhaps
"title" and "dateline" (a dateline that stands beside the text, such as "OSLO, May 3, 2006"). The date and the
title are never given to the program. With --dateline the dateline is put before the text, its years and
everything in brackets taken off; without, the text stands alone. With --known the other half is read into a store first, with
its dates, so that what it tells can help to date this one.

A day is right if it is the day of "date" or, where the report has a dateline with a day, that day (the two
differ where the publisher's clock and the place do). "Beside" counts the claims that miss by one day.
"""
import argparse
import collections
import contextlib
import datetime
import gzip
import json
import pathlib
import re
import sqlite3
import statistics
import subprocess
import tempfile

MONTHS = {name: i + 1 for i, name in enumerate(
    "jan feb mar apr may jun jul aug sep oct nov dec".split())}
DAY = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? *(\d{1,2})\b", re.I)


def read(folder, half):
    reports = []
    for path in sorted(pathlib.Path(folder).glob("*.jsonl*")):
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if half is None or (number % 2 == 0) == (half == "even"):
                    reports.append(json.loads(line) | {"key": f"{path.name}:{number + 1}"})
    return reports


def true_days(report):
    """The days that count as the report's own: that of its stamp, and that of its dateline."""
    stamp = datetime.date.fromisoformat(report["date"])
    days = {stamp}
    if match := DAY.search(report.get("dateline") or ""):
        try:
            day = datetime.date(stamp.year, MONTHS[match[1].lower()], int(match[2]))
        except ValueError:
            return days
        if abs((day - stamp).days) <= 1:
            days.add(day)
    return days


def printed(report, dateline):
    """The text as given to the program; the dateline without year and agency."""
    line = report.get("dateline") if dateline else None
    if not line:
        return report["text"]
    line = re.sub(r"\(.*?\)", "", line)
    line = re.sub(r"[ ,]*\b(19|20)\d\d\b", "", line).strip(" ,")
    return f"{line} -- {report['text']}"


def lines_of(reports, dateline, dated=False):
    return "\n".join(json.dumps({"id": r["key"], "text": printed(r, dateline)} | ({"date": r["date"]} if dated else {}))
                     for r in reports)


def code(program, reports, dateline):
    run = subprocess.run([program, "code", "--model", "none"], input=lines_of(reports, dateline), capture_output=True,
                         text=True, check=False)
    return {record["id"]: record["published"] for record in map(json.loads, run.stdout.splitlines())}


def read_beside(program, dated, reports, dateline):
    """As code() does, in a store that has the reports `dated` with their dates."""
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder) / "reports.db"
        for lines in (lines_of(dated, dateline, dated=True), lines_of(reports, dateline)):
            subprocess.run([program, "read", "--model", "none", "--store", store, "-"], input=lines,
                           capture_output=True, text=True, check=False)
        keys = {report["key"] for report in reports}
        with contextlib.closing(sqlite3.connect(store)) as database:
            rows = database.execute("SELECT record_id, earliest, latest FROM reports").fetchall()
        return {key: {"earliest": first, "latest": last} for key, first, last in rows if key in keys}


def judge(published, days):
    """Kind of answer, whether it holds a true day, its width in days, how many days a single day is off."""
    first, last = (published[end] and datetime.date.fromisoformat(published[end]) for end in ("earliest", "latest"))
    if not first and not last:
        return "none", True, None, 0
    holds = any((not first or first <= day) and (not last or day <= last) for day in days)
    if not first or not last:
        return "open", holds, None, 0
    width = (last - first).days + 1
    off = min((abs((day - first).days) for day in days))
    return ("day" if width == 1 else "range"), holds, width, off


class Row:
    """Counts over some reports."""

    def __init__(self):
        self.count = self.held = self.days = self.right = self.beside = 0
        self.kinds = collections.Counter()
        self.widths = []

    def add(self, verdict):
        kind, holds, width, off = verdict
        self.count += 1
        self.kinds[kind] += 1
        self.held += holds
        if width:
            self.widths.append(width)
        if kind == "day":
            self.right += holds
            self.beside += off == 1

    def text(self, name):
        days = self.kinds["day"]
        # An open end has no width: it counts as wider than all that have one.
        widths = sorted(self.widths) + [float("inf")] * (self.count - len(self.widths))
        median = statistics.median_low(widths)
        share = f"{self.right / days:.3f}" if days else "-"
        with_beside = f"{(self.right + self.beside) / days:.3f}" if days else "-"
        width = "open" if median == float("inf") else str(median)
        return (f"| {name} | {self.count} | {days} | {share} | {with_beside} | {self.kinds['range']} | "
                f"{self.kinds['open']} | {self.kinds['none']} | {self.held / self.count:.3f} | {width} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chancery")
    parser.add_argument("folder")
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--dateline", action="store_true")
    parser.add_argument("--known", action="store_true", help="with what the other half tells, which has its dates")
    parser.add_argument("--cases", help="writes one JSON line for each report here, the wrong ones first")
    options = parser.parse_args()
    reports = read(options.folder, options.half)
    if options.known:
        if not options.half:
            parser.error("--known needs --half: the other half is what is known")
        others = read(options.folder, "odd" if options.half == "even" else "even")
        answers = read_beside(options.chancery, others, reports, options.dateline)
    else:
        answers = code(options.chancery, reports, options.dateline)
    rows, cases = collections.defaultdict(Row), []
    for report in reports:
        if report["key"] not in answers:
            continue
        days = true_days(report)
        verdict = judge(answers[report["key"]], days)
        for name in (report["date"][:7], "all"):
            rows[name].add(verdict)
        cases.append({"key": report["key"], "date": report["date"], "verdict": verdict,
                      "published": answers[report["key"]]})
    print("| month | reports | to the day | right | right or beside | ranges | one end open | none | "
          "range holds the day | median width |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name in sorted(rows):
        print(rows[name].text(name))
    if options.cases:
        cases.sort(key=lambda case: case["verdict"][1])
        pathlib.Path(options.cases).write_text("".join(json.dumps(case) + "\n" for case in cases))


main()
