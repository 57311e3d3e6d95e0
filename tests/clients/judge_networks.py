#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our measures of networks against igraph's and networkx's.

usage: judge_networks.py NETWORKS [WEFT ARCHIVE GRAPH.jsonld]

NETWORKS is the program that measures a list of ties, by which small networks of all kinds are judged; with the others,
both networks of an archive are, as its answers give them and its export has their ties.
"""
import json
import math
import random
import subprocess
import sys
from urllib.parse import unquote

from judge import Findings, skip

try:
    import igraph
    import networkx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # pagerank itself wants SciPy
except ImportError as missing:
    skip(f"{missing.name} is not installed (Debian: python3-igraph, python3-networkx)")

SAME = 1e-6
WORST = 0.02  # how far below igraph's modularity ours may stay, in parts of it


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def ties_of(graph):
    return [(one, other, data.get("weight", 1)) for one, other, data in graph.edges(data=True)]


def leiden_of(size, ties):
    """igraph's best of ten modularities: its Leiden draws lots."""
    random.seed(1)
    graph = igraph.Graph(n=size, edges=[tie[:2] for tie in ties])
    weights = [tie[2] for tie in ties]
    found = (graph.community_leiden("modularity", weights=weights, n_iterations=-1) for _ in range(10))
    return max(graph.modularity(f.membership, weights=weights) for f in found)


def pagerank(graph):
    return _pagerank_python(graph, alpha=0.85, tol=1e-13, max_iter=1000)


def expect_same(findings, name, measure, ours, theirs):
    apart = max((abs(ours[i] - theirs[i]) for i in range(len(ours))), default=0)
    findings.expect(apart <= SAME, f"{name}: {measure} differs by {apart}")
    return apart


def judge_communities(findings, name, graph, membership, ties):
    size = graph.number_of_nodes()
    parts = igraph.Graph(n=size, edges=[tie[:2] for tie in ties])
    weights = [tie[2] for tie in ties]
    ours = parts.modularity(membership, weights=weights) if ties else 0
    theirs = leiden_of(size, ties) if ties else 0
    findings.expect(ours >= theirs - WORST * abs(theirs), f"{name}: modularity {ours:.6f}, igraph's {theirs:.6f}")
    for number in set(membership):
        members = [i for i in range(size) if membership[i] == number]
        findings.expect(networkx.is_connected(graph.subgraph(members)), f"{name}: community {number} falls apart")
    print(f"{name}: {size} vertices, {len(ties)} ties, modularity {ours:.6f}, igraph's {theirs:.6f}")
    return ours


def judge_measures(findings, name, graph, ranks, shares, cores):
    ordered = range(graph.number_of_nodes())
    ranked = pagerank(graph)
    apart = expect_same(findings, name, "PageRank", ranks, [ranked[i] for i in ordered])
    print(f"  PageRank differs by {apart:.1e} at most", end="")
    if shares is not None:
        between = networkx.betweenness_centrality(graph)
        apart = expect_same(findings, name, "betweenness", shares, [between[i] for i in ordered])
        print(f", betweenness by {apart:.1e}", end="")
    cored = networkx.core_number(graph)
    findings.expect(list(cores) == [cored[i] for i in ordered], f"{name}: other core numbers")
    print(f", core numbers {'are the same' if list(cores) == [cored[i] for i in ordered] else 'differ'}")


def judge_network(findings, program, name, graph):
    graph = networkx.convert_node_labels_to_integers(graph)
    ties = ties_of(graph)
    text = f"{graph.number_of_nodes()}\n" + "".join(f"{a} {b} {w!r}\n" for a, b, w in ties)
    lines = [line.split() for line in run(program, text=text).splitlines()]
    findings.expect(len(lines) == graph.number_of_nodes(), f"{name}: {len(lines)} lines")
    membership = [int(line[0]) for line in lines]
    judge_communities(findings, name, graph, membership, ties)
    judge_measures(findings, name, graph, [float(line[2]) for line in lines], [float(line[3]) for line in lines],
                   [int(line[1]) for line in lines])
    # As many pivots as there are vertices must be as good as Boost's own algorithm.
    estimated = run(program, str(graph.number_of_nodes()), text=text).splitlines()
    expect_same(findings, name, "betweenness from all", [float(line.split()[3]) for line in estimated],
                [float(line[3]) for line in lines])


def networks():
    # A planted partition with weights, some vertices without ties, and parts that are not connected.
    planted = networkx.planted_partition_graph(8, 40, 0.25, 0.02, seed=7)
    draw = random.Random(7)
    for one, other in planted.edges:
        planted.edges[one, other]["weight"] = round(draw.uniform(0.1, 3), 6)
    planted.add_nodes_from(range(1000, 1010))
    yield "karate club", networkx.Graph(networkx.karate_club_graph().edges)
    yield "planted partition", planted
    yield "ring of cliques", networkx.ring_of_cliques(30, 5)
    yield "two parts", networkx.disjoint_union(networkx.path_graph(9), networkx.star_graph(12))
    yield "scale-free", networkx.barabasi_albert_graph(600, 3, seed=5)
    yield "grid", networkx.grid_2d_graph(12, 15)
    yield "one tie", networkx.path_graph(2)
    yield "no ties", networkx.empty_graph(5)


def expected_weight(link):
    return round(link["weight"] * math.log1p(link["count"]), 6) if link["rel"] == "together" else link["weight"]


def plain(iri):
    """The id that commands take, of `topic:c%2B%2B`."""
    return unquote(iri.partition(":")[2])


def judge_topics(findings, weft, archive, document):
    answer = json.loads(run(weft, "topics", "--json", "--archive", archive))
    communities = json.loads(run(weft, "communities", "--json", "--archive", archive))
    ids = sorted(plain(n["id"]) for n in document["nodes"] if n["group"] == "topic")
    place = {id: i for i, id in enumerate(ids)}
    graph = networkx.empty_graph(len(ids))
    for link in document["links"]:
        if link["rel"] == "together":
            ends = [place[plain(link[end])] for end in ("source", "target")]
            graph.add_edge(*ends, weight=expected_weight(link))
    # The topics that no article has are not listed, and have no ties.
    standing = {place[t["id"]]: t["measures"] for t in answer["topics"]}
    findings.expect(all(graph.degree(i) == 0 for i in range(len(ids)) if i not in standing), "a topic is missing")
    unlisted = min((s["page_rank"] for s in standing.values()), default=0)
    of = lambda key, none: [standing[i][key] if i in standing else none for i in range(len(ids))]
    ranked = pagerank(graph)
    ranks = [standing[i]["page_rank"] if i in standing else ranked[i] for i in range(len(ids))]
    findings.expect(unlisted >= min(ranked.values()) - SAME, "a rank below the least")
    exact = len(ids) <= 3000  # beyond, weft estimates it
    judge_measures(findings, "topics", graph, ranks, of("betweenness", 0) if exact else None, of("core", 0))
    for i, measures in standing.items():
        findings.expect(measures["degree"] == graph.degree(i), f"{ids[i]}: degree {measures['degree']}")
        strength = graph.degree(i, weight="weight")
        findings.expect(abs(measures["strength"] - strength) < 1e-4, f"{ids[i]}: strength {measures['strength']}")
    membership = list(range(len(communities["communities"]), len(communities["communities"]) + len(ids)))
    for community in communities["communities"]:
        for member in community["members"]:
            membership[place[member["id"]]] = community["number"] - 1
    for i, measures in standing.items():
        told = measures["community"]["number"] - 1 if measures["community"] else None
        alone = membership[i] >= len(communities["communities"])
        findings.expect(told == (None if alone else membership[i]), f"{ids[i]}: another community")
    ours = judge_communities(findings, "topics", graph, membership, ties_of(graph))
    findings.expect(abs(ours - communities["modularity"]) < 1e-5, f"modularity {communities['modularity']} is {ours}")


def judge_articles(findings, weft, archive, document):
    communities = json.loads(run(weft, "communities", "--articles", "--json", "--archive", archive))
    ids = sorted(plain(n["id"]) for n in document["nodes"] if n["group"] == "article")
    place = {id: i for i, id in enumerate(ids)}
    graph = networkx.empty_graph(len(ids))
    for link in document["links"]:
        if link["rel"] == "relatedArticle":
            ends = [place[plain(link[end])] for end in ("source", "target")]
            graph.add_edge(*ends, weight=link["weight"])
    findings.expect(graph.number_of_edges() > 0, "no related articles")
    membership = list(range(len(communities["communities"]), len(communities["communities"]) + len(ids)))
    for community in communities["communities"]:
        for member in community["members"]:
            membership[place[member["id"]]] = community["number"] - 1
    ours = judge_communities(findings, "articles", graph, membership, ties_of(graph))
    findings.expect(abs(ours - communities["modularity"]) < 1e-5, f"modularity {communities['modularity']} is {ours}")


def main():
    if len(sys.argv) not in (2, 5):
        sys.exit(__doc__)
    findings = Findings()
    if len(sys.argv) == 2:
        for name, graph in networks():
            judge_network(findings, sys.argv[1], name, graph)
    else:
        with open(sys.argv[4], encoding="utf-8") as file:
            document = json.load(file)
        judge_topics(findings, sys.argv[2], sys.argv[3], document)
        judge_articles(findings, sys.argv[2], sys.argv[3], document)
    findings.end("judged")


main()
