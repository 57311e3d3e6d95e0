# SPDX-License-Identifier: MIT
"""A newsletter in two states, and what a build makes of each: what faults are tried on."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

# Small, so that hundreds of builds are soon made.
ISSUES = {
    "2024-01.md": "# Loose ends 1\n\n## [Compaction in Cassandra](https://example.org/compaction)\n\nHow Cassandra merges what "
                  "it has written, and what RocksDB does otherwise.\n\n## [Watching with eBPF](https://example.org/ebpf)\n\n"
                  "Linux tells what it does, with eBPF and Prometheus.\n",
    "2024-02.md": "# Loose ends 2\n\n## [Raft by hand](https://example.org/raft)\n\nConsensus with Raft, as etcd and "
                  "Kubernetes have it.\n\n## [Streams](https://example.org/streams)\n\nKafka and Flink, side by side.\n",
    "2024-03.md": "# Loose ends 3\n\n## [Rust in the kernel](https://example.org/rust)\n\nLinux takes Rust, and keeps C.\n",
}
CHANGED = "\n## [Exactly once](https://example.org/once)\n\nKafka, and nothing else.\n"

EXPORTS = ("graph.dot", "graph.svg", "graph.jsonld")
OUTPUTS = ("weft.db", *EXPORTS)


def contents_of(archive):
    """All that an archive says, or None where there is none. Undoes what a killed writer left, as any reader does."""
    if not archive.exists():
        return None
    database = sqlite3.connect(archive)
    try:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise SystemExit(f"{archive} is damaged")
        return "\n".join(database.iterdump())
    finally:
        database.close()


class World:
    """Folders `before` and `after` hold a newsletter and the same one later, which has an issue more, one less, and one that
    was changed. `made` has what clean builds make of them."""

    def __init__(self, program, folder):
        self.program, self.folder = Path(program).resolve(), Path(folder)
        first, second, third = ISSUES
        after = {second: ISSUES[second] + CHANGED, third: ISSUES[third]}
        for state, issues in {"before": {name: ISSUES[name] for name in (first, second)}, "after": after}.items():
            newsletter = self.folder / state / "newsletter"
            newsletter.mkdir(parents=True)
            for name, text in issues.items():
                (newsletter / name).write_text(text, encoding="utf-8")
        self.made = {state: self._built(state) for state in ("before", "after")}
        self.contents = {state: contents_of(made / "weft.db") for state, made in self.made.items()}

    def _built(self, state):
        made = self.folder / f"made-{state}"
        outcome = self.build(state, made)
        if outcome.returncode != 0:
            raise SystemExit(f"a build without a fault ends with {outcome.returncode}:\n{outcome.stderr}")
        return made

    def command(self, state, output):
        """A build of the newsletter in one of its states, and where it is to be started."""
        return [self.program, "build", "newsletter", "-o", str(output)], self.folder / state

    def build(self, state, output):
        command, place = self.command(state, output)
        return subprocess.run(command, cwd=place, text=True, capture_output=True, check=False)

    def start_with(self, output, state):
        """Makes a folder what a clean build has made, or removes it."""
        shutil.rmtree(output, ignore_errors=True)
        if state is not None:
            shutil.copytree(self.made[state], output)

    def expect_one_of(self, output, states, what):
        """The archive has the contents of one of the states, and each export is whole; None is the state before all builds."""
        found = contents_of(output / "weft.db")
        if found not in [None if state is None else self.contents[state] for state in states]:
            raise SystemExit(f"{what}: the archive is neither that of {states[0]} nor that of {states[-1]}")
        for name in EXPORTS:
            export = output / name
            allowed = [(self.made[state] / name).read_bytes() for state in states if state is not None]
            if export.exists() and export.read_bytes() not in allowed:
                raise SystemExit(f"{what}: {name} is not whole")
            if not export.exists() and None not in states:
                raise SystemExit(f"{what}: {name} is gone")

    def expect_clean(self, output, state, what):
        """The folder is byte for byte what a clean build makes: nothing less, and nothing more."""
        made = self.made[state]
        names = {path.name for path in output.iterdir()}
        expected = {path.name for path in made.iterdir()}
        if names != expected:
            raise SystemExit(f"{what}: the folder has {sorted(names)} rather than {sorted(expected)}")
        for name in OUTPUTS:
            if (output / name).read_bytes() != (made / name).read_bytes():
                raise SystemExit(f"{what}: {name} is not that of a clean build")
