# SPDX-License-Identifier: MIT
"""What the judges share: how they say that they cannot judge, and what is wrong."""
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
