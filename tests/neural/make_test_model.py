#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes tiny.model: a model of random weights with everything that a real one has, for the tests.

  make_test_model.py [FILE]

Needs torch and openvino (training/requirements.txt). The expected outputs of its samples are those of torch,
computed without padding: the program pads, and runs the graphs with OpenVINO.
"""
import pathlib
import sys

import numpy
import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "training"))
import model_file  # noqa: E402

PIECES = 64
HEADS = [
    ("upos", ["ADJ", "ADP", "DET", "NOUN", "PRON", "PROPN", "PUNCT", "VERB"]),
    ("lemma", ["0+", "1+", "1+e", "2+", "=0+"]),
    ("name", ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]),
    ("cue", ["O", "B", "I"]),
    ("factuality", ["factuality"]),
]
RELATIONS = ["det", "nsubj", "nsubj:pass", "obj", "root"]
PAIR_TYPES = ["AGREE", "CONSULT", "DEMAND", "NONE"]
WORDS = """the a of to in and that said say ##s ##ed ##ing ##er ##ly minister ministers talk talks japan fiji
china un ' " , . - ( ) ! ? : ; $ % & / will would not no on it its with for at by from has have was were is are be
he she they we who which new two three 1 2 ##1 ##2 20 ##19 sign treaty aid trade border army peace ##ful un ##ion
euro ##pe ##an presid ##ent foreign hold held reject ##s accord visit warn ##n if unless but caf ##e naive
ministry office day week year may can must do did done state ##ment war cease ##fire""".split()
SAMPLES = [
    ("Japan and Fiji held talks .", [5, 1, 1, 0, 4, 4], [0, 1], [2, 3]),
    ("The foreign minister said it was naive to reject the UN's accord , unless China signed .",
     [3, 3, 4, 0, 7, 7, 4, 9, 7, 12, 12, 9, 4, 16, 16, 4, 4], [0, 3], [14, 15]),
    ("No .", [0, 1], [0, 0], [0, 1]),
]


# Beyond ASCII: letters that have no accent to lose, ideographs, other scripts, marks, an emoji, combining signs.
OTHER = [0xDF, 0xF8, 0x142, 0x131, 0x111, 0x3B1, 0x3C3, 0x434, 0x43A, 0x456, 0x5D0, 0x627, 0x644, 0x915, 0x4E2D, 0x56FD, 0x65E5, 0x672C,
         0x1100, 0x1161, 0x11A8, 0x30AB, 0x3044, 0x20AC, 0xA7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xAB,
         0xBB, 0xB7, 0x1F600, 0xFE0F, 0xB2, 0xBD, 0x2160, 0xAA]


def vocabulary():
    pieces = ["[PAD]", *(f"[unused{i}]" for i in range(99)), "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    for piece in [*WORDS, *"abcdefghijklmnopqrstuvwxyz", *(f"##{c}" for c in "abcdefghijklmnopqrstuvwxyz"),
                  *map(chr, OTHER), *(f"##{chr(c)}" for c in OTHER)]:
        if piece not in pieces:
            pieces.append(piece)
    return pieces


class Encoder(torch.nn.Module):
    """The shape of the real model, small: see the outputs of forward() in docs/formats/model.md."""

    def __init__(self, pieces, width, layers, columns, inner=32, heads=4, pair_width=8):
        super().__init__()
        self.pieces = torch.nn.Embedding(pieces, width)
        self.places = torch.nn.Embedding(PIECES, width)
        self.cases = torch.nn.Embedding(7, width)
        self.norm = torch.nn.LayerNorm(width)
        self.layers = torch.nn.ModuleList(
            torch.nn.ModuleDict({
                "query": torch.nn.Linear(width, width), "key": torch.nn.Linear(width, width),
                "value": torch.nn.Linear(width, width), "out": torch.nn.Linear(width, width),
                "norm": torch.nn.LayerNorm(width), "up": torch.nn.Linear(width, inner),
                "down": torch.nn.Linear(inner, width), "norm2": torch.nn.LayerNorm(width),
            }) for _ in range(layers))
        self.heads, self.pair_width = heads, pair_width
        self.tags = torch.nn.Linear(width, columns)
        self.root = torch.nn.Parameter(torch.randn(1, 1, width))
        self.rows = torch.nn.Linear(width, 9 * pair_width)
        self.columns = torch.nn.Linear(width, 9 * pair_width)

    def split(self, x, parts):
        batch, length, _ = x.shape
        return x.reshape(batch, length, parts, -1).transpose(1, 2)

    def forward(self, ids, cases, firsts, lasts):
        ids, cases, firsts, lasts = (x.long() for x in (ids, cases, firsts, lasts))
        batch, length = ids.shape
        mask = (ids != 0).float()
        x = self.norm(self.pieces(ids) + self.places(torch.arange(length)))
        away = (1 - mask)[:, None, None, :] * -10000.0
        for layer in self.layers:
            query, key, value = (self.split(layer[part](x), self.heads) for part in ("query", "key", "value"))
            weights = torch.softmax(query @ key.transpose(2, 3) / query.shape[-1] ** 0.5 + away, -1)
            mixed = (weights @ value).transpose(1, 2).reshape(batch, length, -1)
            x = layer["norm"](x + layer["out"](mixed))
            x = layer["norm2"](x + layer["down"](torch.nn.functional.gelu(layer["up"](x))))
        pooled = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        x = x + self.cases(cases)
        width = x.shape[-1]
        first, last = (torch.gather(x, 1, at[:, :, None].expand(-1, -1, width)) for at in (firsts, lasts))
        vectors = (first + last) * 0.5
        with_root = torch.cat([self.root.expand(batch, -1, -1), vectors], 1)
        scores = self.split(self.rows(vectors), 9) @ self.split(self.columns(with_root), 9).transpose(2, 3)
        return {"tags": self.tags(vectors), "arcs": scores[:, 0], "pointers": scores[:, 1:5],
                "roles": scores[:, 5:9, :, 1:], "vectors": vectors, "pooled": pooled}


class Relations(torch.nn.Module):
    def __init__(self, width, count):
        super().__init__()
        self.root = torch.nn.Parameter(torch.randn(1, 1, width))
        self.out = torch.nn.Linear(2 * width, count)

    def forward(self, vectors, heads):
        batch, _, width = vectors.shape
        with_root = torch.cat([self.root.expand(batch, -1, -1), vectors], 1)
        governors = torch.gather(with_root, 1, heads.long()[:, :, None].expand(-1, -1, width))
        return {"relations": self.out(torch.cat([vectors, governors], 2))}


class Pairs(torch.nn.Module):
    def __init__(self, width, count):
        super().__init__()
        self.attend = torch.nn.Linear(2 * width, width)
        self.out = torch.nn.Linear(4 * width, count)

    def forward(self, vectors, pooled, words, source, target):
        def mean(mask):
            return (vectors * mask[:, :, None]).sum(1) / (mask.sum(1, keepdim=True) + 1e-6)

        parties = torch.cat([mean(source), mean(target)], 1)
        weights = torch.softmax((vectors @ self.attend(parties)[:, :, None])[:, :, 0] + (words - 1) * 10000.0, 1)
        context = (vectors * weights[:, :, None]).sum(1)
        return {"types": self.out(torch.cat([pooled, parties, context], 1))}


def converted(module, inputs, shapes, outputs):
    """The module as an OpenVINO graph with named inputs of dynamic shape and named outputs."""
    import openvino

    graph = openvino.convert_model(module, example_input=inputs)
    for port, (name, kind, shape) in zip(graph.inputs, shapes):
        port.get_node().set_friendly_name(name)
        port.get_tensor().set_names({name})
        port.get_node().set_element_type(kind)
        port.get_node().set_partial_shape(openvino.PartialShape(shape))
    for port, name in zip(graph.outputs, outputs):
        port.get_tensor().set_names({name})
    graph.validate_nodes_and_infer_types()
    return graph


def graphs(encoder, relations, pairs, width):
    import openvino

    i32, f32 = openvino.Type.i32, openvino.Type.f32
    whole = torch.ones(2, 5, dtype=torch.int32)
    x, row = torch.ones(2, 5, width), torch.ones(2, 5)
    return {
        "sentence": converted(encoder, (whole, whole, whole[:, :4], whole[:, :4]),
                              [(name, i32, [-1, -1]) for name in ("ids", "cases", "firsts", "lasts")],
                              ["tags", "arcs", "pointers", "roles", "vectors", "pooled"]),
        "relations": converted(relations, (x, whole), [("vectors", f32, [-1, -1, width]), ("heads", i32, [-1, -1])],
                               ["relations"]),
        "pairs": converted(pairs, (x, x[:, 0], row, row, row),
                           [("vectors", f32, [-1, -1, width]), ("pooled", f32, [-1, width]),
                            *((name, f32, [-1, -1]) for name in ("words", "source", "target"))], ["types"]),
    }


def case_class(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isdigit() for c in word) else 5
    cased = [c for c in letters if c.isupper() or c.islower()]
    upper = sum(c.isupper() for c in cased)
    if upper == 0:
        return 0
    if upper == 1 and cased[0].isupper():
        return 1
    return 2 if upper == len(cased) else 3


def pieces_of(word, ids):
    """WordPiece of a word of ASCII letters and marks, for the samples here."""
    out, part = [], ""
    for c in word.lower() + " ":
        if c.isalnum():
            part += c
            continue
        at = 0
        while at < len(part):
            end = next((e for e in range(len(part), at, -1) if ("##" if at else "") + part[at:e] in ids), None)
            if end is None:
                raise ValueError(f"no pieces for {part}")
            out.append(ids[("##" if at else "") + part[at:end]])
            at = end
        part = ""
        if c != " ":
            out.append(ids[c])
    return out


def inputs_of(words, pieces):
    ids = {piece: at for at, piece in enumerate(pieces)}
    row, cases, firsts, lasts = [ids["[CLS]"]], [6], [], []
    for word in words:
        firsts.append(len(row))
        row += pieces_of(word, ids)
        cases += [case_class(word)] * (len(row) - len(cases))
        lasts.append(len(row) - 1)
    return [torch.tensor([x], dtype=torch.int32)
            for x in (row + [ids["[SEP]"]], cases + [6], firsts, lasts)]


def make_sample(sentence, heads, source, target, pieces, encoder, relations, pairs):
    words = sentence.split()
    heads = heads[: len(words)]
    out = encoder(*inputs_of(words, pieces))
    out |= relations(out["vectors"], torch.tensor([heads], dtype=torch.int32))

    def mask(begin, end):
        return torch.tensor([[float(begin <= at < end) for at in range(len(words))]])

    out |= pairs(out["vectors"], out["pooled"], mask(0, len(words)), mask(*source), mask(*target))
    return model_file.sample(words, heads, source, target, {name: x[0].numpy() for name, x in out.items()},
                             digits=3)


def build(path, pieces, width, layers, quantise=None, **small):
    torch.manual_seed(20190222)
    columns = sum(len(labels) for _, labels in HEADS)
    encoder = Encoder(len(pieces), width, layers, columns, **small).eval()
    relations, pairs = Relations(width, len(RELATIONS)).eval(), Pairs(width, len(PAIR_TYPES)).eval()
    with torch.no_grad():
        made = graphs(encoder, relations, pairs, width)
        samples = [make_sample(*sample, pieces, encoder, relations, pairs) for sample in SAMPLES]
    if quantise:
        made["sentence"] = quantise(made["sentence"])
        samples = []
    heads, at = [], 0
    for name, labels in HEADS:
        heads.append({"name": name, "from": at, "labels": labels})
        at += len(labels)
    blobs = {"vocabulary": model_file.vocabulary_blob(pieces)}
    for name, graph in made.items():
        blobs |= model_file.graph_blobs(name, graph)
    header = {"name": "tiny", "version": "1", "language": "en",
              "settings": {"most_pieces": PIECES, "width": width, "tolerance": 0.001},
              "heads": heads, "relations": RELATIONS, "pair_types": PAIR_TYPES, "samples": samples}
    model_file.write(path, header, blobs)


if __name__ == "__main__":
    build(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE / "tiny.model"), vocabulary(), 16, 2)
