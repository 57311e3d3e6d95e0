# SPDX-License-Identifier: MIT
"""The program `weft`: where it is, how it is called, and what it is."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass, field, replace

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
        """Sends the program and its files along with the job. A name without a folder is left to the workers."""
        sent = []
        for file in (self.path, self.config, *self.ontologies):
            if os.sep in file:
                context.addFile(file)
                sent.append(file)
        return replace(self, _sent=tuple(sent))

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
        return Identity.of_header(self.version(), json.loads(_said_by(self.below("").extract())))

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


def _said_by(command):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        raise Refused(f"'{command[0]}' cannot be run: {error.strerror}") from error
    if done.returncode != 0:
        raise Refused(f"'{' '.join(command)}' ended with {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")
