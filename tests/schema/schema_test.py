#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds ontology/schema.json against the ontology and against weft's own reader.

usage: schema_test.py WEFT

Of every row of the table below, the lines that the schema refuses must be those that weft complains of. A key that is
unknown is a warning of weft, and the same mistake to an editor.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (Debian: python3-jsonschema, python3-yaml)")
    sys.exit(77)

ONTOLOGY = Path(__file__).resolve().parent.parent.parent / "ontology"
TOPIC = "topics:\n  tea:\n    label: Tea leaves\n    type: concept\n"

# Each row is a file; with several lines in one, all of its faults.
GOOD = {
    "nothing": "",
    "no topics": "scheme: {title: Ours}\ntopics:\n  a: {label: Aa, type: field}\n",
    "all fields": TOPIC + """\
    aliases: [Cha, 996, true, "no"]
    hidden: [teh]
    broader: [drinks]
    related: [c++, c#, .net]
    sites: [tea.example, github.com/tea/tea, "host:8080/x"]
    same_as: ["https://en.wikipedia.org/wiki/Tea"]
    labels: {zh: [茶], de: Tee, pt-BR: [Chá, Mate]}
    match:
      - {label: Cha, case: exact, needs: [cup, 12, "topic:drinks"], never: [cha cha]}
      - label: 996
  drinks: {label: Drinks, type: field}
  c++: {label: C++, type: language}
  c#: {label: "C#", type: language}
  .net: {label: .NET, type: technology}
""",
    "no type": "topics:\n  tea:\n    label: Tea leaves\n",
    "fields left empty": TOPIC + "    aliases:\n    broader: []\n    match:\n",
}
BAD = {
    "an unknown key": TOPIC + "    aliasses: [Cha]\n",
    "an unknown key at the top": TOPIC + "topic: {}\n",
    "an unknown key of the scheme": "scheme:\n  titel: Ours\n" + TOPIC,
    "an unknown key of a policy": TOPIC + "    match:\n      - label: Tea leaves\n        need: [cup]\n",
    "a capital in an id": "topics:\n  Tea:\n    label: Tea leaves\n    type: concept\n",
    "a blank in an id": "topics:\n  green tea:\n    label: Tea leaves\n    type: concept\n",
    "an id that begins with a hyphen": "topics:\n  -tea:\n    label: Tea leaves\n    type: concept\n",
    "a long id": "topics:\n  " + "x" * 101 + ":\n    label: Tea leaves\n    type: concept\n",
    "no label": "topics:\n  tea:\n    type: concept\n",
    "an unknown type": "topics:\n  tea:\n    label: Tea leaves\n    type: beverage\n",
    "a topic that is a text": "topics:\n  tea: Tea leaves\n",
    "topics as a list": "topics:\n  - tea\n",
    "an empty label": 'topics:\n  tea:\n    label: ""\n    type: concept\n',
    "a label that is a list": "topics:\n  tea:\n    label: [Tea]\n    type: concept\n",
    "a long label": TOPIC + "    hidden:\n      - " + "x" * 201 + "\n",
    "a control character": TOPIC + '    aliases:\n      - Cha\n      - "a\\u0007b"\n',
    "a mark of direction": TOPIC + '    aliases:\n      - "a\\u202Eb"\n',
    "aliases as a text": TOPIC + "    aliases: Cha\n",
    "a list in a list": TOPIC + "    aliases:\n      - [Cha]\n",
    "broader as a text": TOPIC + "    broader: tea\n",
    "a site with a scheme": TOPIC + "    sites:\n      - https://tea.example\n",
    "a site with www": TOPIC + "    sites:\n      - www.tea.example\n",
    "a site with a blank": TOPIC + "    sites:\n      - tea example\n",
    "an address without a scheme": TOPIC + "    same_as:\n      - en.wikipedia.org/wiki/Tea\n",
    "an address of another scheme": TOPIC + "    same_as:\n      - ftp://tea.example/\n",
    "no language": TOPIC + "    labels:\n      x: [Tee]\n",
    "a language with a blank": TOPIC + "    labels:\n      de at: [Tee]\n",
    "labels as a list": TOPIC + "    labels: [Tee]\n",
    "a policy that is a text": TOPIC + "    match:\n      - Tea leaves\n",
    "policies as a map": TOPIC + "    match: {label: Tea leaves}\n",
    "a policy without a label": TOPIC + "    match:\n      - case: exact\n",
    "an unknown case": TOPIC + "    match:\n      - label: Tea leaves\n        case: upper\n",
    "needs as a text": TOPIC + "    match:\n      - label: Tea leaves\n        needs: cup\n",
    "several faults": TOPIC + "    aliases: Cha\n    sites:\n      - http://x.example\n      - x.example\n    labels:\n      x: y\n",
}


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: no dates, and only true and false are truths."""

    def read(self, node):
        """The value of a node; the keys of maps are texts, as JSON has them."""
        if isinstance(node, yaml.MappingNode):
            return {key.value: self.read(value) for key, value in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item) for item in node.value]
        return self.construct_object(node)


KEPT = {"tag:yaml.org,2002:null", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag in KEPT]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def line_of(node, path):
    """The line of what a path leads to; a topic or a field that is a map is where its key is."""
    line = node.start_mark.line if node else 0
    for step in path:
        if isinstance(node, yaml.SequenceNode):
            node = node.value[step]
            line = node.start_mark.line
        else:
            key, node = next((key, value) for key, value in node.value if key.value == str(step))
            line = key.start_mark.line if isinstance(node, yaml.MappingNode) else node.start_mark.line
    return line + 1


def lines_of(error, root):
    path = list(error.absolute_path)
    if error.parent is not None and error.parent.validator == "propertyNames":
        path = list(error.parent.absolute_path)
    if error.validator == "additionalProperties":
        return {line_of_key(root, path, key) for key in error.instance if key not in error.schema["properties"]}
    if "propertyNames" in error.absolute_schema_path:
        return {line_of_key(root, path, error.instance)}
    return {line_of(root, path)}


def line_of_key(root, path, wanted):
    node = root
    for step in path:
        node = node.value[step] if isinstance(node, yaml.SequenceNode) else next(
            value for key, value in node.value if key.value == str(step))
    return next(key.start_mark.line for key, _ in node.value if key.value == wanted) + 1


def refused_by_schema(validator, text):
    loader = Loader(text)
    root = loader.get_single_node()
    value = loader.read(root) if root else None
    return {line for error in validator.iter_errors(value) for line in lines_of(error, root)}


def refused_by_weft(weft, text):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([weft, "ontology", "show", "--no-default-ontology", "--ontology", file.name],
                             capture_output=True, encoding="utf-8", check=False)
        found = re.findall(rf"^{re.escape(file.name)}:(\d+):\d+: (error|warning): .*\[(.*)\]$", run.stderr, re.MULTILINE)
    return {int(line) for line, severity, code in found if severity == "error" or code == "ontology-unknown-key"}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    schema = json.loads((ONTOLOGY / "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = []
    files = sorted(ONTOLOGY.glob("*.yaml"))
    for path in files:
        lines = refused_by_schema(validator, path.read_text(encoding="utf-8"))
        faults += [f"{path.name}:{line} is refused" for line in sorted(lines)]
    for name, text in (GOOD | BAD).items():
        by_schema, by_weft = refused_by_schema(validator, text), refused_by_weft(sys.argv[1], text)
        if by_schema != by_weft or bool(by_weft) != (name in BAD):
            faults.append(f"{name}: the schema refuses lines {sorted(by_schema)}, weft {sorted(by_weft)}")
    print("\n".join(faults) if faults else f"{len(files)} files, {len(GOOD) + len(BAD)} rows.")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
