#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the tables for Neo4j against what its importer documents, has SQLite join them, and counts what is there.

usage: judge_neo4j.py FOLDER GRAPH.jsonld
"""
import csv
import datetime
import re
import shutil
import subprocess
import sys
from pathlib import Path

from graph_reading import Graph, plain
from judge import Findings, skip

NODES = {"topics": "topic", "articles": "article", "sources": "source", "issues": "issue"}
FIELD = re.compile(r"(?P<name>[A-Za-z_]\w*)?(?::(?P<type>ID|LABEL|START_ID|END_ID|TYPE|"
                   r"(?:int|long|float|double|boolean|byte|short|char|string|date)(?:\[\])?))?")
READ = {
    None: str,
    "string": str,
    "int": lambda cell: int(re.fullmatch(r"-?\d+", cell)[0]),
    "double": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": datetime.date.fromisoformat,
}


def value_of(cell, type):
    """Nothing in a cell is no property."""
    if type in ("ID", "LABEL", "START_ID", "END_ID", "TYPE"):
        return cell
    if type and type.endswith("[]"):
        return [READ[type[:-2]](item) for item in cell.split(";")] if cell else []
    return READ[type](cell) if cell else None


def load(findings, path, needed):
    """The rows as the importer types them, by `name:type`."""
    text = path.read_bytes().decode("utf-8")
    findings.expect(not text.startswith("\ufeff"), f"{path.name}: a byte order mark would be part of the first name")
    try:
        header, *rows = csv.reader(text.splitlines(keepends=True), strict=True)
    except csv.Error as error:
        findings.expect(False, f"{path.name}: {error}")
        return []
    findings.expect(len(rows) + 1 == text.count("\n"), f"{path.name}: a value takes several lines")
    fields = [FIELD.fullmatch(name) for name in header]
    findings.expect(all(fields), f"{path.name}: the importer knows no {[n for n, f in zip(header, fields) if not f]}")
    types = [field["type"] if field else None for field in fields]
    findings.expect(all(types.count(type) == 1 for type in needed), f"{path.name}: {header} lacks one of {needed}")
    if not all(fields) or not all(type in types for type in needed):
        return []
    loaded = []
    for row in rows:
        findings.expect(len(row) == len(header), f"{path.name}: {len(row)} cells of {len(header)}")
        try:
            loaded.append({name: value_of(cell, type) for name, cell, type in zip(header, row, types)})
        except (KeyError, ValueError, TypeError) as error:
            findings.expect(False, f"{path.name}: {row[:2]}: {error!r}")
    return loaded


def judge_nodes(findings, graph, kind, rows):
    graph.expect_ids(findings, kind, [row.get("id:ID") for row in rows])
    for row in rows:
        node = graph.nodes.get(row.get("id:ID"), {"label": None, "type": None})
        findings.expect(row.get("name") == plain(node["label"] or ""), f"{row['id:ID']} is called {row['name']!r}")
        findings.expect(row[":LABEL"].split(";")[0] == node["type"], f"{row['id:ID']} is a {row[':LABEL']}")
        findings.expect(row.get("articles:int") == node.get("count"), f"{row['id:ID']} has {row.get('articles:int')} articles")
        findings.expect(row["url"] == node.get("url"), f"{row['id:ID']} leads to {row['url']!r}")
        if kind == "topic":
            kind_label = node.get("kind", "").capitalize()
            findings.expect(row[":LABEL"] == f"Topic;{kind_label}", f"{row['id:ID']} is a {row[':LABEL']}")
        if kind == "article":
            findings.expect(len(row["authors:string[]"]) == len([a for a in node.get("author", []) if a]), f"{row['id:ID']}: other authors")


def join(folder):
    """What SQLite's own reader makes of the files: relationships, and those of them whose ends are there."""
    commands = [f".import --csv {folder / (table + '.csv')} {table}" for table in [*NODES, "relationships"]]
    ids = " UNION ALL ".join(f'SELECT "id:ID" AS id FROM {table}' for table in NODES)
    query = (f"WITH nodes AS ({ids}) SELECT (SELECT count(*) FROM relationships), count(*) FROM relationships r "
             'JOIN nodes s ON s.id = r.":START_ID" JOIN nodes t ON t.id = r.":END_ID"')
    return subprocess.run(["sqlite3", ":memory:", *commands, query], capture_output=True, text=True, check=False)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if shutil.which("sqlite3") is None:
        skip("sqlite3 is not installed (Debian: sqlite3)")
    findings = Findings()
    graph = Graph(sys.argv[2])
    folder = Path(sys.argv[1])
    for table, kind in NODES.items():
        judge_nodes(findings, graph, kind, load(findings, folder / f"{table}.csv", ["ID", "LABEL"]))
    rows = load(findings, folder / "relationships.csv", ["START_ID", "END_ID", "TYPE"])
    types = {re.sub("([A-Z])", r"_\1", relation).upper(): relation for relation in {edge[2] for edge in graph.edges}}
    edges = [(r.get(":START_ID"), r.get(":END_ID"), types.get(r.get(":TYPE"), r.get(":TYPE")), r.get("weight:double"), r.get("count:int"))
             for r in rows]
    graph.expect_edges(findings, edges)
    joined = join(folder)
    findings.expect(joined.stdout.strip() == f"{len(edges)}|{len(edges)}", f"sqlite3 joins {joined.stdout!r}: {joined.stderr}")
    findings.end(f"{len(graph.nodes)} nodes, {len(edges)} relationships")


main()
