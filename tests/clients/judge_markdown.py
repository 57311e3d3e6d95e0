#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads a folder of linked notes line by line: front matter by PyYAML, links by where they lead, edges from both ends.

usage: judge_markdown.py FOLDER GRAPH.jsonld
"""
import datetime
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from graph_reading import SYMMETRIC, Graph, plain
from judge import Findings, skip

try:
    import yaml
except ImportError:
    skip("yaml is not installed (Debian: python3-yaml)")

# The heading of a section: its relation, and whether the note is what the edge comes from.
SECTIONS = {
    "About": ("about", True),
    "Mentions": ("mentions", True),
    "Sources": ("isBasedOn", True),
    "Issue": ("isPartOf", True),
    "Refers to": ("refersTo", True),
    "The same page": ("sameWork", True),
    "Related articles": ("relatedArticle", True),
    "Broader": ("broader", True),
    "Narrower": ("broader", False),
    "Related": ("related", True),
    "Together": ("together", True),
    "Articles about it": ("about", False),
    "Articles that mention it": ("mentions", False),
    "Articles that lead to it": ("isBasedOn", False),
    "Articles": ("isPartOf", False),
    "Articles that refer to it": ("refersTo", False),
}
HOME = "Topic map"
LINK = r"\[\[(?P<path>[^\[\]|<>#^\\]+)\|(?P<text>[^\[\]|<>`$*%=^{}~\\]*)\]\]"
EDGE = re.compile(rf"- (?:\d{{4}}-\d\d-\d\d )?{LINK} \(weight:: (?P<weight>[\d.]+)\) \(count:: (?P<count>\d+)\)")
PAGE = re.compile(r"\[The page\]\(<(https?://[^<>\s\[\]$]+)>\)")
FORBIDDEN = set('"#$%*/:<=>?[\\]^`{|}~') | {chr(c) for c in range(32)}
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def is_tame(text):
    """Nothing in it but words, once what is escaped is gone."""
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text)
    return not re.search(r"[\[\]<>`$*#|~%=^{}\\]|::|://|www\.", bare)


def judge_name(findings, path):
    name = path.stem
    findings.expect(not FORBIDDEN & set(name), f"{name!r} cannot be a name everywhere")
    findings.expect(name == name.strip(". ") and name, f"{name!r} has loose ends")
    findings.expect(not DEVICE.fullmatch(name), f"{name!r} is a device")
    findings.expect(len(path.name.encode()) <= 120, f"{name!r} is too long")


class Note:
    def __init__(self, findings, root, path):
        self.name = str(path.relative_to(root).with_suffix(""))
        text = path.read_text(encoding="utf-8")
        parts = text.split("---\n", 2)
        findings.expect(len(parts) == 3 and parts[0] == "", f"{self.name} has no front matter")
        self.properties, self.lines = {}, []
        try:
            self.properties = yaml.safe_load(parts[1])
            self.lines = parts[2].splitlines()
        except (yaml.YAMLError, IndexError) as error:
            findings.expect(False, f"{self.name}: {error}")

    @property
    def id(self):
        return self.properties.get("id")


def edges_of(findings, note, notes):
    """The edges of a note: source, target, relation, weight, count, and whether it told them as their source."""
    section = None
    for line in note.lines:
        edge = EDGE.fullmatch(line)
        if edge and section:
            other = notes.get(edge["path"])
            findings.expect(other is not None, f"{note.name}: no note [[{edge['path']}]]")
            relation, outgoing = section
            ends = [note.id, other.id if other else None]
            yield (*(ends if outgoing else ends[::-1]), relation, float(edge["weight"]), int(edge["count"])), outgoing
        elif line.startswith("## "):
            section = SECTIONS.get(line.removeprefix("## "))
            findings.expect(section, f"{note.name}: an odd heading {line!r}")
        elif line.startswith("# "):
            findings.expect(is_tame(line.removeprefix("# ")), f"{note.name}: a wild title {line!r}")
        else:
            findings.expect(line == "" or PAGE.fullmatch(line), f"{note.name}: an odd line {line!r}")


def judge_properties(findings, graph, note):
    node = graph.nodes.get(note.id)
    findings.expect(node is not None, f"{note.name}: {note.id} is not in the graph")
    if node is None:
        return
    says = note.properties
    findings.expect(says.get("type") == node["group"], f"{note.name} is a {says.get('type')}")
    findings.expect(says.get("count") == node.get("count"), f"{note.name} counts {says.get('count')}")
    findings.expect(says.get("url") == node.get("url"), f"{note.name} leads to {says.get('url')}")
    if node["group"] == "issue" and "datePublished" in node:
        findings.expect(says.get("date") == datetime.date.fromisoformat(node["datePublished"]), f"{note.name} is of {says.get('date')}")
    called = {note.name.partition("/")[2], *says.get("aliases", [])}
    other = [label["@value"] if isinstance(label, dict) else label for label in node.get("altLabel", [])]
    missing = [label for label in [node["label"], *other] if plain(label) not in called]
    findings.expect(not missing, f"{note.name} is not found by {missing}")


def judge_home(findings, note, notes):
    for line in note.lines:
        links = re.findall(LINK, line)
        findings.expect(all(path in notes for path, _ in links), f"{note.name}: a link leads nowhere: {line}")
        rest = re.sub(LINK, "", line).replace("(count::", "").replace("**", "").lstrip("#")
        findings.expect(is_tame(rest), f"{note.name}: an odd line {line!r}")
        findings.expect(bool(links) or line == "" or line.startswith("#"), f"{note.name}: an odd line {line!r}")


def judge_edges(findings, graph, told):
    directed = [(edge, outgoing) for edge, outgoing in told if edge[2] not in SYMMETRIC]
    mutual = Counter((*sorted(edge[:2], key=str), *edge[2:]) for edge, _ in told if edge[2] in SYMMETRIC)
    halves = [edge for edge, count in mutual.items() if count != 2]
    findings.expect(not halves, f"not told from both ends: {halves[:3]}")
    known = {(*sorted(edge[:2]), *edge[2:]): edge for edge in graph.edges if edge[2] in SYMMETRIC}
    both = [known.get(edge, edge) for edge in mutual]
    for which in (True, False):
        edges = [edge for edge, outgoing in directed if outgoing == which]
        graph.expect_edges(findings, edges + both, "from their sources" if which else "from their targets")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    findings = Findings()
    graph = Graph(sys.argv[2])
    root = Path(sys.argv[1])
    paths = sorted(root.rglob("*.md"))
    notes = {note.name: note for note in (Note(findings, root, path) for path in paths)}
    for path in paths:
        judge_name(findings, path)
    alike = Counter(unicodedata.normalize("NFKC", name).casefold() for name in notes)
    findings.expect(max(alike.values()) == 1, f"names that some systems take for one: {alike.most_common(2)}")
    home = notes.pop(HOME)
    judge_home(findings, home, notes)
    for kind in ("topic", "article", "source", "issue"):
        ids = [note.id for note in notes.values() if note.properties.get("type") == kind]
        graph.expect_ids(findings, kind, ids)
        findings.expect(home.properties.get(kind + "s") == len(ids), f"{HOME} counts other {kind}s")
    for note in notes.values():
        judge_properties(findings, graph, note)
    told = [edge for note in notes.values() for edge in edges_of(findings, note, notes)]
    judge_edges(findings, graph, told)
    findings.end(f"{len(notes)} notes, {len(told)} links")


main()
