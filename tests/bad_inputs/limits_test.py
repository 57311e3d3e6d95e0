# SPDX-License-Identifier: MIT
"""Holds docs/limits.md against the code, and goes beyond each bound to see the message that it promises."""

import argparse
import http.client
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120  # seconds
UNITS = {"": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "s": 1, "ms": 1}
HEADER = "HEADER\n"  # stands for that of a shard
TOPIC = "topics:\n  a: {label: Aa, type: concept}\n"


def rows():
    """The cells of all tables."""
    lines = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in cells if row[0] != "what" and not row[0].startswith("---")]


def number(cell):
    digits, unit = re.fullmatch(r"([\d,]+) ?(\w*)", cell).groups()
    return int(digits.replace(",", "")) * UNITS[unit]


def numbers_in_code(place):
    """The numbers that a name stands for: one, but for a list of them."""
    path, name = place.split(": ")
    text = (ROOT / ("include" if path.startswith("weft/") else "src") / path).read_text(encoding="utf-8")
    written = re.search(rf"\b{name}\s*(?:=\s*([^;)]*)|\{{([^;]*)\}});", text) or re.search(rf"\b{name}\s*=\s*([^;)]*)", text)
    value = written[1] if written[1] else written.group(written.lastindex)
    value = re.sub(r"std::\w+(?:::\w+)*\{([\d']+)\}", r"\1", value).replace("'", "").strip("{} ")
    return [left << right for left, right in
            (map(int, part.split("<<")) if "<<" in part else (int(part), 0) for part in value.split(","))]


def nested(text, depth, opening="[", closing="]"):
    return text + opening * depth + closing * depth + "\n"


def issue(front_matter="", body="machine learning\n"):
    return f"---\ntitle: T\n{front_matter}---\n\n{body}"


def flow_list(values):
    return "[" + "1," * values + "]"


# By what is bounded: the file, what is in it at the bound, and beyond it. `{}` is the size of a file, to be filled up.
INPUTS = {
    "the file of an issue": ("x.md", lambda n: "a\n" * (n // 2), lambda n: "a\n" * (n // 2) + "a"),
    "a `weft.yaml`": ("weft.yaml", lambda n: "#" * (n - 1) + "\n", lambda n: "#" * n + "\n"),
    "an ontology, a vocabulary, judged articles":
        ("o.yaml", lambda n: TOPIC + "#" * (n - len(TOPIC)), lambda n: TOPIC + "#" * (n - len(TOPIC) + 1)),
    "YAML, maps and lists inside one another":
        ("x.md", lambda n: issue(nested("a: ", n - 1)), lambda n: issue(nested("a: ", n))),
    "values and keys of a front matter or `weft.yaml`":
        ("x.md", lambda n: issue(f"a: {flow_list(n - 5)}\n"), lambda n: issue(f"a: {flow_list(n)}\n")),
    "bytes of a front matter": ("x.md", lambda n: issue("#" * (n - 100) + "\n"), lambda n: issue("#" * n + "\n")),
    "values and keys of an ontology":
        ("o.yaml", lambda n: TOPIC + f"x: {flow_list(n - 20)}\n", lambda n: TOPIC + f"x: {flow_list(n)}\n"),
    "aliases and anchors of YAML": ("x.md", lambda n: issue(), lambda n: issue("a: &b 1\n")),
    "quotes and lists inside one another":
        ("x.md", lambda n: issue(body="> " * n + "a\n"), lambda n: issue(body="> " * (n + 1) + "a\n")),
    "pairs of brackets in a paragraph":
        ("x.md", lambda n: issue(body="[a]" * n + "\n"), lambda n: issue(body="[a]" * (n + 1) + "\n")),
    "signs of emphasis in a paragraph":
        ("x.md", lambda n: issue(body="*a " * n + "\n"), lambda n: issue(body="*a " * (n + 1) + "\n")),
    "bytes of an address":
        ("x.md", lambda n: issue(body=f"[a]({'https://e.example/'.ljust(n, 'a')})\n"),
         lambda n: issue(body=f"[a]({'https://e.example/'.ljust(n + 1, 'a')})\n")),
    "characters of a label":
        ("o.yaml", lambda n: TOPIC + f"  b: {{label: {'é' * n}, type: concept}}\n",
         lambda n: TOPIC + f"  b: {{label: {'é' * (n + 1)}, type: concept}}\n"),
    "characters of a topic's id":
        ("o.yaml", lambda n: TOPIC + f"  {'b' * n}: {{label: Bb, type: concept}}\n",
         lambda n: TOPIC + f"  {'b' * (n + 1)}: {{label: Bb, type: concept}}\n"),
    "JSON-LD of a vocabulary, nested":
        ("v.jsonld", lambda n: nested("", n), lambda n: nested("", n + 2)),
    "brackets of Turtle, nested":
        ("v.ttl", lambda n: "<urn:a> <urn:b> " + "[ <urn:c> " * n + "1" + " ]" * n + " .\n",
         lambda n: "<urn:a> <urn:b> " + "[ <urn:c> " * (n + 1) + "1" + " ]" * (n + 1) + " .\n"),
    "JSON of judged articles, nested":
        ("labels.jsonl", lambda n: '{"title": "A", "essential": [], "acceptable": [], "x": ' + nested("", n - 1).strip() + "}\n",
         lambda n: '{"title": "A", "essential": [], "acceptable": [], "x": ' + nested("", n + 1).strip() + "}\n"),
    "a line of a shard": ("s.ndjson", None, lambda n: HEADER + "x" * (n + 1) + "\n"),
    "JSON of a shard, nested": ("s.ndjson", None, lambda n: HEADER + '{"a":' * (n + 1) + "1" + "}" * (n + 1) + "\n"),
}
COMMANDS = {
    "x.md": ["build", "x.md", "--no-exports", "--no-default-ontology", "--ontology", "topics.yaml"],
    "weft.yaml": ["build", "good.md", "--no-exports", "--no-default-ontology", "--ontology", "topics.yaml"],
    "o.yaml": ["ontology", "check", "--no-default-ontology", "--ontology", "o.yaml"],
    "v.jsonld": ["ontology", "import", "v.jsonld"],
    "v.ttl": ["ontology", "import", "v.ttl"],
    "labels.jsonl": ["eval", "labels.jsonl", "--archive", "good/weft.db"],
    "s.ndjson": ["merge", "s.ndjson", "-o", "merged", "--no-exports", "--no-default-ontology", "--ontology", "topics.yaml"],
}
# Bounds of processes that take long to meet, by the unit test that meets smaller ones of the same kind.
MET_ELSEWHERE = {
    "time to lay out a map": ("pictures/child_test.cpp", "it took longer than"),
    "processor time of the same": ("pictures/child_test.cpp", "processor"),
    "what comes of it": ("pictures/child_test.cpp", "it made more than 1 MiB"),
}


def call(tool, arguments):
    return json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": tool, "arguments": arguments}}) + "\n"


class Limits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.holder.name)
        (cls.folder / "topics.yaml").write_text(TOPIC, encoding="utf-8")
        (cls.folder / "good.md").write_text(issue(), encoding="utf-8")
        cls.weft("build", "good.md", "-o", "good", "--no-exports", "--no-default-ontology", "--ontology", "topics.yaml")
        extracted = cls.weft("extract", "good.md", "--no-default-ontology", "--ontology", "topics.yaml")
        cls.header = extracted[:extracted.index("\n") + 1]
        cls.refused = {row[0]: row for row in rows() if len(row) == 5}

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    @classmethod
    def weft(cls, *arguments, given=None):
        done = subprocess.run([GIVEN.weft, *arguments], cwd=cls.folder, input=given, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=PATIENCE, check=False)
        return done.stdout.decode("utf-8", errors="replace")

    def most(self, what):
        return number(self.refused[what][1])

    def message(self, what):
        return self.refused[what][3].strip("`")

    def test_the_numbers_are_those_of_the_code(self):
        for what, most, *_, place in rows():
            with self.subTest(what=what):
                if place:
                    self.assertIn(number(most), numbers_in_code(place.strip("`")))

    def test_each_promise_is_held_here(self):
        held = {*INPUTS, *MET_ELSEWHERE, "an issue from standard input", *self.of_messages(), *self.of_requests()}
        self.assertEqual({what for what, row in self.refused.items() if row[3]}, held)
        for path, words in MET_ELSEWHERE.values():
            self.assertIn(words, (ROOT / "tests" / "unit" / path).read_text(encoding="utf-8"))

    def test_what_is_at_a_bound_is_read_and_what_is_beyond_is_told(self):
        for what, (name, at, beyond) in INPUTS.items():
            command = COMMANDS[name]
            for make, is_beyond in ((at, False), (beyond, True)):
                if make is None:
                    continue
                with self.subTest(what=what, is_beyond=is_beyond):
                    text = make(self.most(what)).replace(HEADER, self.header)
                    (self.folder / name).write_text(text, encoding="utf-8")
                    said = self.weft(*command)
                    (self.folder / name).unlink()
                    (self.assertIn if is_beyond else self.assertNotIn)(self.message(what), said)

    def test_standard_input_has_the_bound_of_a_file(self):
        what = "an issue from standard input"
        said = self.weft("build", "-", "-o", "out", "--no-exports", given=b"a" * (self.most(what) + 1))
        self.assertIn(self.message(what), said)

    def of_messages(self):
        """By what is bounded: a line to `weft mcp` beyond it."""
        return {
            "a message to `weft mcp`": lambda n: "x" * (n + 1) + "\n",
            "a name or words in such a message": lambda n: call("find", {"words": "x" * (n + 1)}),
            "names in a list of such a message": lambda n: call("path", {"from": "a", "to": "b", "avoid": ["c"] * (n + 1)}),
        }

    def test_messages_have_bounds(self):
        for what, line in self.of_messages().items():
            with self.subTest(what=what):
                said = self.weft("mcp", "--archive", "good/weft.db", given=line(self.most(what)).encode())
                self.assertIn(self.message(what), said)

    def of_requests(self):
        return {
            "an address asked of `weft serve`": lambda n: ("/" + "x" * n, {}),
            "the head of a request to it": lambda n: ("/", {"X-Long": "x" * n}),
        }

    def test_requests_have_bounds(self):
        with subprocess.Popen([GIVEN.weft, "serve", "--archive", "good/weft.db"], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
            self.addCleanup(server.wait)
            self.addCleanup(server.terminate)
            port = int(re.search(r":(\d+)/", server.stdout.readline())[1])
            for what, request in self.of_requests().items():
                with self.subTest(what=what):
                    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
                    self.addCleanup(connection.close)
                    target, headers = request(self.most(what))
                    connection.request("GET", target, headers=headers)
                    self.assertIn(self.message(what), connection.getresponse().read().decode())
            server.terminate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weft", required=True)
    GIVEN, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
