#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has networkx read GraphML, and holds what it found against graph.jsonld.

usage: judge_graphml_networkx.py GRAPH.graphml GRAPH.jsonld
"""
import sys

from graph_reading import check_taken, judge, unique
from judge import skip

try:
    import networkx
except ImportError:
    skip("networkx is not installed (Debian: python3-networkx)")


def read(path, findings):
    graph = networkx.read_graphml(path, force_multigraph=True)
    findings.expect(graph.is_directed(), "the graph has no directions")
    check_taken(findings, path, graph.number_of_nodes(), graph.number_of_edges())
    data = dict(graph.nodes(data=True))
    names = {node: d["name"] for node, d in data.items()}
    nodes = unique(findings, ((d["name"], (d["group"], d["label"], d.get("count"))) for d in data.values()), "nodes")
    edges = unique(findings, ((d["name"], (names[s], names[t], d["rel"], d["weight"], d["count"]))
                              for s, t, d in graph.edges(data=True)), "edges")
    return nodes, edges, [(d["x"], d["y"]) for d in data.values()]


judge(sys.argv, __doc__, "networkx", read)
