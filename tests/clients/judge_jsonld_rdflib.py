#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads a JSON-LD export as RDF and holds it against its own nodes and links.

usage: judge_jsonld_rdflib.py GRAPH.jsonld
"""
import json
import logging
import sys
import warnings

from judge import Findings, skip

try:
    import rdflib
    from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS
except ImportError:
    skip("rdflib is not installed (Debian: python3-rdflib)")

SCHEMA = rdflib.Namespace("https://schema.org/")
WEFT = rdflib.Namespace("urn:weft:vocabulary:")
TYPES = {"topic": SKOS.Concept, "article": SCHEMA.Article, "source": SCHEMA.WebSite, "issue": SCHEMA.PublicationIssue}
RELATIONS = {
    "about": SCHEMA.about,
    "mentions": SCHEMA.mentions,
    "isBasedOn": SCHEMA.isBasedOn,
    "isPartOf": SCHEMA.isPartOf,
    "broader": SKOS.broader,
    "related": SKOS.related,
    "together": WEFT.together,
    "relatedArticle": WEFT.relatedArticle,
    "sameWork": WEFT.sameWork,
    "refersTo": DCTERMS.references,
}
SYMMETRIC = {"related", "together", "relatedArticle", "sameWork"}


class Loud(logging.Handler):
    """rdflib tells of bad addresses and literals through its log only."""

    def __init__(self, findings):
        super().__init__(logging.WARNING)
        self.findings = findings

    def emit(self, record):
        self.findings.expect(False, f"rdflib warns: {record.getMessage()}")


def expanded(document, identifier):
    prefix, _, rest = identifier.partition(":")
    return rdflib.URIRef(document["@context"][prefix] + rest)


def check_nodes(document, graph, findings):
    for group, kind in TYPES.items():
        nodes = [n for n in document["nodes"] if n["group"] == group]
        found = set(graph.subjects(RDF.type, kind))
        findings.expect(found == {expanded(document, n["id"]) for n in nodes}, f"{kind} are not the {group} nodes")
        for node in nodes:
            label = (expanded(document, node["id"]), RDFS.label, rdflib.Literal(node["label"]))
            findings.expect(label in graph, f"{node['id']} has no label")


def check_articles(document, graph, findings):
    for node in (n for n in document["nodes"] if n["group"] == "article"):
        article = expanded(document, node["id"])
        for key, term in (("author", SCHEMA.author), ("keywords", SCHEMA.keywords)):
            found = {str(text) for text in graph.objects(article, term)}
            findings.expect(found == set(node.get(key, [])), f"{node['id']}: {key} {found}")
        recurs = (article, WEFT.recurring, rdflib.Literal(True)) in graph
        findings.expect(recurs == node.get("recurring", False), f"{node['id']}: recurs {recurs}")


def check_links(document, graph, findings):
    identifiers = {n["id"] for n in document["nodes"]}
    statements = set(graph.subjects(RDF.type, RDF.Statement))
    findings.expect(len(statements) == len(document["links"]), "statements are not as many as links")
    for link in document["links"]:
        what = f"{link['source']} {link['rel']} {link['target']}"
        findings.expect({link["source"], link["target"]} <= identifiers, f"{what} dangles")
        source, target = expanded(document, link["source"]), expanded(document, link["target"])
        relation, statement = RELATIONS[link["rel"]], expanded(document, link["id"])
        findings.expect((source, relation, target) in graph, f"{what} is not stated")
        if link["rel"] in SYMMETRIC:
            findings.expect((target, relation, source) in graph, f"{what} is not stated the other way round")
        parts = [(RDF.subject, source), (RDF.predicate, relation), (RDF.object, target)]
        findings.expect(all((statement, p, o) in graph for p, o in parts), f"{what}: statement says something else")
        weights = [float(w) for w in graph.objects(statement, WEFT.weight)]
        findings.expect(weights == [link["weight"]] and weights[0] >= 1e-6, f"{what} weighs {weights}")


def check_counts(document, graph, findings):
    for name, relation in RELATIONS.items():
        links = sum(link["rel"] == name for link in document["links"])
        wanted = links * (2 if name in SYMMETRIC else 1)
        if name == "isPartOf":  # issues are part of their series as well
            wanted += sum("isPartOf" in n for n in document["nodes"] if n["group"] == "issue")
        stated = len(list(graph.triples((None, relation, None))))
        findings.expect(stated == wanted, f"{name}: {stated} statements for {links} links")
    parts = len(list(graph.triples((None, SCHEMA.hasPart, None))))
    articles = sum(n["group"] == "article" for n in document["nodes"])
    findings.expect(parts == articles, f"{parts} parts of issues, {articles} articles")


def check_skos(graph, findings):
    """The rules S9, S13, S14 and S27 of SKOS, and that broader goes up."""
    for topic in graph.subjects(RDF.type, SKOS.Concept):
        labels = {p: set(graph.objects(topic, p)) for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)}
        languages = [label.language for label in labels[SKOS.prefLabel]]
        findings.expect(languages and len(languages) == len(set(languages)), f"{topic}: preferred labels")
        findings.expect(len(set().union(*labels.values())) == sum(map(len, labels.values())), f"{topic}: labels twice")
        above = set(graph.transitive_objects(topic, SKOS.broader)) - {topic}
        findings.expect(not above & set(graph.objects(topic, SKOS.related)), f"{topic} is related to what is above it")
        for parent in graph.objects(topic, SKOS.broader):
            findings.expect(topic not in graph.transitive_objects(parent, SKOS.broader), f"{topic} is above itself")
        findings.expect((topic, SKOS.inScheme, None) in graph, f"{topic} is in no scheme")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = Findings()
    logging.getLogger("rdflib").addHandler(Loud(findings))
    warnings.simplefilter("error")
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
    check_nodes(document, graph, findings)
    check_articles(document, graph, findings)
    check_links(document, graph, findings)
    check_counts(document, graph, findings)
    check_skos(graph, findings)
    findings.end(f"{len(graph)} statements, {len(document['nodes'])} nodes, {len(document['links'])} links")


main()
