# SPDX-License-Identifier: MIT
"""That check_standard catches what it is there for."""

import importlib.machinery
import importlib.util
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("check_standard")
loader = importlib.machinery.SourceFileLoader("check_standard", str(SCRIPT))
checker = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_standard", loader))
loader.exec_module(checker)

NAMES = """
# header: names
algorithm: find
  ranges:: sort
chrono: chrono::
ostream/iosfwd: ostream
string: string
"""

# What src/high/a.cpp holds, and what the checker must say to it; None for what is allowed.
CASES = [
    ("#include <string>\nstd::string a;", None),
    ('#include "low/low.hpp"\nstd::string a;', None),
    ('#include "beside.hpp"\nstd::string a;', None),
    ("#include <weft/all.hpp>\nstd::string a;", None),
    ("#include <iosfwd>\nvoid write(std::ostream&);", None),
    ("#include <chrono>\nstd::chrono::seconds a;", None),
    ("// std::string\n/* std::string\n */ auto a = \"std::string\"; auto b = R\"(\nstd::string)\";", None),
    ("std::unheard_of a;", None),
    ("my_std::string a;", None),
    ("#include <vector>\n\nstd::string a;", "src/high/a.cpp:3: error: std::string is named, but <string> is not included"),
    ("/* one\n   two */\nstd::string a;", "src/high/a.cpp:3: error: std::string"),
    ("#include <string>\nvoid write(std::ostream&);", "std::ostream is named, but <ostream>"),
    ("auto a = std::chrono::seconds(1);", "std::chrono is named, but <chrono>"),
    ("auto a = std::sort;", "<algorithm>"),
    ("auto a = std::ranges::find;", "std::ranges is named, but <algorithm>"),
    ("auto a = \"x\"; std::string b;", "std::string is named"),
]


class CheckStandard(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path in ["src/low/low.hpp", "src/high/beside.hpp", "include/weft/all.hpp"]:
            self.write(path, "#pragma once\n#include <string>\n")

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def faults(self):
        return list(checker.check(self.root, checker.parse_names(NAMES)))

    def test_every_case(self):
        for text, expected in CASES:
            with self.subTest(text):
                self.write("src/high/a.cpp", text)
                faults = self.faults()
                self.assertEqual(len(faults), 1 if expected else 0, faults)
                if expected:
                    self.assertIn(expected, faults[0])

    def test_a_header_is_asked_for_once_a_file(self):
        self.write("src/high/a.cpp", "std::string a;\nstd::string b;\nstd::sort;")
        self.assertEqual(len(self.faults()), 2)

    def test_tests_and_public_headers_are_read_too(self):
        for path in ["tests/unit/high/a_test.cpp", "include/weft/high.hpp"]:
            self.write(path, "std::string a;")
        self.assertEqual([fault.partition(":")[0] for fault in self.faults()],
                         ["include/weft/high.hpp", "tests/unit/high/a_test.cpp"])

    def test_the_table_names_nothing_twice(self):
        seen = {}
        for line in SCRIPT.with_name("standard_names.txt").read_text(encoding="utf-8").splitlines():
            for name in checker.ROW.match(line.split("#")[0])["names"].split():
                self.assertNotIn(name, seen, line)
                seen[name] = line


if __name__ == "__main__":
    unittest.main()
