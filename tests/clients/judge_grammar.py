#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has xmllint hold an XML file against a grammar in RELAX NG, and against what a grammar cannot say of a graph.

usage: judge_grammar.py GRAMMAR.rng FILE
"""
import shutil
import subprocess
import sys
from xml.etree import ElementTree

from judge import Findings, skip


def check_references(findings, path):
    """Identities are there once, and edges lead from node to node."""
    ids, ends = {"node": set(), "edge": set()}, set()
    for _, element in ElementTree.iterparse(path):
        kind = element.tag.rpartition("}")[2]
        if kind in ids:
            findings.expect(element.get("id") not in ids[kind], f"{kind} {element.get('id')} is there twice")
            ids[kind].add(element.get("id"))
        if kind == "edge":
            ends |= {element.get("source"), element.get("target")}
        if kind in ("node", "edge", "data", "attvalues"):
            element.clear()
    findings.expect(ends <= ids["node"], f"edges lead to {sorted(ends - ids['node'])[:5]}, which are no nodes")
    return f"{len(ids['node'])} nodes, {len(ids['edge'])} edges"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if shutil.which("xmllint") is None:
        skip("xmllint is not installed (Debian: libxml2-utils)")
    findings = Findings()
    lint = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--relaxng", *sys.argv[1:]],
                          capture_output=True, text=True, check=False)
    findings.expect(lint.returncode == 0, f"xmllint ends with {lint.returncode}: {lint.stderr.strip()[:1000]}")
    if findings.wrong:
        findings.end("against the grammar")
    findings.end(check_references(findings, sys.argv[2]))


main()
