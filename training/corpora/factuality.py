# SPDX-License-Identifier: Apache-2.0
"""Factuality of predicates (UW, UDS-IH2, MEANTIME: -3 to 3) and what kind of event a verb is (MATRES)."""
import csv, gzip, html, json, re

from sample import Sample

MATRES = {"yes_its_anchorable": "actual", "no_its_intentionwishopinion": "intention", "no_its_negation": "negation",
          "no_its_hypotheticalcondition": "hypothetical", "no_its_abstractnonspecific": "abstract", "no_its_static": "abstract"}


def scores(path, origin):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.strip(): continue
            row = json.loads(line)
            words = row["text"].split()
            values = [None] * len(words)
            for target in row["targets"]: values[target["span1"][1] - 1] = float(target["label"])
            yield Sample(words, origin, {"factuality": values})


def matres(path):
    """The judged label where there is no gold one. A row shows a paragraph with the verb marked; the sentence of the verb is kept."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            asked = {k: v for k, v in row.items() if k and k.startswith("can_the_verb") and not k.endswith(":confidence")}
            gold = next((v for k, v in asked.items() if k.endswith("_gold") and v), None)
            kind = MATRES.get((gold or next(v for k, v in asked.items() if not k.endswith("_gold"))).split("\n")[0])
            if kind is None: continue
            text = re.sub(r"<strong>(.*?)\s*</strong>", lambda m: " \x01" + m[1].replace(" ", "\x02") + " ", row["bodytext"], flags=re.S)
            text = html.unescape(re.sub(r"<[^>]*>", " ", text))
            for sentence in re.split(r"(?<= [.?!]) ", text):
                words = sentence.split()
                at = next((i for i, w in enumerate(words) if w.startswith("\x01")), None)
                if at is None or len(words) > 120: continue
                clean = [p for w in words for p in w.strip("\x01").split("\x02")]
                values = [None] * len(clean)
                values[at + words[at].count("\x02")] = kind
                yield Sample(clean, "matres", {"modality": values})


def train(data):
    folder = data / "train/factuality"
    for name in ("UW", "UDS_IH2", "MEANTIME"): yield from scores(folder / f"{name}_train.jsonl", "factuality")
    yield from matres(folder / "matres_TB_remaining_147docs.csv.gz")


def dev(data):
    folder = data / "train/factuality"
    for name in ("UW", "MEANTIME"): yield from scores(folder / f"{name}_dev.jsonl", "factuality-dev")
    yield from matres(folder / "matres_TBDense_all_new.csv.gz")
