# SPDX-License-Identifier: MIT
"""Builds after the first: nothing changed, a file touched, a file edited, each beside the first."""

import itertools
import os

from whole.cold import empty
from whole.measuring import Contestant, Rounds
from whole.rivals import issues_below
from whole.table import Row, time_of


class Editor:
    """Changes one file in the middle, each time in another way."""

    def __init__(self, corpus):
        self.path = issues_below(corpus)[len(issues_below(corpus)) // 2]
        self.text = self.path.read_text(encoding="utf-8")
        self.numbers = itertools.count(1)

    def touch(self):
        os.utime(self.path)

    def edit(self):
        number = next(self.numbers)
        line = f"\n* [A late addition, number {number}](https://late.example/{number})\n"
        self.path.write_text(self.text + line, encoding="utf-8")

    def restore(self):
        self.path.write_text(self.text, encoding="utf-8")


def measure(programs, corpus, work, times, exports):
    """With or without the default exports. The corpus is changed meanwhile."""
    output, editor = work / "edits", Editor(corpus)
    build = [programs.weft, "build", corpus, "-o", output] + ([] if exports else ["--no-exports"])
    rounds = Rounds([Contestant("cold", build, lambda: empty(output)), Contestant("same", build),
                     Contestant("touched", build, editor.touch), Contestant("edited", build, editor.edit)],
                    times, warm=False)
    how = "with the default exports" if exports else "without exports"
    editor.restore()

    def row(what, name, bound):
        return Row(f"{what}, {how}", time_of(rounds.seconds(name)), rounds.ratio(name, "cold"), bound)

    return [Row(f"cold build of {len(issues_below(corpus))} files, {how}", time_of(rounds.seconds("cold"))),
            row("one file edited, against cold", "edited", 0.10),
            row("one file touched, against cold", "touched", 0.10),
            row("nothing changed, against cold", "same", 0.05)]
