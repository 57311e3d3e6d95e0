#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has a judge judge an export as it is, which it must accept, and copies damaged in one way each, to all of which it
must object.

usage: expect_objection.py TABLE NAME[,NAME…] EXPORT COMMAND…

TABLE is one of the tables of damages, NAME a damage in it, or all. EXPORT is a file, a folder, or the stem of several
files. COMMAND is the judge, in whose arguments the word EXPORT stands for what to judge. It has to say what is wrong,
and nothing else, and to end with 1: a judge that breaks down, or is silent, has not judged.
"""
import glob
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import damages_linked_data
import damages_maps
import damages_networks
import damages_tables
from judge import SKIPPED, Findings, skip

TABLES = {
    **damages_linked_data.TABLES,
    **damages_maps.TABLES,
    **damages_networks.TABLES,
    **damages_tables.TABLES,
}
AT_ONCE = 2  # CMakeLists.txt has ctest reserve as many processors
SECONDS = 120


def files_of(export):
    """The files of an export, in the order of their paths."""
    if export.is_file():
        return [export]
    found = export.rglob("*") if export.is_dir() else export.parent.glob(f"{glob.escape(export.name)}.*")
    return sorted(path for path in found if path.is_file())


def copy_of(export, folder):
    copy = folder / export.name
    for file in files_of(export):
        target = folder / file.relative_to(export.parent)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return copy


def is_damaged(copy, where, change):
    """Damages the first file there is to damage, and tells whether there was one."""
    for file in files_of(copy):
        if not str(file).startswith(f"{copy}{where}"):
            continue
        text = file.read_bytes().decode("utf-8")
        damaged = change(text)
        if damaged != text:
            file.write_bytes(damaged.encode("utf-8"))
            return True
    return False


def judged(command, export):
    command = [str(export) if argument == "EXPORT" else argument for argument in command]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, None, "", f"no end within {SECONDS} seconds")


def expect_accepted(command, export):
    done = judged(command, export)
    if done.returncode == SKIPPED:
        skip(done.stdout.strip().removeprefix("skipped: "))
    if done.returncode != 0:
        findings = Findings()
        findings.expect(False, f"what is sound is not accepted: {done.returncode}\n{done.stdout}{done.stderr}")
        findings.end("no damage was tried")


def objection_to(damage, export, command):
    """What the judge says is wrong, and why that will not do."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of(export, Path(folder))
        if not is_damaged(copy, *damage):
            return "", "nothing was damaged"
        done = judged(command, copy)
    objection = next((line for line in done.stdout.splitlines() if line.startswith("wrong: ")), "")
    if done.returncode == 1 and objection and not done.stderr:
        return objection, None
    return objection, f"the judge ends with {done.returncode}\n{done.stdout}{done.stderr}"


def main():
    if len(sys.argv) < 6 or sys.argv[1] not in TABLES or sys.argv[4:].count("EXPORT") != 1:
        sys.exit(__doc__)
    table, names, export, command = TABLES[sys.argv[1]], sys.argv[2].split(","), Path(sys.argv[3]), sys.argv[4:]
    if names == ["all"]:
        names = list(table)
    unknown = [name for name in names if name not in table]
    if unknown:
        sys.exit(f"no such damage: {', '.join(unknown)}")
    expect_accepted(command, export)
    findings = Findings()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tried = pool.map(lambda name: objection_to(table[name], export, command), names)
        for name, (objection, fault) in zip(names, tried):
            print(f"{name}: {objection[:150] or 'not noticed'}")
            findings.expect(fault is None, f"{name}: {fault}")
    findings.end(f"{len(names)} damages")


main()
