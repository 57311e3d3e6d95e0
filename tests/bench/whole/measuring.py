# SPDX-License-Identifier: MIT
"""Running commands, in rounds that all of them take part in, and telling what time and memory they took."""

import os
import statistics
import subprocess
import tempfile
import time


class Run:
    """What one run of a command came to. `megabytes` is the most that it, or one of its children, held at once."""

    def __init__(self, seconds, megabytes):
        self.seconds = seconds
        self.megabytes = megabytes


class Contestant:
    """A command, and what has to be done before each of its runs; that is not counted."""

    def __init__(self, name, command, before=lambda: None, folder=None):
        self.name = name
        self.command = [str(part) for part in command]
        self.before = before
        self.folder = folder


def run_once(contestant):
    contestant.before()
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(contestant.command, cwd=contestant.folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=words)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        # 1 says that some input was left out, which is the corpus's business.
        if process.returncode not in (0, 1):
            words.seek(0)
            raise SystemExit(f"{' '.join(contestant.command)}: exit code {process.returncode}\n"
                             + words.read().decode("utf-8", "replace")[-2000:])
    return Run(seconds, usage.ru_maxrss / 1000)


class Rounds:
    """The runs of some contestants, one of each in every round, so that what else the machine does hits all alike."""

    def __init__(self, contestants, times, warm=True):
        if warm:
            for contestant in contestants:
                run_once(contestant)
        self.runs = {contestant.name: [] for contestant in contestants}
        for _ in range(times):
            for contestant in contestants:
                self.runs[contestant.name].append(run_once(contestant))

    def __contains__(self, name):
        return name in self.runs

    def seconds(self, name):
        return statistics.median(run.seconds for run in self.runs[name])

    def megabytes(self, name):
        return statistics.median(run.megabytes for run in self.runs[name])

    def ratio(self, name, rival, what="seconds"):
        """The median of what the pairs of one round came to."""
        return statistics.median(getattr(one, what) / getattr(other, what)
                                 for one, other in zip(self.runs[name], self.runs[rival]))
