# SPDX-License-Identifier: Apache-2.0
"""Universal Dependencies trees (EWT, GUM): tags, lemma rules, heads, relations."""
import gzip

from sample import Sample


def lemma_rule(form, lemma):
    """"k+suffix": cut k characters off the lower-cased form, add the suffix; "=" before it: keep the letter case."""
    keep = ""
    if lemma != lemma.lower() and lemma[:1] == form[:1]: keep, word = "=", form
    else: word, lemma = form.lower(), lemma.lower()
    n = 0
    while n < min(len(word), len(lemma)) and word[n] == lemma[n]: n += 1
    return f"{keep}{len(word) - n}+{lemma[n:]}"


def read_conllu(path):
    """Rows of ten columns, a list for each sentence, without multiword-token lines and empty nodes."""
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10:
                if cells[0].isdigit(): rows.append(cells)
            elif not line.strip() and rows:
                yield rows
                rows = []
    if rows: yield rows


def read(path, origin, lemmas=True):
    for rows in read_conllu(path):
        words = [r[1] for r in rows]
        tags = {"upos": [r[3] for r in rows]}
        if lemmas and rows[0][2] != "_" or any(r[2] != "_" for r in rows):
            tags["lemma"] = [None if r[2] == "_" and r[1] != "_" else lemma_rule(r[1], r[2]) for r in rows]
        yield Sample(words, origin, tags, [int(r[6]) for r in rows], [r[7] for r in rows])


def train(data):
    yield from read(data / "train/syntax/ewt_train.conllu.gz", "ewt")
    yield from read(data / "train/syntax/gum_train.conllu.gz", "gum")


def dev(data):
    yield from read(data / "train/syntax/ewt_dev.conllu.gz", "ewt-dev")
    yield from read(data / "train/syntax/gum_dev.conllu.gz", "gum-dev")
