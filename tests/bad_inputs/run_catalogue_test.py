# SPDX-License-Identifier: MIT
"""Runs run_catalogue over a catalogue of two cases, with programs that handle them well and badly."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "run_catalogue"
TOOL = """#!/bin/sh
mkdir -p "$1/A1/corpus" "$1/A2/corpus" "$1/faults"
echo text > "$1/A1/corpus/bad.md"
printf 'id\\tkind\\tverdict\\texit\\tmin_articles\\tdiag\\twhat\\nA1\\tcorpus\\twarn\\t0\\t1\\tbad.md:2\\tone\\n' > "$1/MANIFEST.tsv"
printf 'A2\\tcorpus\\tfatal\\t2\\t0\\tno files\\ttwo\\nZ1\\tfault\\tkeep\\t0\\t-\\t-\\tfault\\n' >> "$1/MANIFEST.tsv"
printf '#!/bin/sh\\neval "$TOOL_BUILD" >&2 || { echo FAIL Z1; exit 1; }; echo PASS Z1\\n' > "$1/faults/Z1.sh"
chmod +x "$1/faults/Z1.sh"
"""
GOOD = """#!/bin/sh
case $2 in
*A2*) echo 'c: error: no files'; exit 2;;
esac
while [ "$1" != -o ]; do shift; done
mkdir -p "$2" && sqlite3 "$2/weft.db" 'CREATE TABLE article (x); INSERT INTO article VALUES (1)'
echo 'bad.md:2:1: warning: odd'
echo '  files    1 read, 3 gone'
"""


class Runs(unittest.TestCase):
    def run_with(self, program, *options):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "tools").mkdir()
            for path, text in (("tools/make-bad-inputs", TOOL), ("weft", program)):
                (folder / path).write_text(text, encoding="utf-8")
                (folder / path).chmod(0o755)
            done = subprocess.run([sys.executable, "-B", RUNNER, folder / "weft", folder, *options], capture_output=True,
                                  text=True, check=False)
            return done.returncode, done.stdout + done.stderr

    def test_what_ends_as_it_must_passes(self):
        code, said = self.run_with(GOOD, "A1", "A2")
        self.assertEqual((code, said), (0, "2 inputs end as they must, 2 of them as the catalogue asks; 0 do not\n"))

    def test_each_fault_of_an_outcome_is_found(self):
        for change, words in ((("exit 2", "exit 0"), "exit 0 instead of 2"), (("bad.md:2", "bad.md:3"), "nothing said that matches"),
                              (("VALUES (1)", "SELECT 1 WHERE 0"), "0 articles instead of 1"),
                              (("1 read", "2 read"), "1 files are there, 2 are accounted for"),
                              (("mkdir -p", "exit 0;"), "there is no weft.db"),
                              (("warning: odd", "warning: \x1b[31modd"), "a raw ESC"),
                              (("echo 'c: error", "mkdir -p \"$6\"; echo 'c: error"), "out was written")):
            with self.subTest(words=words):
                code, said = self.run_with(GOOD.replace(*change), "A1", "A2")
                self.assertEqual(code, 1)
                self.assertIn(words, said)

    def test_faults_are_run_and_their_verdict_counts(self):
        self.assertEqual(self.run_with(GOOD, "--faults", "Z")[0], 0)
        self.assertEqual(self.run_with("#!/bin/sh\nexit 2\n", "--faults", "Z")[0], 1)
        self.assertEqual(self.run_with(GOOD, "--faults", "Q")[0], 1)

    def test_without_a_catalogue_it_is_skipped(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run([sys.executable, "-B", RUNNER, "/bin/true", folder], capture_output=True, check=False)
        self.assertEqual(done.returncode, 77)


if __name__ == "__main__":
    unittest.main()
