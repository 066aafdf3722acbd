# SPDX-License-Identifier: Apache-2.0
# Graph Store Protocol: graphs.py URL read|write, where URL serves
# tests/query/people.trig with bodies of up to 1 MB, and allows updates or not.
import http.client
import sys
import urllib.parse

url = urllib.parse.urlsplit(sys.argv[1])
passed = failed = 0
G1 = "/data?graph=" + urllib.parse.quote("http://example.org/g1", "")
NEW = "/data?graph=urn:x:new"
TTL = b"<s> <a:p> _:b . _:b <a:p> 1 ."


def check(name, want, got):
    global passed, failed
    if want == got:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}: expected {want!r}, got {got!r}")


def send(method, path, body=None, content_type=None, accept=None):
    """Return status, media type and body of the answer"""
    headers = {"Content-Type": content_type, "Accept": accept}
    connection = http.client.HTTPConnection(url.hostname, url.port)
    connection.request(method, path, body,
                       {k: v for k, v in headers.items() if v})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, answer.headers.get_content_type(), data


def lines(path):
    return send("GET", path, accept="application/n-triples")[2].splitlines()


def read():
    check("a graph", (200, "text/turtle"), send("GET", G1)[:2])
    check("its statements", 2, len(lines(G1)))
    check("HEAD", (200, "text/turtle", b""), send("HEAD", G1))
    check("the default graph", 16, len(lines("/data?default")))
    check("all", (200, "application/trig"), send("GET", "/data")[:2])
    check("all as N-Quads", 20, len(
        send("GET", "/data", accept="application/n-quads")[2].splitlines()))
    check("all is no Turtle", 406, send("GET", "/data", accept="text/turtle")[0])
    for accept in ["application/rdf+xml", "application/ld+json", "application/trig",
                   "application/n-quads", "application/rdf+json"]:
        check(accept, (200, accept), send("GET", G1, accept=accept)[:2])
    check("no picture", 406, send("GET", G1, accept="image/png")[0])
    check("no such graph", 404, send("GET", NEW)[0])
    check("two graphs", 400, send("GET", G1 + "&default")[0])
    check("no IRI", 400, send("GET", "/data?graph=x")[0])
    check("no name", 400, send("GET", "/data?graph=")[0])
    check("no sound IRI", 400, send("GET", "/data?graph=a:%3Cb%3E")[0])
    for method in ["PUT", "POST", "DELETE"]:
        check(f"{method} is refused", 403,
              send(method, G1, TTL, "text/turtle")[0])
    check("PATCH", 405, send("PATCH", G1, TTL, "text/turtle")[0])


def write():
    put = lambda body, kind="text/turtle", path=NEW, method="PUT": \
        send(method, path, body, kind)[0]
    check("PUT anew", 201, put(TTL))
    check("it is there", 2, len(lines(NEW)))
    check("relative to its graph", True, any(l.startswith(b"<urn:x:s>") or
          l.startswith(b"<s>") or b"<a:p> _:" in l for l in lines(NEW)))
    check("PUT again", 204, put(TTL))
    check("in its place", 2, len(lines(NEW)))
    check("POST", 204, put(TTL, method="POST"))
    check("beside it", 4, len(lines(NEW)))
    check("N-Triples", 204, put(b"<a:b> <a:b> <a:b> .", "application/n-triples"))
    check("RDF/XML", 204, put(b"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-"
                              b"syntax-ns#'/>", "application/rdf+xml; charset=UTF-8"))
    check("nothing is no graph", 404, send("GET", NEW)[0])
    before = send("GET", "/data", accept="application/n-quads")[2]
    for name, body, kind, want in [
            ("bad syntax", b"<a:b> <a:b>\n <a:b", "text/turtle", 400),
            ("half of it good", b"<a:b> <a:b> <a:b> .\n}", "text/turtle", 400),
            ("not UTF-8", b'<a:b> <a:b> "\xff" .', "text/turtle", 400),
            ("half a character", b'<a:b> <a:b> "\\uD800" .', "text/turtle", 400),
            ("no syntax", b"", "image/png", 415), ("no type", b"", None, 415),
            ("of quads", b"", "application/n-quads", 415),
            ("UTF-16", b"", "text/turtle; charset=utf-16", 415),
            ("an entity", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
             b"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
             b"xmlns:a='a:'><r:Description><a:p>&b;</a:p></r:Description></r:RDF>",
             "application/rdf+xml", None),
            ("large", b"#" * (1 << 20) + b"##", "text/turtle", 413)]:
        got = put(body, kind)
        check(name, want or got, got)
        if want is None:
            check("nothing of the file is there", False, b"root:" in
                  send("GET", "/data", accept="application/n-quads")[2])
            send("DELETE", NEW)
    check("its place", True, send("PUT", NEW, b"<a:b> <a:b>\n <a:b", "text/turtle")
          [2].startswith(b"line 2"))
    check("nothing of it stays", before,
          send("GET", "/data", accept="application/n-quads")[2])
    check("DELETE", 204, send("DELETE", G1)[0])
    check("it is gone", 404, send("GET", G1)[0])
    check("DELETE again", 404, send("DELETE", G1)[0])
    check("POST quads", 204, put(b"<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> \"d\" .\n",
                                 "application/n-quads", "/data", "POST"))
    check("to their graph", 1, len(lines("/data?graph=a:g")))
    check("and the default one", 17, len(lines("/data?default")))
    check("PUT all", 204, put(before, "application/n-quads", "/data"))
    check("all as before", before.count(b"\n"), send(
        "GET", "/data", accept="application/n-quads")[2].count(b"\n"))


{"read": read, "write": write}[sys.argv[2]]()
print(f"{passed} passed, {failed} failed: {sys.argv[2]} graphs")
sys.exit(failed != 0)
