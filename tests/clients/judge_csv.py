#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the tables for people with Python's csv and SQLite's own program, and counts what they saw.

usage: judge_csv.py FOLDER GRAPH.jsonld
"""
import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

from graph_reading import SYMMETRIC, Graph, plain
from judge import Findings, skip

# What spreadsheets may pass over before a formula: blanks, quotes, and what cannot be seen.
PASSED = r'[\s"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]*'
FORMULA = re.compile(PASSED + r"[=+\-@＝＋－＠\t]")
TABLES = {"topics": "topic", "articles": "article", "sources": "source", "issues": "issue"}


def rows_of(findings, path):
    text = path.read_bytes().decode("utf-8")
    findings.expect(text.startswith("\ufeff"), f"{path.name} has no byte order mark")
    lines = text.removeprefix("\ufeff").split("\r\n")
    findings.expect(lines.pop() == "" and not any("\n" in line or "\r" in line for line in lines), f"{path.name}: odd line ends")
    try:
        header, *rows = csv.reader(lines, strict=True)
    except csv.Error as error:
        findings.expect(False, f"{path.name}: {error}")
        return []
    for row in rows:
        findings.expect(len(row) == len(header), f"{path.name}: {len(row)} cells of {len(header)}: {row[:2]}")
        # Where the system's separator is `;`, each part of a cell is one of its own.
        formulas = [cell for cell in row if any(FORMULA.match(part) for part in cell.split(";"))]
        findings.expect(not formulas, f"{path.name}: a formula: {formulas[:1]}")
    counted = subprocess.run(["sqlite3", ":memory:", f".import --csv {path} t", "SELECT count(*) FROM t"],
                             capture_output=True, text=True, check=False)
    findings.expect(counted.stdout.strip() == str(len(rows)) or not rows, f"sqlite3 reads {counted.stdout!r} rows of {path.name}")
    findings.expect(not counted.stderr or not rows, f"sqlite3 says: {counted.stderr.strip()}")
    return [dict(zip(header, row)) for row in rows]


def unguarded(cell, text):
    """The cell without the apostrophes before what would be formulas in `text`."""
    told, parts = cell.split(";"), text.split(";")
    if len(told) != len(parts):
        return cell
    return ";".join(one.removeprefix("'") if not part.startswith("'") else one for one, part in zip(told, parts))


def judge_things(findings, graph, kind, rows):
    graph.expect_ids(findings, kind, [row["id"] for row in rows])
    for row in rows:
        node = graph.nodes.get(row["id"])
        if node is None:
            continue
        label = plain(node["label"])
        findings.expect(unguarded(row["label"], label) == label, f"{row['id']} is called {row['label']!r}")
        findings.expect(row["url"] == node.get("url", ""), f"{row['id']} leads to {row['url']!r}")
        if "count" in node:
            findings.expect(row["articles"] == str(node["count"]), f"{row['id']} has {row['articles']} articles")
        if kind == "issue":
            findings.expect(row["date"] == node.get("datePublished", ""), f"{row['id']} is of {row['date']}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if shutil.which("sqlite3") is None:
        skip("sqlite3 is not installed (Debian: sqlite3)")
    findings = Findings()
    graph = Graph(sys.argv[2])
    folder = Path(sys.argv[1])
    for table, kind in TABLES.items():
        judge_things(findings, graph, kind, rows_of(findings, folder / f"{table}.csv"))
    try:
        edges = rows_of(findings, folder / "edges.csv")
        graph.expect_edges(findings, ((e["source"], e["target"], e["kind"], float(e["weight"]), int(e["count"])) for e in edges))
        tags = rows_of(findings, folder / "article_topics.csv")
        told = [(t["article"], t["topic"], t["role"], float(t["score"]), int(t["mentions"])) for t in tags]
        told += [edge for edge in graph.edges if edge[2] not in ("about", "mentions")]
        graph.expect_edges(findings, told, "article_topics")
    except (KeyError, ValueError) as error:
        findings.expect(False, f"a cell that cannot be read: {error!r}")
    for edge in edges:
        wanted = "Undirected" if edge.get("kind") in SYMMETRIC else "Directed"
        findings.expect(edge.get("type") == wanted, f"{edge.get('kind')} is {edge.get('type')}")
    findings.end(f"{len(graph.nodes)} things, {len(edges)} edges, {len(tags)} tags")


main()
