#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has igraph read GraphML, and holds what it found against graph.jsonld.

usage: judge_graphml_igraph.py GRAPH.graphml GRAPH.jsonld
"""
import math
import sys
import warnings

from graph_reading import check_taken, judge, unique
from judge import skip

try:
    import igraph
except ImportError:
    skip("igraph is not installed (Debian: python3-igraph)")


def count_of(number):
    """igraph has no integers, and NaN for what is not there."""
    return None if math.isnan(number) else int(number)


def read(path, findings):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = igraph.Graph.Read_GraphML(path)
    findings.expect(graph.is_directed(), "the graph has no directions")
    check_taken(findings, path, graph.vcount(), graph.ecount())
    nodes = unique(findings, ((v["name"], (v["group"], v["label"], count_of(v["count"]))) for v in graph.vs), "nodes")
    for name in list(nodes)[:10]:
        findings.expect(graph.vs.find(name)["name"] == name, f"igraph does not find {name} by its name")
    edges = unique(findings, ((e["name"], (graph.vs[e.source]["name"], graph.vs[e.target]["name"], e["rel"],
                                           e["weight"], count_of(e["count"]))) for e in graph.es), "edges")
    return nodes, edges, [(v["x"], v["y"]) for v in graph.vs]


judge(sys.argv, __doc__, "igraph", read)
