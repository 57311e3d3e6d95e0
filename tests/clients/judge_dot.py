#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has Graphviz's own program read a DOT export, and counts what it saw.

usage: judge_dot.py GRAPH.dot GRAPH.jsonld
"""
import json
import re
import shutil
import subprocess
import sys

from judge import Findings, skip


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if shutil.which("dot") is None:
        skip("dot is not installed (Debian: graphviz)")
    findings = Findings()
    done = subprocess.run(["dot", "-Tcanon", sys.argv[1]], capture_output=True, text=True, check=False)
    findings.expect(done.returncode == 0, f"dot gives up with {done.returncode}")
    findings.expect(not done.stderr, f"dot says: {done.stderr.strip()}")
    with open(sys.argv[2], encoding="utf-8") as file:
        document = json.load(file)
    # In canonical form, each statement begins a line; ids need quotes because of their colon.
    nodes = re.findall(r'^\t("(?:[^"\\]|\\.)*")\t\[', done.stdout, re.MULTILINE)
    edges = re.findall(r'^\t("(?:[^"\\]|\\.)*") -> ("(?:[^"\\]|\\.)*")', done.stdout, re.MULTILINE)
    findings.expect({n[1:-1] for n in nodes} == {n["id"] for n in document["nodes"]}, "other nodes than in JSON-LD")
    stated = sorted((s[1:-1], t[1:-1]) for s, t in edges)
    findings.expect(stated == sorted((l["source"], l["target"]) for l in document["links"]), "other edges than in JSON-LD")
    findings.end(f"{len(nodes)} nodes, {len(edges)} edges")


main()
