# SPDX-License-Identifier: MIT
"""Programs that stand in for `weft` on workers, and what else brings a fault about once or for one document."""

import os
import signal
import stat
import threading
from pathlib import Path

_HEAD = """#!/usr/bin/env python3
import os, signal, subprocess, sys
WEFT, MARK = {weft!r}, {mark!r}

def executor():
    "The process of Spark that this one works for; 0 on the driver."
    pid = os.getppid()
    while pid > 1:
        with open(f"/proc/{{pid}}/cmdline", "rb") as told:
            if b"CoarseGrainedExecutorBackend" in told.read():
                return pid
        with open(f"/proc/{{pid}}/stat", encoding="ascii", errors="replace") as told:
            pid = int(told.read().rpartition(")")[2].split()[1])
    return 0

arguments = [WEFT, *sys.argv[1:]]
"""

# In the middle of the first partition that has documents, the whole executor goes.
_KILLS_EXECUTOR = """
if "extract" not in sys.argv or not executor() or os.path.exists(MARK):
    os.execv(WEFT, arguments)
weft = subprocess.Popen(arguments, stdout=subprocess.PIPE)
for _ in range(3):
    sys.stdout.buffer.write(weft.stdout.readline())
sys.stdout.buffer.flush()
os.mkdir(MARK)
os.kill(executor(), signal.SIGKILL)
"""

# Documents before it have been answered, but their answers have not been written yet.
_DIES_OF_DOCUMENT = """
if "extract" not in sys.argv:
    os.execv(WEFT, arguments)
lines = sys.stdin.buffer.readlines()
before = next((at for at, line in enumerate(lines) if MARK.encode() in line), len(lines))
whole = before == len(lines)
done = subprocess.run(arguments, input=b"".join(lines[:before]), stdout=subprocess.PIPE)
answers = done.stdout.splitlines(keepends=True)
sys.stdout.buffer.writelines(answers if whole else answers[:len(answers) // 2])
sys.stdout.buffer.flush()
if not whole:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(done.returncode)
"""

_IS_ANOTHER_VERSION = """
if "--version" in sys.argv and executor():
    print("weft 0.0.1")
    sys.exit(0)
os.execv(WEFT, arguments)
"""


def kills_executor(folder, weft):
    return _write(folder, "kills-executor", _KILLS_EXECUTOR, weft, os.path.join(folder, "killed"))


def dies_of(folder, weft, words):
    return _write(folder, "dies-of-document", _DIES_OF_DOCUMENT, weft, words)


def is_another_version(folder, weft):
    return _write(folder, "is-another", _IS_ANOTHER_VERSION, weft, "")


class ExecutorKiller(threading.Thread):
    """Kills an executor of a job as soon as the job has something to lose: a task of its first stages has ended."""

    def __init__(self, context):
        super().__init__(daemon=True)
        self._is_over = threading.Event()
        self._tracker = context.statusTracker()
        self.has_killed = False

    def run(self):
        while not self._has_something():
            if self._is_over.wait(0.02):
                return
        for told in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                its = told.read_bytes().split(b"\0")
            except OSError:
                continue
            is_executor = b"java" in its[0] and any(b"CoarseGrainedExecutorBackend" in one for one in its)
            if is_executor and not self.has_killed and _is_below_this(int(told.parent.name)):
                os.kill(int(told.parent.name), signal.SIGKILL)
                self.has_killed = True

    def give_up(self):
        """Once the job has ended, however it did."""
        self._is_over.set()
        self.join()

    def _has_something(self):
        stages = [self._tracker.getStageInfo(stage) for stage in self._tracker.getActiveStageIds()]
        return any(stage is not None and stage.numCompletedTasks > 0 for stage in stages)


def _is_below_this(pid):
    """Whether this process has started another one, or one that has."""
    while pid > 1 and pid != os.getpid():
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[1])
        except OSError:
            return False
    return pid == os.getpid()


def _write(folder, name, body, weft, mark):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write(_HEAD.format(weft=weft, mark=mark) + body)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    return path
