# SPDX-License-Identifier: Apache-2.0
"""The model file that src/neural reads (docs/formats/model.md): writing it, reading it back.

    write(path, header, {"vocabulary": b"...", "sentence.xml": b"...", ...})
    header, blobs = read(path)

Graphs are openvino.Model objects; graph_blobs() turns one into its two blobs.
"""

import hashlib
import json
import os
import pathlib
import struct
import tempfile
import xml.etree.ElementTree as ElementTree

MAGIC = b"CHNMODEL"
VERSION = 1
ALIGNMENT = 64
START = struct.Struct("<8sII32s")  # magic, version, length of the header, fingerprint
BLOBS = ("vocabulary", "sentence.xml", "sentence.bin", "relations.xml", "relations.bin", "pairs.xml", "pairs.bin")
OUTPUTS = ("tags", "arcs", "pointers", "roles", "vectors", "pooled", "relations", "types")


class BadModel(Exception):
    """A file that is no model file of this version, or is damaged."""


def vocabulary_blob(pieces):
    """One piece a line, in the order of the ids."""
    if any("\n" in piece or not piece for piece in pieces):
        raise ValueError("an empty piece, or one with a line end")
    return "".join(piece + "\n" for piece in pieces).encode()


def graph_blobs(name, graph):
    """{"NAME.xml": ..., "NAME.bin": ...} of an openvino.Model, without what only a person would read."""
    import openvino

    _look_up_first(graph)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "graph.xml")
        openvino.save_model(graph, path, compress_to_fp16=False)
        text = pathlib.Path(path).read_text(encoding="utf-8")
        weights = pathlib.Path(path).with_suffix(".bin").read_bytes()
    named = {name for port in [*graph.inputs, *graph.outputs] for name in port.get_names()}
    return {f"{name}.xml": _lean(text, named), f"{name}.bin": weights}


def _look_up_first(graph):
    """Looks rows up in int8 tables before they become float32. As it comes, the whole table becomes float32 when
    the program loads it: 47 MB for 30,000 pieces."""
    from openvino import opset13 as opset

    for lookup in [op for op in graph.get_ops() if op.get_type_name() == "Gather"]:
        table, indices, axis = (lookup.input_value(i) for i in range(3))
        chain, node = [], table.get_node()
        while node.get_type_name() in ("Multiply", "Subtract", "Convert"):
            chain.append(node)
            node = node.input_value(0).get_node()
        by_row = all(part.input_value(1).get_shape()[0] in (1, table.get_shape()[0]) for part in chain[:-1])
        if not chain or chain[-1].get_type_name() != "Convert" or node.get_type_name() != "Constant" or not by_row:
            continue
        if axis.get_node().get_type_name() != "Constant" or int(axis.get_node().data) != 0:
            continue
        rows = opset.convert(opset.gather(node.output(0), indices, axis), "f32")
        for part in reversed(chain[:-1]):
            factor = part.input_value(1)
            if factor.get_shape() and factor.get_shape()[0] != 1:
                factor = opset.gather(factor, indices, axis).output(0)
            make = opset.multiply if part.get_type_name() == "Multiply" else opset.subtract
            if factor.get_element_type().get_type_name() != "f32":
                factor = opset.convert(factor, "f32").output(0)
            rows = make(rows, factor)
        for target in lookup.output(0).get_target_inputs():
            target.replace_source_output(rows.output(0))
    graph.validate_nodes_and_infer_types()


def _lean(text, named):
    """The graph without white space, names and sizes of inner parts and notes on its making."""
    root = ElementTree.fromstring(text)
    notes = root.find("rt_info")
    if notes is not None:
        root.remove(notes)
    for element in root.iter():
        element.tail = None
        if element.text and not element.text.strip():
            element.text = None
    for layer in root.find("layers"):
        for part in layer.findall("rt_info"):
            layer.remove(part)
        if layer.get("type") in ("Parameter", "Result"):
            continue
        layer.set("name", f"n{layer.get('id')}")
        for port in layer.iter("port"):
            if not named & set(port.get("names", "").split(",")):
                port.attrib.pop("names", None)
            port[:] = []  # sizes: they follow from those of the inputs
    return ElementTree.tostring(root, encoding="utf-8")


def write(path, header, blobs):
    """Writes the file; places the blobs and fills header["blobs"]. Same input, same bytes."""
    missing = [name for name in BLOBS if name not in blobs]
    if missing:
        raise ValueError(f"blobs are missing: {missing}")
    names = [*BLOBS, *sorted(set(blobs) - set(BLOBS))]

    def encoded(places):
        return json.dumps({**header, "blobs": places}, ensure_ascii=False, separators=(",", ":")).encode()

    # The places stand in the header and depend on its length: room for the longest, filled up with spaces.
    length = len(encoded({name: [2**32, len(blobs[name])] for name in names}))
    places, at = {}, START.size + length
    for name in names:
        at = -(-at // ALIGNMENT) * ALIGNMENT
        places[name] = [at, len(blobs[name])]
        at += len(blobs[name])
    body = bytearray(encoded(places).ljust(length))
    for name in names:
        body.extend(b"\0" * (places[name][0] - START.size - len(body)))
        body.extend(blobs[name])
    new = pathlib.Path(f"{path}.new")
    new.write_bytes(START.pack(MAGIC, VERSION, length, hashlib.sha256(body).digest()) + bytes(body))
    new.replace(path)


def read(path):
    """(header, blobs) of a model file. Raises BadModel."""
    data = pathlib.Path(path).read_bytes()
    if len(data) < START.size or data[:8] != MAGIC:
        raise BadModel(f"{path}: not a model file")
    _, version, length, fingerprint = START.unpack_from(data)
    if version != VERSION:
        raise BadModel(f"{path}: version {version} of the format, expected {VERSION}")
    if hashlib.sha256(data[START.size :]).digest() != fingerprint:
        raise BadModel(f"{path}: damaged, its fingerprint does not fit")
    header = json.loads(data[START.size : START.size + length])
    return header, {name: data[at : at + size] for name, (at, size) in header["blobs"].items()}


def rounded(numbers, digits=4):
    """A flat list of an array, row by row, for a sample's outputs."""
    return [round(float(number), digits) for number in numbers.reshape(-1)]


def sample(words, heads, source, target, outputs, digits=4):
    """A sample for header["samples"]: words of a sentence, the head of each (0 = root, j + 1 = word j), the
    source and target of a pair as [begin, end) of words, and the outputs of the reference: OUTPUTS as arrays,
    without padding and without the batch."""
    return {
        "words": list(words),
        "heads": [int(head) for head in heads],
        "source": [int(at) for at in source],
        "target": [int(at) for at in target],
        "outputs": {name: rounded(outputs[name], digits) for name in OUTPUTS},
    }
