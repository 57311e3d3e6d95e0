# SPDX-License-Identifier: MIT
"""The program `weft`: where it is, how it is called, and what it is."""

import atexit
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field, replace
from functools import lru_cache

from weft_spark.refused import Refused


@dataclass(frozen=True)
class Identity:
    """By what two runs of `weft` give the same facts."""

    weft: str  # what it says of its version
    shard: int  # the version of its lines
    reader: int
    ontology: str  # the fingerprint of the topics it tags with

    @staticmethod
    def of_header(weft, header):
        return Identity(weft, header["version"], header["reader"], header["ontology"])


@dataclass(frozen=True)
class Program:
    """How `weft` is called, on the driver or, once its files have been sent, on a worker."""

    path: str
    config: str = ""
    ontologies: tuple = ()
    default_ontology: bool = True
    drafts: bool = False
    root: str = ""  # the name of the folder below which documents are read as `weft build` would
    _sent: tuple = field(default=(), repr=False)  # what has been sent goes by its name

    def below(self, root):
        """The same, for documents below a folder of this name."""
        return replace(self, root=root)

    def sent(self, context):
        """Sends the program, its files and this package along with the job, for workers have none of them."""
        files = [file for file in (self.path, self.config, *self.ontologies) if file]
        names = [os.path.basename(file) for file in files]
        if len(set(names)) < len(names):
            raise Refused(f"two files of one name cannot be sent to the workers: {', '.join(sorted(files))}")
        for file in files:
            context.addFile(file)
        if package := _package():
            context.addPyFile(package)
        return replace(self, _sent=tuple(files))

    def _place(self, file):
        if file not in self._sent:
            return file
        from pyspark import SparkFiles

        return SparkFiles.get(os.path.basename(file))

    def _topics(self):
        arguments = [] if self.default_ontology else ["--no-default-ontology"]
        for ontology in self.ontologies:
            arguments += ["--ontology", self._place(ontology)]
        return arguments

    def extract(self):
        """The command that turns documents into records, a line each, on one core: a task has no more. It is to be run in
        a folder that has one of the name of the root, empty as it may be."""
        config = ["--config", self._place(self.config)] if self.config else ["--no-config"]
        drafts = ["--drafts"] if self.drafts else []
        root = ["--root", self.root] if self.root else []
        return [self._place(self.path), "extract", "--documents", "--tables", "--jobs", "1", *root, *config, *drafts,
                *self._topics()]

    def version(self):
        return _said_by([self._place(self.path), "--version"]).strip()

    def identity(self):
        """What this program is, with these topics."""
        here = replace(self, root="", config="")
        its = Identity.of_header(self.version(), json.loads(_said_by(here.extract()).splitlines()[0]))
        if self.config and json.loads(_said_by(self.below("").extract()).splitlines()[0])["ontology"] != its.ontology:
            raise Refused(f"{self.config} names topics, which do not go along with it: name them by --ontology, and leave "
                          "'ontology' out of that file")
        return its

    def findings(self):
        """What is wrong with the configuration, in words."""
        document = json.dumps({"path": "1.md", "text": ""}).encode() + b"\n"
        headers = [json.loads(line) for line in _said_by(self.below("").extract(), document).splitlines()
                   if line.startswith('{"format"')]
        return [f"{its.get('file', '')}: {its['severity']}: {its['message']} [{its.get('code', '')}]"
                for header in headers for its in header.get("diagnostics", [])]

    def topics(self):
        """The ontology in use, as JSON-LD."""
        command = [self._place(self.path), "ontology", "export", "--format", "jsonld", *self._topics()]
        return json.loads(_said_by(command))["topics"]


def found(name):
    """Where the program is that is meant: `weft` may be on the path."""
    path = shutil.which(name)
    if path is None:
        raise Refused(f"there is no program '{name}' here; name it with --weft, or put it on the path")
    return os.path.abspath(path)


@lru_cache(maxsize=None)  # a session takes each name once
def _package():
    """An archive of this package; nothing when it came in one, which Spark has sent already."""
    package = os.path.dirname(os.path.abspath(__file__))
    if not os.path.isdir(package):
        return None
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # it is fetched when a worker needs it
    return shutil.make_archive(os.path.join(folder, "weft_spark"), "zip", os.path.dirname(package), os.path.basename(package))


def _said_by(command, given=b""):
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)
    except OSError as error:
        raise Refused(f"'{command[0]}' cannot be run: {error.strerror}") from error
    if done.returncode not in (0, 1):
        raise Refused(f"'{' '.join(command)}' ended with {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")
