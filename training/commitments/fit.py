#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns the weights by which the commitments stage chooses (data/commitments/en/weights.tsv).

  fit.py TRAIN_PROPOSALS TRAIN_RECORDS DEV_PROPOSALS DEV_RECORDS WEIGHTS.tsv [--trust-alone]

Proposals are what tools/commitment_proposals wrote of the reports, records what people coded of them. The acts,
kinds and parties are learnt from the training side. How far the model's own marks are to be trusted is learnt
from the development side, few numbers: on the training side the model knows the answers. --trust-alone learns
these anew and leaves the weights of the words as they are: for a new model that reads no better with others.
"""
import argparse
import json
import unicodedata
from collections import Counter, defaultdict

import numpy as np
from scipy.optimize import minimize

SAME_ACT = .3  # share of common words from which two acts are one
FEWEST = {"accept": 5, "kind": 5, "debtor": 6, "creditor": 6}  # tellings of a feature that has a weight
RIDGE = {"accept": 10.0, "kind": 2.0, "debtor": 3.0, "creditor": 3.0, "trust": .1}
SMALLEST = .08  # weights nearer to nothing are left out
KINDS = ("promise", "maintenance", "refusal", "threat", "demand", "intention")


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def words(raw, span):
    """The places of the words of a span."""
    places, inside = set(), False
    for at in range(*span):
        letter = raw[at] > 127 or chr(raw[at]).isalnum() or raw[at] in b"_'-"
        if letter and not inside:
            places.add(at)
        inside = letter
    return places


def share(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


def key(actor):
    """What parties are compared by: the state, else the name."""
    if actor["state"]:
        return actor["state"]
    return min(plain_words(actor["name"]), default="?")


def plain_words(text):
    ascii_only = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return "".join(c if c.isalnum() else " " for c in ascii_only).split()


def names(ids, actors):
    """Who they are by name: a minister is not the state."""
    found = set()
    for i in ids:
        members = actors[i].get("members") or []
        found |= names(members, actors) if members else {frozenset(plain_words(actors[i]["name"]))}
    return frozenset(found)


def keys(ids, actors):
    found = set()
    for i in ids:
        members = actors[i].get("members") or []
        found |= keys(members, actors) if members else {key(actors[i])}
    return frozenset(found)


class Example:
    """A proposal with the commitment that it is, if any; `sure`: false where another proposal is nearer."""

    def __init__(self, report, proposal, actors):
        self.report, self.proposal, self.actors = report, proposal, actors
        self.gold, self.sure, self.near = None, True, set()


def examples(proposals, records):
    records = {str(r["id"]): r for r in records}
    found = []
    for report in proposals:
        record = records.get(str(report["id"]))
        if record is None:
            continue
        raw = record["text"].encode()
        gold_actors = {a["id"]: a for a in record["actors"]}
        here = [Example(report["id"], p, report["actors"]) for p in report["proposals"]]
        tokens = [words(raw, e.proposal["span"]) for e in here]
        golds = [(c, words(raw, c["action"])) for c in record["commitments"]]
        pairs = sorted(((share(t, g), i, j) for i, t in enumerate(tokens) for j, (_, g) in enumerate(golds)
                        if share(t, g) >= SAME_ACT), reverse=True)
        taken = set()
        for shared, i, j in pairs:
            here[i].near.add((report["id"], j))
            if here[i].gold is None and j not in taken:
                here[i].gold, here[i].nearest = golds[j][0], shared
                here[i].debtors = keys(golds[j][0]["debtors"], gold_actors)
                here[i].creditors = keys(golds[j][0]["creditors"], gold_actors)
                here[i].names = {side: names(golds[j][0][side + "s"], gold_actors) for side in ("debtor", "creditor")}
                taken.add(j)
            elif here[i].gold is None:
                here[i].sure = False
        found += here
    return found


def valued(row):
    """Features of an option with how much each counts: those that are only names count one."""
    return row.items() if isinstance(row, dict) else ((f, 1.0) for f in row)


class Columns:
    """Features as numbers; those told often enough."""

    def __init__(self, rows, fewest):
        counts = Counter(f for row in rows for f in row)
        self.names = sorted(f for f, n in counts.items() if n >= fewest)
        self.of = {f: i for i, f in enumerate(self.names)}

    def matrix(self, rows):
        """Row numbers, column numbers and values of all that is not nothing."""
        found = [(r, self.of[f], value) for r, row in enumerate(rows) for f, value in valued(row) if f in self.of]
        r, c, values = zip(*found) if found else ((), (), ())
        return np.array(r, dtype=np.int64), np.array(c, dtype=np.int64), np.array(values)


def fit_choice(groups, fewest, ridge):
    """Weights under which, of each group of options (features, right), the right ones are likeliest."""
    rows = [features for group in groups for features, _ in group]
    columns = Columns(rows, fewest)
    row, column, values = columns.matrix(rows)
    group_of = np.repeat(np.arange(len(groups)), [len(g) for g in groups])
    right = np.array([ok for group in groups for _, ok in group], dtype=bool)

    def loss(weights):
        sums = np.zeros(len(rows))
        np.add.at(sums, row, weights[column] * values)
        most = np.full(len(groups), -np.inf)
        np.maximum.at(most, group_of, sums)
        power = np.exp(sums - most[group_of])
        total = np.bincount(group_of, power)
        good = np.bincount(group_of, power * right)
        value = -np.log(good / total).sum() + ridge / 2 * weights @ weights
        slope = power / total[group_of] - power * right / good[group_of]
        gradient = np.bincount(column, slope[row] * values, minlength=len(weights)) + ridge * weights
        return value, gradient

    found = minimize(loss, np.zeros(len(columns.names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return dict(zip(columns.names, found))


def fit_yes_no(rows, right, fewest, ridge):
    """The same for yes or no: an option against one without features."""
    return fit_choice([[(row + ["always"], ok), ([], not ok)] for row, ok in zip(rows, right)], fewest, ridge)


def accept_groups(found):
    sure = [e for e in found if e.sure]
    return [e.proposal["features"] for e in sure], [e.gold is not None for e in sure]


def of_kind(features, kind):
    return [kind + f[len("promise"):] if f.startswith("promise ") else f for f in features]


def party_groups(found, side, features_of):
    groups = []
    for e in found:
        if e.gold is None:
            continue
        wanted = e.debtors if side == "debtor" else e.creditors
        right = [keys(o["actors"], e.actors) == wanted for o in e.proposal[side]]
        by_name = [ok and names(o["actors"], e.actors) == e.names[side] for ok, o in zip(right, e.proposal[side])]
        if any(by_name):  # the minister, not the state, where the record says the minister
            right = by_name
        if any(right):
            groups.append([(features_of(o, e.gold["kind"]), ok) for ok, o in zip(right, e.proposal[side])])
    return groups


def words_of(option, kind):
    return of_kind(option["features"], kind)


def trust_of_party(dev, side, by_words):
    """How the words and the model's choice of a word go together, from the acts of DEV that the model marks."""
    both = lambda option, kind: {"by words": total(by_words, words_of(option, kind))} | option["marked"]
    marked = [e for e in dev if e.proposal.get("marked")]
    return fit_choice(party_groups(marked, side, both), 0, RIDGE["trust"])


def total(weights, features):
    return sum(weights.get(f, 0.0) for f in features)


def trust_in_model(found, accept):
    """How the sum over the words and the model's marks go together: logistic regression without a penalty."""
    rows, right = [], []
    for e in found:
        by_words = total(accept, e.proposal["features"] + ["always"])
        marked = e.proposal.get("marked")
        if marked or by_words > -4:
            rows.append([1.0, by_words, 1.0 if marked else 0.0, marked["score"] if marked else 0.0])
            right.append(bool(e.near))
    x, y = np.array(rows), np.array(right, dtype=float)

    def loss(w):
        z = x @ w
        return (np.logaddexp(0, z) - y * z).sum() + .05 * w @ w, x.T @ (1 / (1 + np.exp(-z)) - y) + .1 * w

    w = minimize(loss, np.zeros(4), jac=True, method="L-BFGS-B").x
    return dict(zip(("always", "by words", "marked", "score"), w))


def best_cut(found, odds, gold):
    """The odds from which to accept, for the highest F1 of acts; proposals that share words compete."""
    best, cut, taken = 0.0, 0.0, set()
    for n, (value, near) in enumerate(sorted(((odds(e), e.near) for e in competing(found, odds)), key=lambda x: -x[0]), 1):
        taken |= set(sorted(near - taken)[:1])
        hits = len(taken)
        f1 = 2 * hits / (n + gold)
        if f1 > best:
            best, cut = f1, value
    return best, cut - 1e-6


def words_shared(found):
    return sum(e.nearest for e in found if e.gold is not None) / sum(e.gold is not None for e in found)


def competing(found, odds):
    by_report = defaultdict(list)
    for e in found:
        by_report[e.report].append(e)
    kept = []
    for group in by_report.values():
        here = []
        for e in sorted(group, key=odds, reverse=True):
            b, end = e.proposal["span"]
            if not any(b < k.proposal["span"][1] and k.proposal["span"][0] < end for k in here):
                here.append(e)
        kept += here
    return kept


def write(path, choices):
    with open(path, "w", encoding="utf-8") as f:
        f.write("# SPDX-License-Identifier: Apache-2.0\n"
                "# Learnt by training/commitments/fit.py; see there. A choice goes to the option whose features sum highest.\n"
                "choice\tfeature\tweight\n")
        for choice, weights in choices.items():
            for feature, weight in sorted(weights.items()):
                if abs(weight) >= SMALLEST:
                    f.write(f"{choice}\t{feature}\t{weight:.2f}\n")


def read(path):
    choices = defaultdict(dict)
    for choice, feature, weight in (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line[0] != "#"):
        if feature != "feature":
            choices[choice][feature] = float(weight)
    return choices


def fit_words(train):
    """All that is learnt from the training side."""
    rows, right = accept_groups(train)
    choices = {"accept": fit_yes_no(rows, right, FEWEST["accept"], RIDGE["accept"])}
    golds = [e for e in train if e.gold is not None]
    by_kind = fit_choice([[([k + "|" + f for f in e.proposal["features"]], k == e.gold["kind"]) for k in KINDS]
                          for e in golds], FEWEST["kind"], RIDGE["kind"])
    for k in KINDS:
        choices["kind " + k] = {f.split("|", 1)[1]: w for f, w in by_kind.items() if f.startswith(k + "|")}
    for side in ("debtor", "creditor"):
        choices[side] = fit_choice(party_groups(train, side, words_of), FEWEST[side], RIDGE[side])
    return choices


def fit_cuts(dev, gold, choices):
    """From which odds an act is a commitment, with the model and without."""
    by_words = lambda e: total(choices["accept"], e.proposal["features"] + ["always"])
    best, cut = best_cut(dev, by_words, gold)
    print(f"acts by words alone: F1 {best:.3f} from {cut:.2f}; all found: {sum(e.gold is not None for e in dev)}, "
          f"sharing {words_shared(dev):.3f} of their words")
    choices.setdefault("read by rules", {"always": -cut, "cut": cut})
    trust = trust_in_model(dev, choices["accept"])

    def with_model(e):
        marked = e.proposal.get("marked")
        return trust["always"] + trust["by words"] * by_words(e) + (
            trust["marked"] + trust["score"] * marked["score"] if marked else 0.0)

    best, cut = best_cut(dev, with_model, gold)
    print(f"acts with the model: F1 {best:.3f} from {cut:.2f}")
    choices["read with model"] = trust | {"always": trust["always"] - cut, "cut": cut}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train_proposals", "train_records", "dev_proposals", "dev_records", "weights"):
        parser.add_argument(name)
    parser.add_argument("--trust-alone", action="store_true")
    given = parser.parse_args()
    dev = examples(lines(given.dev_proposals), lines(given.dev_records))
    if given.trust_alone:
        choices = read(given.weights)
    else:
        choices = fit_words(examples(lines(given.train_proposals), lines(given.train_records)))
    fit_cuts(dev, sum(len(r["commitments"]) for r in lines(given.dev_records)), choices)
    report_kinds(dev, choices)
    for side in ("debtor", "creditor"):
        choices[side + " with model"] = trust_of_party(dev, side, choices[side])
        report_parties(dev, side, choices[side], choices[side + " with model"])
    write(given.weights, choices)


def report_kinds(found, choices):
    golds = [e for e in found if e.gold is not None]
    ok = sum(max(KINDS, key=lambda k: total(choices["kind " + k], e.proposal["features"])) == e.gold["kind"] for e in golds)
    rule = sum(e.proposal["rule kind"] == e.gold["kind"] for e in golds if e.proposal["ruled"])
    marks = [e for e in golds if e.proposal.get("marked")]
    print(f"kind by weights: {ok} of {len(golds)}; by rule: {rule} of {sum(e.proposal['ruled'] for e in golds)}; "
          f"by the model's mark: {sum(e.proposal['marked']['kind'] == e.gold['kind'] for e in marks)} of {len(marks)}")


def report_parties(found, side, by_words, with_model):
    golds = [e for e in found if e.gold is not None]
    alone, ok, can = 0, 0, 0
    for e in golds:
        wanted = e.debtors if side == "debtor" else e.creditors
        options = e.proposal[side]
        fits = lambda o: total(by_words, words_of(o, e.gold["kind"]))

        def fits_both(o):
            if "marked" not in o:
                return fits(o)
            return with_model["by words"] * fits(o) + sum(with_model[f] * value for f, value in o["marked"].items())

        right = lambda how: keys(max(options, key=how)["actors"], e.actors) == wanted
        alone += right(fits)
        ok += right(fits_both)
        can += any(keys(o["actors"], e.actors) == wanted for o in options)
    print(f"{side}: right {ok}, by words alone {alone}, among the options {can} of {len(golds)}")


if __name__ == "__main__":
    main()
