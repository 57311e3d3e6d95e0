# SPDX-License-Identifier: MIT
"""The graph that every export is of, as graph.jsonld has it, and how what a program read is held against it.

Programs that know edges by their identities give a reading: {identity: (group, label, count or None)} for nodes, and
{identity: (source, target, rel, weight, count)} for edges, all as Python has them. Tables and notes have edges by their
ends only.
"""
import json
import math
from collections import Counter
from xml.etree import ElementTree

from judge import Findings

SYMMETRIC = {"related", "together", "relatedArticle", "sameWork"}

# What plain text has of a label: line breaks and tabs are blanks, other controls and noncharacters are not there.
PLAIN = str.maketrans({
    **{code: None for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0))},
    **{plane * 0x10000 + last: None for plane in range(17) for last in (0xFFFE, 0xFFFF)},
    **{blank: " " for blank in (0x09, 0x0A, 0x0D, 0x2028, 0x2029)}})


def plain(text):
    """A text on one line, without what cannot be seen."""
    return text.translate(PLAIN)


class Graph:
    """What a graph.jsonld says: nodes as they stand there, and every edge as source, target, relation, weight, count."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        self.nodes = {node["id"]: node for node in document["nodes"]}
        self.links = [(link["id"], (link["source"], link["target"], link["rel"], link["weight"], link["count"]))
                      for link in document["links"]]
        self.edges = Counter(edge for _, edge in self.links)

    def reading(self):
        """What a program has to read."""
        nodes = {identity: (node["group"], node["label"], node.get("count")) for identity, node in self.nodes.items()}
        return nodes, dict(self.links)

    def expect_edges(self, findings, edges, what="edges"):
        """That these are all, each once, whatever their identities."""
        edges = Counter(edges)
        for edge in edges - self.edges:
            findings.expect(False, f"{what}: {edge} is not in the graph")
        for edge in self.edges - edges:
            findings.expect(False, f"{what}: {edge} is missing")

    def expect_ids(self, findings, kind, ids):
        ids = list(ids)
        findings.expect(len(ids) == len(set(ids)), f"{kind}: an id is there twice")
        odd = set(ids) ^ {identity for identity, node in self.nodes.items() if node["group"] == kind}
        findings.expect(not odd, f"{kind}: missing or not in the graph: {sorted(odd, key=str)[:5]}")


def plain_labels(nodes):
    """Nodes as a format has them that knows plain text only."""
    return {identity: (group, plain(label), count) for identity, (group, label, count) in nodes.items()}


def read_or_end(findings, what, read):
    """What a program reads. That it cannot is a finding, and the end."""
    try:
        return read()
    except Exception as error:  # pylint: disable=broad-exception-caught
        findings.expect(False, f"{what} does not read it: {type(error).__name__}: {error}")
        return findings.end("nothing could be judged")


def same_edge(found, wanted):
    return found[:3] == wanted[:3] and math.isclose(found[3], wanted[3], rel_tol=1e-9) and found[4] == wanted[4]


def compare(findings, wanted, found):
    """Holds a reading against what is expected: number by kind, identities, and all that is said of each."""
    for what, one, other, kind in (("nodes", wanted[0], found[0], 0), ("edges", wanted[1], found[1], 2)):
        counts = [Counter(thing[kind] for thing in things.values()) for things in (one, other)]
        findings.expect(counts[0] == counts[1], f"{what} by kind: {dict(counts[1])} instead of {dict(counts[0])}")
        for identity in sorted(one.keys() ^ other.keys()):
            findings.expect(False, f"{identity} is {'missing' if identity in one else 'one too many'}")
    for identity in wanted[0].keys() & found[0].keys():
        findings.expect(found[0][identity] == wanted[0][identity], f"{identity} is {found[0][identity]}")
    for identity in wanted[1].keys() & found[1].keys():
        findings.expect(same_edge(found[1][identity], wanted[1][identity]), f"{identity} is {found[1][identity]}")


def check_drawing(findings, places):
    """Places must be numbers, and no two nodes at one of them. `places` are (x, y) of each node."""
    findings.expect(all(math.isfinite(x) and math.isfinite(y) for x, y in places), "a node has no place")
    findings.expect(len(set(places)) == len(places), "two nodes are at one place")


def unique(findings, pairs, what):
    """A dictionary of pairs, after seeing that no key is there twice."""
    pairs = list(pairs)
    found = dict(pairs)
    findings.expect(len(found) == len(pairs), f"{len(pairs) - len(found)} {what} have the identity of another")
    return found


def check_taken(findings, path, nodes, edges):
    """Readers take elements of one identity for one: what they found must be as much as stands in an XML file."""
    tags = Counter(element.tag.rpartition("}")[2] for _, element in ElementTree.iterparse(path))
    findings.expect(tags["node"] == nodes, f"{nodes} of {tags['node']} nodes are taken")
    findings.expect(tags["edge"] == edges, f"{edges} of {tags['edge']} edges are taken")


def judge(arguments, usage, program, read, labels=plain_labels):
    """The whole of a judge: reads a file, and holds what it found against graph.jsonld.

    `read(path, findings)` gives nodes and edges and, where the format has them, the places of the nodes. `labels` does
    to the nodes what the format does to their labels.
    """
    if len(arguments) != 3:
        raise SystemExit(usage)
    findings = Findings()
    nodes, edges, places = read_or_end(findings, program, lambda: read(arguments[1], findings))
    wanted = Graph(arguments[2]).reading()
    compare(findings, (labels(wanted[0]), wanted[1]), (nodes, edges))
    if places is not None:
        check_drawing(findings, places)
    findings.end(f"{len(nodes)} nodes, {len(edges)} edges")
