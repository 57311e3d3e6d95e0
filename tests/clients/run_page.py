#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the programs of a page of the documentation, one kind of them, beside the exports they read: each has to succeed
and to print something, or as a web page to draw something without a complaint.

usage: run_page.py PAGE python|js|html FOLDER [NODE]

FOLDER has the exports as graph.FORMAT; a page calls some of them something else.
"""
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from judge import SKIPPED, Findings, skip

HERE = Path(__file__).resolve().parent
CALLED = {"graph.cytoscape": "graph.cytoscape.json", "graph.graphology": "graph.graphology.json",
          "graph.d3-tree": "topics.tree.json"}
SUFFIX = {"python": "py", "js": "mjs", "html": "html"}


def programs_of(page, language):
    """The blocks of a language, each with the line that it begins in."""
    text = page.read_text(encoding="utf-8")
    for block in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield text.count("\n", 0, block.start(1)) + 1, block[1]


def command_for(language, program, node):
    if language == "python":
        missing = [name for name in re.findall(r"^import (\w+)", program.read_text(encoding="utf-8"), re.MULTILINE)
                   if importlib.util.find_spec(name) is None]
        return skip(f"{missing[0]} is not installed") if missing else [sys.executable, program]
    if shutil.which(node) is None or not (HERE / "node_modules").is_dir():
        return skip("Node.js is not installed, or `npm ci` was not run in tests/clients")
    return [node, program] if language == "js" else [node, HERE / "view_page.mjs", program, program.parent]


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    page, language, exports, node = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[-1]
    findings, programs = Findings(), list(programs_of(page, language))
    findings.expect(programs, f"there is no {language} in {page}")
    with tempfile.TemporaryDirectory() as folder:
        for entry in [*exports.iterdir(), HERE / "node_modules"]:
            (Path(folder) / CALLED.get(entry.name, entry.name)).symlink_to(entry.resolve())
        for line, text in programs:
            program = Path(folder) / f"line_{line}.{SUFFIX[language]}"
            program.write_text(text, encoding="utf-8")
            done = subprocess.run(command_for(language, program, node), cwd=folder, capture_output=True,
                                  text=True, timeout=120, check=False)
            if done.returncode == SKIPPED:
                skip(done.stdout.removeprefix("skipped: ").strip())
            said = f"{page.name}:{line}: it ends with {done.returncode}, printing\n{done.stdout}{done.stderr}"
            findings.expect(done.returncode == 0 and done.stdout.strip() and not done.stderr, said)
            print(done.stdout)
    findings.end(f"{len(programs)} programs in {language}")


main()
