#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has networkx read graph.jsonld as node-link JSON, and holds what it found against the same file as it stands.

usage: judge_nodelink_networkx.py GRAPH.jsonld GRAPH.jsonld
"""
import json
import sys

from graph_reading import judge, unique
from judge import skip

try:
    import networkx
    from networkx.readwrite import json_graph
except ImportError:
    skip("networkx is not installed (Debian: python3-networkx)")


def read(path, findings):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    try:
        graph = json_graph.node_link_graph(document, edges="links")
    except TypeError:  # before 3.4
        graph = json_graph.node_link_graph(document)
    findings.expect(isinstance(graph, networkx.MultiDiGraph), "the graph has no directions, or no parallel edges")
    taken = graph.number_of_nodes(), graph.number_of_edges()
    findings.expect(taken == (len(document["nodes"]), len(document["links"])), f"{taken} nodes and links are taken")
    nodes = {n: (d["group"], d["label"], d.get("count")) for n, d in graph.nodes(data=True)}
    edges = unique(findings, ((d["id"], (s, t, d["rel"], d["weight"], d["count"]))
                              for s, t, d in graph.edges(data=True)), "edges")
    return nodes, edges, None


judge(sys.argv, __doc__, "networkx", read, labels=dict)
