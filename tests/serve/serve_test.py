# SPDX-License-Identifier: MIT
"""Drives `weft serve` over sockets: what it answers, to whom, and how it ends."""

import argparse
import gzip
import http.client
import json
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PATIENCE = 60  # seconds, for what is waited for and comes at once


class Served:
    """A server on an archive, from the line that says where it is to its end."""

    def __init__(self, weft, archive, *options):
        self.process = subprocess.Popen([weft, "serve", "--archive", archive, *options], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        self.url = self.process.stdout.readline().strip()
        self.host, port = re.fullmatch(r"http://(.+):(\d+)/", self.url).groups()
        self.port = int(port)

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err

    def ask(self, target, method="GET", **headers):
        connection = http.client.HTTPConnection(self.host.strip("[]"), self.port, timeout=PATIENCE)
        try:
            connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def connect(self):
        return socket.create_connection((self.host.strip("[]"), self.port), timeout=PATIENCE)

    def say(self, text):
        """The first line that comes back for raw bytes."""
        with self.connect() as connection:
            try:
                connection.sendall(text)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it had enough, and has said so
            with connection.makefile("rb") as answer:
                return answer.readline().decode("latin-1").rstrip()


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.archive = Path(cls.folder.name) / "weft.db"
        cls.build(GIVEN.corpus)
        cls.served = Served(GIVEN.weft, cls.archive)
        cls.addClassCleanup(cls.served.process.stderr.close)
        cls.addClassCleanup(cls.served.process.stdout.close)
        cls.addClassCleanup(cls.served.process.wait)
        cls.addClassCleanup(cls.served.process.terminate)

    @classmethod
    def build(cls, corpus):
        subprocess.run([GIVEN.weft, "build", corpus, "--no-exports", "-o", cls.folder.name], check=True,
                       capture_output=True)

    def new_server(self, *options):
        served = Served(GIVEN.weft, self.archive, *options)
        self.addCleanup(served.process.stderr.close)
        self.addCleanup(served.process.stdout.close)
        self.addCleanup(served.process.wait)
        self.addCleanup(served.process.terminate)
        return served

    def test_it_says_where_it_is_and_listens_to_this_machine_alone(self):
        self.assertRegex(self.served.url, r"^http://127\.0\.0\.1:\d+/$")

    def test_the_page_is_there_under_strict_headers(self):
        status, headers, body = self.served.ask("/")
        self.assertIn(status, (200, 404))
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(headers["X-Frame-Options"], "DENY")
        self.assertEqual(headers["Referrer-Policy"], "no-referrer")
        self.assertEqual(headers["Cross-Origin-Resource-Policy"], "same-origin")
        self.assertNotIn("unsafe", headers["Content-Security-Policy"])
        self.assertNotIn("Access-Control-Allow-Origin", headers)
        if status == 200:
            self.assertIn("connect-src 'self'", headers["Content-Security-Policy"])
            self.assertTrue(body.startswith(b"<!doctype html>"))

    def test_parts_come_packed_and_are_not_sent_twice(self):
        status, plain_headers, plain = self.served.ask("/data/articles-0")
        self.assertEqual((status, plain_headers.get("Content-Encoding")), (200, None))
        status, headers, packed = self.served.ask("/data/articles-0", Accept_Encoding="gzip")
        self.assertEqual((status, headers["Content-Encoding"]), (200, "gzip"))
        self.assertEqual(gzip.decompress(packed), plain)
        self.assertEqual(headers["ETag"], plain_headers["ETag"])
        status, known, nothing = self.served.ask("/data/articles-0", If_None_Match=headers["ETag"])
        self.assertEqual((status, known["ETag"], nothing), (304, headers["ETag"], b""))
        self.assertEqual(self.served.ask("/data/articles-0", "HEAD")[2], b"")
        self.assertEqual(self.served.ask("/data/articles-0", "HEAD")[1]["Content-Length"], str(len(plain)))

    def test_queries_answer_as_the_commands_do(self):
        command = subprocess.run([GIVEN.weft, "related", "cassandra", "--json", "--archive", self.archive],
                                 capture_output=True, check=True)
        status, headers, body = self.served.ask("/api/related?thing=cassandra")
        self.assertEqual((status, headers["Content-Type"]), (200, "application/json"))
        self.assertEqual(json.loads(body), json.loads(command.stdout))
        status, _, body = self.served.ask("/api/find?words=raft&limit=none")
        self.assertEqual(status, 400)
        self.assertIn("limit", json.loads(body)["error"])

    def test_only_reading_is_answered(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"):
            with self.subTest(method=method):
                status, headers, _ = self.served.ask("/data/start", method)
                self.assertEqual((status, headers["Allow"]), (405, "GET, HEAD"))

    def test_a_name_that_leads_here_from_elsewhere_is_not_answered(self):
        for host in ("evil.example", f"evil.example:{self.served.port}", "localhost.evil.example", "192.168.7.7"):
            with self.subTest(host=host):
                self.assertEqual(self.served.ask("/data/start", Host=host)[0], 403)
        for host in ("localhost", f"localhost:{self.served.port}", "127.0.0.1", "[::1]"):
            with self.subTest(host=host):
                self.assertEqual(self.served.ask("/data/start", Host=host)[0], 200)
        self.assertIn(" 400 ", self.served.say(b"GET / HTTP/1.1\r\n\r\n"))
        self.assertIn(" 400 ", self.served.say(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"))

    def test_what_is_too_long_is_refused(self):
        self.assertEqual(self.served.ask("/api/find?words=" + "x" * 9000)[0], 414)
        self.assertEqual(self.served.ask("/", X_Long="x" * 17_000)[0], 431)
        self.assertEqual(self.served.ask("/", X_Long="x" * 12_000)[0], self.served.ask("/")[0])
        for head in (b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 10_000 + b"\r\n"):
            with self.subTest(head=head[:20]):
                self.assertIn(" 431 ", self.served.say(head))
        self.assertEqual(self.served.ask("/api/find?words=" + "x" * 2001)[0], 400)

    def test_what_is_no_request_is_refused(self):
        for text in (b"hello\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
                     b"GET /?a=%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                     b"GET \\ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                     b"GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                     b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"):
            with self.subTest(text=text):
                self.assertIn(" 400 ", self.served.say(text))
        self.assertEqual(self.served.ask("/data/start")[0], 200)

    def test_a_target_may_name_its_host(self):
        for target, status in ((b"http://localhost/data/start", b"200"), (b"HTTP://127.0.0.1:1/data/start", b"200"),
                               (b"http://localhost/nothing", b"404"), (b"http://evil.example/data/start", b"403"),
                               (b"http://localhost@evil.example/data/start", b"403")):
            with self.subTest(target=target):
                answer = self.served.say(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
                self.assertIn(f" {status.decode()} ", answer)
        # What the target names counts, and not what stands beside it.
        answer = self.served.say(b"GET http://localhost/data/start HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        self.assertIn(" 200 ", answer)

    def test_a_head_has_to_be_sent_soon(self):
        with self.served.connect() as slow:
            slow.sendall(b"GET /data/start HTTP/1.1\r\nHost: local")
            self.assertEqual(self.served.ask("/data/start")[0], 200)
            with slow.makefile("rb") as answer:
                self.assertIn(b" 408 ", answer.readline())

    def test_no_path_leads_to_a_file(self):
        for target in ("/weft.db", "/../weft.db", "/data/../../etc/passwd", "/data/%2e%2e/weft.db", "/data//etc/passwd",
                       "/%2e%2e%2fetc/passwd", "/data/%00", "//etc/passwd", "/data/\\..\\weft.db"):
            with self.subTest(target=target):
                self.assertEqual(self.served.ask(target)[0], 404)

    def test_a_connection_is_good_for_several_requests(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=PATIENCE)
        self.addCleanup(connection.close)
        for target in ("/data/start", "/nothing", "/data/map"):
            connection.request("GET", target)
            connection.getresponse().read()
        self.assertIsNotNone(connection.sock)

    def test_there_is_room_for_so_many_and_others_are_told(self):
        served = self.new_server()
        held = [http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE) for _ in range(64)]
        for connection in held:
            self.addCleanup(connection.close)
            connection.request("GET", "/data/start")
            self.assertEqual(connection.getresponse().read(0), b"")
        status, headers, body = served.ask("/data/start")
        self.assertEqual((status, headers["Connection"]), (503, "close"))
        self.assertIn("no room", json.loads(body)["error"])
        for connection in held[:8]:
            connection.close()
        # They are known to be gone once the server has seen it.
        answers = (served.ask("/data/start")[0] for _ in range(1000))
        self.assertEqual(next((status for status in answers if status != 503), 503), 200)

    def test_many_at_once_do_no_harm(self):
        served = self.new_server()
        crowd = [served.connect() for _ in range(300)]
        for connection in crowd:
            connection.close()
        answers = (served.ask("/data/start")[0] for _ in range(1000))
        self.assertEqual(next((status for status in answers if status != 503), 503), 200)

    def test_a_new_archive_is_taken_up(self):
        served = self.new_server()
        before = json.loads(served.ask("/data/start")[2])
        with tempfile.TemporaryDirectory() as folder:
            issues = sorted(Path(GIVEN.corpus).glob("*.md"))
            for issue in issues[:2]:
                shutil.copy(issue, folder)
            self.build(folder)
        self.addCleanup(self.build, GIVEN.corpus)
        self.assertEqual(served.ask(f"/data/texts-0?of={before['contents']}")[0], 200)
        after = json.loads(served.ask("/data/start")[2])
        self.assertLess(after["counts"]["issues"], before["counts"]["issues"])
        self.assertEqual(served.ask(f"/data/texts-0?of={before['contents']}")[0], 410)
        self.assertEqual(served.ask(f"/data/related-0?of={after['contents']}")[0], 200)
        topics = subprocess.run([GIVEN.weft, "topics", "--json", "--limit", "5", "--archive", self.archive],
                                capture_output=True, check=True)
        answered = json.loads(served.ask("/api/topics?limit=5")[2])
        self.assertEqual(answered["topics"], json.loads(topics.stdout)["topics"])

    def test_it_ends_when_it_is_told_to(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number=number):
                served = self.new_server()
                waiting = served.connect()  # and says nothing
                self.addCleanup(waiting.close)
                self.assertEqual(served.ask("/data/start")[0], 200)
                code, out, err = served.end(number)
                self.assertEqual((code, out), (0, ""))
                self.assertIn("this machine alone", err)
                readable, _, _ = select.select([waiting], [], [], PATIENCE)
                self.assertEqual(readable and waiting.recv(1), b"")

    def test_it_does_not_wait_for_who_does_not_read(self):
        served = self.new_server()
        with socket.socket() as lazy:
            lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            lazy.connect(("127.0.0.1", served.port))
            lazy.setblocking(False)
            # More than all that lies between two sockets: they fill up, and the last answer cannot be sent.
            request = b"GET /data/texts-0 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 1000
            try:
                lazy.sendall(request)
            except BlockingIOError:
                pass
            self.assertEqual(served.ask("/data/start")[0], 200)
            code, _, _ = served.end()
            self.assertEqual(code, 0)

    def test_a_reader_that_goes_in_the_middle_does_no_harm(self):
        served = self.new_server()
        for _ in range(20):
            with served.connect() as hasty:
                hasty.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                hasty.sendall(b"GET /data/texts-0 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 5)
                hasty.recv(10)
        self.assertEqual(served.ask("/data/start")[0], 200)

    def test_a_port_can_be_chosen_and_one_that_is_taken_is_told(self):
        code = subprocess.run([GIVEN.weft, "serve", "--archive", self.archive, "--port", str(self.served.port)],
                              capture_output=True, text=True, check=False, timeout=PATIENCE)
        self.assertEqual((code.returncode, code.stdout), (2, ""))
        self.assertIn(f"port {self.served.port}", code.stderr)
        port = self.served.port
        served = self.new_server("--host", "::1", "--port", str(port)) if socket.has_ipv6 and has_ipv6() else None
        if served:
            self.assertEqual(served.url, f"http://[::1]:{port}/")
            self.assertEqual(served.ask("/data/start")[0], 200)

    def test_only_an_address_of_this_machine_can_be_served_to(self):
        for host, words in (("", "expected an address"), ("192.0.2.1", "leave out --host")):
            with self.subTest(host=host):
                ended = subprocess.run([GIVEN.weft, "serve", "--archive", self.archive, "--host", host],
                                       capture_output=True, text=True, check=False, timeout=PATIENCE)
                self.assertEqual((ended.returncode, ended.stdout), (2, ""))
                self.assertIn(words, ended.stderr)

    def test_without_an_archive_there_is_no_server(self):
        ended = subprocess.run([GIVEN.weft, "serve", "--archive", "/nowhere/weft.db"], capture_output=True, text=True,
                               check=False, timeout=PATIENCE)
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertIn("there is no archive", ended.stderr)


def has_ipv6():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
        return True
    except OSError:
        return False


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weft", required=True)
    parser.add_argument("--corpus", required=True)
    GIVEN, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
