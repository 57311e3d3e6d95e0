#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Damages copies of an export, one way after the other, and expects that a judge objects to each.

usage: expect_objection.py STEM KIND[,KIND…] COMMAND…

COMMAND is the judge, which gets the stem of the copies. It has to say what is wrong and exit with 1: a judge that breaks
down, or is silent, has not judged.
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile

from damage import KINDS
from judge import SKIPPED, Findings, skip


def judged(command, stem, kind, folder):
    for path in glob.glob(f"{glob.escape(stem)}.*"):
        if os.path.isfile(path):
            shutil.copy(path, folder)
    copy = os.path.join(folder, os.path.basename(stem))
    extension, damage = KINDS[kind]
    with open(f"{copy}.{extension}", encoding="utf-8", newline="") as file:
        text = file.read()
    with open(f"{copy}.{extension}", "w", encoding="utf-8", newline="") as file:
        file.write(damage(text))
    return subprocess.run([*command, copy], capture_output=True, text=True, timeout=120, check=False)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    stem, kinds, *command = sys.argv[1:]
    findings = Findings()
    for kind in kinds.split(","):
        with tempfile.TemporaryDirectory() as folder:
            done = judged(command, stem, kind, folder)
        if done.returncode == SKIPPED:
            skip(done.stdout.strip())
        objections = [line for line in done.stdout.splitlines() if line.startswith("wrong: ")]
        print(f"{kind}: {(objections or ['not noticed'])[0][:150]}")
        findings.expect(done.returncode == 1 and objections, f"{kind}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    findings.end(f"{len(kinds.split(','))} kinds of damage")


main()
