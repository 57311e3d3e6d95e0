# SPDX-License-Identifier: MIT
"""What the judges share: how they say that they cannot judge, and what is wrong."""
import re
import sys

SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


class Findings:
    def __init__(self):
        self.wrong = []

    def expect(self, holds, what):
        if not holds:
            self.wrong.append(what)

    def end(self, summary):
        for what in self.wrong[:20]:
            print(f"wrong: {what}")
        if len(self.wrong) > 20:
            print(f"wrong: {len(self.wrong) - 20} more")
        print(summary)
        sys.exit(1 if self.wrong else 0)


DOUBLE = re.compile(r'"([^"\\]*)"\^\^<http://www\.w3\.org/2001/XMLSchema#double>')
ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
NAMED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def unescaped(match):
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else NAMED[match[3]]


def triples_of(lines, graph=None):
    """The lines of N-Triples, or N-Quads of one graph, as a set that does not depend on how characters and numbers
    are written. REQUIRES: the lines are well formed."""
    found = set()
    for line in lines.split("\n"):
        line = line.strip(" \t\r")
        if not line:
            continue
        line = ESCAPE.sub(unescaped, DOUBLE.sub(lambda m: f'"{float(m[1])!r}"^^double', line))
        line = line.removesuffix(".").rstrip()
        found.add(line.removesuffix(graph).rstrip() if graph else line)
    return found
