#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A server for tests: tells its port, then answers by path until /quit.

Files that are named have a path, too: /files/NAME.
"""
import base64
import http.server
import os
import sys
import threading

FILES = {"/files/" + os.path.basename(path): path for path in sys.argv[1:]}


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def answer(self, status, body=b"", kind="text/plain", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def echo(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        asked = self.headers.get("Authorization", "none")
        kind, _, secret = asked.partition(" ")
        if kind == "Basic":
            asked = "Basic " + base64.b64decode(secret).decode()
        text = "%s %s %s %s" % (self.command, asked,
                                self.headers.get("X-Test", "-"), body.decode())
        self.answer(200, text.encode(), "text/plain; charset=utf-8")

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/quit":
            self.answer(200)
            threading.Thread(target=self.server.shutdown).start()
        elif path == "/echo":
            self.echo()
        elif path == "/big":
            self.answer(200, b"x" * 100000)
        elif path == "/slow":
            self.server.waiting.wait(20)
            self.answer(200, b"late")
        elif path == "/loop":
            self.answer(302, Location="/loop")
        elif path == "/away":
            self.answer(302, Location="/echo")
        elif path == "/local":
            self.answer(302, Location="file:///etc/passwd")
        elif path == "/digest":
            if self.headers.get("Authorization", "").startswith("Digest"):
                self.echo()
            else:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.answer(401, b"who?", WWW_Authenticate=(
                    'Digest realm="r", nonce="n", qop="auth"'))
        elif path == "/refuse":
            self.answer(403, b"not for you\nat all")
        elif path in FILES:
            with open(FILES[path], "rb") as file:
                self.answer(200, file.read(), "text/turtle")
        else:
            self.answer(404, b"<html>nothing here</html>", "text/html")

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.waiting = threading.Event()
    print(server.server_address[1], flush=True)
    server.serve_forever(poll_interval=0.05)


if __name__ == "__main__":
    main()
