# SPDX-License-Identifier: Apache-2.0
"""Universal Dependencies trees (EWT, GUM): tags, heads, relations."""
import gzip

from sample import Sample


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


def read(path, origin):
    for rows in read_conllu(path):
        yield Sample([r[1] for r in rows], origin, {"upos": [r[3] for r in rows]}, [int(r[6]) for r in rows], [r[7] for r in rows])


def train(data):
    yield from read(data / "train/syntax/ewt_train.conllu.gz", "ewt")
    yield from read(data / "train/syntax/gum_train.conllu.gz", "gum")


def dev(data):
    yield from read(data / "train/syntax/ewt_dev.conllu.gz", "ewt-dev")
    yield from read(data / "train/syntax/gum_dev.conllu.gz", "gum-dev")
