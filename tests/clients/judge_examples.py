#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples in Python and SPARQL of docs/linked-data.md on a graph: each must find something.

usage: judge_examples.py PAGE.md STEM
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from judge import Findings, skip

try:
    import rdflib
except ImportError:
    skip("rdflib is not installed (Debian: python3-rdflib)")


def blocks(page, language):
    with open(page, encoding="utf-8") as file:
        return re.findall(rf"^```{language}\n(.*?)^```$", file.read(), flags=re.MULTILINE | re.DOTALL)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    page, stem = sys.argv[1:]
    findings = Findings()
    scripts, queries = blocks(page, "python"), blocks(page, "sparql")
    findings.expect(scripts and queries, "there are no examples")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(f"{stem}.jsonld", os.path.join(folder, "graph.jsonld"))
        for script in scripts:
            done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False)
            print(done.stdout, end="")
            findings.expect(done.returncode == 0 and done.stdout.strip(), f"a script finds nothing: {done.stderr}")
    graph = rdflib.Graph().parse(f"{stem}.ntriples", format="nt")
    for query in queries:
        answers = list(graph.query(query))
        for answer in answers:
            print(*answer)
        findings.expect(answers, f"a question has no answer: {query}")
    findings.end(f"{len(scripts)} scripts, {len(queries)} questions")


main()
