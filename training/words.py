# SPDX-License-Identifier: Apache-2.0
"""Sentences and words of running text, near enough to those of the program: word pieces hardly depend on it."""
import bisect, re

WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"                      # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)"
    r"|\w+?(?=n['\u2019]t\b)|n['\u2019]t\b"    # do n't
    r"|['\u2019](?:s|re|ve|ll|d|m)\b"
    r"|\d+(?:[.,:/]\d+)*"
    r"|\w+(?:-\w+)*"
    r"|\.{2,}|-{2,}|[^\w\s]", re.I)
END = re.compile(r"[.!?]+[\"'\u201d\u2019)\]]*(?=\s+[\"'\u201c\u2018(\[]*[A-Z0-9])")
NO_END = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\.[A-Za-z])\.$")


def word_spans(text, begin=0, end=None):
    """Spans of the words of text[begin:end], in characters."""
    return [m.span() for m in WORD.finditer(text, begin, len(text) if end is None else end)]


def sentence_spans(text):
    """Spans of the sentences, in characters: a line break ends one, and a full stop before a capital."""
    out = []
    for line in re.finditer(r"[^\n]+", text):
        begin, stop = line.span()
        for m in END.finditer(text, begin, stop):
            if NO_END.search(text[begin:m.end()].rstrip("\"'\u201d\u2019)]")): continue
            out.append((begin, m.end()))
            begin = m.end()
        out.append((begin, stop))
    return [(b, e) for b, e in out if text[b:e].strip()]


class Located:
    """The words of a sentence and where they stand in its text."""

    def __init__(self, text, begin=0, end=None):
        self.spans = word_spans(text, begin, end)
        self.words = [text[b:e] for b, e in self.spans]
        self.begins = [b for b, _ in self.spans]
        self.ends = [e for _, e in self.spans]

    def __len__(self): return len(self.words)

    def range(self, begin, end):
        """[first, end) of the words that lie in text[begin:end], also in part; None where there are none."""
        first = bisect.bisect_right(self.ends, begin)
        last = bisect.bisect_left(self.begins, end)
        return (first, last) if first < last else None


def characters_of_bytes(text):
    """A list: byte offset -> character offset."""
    out = []
    for i, ch in enumerate(text): out += [i] * len(ch.encode())
    return out + [len(text)]
