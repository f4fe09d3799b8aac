# SPDX-License-Identifier: Apache-2.0
"""One sentence with whatever is known of it: what all corpora are read into."""
from dataclasses import dataclass, field

UNKNOWN = -100  # no label: the loss skips it
NONE = -1       # known to be nothing


@dataclass
class Sample:
    """`words` with labels by head name: a list as long as `words`, of label names (or floats), None where unknown."""

    words: list[str]
    origin: str
    tags: dict[str, list] = field(default_factory=dict)
    heads: list[int] | None = None       # 0 = root, j + 1 = word j
    relations: list[str] | None = None
    # (cue word, source first, source last, content first, content last); NONE: there is none in this sentence
    pointers: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    # (trigger word, head words of initiators, head words of recipients)
    roles: list[tuple[int, list[int], list[int]]] = field(default_factory=list)
    # (first word and end of an act, last words of its debtors, of its creditors); None: they are not named here
    acts: list[tuple[int, int, list[int] | None, list[int] | None]] = field(default_factory=list)
    # (source [b, e) or None, target [b, e) or None, names of the types that count as right)
    pairs: list[tuple] = field(default_factory=list)

    def merge(self, other):
        """Takes over what `other`, the same words, knows and this one does not."""
        for head, values in other.tags.items():
            mine = self.tags.get(head)
            self.tags[head] = values if mine is None else [b if a is None else a for a, b in zip(mine, values)]
        if self.heads is None: self.heads, self.relations = other.heads, other.relations
        self.pointers += other.pointers
        self.roles += other.roles
        self.acts += other.acts
        self.pairs += other.pairs


def merge_same(samples):
    """One sample for each list of words, in order of first appearance."""
    found = {}
    for sample in samples:
        key = tuple(sample.words)
        if key in found: found[key].merge(sample)
        else: found[key] = sample
    return list(found.values())


def bio(length, spans):
    """BIO tags of spans (first word, end word, kind or None); a word keeps the first span that claims it."""
    tags = ["O"] * length
    for first, end, kind in spans:
        if any(tag != "O" for tag in tags[first:end]): continue
        mark = "" if kind is None else "-" + kind
        tags[first:end] = ["B" + mark] + ["I" + mark] * (end - first - 1)
    return tags
