#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Judges a judge: it must accept a file, and object to each damaged copy of it by saying what is wrong.

usage: damage_graph.py xml|json|tree|dot DAMAGE,… FILE JUDGE…

An argument FILE among those of the judge stands for the copy. DAMAGE,… names those to do; `all` is all of the kind.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from judge import SKIPPED


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
    "label": lambda text: re.sub(r'( label="|_label">)', r"\1Other: ", text, count=1),
    "ampersand": lambda text: re.sub(r'( label="|_label">)', r"\1R&D ", text, count=1),
    "cut": lambda text: text[: len(text) * 2 // 3],
}


def lists_of(document):
    """The nodes and edges of a JSON format."""
    return next((d["nodes"], d[name]) for d in (document.get("elements", document),) for name in ("edges", "links")
                if name in d)


def part_with(item, key):
    return next(part for part in (item, item.get("data", {}), item.get("attributes", {})) if key in part)


def in_json(change):
    def damaged(text):
        document = json.loads(text)
        change(*lists_of(document))
        return json.dumps(document)
    return damaged


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
    "cut": XML["cut"],
}


def in_tree(change):
    """A change of a topic that has topics below it."""
    def damaged(text):
        document = json.loads(text)
        change(document, next(child for child in document["children"] if "children" in child))
        return json.dumps(document)
    return damaged


TREE = {
    "topic-lost": in_tree(lambda root, topic: topic["children"].pop()),
    "topic-twice": in_tree(lambda root, topic: topic["children"].append(topic["children"][0])),
    "moved": in_tree(lambda root, topic: root["children"].append(topic["children"].pop())),
    "value": in_tree(lambda root, topic: topic.update(value=topic["value"] + 1)),
    "label": in_tree(lambda root, topic: topic.update(name="Other")),
    "cut": XML["cut"],
}

DOT = {
    "dangling": lambda text: re.sub(r'-> "[^"]*"', '-> "topic:nowhere"', text, count=1),
    "weight": lambda text: re.sub(r"weight=[\d.]+", "weight=0.123", text, count=1),
    "edge-twice": lambda text: re.sub(r'(\t"[^"]*" -> "[^"]*"\t\[[^\]]*\];\n)', r"\1\1", text, count=1),
    "edge-lost": lambda text: re.sub(r'\t"[^"]*" -> "[^"]*"\t\[[^\]]*\];\n', "", text, count=1),
    "node-lost": lambda text: re.sub(r'\t"topic:[^"]*"\t\[[^\]]*\];\n', "", text, count=1),
    "label": lambda text: re.sub(r'(\n\t"topic:[^]]*?)label=', r"\1label=Other, note=", text, count=1),
    "script": lambda text: re.sub(r'URL="', r'URL="x\\"><script>alert(1)</script><a href=\\"', text, count=1),
    "address": lambda text: re.sub(r'URL="', r'URL="javascript:', text, count=1),
    "cut": XML["cut"],
}


def fault_of(command, name):
    """Why a judge did not object as it should; nothing when it did."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 1 and "wrong: " in done.stdout and not done.stderr:
        return None
    return f"{name}: the judge ends with {done.returncode}:\n{done.stdout}{done.stderr}"


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    damages = {"xml": XML, "json": JSON, "tree": TREE, "dot": DOT}[sys.argv[1]]
    names = list(damages) if sys.argv[2] == "all" else sys.argv[2].split(",")
    path, command = Path(sys.argv[3]), sys.argv[4:]
    whole = subprocess.run(command, check=False)
    if whole.returncode != 0:
        sys.exit(SKIPPED if whole.returncode == SKIPPED else "the judge does not accept the file as it is")
    text, faults = path.read_text(encoding="utf-8"), []
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            damaged = damages[name](text)
            if damaged == text:
                faults.append(f"{name}: nothing was damaged")
                continue
            copy = Path(folder) / path.name
            copy.write_text(damaged, encoding="utf-8")
            place = command.index(str(path))
            faults.append(fault_of([*command[:place], str(copy), *command[place + 1:]], name))
    faults = [fault for fault in faults if fault]
    print("\n".join(faults) if faults else f"The judge objects to all {len(names)} damages.")
    sys.exit(1 if faults else 0)


main()
