# SPDX-License-Identifier: MIT
"""Types what people mistype, points weft at what it cannot use, and looks at what is left behind."""

import argparse
import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from contextlib import closing
from pathlib import Path

PATIENCE = 60  # seconds, for what comes at once
PIPE_SIZE = 4096  # the least there is


class Commands(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        shutil.copytree(GIVEN.corpus, self.folder / "issues")
        (self.folder / "issues" / "weft.yaml").write_text("default_ontology: false\nontology: topics.yaml\n", encoding="utf-8")
        topics = "topics:\n  cassandra: {label: Apache Cassandra, aliases: [Cassandra], type: technology}\n"
        (self.folder / "issues" / "topics.yaml").write_text(topics, encoding="utf-8")

    def run_weft(self, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        done = subprocess.run([GIVEN.weft, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, timeout=PATIENCE,
                              check=False, **options)
        said = (done.stdout or b"") + (done.stderr or b"")
        self.assertNotIn(b"\x1b", said)
        return done.returncode, said.decode("utf-8", errors="replace")

    def expect(self, code, words, *arguments, **options):
        with self.subTest(arguments=arguments):
            ended, said = self.run_weft(*arguments, **options)
            self.assertEqual(ended, code, said)
            self.assertIn(words, said)

    def digests(self, folder):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted((self.folder / folder).rglob("*")) if path.is_file()}

    def test_what_is_mistyped_is_named_with_what_was_meant(self):
        for code, words, *arguments in [
                (2, "usage: weft COMMAND"),
                (2, "there is no command 'bulid'; did you mean 'build'?", "bulid"),
                (2, "unknown option '--otput'; did you mean '--output'?", "build", "issues", "--otput", "x"),
                (2, "--output takes a value", "build", "issues", "-o"),
                (2, "--jobs: expected a whole number from 1, got '-1'", "build", "issues", "--jobs", "-1"),
                (2, "--jobs: expected a whole number from 1, got '0'", "build", "issues", "--jobs", "0"),
                (2, "got '99999999999999999999'", "build", "issues", "--jobs", "99999999999999999999"),
                (2, "there is no format 'gexv'; did you mean 'gexf'?", "export", "gexv"),
                (2, "there is no such file or folder", "build", ""),
                (2, "there is no command 'b", "b\x1b[31m\nx"),
                (2, "--port", "serve", "--port", "99999")]:
            self.expect(code, words, *arguments)

    def test_a_path_may_begin_with_a_dash(self):
        (self.folder / "issues").rename(self.folder / "-issues")
        self.expect(0, "10 issues", "build", "-o", "out", "--", "-issues")

    def test_nothing_but_text_goes_to_a_pipe(self):
        code, said = self.run_weft("build", "issues", "-o", "out", env=dict(os.environ, TERM="xterm-256color"))
        self.assertEqual(code, 0)
        self.assertNotIn("\r", said)

    def test_a_full_device_is_told(self):
        with open("/dev/full", "wb") as full:
            for arguments in (["--help"], ["build", "issues", "-o", "out"], ["export", "jsonld", "--archive", "out/weft.db"]):
                with self.subTest(arguments=arguments):
                    self.assertEqual(self.run_weft(*arguments, stdout=full)[0], 2)

    def test_a_slow_reader_gets_all(self):
        self.expect(0, "10 issues", "build", "issues", "-o", "out")
        command = [GIVEN.weft, "export", "jsonld", "--archive", "out/weft.db"]
        with subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE) as process:
            fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, PIPE_SIZE)
            graph = json.loads(b"".join(iter(lambda: process.stdout.read(100), b"")))
        self.assertEqual(process.returncode, 0)
        self.assertEqual(sum(node.get("group") == "issue" for node in graph["nodes"]), 10)

    def test_what_stands_in_the_way_of_the_output_stays(self):
        (self.folder / "file").write_text("mine", encoding="utf-8")
        self.expect(2, "cannot create folder 'file'", "build", "issues", "-o", "file")
        self.assertEqual((self.folder / "file").read_text(encoding="utf-8"), "mine")

        (self.folder / "text").mkdir()
        (self.folder / "text" / "weft.db").write_text("mine " * 100, encoding="utf-8")
        self.expect(2, "it is not an archive, nor any SQLite database", "build", "issues", "-o", "text")
        self.assertEqual((self.folder / "text" / "weft.db").read_text(encoding="utf-8"), "mine " * 100)

        (self.folder / "out" / "graph.svg").mkdir(parents=True)
        self.expect(2, "graph.svg", "build", "issues", "-o", "out")
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()),
                         ["graph.dot", "graph.jsonld", "graph.svg", "weft.db", "weft.files"])

    def test_a_corpus_that_holds_its_own_output_is_not_written_to(self):
        before = self.digests("issues")
        for out in (".", "output"):
            ended = subprocess.run([GIVEN.weft, "build", ".", "-o", out], cwd=self.folder / "issues", capture_output=True,
                                   check=False, timeout=PATIENCE)
            self.assertEqual(ended.returncode, 0)
        self.assertEqual({name: digest for name, digest in self.digests("issues").items() if name in before}, before)
        self.expect(0, "10 issues", "build", "issues", "-o", "elsewhere")

    def test_devices_are_not_read(self):
        (self.folder / "zero.md").symlink_to("/dev/zero")
        (self.folder / "issues" / "zero.md").symlink_to("/dev/zero")
        self.expect(2, "neither a file nor a folder", "build", "zero.md", "-o", "out")
        self.expect(0, "zero.md: note: passed over", "build", "issues", "-o", "out")

    def test_a_foreign_database_is_refused(self):
        with closing(sqlite3.connect(self.folder / "other.db")) as other:
            other.execute("CREATE TABLE article (x)")
            other.commit()
        for name in ("other.db", "issues/2024-01.md", "issues"):
            self.expect(2, "archive", "topics", "--archive", name)

    def test_words_to_find_are_words_whatever_they_hold(self):
        self.expect(0, "10 issues", "build", "issues", "-o", "out")
        for words in ('"unbalanced', "C++", "a AND", "NEAR(", "-foo", "node.js", "'; DROP TABLE article; --", "*", "%",
                      "title:x", "{x y}", "^x", "x" * 5000, "(" * 5000):
            with self.subTest(words=words):
                self.assertIn(self.run_weft("find", "--archive", "out/weft.db", "--", words)[0], (0, 1))
        self.expect(0, "75 articles", "build", "issues", "-o", "out")

    def test_what_is_imported_may_be_nested_as_it_likes(self):
        deep = 75_000
        for text in ("[" * deep, "[" * deep + "]" * deep, '{"a":' * deep + "1" + "}" * deep,
                     '{"@context":' * deep + "1" + "}" * deep):
            (self.folder / "x.jsonld").write_text(text, encoding="utf-8")
            self.expect(2, "x.jsonld", "ontology", "import", "x.jsonld")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weft", required=True)
    parser.add_argument("--corpus", required=True)
    GIVEN, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
