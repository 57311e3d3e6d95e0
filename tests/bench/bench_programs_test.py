# SPDX-License-Identifier: MIT
"""The benchmarks run, on as little as they can, and give a figure for everything they are there for.

usage: bench_programs_test.py BUILD
"""

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "data" / "loose-threads"
sys.path.insert(0, str(HERE))

from whole.growth import MILLION, Size, rows_of  # noqa: E402
from whole.measuring import Contestant, Rounds  # noqa: E402
from whole.table import Row, table_of  # noqa: E402

PARTS = {"cmark_alone", "extracting_articles", "matching_our_labels", "tagging_issues", "features_of_articles",
         "related_pairs", "writing", "asking_related", "asking_show", "asking_find", "asking_topics", "page_rank"}
COMMANDS = {"cold build without exports, against cmark": 2, "cold build with the default exports, against cmark": 4,
            "one file edited, against cold, without exports": 0.1,
            "one file touched, against cold, without exports": 0.1,
            "nothing changed, against cold, with the default exports": 0.05, "`weft related`, against that": 30,
            "`weft show` an article, against that": 30, "`weft find` a word, against that": 30,
            "`weft topics`, against that": 30, "30 → 300 articles: time": 11,
            "30 → 300 articles: size of the archive": 10, "30 → 300 articles: peak memory": 6}


class Programs(unittest.TestCase):
    def test_the_parts(self):
        parts = BUILD / "tests" / "bench" / "weft_bench_parts"
        if not parts.exists():
            self.skipTest("weft_bench_parts was not built; it takes Google Benchmark")
        answer = subprocess.run([parts, SAMPLE, "--benchmark_min_time=0.0001", "--benchmark_filter=-/100000|exact",
                                 "--benchmark_format=json"], text=True, capture_output=True, check=True)
        found = json.loads(answer.stdout)["benchmarks"]
        self.assertEqual(PARTS - {run["name"].partition("/")[0] for run in found}, set())
        for run in found:
            self.assertNotIn("error_message", run)
            self.assertGreater(run["real_time"], 0, run["name"])

    def test_the_whole_commands(self):
        answer = subprocess.run([HERE / "run_commands", BUILD, "--tiny", "--corpus", SAMPLE], text=True,
                                capture_output=True, check=False)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        rows = {}
        for line in answer.stdout.splitlines():
            what, *rest = [cell.strip() for cell in line.strip("|").split("|")]
            rows[what] = rest
        for what, bound in COMMANDS.items():
            self.assertIn(what, rows)
            self.assertRegex(rows[what][1], r"^\d+\.\d\d ×$")
            self.assertRegex(rows[what][2], rf"^{re.escape(str(bound))} (×|ms)")
            self.assertIn(rows[what][3], ("yes", "**no**"))


class Measuring(unittest.TestCase):
    def test_a_round_has_a_run_of_each_and_what_is_done_before_is_not_counted(self):
        done = []
        with tempfile.TemporaryDirectory() as folder:
            note = Path(folder) / "note"
            write = [sys.executable, "-c", f"open({str(note)!r}, 'a').write('x')"]
            rounds = Rounds([Contestant("one", write, lambda: done.append("one")),
                             Contestant("other", write, lambda: done.append("other"))], 2, warm=False)
            self.assertEqual(note.read_text(encoding="utf-8"), "xxxx")
        self.assertEqual(done, ["one", "other"] * 2)
        self.assertGreater(rounds.megabytes("one"), 1)
        self.assertGreater(rounds.ratio("one", "other"), 0)

    def test_a_command_that_fails_ends_it_with_its_words(self):
        fails = Contestant("fails", [sys.executable, "-c", "import sys; sys.exit('no such luck')"])
        breaks = Contestant("breaks", ["sh", "-c", "echo gone >&2; exit 2"])
        Rounds([fails], 1, warm=False)  # 1 is a warning
        with self.assertRaisesRegex(SystemExit, "exit code 2\ngone"):
            Rounds([breaks], 1, warm=False)

    def test_a_row_says_whether_its_bound_is_met(self):
        table = table_of([Row("a", "1 s", 0.5, 1), Row("b", "2 s", 1.5, 1), Row("c", "3 s")])
        self.assertEqual(table.splitlines()[2:], [
            "| a | 1 s | 0.50 × | 1 × | yes |", "| b | 2 s | 1.50 × | 1 × | **no** |", "| c | 3 s |  |  |  |"])

    def test_only_ten_times_as_much_is_held_to_the_bounds_of_growth_and_only_a_million_to_that_of_memory(self):
        sizes = [Size(500, 1, 10, 10), Size(100_000, 40, 50, 90), Size(MILLION, 400, 4096, 950)]
        rows = {row.what: row for row in rows_of(sizes)}
        self.assertIsNone(rows["500 → 100,000 articles: time"].met)
        self.assertIs(rows["100,000 → 1,000,000 articles: time"].met, True)
        self.assertIs(rows["100,000 → 1,000,000 articles: size of the archive"].met, False)
        self.assertIs(rows["peak memory at 1,000,000 articles, without exports"].met, False)
        self.assertEqual(sum(row.what.startswith("peak memory at") for row in rows.values()), 1)


if __name__ == "__main__":
    BUILD = Path(sys.argv.pop(1)).resolve()
    unittest.main()
