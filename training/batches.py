# SPDX-License-Identifier: Apache-2.0
"""Samples to tensors: batches of sentences of like length."""
import torch

from pieces import SPECIAL_CASE
from sample import UNKNOWN

MOST_WORDS, MOST_PIECES = 110, 160


class Encoded:
    """A sample with labels as numbers."""

    def __init__(self, sample, cutter, heads, relations, pair_types):
        self.origin, self.size = sample.origin, len(sample.words)
        self.ids, self.cases, self.firsts, self.lasts = cutter.cut(sample.words)
        self.tags = {}
        for name, values in sample.tags.items():
            if name not in heads: continue
            if heads[name] == ["score"]: self.tags[name] = [float("nan") if v is None else v for v in values]
            else: self.tags[name] = [UNKNOWN if v is None else heads[name].get(v, UNKNOWN) for v in values]
        self.heads = sample.heads
        self.relations = None if sample.relations is None else [relations.get(r, relations.get(r.split(":")[0], UNKNOWN)) for r in sample.relations]
        self.pointers, self.roles, self.acts = sample.pointers, sample.roles, sample.acts
        self.pairs = [(s, t, [pair_types[name] for name in names]) for s, t, names in sample.pairs]


def encode(samples, cutter, heads, relations, pair_types):
    """Without sentences too long to learn from."""
    heads = {name: labels if labels == ["score"] else {label: i for i, label in enumerate(labels)} for name, labels in heads.items()}
    numbers = lambda names: {name: i for i, name in enumerate(names)}
    out = (Encoded(s, cutter, heads, numbers(relations), numbers(pair_types)) for s in samples)
    return [e for e in out if e.size <= MOST_WORDS and len(e.ids) <= MOST_PIECES]


def plan(samples, most_pieces, rng=None):
    """Lists of samples of like length, each at most `most_pieces` with padding; shuffled with `rng`."""
    noise = rng.random if rng else lambda: 0
    order = sorted(samples, key=lambda s: len(s.ids) + 4 * noise()) if rng else sorted(samples, key=lambda s: len(s.ids))
    out, batch = [], []
    for sample in order:
        longest = max(len(sample.ids), max((len(s.ids) for s in batch), default=0))
        if batch and longest * (len(batch) + 1) > most_pieces:
            out.append(batch)
            batch = []
        batch.append(sample)
    if batch: out.append(batch)
    if rng: rng.shuffle(out)
    return out


def pad(rows, fill, length): return torch.tensor([list(row) + [fill] * (length - len(row)) for row in rows])


def new_case(cases, rng):
    """Now and then a sentence all in capitals or without any: headlines and careless hands."""
    draw = rng.random()
    if draw > .04: return cases
    return [(2 if draw < .02 else 0) if c in (0, 1, 2, 3) else c for c in cases]


class Batch:
    """Tensors of a list of encoded samples. Labels of a head: {name: B x W}, UNKNOWN or nan where there is none."""

    def __init__(self, samples, rng=None):
        pieces, words = max(len(s.ids) for s in samples), max(s.size for s in samples)
        self.size, self.words = len(samples), words
        self.ids = pad([s.ids for s in samples], 0, pieces)
        self.cases = pad([new_case(s.cases, rng) if rng else s.cases for s in samples], SPECIAL_CASE, pieces)
        self.firsts, self.lasts = pad([s.firsts for s in samples], 0, words), pad([s.lasts for s in samples], 0, words)
        self.mask = pad([[1.] * s.size for s in samples], 0., words)
        names = {name for s in samples for name in s.tags}
        self.tags = {}
        for name in sorted(names):
            fill = float("nan") if any(isinstance(v, float) for s in samples for v in s.tags.get(name, ())) else UNKNOWN
            self.tags[name] = pad([s.tags.get(name, []) for s in samples], fill, words)
        self.heads = pad([s.heads or [] for s in samples], UNKNOWN, words)
        self.relations = pad([s.relations or [] for s in samples], UNKNOWN, words)
        self.pointers = [(i, cue, *(UNKNOWN if e == UNKNOWN else e + 1 for e in ends)) for i, s in enumerate(samples) for cue, *ends in s.pointers]
        self.roles = [(i, *role) for i, s in enumerate(samples) for role in s.roles]
        self.pairs = [(i, *pair) for i, s in enumerate(samples) for pair in s.pairs]

    @property
    def inputs(self): return self.ids, self.cases, self.firsts, self.lasts

    def pair_masks(self):
        """sentence of each pair; source and target masks."""
        spans = torch.zeros(2, len(self.pairs), self.words)
        for k, (_, source, target, _) in enumerate(self.pairs):
            for side, span in enumerate((source, target)):
                if span: spans[side, k, span[0]:span[1]] = 1
        return torch.tensor([p[0] for p in self.pairs]), spans[0], spans[1]
