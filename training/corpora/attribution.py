# SPDX-License-Identifier: Apache-2.0
"""Attributions of PolNeAR: source, cue and content of news articles (brat stand-off)."""
import gzip, json, re

from sample import NONE, Sample, bio
from words import Located, sentence_spans


def annotations(brat):
    """[{"Source": [(b, e)...], "Cue": ..., "Content": ...}] in characters."""
    spans, out = {}, []
    for line in brat.split("\n"):
        cells = line.split("\t")
        if cells[0][:1] == "T" and len(cells) > 1:
            spans[cells[0]] = [(int(b), int(e)) for b, e in re.findall(r"(\d+) (\d+)", cells[1].split(" ", 1)[1])]
        elif cells[0][:1] == "E":
            found = {"Source": [], "Cue": [], "Content": []}
            for role, i in re.findall(r"(Source|Cue|Content)\d*:(T\d+)", cells[1]): found[role] += spans.get(i, [])
            if found["Content"]: out.append({role: sorted(parts) for role, parts in found.items()})
    return out


def cue_word(sentence, parts):
    """The word that stands for a cue: the last of its first continuous piece in the sentence."""
    for begin, end in parts:
        found = sentence.range(begin, end)
        if found: return found[1] - 1
    return None


def cover(sentence, parts):
    """First and last word of all parts that lie in the sentence."""
    ranges = [r for begin, end in parts if (r := sentence.range(begin, end))]
    return (min(r[0] for r in ranges), max(r[1] for r in ranges) - 1) if ranges else (NONE, NONE)


def label(sentence, links, origin, cue_head):
    """A sample of one sentence; `links` as of annotations(), those without a part in the sentence do no harm."""
    n = len(sentence)
    spans = {role: [r for link in links for part in link[role] if (r := sentence.range(*part))] for role in ("Source", "Cue", "Content")}
    longest = lambda found: [(b, e, None) for b, e in sorted(set(found), key=lambda r: r[0] - r[1])]
    tags = {"source": bio(n, longest(spans["Source"])), cue_head: bio(n, longest(spans["Cue"])), "content": bio(n, longest(spans["Content"]))}
    sample = Sample(sentence.words, origin, tags)
    for link in links:
        cue = cue_word(sentence, link["Cue"])
        if cue is not None: sample.pointers.append((cue, *cover(sentence, link["Source"]), *cover(sentence, link["Content"])))
    return sample


def read(path, origin):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            links = annotations(document["brat"][0])     # an article with more than one annotator: the first
            for span in sentence_spans(document["text"]):
                sentence = Located(document["text"], *span)
                if len(sentence): yield label(sentence, links, origin, "cue")


def train(data): yield from read(data / "train/attribution/polnear_train.jsonl.gz", "polnear")


def dev(data): yield from read(data / "train/attribution/polnear_dev.jsonl.gz", "polnear-dev")
