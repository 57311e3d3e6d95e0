# SPDX-License-Identifier: MIT
"""Ways to damage an export that its judges have to notice: KINDS has, by name, the file by its extension and what is
done to its text."""
import re

CONCEPT = "<http://www.w3.org/2004/02/skos/core#{}>"
BROADER, RELATED = CONCEPT.format("broader"), CONCEPT.format("related")
PREFERRED, ALTERNATIVE = CONCEPT.format("prefLabel"), CONCEPT.format("altLabel")


def replace(pattern, by):
    """Replaces what matches first."""

    def damage(text):
        changed, count = re.subn(pattern, by, text, count=1, flags=re.MULTILINE | re.DOTALL)
        if count == 0:
            raise ValueError(f"nothing to damage: {pattern}")
        return changed

    return damage


def add(pattern, template):
    """Adds a line made of what matches first."""

    def damage(text):
        found = re.search(pattern, text, flags=re.MULTILINE)
        if not found:
            raise ValueError(f"nothing to damage: {pattern}")
        return text + found.expand(template) + "\n"

    return damage


KINDS = {
    # Text that is not well formed.
    "raw-newline": ("ntriples", replace(r'label> "', 'label> "\n')),
    "raw-quote": ("ntriples", replace(r'label> "', 'label> ""')),
    "unended-literal": ("turtle", replace(r'rdfs:label "(\w)', r"rdfs:label \1")),
    "unknown-escape": ("turtle", replace(r'rdfs:label "', r'rdfs:label "\\q')),
    "blank-in-graph": ("nquads", replace(r"graph> \.$", "gra ph> .")),
    "language-tag": ("ntriples", replace(r'(label> "[^"\n]*") \.$', r"\1@en_US .")),
    "unknown-prefix": ("turtle", replace(r"^@prefix skos: [^\n]*\n", "")),
    "cut-short": ("jsonld", lambda text: text[: len(text) // 2]),
    # What JSON-LD readers trip over.
    "null-term": ("jsonld", replace(r'^"kind":"weft:kind"', '"kind":null')),
    "remote-context": ("jsonld", replace(r'^"@context":(\{.*?^\}),', r'"@context":["https://example.org/context",\1],')),
    "id-first": ("jsonld", replace(r'\{("type":"[^"]*"),("id":"[^"]*")', r"{\2,\1")),
    "weight-as-text": ("jsonld", replace(r'"weight":([\d.]+)', r'"weight":"\1"')),
    "no-end": ("jsonld", replace(r'"target":"[^"]*"', '"target":"topic:nowhere"')),
    # Formats that no longer say the same.
    "other-count": ("nquads", replace(r'count> "(\d+)"', r'count> "1\1"')),
    "other-weight": ("jsonld", replace(r'"weight":0\.(\d)', r'"weight":0.0\1')),
    "less-said": ("turtle", replace(r"^  schema:url [^\n]*\n", "")),
    "no-graph": ("nquads", lambda text: re.sub(r" <[^>]*graph> \.$", " .", text, flags=re.MULTILINE)),
    # What is well formed and wrong.
    "circle": ("ntriples", add(rf"^(\S+) {BROADER} (\S+) \.$", rf"\2 {BROADER} \1 .")),
    "one-sided": ("ntriples", replace(r"^\S+ <urn:weft:vocabulary:together> \S+ \.\n", "")),
    "related-above": ("ntriples", add(rf"^(\S+) {BROADER} (\S+) \.$", rf"\1 {RELATED} \2 .\n\2 {RELATED} \1 .")),
    "label-of-two-kinds": ("ntriples", add(rf"^(\S+) {PREFERRED} (.+) \.$", rf"\1 {ALTERNATIVE} \2 .")),
    "two-names": ("ntriples", add(rf"^(\S+) {PREFERRED} (.+) \.$", rf'\1 {PREFERRED} "another" .')),
    "dangling": ("ntriples", replace(r"(ns#object> <[^>]*)>", r"\1-nowhere>")),
    "edge-not-stated": ("ntriples", replace(r"^\S+ <https://schema.org/about> \S+ \.\n", "")),
    "stated-without-edge": (
        "ntriples",
        replace(
            r"^(\S+) <[^>]*ns#subject> [^\n]*\n\1 <[^>]*ns#object> [^\n]*\n"
            r"\1 <[^>]*ns#predicate> <https://schema.org/about> \.\n",
            "",
        ),
    ),
    "part-of-nothing": ("ntriples", replace(r"^\S+ <https://schema.org/hasPart> \S+ \.\n", "")),
    "heavy": ("ntriples", replace(r'weight> "[^"]*"', 'weight> "1.5E0"')),
    "no-date": ("ntriples", replace(r'datePublished> "[^"]*"', 'datePublished> "soon"')),
    "script": ("ntriples", replace(r"schema.org/url> <https?:", "schema.org/url> <javascript:")),
    "misspelt": ("ntriples", replace(r"schema.org/citation>", "schema.org/citatoin>")),
    "misplaced": ("ntriples", replace(r"schema.org/citation>", "schema.org/telephone>")),
    "no-topic": ("skos", replace(r"^(topic:\S+|<\S+>)\s+a skos:Concept\b", r"\1 a skos:Collection")),
    "called-otherwise": ("skos", replace(r'skos:prefLabel "', 'skos:prefLabel "un')),
    "label-twice": ("skos", replace(r'skos:prefLabel ("[^"]*")', r"skos:prefLabel \1 ;\n\tskos:hiddenLabel \1")),
    "moved": ("evidence.jsonld", replace(r'"start":(\d+)', r'"start":1\1')),
    "misquoted": ("evidence.jsonld", replace(r'("TextQuoteSelector","exact":")', r"\1not ")),
    "no-body": ("evidence.jsonld", replace(r'"hasBody":"edge:\w', '"hasBody":"edge:x')),
    "less-evidence": ("evidence.jsonld", replace(r'^\{"type":"Annotation"[^\n]*,\n', "")),
    "untyped-selector": ("evidence.jsonld", replace(r'\{"type":"TextQuoteSelector"', '{"type":"Quote"')),
}
