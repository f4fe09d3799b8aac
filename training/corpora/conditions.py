# SPDX-License-Identifier: Apache-2.0
"""Conditions of GUM's discourse relations: antecedent and consequent in one sentence, with a connective."""
import csv, gzip, re

from sample import Sample, bio

CONNECTIVE = re.compile(r"(?:(?:and|but|or|then|that|,|only|even)\s+)*(?:if|unless|when|whenever|once|until|where|provided(?: that)?|as long as|so long as|in case)\b\s*", re.I)


def ranges(text, shift):
    out = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        out.append((int(first) - shift, int(last or first) - shift + 1))
    return out


def read(path, origin):
    sentences = {}                                         # (document, tokens) -> words, [(antecedent, consequent) or None]
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for k in "12": sentences.setdefault((row["doc"], row[f"s{k}_toks"]), (row[f"unit{k}_sent"].split(), []))
            if row["label"] != "contingency.condition": continue
            _, found = sentences[row["doc"], row["s1_toks"]]
            first = int(re.match(r"\d+", row["s1_toks"])[0])
            units = [(row[f"unit{k}_txt"], ranges(row[f"unit{k}_toks"], first)) for k in "12"]
            conditions = [i for i in (0, 1) if CONNECTIVE.match(units[i][0])]
            if row["s1_toks"] != row["s2_toks"] or len(conditions) != 1:
                for k in "12": sentences[row["doc"], row[f"s{k}_toks"]][1].append(None)
                continue
            text, parts = units[conditions[0]]
            skip = len(CONNECTIVE.match(text)[0].split())
            begin, end = parts[0]
            if begin + skip < end: found.append(((begin + skip, max(e for _, e in parts)), (units[1 - conditions[0]][1][0][0], units[1 - conditions[0]][1][-1][1])))
    for words, found in sentences.values():
        n = len(words)
        if None in found or any(e > n or b < 0 for pair in found for b, e in pair): continue
        spans = [(*a, "antecedent") for a, _ in found] + [(*c, "consequent") for _, c in found]
        yield Sample(words, origin, {"condition": bio(n, spans)})


def train(data): yield from read(data / "train/conditions/gdtb_train.rels.gz", "gdtb")


def dev(data): yield from read(data / "train/conditions/gdtb_dev.rels.gz", "gdtb-dev")
