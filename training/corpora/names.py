# SPDX-License-Identifier: Apache-2.0
"""Names of CoNLL-2003 (Reuters, 1996): PER, ORG, LOC, MISC."""
import gzip

from sample import Sample


def read(path, origin):
    words, tags, last = [], [], "O"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in [*file, "\n"]:
            cells = line.split()
            if not cells or cells[0] == "-DOCSTART-":
                if words: yield Sample(words, origin, {"name": tags})
                words, tags, last = [], [], "O"
                continue
            tag = cells[3]                        # IOB1 to IOB2
            if tag != "O" and not (tag[0] == "I" and last[2:] == tag[2:]): tag = "B" + tag[1:]
            words.append(cells[0])
            tags.append(tag)
            last = tag


def train(data): yield from read(data / "train/names/conll2003_eng.train.gz", "conll")


def dev(data): yield from read(data / "train/names/conll2003_eng.testa.gz", "conll-dev")
