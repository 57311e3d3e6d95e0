#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has networkx read GEXF 1.2, and holds what it found against graph.jsonld.

usage: judge_gexf_networkx.py GRAPH.gexf GRAPH.jsonld
"""
import sys

from graph_reading import check_taken, judge, unique
from judge import skip

try:
    import networkx
except ImportError:
    skip("networkx is not installed (Debian: python3-networkx)")


def read(path, findings):
    graph = networkx.read_gexf(path)
    findings.expect(graph.is_directed(), "the graph has no directions")
    check_taken(findings, path, graph.number_of_nodes(), graph.number_of_edges())
    graph = networkx.MultiDiGraph(graph)
    nodes = {n: (d["group"], d["label"], d.get("count")) for n, d in graph.nodes(data=True)}
    edges = unique(findings, ((d["id"], (s, t, d["rel"], d["weight"], d["count"]))
                              for s, t, d in graph.edges(data=True)), "edges")
    positions = [d["viz"]["position"] for _, d in graph.nodes(data=True)]
    for node, data in graph.nodes(data=True):
        findings.expect(data["viz"]["size"] > 0 and len(data["viz"]["color"]) >= 3, f"{node} has no size or colour")
    for node, data in graph.nodes(data=True):
        if data.get("date"):
            findings.expect(data["start"] == data["date"], f"{node} of {data['date']} starts {data.get('start')}")
    return nodes, edges, [(p["x"], p["y"]) for p in positions]


judge(sys.argv, __doc__, "networkx", read)
