# SPDX-License-Identifier: Apache-2.0
"""Trains the heads that read the finished vectors of the network: the rest stays as it is, so one more costs minutes and changes no other score.

  late.py DATA OUT     OUT: the folder of train.py; writes OUT/late.pt, and the figures to OUT/log.jsonl

`vouched`: does the report itself tell the event of a trigger, or only a speaker? `acts`: a word of those who owe an act, and of those
to whom, or no word of the sentence.
"""
import argparse, json, random
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from batches import encode, pad, plan, Batch
from corpora import records
from labels import LATE, PLOVER
from losses import choice_loss
from network import WIDTH, Table, load, mlp
from pieces import Cutter
from sample import UNKNOWN

EPOCHS, RATE, DECAY, DROP = 12, 1e-3, .01, .3
MOST_PIECES = 1024


class Late(nn.Module):
    """Columns that follow those of Network's "tags", and tables that follow those of its "roles"."""

    def __init__(self):
        super().__init__()
        self.tags = nn.Sequential(mlp(WIDTH // 2, DROP), nn.Linear(WIDTH // 2, sum(map(len, LATE.values()))))
        self.acts = Table(2, 96, DROP, False)

    def forward(self, vectors): return self.tags(vectors), self.acts(vectors)


class Whole(nn.Module):
    """A network with its late heads: the outputs of Network, with more columns and tables."""

    def __init__(self, network, late):
        super().__init__()
        self.network, self.late = network, late

    def forward(self, ids, cases, firsts, lasts):
        tags, arcs, pointers, roles, vectors, pooled = self.network(ids, cases, firsts, lasts)
        more_tags, acts = self.late(vectors)
        return torch.cat([tags, more_tags], -1), arcs, pointers, torch.cat([roles, acts], 1), vectors, pooled


def load_late(out, network):
    """The Whole of a network and the late heads in a folder."""
    late = Late()
    late.load_state_dict(torch.load(out / "late.pt", weights_only=True))
    return Whole(network, late).eval()


class Read:
    """A batch as a network has read it, and its labels. `outputs`: those of Network, or of Whole."""

    @torch.no_grad()
    def __init__(self, network, samples):
        batch = Batch(samples)
        self.outputs, self.mask = network(*batch.inputs), batch.mask
        self.tags = [pad([s.tags.get(name, []) for s in samples], UNKNOWN, batch.words) for name in LATE]
        self.acts = [(i, *act) for i, s in enumerate(samples) for act in s.acts]

    @property
    def vectors(self): return self.outputs[4]


def read_records(side, data, network):
    """The records of one side, `records.train` or `records.dev`, read by a network or a Whole."""
    return [Read(network, batch) for batch in plan(encode(list(side(data)), Cutter(), LATE, [], PLOVER), MOST_PIECES)]


def asked_of(tables, read):
    """[(sentence, side, score of each word, words that are right)] of the acts whose debtors (0) or creditors (1) are known."""
    return [(row, side, tables[row, side, first:end].mean(0), words) for row, first, end, *sides in read.acts for side, words in enumerate(sides) if words is not None]


def loss_of(late, read):
    tags, tables = late(read.vectors)
    loss, begin = 0., 0
    for labels, names in zip(read.tags, LATE.values()):
        loss = loss + F.cross_entropy(tags[..., begin:begin + len(names)].flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum")
        begin += len(names)
    asked = asked_of(tables, read)
    if asked:
        right = torch.zeros(len(asked), tables.shape[-1])
        for k, (*_, words) in enumerate(asked): right[k, words] = 1
        loss = loss + choice_loss(torch.stack([scores for _, _, scores, _ in asked]), right, read.mask[[row for row, *_ in asked]])
    return loss / len(read.vectors)


def of_whole(read):
    """What the late heads say of a batch that a Whole has read."""
    return read.outputs[0][..., -sum(map(len, LATE.values())):], read.outputs[3][:, -2:]


@torch.no_grad()
def evaluate(reads, said):
    """{measure: figure}; `said`: Read -> columns of LATE, tables of the acts."""
    right = known = 0
    chosen, asked = [0, 0], [0, 0]
    for read in reads:
        tags, tables = said(read)
        labelled = read.tags[0] != UNKNOWN
        right += int((tags.argmax(-1) == read.tags[0])[labelled].sum())
        known += int(labelled.sum())
        for row, side, scores, words in asked_of(tables, read):
            scores = scores[:int(read.mask[row].sum())]
            chosen[side] += int(scores.argmax()) in words if words else float(scores.max()) <= 0
            asked[side] += 1
    return {"vouched/records-dev": right / known, "debtors/records-dev": chosen[0] / asked[0], "creditors/records-dev": chosen[1] / asked[1]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)      # the same numbers each time
    torch.manual_seed(1)
    network, _ = load(options.out)
    train, dev = (read_records(side, options.data, network) for side in (records.train, records.dev))
    late = Late()
    optimizer = torch.optim.AdamW(late.parameters(), lr=RATE, weight_decay=DECAY)
    rng = random.Random(1)
    for epoch in range(EPOCHS):
        rng.shuffle(train)
        late.train()
        for group in optimizer.param_groups: group["lr"] = RATE * (1 - epoch / EPOCHS)
        for batch in train:
            optimizer.zero_grad()
            loss_of(late, batch).backward()
            optimizer.step()
        late.eval()
        row = {"late epoch": epoch + 1, **{name: round(value, 4) for name, value in evaluate(dev, lambda read: late(read.vectors)).items()}}
        print(json.dumps(row), flush=True)
        with open(options.out / "log.jsonl", "a", encoding="utf-8") as file: file.write(json.dumps(row) + "\n")
    torch.save(late.state_dict(), options.out / "late.pt")


if __name__ == "__main__": main()
