#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the runner of the golden cases with a program of a few lines."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "run_cases"
PROGRAM = """#!/bin/sh
case $1 in
  build) mkdir -p output; echo archive > output/weft.db ;;
  ask) cat output/weft.db; echo words >&2; exit 1 ;;
esac
"""


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        (self.root / "program").write_text(PROGRAM, encoding="utf-8")
        (self.root / "program").chmod(0o755)

    def case(self, name, **records):
        case = self.root / "cases" / name
        case.mkdir(parents=True)
        for record, text in records.items():
            (case / record).write_text(text, encoding="utf-8")
        return case

    def run_cases(self, *arguments):
        return subprocess.run([sys.executable, RUNNER, self.root / "program", *arguments, "--cases",
                               self.root / "cases"], capture_output=True, text=True, check=False)

    def test_a_case_as_recorded_passes(self):
        self.case("ask/it", cmd="weft ask", stdout="archive\n", stderr="words\n", exit="1\n")
        self.case("build/it", cmd="weft build")
        self.assertEqual(self.run_cases().returncode, 0)

    def test_each_record_is_compared(self):
        rows = {"stdout": {"stdout": "other\n"}, "stderr": {"stderr": "other\n"}, "exit": {"exit": "2\n"}}
        for name, change in rows.items():
            records = {"cmd": "weft ask", "stdout": "archive\n", "stderr": "words\n", "exit": "1\n", **change}
            self.case(f"ask/{name}", **records)
            done = self.run_cases(f"ask/{name}")
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"ask/{name}/{name}, now", done.stdout)

    def test_cases_of_build_start_without_an_archive(self):
        self.case("build/it", cmd="ls", stdout="drafts\nloose-threads\nworkbench\n")
        self.case("ask/it", cmd="ls", stdout="drafts\nloose-threads\noutput\nworkbench\n")
        self.assertEqual(self.run_cases().returncode, 0)

    def test_regenerating_records_what_is_printed_and_nothing_else(self):
        case = self.case("ask/it", cmd="weft ask", stdout="old\n")
        quiet = self.case("ask/quiet", cmd="true", stdout="old\n", exit="1\n")
        self.assertEqual(self.run_cases("--regenerate").returncode, 0)
        self.assertEqual(self.run_cases().returncode, 0)
        self.assertEqual({f.name for f in case.iterdir()}, {"cmd", "stdout", "stderr", "exit"})
        self.assertEqual({f.name for f in quiet.iterdir()}, {"cmd"})

    def test_a_case_that_is_not_there_is_an_error(self):
        self.case("ask/it", cmd="true")
        self.assertNotEqual(self.run_cases("ask/other").returncode, 0)


if __name__ == "__main__":
    unittest.main()
