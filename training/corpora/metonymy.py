# SPDX-License-Identifier: Apache-2.0
"""Place names that stand for a place, or for its government or people (ReLocaR; the CoNLL sets made with it)."""
import gzip, json, re
from xml.sax.saxutils import unescape

from sample import Sample
from words import Located


def held_out(data):
    with gzip.open(data / "dev/relocar_dev.jsonl.gz", "rt", encoding="utf-8") as file: return {json.loads(line)["id"] for line in file}


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


def train(data):
    out = held_out(data)
    yield from filter(None, relocar(data, lambda number: number not in out, "relocar"))
    yield from filter(None, conll(data))


def dev(data):
    out = held_out(data)
    yield from filter(None, relocar(data, out.__contains__, "relocar-dev"))
