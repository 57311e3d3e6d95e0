# SPDX-License-Identifier: MIT
"""That run_queries tells a query that finds what it is there for from one that does not."""

import importlib.machinery
import importlib.util
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("run_queries")
loader = importlib.machinery.SourceFileLoader("run_queries", str(SCRIPT))
runner = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_queries", loader))
loader.exec_module(runner)

# A query, what stands below it, and what must be said about it; None for one that holds.
CASES = [
    ("SELECT word FROM words;", "", None),
    ("SELECT word FROM talks;", "", None),
    ("SELECT word FROM words ORDER BY word;", "| word |\n|---|\n| a, b |\n| c |\n", None),
    ("SELECT word FROM words ORDER BY word;", "| word |\n|---|\n| a, b |\n| … |\n", None),
    ("SELECT word FROM words ORDER BY word;", "| word |\n|---|\n| a, b |\n", "page.md:4: error: the answer is another"),
    ("SELECT word FROM words;", "| other |\n|---|\n| a, b |\n| c |\n", "the answer is another"),
    ("SELECT word FROM words WHERE 0;", "", "page.md:4: error: this finds nothing"),
    ("SELECT word FROM talks;", "| word |\n|---|\n| d |\n", "this finds nothing"),
    ("SELECT missing FROM words;", "", "no such column: missing"),
    ("DELETE FROM words;", "", "readonly"),
]


@unittest.skipUnless(shutil.which("sqlite3"), "SQLite's program is not here")
class RunQueries(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.archive("sample", {"words": ["c", "a, b"], "talks": []})
        self.archive("talks", {"words": [], "talks": ["d"]})

    def archive(self, name, tables):
        made = sqlite3.connect(self.folder / name)
        for table, words in tables.items():
            made.execute(f"CREATE TABLE {table} (word)")
            made.executemany(f"INSERT INTO {table} VALUES (?)", [(word,) for word in words])
        made.commit()
        made.close()

    def test_a_query_holds_when_it_finds_something_and_what_is_shown(self):
        page = self.folder / "page.md"
        for query, table, expected in CASES:
            with self.subTest(query=query, table=table):
                page.write_text(f"# Page\n\n```sql\n{query}\n```\n\n{table}\nText | with a bar\n", encoding="utf-8")
                found = list(runner.faults_of(page, self.folder / "sample", self.folder / "talks"))
                self.assertEqual(len(found), 0 if expected is None else 1, found)
                self.assertIn(expected or "", "".join(found))

    def test_the_page_has_queries_with_and_without_answers(self):
        shown = [rows is not None for _, _, rows in runner.queries_of(runner.PAGE.read_text(encoding="utf-8"))]
        self.assertGreaterEqual(shown.count(True), 5)
        self.assertGreaterEqual(shown.count(False), 5)


if __name__ == "__main__":
    unittest.main()
