# SPDX-License-Identifier: MIT
"""The graph that every export is of, as graph.jsonld has it; judges hold what they read against it."""
import json
import unicodedata
from collections import Counter

SYMMETRIC = {"related", "together", "relatedArticle", "sameWork"}


def shown(text):
    """A text on one line, without what cannot be seen."""
    text = "".join(" " if c in "\n\r\t\u2028\u2029" else c for c in text)
    noncharacters = {0xFFFE, 0xFFFF, *range(0xFDD0, 0xFDF0)}
    return "".join(c for c in text if unicodedata.category(c) != "Cc" and ord(c) not in noncharacters)


class Graph:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        self.nodes = {node["id"]: node for node in document["nodes"]}
        self.edges = Counter((l["source"], l["target"], l["rel"], l["weight"], l["count"]) for l in document["links"])

    def of_kind(self, kind):
        return {id: node for id, node in self.nodes.items() if node["group"] == kind}

    def expect_edges(self, findings, edges, what="edges"):
        """That these are all, each once: source, target, relation, weight, count."""
        edges = Counter(edges)
        for edge in edges - self.edges:
            findings.expect(False, f"{what}: {edge} is not in the graph")
        for edge in self.edges - edges:
            findings.expect(False, f"{what}: {edge} is missing")

    def expect_ids(self, findings, kind, ids):
        ids = list(ids)
        findings.expect(len(ids) == len(set(ids)), f"{kind}: an id is there twice")
        odd = set(ids) ^ set(self.of_kind(kind))
        findings.expect(not odd, f"{kind}: missing or not in the graph: {sorted(odd, key=str)[:5]}")
