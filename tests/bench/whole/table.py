# SPDX-License-Identifier: MIT
"""What was measured, beside what it must show, as Markdown; and the machine it was measured on."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path


class Row:
    """A figure. `ratio` is what `bound` holds for; one that can be met in another way comes with `met` and words."""

    def __init__(self, what, figure, ratio=None, bound=None, unit="×", met=None, bound_words=None):
        self.what, self.figure, self.unit = what, figure, unit
        self.ratio, self.bound = ratio, bound
        self.met = met if met is not None or ratio is None or bound is None else ratio <= bound
        self.bound_words = bound_words

    def cells(self):
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} {self.unit}"
        bound = self.bound_words or ("" if self.bound is None else f"{self.bound:g} {self.unit}")
        return [self.what, self.figure, ratio, bound, {True: "yes", False: "**no**", None: ""}[self.met]]


def time_of(seconds):
    return f"{1000 * seconds:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def memory_of(megabytes):
    return f"{megabytes:.0f} MB"


def table_of(rows):
    lines = ["| what | measured | ratio | at most | met |", "|---|---:|---:|---:|---|"]
    return "\n".join(lines + ["| " + " | ".join(row.cells()) + " |" for row in rows])


def first_line(command):
    try:
        answer = subprocess.run(command, text=True, capture_output=True, check=False)
    except OSError:
        return ""
    return answer.stdout.strip().partition("\n")[0] if answer.returncode == 0 else ""


def processor():
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()


def cached(build, name):
    """A variable of a CMake build."""
    try:
        found = re.search(rf"^{name}:\w+=(.*)$", (build / "CMakeCache.txt").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else ""


def machine_of(build, weft):
    """Lines that say what the figures hold for."""
    compiler = cached(build, "CMAKE_CXX_COMPILER") or "c++"
    here = Path(__file__).resolve().parent
    commit = first_line(["git", "-C", str(here), "describe", "--always", "--dirty"])
    load = os.getloadavg()[0]
    return "\n".join([
        f"- {time.strftime('%Y-%m-%d')}, {first_line([str(weft), '--version'])}, commit {commit}",
        f"- {processor()}, {len(os.sched_getaffinity(0))} cores, Linux {platform.release()}, load {load:.1f} at first",
        f"- {first_line([compiler, '--version'])}, {cached(build, 'CMAKE_BUILD_TYPE')} build",
        f"- {first_line(['hugo', 'version']) or 'no hugo'}; SQLite {first_line(['sqlite3', '--version'])[:6]}"])
