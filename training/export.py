# SPDX-License-Identifier: Apache-2.0
"""The trained network as the one file that the program reads.

  export.py DATA OUT MODEL [--float]     DATA: as for train.py, for calibration and scores; OUT: the folder of train.py

Matrix products of the encoder and the heads are int8 (nncf, calibrated on training sentences), the small graphs keep
float32 arithmetic with int8 weights. The exported graphs are scored on the development sides (OUT/scores.json), which is what
models/manifest.toml quotes.
"""
import argparse, json, random
from pathlib import Path

import nncf
import numpy as np
import openvino as ov
import torch

import late
import model_file
from batches import Batch, encode, plan
from evaluate import evaluate
from corpora import CORPORA, records
from labels import LATE
from network import WIDTH, load
from pieces import BASE, Cutter

MOST_PIECES = 256
CALIBRATION = 300
SAMPLES = (  # words, source and target of a pair
    ("The Finnish foreign minister said on Tuesday that talks with Estonia would resume if both sides kept the ferry line open .".split(), (0, 4), (10, 11)),
    ("Kenya rejected the demand .".split(), (0, 1), (0, 0)),
    ("Protesters in Lima blocked the road to the airport , and police arrested 14 of them .".split(), (11, 12), (0, 3)),
)


def convert(module, inputs, input_names, output_names):
    """An OpenVINO graph with dynamic sizes, inputs int32 or float32."""
    types = {torch.int32: ov.Type.i32, torch.float32: ov.Type.f32}
    graph = ov.convert_model(module, example_input=tuple(inputs), input=[(ov.PartialShape([-1] * x.ndim), types[x.dtype]) for x in inputs])
    for port, name in zip(graph.inputs, input_names): port.get_tensor().set_names({name})
    for port, name in zip(graph.outputs, output_names): port.get_tensor().set_names({name})
    graph.validate_nodes_and_infer_types()
    return graph


INPUTS = ("ids", "cases", "firsts", "lasts")
OUTPUTS = ("tags", "arcs", "pointers", "roles", "vectors", "pooled")


def graphs_of(whole):
    network = whole.network
    batch, words = 2, 5
    ints = lambda *shape: torch.randint(1, 5, shape, dtype=torch.int32)
    vectors = torch.randn(batch, words, WIDTH)
    masks = [torch.ones(batch, words) for _ in range(3)]
    with torch.no_grad():
        return {
            "sentence": convert(whole, [ints(batch, 9), ints(batch, 9), ints(batch, words), ints(batch, words)], INPUTS, OUTPUTS),
            "relations": convert(network.relations, [vectors, ints(batch, words)], ("vectors", "heads"), ("relations",)),
            "pairs": convert(network.pairs, [vectors, torch.randn(batch, WIDTH), *masks], ("vectors", "pooled", "words", "source", "target"), ("types",)),
        }


def inputs_of(samples):
    return dict(zip(INPUTS, (x.numpy().astype(np.int32) for x in Batch(samples).inputs)))


def quantize(graphs, samples):
    """int8 for the sentence graph; weights alone for the small ones."""
    rows = [batch for batch in plan(random.Random(1).sample(samples, CALIBRATION), 512)]
    graphs["sentence"] = nncf.quantize(graphs["sentence"], nncf.Dataset(rows, inputs_of), model_type=nncf.ModelType.TRANSFORMER,
                                       preset=nncf.QuantizationPreset.MIXED, subset_size=len(rows))
    for name in ("relations", "pairs"): graphs[name] = nncf.compress_weights(graphs[name], mode=nncf.CompressWeightsMode.INT8_ASYM)
    return graphs


class Runner(torch.nn.Module):
    """The graphs behind the interface of Network, so that the same scorer reads both."""

    def __init__(self, graphs, network):
        super().__init__()
        core = ov.Core()
        exact = {"INFERENCE_PRECISION_HINT": "f32", "INFERENCE_NUM_THREADS": 1}
        self.compiled = {name: core.compile_model(graph, "CPU", exact) for name, graph in graphs.items()}
        self.column, self.relation_names = network.column, network.relation_names

    def call(self, name, inputs, names):
        found = self.compiled[name]({k: v.numpy().astype(np.int32 if v.dtype in (torch.int64, torch.int32) else np.float32) for k, v in inputs.items()})
        return [torch.from_numpy(found[k].copy()) for k in names]

    def forward(self, *inputs): return self.call("sentence", dict(zip(INPUTS, inputs)), OUTPUTS)

    def relations(self, vectors, heads): return self.call("relations", {"vectors": vectors, "heads": heads}, ("relations",))[0]

    def pairs(self, vectors, pooled, words, source, target):
        return self.call("pairs", {"vectors": vectors, "pooled": pooled, "words": words, "source": source, "target": target}, ("types",))[0]


def header_of(state, network, name, version):
    heads, at = [], 0
    for head, labels in {**state["heads"], **LATE}.items():
        heads.append({"name": head, "from": at, "labels": labels})
        at += len(labels)
    return {"name": name, "version": version, "language": "en", "settings": {"most_pieces": MOST_PIECES, "width": WIDTH}, "heads": heads,
            "relations": state["relations"], "pair_types": state["pair_types"]}


def reference(runner, cutter, words, source, target):
    """A sample of the model file: what this runner says of one sentence and of one pair in it ([begin, end) of words)."""
    inputs = [torch.tensor([x]) for x in cutter.cut(words)]
    outputs = dict(zip(OUTPUTS, runner(*inputs)))
    heads = outputs["arcs"].argmax(-1)
    masks = torch.zeros(2, 1, len(words))
    masks[0, 0, slice(*source)] = masks[1, 0, slice(*target)] = 1
    outputs["relations"] = runner.relations(outputs["vectors"], heads)
    outputs["types"] = runner.pairs(outputs["vectors"], outputs["pooled"], torch.ones(1, len(words)), *masks)
    return model_file.sample(words, heads[0], source, target, {name: value[0].numpy() for name, value in outputs.items()})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--name", default="chancery-en")
    parser.add_argument("--version", default="1")
    parser.add_argument("--float", action="store_true", help="float32 throughout: for comparison, too large to ship")
    parser.add_argument("--no-scores", action="store_true", help="skip the scores on the development sides")
    options = parser.parse_args()
    network, state = load(options.out)
    whole = late.load_late(options.out, network)
    cutter = Cutter()
    encoded = lambda side: encode([s for corpus in CORPORA for s in getattr(corpus, side)(options.data)], cutter, state["heads"], state["relations"], state["pair_types"])
    graphs = graphs_of(whole)
    if not options.float: graphs = quantize(graphs, encoded("train"))
    runner = Runner(graphs, network)
    header = header_of(state, network, options.name, options.version)
    header["samples"] = [reference(runner, cutter, *row) for row in SAMPLES]
    blobs = {"vocabulary": model_file.vocabulary_blob((BASE / "vocab.txt").read_text(encoding="utf-8").splitlines())}
    for name, graph in graphs.items(): blobs.update(model_file.graph_blobs(name, graph))
    model_file.write(options.model, header, blobs)
    print(f"{options.model}: {options.model.stat().st_size:,} bytes")
    if options.no_scores: return
    figures = evaluate(runner, encoded("dev"), state["heads"], state["pair_types"])
    figures.update(late.evaluate(late.read_records(records.dev, options.data, runner), late.of_whole))
    (options.out / "scores.json").write_text(json.dumps({k: round(v, 4) for k, v in figures.items()}, indent=1) + "\n", encoding="utf-8")
    for name, value in figures.items(): print(f"{name:<40} {value:.4f}")


if __name__ == "__main__": main()
