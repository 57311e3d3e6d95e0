#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads JSON-LD with PyLD and without a network; it must say what N-Triples say.

usage: judge_pyld.py STEM
"""
import json
import sys

from judge import Findings, skip, triples_of

try:
    from pyld import jsonld
except ImportError:
    skip("PyLD is not installed (Debian: python3-pyld)")


def no_network(url, _options):
    raise jsonld.JsonLdError(f"asked for {url}", "loading document failed")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = Findings()
    with open(f"{sys.argv[1]}.jsonld", encoding="utf-8") as file:
        document = json.load(file)
    try:
        read = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": no_network})
    except (jsonld.JsonLdError, TypeError) as error:
        findings.expect(False, f"PyLD: {error}")
        read = ""
    with open(f"{sys.argv[1]}.ntriples", encoding="utf-8", newline="\n") as file:
        wanted = triples_of(file.read())
    found = triples_of(read)
    findings.expect(found == wanted, f"PyLD reads something else: {sorted(found ^ wanted)[:2]}")
    findings.expect(wanted, "nothing is said")
    findings.end(f"{len(found)} triples")


main()
