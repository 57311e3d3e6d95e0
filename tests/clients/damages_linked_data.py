# SPDX-License-Identifier: MIT
"""Ways to damage linked data that its judges have to notice."""
import re

from damage import add, cut_at, replace

CONCEPT = "<http://www.w3.org/2004/02/skos/core#{}>"
BROADER, RELATED = CONCEPT.format("broader"), CONCEPT.format("related")
PREFERRED, ALTERNATIVE = CONCEPT.format("prefLabel"), CONCEPT.format("altLabel")

LINKED_DATA = {
    # Text that is not well formed.
    "raw-newline": (".ntriples", replace(r'label> "', 'label> "\n')),
    "raw-quote": (".ntriples", replace(r'label> "', 'label> ""')),
    "unended-literal": (".turtle", replace(r'rdfs:label "(\w)', r"rdfs:label \1")),
    "unknown-escape": (".turtle", replace(r'rdfs:label "', r'rdfs:label "\\q')),
    "blank-in-graph": (".nquads", replace(r"(?m)graph> \.$", "gra ph> .")),
    "language-tag": (".ntriples", replace(r'(?m)(label> "[^"\n]*") \.$', r"\1@en_US .")),
    "unknown-prefix": (".turtle", replace(r"(?m)^@prefix skos: [^\n]*\n", "")),
    "cut-short": (".jsonld", cut_at(1 / 2)),
    # What JSON-LD readers trip over.
    "null-term": (".jsonld", replace(r'(?m)^"kind":"weft:kind"', '"kind":null')),
    "remote-context": (".jsonld", replace(r'(?ms)^"@context":(\{.*?^\}),', r'"@context":["https://example.org/context",\1],')),
    "id-first": (".jsonld", replace(r'\{("type":"[^"]*"),("id":"[^"]*")', r"{\2,\1")),
    "weight-as-text": (".jsonld", replace(r'"weight":([\d.]+)', r'"weight":"\1"')),
    "no-end": (".jsonld", replace(r'"target":"[^"]*"', '"target":"topic:nowhere"')),
    # Formats that no longer say the same.
    "other-count": (".nquads", replace(r'count> "(\d+)"', r'count> "1\1"')),
    "other-weight": (".jsonld", replace(r'"weight":0\.(\d)', r'"weight":0.0\1')),
    "less-said": (".turtle", replace(r"(?m)^  schema:url [^\n]*\n", "")),
    "no-graph": (".nquads", lambda text: re.sub(r" <[^>]*graph> \.$", " .", text, flags=re.MULTILINE)),
    # What is well formed and wrong.
    "circle": (".ntriples", add(rf"(?m)^(\S+) {BROADER} (\S+) \.$", rf"\2 {BROADER} \1 .")),
    "one-sided": (".ntriples", replace(r"(?m)^\S+ <urn:weft:vocabulary:together> \S+ \.\n", "")),
    "related-above": (".ntriples", add(rf"(?m)^(\S+) {BROADER} (\S+) \.$", rf"\1 {RELATED} \2 .\n\2 {RELATED} \1 .")),
    "label-of-two-kinds": (".ntriples", add(rf"(?m)^(\S+) {PREFERRED} (.+) \.$", rf"\1 {ALTERNATIVE} \2 .")),
    "two-names": (".ntriples", add(rf"(?m)^(\S+) {PREFERRED} (.+) \.$", rf'\1 {PREFERRED} "another" .')),
    "dangling": (".ntriples", replace(r"(ns#object> <[^>]*)>", r"\1-nowhere>")),
    "edge-not-stated": (".ntriples", replace(r"(?m)^\S+ <https://schema.org/about> \S+ \.\n", "")),
    "stated-without-edge": (
        ".ntriples",
        replace(
            r"(?m)^(\S+) <[^>]*ns#subject> [^\n]*\n\1 <[^>]*ns#object> [^\n]*\n"
            r"\1 <[^>]*ns#predicate> <https://schema.org/about> \.\n",
            "",
        ),
    ),
    "part-of-nothing": (".ntriples", replace(r"(?m)^\S+ <https://schema.org/hasPart> \S+ \.\n", "")),
    "heavy": (".ntriples", replace(r'weight> "[^"]*"', 'weight> "1.5E0"')),
    "no-date": (".ntriples", replace(r'datePublished> "[^"]*"', 'datePublished> "soon"')),
    "script": (".ntriples", replace(r"schema.org/url> <https?:", "schema.org/url> <javascript:")),
    "misspelt": (".ntriples", replace(r"schema.org/citation>", "schema.org/citatoin>")),
    "misplaced": (".ntriples", replace(r"schema.org/citation>", "schema.org/telephone>")),
    "no-topic": (".skos", replace(r"(?m)^(topic:\S+|<\S+>)\s+a skos:Concept\b", r"\1 a skos:Collection")),
    "called-otherwise": (".skos", replace(r'skos:prefLabel "', 'skos:prefLabel "un')),
    "label-twice": (".skos", replace(r'skos:prefLabel ("[^"]*")', r"skos:prefLabel \1 ;\n\tskos:hiddenLabel \1")),
    "moved": (".evidence.jsonld", replace(r'"start":(\d+)', r'"start":1\1')),
    "misquoted": (".evidence.jsonld", replace(r'("TextQuoteSelector","exact":")', r"\1not ")),
    "no-body": (".evidence.jsonld", replace(r'"hasBody":"edge:\w', '"hasBody":"edge:x')),
    "less-evidence": (".evidence.jsonld", replace(r'(?m)^\{"type":"Annotation"[^\n]*,\n', "")),
    "untyped-selector": (".evidence.jsonld", replace(r'\{"type":"TextQuoteSelector"', '{"type":"Quote"')),
}

TABLES = {"linked_data": LINKED_DATA}
