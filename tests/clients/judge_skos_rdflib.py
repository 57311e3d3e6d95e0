#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads one ontology in three formats, which must say the same, and hold it against the rules of SKOS.

usage: judge_skos_rdflib.py ONTOLOGY.ttl ONTOLOGY.nt ONTOLOGY.jsonld
"""
import logging
import sys
import warnings

from judge import Findings, skip

try:
    import rdflib
    from rdflib.namespace import RDF, SKOS
except ImportError:
    skip("rdflib is not installed (Debian: python3-rdflib)")

WEFT = rdflib.Namespace("urn:weft:vocabulary:")
FORMATS = ("turtle", "nt", "json-ld")


class Loud(logging.Handler):
    """rdflib tells of bad addresses and literals through its log only."""

    def __init__(self, findings):
        super().__init__(logging.WARNING)
        self.findings = findings

    def emit(self, record):
        self.findings.expect(False, f"rdflib warns: {record.getMessage()}")


def statements(graph, findings):
    """All statements, the blank nodes named by where they hang and all that is said of them."""
    names = {}
    for topic, policy in graph.subject_objects(WEFT.match):
        said = sorted((str(p), o.n3()) for p, o in graph.predicate_objects(policy))
        names[policy] = rdflib.Literal(repr((str(topic), said)))
    found = {tuple(names.get(term, term) for term in triple) for triple in graph}
    blank = any(isinstance(term, rdflib.BNode) for triple in found for term in triple)
    findings.expect(not blank, "a blank node is no policy")
    findings.expect(len(found) == len(graph), "two policies of a topic say the same")
    return found


def check_labels(graph, topic, findings):
    """S13 and S14: one preferred label a language, and no label of two kinds."""
    labels = {p: set(graph.objects(topic, p)) for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)}
    languages = [label.language for label in labels[SKOS.prefLabel]]
    findings.expect(languages and len(languages) == len(set(languages)), f"{topic}: preferred labels")
    findings.expect(len(set().union(*labels.values())) == sum(map(len, labels.values())), f"{topic}: labels twice")


def check_relations(graph, topic, findings):
    """S9, S23, S27: related is symmetric and apart from broader, which leads up and nowhere in a circle."""
    above = set()
    for parent in graph.objects(topic, SKOS.broader):
        findings.expect((parent, RDF.type, SKOS.Concept) in graph, f"{topic}: broader {parent} dangles")
        above |= set(graph.transitive_objects(parent, SKOS.broader))
    findings.expect(topic not in above, f"{topic} is above itself")
    for other in graph.objects(topic, SKOS.related):
        findings.expect((other, SKOS.related, topic) in graph, f"{topic}: related to {other} on one side")
        findings.expect(other not in above, f"{topic} is related to {other}, which is above it")
    scheme = graph.value(topic, SKOS.inScheme)
    findings.expect((scheme, RDF.type, SKOS.ConceptScheme) in graph, f"{topic} is in no scheme")
    is_top = (scheme, SKOS.hasTopConcept, topic) in graph
    findings.expect(is_top == ((topic, SKOS.topConceptOf, scheme) in graph), f"{topic}: top on one side")
    findings.expect(is_top == (not above), f"{topic}: top, but not by its place")


def check_policies(graph, topic, findings):
    labels = {str(label) for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel) for label in graph.objects(topic, p)}
    for policy in graph.objects(topic, WEFT.match):
        label = graph.value(policy, WEFT.matchLabel)
        findings.expect(label is not None and str(label) in labels, f"{topic}: a policy for {label}")
        for need in graph.objects(policy, WEFT.needs):
            known = isinstance(need, rdflib.Literal) or (need, RDF.type, SKOS.Concept) in graph
            findings.expect(known, f"{topic}: {label} needs {need}, which is no concept")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    findings = Findings()
    logging.getLogger("rdflib").addHandler(Loud(findings))
    warnings.simplefilter("error")
    graphs = [rdflib.Graph().parse(path, format=format) for path, format in zip(sys.argv[1:], FORMATS)]
    said = [statements(graph, findings) for graph in graphs]
    findings.expect(len(graphs[0]) > 0, "nothing is said")
    for path, others in zip(sys.argv[2:], said[1:]):
        findings.expect(others == said[0], f"{path} says something else than {sys.argv[1]}")
    topics = list(graphs[0].subjects(RDF.type, SKOS.Concept))
    for topic in topics:
        check_labels(graphs[0], topic, findings)
        check_relations(graphs[0], topic, findings)
        check_policies(graphs[0], topic, findings)
    findings.end(f"{len(graphs[0])} statements, {len(topics)} topics")


main()
