# SPDX-License-Identifier: Apache-2.0
"""The relation between two given actors: PLOVER types (PLV), conflict or cooperation (ACE and WikiEvents), machine-written stories (NGEC)."""
import csv, gzip, io, json, re, sys, zipfile

from labels import CONFLICT, COOPERATION, PLOVER
from sample import Sample
from words import Located, sentence_spans

YIELD = ("CONCEDE", "RETREAT")  # PLV has one type for both
csv.field_size_limit(sys.maxsize)


def held_out(data, name):
    with gzip.open(data / f"dev/{name}_dev.jsonl.gz", "rt", encoding="utf-8") as file: return {json.loads(line)["id"]: json.loads(line) for line in file}


def marked(row):
    """The text without marks, and the first marked place of source and target that is a whole word."""
    raw, found, begin = "", {"s": [], "t": []}, {}
    for part in re.split(r"(</?[st]>)", row["marked_sentence"]):
        mark = re.fullmatch(r"<(/?)([st])>", part)
        if not mark: raw += part
        elif mark[1]: found[mark[2]].append((begin[mark[2]], len(raw)))
        else: begin[mark[2]] = len(raw)

    def pick(kind):
        name = row["source" if kind == "s" else "target"]
        at = raw.find(name) if name else -1
        whole = [(b, e) for b, e in found[kind] if not (raw[b - 1:b].isalnum() or raw[e:e + 1].isalnum())] or found[kind] or ([(at, at + len(name))] if at >= 0 else [])
        return whole[0] if whole else None
    return raw, pick("s"), pick("t")


def sample(text, source, target, types, origin):
    sentence = Located(text)
    ranges = [sentence.range(*span) if span else None for span in (source, target)]
    return Sample(sentence.words, origin, pairs=[(*ranges, tuple(types))])


def table(path):
    with open(path, encoding="utf-8", newline="") as file: return list(csv.DictReader(file, delimiter="\t"))


def plv(data, wanted, origin):
    for number, row in enumerate(table(data / "train/relations/plv_train.tsv"), 1):
        if wanted(str(number)): yield sample(*marked(row), YIELD if row["gold_root"] == "YIELD" else (row["gold_root"],), origin)


def aw(data, wanted, origin):
    for row in table(data / "train/relations/aw_train.tsv"):
        if wanted(row["uid"]): yield sample(*marked(row), CONFLICT if row["gold_binary"] == "1" else COOPERATION, origin)


def ngec(data):
    """The first sentences of a story, its type; nobody is marked."""
    with zipfile.ZipFile(data / "train/relations/ngec_synthetic_events.csv.zip") as archive, archive.open(archive.namelist()[0]) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")):
            if row["label"] not in PLOVER: continue
            spans = sentence_spans(row["text"])
            if not spans: continue
            words = Located(row["text"], *spans[0]).words
            if 5 <= len(words) <= 80: yield Sample(words, "ngec", pairs=[(None, None, (row["label"],))])


def train(data):
    for name, rows, origin in (("plv", plv, "plv"), ("aw", aw, "aw")):
        out = held_out(data, name)
        yield from rows(data, lambda number: number not in out, origin)
    yield from ngec(data)


def dev(data):
    for name, rows, origin in (("plv", plv, "plv-dev"), ("aw", aw, "aw-dev")):
        yield from rows(data, held_out(data, name).__contains__, origin)
