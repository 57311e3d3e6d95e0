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

from weft_spark.program import Identity
from weft_spark.refused import Refused

_ENDED_WELL = (0, 1)  # 1: a document was left out, and its record says so
_MISUSED = 2  # where there is no header either; else it is the end of whatever it ran out of


def line_of(path, content):
    """A document as a line. No JSON carries other bytes than UTF-8: their digits stand for them."""
    try:
        text = None if content is None else content.decode("utf-8")
    except UnicodeDecodeError:
        text = {"bytes": content.hex()}
    return json.dumps({"path": path, "text": text}, ensure_ascii=False).encode("utf-8") + b"\n"


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
        self._has_begun = False
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
            yield from self._lines()
        except GeneratorExit:
            self._process.kill()  # nobody wants the rest
            raise
        finally:
            self._process.stdout.close()
            feeder.join()
            listener.join()
            self._process.stderr.close()
            self._process.wait()
        if self._failure is not None:
            raise self._failure
        if not self._has_begun:
            _require_use(self._process.returncode, said)

    def _lines(self):
        for line in self._process.stdout:
            if not line.endswith(b"\n"):
                return  # it ended in the middle of this one
            if line.startswith(b'{"format"'):
                _require(self._identity, line)
                self._has_begun = True
            else:
                path, _ = self.open.popleft()
                yield _named(line[:-1].decode("utf-8"), path)

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
    done = subprocess.run(call.command, cwd=call.folder, input=line_of(*document), capture_output=True, check=False)
    lines = done.stdout.splitlines()
    if not lines:
        _require_use(done.returncode, done.stderr)
    path = document[0]
    if done.returncode in _ENDED_WELL and len(lines) >= 2:
        _require(identity, lines[0])
        return _named(lines[-1].decode("utf-8"), path)
    words = _words(done.stderr)
    return json.dumps({"record": "diagnostic", "path": path, "diagnostics": [
        {"severity": "error", "code": "document-lost", "file": path,
         "message": f"weft {_end_of(done.returncode)} while it read this document" + (f": {words}" if words else ""),
         "advice": "report it with the document; the other documents have been read"}]})


def _named(record, path):
    """Of a line that is no document weft knows no name, but where it stands in its input, which says nothing here."""
    if not record.startswith('{"record":"diagnostic"'):
        return record
    its = json.loads(record)
    if "path" in its:
        return record
    for finding in its["diagnostics"]:
        if finding.get("file") == "standard-input":
            finding["file"] = path
            finding.pop("position", None)
    return json.dumps({**its, "path": path}, ensure_ascii=False)


def _end_of(code):
    if code >= 0:
        return f"ended with {code}"
    return f"was ended by {signal.Signals(-code).name}"


def _words(said):
    """What a program said, in one line: more does not come back from a worker."""
    return "; ".join(line.strip() for line in said.decode(errors="replace").splitlines() if line.strip())


def _require_use(code, said):
    if code == _MISUSED:
        raise Refused(f"weft cannot be run here: {_words(said)}")


def _require(identity, header):
    its = Identity.of_header(identity.weft, json.loads(header))
    if its != identity:
        raise Refused(f"this worker has {its}, the driver {identity}: use one program and one ontology for all")
