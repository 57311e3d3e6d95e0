#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads one graph in all formats of linked data with rdflib; they must say the same, and the topics fit the vocabulary.

usage: judge_rdf_rdflib.py STEM
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

FORMATS = {"ntriples": "nt", "turtle": "turtle", "nquads": "nquads", "jsonld": "json-ld"}


class Loud(logging.Handler):
    """rdflib tells of bad addresses and literals through its log only."""

    def __init__(self, findings):
        super().__init__(logging.WARNING)
        self.findings = findings

    def emit(self, record):
        self.findings.expect(False, f"rdflib warns: {record.getMessage()}")


def read(stem, extension, format, findings):
    graph = rdflib.ConjunctiveGraph()
    try:
        graph.parse(f"{stem}.{extension}", format=format)
    except Exception as error:  # whatever a reader throws is its finding
        findings.expect(False, f"{extension}: {error}")
    return graph


def statements(graph):
    """Without texts that have a backslash: before version 6.2, rdflib takes `\\\\n` of N-Triples for a line break."""
    return {triple for triple in graph.triples((None, None, None)) if "\\" not in triple[2]}


def check_vocabulary(graph, topics, findings):
    """The topics are concepts of both files, labelled alike."""
    for topic in graph.subjects(RDF.type, SKOS.Concept):
        findings.expect((topic, RDF.type, SKOS.Concept) in topics, f"{topic} is not in the vocabulary")
        labels = set(graph.objects(topic, SKOS.prefLabel))
        findings.expect(labels == set(topics.objects(topic, SKOS.prefLabel)), f"{topic} is called otherwise there")
        above = set(graph.objects(topic, SKOS.broader))
        findings.expect(above <= set(topics.objects(topic, SKOS.broader)), f"{topic} has other topics above it there")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = Findings()
    logging.getLogger("rdflib").addHandler(Loud(findings))
    warnings.simplefilter("error")
    graphs = {name: read(sys.argv[1], name, format, findings) for name, format in FORMATS.items()}
    first = graphs["turtle"]
    for name, graph in graphs.items():
        apart = statements(first) ^ statements(graph)
        findings.expect(not apart, f"{name} says something else: {sorted(map(str, apart))[:2]}")
    named = {str(context.identifier) for context in graphs["nquads"].contexts() if len(context)}
    findings.expect(len(named) == 1 and all(name.endswith("graph") for name in named), f"graphs {named}")
    findings.expect(len(first) > 0, "nothing is said")
    check_vocabulary(first, read(sys.argv[1], "skos", "turtle", findings), findings)
    findings.end(f"{len(first)} triples in {len(graphs)} formats")


main()
