#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes word_pieces.jsonl: hard words with the pieces that the reference tokenizer cuts them into, with the
vocabulary of tiny.model.

  make_word_pieces.py [FILE]

Needs tokenizers (training/requirements.txt). A line: [word, [pieces], case class].
"""
import json
import pathlib
import sys
import tempfile

from tokenizers import BertWordPieceTokenizer

import make_test_model

SENTENCES = """
Japan and Fiji held talks on a treaty of peace , the foreign minister said .
\u201cWe won\u2019t sign,\u201d Fiji's prime minister warned \u2014 unless the EU\u2019s envoys visit.
The U.N. rejected 20,000 un-signed accords ; 1,012 % of them (or 2/3) were \u00abnaive\u00bb !
"""
WORDS = [
    # accents, composed and not; letters that keep theirs; letter case beyond ASCII
    "caf\u00e9", "cafe\u0301", "CAF\u00c9", "na\u00efve", "Zu\u0308rich", "S\u00e3o", "\u00c5land", "\u0130stanbul", "I\u0307stanbul", "\u0131\u015f\u0131k",
    "Stra\u00dfe", "STRASSE", "\u1e9e", "\u0141\u00f3d\u017a", "S\u00f8ren", "\u0110uro", "a\u0300\u0301\u0302\u0303b", "\u0301", "\u0301\u0302",
    # apostrophes, dashes, marks
    "won't", "won\u2019t", "'s", "\u2019s", "''", "``", "--", "---", "\u2013", "10-year-old", "and/or", "U.N.", "...", "\u2026", "$5", "\u20ac5m",
    "50%", "a_b", "a^b", "C++", "@minister", "#peace", "##s", "\u00a75", "\u00b75", "<b>", "~", "`", "|", "\\",
    # invisible: soft hyphen, joiners, direction, byte order, controls, no-break and other spaces, private use
    "co\u00adoperate", "\u00ad", "un\u200bion", "un\u200dion", "\u200ftalks", "\ufefftalks", "talk\u0007s", "\u0000", "talk\u0000s", "\u0085", "talk\u0085s",
    "20\u00a0000", "a\u2009b", "a\u3000b", "a\tb", "a\nb", "a\r\nb", " talks ", " ", "\ufffd", "talk\ufffds", "\ue000", "a\ue000b", "a\u2028b", "a\u180eb",
    # other scripts
    "\u4e2d\u56fd", "\u4e2d\u56fdtalks", "\u65e5\u672c\u306e", "\u30ab\u30ab", "\u30ac", "\u3044\u3044", "\uac01", "\ud55c\uad6d", "\u041a\u0438\u0457\u0432", "\u0434\u0456\u043a", "\u0410\u0414",
    "\u03b1\u03c3", "\u0391\u03a3", "\u03b1\u03c2", "\u03ac", "\u05d0\u05d0", "\u05d0\u05b8", "\u0627\u0644", "\u0627\u064e\u0644", "\u0623", "\u0915\u0915", "\u0915\u093e", "\u0915\u094d",
    "\uf900", "\U0002f800", "\U00020000", "\U0002a6df", "\U0002b820", "\u3400", "\u3007",
    # signs, numbers, letters that are numbers, emoji with joiners and colours
    "\u00b2", "m\u00b2", "\u00bd", "\u2160", "\u2163", "\u00aa", "\ufb01n", "\uff21\uff22", "\U0001f600", "\U0001f600\U0001f600", "\u2764\ufe0f", "\ufe0f", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd", "\U0001f1eb\U0001f1ef", "\u0663\u0664", "1e10", "3rd", "2nd", "v2",
    # marks and controls that are younger than the reference's tables
    "a\u1df6b", "a\u08d4b", "a\u0898b", "a\u08e2b", "a\u2e43b", "a\u1c8ab", "\u1c80",
    # long and strange
    "a" * 99, "a" * 100, "a" * 101, "talks" * 24, "\u00e9" * 100, "\u00e9" * 101, "-" * 120, "ministers" * 12 + "-" + "ed" * 30, "qzx",
    # letter case of words
    "I", "UN", "McCain", "iPhone", "eBay", "USA's", "O'Neill", "A1", "1A", "x", "Xx", "XXx", "\u01c5", "\u01c5\u01c5", "\u4e2d", "A\u4e2d", "\u24b6", "i\u0307",
]


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "vocab.txt"
        file.write_text("\n".join(make_test_model.vocabulary()) + "\n", encoding="utf-8")
        tokenizer = BertWordPieceTokenizer(str(file), lowercase=True, strip_accents=True, clean_text=True,
                                           handle_chinese_chars=True)
    lines = []
    for word in dict.fromkeys([*SENTENCES.split(), *WORDS]):
        pieces = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).tokens or ["[UNK]"]
        lines.append(json.dumps([word, pieces, make_test_model.case_class(word)]))
    path = sys.argv[1] if len(sys.argv) > 1 else make_test_model.HERE / "word_pieces.jsonl"
    pathlib.Path(path).write_text("\n".join(lines) + "\n")


main()
