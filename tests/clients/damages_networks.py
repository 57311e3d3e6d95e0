# SPDX-License-Identifier: MIT
"""Ways to damage what graph programs read that their judges have to notice."""
import json
import re

from damage import cut_at, in_one_file, replace


def last_edge(text):
    return [line for line in text.splitlines(keepends=True) if line.startswith("<edge ")][-1]


def first_node(text):
    return next(line for line in text.splitlines(keepends=True) if line.startswith("<node "))


def in_edge(pattern, replacement):
    """A change of the last edge of an XML file."""
    return lambda text: text.replace(last_edge(text), re.sub(pattern, replacement, last_edge(text), count=1))


XML = {
    "dangling": in_edge(r' target="[^"]*"', ' target="nowhere"'),
    "turned": in_edge(r' source="([^"]*)" target="([^"]*)"', r' source="\2" target="\1"'),
    "weight": in_edge(r'(weight="|_weight">)[\d.]+', r"\g<1>0.123"),
    "heavy": in_edge(r'(weight="|_weight">)[\d.]+', r"\g<1>heavy"),
    "edge-twice": lambda text: text.replace(last_edge(text), last_edge(text) * 2),
    "edge-lost": lambda text: text.replace(last_edge(text), ""),
    "node-twice": lambda text: text.replace(first_node(text), first_node(text) * 2),
    "node-lost": lambda text: text.replace(first_node(text), ""),
    "label": replace(r'( label="|_label">)', r"\1Other: "),
    "ampersand": replace(r'( label="|_label">)', r"\1R&D "),
    "cut-short": cut_at(2 / 3),
}


def lists_of(document):
    """The nodes and edges of a JSON format."""
    return next((d["nodes"], d[name]) for d in (document.get("elements", document),) for name in ("edges", "links")
                if name in d)


def part_with(item, key):
    return next(part for part in (item, item.get("data", {}), item.get("attributes", {})) if key in part)


def in_document(change):
    """A change of a JSON document; one that changes nothing leaves the text as it is."""
    def damaged(text):
        document = json.loads(text)
        change(document)
        return text if document == json.loads(text) else json.dumps(document)
    return damaged


def in_json(change):
    return in_document(lambda document: change(*lists_of(document)))


def turn(_, edges):
    ends = part_with(edges[-1], "source")
    ends["source"], ends["target"] = ends["target"], ends["source"]


JSON = {
    "dangling": in_json(lambda nodes, edges: part_with(edges[-1], "source").update(target="topic:nowhere")),
    "turned": in_json(turn),
    "weight": in_json(lambda nodes, edges: part_with(edges[-1], "weight").update(weight=0.123)),
    "edge-twice": in_json(lambda nodes, edges: edges.append(edges[-1])),
    "edge-lost": in_json(lambda nodes, edges: edges.pop()),
    "node-twice": in_json(lambda nodes, edges: nodes.append(nodes[0])),
    "node-lost": in_json(lambda nodes, edges: nodes.pop(0)),
    "label": in_json(lambda nodes, edges: part_with(nodes[0], "label").update(label="Other")),
    "cut-short": cut_at(2 / 3),
}


def in_tree(change):
    """A change of a topic that has topics below it."""
    return in_document(lambda root: change(root, next(child for child in root["children"] if "children" in child)))


TREE = {
    "topic-lost": in_tree(lambda root, topic: topic["children"].pop()),
    "topic-twice": in_tree(lambda root, topic: topic["children"].append(topic["children"][0])),
    "moved": in_tree(lambda root, topic: root["children"].append(topic["children"].pop())),
    "value": in_tree(lambda root, topic: topic.update(value=topic["value"] + 1)),
    "label": in_tree(lambda root, topic: topic.update(name="Other")),
    "cut-short": cut_at(2 / 3),
}

DOT = {
    "dangling": replace(r'-> "[^"]*"', '-> "topic:nowhere"'),
    "weight": replace(r"weight=[\d.]+", "weight=0.123"),
    "edge-twice": replace(r'(\t"[^"]*" -> "[^"]*" \[[^\]]*\];\n)', r"\1\1"),
    "edge-lost": replace(r'\t"[^"]*" -> "[^"]*" \[[^\]]*\];\n', ""),
    "node-lost": replace(r'\t"topic:[^"]*" \[[^\]]*\];\n', ""),
    "label": replace(r'(\n\t"topic:[^]]*?)label=', r"\1label=Other, note="),
    "script": replace(r'URL="', r'URL="x\\"><script>alert(1)</script><a href=\\"'),
    "address": replace(r'URL="', r'URL="javascript:'),
    "cut-short": cut_at(2 / 3),
}

TABLES = {"xml": in_one_file(XML), "json": in_one_file(JSON), "tree": in_one_file(TREE), "dot": in_one_file(DOT)}
