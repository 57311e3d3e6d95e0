# SPDX-License-Identifier: MIT
"""That check_includes catches what it is there for."""

import importlib.machinery
import importlib.util
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("check_includes")
loader = importlib.machinery.SourceFileLoader("check_includes", str(SCRIPT))
checker = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_includes", loader))
loader.exec_module(checker)

TABLE = """
weft/low:                        |
weft/high:  weft/low             |
low:        weft/low             | parser.h
high:       weft/high low        | drawing/
face:       weft/* high/view     |
only low:   <fstream>
nobody:     <regex>
"""

# What each file holds, and what the checker must say to it; None for what is allowed.
CASES = [
    ("src/high/a.cpp", '#include "low/low.hpp"', None),
    ("src/high/a.cpp", '#include "high/view.hpp"', None),
    ("src/high/a.cpp", "#include <weft/low.hpp>", None),
    ("src/high/a.cpp", "#include <drawing/pen.h>", None),
    ("src/high/a.cpp", "#include <vector>", None),
    ("src/face/a.cpp", '#include "high/view.hpp"', None),
    ("src/face/a.cpp", "#include <weft/low.hpp>", None),
    ("src/low/a.cpp", "#include <fstream>", None),
    ("src/low/a.cpp", '#include "high/view.hpp"', 'low may not include "high/view.hpp"'),
    ("src/low/a.cpp", "#include <weft/high.hpp>", "low may not include <weft/high.hpp>"),
    ("src/face/a.cpp", '#include "high/other.hpp"', 'face may not include "high/other.hpp"'),
    ("include/weft/low.hpp", "#include <weft/high.hpp>", "weft/low may not include <weft/high.hpp>"),
    ("include/weft/low.hpp", '#include "low/low.hpp"', "weft/low may not include"),
    ("src/high/a.cpp", "#include <parser.h>", "high may not include <parser.h>"),
    ("src/high/a.cpp", "  #  include <parser.h>", "high may not include <parser.h>"),
    ("include/weft/high.hpp", "#include <drawing/pen.h>", "weft/high may not include <drawing/pen.h>"),
    ("src/high/a.cpp", "#include <fstream>", "only low may"),
    ("src/low/a.cpp", "#include <regex>", "nobody may"),
    ("src/high/a.cpp", '#include "weft/high.hpp"', "public headers stand in angles"),
    ("src/high/a.cpp", "#include <low/low.hpp>", "private headers stand in quotes"),
    ("src/high/a.cpp", '#include "view.hpp"', "named from src/"),
    ("src/low/a.cpp", '#include "parser.h"', "those of others stand in angles"),
    ("src/low/a.cpp", "#include SOMETHING", "names no header"),
]


class CheckIncludes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path in ["include/weft/low.hpp", "include/weft/high.hpp", "src/low/low.hpp", "src/high/view.hpp",
                     "src/high/other.hpp", "src/face/face.cpp"]:
            self.write(path, "#pragma once\n")

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def faults(self):
        return list(checker.check(self.root, checker.Table(TABLE)))

    def test_tells_allowed_includes_from_forbidden_ones(self):
        for path, line, expected in CASES:
            with self.subTest(path=path, line=line):
                self.write(path, "#pragma once\n" + line + "\n")
                found = self.faults()
                self.write(path, "")
                if expected is None:
                    self.assertEqual(found, [])
                else:
                    self.assertEqual(len(found), 1)
                    self.assertTrue(found[0].startswith(f"{path}:2: error: "), found[0])
                    self.assertIn(expected, found[0])

    def test_a_room_that_is_not_in_the_table_is_a_fault(self):
        self.write("src/attic/a.cpp", "")
        self.assertEqual(self.faults(), ["rooms.txt: error: attic is not in the table"])

    def test_a_row_without_a_room_is_a_fault(self):
        (self.root / "src/face/face.cpp").unlink()
        (self.root / "src/face").rmdir()
        self.assertEqual(self.faults(), ["rooms.txt: error: face does not exist"])


if __name__ == "__main__":
    unittest.main()
