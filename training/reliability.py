# SPDX-License-Identifier: Apache-2.0
"""How far the confidence of a fact can be trusted, and what --min-confidence costs.

  reliability.py RECORDS GOLD      two files of records (JSON Lines): what `chancery code` wrote, what people wrote

A fact is right where people recorded the same: an event of its type in the sentence, a statement with (three tenths
of) its words, a commitment with (three tenths of) the words of its act. Each of theirs counts once, for the
fact that is surest of it.
"""
import json, sys

BINS = [0, .2, .3, .4, .5, .6, .7, .8, .9]


def words(spans): return {at for begin, end in spans for at in range(begin, end)}


def shared(a, b):
    """0..1: bytes in both of those in either."""
    a, b = words(a), words(b)
    return len(a & b) / len(a | b) if a and b else 0


def same_event(fact, other):
    tells = any(m["sentence"][0] <= n["trigger"][0] < m["sentence"][1] for m in other["mentions"] for n in fact["mentions"])
    return tells and fact["type"] == other["type"]


def same_statement(fact, other): return shared(fact["content"], other["content"]) >= .3


def same_commitment(fact, other): return shared([fact["action"]], [other["action"]]) >= .3


def judge(records, gold, kind, same):
    """[(confidence, right)] of the facts of one kind, the surest first."""
    judged = []
    for name, record in records.items():
        left = list(gold[name][kind]) if name in gold else []
        for fact in sorted(record[kind], key=lambda one: -one["confidence"]):
            found = next((other for other in left if same(fact, other)), None)
            if found: left.remove(found)
            judged.append((fact["confidence"], found is not None))
    return sorted(judged, reverse=True)


def show(kind, judged):
    print(f"{kind}: {len(judged)}\n  confidence   facts  right   from here on: kept  right")
    for low, high in zip(BINS, BINS[1:] + [1.01]):
        here = [right for sure, right in judged if low <= sure < high]
        kept = [right for sure, right in judged if sure >= low]
        if here:
            print(f"  {low:.1f} - {min(high, 1):.1f} {len(here):8d} {sum(here) / len(here):6.2f} "
                  f"{len(kept) / len(judged):21.2f} {sum(kept) / len(kept):6.2f}")


def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    records, gold = ({record["id"]: record for record in map(json.loads, open(path, encoding="utf-8"))} for path in sys.argv[1:])
    for kind, same in ("events", same_event), ("statements", same_statement), ("commitments", same_commitment):
        show(kind, judge(records, gold, kind, same))


if __name__ == "__main__": main()
