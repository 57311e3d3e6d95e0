#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the data that the explorer's page holds, as its script does, and counts it against the graph.

usage: judge_explorer.py EXPLORER.html GRAPH.jsonld
"""
import base64
import json
import os
import sys
import zlib
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

from graph_reading import Graph, read_or_end
from judge import Findings, skip

KINDS = ["broader", "related", "together"]


class Page(HTMLParser):
    """The parts of a page, and what is to keep it from asking anybody."""

    def __init__(self, path):
        super().__init__()
        self.parts, self.open, self.titles, self.in_title, self.policy = {}, None, [], False, None
        with open(path, encoding="utf-8", newline="") as file:
            self.feed(file.read())
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script" and "data-part" in attributes:
            self.open = attributes["data-part"]
            self.parts[self.open] = ""
        if tag == "title":
            self.in_title = True
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]

    def handle_endtag(self, tag):
        self.open, self.in_title = None, False

    def handle_data(self, data):
        if self.open:
            self.parts[self.open] += data
        elif self.in_title:
            self.titles.append(data)

    def part(self, name):
        packed = base64.b64decode(self.parts[name], validate=True)
        return json.loads(zlib.decompress(packed, -zlib.MAX_WBITS).decode("utf-8"))

    def blocks(self, kind):
        return [self.part(name) for name in self.parts if name.startswith(kind + "-")]


def rows(begins):
    return [range(begin, end) for begin, end in pairwise(begins)]


def read(page):
    """Ids by kind, and the edges that are told."""
    parts = {name: page.part(name) for name in ("start", "map", "times", "topics", "issues", "sources")}
    ids = {"topic": parts["map"]["topics"]["id"], "source": parts["sources"]["id"], "issue": parts["issues"]["id"]}
    articles = page.blocks("articles")
    slugs = [slug for block in articles for slug in block["slug"]]
    ids["article"] = [f"{ids['issue'][issue]}/{slugs[at]}"
                      for issue, its in enumerate(rows(parts["issues"]["begin"])) for at in its]
    edges = [(KINDS[kind], ids["topic"][one], ids["topic"][other]) for one, other, kind in zip(
        *(parts["map"]["edges"][column] for column in ("from", "to", "kind")))]
    first = 0
    for block in articles:
        for at, its in enumerate(rows(block["tag_begin"])):
            edges += [("about" if block["about"][tag] else "mentions", ids["article"][first + at],
                       ids["topic"][block["tag"][tag]]) for tag in its]
        for at, its in enumerate(rows(block["source_begin"])):
            edges += [("isBasedOn", ids["article"][first + at], ids["source"][block["source"][row]]) for row in its]
        first += len(block["slug"])
    return parts, ids, edges


def plain_id(identity_of_it):
    return unquote(identity_of_it.split(":", 1)[1])


def main(path, reference):
    if not os.path.exists(path):
        skip("this weft was built without the explorer")
    findings = Findings()
    graph = Graph(reference)
    page = read_or_end(findings, "a parser of HTML", lambda: Page(path))
    parts, ids, edges = read_or_end(findings, "a reader of its parts", lambda: read(page))
    findings.expect(len(page.titles) == 1, f"the page has {len(page.titles)} titles")
    findings.expect(page.policy and page.policy.startswith("default-src 'none';"), f"the policy is {page.policy}")
    for kind, found in ids.items():
        wanted = {plain_id(one) for one, node in graph.nodes.items() if node["group"] == kind}
        findings.expect(len(found) == len(wanted), f"{kind}: {len(found)} of {len(wanted)} are there")
        findings.expect(set(found) == wanted, f"{kind}: {sorted(set(found) ^ wanted)[:5]} is in one only")
        counted = parts["start"]["counts"][kind + "s"]
        findings.expect(counted == len(found), f"{kind}: {counted} are told, {len(found)} are there")
    told = {*KINDS, "about", "mentions", "isBasedOn"}
    wanted = sorted((rel, plain_id(one), plain_id(other)) for one, other, rel, _, _ in graph.edges if rel in told)
    findings.expect(sorted(edges) == wanted, f"edges: {sorted(set(edges) ^ set(wanted))[:5]}")
    for kind in ("articles", "texts", "related"):
        blocks = page.blocks(kind)
        findings.expect(len(blocks) == -(-len(ids["article"]) // parts["start"]["block"]), f"{len(blocks)} of {kind}")
    return findings.end(f"{len(graph.nodes)} vertices and {len(edges)} edges are read back")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
