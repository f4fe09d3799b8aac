#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The files that the program writes, read by others.

  files_test.py CHANCERY STORE_WRITER

Parquet is read with DuckDB and must have the cells of the CSV file, with types; an archive of more than 65,535
notes, a table of several groups of rows and one of none are among them.
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

import duckdb

CHANCERY, WRITER = sys.argv[1:]
LISTS = ["events", "statements", "commitments", "actors", "reports"]
REPORTS = 27_000  # some 68,000 events: with their actors and reports more notes than a plain ZIP can list


def check(what, holds):
    if not holds:
        sys.exit(f"files_test: {what}")


def export(store, form, *options):
    return subprocess.run([CHANCERY, "export", form, "--store", store, *options], capture_output=True, check=True).stdout


def plain(value):
    """A value of a table as CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def parquet(folder, store, of, *options):
    path = os.path.join(folder, "table.parquet")
    with open(path, "wb") as file:
        file.write(export(store, "parquet", "--of", of, *options))
    table = duckdb.sql(f"SELECT * FROM '{path}'")
    types = dict(zip(table.columns, map(str, table.types)))
    rows = table.fetchall()
    text = export(store, "csv", "--of", of, *options).decode()
    lines = list(csv.reader(io.StringIO(text, newline="")))
    check(f"columns of {of}: {types}", list(types) == lines[0])
    check(f"{of}: {len(rows)} rows in Parquet, {len(lines) - 1} in CSV", len(rows) == len(lines) - 1)
    for row, line in zip(rows, lines[1:]):
        cells = [plain(value) for value in row]
        unguarded = [cell[1:] if cell.startswith("'") and cell[1:] == here else cell for cell, here in zip(line, cells)]
        check(f"{of}: {cells} is {line} in CSV", cells == unguarded)
    return types, rows, path


def tables(folder, store):
    for of in LISTS:
        types, rows, path = parquet(folder, store, of)
        check(f"{of}: no rows", rows)
        if of == "events":
            groups = duckdb.sql(f"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{path}')").fetchall()[0][0]
            check(f"events stand in {groups} group", groups > 1)
            for name, kind in (("earliest", "DATE"), ("mutual", "BOOLEAN"), ("quad", "BIGINT"), ("confidence", "DOUBLE"),
                               ("sentence", "VARCHAR")):
                check(f"{name} is {types[name]}", types[name] == kind)
        parquet(folder, store, of, "--state", "PRK", "--limit", "30")
        _, none, _ = parquet(folder, store, of, "--actor", "Nobody")
        check(f"{of} of nobody: {len(none)}", not none)


def notes(store):
    with zipfile.ZipFile(io.BytesIO(export(store, "markdown"))) as archive:
        names = archive.namelist()
        check(f"{len(names)} notes", len(names) > 65_535)
        check("two notes have one name", len(set(names)) == len(names))
        check("a broken note", archive.testzip() is None)
        check("no YAML", all(archive.read(name).startswith(b'---\nid: "') for name in names[:500] + names[-500:]))


def others(store):
    timeline = json.loads(export(store, "timelinejs"))
    check("no slides", len(timeline["events"]) > 1000)
    graph = xml.etree.ElementTree.fromstring(export(store, "graphml"))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in graph.iter(f"{space}node")}
    edges = list(graph.iter(f"{space}edge"))
    check("no edges", len(edges) > 100)
    check("an edge without its nodes", all(edge.get("source") in nodes and edge.get("target") in nodes for edge in edges))
    keys = {key.get("id") for key in graph.iter(f"{space}key")}
    check("data without a key", all(data.get("key") in keys for data in graph.iter(f"{space}data")))


def main():
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "made.db")
        subprocess.run([WRITER, store, "1", "6000", "1000"], check=True)
        others(store)
        subprocess.run([WRITER, store, "6001", str(REPORTS - 6000), "1000"], check=True)
        tables(folder, store)
        notes(store)


main()
