# SPDX-License-Identifier: MIT
"""Documents through a process: a line in, a line out, and none is lost with a process that does not survive it."""

import json
import os
import signal
import subprocess
import tempfile
import threading
from collections import deque
from typing import NamedTuple

from weft_spark.documents import line_of
from weft_spark.program import Identity
from weft_spark.refused import Refused

_ENDED_WELL = (0, 1)  # 1: a document was left out, and its record says so
_MISUSED = 2


def through(program, identity, documents):
    """The records, a line each, of documents in their order, which are pairs of a path and bytes.

    A process that ends before it has answered has its open documents asked once more, each by itself; one that is not
    answered even then gets a record that says so."""
    if program.version() != identity.weft:
        raise Refused(f"this worker has '{program.version()}', the driver '{identity.weft}': use one for all")
    with tempfile.TemporaryDirectory() as folder:
        if program.root:
            os.mkdir(os.path.join(folder, program.root))
        yield from _through(_Call(program.extract(), folder), identity, iter(documents))


def _through(call, identity, documents):
    while True:
        run = _Run(call, identity)
        yield from run.answers(documents)
        for document in run.open:
            yield _alone(call, identity, document)
        if run.has_read_all:
            return


class _Call(NamedTuple):
    command: list
    folder: str  # to run it in


class _Run:
    """One process, and what it has been asked and not yet answered."""

    def __init__(self, call, identity):
        self.open = deque()
        self.has_read_all = False
        self._identity = identity
        self._failure = None
        self._process = subprocess.Popen(call.command, cwd=call.folder, bufsize=1 << 20, stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def answers(self, documents):
        said = bytearray()
        feeder = threading.Thread(target=self._feed, args=(documents,), daemon=True)
        listener = threading.Thread(target=lambda: said.extend(self._process.stderr.read()), daemon=True)
        feeder.start()
        listener.start()
        try:
            for line in self._process.stdout:
                if not line.endswith(b"\n"):
                    break  # it ended in the middle of this one
                if line.startswith(b'{"format"'):
                    _require(self._identity, line)
                    continue
                self.open.popleft()
                yield line[:-1].decode("utf-8")
        except GeneratorExit:
            self._process.kill()  # nobody wants the rest
            raise
        finally:
            self._process.stdout.close()
            feeder.join()
            listener.join()
            self._process.wait()
        if self._failure is not None:
            raise self._failure
        _require_use(self._process.returncode, said)

    def _feed(self, documents):
        """Asks, until there is nothing more to ask or nobody to answer."""
        try:
            for document in documents:
                # Before it is asked: what may have been read may not be forgotten.
                self.open.append(document)
                self._process.stdin.write(line_of(*document))
            self.has_read_all = True
        except BrokenPipeError:
            pass
        except Exception as failure:  # that of what gives the documents, which the other thread is to raise
            self._failure = failure
        finally:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass


def _alone(call, identity, document):
    """The record of a document that a process has not survived, or may not have."""
    done = subprocess.run(call.command, cwd=call.folder, input=line_of(*document), capture_output=True,
                          check=False)
    _require_use(done.returncode, done.stderr)
    lines = done.stdout.splitlines()
    if done.returncode in _ENDED_WELL and len(lines) >= 2:
        _require(identity, lines[0])
        return lines[-1].decode("utf-8")
    path = document[0]
    return json.dumps({"record": "diagnostic", "path": path, "diagnostics": [
        {"severity": "error", "code": "document-lost", "file": path,
         "message": f"weft {_end_of(done.returncode)} while it read this document",
         "advice": "report it with the document; the other documents have been read"}]})


def _end_of(code):
    if code >= 0:
        return f"ended with {code}"
    return f"was ended by {signal.Signals(-code).name}"


def _require_use(code, said):
    if code == _MISUSED:
        raise Refused(f"weft cannot be run here:\n{said.decode(errors='replace')}")


def _require(identity, header):
    its = Identity.of_header(identity.weft, json.loads(header))
    if its != identity:
        raise Refused(f"this worker has {its}, the driver {identity}: use one program and one ontology for all")
