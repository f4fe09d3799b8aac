# SPDX-License-Identifier: Apache-2.0
"""Place names that stand for a place, or for its government or people (ReLocaR; the CoNLL sets made with it)."""
import gzip, json, random, re
from xml.sax.saxutils import unescape

from sample import Sample
from words import Located


def held_out(data):
    with gzip.open(data / "dev/relocar_dev.jsonl.gz", "rt", encoding="utf-8") as file: return {json.loads(line)["id"] for line in file}


OTHER_NAMES = {"relocar": 4, "conll-places": 1}  # so often each sentence is told of another place


def sample(before, name, after, metonymic, origin):
    text = before + name + after
    sentence = Located(text)
    found = sentence.range(len(before), len(before) + len(name))
    if not found: return None
    values = [None] * len(sentence)
    for i in range(*found): values[i] = float(metonymic)
    return Sample(sentence.words, origin, {"place": values})


def relocar(data, wanted, origin):
    text = (data / "train/metonymy/ReLocaR_Train.xml").read_text(encoding="utf-8")
    clean = lambda s: unescape(re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), s), {"&quot;": '"', "&apos;": "'"})
    for number, body in re.findall(r'<sample number="(\d+)">(.*?)</sample>', text, re.S):
        before, kind, name, after = re.fullmatch(r'(.*?)<loc reading="(\w+)">(.*?)</loc>(.*)', body, re.S).groups()
        if wanted(number): yield sample(clean(before), clean(name), clean(after), kind != "lit", origin)


def conll(data):
    for file, metonymic in (("conll_literal.txt", False), ("conll_metonymic.txt", True)):
        for line in (data / "train/metonymy" / file).read_text(encoding="utf-8").splitlines():
            parts = line.split("<SEP>", 1)[-1].split("<ENT>")
            if len(parts) == 3: yield sample(*parts, metonymic, "conll-places")


def renamed(found, names, rng):
    """The same of another place: that "Moscow" often acts is not what is to be learnt."""
    known = [i for i, value in enumerate(found.tags["place"]) if value is not None]
    begin, end, name = known[0], known[-1] + 1, rng.choice(names)
    values = found.tags["place"]
    return Sample(found.words[:begin] + name + found.words[end:], found.origin + "-renamed",
                  {"place": values[:begin] + [values[begin]] * len(name) + values[end:]})


def train(data):
    out = held_out(data)
    found = [s for s in [*relocar(data, lambda number: number not in out, "relocar"), *conll(data)] if s]
    yield from found
    names = sorted({tuple(w for w, value in zip(s.words, s.tags["place"]) if value is not None) for s in found})
    rng = random.Random(1)
    for s in found:
        for _ in range(OTHER_NAMES[s.origin]): yield renamed(s, [list(name) for name in names], rng)


def dev(data):
    out = held_out(data)
    yield from filter(None, relocar(data, out.__contains__, "relocar-dev"))
