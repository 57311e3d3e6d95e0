# SPDX-License-Identifier: MIT
"""What ./dev promises before it has built anything, on a machine that is made of stand-ins."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = ["awk", "bash", "cat", "dirname", "env", "paste", "sed", "sort"]


class Machine(unittest.TestCase):
    """A PATH with nothing but what the script itself is written with."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.programs = Path(folder.name)
        self.log = self.programs / "log"
        self.log.touch()
        for tool in TOOLS:
            for place in os.environ["PATH"].split(os.pathsep):
                if (Path(place) / tool).is_file():
                    (self.programs / tool).symlink_to(Path(place) / tool)
                    break

    def has(self, name, script):
        program = self.programs / name
        program.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def dev(self, *arguments):
        return subprocess.run([str(ROOT / "dev"), *arguments], text=True, stdin=subprocess.DEVNULL, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"PATH": str(self.programs)})

    def test_without_a_command_it_lists_them_all(self):
        listed = self.dev()
        self.assertEqual(listed.returncode, 0)
        self.assertEqual(listed.stdout, self.dev("help").stdout)
        self.assertEqual(re.findall(r"^  (\w+)", listed.stdout, re.MULTILINE),
                         ["setup", "demo", "test", "coverage", "bench", "fuzz", "lint", "format", "clean"])

    def test_a_mistyped_command_is_named_with_those_there_are(self):
        for typed in ["tset", "Setup", "names_of_commands"]:
            with self.subTest(typed=typed):
                answer = self.dev(typed)
                self.assertEqual(answer.returncode, 2)
                self.assertIn(f'no command "{typed}"; there are: setup demo test coverage', answer.stderr)

    def test_setup_touches_nothing_when_everything_is_here(self):
        self.has("apt-get", f'echo "$@" >>{self.log}')
        self.has("dpkg-query", "echo installed")
        for program in ["node", "npm"]:
            self.has(program, "exit 0")
        self.assertEqual(self.dev("setup").returncode, 0)
        self.assertEqual(self.log.read_text(encoding="utf-8"), "")

    def test_setup_installs_what_is_missing_and_only_that(self):
        self.has("apt-get", f'echo "$@" >>{self.log}')
        self.has("sudo", '[[ $1 == -n ]] && shift; "$@"')
        self.has("dpkg-query", '[[ $* == *libcmark-dev* || $* == *nodejs* ]] || echo installed')
        self.has("node", "exit 0")
        self.assertEqual(self.dev("setup").returncode, 0)
        update, install = self.log.read_text(encoding="utf-8").splitlines()
        self.assertIn("update", update)
        self.assertTrue(install.endswith("install -y --no-install-recommends libcmark-dev"), install)

    @unittest.skipIf(os.geteuid() == 0, "root needs nobody's leave")
    def test_setup_without_rights_says_what_to_run(self):
        self.has("apt-get", "exit 1")
        self.has("dpkg-query", "exit 1")
        answer = self.dev("setup")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("apt-get install --no-install-recommends g++ cmake", answer.stderr)

    def test_another_system_is_told_what_to_install(self):
        answer = self.dev("setup")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("libgraphviz-dev", answer.stderr)


if __name__ == "__main__":
    unittest.main()
