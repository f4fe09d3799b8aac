# SPDX-License-Identifier: Apache-2.0
"""Learns the weights of the events stage (data/events/en/*_weights.tsv) from records.

  learn.py TRAIN DEV OUT     TRAIN, DEV: folders with questions.jsonl (tools/event_questions) and records.jsonl

TRAIN may be the records that the model was trained on. There the model is surer than elsewhere, so its own signs
("model:...") are left out at first, and their weight beside the rest is learned from DEV, which the model never saw.
L1 keeps few signs: a table that can be read. The same input gives the same weights.
"""
import argparse, collections
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from answers import STATUSES, read

SEEN_OFTEN = 6          # a sign of fewer questions says nothing
LEAST_WEIGHT = .03
PARTY, EVENT, REPORTER, SAME, STATUS = .12, .15, .3, .2, .2       # 1 / strength of L1; chosen on DEV
OF_MODEL = ["model:none", "model:same-type", "model:score", "model:score-of-other", "model:has-initiator",
            "model:has-recipient"]
PARTY_OF_MODEL = ["model:none", "model:initiator", "model:recipient", "model:initiator-outside", "model:recipient-outside"]


def signs_of(questions):
    """Without the model's."""
    return [{k: v for k, v in q["signs"].items() if not k.startswith("model:")} for q in questions]


class Sums:
    """Weights of signs for several answers: fitted one by one, applied together."""
    def __init__(self, questions, answers, strength):
        signs = signs_of(questions)
        counts = collections.Counter(sign for one in signs for sign in one)
        self.vectors = DictVectorizer()
        self.vectors.fit([{sign: 1.} for sign, count in counts.items() if count >= SEEN_OFTEN])
        self.names = list(self.vectors.get_feature_names_out())
        matrix = self.matrix(signs)
        fitted = [LogisticRegression(penalty="l1", C=strength, solver="liblinear", intercept_scaling=10, max_iter=500)
                  .fit(matrix, answer) for answer in answers]
        self.weights = np.stack([one.coef_[0] for one in fitted], 1)
        self.bias = np.array([one.intercept_[0] for one in fitted])

    def matrix(self, signs):
        matrix = self.vectors.transform(signs)
        matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
        return matrix

    def of(self, questions): return self.matrix(signs_of(questions)) @ self.weights + self.bias

    def table(self, column, scale=1.):
        """{sign: weight}"""
        return {"bias": scale * self.bias[column]} | {n: scale * w for n, w in zip(self.names, self.weights[:, column])}


def of_model(questions): return np.array([[q["signs"].get(name, 0.) for name in OF_MODEL] for q in questions])


def learn_parties(train, dev):
    asked = lambda questions: [q for q in questions if q["question"] == "party" and q["event"]]
    answers = lambda questions: [[q["side"][0] for q in questions], [q["side"][1] for q in questions], [any(q["side"]) for q in questions]]
    of_model = lambda questions: np.array([[q["signs"].get(name, 0.) for name in PARTY_OF_MODEL] for q in questions])
    train, dev = asked(train), asked(dev)
    sums, tables = Sums(train, answers(train), PARTY), {}
    for i, (name, answer) in enumerate(zip(["initiator", "recipient", "party"], answers(dev))):
        beside = LogisticRegression(max_iter=1000).fit(np.c_[sums.of(dev)[:, i], of_model(dev)], answer)
        tables[name] = sums.table(i, beside.coef_[0][0])
        tables[name]["bias"] += beside.intercept_[0]
        tables[name] |= dict(zip(PARTY_OF_MODEL, beside.coef_[0][1:]))
    return tables


def learn_events(train, dev):
    is_event = lambda questions: np.array([q["event"] is not None for q in questions])
    split = lambda questions: ([q for q in questions if q["question"] == "event" and "source=model" not in q["signs"]],
                               [q for q in questions if q["question"] == "event" and "source=model" in q["signs"]])
    rows, _ = split(train)
    sums = Sums(rows, [is_event(rows)], EVENT)
    rows, alone = split(dev)
    beside = LogisticRegression(max_iter=1000).fit(np.c_[sums.of(rows), of_model(rows)], is_event(rows))
    table = sums.table(0, beside.coef_[0][0])
    table["bias"] += beside.intercept_[0]
    table |= dict(zip(OF_MODEL, beside.coef_[0][1:]))
    only = LogisticRegression(max_iter=1000).fit(of_model(alone), is_event(alone))
    return {"event": table, "event-of-model": {"bias": only.intercept_[0]} | dict(zip(OF_MODEL, only.coef_[0]))}


def learn_reporter(train, dev):
    asked = lambda questions: [q for q in questions if q["question"] == "telling" and q["event"]
                               and "in-statement=yes" in q["signs"]]
    is_reported = lambda questions: np.array([bool(q["event"]["reported_by"]) for q in questions])
    vouched = lambda questions: np.array([[q["signs"].get("model:vouched", 0.)] for q in questions])
    train, dev = asked(train), asked(dev)
    sums = Sums(train, [is_reported(train)], REPORTER)
    beside = LogisticRegression(max_iter=1000).fit(np.c_[sums.of(dev), vouched(dev)], is_reported(dev))
    table = sums.table(0, beside.coef_[0][0])
    table["bias"] += beside.intercept_[0]
    return {"reporter": table | {"model:vouched": beside.coef_[0][1]}}


def learn_same(train):
    asked = [q for q in train if q["question"] == "same" and q["event"] and q["other"]]
    return {"same": Sums(asked, [np.array([q["event"] is q["other"] for q in asked])], SAME).table(0)}


def learn_status(train, dev):
    told = lambda questions: [q for q in questions if q["question"] == "telling" and q["event"]]
    number = lambda questions: np.array([STATUSES.index(q["event"]["status"]) for q in questions])
    train, dev = told(train), told(dev)
    sums = Sums(train, [number(train) == i for i in range(len(STATUSES))], STATUS)
    known, answers = sums.of(dev), number(dev)
    said = np.array([[f"model:status={status}" in q["signs"] for status in STATUSES] for q in dev], float)
    sure = np.array([[q["signs"].get(f"model:sure-of-{status}", 0.) for status in STATUSES] for q in dev])

    def loss(x):
        logits = x[0] * known + x[1] * sure + x[2] * said + x[3:]
        logits -= logits.max(1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        return -logs[np.arange(len(answers)), answers].mean() + .002 * (x ** 2).sum()

    x = minimize(loss, np.r_[.5, .5, .5, np.zeros(len(STATUSES))]).x
    tables = {}
    for i, status in enumerate(STATUSES):
        tables[status] = sums.table(i, x[0])
        tables[status]["bias"] += x[3 + i]
        tables[status] |= {f"model:sure-of-{status}": x[1], f"model:status={status}": x[2]}
    return tables


def write(path, what, tables):
    rows = sorted({sign for table in tables.values() for sign, weight in table.items() if abs(weight) >= LEAST_WEIGHT})
    rows = ["bias"] + [sign for sign in rows if sign != "bias"]
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# SPDX-License-Identifier: Apache-2.0\n# {what}\n# Written by training/events/learn.py.\n")
        out.write("\t".join(["sign", *tables]) + "\n")
        for sign in rows:
            cells = [table.get(sign, 0.) for table in tables.values()]
            out.write("\t".join([sign] + [f"{w:.2f}" if abs(w) >= LEAST_WEIGHT else "" for w in cells]) + "\n")
    print(f"{path}: {len(rows)} signs")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "dev", "out"): arguments.add_argument(name, type=Path)
    where = arguments.parse_args()
    train, dev = (read(folder / "questions.jsonl", folder / "records.jsonl") for folder in (where.train, where.dev))
    write(where.out / "party_weights.tsv", "What speaks for and against somebody being a party of an event.",
          learn_parties(train, dev))
    write(where.out / "event_weights.tsv", "... for words being an event, and for a speaker alone vouching for it.",
          learn_events(train, dev) | learn_reporter(train, dev))
    write(where.out / "same_event_weights.tsv", "... for two tellings being one event.", learn_same(train))
    write(where.out / "status_weights.tsv", "... for each status.", learn_status(train, dev))


if __name__ == "__main__": main()
