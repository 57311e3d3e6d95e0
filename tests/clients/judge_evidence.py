#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the evidence of a graph against the graph: every mention is evidence for a link that is there, and its quotation
stands where it says in the text of the article.

usage: judge_evidence.py STEM
"""
import json
import sys

from judge import Findings, skip

try:
    import rdflib
    from rdflib.namespace import RDF
except ImportError:
    skip("rdflib is not installed (Debian: python3-rdflib)")

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


def check_selectors(mention, text, findings):
    quote, *rest = mention["hasTarget"]["hasSelector"]
    for position in rest:
        start, end = position["start"], position["end"]
        findings.expect(text[start:end] == quote["exact"], f"{mention['id']}: {text[start:end]!r} is no {quote['exact']!r}")
        before, after = quote.get("prefix", ""), quote.get("suffix", "")
        findings.expect(text[:start].endswith(before) and text[end:].startswith(after), f"{mention['id']}: surroundings")
    return len(rest)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = Findings()
    with open(f"{sys.argv[1]}.jsonld", encoding="utf-8") as file:
        graph = json.load(file)
    with open(f"{sys.argv[1]}.evidence.jsonld", encoding="utf-8") as file:
        evidence = json.load(file)
    links = {link["id"]: link for link in graph["links"] if link["rel"] in ("about", "mentions")}
    texts = {article["id"]: article["articleBody"] for article in evidence["articles"]}
    prefixes = evidence["@context"]
    findings.expect(all(graph["@context"][p] == prefixes[p] for p in ("map", "article", "edge")), "another base")
    counts = dict.fromkeys(links, 0)
    placed = 0
    for mention in evidence["mentions"]:
        link = links.get(mention["hasBody"])
        findings.expect(link is not None, f"{mention['id']}: no link {mention['hasBody']}")
        article = mention["hasTarget"]["hasSource"]
        findings.expect(link is not None and link["source"] == article, f"{mention['id']}: not of {article}")
        counts[mention["hasBody"]] = counts.get(mention["hasBody"], 0) + 1
        placed += check_selectors(mention, texts.get(article, ""), findings)
    wrong = [id for id, count in counts.items() if id in links and count != links[id]["count"]]
    findings.expect(not wrong, f"links with other counts: {wrong[:3]}")
    read = rdflib.Graph().parse(data=json.dumps(evidence), format="json-ld")
    annotations = len(set(read.subjects(RDF.type, OA.Annotation)))
    findings.expect(annotations == len(evidence["mentions"]) > 0, f"rdflib reads {annotations} annotations")
    findings.expect(placed > 0, "nothing is placed")
    findings.end(f"{annotations} mentions, {placed} placed in {len(texts)} texts")


main()
