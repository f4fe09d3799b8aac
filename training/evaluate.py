# SPDX-License-Identifier: Apache-2.0
"""Scores of a network on the development sides, head by head. The program's own decoding is a little better (trees) or stricter."""
from collections import Counter

import torch

from batches import Batch, plan
from sample import UNKNOWN


def f1(right, system, gold): return 2 * right / (system + gold) if system + gold else 0.


def spans(tags):
    """{(first, end, kind)} of BIO tags; an I without B begins a span."""
    out, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        mark, _, k = tag.partition("-")
        if start is not None and (mark != "I" or k != kind):
            out.add((start, i, kind))
            start = None
        if mark == "B" or mark == "I" and start is None: start, kind = i, k
    return out


class Score:
    def __init__(self, heads, pair_types):
        self.heads, self.pair_types = heads, pair_types
        self.n = Counter()
        self.pair_rows = {}

    def add_tags(self, name, scores, labels, sizes, origin):
        best = scores.argmax(-1)
        for row in range(len(sizes)):
            known = [(int(p), int(g)) for p, g in zip(best[row, :sizes[row]], labels[row, :sizes[row]]) if g != UNKNOWN]
            key = f"{name}/{origin[row]}"
            self.n[key, "right"] += sum(p == g for p, g in known)
            self.n[key, "all"] += len(known)
            names = self.heads[name]
            if "O" in names and known:
                system, gold = spans([names[p] for p, _ in known]), spans([names[g] for _, g in known])
                self.n[key, "span right"] += len(system & gold)
                self.n[key, "span system"] += len(system)
                self.n[key, "span gold"] += len(gold)
            elif name == "trigger":
                self.n[key, "span right"] += sum(p == g != 0 for p, g in known)
                self.n[key, "span system"] += sum(p != 0 for p, _ in known)
                self.n[key, "span gold"] += sum(g != 0 for _, g in known)

    def add(self, network, samples):
        batch = Batch(samples)
        tags, arcs, pointers, roles, vectors, pooled = network(*batch.inputs)
        sizes, origin = [s.size for s in samples], [s.origin for s in samples]
        for name, labels in batch.tags.items():
            scores = tags[..., network.column(name)]
            if name == "factuality":
                known = ~labels.isnan()
                self.n["factuality", "error"] += float((scores[..., 0][known] - labels[known]).abs().sum())
                self.n["factuality", "all"] += int(known.sum())
            elif name == "place":
                for row in range(len(samples)):
                    known = ~labels[row].isnan()
                    if known.any():
                        self.n["place/" + origin[row], "right"] += int((scores[row, known, 0].mean() > 0) == bool(labels[row, known][0]))
                        self.n["place/" + origin[row], "all"] += 1
            else: self.add_tags(name, scores, labels, sizes, origin)
        self.add_trees(network, batch, arcs, vectors, origin)
        self.add_pointers(batch, pointers, samples)
        for i, trigger, *sides in batch.roles:
            for side, gold in enumerate(sides):
                if gold is None: continue
                if gold:
                    self.n["roles first", "right"] += int(roles[i, side, trigger, :sizes[i]].argmax()) in gold
                    self.n["roles first", "all"] += 1
                system = {j for j in range(sizes[i]) if roles[i, side, trigger, j] > 0}
                self.n["roles", "span right"] += len(system & set(gold))
                self.n["roles", "span system"] += len(system)
                self.n["roles", "span gold"] += len(set(gold))
        if batch.pairs:
            at, source, target = batch.pair_masks()
            scores = network.pairs(vectors[at], pooled[at], batch.mask[at], source, target)
            for k, (i, *_, types) in enumerate(batch.pairs): self.pair_rows.setdefault(origin[i], []).append((types, scores[k].float()))

    def add_trees(self, network, batch, arcs, vectors, origin):
        if not (batch.heads != UNKNOWN).any(): return
        columns = torch.cat([torch.ones_like(batch.mask[:, :1]), batch.mask], 1) > 0
        heads = arcs.masked_fill(~columns[:, None], -1e4).argmax(-1)
        relations = network.relations(vectors, heads).argmax(-1)
        names = network.relation_names
        for row in range(batch.size):
            for j in range(batch.words):
                if batch.heads[row, j] == UNKNOWN: continue
                key = "tree/" + origin[row]
                same = bool(heads[row, j] == batch.heads[row, j])
                related = names[relations[row, j]].split(":")[0] == (names[batch.relations[row, j]].split(":")[0] if batch.relations[row, j] != UNKNOWN else None)
                self.n[key, "all"] += 1
                self.n[key, "head"] += same
                self.n[key, "right"] += same and related

    def add_pointers(self, batch, pointers, samples):
        for i, cue, *ends in batch.pointers:
            columns = samples[i].size + 1
            found = pointers[i, :, cue, :columns].argmax(-1).tolist()
            for what, (a, b) in (("source", (0, 1)), ("content", (2, 3))):
                if ends[a] == UNKNOWN: continue
                key = f"pointer {what}/{samples[i].origin}"
                self.n[key, "right"] += [found[a], found[b]] == [ends[a], ends[b]]
                gold, system = set(range(ends[a], ends[b] + 1)) - {0}, set(range(found[a], found[b] + 1)) - {0}
                self.n[key, "most"] += len(gold & system) > .8 * len(gold) if gold else not system
                self.n[key, "all"] += 1

    def table(self):
        """{measure: share}."""
        out = {}
        for key in sorted({k for k, _ in self.n}):
            get = lambda what: self.n[key, what]
            if get("span gold"): out[key + " F1"] = f1(get("span right"), get("span system"), get("span gold"))
            elif key == "factuality": out["factuality mean error"] = get("error") / get("all")
            elif get("all"): out[key] = get("right") / get("all")
            if get("head"): out[key + " head"] = get("head") / get("all")
            if get("most"): out[key + " most"] = get("most") / get("all")
        for origin, rows in self.pair_rows.items(): out.update(self.pair_table(origin, rows))
        return out

    def pair_table(self, origin, rows):
        """Accuracy and mean F1 over 15 types (CONCEDE and RETREAT are one, as in PLV), four quads, two sides; for AW the side alone."""
        names = self.pair_types
        merged = lambda name: "YIELD" if name in ("CONCEDE", "RETREAT") else name
        quad = {name: k for k, group in enumerate(("AGREE CONSULT SUPPORT", "YIELD COOPERATE AID", "REQUEST ACCUSE REJECT THREATEN", "PROTEST SANCTION MOBILIZE COERCE ASSAULT")) for name in group.split()}
        best = [merged(names[int(s.argmax())]) for _, s in rows]
        gold = [{merged(names[t]) for t in types} for types, _ in rows]
        side = lambda name: quad[name] < 2
        if all(len(g) > 1 for g in gold):
            pairs = [(side(next(iter(g))), side(b)) for g, b in zip(gold, best)]
            return {f"pairs/{origin} side F1": mean_f1(pairs)}
        pairs = [(next(iter(g)), b) for g, b in zip(gold, best)]
        return {f"pairs/{origin} accuracy": sum(g == b for g, b in pairs) / len(pairs), f"pairs/{origin} F1": mean_f1(pairs),
                f"pairs/{origin} quad F1": mean_f1([(quad[g], quad[b]) for g, b in pairs]), f"pairs/{origin} side F1": mean_f1([(side(g), side(b)) for g, b in pairs])}


def mean_f1(pairs):
    gold, system, both = Counter(g for g, _ in pairs), Counter(s for _, s in pairs), Counter(g for g, s in pairs if g == s)
    return sum(f1(both[c], system[c], gold[c]) for c in gold) / len(gold)


@torch.no_grad()
def evaluate(network, samples, heads, pair_types):
    """{measure: figure} on encoded samples."""
    score = Score(heads, pair_types)
    network.eval()
    for batch in plan(samples, 6000): score.add(network, batch)
    network.train()
    return score.table()
