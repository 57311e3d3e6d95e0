#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Damages an export in one way after the other and expects its judge to find each.

usage: judges_object.py FORMAT EXPORT GRAPH.jsonld COMMAND…

COMMAND is the judge. It must find nothing wrong with the export as it is, and say what is wrong with each damaged copy:
a judge that fails in another way has not judged.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from judge import SKIPPED, Findings, skip

MANY = "".join(f"n0 --- n{i % 7}\n" for i in range(500))

# What is damaged, the file (of a folder the first whose path matches), what is looked for, and what stands there then.
DAMAGES = {
    "csv": [
        ("a dangling end", "edges.csv", r"\r\n[^,]+,", "\r\ntopic:nowhere,"),
        ("another weight", "edges.csv", r"(?<=,about,)0\.\d", "0.1"),
        ("another count", "article_topics.csv", r",1\r\n", ",2\r\n"),
        ("a broken quote", "edges.csv", r"\r\n", '\r\n"'),
        ("a lost row", "articles.csv", r"\r\narticle:[^\r]*", ""),
        ("a row that is there twice", "topics.csv", r"(\r\ntopic:[^\r]*)", r"\1\1"),
        ("a formula", "topics.csv", r"(\r\ntopic:[^,]*),[^,]*", r"\1,=1+1"),
        ("another label", "sources.csv", r"(\r\nsite:[^,]*),[^,]*", r"\1,elsewhere"),
        ("no byte order mark", "issues.csv", "^\ufeff", ""),
        ("line ends of another system", "issues.csv", "\r\n", "\n"),
        ("a direction", "edges.csv", "Undirected", "Directed"),
    ],
    "neo4j": [
        ("a dangling end", "relationships.csv", r"\r\n[^,]+,", "\r\ntopic:nowhere,"),
        ("another weight", "relationships.csv", r"(?<=,)0\.\d", "0.1"),
        ("a weight that is none", "relationships.csv", r",1,(?=\d+\r\n)", ",much,"),
        ("a type the importer does not know", "relationships.csv", "weight:double", "weight:decimal"),
        ("a header without ends", "relationships.csv", ":START_ID", "start"),
        ("another relation", "relationships.csv", "IS_PART_OF", "PART_OF"),
        ("an id that is there twice", "topics.csv", r"(\r\ntopic:[^\r]*)", r"\1\1"),
        ("a lost row", "issues.csv", r"\r\nissue:[^\r]*", ""),
        ("a broken quote", "topics.csv", r"\r\n", '\r\n"'),
        ("another label", "articles.csv", r"(\r\narticle:[^,]*,)", r"\1x"),
        ("another kind", "topics.csv", "Topic;", "Thing;"),
        ("a date that is none", "issues.csv", r"20\d\d-\d\d-\d\d,", "soon,"),
        ("a byte order mark", "topics.csv", "^", "\ufeff"),
    ],
    "markdown": [
        ("a link that leads nowhere", "Topics/", r"- \[\[Topics/", "- [[Topics/No "),
        ("another weight", "Topics/", r"weight:: [\d.]+", "weight:: 0.123"),
        ("another count", "Articles/", r"count:: \d+", "count:: 99"),
        ("an edge told from one end only", "Articles/", r"\n- .*", ""),
        ("a lost heading", "Articles/", "\n## About\n", "\n"),
        ("front matter that is no YAML", "Topics/", r'id: "', 'id: "\\\\q'),
        ("no front matter", "Issues/", "^---\n", ""),
        ("another id", "Sources/", r'id: "site:', 'id: "site:x'),
        ("another number", "Sources/", r"\ncount: \d+", "\ncount: 77"),
        ("a tag in a title", "Articles/", r"\n# ", "\n# #tag "),
        ("HTML in a title", "Articles/", r"\n# ", "\n# <b>"),
        ("a title that embeds", "Articles/", r"\n# ", "\n# ![[secret]] "),
        ("a field in a title", "Articles/", r"\n# ", "\n# rating:: 5 "),
        ("a script as a link", "Sources/", r"\(<https?:", "(<javascript:"),
        ("a lost alias", "Topics/", r"\naliases:\n(  - .*\n)+", "\n"),
        ("a home that leads nowhere", "Topic map.md", r"\[\[Topics/", "[[Topics/No "),
    ],
    "mermaid": [
        ("a 501st edge", "", r"$", MANY),
        ("too many characters", "", r"$", "%% " + "x" * 50_000 + "\n"),
        ("an edge that is not there", "", r"n0 (---|-->|==>|-\.->) n", r"n1 \1 n"),
        ("another kind of edge", "", "==>", "-.->"),
        ("another label", "", r'n0([(\[{]+)"', r'n0\1"x'),
        ("a broken quote", "", r'"\]', "]"),
        ("a directive", "", r"\n", "\n%%{init: {'theme': 'dark'}}%%\n"),
        ("a link elsewhere", "", r'href "https://', 'href "https://elsewhere.'),
        ("a lost vertex", "", r"\nn0[(\[{].*", ""),
    ],
}


def copy_of(export, folder):
    copy = Path(folder) / export.name
    (shutil.copytree if export.is_dir() else shutil.copy)(export, copy)
    return copy


def damage(copy, where, found, instead):
    """Whether something was found to be damaged."""
    files = sorted(path for path in copy.rglob("*") if path.is_file()) if copy.is_dir() else [copy]
    for file in files:
        if copy.is_dir() and not str(file.relative_to(copy)).startswith(where):
            continue
        text = file.read_bytes().decode("utf-8")
        damaged, times = re.subn(found, instead, text, count=1)
        if times and damaged != text:
            file.write_bytes(damaged.encode("utf-8"))
            return True
    return False


def main():
    if len(sys.argv) < 5 or sys.argv[1] not in DAMAGES:
        sys.exit(__doc__)
    export, graph, command = Path(sys.argv[2]), sys.argv[3], sys.argv[4:]
    findings = Findings()

    def judge(path):
        return subprocess.run([*command, path, graph], capture_output=True, text=True, check=False)

    sound = judge(export)
    if sound.returncode == SKIPPED:
        skip(sound.stdout.strip().removeprefix("skipped: "))
    findings.expect(sound.returncode == 0, f"the judge finds fault with what is sound: {sound.stdout}{sound.stderr}")

    def try_damage(row):
        what, *change = row
        with tempfile.TemporaryDirectory() as folder:
            copy = copy_of(export, folder)
            if not damage(copy, *change):
                return f"{what}: nothing was damaged"
            judged = judge(copy)
            objects = judged.returncode == 1 and "wrong: " in judged.stdout and not judged.stderr
            return None if objects else f"{what}: the judge ends with {judged.returncode}: {judged.stdout}{judged.stderr[-300:]}"

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for missed in pool.map(try_damage, DAMAGES[sys.argv[1]]):
            findings.expect(missed is None, missed)
    findings.end(f"{len(DAMAGES[sys.argv[1]])} damages")


main()
