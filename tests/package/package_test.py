# SPDX-License-Identifier: MIT
"""The Debian packages of a build: what they say and hold, that they are the same bytes twice, that they install into a
root of their own and leave nothing there, and that program and library work from where they were installed."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "tests" / "data" / "loose-threads"
BUILD = None  # what the command line says


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], text=True, check=False, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def make_packages(folder):
    """The packages by their names."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    run(BUILD.cpack, "--config", BUILD.build / "CPackConfig.cmake", "-B", folder, env=environment)
    return {path.name.partition("_")[0]: path for path in folder.glob("*.deb")}


def dpkg(root, *arguments):
    """dpkg upon a root of its own. There are no packages in it that others could depend on."""
    path = os.environ["PATH"] + ":/usr/sbin:/sbin"
    return run("dpkg", f"--root={root}", "--log=/dev/null", "--force-not-root", "--force-depends", *arguments,
               env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"})


def files_below(root):
    """All but what dpkg notes down for itself."""
    notes = root / "var" / "lib" / "dpkg"
    return sorted(str(path.relative_to(root)) for path in root.rglob("*")
                  if notes not in path.parents and path not in (notes, *notes.parents))


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("dpkg"):
            raise unittest.SkipTest("this is no Debian")
        work = tempfile.TemporaryDirectory(dir=BUILD.build)
        cls.addClassCleanup(work.cleanup)
        cls.work = Path(work.name)
        cls.packages = make_packages(cls.work / "packages")
        cls.root = cls.work / "root"
        for folder in ("info", "updates"):
            (cls.root / "var" / "lib" / "dpkg" / folder).mkdir(parents=True)
        (cls.root / "var" / "lib" / "dpkg" / "status").touch()
        dpkg(cls.root, "--install", *cls.packages.values())
        cls.weft = cls.root / "usr" / "bin" / "weft"

    def field(self, package, name):
        return run("dpkg-deb", "--field", self.packages[package], name).strip()

    def test_there_is_one_for_users_and_one_for_programmers(self):
        self.assertEqual(sorted(self.packages), ["libweft-dev", "weft"])
        depends = self.field("weft", "Depends")
        for library in ("libc6", "libsqlite3-0", "libgvc6", "zlib1g"):
            self.assertIn(library, depends)
        self.assertNotIn("-dev", depends)
        self.assertIn("librsvg2-2", self.field("weft", "Recommends"))
        self.assertIn("libgraphviz-dev", self.field("libweft-dev", "Depends"))
        self.assertEqual(self.field("weft", "Section"), "text")
        self.assertTrue(self.field("weft", "Description").startswith("topic maps of link-digest newsletters\n weft reads"))

    def test_what_they_hold_belongs_to_root_and_to_nobody_elses_place(self):
        for package in self.packages.values():
            lines = run("dpkg-deb", "--contents", package).splitlines()
            self.assertGreater(len(lines), 10)
            for line in lines:
                mode, owner, *_, path = line.split()
                self.assertEqual(owner, "root/root", line)
                self.assertNotEqual(mode[5], "w", line)
                self.assertNotEqual(mode[8], "w", line)
                self.assertTrue(path.startswith("./usr"), line)

    def test_licence_and_changes_are_where_debian_has_them(self):
        for package in self.packages:
            documents = self.root / "usr" / "share" / "doc" / package
            self.assertIn("License: Expat", (documents / "copyright").read_text(encoding="utf-8"))
            changes = run("gzip", "-dc", documents / "changelog.Debian.gz")
            self.assertTrue(changes.startswith(f"{package} ({self.field(package, 'Version')}) unstable;"))
            self.assertGreater(changes.count("\n  * "), 5)
            self.assertFalse([line for line in changes.splitlines() if line[:4] != " -- " and len(line.encode()) > 80])
            self.assertNotIn("](", changes)
        self.assertFalse((self.root / "usr" / "share" / "doc" / "weft" / "LICENSE").exists())

    def test_the_same_build_makes_the_same_bytes(self):
        again = make_packages(self.work / "again")
        for name, package in self.packages.items():
            self.assertEqual(package.read_bytes(), again[name].read_bytes(), name)

    def test_the_program_is_stripped_and_small(self):
        self.assertNotIn(".symtab", run("readelf", "--sections", "--wide", self.weft))
        self.assertLess(self.weft.stat().st_size / 1e6, BUILD.most_megabytes)

    def test_they_go_as_they_came(self):
        root = self.work / "another"
        shutil.copytree(self.root, root, symlinks=True)
        self.assertIn("usr/bin/weft", files_below(root))
        dpkg(root, "--remove", "weft", "libweft-dev")
        dpkg(root, "--purge", "weft", "libweft-dev")
        self.assertEqual(files_below(root), [])

    def test_the_installed_program_reads_and_answers(self):
        output = self.work / "output"
        self.assertRegex(run(self.weft, "--version"), r"^weft \d+\.\d+\.\d+\n$")
        run(self.weft, "build", SAMPLE, "-o", output)
        self.assertEqual(sorted(path.name for path in output.iterdir()),
                         ["graph.dot", "graph.jsonld", "graph.svg", "weft.db", "weft.files"])
        self.assertIn("Cassandra", run(self.weft, "topics", "--archive", output / "weft.db"))

    def test_every_command_has_its_page_of_the_manual_and_shells_complete_them(self):
        share = self.root / "usr" / "share"
        pages = {path.name for path in (share / "man" / "man1").iterdir()}
        for line in run(self.weft, "completion", "words", "--", "").splitlines():
            name = line.partition("\t")[0]
            self.assertIn("weft.1.gz" if name == "help" else f"weft-{name}.1.gz", pages)
        self.assertIn("weft-ontology-show.1.gz", pages)
        for script in ("bash-completion/completions/weft", "zsh/vendor-completions/_weft",
                       "fish/vendor_completions.d/weft.fish"):
            self.assertIn("completion words", (share / script).read_text(encoding="utf-8"), script)

    def test_pkg_config_knows_how_to_compile_against_the_library(self):
        program = self.work / "topics_of"
        environment = {**os.environ, "PKG_CONFIG_PATH": str(self.root / "usr" / "lib" / "pkgconfig")}
        flags = run("pkg-config", "--cflags", "--libs", "weft", env=environment).split()
        self.assertIn(f"{self.root}/usr", " ".join(os.path.normpath(flag[2:]) for flag in flags if flag[:2] == "-I"))
        run(BUILD.compiler, "-std=c++20", ROOT / "tests" / "api" / "outsider" / "topics_of.cpp", *flags, "-o", program)
        self.assertIn("Apache Kafka\n", run(program))

    def test_the_example_finds_the_library_by_cmake(self):
        build, output = self.work / "example", self.work / "links"
        output.mkdir()
        source = self.root / "usr" / "share" / "doc" / "weft" / "examples"
        run(BUILD.cmake, "-S", source, "-B", build, f"-DCMAKE_PREFIX_PATH={self.root}/usr",
            f"-DCMAKE_CXX_COMPILER={BUILD.compiler}")
        run(BUILD.cmake, "--build", build)
        run(build / "related_links", SAMPLE, output)
        links = (output / "related.md").read_text(encoding="utf-8")
        self.assertIn("\n## Loose Threads 2024-02\n", links)
        self.assertIn("### What Is eBPF?\n\n- [Noisy Neighbor Detection with eBPF](<https://netflixtechblog.com/", links)
        self.assertIn(", 2024-10: both about eBPF (4 of 75)\n", links)
        graph = self.work / "graph.jsonld"
        run(self.weft, "export", "jsonld", "--archive", output / "weft.db", "-o", graph)
        titled = (output / "graph.jsonld").read_bytes().replace(b'"name":"Topic map"', b'"name":"Loose Threads"')
        self.assertEqual(titled, graph.read_bytes())


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=Path, required=True)
    for name in ("--cmake", "--cpack", "--compiler"):
        options.add_argument(name, required=True)
    options.add_argument("--most-megabytes", type=float, required=True)
    BUILD, rest = options.parse_known_args()
    BUILD.build = BUILD.build.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
