# SPDX-License-Identifier: MIT
"""What goes through processes that do not survive it; without Spark."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src" / "spark"))

from weft_spark.pipe import through  # noqa: E402
from weft_spark.program import Identity  # noqa: E402
from weft_spark.refused import Refused  # noqa: E402

HEADER = '{"format":"weft tables","version":1,"reader":3,"ontology":"o"}'
IDENTITY = Identity("weft 1", 1, 3, "o")

# Answers in bursts, as weft does, and ends in the middle of an answer, with input and output open, at a text that says so.
PROGRAM = f"""
import json, os, signal, sys
print('{HEADER}', flush=True)
answers = []
for line in sys.stdin:
    its = json.loads(line)
    if its["text"] == "memory":
        sys.stderr.write("out of memory")
        sys.stderr.flush()
        os._exit(2)
    if its["text"] == "death":
        sys.stdout.write(answers[0] + '{{"record":"iss' if answers else '')
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    answers.append(json.dumps({{"record": "issue", "path": its["path"]}}) + chr(10))
    if len(answers) == 7:
        sys.stdout.write("".join(answers))
        sys.stdout.flush()
        answers = []
sys.stdout.write("".join(answers))
"""


class Program:
    root = ""

    def __init__(self, text=PROGRAM):
        self._text = text

    def version(self):
        return "weft 1"

    def extract(self):
        return [sys.executable, "-c", self._text]


def asked(documents, program=Program()):
    return [json.loads(line) for line in through(program, IDENTITY, iter(documents))]


class Pipe(unittest.TestCase):
    def test_every_document_has_its_record_in_its_place(self):
        padding = b"x" * 64000  # more than pipes hold, so that some are asked when nobody listens any more
        documents = [(str(number), b"death" if number in (0, 41, 99) else padding) for number in range(120)]
        records = asked(documents)
        self.assertEqual([record["path"] for record in records], [path for path, _ in documents])
        lost = [record["path"] for record in records if record["record"] == "diagnostic"]
        self.assertEqual(lost, ["0", "41", "99"])

    def test_running_out_of_memory_is_no_misuse(self):
        record, = (record for record in asked([("a", b""), ("b", b"memory"), ("c", b"")]) if record["path"] == "b")
        finding, = record["diagnostics"]
        self.assertEqual(finding["code"], "document-lost")
        self.assertIn("out of memory", finding["message"])

    def test_a_program_that_cannot_begin_is_refused(self):
        with self.assertRaisesRegex(Refused, "cannot be run here: no topics"):
            asked([("a", b"")], Program("import os, sys; sys.stderr.write('no topics'); os._exit(2)"))

    def test_another_ontology_is_refused(self):
        with self.assertRaisesRegex(Refused, "one program and one ontology"):
            asked([("a", b"")], Program(PROGRAM.replace('"ontology":"o"', '"ontology":"p"')))

    def test_what_gives_the_documents_may_fail(self):
        def documents():
            yield "a", b""
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            asked(documents())


if __name__ == "__main__":
    unittest.main()
