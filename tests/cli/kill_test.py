#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills `chancery read` at random moments and starts it again until it is done: nothing may be lost or doubled.

  kill_test.py PROGRAM [--seed N] [--kills N]

The store that comes of it holds the same as one that was read without a kill.
"""
import argparse
import contextlib
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

REPORTS = 400
LEADERS = ["Japanese Foreign Minister Taro Kono", "U.S. Secretary of State John Kerry",
           "South Korean President Moon Jae-in", "Russian Foreign Minister Sergey Lavrov"]
ACTS = ["said on {day} that {other} had broken the agreement on fisheries",
        "promised on {day} to send aid to {other} unless the border is closed",
        "met the ambassador of {other} on {day} and asked for talks",
        "rejected on {day} a demand by {other} to withdraw troops"]
STATES = ["China", "India", "Nepal", "Peru", "Mexico", "Iran"]
DAYS = ["Monday", "Tuesday", "Friday"]


def report(number, rng):
    sentences = [f"{rng.choice(LEADERS)} " + rng.choice(ACTS).format(day=rng.choice(DAYS), other=rng.choice(STATES)) + "."
                 for _ in range(rng.randint(2, 6))]
    text = f"GENEVA, June {number % 27 + 1} -- " + "\n\n".join(sentences)
    return {"id": f"report-{number}", "text": text, "date": f"2019-06-{number % 27 + 1:02}", "source": "Test Wire"}


class Reader:
    """The program, in one folder with the reports."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def start(self, store):
        return subprocess.Popen([self.program, "read", "reports.jsonl", "--store", store, "--json", "--threads", "2"],
                                cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def ask(self, *words):
        run = subprocess.run([self.program, *words], cwd=self.folder, capture_output=True, text=True)
        return run.returncode, run.stdout, run.stderr

    def rows(self, verb, store):
        status, out, _ = self.ask(verb, "--store", store, "--json")
        assert status == 0, f"{verb}: status {status}"
        return [json.loads(line) for line in out.splitlines()]


def stored(reader, store):
    """How many reports the store holds; 0 while it is not made yet."""
    try:
        with contextlib.closing(sqlite3.connect(f"file:{reader.folder}/{store}?mode=ro", uri=True)) as base:
            return base.execute("SELECT count(*) FROM reports").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def killed_in(reader, store, seconds, after_progress):
    """Starts the reading and kills it after so long, or so long after it has stored something; False where
    it was done before."""
    before = stored(reader, store)
    process = reader.start(store)
    while after_progress and process.poll() is None and stored(reader, store) == before:
        time.sleep(0.002)
    try:
        process.communicate(timeout=seconds)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return True


def finish(reader, store):
    process = reader.start(store)
    out, said = process.communicate()
    assert process.returncode == 0, f"status {process.returncode}: {said}"
    return json.loads(out)


def check(reader, store, whole):
    reports = reader.rows("reports", store)
    assert sorted(r["record"] for r in reports) == sorted(f"report-{i}" for i in range(REPORTS)), "reports lost or doubled"
    assert {r["id"] for r in reports} == {f"R{i + 1}" for i in range(REPORTS)}, "the numbers of the reports have gaps"
    for verb in ("reports", "events", "statements", "commitments", "actors"):
        assert reader.rows(verb, store) == reader.rows(verb, whole), f"{verb} are others than without a kill"
    status, out, said = reader.ask("verify", "--store", store)
    assert status == 0 and out == "", f"verify: {out}{said}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=20190222)
    parser.add_argument("--kills", type=int, default=8)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        lines = [json.dumps(report(i, rng)) + "\n" for i in range(REPORTS)]
        (pathlib.Path(folder) / "reports.jsonl").write_text("".join(lines), encoding="utf-8")
        reader = Reader(str(pathlib.Path(options.program).resolve()), folder)
        start = time.monotonic()
        added = finish(reader, "whole.db")["added"]
        seconds = time.monotonic() - start
        assert added == REPORTS, f"{added} reports read"
        kills = kept = rounds = 0
        while kills < options.kills:
            rounds += 1
            store = f"killed{rounds}.db"
            while kills < options.kills:
                # Every other kill comes after some progress, however slow the machine is today.
                after_progress = kills % 2 == 1
                if not killed_in(reader, store, rng.uniform(0, seconds / (8 if after_progress else 2)), after_progress):
                    break
                kills += 1
            ended = finish(reader, store)
            assert ended["added"] + ended["known"] == REPORTS and ended["refused"] == 0, f"at the end: {ended}"
            kept += ended["known"]
            check(reader, store, "whole.db")
        assert kept > 0, "no kill left a part of the work: more reports are needed"
        print(f"{kills} kills, {rounds} stores, {kept} reports kept before the last starts")


main()
