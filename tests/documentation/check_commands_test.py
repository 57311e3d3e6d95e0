# SPDX-License-Identifier: MIT
"""That check_commands tells commands that no test runs, and options that are not there."""

import importlib.machinery
import importlib.util
import unittest
from pathlib import Path
from types import SimpleNamespace

SCRIPT = Path(__file__).with_name("check_commands")
loader = importlib.machinery.SourceFileLoader("check_commands", str(SCRIPT))
checker = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_commands", loader))
loader.exec_module(checker)

PROGRAM = SimpleNamespace(
    options={"build": {"--output", "--jobs"}, "ontology show": {"--json"}},
    mentioned={"build": {"--output", "--jobs", "--quiet"}, "ontology show": {"--json"}},
    formats={"dot", "d3-tree"}, usages={"build": "weft build [OPTION…] [PATH…]", "ontology show": "weft ontology show [TOPIC]"})
PROGRAM.called_by = lambda command: checker.Program.called_by(PROGRAM, command)
PAGE = Path("page.md")

# The text of a page, and what must be said about it; None for nothing.
BLOCKS = [
    ("```console\n$ weft build\n```\n", None),
    ("    weft build folder\n", None),
    ("    weft build [OPTION…]\n", None),
    ("```sh a.sh\nweft build\n```\n", None),
    ("<!-- run: weft build -->\n", None),
    ("```text\nthe weft of a cloth\n```\n", None),
    ("```sh\nweft build\n```\n", "2: error: no test runs this: weft build"),
    ("```yaml\n- run: weft build\n```\n", "no test runs this"),
    ("    make && weft build\n", "no test runs this"),
    ("```console\n$ ./dev weft build\n```\n", "no test runs this"),
]
SENTENCES = [
    ("Say `weft build --jobs 2`.", None),
    ("Say `weft build\n--jobs 2`.", None),
    ("Say `weft build --quiet`, `weft build --help` or `weft ontology show --json`.", None),
    ("Say `weft help build`, `weft --version` or `weft COMMAND`.", None),
    ("```sh\nweft biuld\n```\n", None),
    ("One\n\n`weft biuld`", "3: error: weft has no such command"),
    ("`weft build --josb 2`", "weft build has no --josb"),
    ("`weft ontology show --jobs`", "weft ontology show has no --jobs"),
]
WHOLE = """
## weft build

    weft build [OPTION…] [PATH…]

| option | meaning |
|---|---|
| `-o`, `--output DIR` | where |
| `--jobs N` | how many |

## weft ontology show

    weft ontology show [TOPIC]

| `--json` | answer |

## weft ontology

| option | meaning |
"""
REFERENCES = [
    (WHOLE, None),
    (WHOLE.replace("[PATH…]", "PATH…"), None),
    (WHOLE.replace("| `--jobs N` | how many |\n", ""), "weft build has --jobs, which is not in its table"),
    (WHOLE.replace("`--jobs N`", "`--jobs N`, `--slow`"), "weft build has no --slow, which is in its table"),
    (WHOLE.replace("[PATH…]", "[FOLDER…]"), "the usage of weft build is another one"),
    (WHOLE.replace("## weft ontology show", "## weft ontology list"), "says nothing of weft ontology show"),
]
FORMATS = [
    ("| format | file |\n|---|---|---|\n| [`dot`](a.md), `d3-tree` | `graph` |\n\nAnd `svg`.", None),
    ("| format | file |\n|---|---|---|\n| `dot` | `graph` |\n\n", "d3-tree is not in the table"),
    ("| format | file |\n|---|---|---|\n| `dot`, `d3-tree`, `svg` | `a` |\n\n", "svg is no format"),
]


class CheckCommands(unittest.TestCase):
    def expect(self, expected, found):
        if expected is None:
            self.assertEqual(found, [])
        else:
            self.assertTrue(any(expected in fault for fault in found), found)

    def test_a_command_in_a_block_has_to_be_run(self):
        for text, expected in BLOCKS:
            with self.subTest(text=text):
                self.expect(expected, list(checker.faults_of_blocks(PAGE, text, PROGRAM)))

    def test_a_command_in_a_sentence_has_to_be_one(self):
        for text, expected in SENTENCES:
            with self.subTest(text=text):
                self.expect(expected, list(checker.faults_of_sentences(text, PROGRAM)))

    def test_the_formats_are_those_of_the_program(self):
        for text, expected in FORMATS:
            with self.subTest(text=text):
                self.expect(expected, list(checker.faults_of_formats(text, PROGRAM)))

    def test_the_reference_has_all_commands_and_options(self):
        for text, expected in REFERENCES:
            with self.subTest(text=text):
                found = list(checker.faults_of_reference(text, PROGRAM))
                self.expect(expected, [fault for fault in found if "weft has no ontology" not in fault])


if __name__ == "__main__":
    unittest.main()
