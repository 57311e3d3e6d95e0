# SPDX-License-Identifier: MIT
"""That run_examples tells an example that holds from one that does not."""

import importlib.machinery
import importlib.util
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("run_examples")
loader = importlib.machinery.SourceFileLoader("run_examples", str(SCRIPT))
runner = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_examples", loader))
loader.exec_module(runner)

# The text of a block, and what must be said about it; None for an example that holds.
CASES = [
    ("$ echo one\none\n", None),
    ("$ echo one\n", None),
    ("$ printf 'a\\nb\\nc\\n'\na\n…\nc\n", None),
    ("$ echo 17 articles\n… articles\n", None),
    ("$ weft\nthe program under test\n", None),
    ("$ echo x > kept; true\n$ cat kept\nx\n", None),
    ("$ ./dev no-such-command\n", None),
    ("$ python3 count.py\n3\n```\n\n```python\n# count.py\nprint(1 + 2)\n", None),
    ("$ echo one\ntwo\n", "page.md:4: error: `echo one` prints something else"),
    ("$ printf 'a\\nb\\n'\na\n", "prints something else"),
    ("$ false\n", "page.md:4: error: `false` exits with 1"),
]


class RunExamples(unittest.TestCase):
    def test_an_example_holds_when_it_prints_what_stands_below_it(self):
        for block, expected in CASES:
            with self.subTest(block=block), tempfile.TemporaryDirectory() as name:
                place = Path(name)
                (place / "page.md").write_text(f"# Page\n\n```console\n{block}```\n", encoding="utf-8")
                (place / "program").write_text("#!/bin/sh\necho the program under test\n", encoding="utf-8")
                (place / "program").chmod(0o755)
                (place / "folder").mkdir()
                found = list(runner.faults_of(place / "page.md", place / "program", place / "folder"))
                if expected is None:
                    self.assertEqual(found, [])
                else:
                    self.assertEqual(len(found), 1)
                    self.assertIn(expected, found[0])


if __name__ == "__main__":
    unittest.main()
