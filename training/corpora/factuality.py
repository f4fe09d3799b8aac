# SPDX-License-Identifier: Apache-2.0
"""Factuality of predicates (UW, UDS-IH2, MEANTIME): -3 to 3."""
import json

from sample import Sample


def scores(path, origin):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.strip(): continue
            row = json.loads(line)
            words = row["text"].split()
            values = [None] * len(words)
            for target in row["targets"]: values[target["span1"][1] - 1] = float(target["label"])
            yield Sample(words, origin, {"factuality": values})


def train(data):
    folder = data / "train/factuality"
    for name in ("UW", "UDS_IH2", "MEANTIME"): yield from scores(folder / f"{name}_train.jsonl", "factuality")


def dev(data):
    folder = data / "train/factuality"
    for name in ("UW", "MEANTIME"): yield from scores(folder / f"{name}_dev.jsonl", "factuality-dev")
