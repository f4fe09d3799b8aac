#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks a store for rows with each filter and checks that every row given fits, and that none that fits is missing.

  lists.py STORE

What the stages find in a report may change: nothing here counts on single facts, only on what a filter means.
"""
import json
import subprocess
import sys
import unicodedata

STORE = sys.argv[1]
KEYS = {
    "events": "id type mode status actors recipients mutual mentions time place reported_by issues confidence rules row report words origin reviewed reviewer",
    "statements": "id speakers unnamed source cue content form act addressees occasion time within confidence rules row report words origin reviewed reviewer",
    "commitments": "id kind debtors creditors action condition deadline strength state made reported_by evidence confidence rules row report words origin reviewed reviewer",
    "actors": "id kind name state sector office reports events statements commitments first_seen last_seen",
    "reports": "id record title source language published bytes statements events commitments diagnostics",
}
SIDES = {"events": ("actors", "recipients"), "statements": ("speakers", "addressees"),
         "commitments": ("debtors", "creditors")}
TIME = {"events": "time", "statements": "time", "commitments": "made"}
faults = []


def rows(verb, *options):
    run = subprocess.run(["chancery", verb, "--store", STORE, "--json", *options], capture_output=True, text=True)
    if run.returncode != 0:
        faults.append(f"{verb} {options}: status {run.returncode}: {run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def table(verb, *options):
    run = subprocess.run(["chancery", verb, "--store", STORE, *options], capture_output=True, text=True)
    return [line.split("\t") for line in run.stdout.splitlines()[1:]]


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))


def same(what, found, wanted):
    """The rows found are those wanted, in their order."""
    if [r["id"] for r in found] != [r["id"] for r in wanted]:
        faults.append(f"{what}: {len(found)} rows, not the {len(wanted)} that fit")


def within(what, found, everything, fits):
    """Each row found is one of all and fits; at least one does."""
    ids = [r["id"] for r in everything]
    if not found:
        faults.append(f"{what}: nothing found")
    for row in found:
        if row["id"] not in ids or not fits(row):
            faults.append(f"{what}: {row['id']} does not fit")


def parties(verb, row, side=slice(None)):
    return [actor for name in SIDES[verb][side] for actor in row[name]]


def days(verb, row):
    """First and last day of a fact: its own time, else the report's; open ends are far away."""
    time = row[TIME[verb]]
    if not time or (time["earliest"] is None and time["latest"] is None):
        time = row["report"]["published"]
    return time["earliest"], time["latest"]


def check_vocabulary(verb, option, value_of):
    everything = rows(verb)
    for value in sorted({value_of(row) for row in everything}):
        same(f"{verb} --{option} {value}", rows(verb, f"--{option}", value),
             [row for row in everything if value_of(row) == value])


def check_parties(verb):
    everything = rows(verb)
    for state in ("PRK", "USA", "RUS"):
        # Members of a group count too, and a row names the group: so only one direction is certain.
        found = rows(verb, "--state", state)
        named = [row["id"] for row in everything if any(a["state"] == state for a in parties(verb, row))]
        missing = set(named) - {row["id"] for row in found}
        if missing or not found:
            faults.append(f"{verb} --state {state}: {sorted(missing)} missing of {len(found)}")
        first = rows(verb, "--state-of", state)
        within(f"{verb} --state-of {state}", first, found, lambda row: True)
    trump = rows(verb, "--actor", "TRÚMP donald")
    named = [row["id"] for row in everything if any("donald trump" == folded(a["name"]) for a in parties(verb, row))]
    if set(named) - {row["id"] for row in trump} or not trump:
        faults.append(f"{verb} --actor: {len(trump)} rows for a name, {len(named)} have it")
    if verb == "events":
        both = rows(verb, "--state", "USA", "--with", "PRK")
        within("events --with a state", both, everything, lambda row: len(parties(verb, row)) > 1)
        same("events --with, the other way round", rows(verb, "--state", "PRK", "--with", "USA"), both)


def check_days(verb):
    everything = rows(verb)
    day = "2019-02-28"
    same(f"{verb} --since", rows(verb, "--since", day),
         [row for row in everything if (days(verb, row)[1] or "9999") >= day and days(verb, row) != (None, None)])
    same(f"{verb} --until", rows(verb, "--until", day),
         [row for row in everything if (days(verb, row)[0] or "0000") <= day and days(verb, row) != (None, None)])
    begins = [days(verb, row)[0] or days(verb, row)[1] or "9999" for row in everything]
    if begins != sorted(begins):
        faults.append(f"{verb}: not in order of time")


def check_sources(verb):
    everything = rows(verb)
    report = (lambda row: row) if verb == "reports" else (lambda row: row["report"])
    same(f"{verb} --source", rows(verb, "--source", "meridian"),
         [row for row in everything if report(row)["source"]["publisher"] == "Meridian Press"])
    texts = {row["id"]: json.loads(subprocess.run(["chancery", "show", row["id"], "--store", STORE, "--json"],
                                                  capture_output=True, text=True).stdout)["record"]["text"]
             for row in rows("reports")}
    for query, fits in (("treaty", lambda text: "treaty" in text), ('"liaison office"', lambda text: "liaison office" in text),
                        ("treaty NOT tariff*", lambda text: "treaty" in text and "tariff" not in text)):
        within(f"{verb} --text {query}", rows(verb, "--text", query), everything,
               lambda row: fits(texts[report(row)["id"]].lower() + folded(report(row)["title"] or "")))


def check_form(verb):
    everything = rows(verb)
    if not everything:
        faults.append(f"{verb}: nothing found")
    for row in everything:
        if sorted(row) != sorted(KEYS[verb].split()):
            faults.append(f"{verb}: the keys are {sorted(row)}")
            break
    letter = verb[0].upper()
    if any(not (row["id"][0] == letter and row["id"][1:].isdigit()) for row in everything):
        faults.append(f"{verb}: ids of another form")
    if len({row["id"] for row in everything}) != len(everything):
        faults.append(f"{verb}: an id is there twice")
    lines = table(verb)
    if [cells[0] for cells in lines] != [row["id"] for row in everything]:
        faults.append(f"{verb}: the table has other rows than the JSON")
    if len({len(cells) for cells in lines}) != 1:
        faults.append(f"{verb}: lines of the table differ in their columns")
    same(f"{verb} --limit 3", rows(verb, "--limit", "3"), everything[:3])


def check_timeline():
    ids = [row["id"] for row in rows("timeline")]
    parts = [row["id"] for verb in SIDES for row in rows(verb)]
    if sorted(ids) != sorted(parts):
        faults.append("timeline: not the events, statements and commitments together")
    dates = [cells[0][:10] for cells in table("timeline") if cells[0][:1].isdigit()]
    if dates != sorted(dates):
        faults.append("timeline: not in order of time")
    if len(rows("timeline", "--limit", "5")) != 5:
        faults.append("timeline --limit 5: not 5 rows")


def main():
    for verb in KEYS:
        check_form(verb)
    for verb in SIDES:
        check_parties(verb)
        check_days(verb)
    for verb in ("reports", *SIDES):
        check_sources(verb)
    check_vocabulary("events", "type", lambda row: row["type"])
    check_vocabulary("events", "status", lambda row: row["status"])
    check_vocabulary("statements", "kind", lambda row: row["act"])
    check_vocabulary("commitments", "kind", lambda row: row["kind"])
    check_vocabulary("commitments", "status", lambda row: row["state"]["value"])
    check_vocabulary("actors", "kind", lambda row: row["kind"])
    same("actors --state", rows("actors", "--state", "mex"), [row for row in rows("actors") if row["state"] == "MEX"])
    check_timeline()
    print(*faults, sep="\n", end="\n" if faults else "")
    sys.exit(1 if faults else 0)


main()
