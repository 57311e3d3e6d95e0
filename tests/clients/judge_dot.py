#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has Graphviz's own programs read a DOT export, hold what they found against graph.jsonld, and draw it.

usage: judge_dot.py GRAPH.dot GRAPH.jsonld
"""
import html
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

from graph_reading import Graph, judge, plain_labels
from judge import skip

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
TELL = r"""
N {printf("N\t%s\t%s\t%s\t%s\t%s\n", $.name, $.kind, $.label, $.count, $.class)}
E {printf("E\t%s\t%s\t%s\t%s\t%s\n", $.tail.name, $.head.name, $.kind, $.weight, $.count)}
"""
LONGEST = 200


def run(findings, *command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    findings.expect(done.returncode == 0, f"{command[0]} gives up with {done.returncode}")
    findings.expect(not done.stderr, f"{command[0]} says: {done.stderr.strip()}")
    return done.stdout


def shown(label):
    """The text that a label shows: backslashes are doubled, and entities decoded."""
    return html.unescape(re.sub(r"\\(.)", r"\1", label))


def whole(label, labels):
    """The label that was cut."""
    if label.endswith("…") and len(label) == LONGEST:
        return next((full for full in labels if full.startswith(label[:-1])), label)
    return label


def check_picture(findings, path, nodes):
    """No title and no address may get out of its place, which Graphviz 2.42 would let an address do."""
    root = ElementTree.fromstring(run(findings, "dot", "-Glayout=osage", "-Tsvg", path))
    drawn = [e for e in root.iter(SVG + "g") if e.get("class", "").split()[:1] == ["node"]]
    findings.expect(len(drawn) == len(nodes), f"{len(drawn)} of {len(nodes)} nodes are drawn")
    findings.expect({e.findtext(SVG + "title") for e in drawn} == set(nodes), "other nodes are drawn than are there")
    for element in root.iter():
        findings.expect(element.tag != SVG + "script", "a script is in the picture")
        findings.expect(not [a for a in element.attrib if a.lower().startswith("on")], "a handler is in the picture")
        target = element.get(HREF, "https://")
        findings.expect(target.startswith(("https://", "http://")), f"the picture links {target}")


def read(path, findings):
    wanted = Graph(sys.argv[2]).reading()
    ids = {(source, target, rel): edge for edge, (source, target, rel, _, _) in wanted[1].items()}
    labels = [label for _, label, _ in plain_labels(wanted[0]).values() if len(label) > LONGEST]
    nodes, edges = {}, {}
    for line in run(findings, "gvpr", TELL, path).splitlines():
        what, *fields = line.split("\t")
        if what == "N":
            name, kind, label, count, classes = fields
            nodes[name] = (kind, whole(shown(label), labels), int(count) if count else None)
            findings.expect(classes == kind, f"{name} has the class {classes}")
        else:
            source, target, kind, weight, count = fields
            edge = ids.get((source, target, kind), f"{source} {kind} {target}")
            findings.expect(edge not in edges, f"{edge} is there twice")
            edges[edge] = (source, target, kind, float(weight), int(count))
    findings.expect(nodes, "there is no node")
    check_picture(findings, path, nodes)
    return nodes, edges, None


for program in ("dot", "gvpr"):
    if shutil.which(program) is None:
        skip(f"{program} is not installed (Debian: graphviz)")
judge(sys.argv, __doc__, "Graphviz", read)
