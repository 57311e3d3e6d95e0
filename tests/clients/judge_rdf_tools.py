#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the formats of RDF with serdi, which is strict, or with rapper; all must say the same.

usage: judge_rdf_tools.py serdi|rapper STEM
"""
import re
import shutil
import subprocess
import sys

from judge import Findings, skip, triples_of

FORMATS = ("ntriples", "turtle", "nquads")
COMMANDS = {
    "serdi": lambda path, format: ["serdi", "-i", format, "-o", "nquads" if format == "nquads" else "ntriples", path],
    "rapper": lambda path, format: ["rapper", "-q", "-i", format, "-o", "ntriples", path],
}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in COMMANDS:
        sys.exit(__doc__)
    tool, stem = sys.argv[1:]
    if shutil.which(tool) is None:
        skip(f"{tool} is not installed (Debian: serdi, raptor2-utils)")
    findings = Findings()
    said = {}
    for format in FORMATS:
        done = subprocess.run(COMMANDS[tool](f"{stem}.{format}", format), capture_output=True, timeout=60, check=False)
        complaint = done.stderr.decode("utf-8", "replace").strip().splitlines()
        findings.expect(done.returncode == 0 and not complaint, f"{format}: {complaint[:1]}")
        lines = done.stdout.decode("utf-8")
        named = format == "nquads" and tool == "serdi"
        graphs = set(re.findall(r" (\S+) \.$", lines, re.MULTILINE)) if named else {None}
        findings.expect(len(graphs) == 1, f"{format}: the graphs {graphs}")
        said[format] = triples_of(lines, min(graphs, key=str, default=None))
        findings.expect(said[format] == said[FORMATS[0]], f"{format} says something else than {FORMATS[0]}")
    findings.expect(said[FORMATS[0]], "nothing is said")
    findings.end(f"{len(said[FORMATS[0]])} triples by {tool}")


main()
