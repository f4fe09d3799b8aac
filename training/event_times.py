# SPDX-License-Identifier: Apache-2.0
"""Learns from records which time expression of a sentence dates an event: data/events/en/time_links.tsv.

  event_times.py PROGRAM MODEL REPORTS.jsonl RECORDS.jsonl TABLE.tsv

PROGRAM is build/release/bin/event_times, which says what is to be seen between a trigger and an expression.
REPORTS and RECORDS are the reports and their records, as `chancery code` reads and writes them. For each telling of an
event the expressions of its sentence and "none of them" share the probability: the exponent of the summed weights, and
of 0. The weights that make the records likeliest, with a penalty on their squares, are written in hundredths.
"""
import collections, json, subprocess, sys, tempfile

import numpy as np

PENALTY, RARE, STEPS = 4.0, 6, 1500
LEAST = 5  # hundredths: a smaller weight is left out
NONE = ("-", "-")


def days(time):
    """First and last day of an event in a record; NONE where the words do not date it."""
    if not time or time["basis"] in ("assumed", "none"): return NONE
    return time["earliest"] or "-", time["latest"] or "-"


def event_told(record, begin, end, kind):
    """The event of the record that these words tell: of those that share a word or, of this type, a sentence."""
    ranked = [((event["type"] == kind) + 2 * (mention["trigger"][0] < end and begin < mention["trigger"][1]),
               -abs(mention["trigger"][0] - begin), number)
              for number, event in enumerate(record["events"]) for mention in event["mentions"]
              if mention["sentence"][0] <= begin < mention["sentence"][1]]
    best = max(ranked, default=None)
    return record["events"][best[2]] if best and best[0] else None


def read_rows(lines, records):
    """[(days in the record, [(days, observations)])] for each telling whose event the records know."""
    tellings, current = [], None
    for line in lines:
        mark, *cells = line.rstrip("\n").split("\t")
        if mark == "L":
            record, begin, end, kind = records.get(cells[0]), int(cells[1]), int(cells[2]), cells[3]
            event = record and event_told(record, begin, end, kind)
            current = (days(event["time"]), []) if event else None
            if current: tellings.append(current)
        elif current: current[1].append(((cells[1], cells[2]), sorted(set(cells[3].split(" ")))))
    return tellings


def learn(tellings):
    """Observation -> weight."""
    known = [t for t in tellings if t[0] == NONE or any(t[0] == c[0] for c in t[1])]
    counts = collections.Counter(seen for _, rows in known for _, all_seen in rows for seen in all_seen)
    number = {seen: i for i, seen in enumerate(sorted(s for s, n in counts.items() if n >= RARE))}
    x = np.zeros((sum(len(rows) for _, rows in known), len(number)))
    group, right = np.zeros(len(x), int), np.zeros(len(x))
    at = 0
    for telling, (gold, rows) in enumerate(known):
        for of_row, all_seen in rows:
            x[at, [number[s] for s in all_seen if s in number]] = 1
            group[at], right[at] = telling, of_row == gold
            at += 1
    dated = np.bincount(group, right, len(known)) > 0
    weights, speed, size = np.zeros(len(number)), np.zeros(len(number)), np.zeros(len(number))
    for step in range(1, STEPS + 1):
        odds = np.exp(np.clip(x @ weights, -30, 30))
        share = odds / (1 + np.bincount(group, odds, len(known)))[group]
        good = np.bincount(group, odds * right, len(known))
        wanted = np.where(dated[group], odds * right / np.maximum(good, 1e-12)[group], 0)
        slope = x.T @ (share - wanted) + PENALTY * weights
        speed, size = 0.9 * speed + 0.1 * slope, 0.999 * size + 0.001 * slope ** 2
        weights -= 0.03 * (speed / (1 - 0.9 ** step)) / (np.sqrt(size / (1 - 0.999 ** step)) + 1e-8)
    return {seen: round(100 * float(weights[i])) for seen, i in number.items()}


def main():
    if len(sys.argv) != 6: sys.exit(__doc__)
    program, model, reports, records_path, table = sys.argv[1:]
    with open(records_path, encoding="utf-8") as file: records = {r["id"]: r for r in map(json.loads, file)}
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as tellings:
        for record in records.values():
            for event in record["events"]:
                for mention in event["mentions"]:
                    print(record["id"], *mention["trigger"], event["type"], sep="\t", file=tellings)
        tellings.flush()
        run = subprocess.run([program, model, reports, tellings.name], stdout=subprocess.PIPE, check=True, text=True)
    weights = learn(read_rows(run.stdout.splitlines(), records))
    with open(table, encoding="utf-8") as file: head = [line for line in file if line.startswith("#")]
    with open(table, "w", encoding="utf-8") as file:
        file.writelines([*head, "seen\tweight\n"])
        for seen, weight in sorted(weights.items(), key=lambda row: row[0]):
            if abs(weight) >= LEAST: print(seen, weight, sep="\t", file=file)
    print(f"{len(weights)} weights", file=sys.stderr)


if __name__ == "__main__": main()
