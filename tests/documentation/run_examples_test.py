# SPDX-License-Identifier: MIT
"""That run_examples tells an example that holds from one that does not."""

import importlib.machinery
import importlib.util
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("run_examples")
loader = importlib.machinery.SourceFileLoader("run_examples", str(SCRIPT))
runner = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_examples", loader))
sys.modules["run_examples"] = runner
loader.exec_module(runner)

# The text of a page, and what must be said about it; None for examples that hold.
CASES = [
    ("```console\n$ echo one\none\n```\n", None),
    ("```console\n$ echo one\n```\n", None),
    ("```console\n$ printf 'a\\nb\\nc\\n'\na\n…\nc\n```\n", None),
    ("```console\n$ echo 17 articles\n… articles\n```\n", None),
    ("```console\n$ weft build\nthe program under test: build\n```\n", None),
    ("```console\n$ echo x > kept; true\n$ cat kept\nx\n```\n", None),
    ("```console\n$ ./dev no-such-command\n```\n", None),
    ("```python count.py\nprint(1 + 2)\n```\n\n```console\n$ python3 count.py\n3\n```\n", None),
    ("```yaml a/b.yaml\nx: 1\n```\n\n```yaml a/b.yaml\nx: 2\n```\n\n```console\n$ cat a/b.yaml\nx: 2\n```\n", None),
    ("```console\n$ mkdir in\n$ cd in\n$ touch here\n$ ls ../in\nhere\n```\n", None),
    ("```console\n$ echo one \\\n    two\none two\n```\n", None),
    ("```console\n$ echo 'x: error: no' && false\nx: error: no\n```\n", None),
    ("```console\n$ (exit 3)\n$ echo $?\n3\n```\n", None),
    ("<!-- run: echo x > hidden -->\n\n```console\n$ cat hidden\nx\n```\n", None),
    ("<!-- run: echo x > hidden\necho y >> hidden -->\n\n```console\n$ cat hidden\nx\ny\n```\n", None),
    ("    weft build  → makes it\n", None),
    ("    weft build [OPTION…]\n", None),
    ("```console\n$ no-such-program-anywhere\n```\n", None),
    ("```console\n$ ls newsletters | head -1\n2024-01.md\n```\n", None),
    ("<!-- examples: empty folder -->\n\n```console\n$ ls | wc -l\n0\n```\n", None),
    ("```console\n$ if ! test ! -d none; then no-such-program-anywhere; fi\n```\n", None),
    ("<!-- run: for x in a; do test ! -e $x || ! no-such; done; false -->\n", None),
    ("<!-- run: for x in a; do test ! -e $x; done; false -->\n", "exits with 1"),
    ("\n\n```console\n$ echo one\ntwo\n```\n", "page.md:6: error: `echo one` prints something else"),
    ("```console\n$ printf 'a\\nb\\n'\na\n```\n", "prints something else"),
    ("\n\n```console\n$ false\n```\n", "page.md:6: error: `false` exits with 1"),
    ("```console\n$ false\n$ echo $?\n0\n```\n", "prints something else"),
    ("    weft fail\n", "page.md:3: error: `weft fail` exits with 1"),
    ("    echo x | weft fail\n", "exits with 1"),
    ("<!-- run: false -->\n", "`false` exits with 1"),
]


class RunExamples(unittest.TestCase):
    def test_an_example_holds_when_it_prints_what_stands_below_it(self):
        for text, expected in CASES:
            with self.subTest(text=text), tempfile.TemporaryDirectory() as name:
                place = Path(name)
                (place / "page.md").write_text(f"# Page\n\n{text}", encoding="utf-8")
                (place / "program").write_text('#!/bin/sh\necho the program under test: "$1"; test "$1" != fail\n',
                                               encoding="utf-8")
                (place / "program").chmod(0o755)
                (place / "folder").mkdir()
                found = list(runner.faults_of(place / "page.md", place / "program", place / "folder", []))
                if expected is None:
                    self.assertEqual(found, [])
                else:
                    self.assertEqual(len(found), 1)
                    self.assertIn(expected, found[0])

    def test_a_command_whose_program_is_missing_is_told_of(self):
        with tempfile.TemporaryDirectory() as name:
            place, passed_over = Path(name), []
            (place / "page.md").write_text("```console\n$ echo x | no-such-program-anywhere\n```\n", encoding="utf-8")
            (place / "folder").mkdir()
            found = list(runner.faults_of(place / "page.md", place / "none", place / "folder", passed_over))
            self.assertEqual(found, [])
            self.assertEqual(len(passed_over), 1)
            self.assertIn("there is no no-such-program-anywhere", passed_over[0])

    def test_nothing_is_written_outside_the_session(self):
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            (place / "page.md").write_text("```yaml ../../outside.yaml\nx: 1\n```\n", encoding="utf-8")
            (place / "folder").mkdir()
            with self.assertRaises(SystemExit):
                list(runner.faults_of(place / "page.md", place / "none", place / "folder", []))


if __name__ == "__main__":
    unittest.main()
