# SPDX-License-Identifier: Apache-2.0
# Ask a server what it must answer, and what it must refuse: protocol.py URL
# FILE, where FILE is what it serves, and its limits are 1 second, 500 rows and
# 1 MB.
import http.client
import json
import socket
import sys
import threading
import urllib.parse
import xml.etree.ElementTree

url = urllib.parse.urlsplit(sys.argv[1])
passed = failed = 0
ALL = "SELECT * { ?s ?p ?o }"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
JSON = "application/sparql-results+json"
N = 16  # Statements of the default graph


def check(name, want, got):
    global passed, failed
    if want == got:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}: expected {want!r}, got {got!r}")


def send(method, path, body=None, **headers):
    """Return status, media type, body and headers of the answer"""
    connection = http.client.HTTPConnection(url.hostname, url.port)
    connection.request(method, path, body,
                       {k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, answer.headers.get_content_type(), data, answer.headers


def quote(**fields):
    return urllib.parse.urlencode(fields, doseq=True)


def get(accept=None, **fields):
    headers = {"Accept": accept} if accept else {}
    return send("GET", "/sparql?" + quote(**fields), **headers)


def post(content_type, body, path="/sparql", **headers):
    return send("POST", path, body, Content_Type=content_type, **headers)


def count(answer):
    return len(json.loads(answer[2])["results"]["bindings"])


# --- The three ways to ask ----------------------------------------------------

check("GET", (200, JSON), get(query=ALL)[:2])
check("GET finds", N, count(get(query=ALL)))
check("form", N, count(post(FORM, quote(query=ALL))))
check("form with a character set", N,
      count(post(FORM + "; charset=UTF-8", quote(query=ALL))))
check("direct", N, count(post(QUERY, ALL)))
check("HEAD", (200, JSON, b""), send("HEAD", "/sparql?" + quote(query=ALL))[:3])
check("ASK", True, json.loads(get(query="ASK {}")[2])["boolean"])
check("not ASCII", 1, count(post(QUERY, 'SELECT * { ?s ?p "Dée" }'.encode())))

# --- Graphs -------------------------------------------------------------------

G1, G2 = "http://example.org/g1", "http://example.org/g2"
NAMED = "SELECT * { GRAPH ?g { ?s ?p ?o } }"
check("default graph", 2, count(get(**{"query": ALL, "default-graph-uri": G1})))
check("two of them", 3,
      count(get(**{"query": ALL, "default-graph-uri": [G1, G2]})))
check("of FROM NAMED no more", 0,
      count(get(**{"query": NAMED, "default-graph-uri": G1})))
check("named", 2, count(get(**{"query": NAMED, "named-graph-uri": G2})))
check("in the address, the query in the body", 2,
      count(post(QUERY, ALL, "/sparql?" + quote(**{"default-graph-uri": G1}))))
check("in a form", 2,
      count(post(FORM, quote(**{"query": NAMED, "named-graph-uri": G1}))))
check("rather than FROM", 2, count(get(**{
    "query": f"SELECT * FROM <{G2}> {{ ?s ?p ?o }}", "default-graph-uri": G1})))
check("unknown", 0, count(get(**{"query": ALL, "default-graph-uri": "a:b"})))

# --- Types --------------------------------------------------------------------

XML = "application/sparql-results+xml"
for accept, want in [
        (XML, XML), ("text/csv", "text/csv"), ("*/*", JSON), ("text/*", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        (f"{JSON};q=0.2, {XML};q=0.9", XML), (f"{XML};q=0, */*;q=0.1", JSON),
        (f"application/*;q=0.5,{XML};q=0.1", JSON),
        ("application/json", JSON), ("TEXT/CSV", "text/csv"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
         "text/html")]:
    check(f"Accept {accept}", (200, want), get(accept, query=ALL)[:2])
check("none that we have", 406, get("image/png", query=ALL)[0])
check("none at all", 406, get("*/*;q=0", query=ALL)[0])
GRAPH = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"
for accept, want in [
        ("*/*", "text/turtle"), ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
        ("application/trig", "application/trig"),
        ("application/n-quads", "application/n-quads")]:
    check(f"a graph as {accept}", (200, want), get(accept, query=GRAPH)[:2])
check("a graph is no rows", 406, get(XML, query=GRAPH)[0])
check("DESCRIBE", b"<http://example.org/ann>",
      get("application/n-triples",
          query="DESCRIBE <http://example.org/ann>")[2].split()[0])
xml.etree.ElementTree.fromstring(get(XML, query=ALL)[2])
page = get("text/html", query='SELECT ("<script>" AS ?a) (<javascript:x> AS ?b) '
           '(<http://example.org/> AS ?c) {}')[2].decode()
check("a page escapes", (True, False, False, True), (
    "&lt;script>" in page or "&lt;script&gt;" in page, "<script" in page,
    'href="javascript' in page, 'href="http://example.org/"' in page))
check("service description", (200, "text/turtle"), send("GET", "/sparql")[:2])
check("it names a graph", True, G1.encode() in send("GET", "/sparql")[2])
check("no update is offered", False,
      b"SPARQL11Update" in send("GET", "/sparql")[2])

# --- What is refused ----------------------------------------------------------

wrong = get(query="SELECT *\n{ ?s ?p }")
check("syntax", (400, "text/plain"), wrong[:2])
check("its place", True, wrong[2].startswith(b"line 2, column 9: expected"))
check("two queries", 400, get(query=[ALL, ALL])[0])
check("a query in body and address", 400,
      post(QUERY, ALL, "/sparql?" + quote(query=ALL))[0])
check("query and update", 400, post(FORM, quote(query=ALL, update="CLEAR ALL"))[0])
check("neither", 400, post(FORM, "")[0])
check("an update as a query", 400, get(query="CLEAR ALL")[0])
check("an update by GET", 400, get(update="CLEAR ALL")[0])
check("an update", 403, post(UPDATE, "CLEAR ALL")[0])
check("an update in a form", 403, post(FORM, quote(update="CLEAR ALL"))[0])
check("another endpoint", 400, get(query="SELECT * { SERVICE <a:b> {} }")[0])
check("another type", 415, post("text/plain", ALL)[0])
check("no type", 415, send("POST", "/sparql", ALL)[0])
check("another character set", 415, post(QUERY + "; charset=utf-16", ALL)[0])
check("not UTF-8", 400, post(QUERY, b'SELECT * { ?s ?p "\xff" }')[0])
check("a bad escape", 400, send("GET", "/sparql?query=%zz")[0])
check("half an escape", 400, send("GET", "/sparql?query=ASK%7")[0])
check("an escape that is not UTF-8", 400, send("GET", "/sparql?query=%ff")[0])
check("a NUL", 400, send("GET", "/sparql?query=%00")[0])
put = send("PUT", "/sparql", ALL)
check("PUT", (405, True), (put[0], "POST" in put[3]["Allow"]))
check("an odd method", 405, send("BREW", "/sparql")[0])
check("nowhere", 404, send("GET", "/nowhere")[0])
check("not elsewhere", 404, send("GET", "/../../etc/passwd")[0])
check("OPTIONS", 204, send("OPTIONS", "/sparql")[0])

# --- Strangers ----------------------------------------------------------------

for host, want in [("localhost", 200), ("LOCALHOST:80", 200), ("[::1]:9", 200),
                   ("graph.localhost", 200), ("10.1.2.3", 200),
                   ("example.org", 403), ("localhost.example.org", 403),
                   ("1.2.3.4.example.org", 403), ("[x]", 403), ("", 403)]:
    check(f"Host {host}", want, send("GET", "/sparql", Host=host)[0])
own = f"http://{url.netloc}"
check("our own page", 200, send("GET", "/sparql", Origin=own)[0])
for origin in ["http://example.org", "null", "http://localhost:1", own + ".org"]:
    check(f"a page of {origin}", 403, send("GET", "/sparql", Origin=origin)[0])
check("no other page reads", None,
      send("GET", "/sparql")[3]["Access-Control-Allow-Origin"])

# --- Too much -----------------------------------------------------------------

MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
check("rows", (500, True),
      (lambda a: (a[0], b"more rows" in a[2]))(get(query=MANY)))
LONG = "SELECT (COUNT(*) AS ?n) { %s }" % " . ".join(
    f"?a{i} ?b{i} ?c{i}" for i in range(9))
check("time", (500, True),
      (lambda a: (a[0], b"longer than" in a[2]))(get(query=LONG)))
check("a large body", 413, post(QUERY, ALL + "#" * (1 << 20))[0])
check("a large address", True,
      send("GET", "/sparql?query=" + "x" * 1000000)[0] in (400, 414, 431))
check("deep", 400, post(QUERY, "SELECT * {" + "{" * 200000)[0])


def raw(data, shut=True):
    """Send bytes as they are, and return the first line of the answer"""
    with socket.create_connection((url.hostname, url.port)) as s:
        s.settimeout(20)
        try:
            s.sendall(data)
            if shut:
                s.shutdown(socket.SHUT_WR)
            return s.makefile("rb").readline()
        except OSError:
            return b""


HEAD = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + \
    QUERY.encode() + b"\r\n"
for junk in [b"", b"\r\n\r\n", b"GET\r\n\r\n", b"\x00\xff" * 5000,
             b"GET /sparql HTTP/1.1\r\n\r\n", b"GET /sparql HTTP/9.9\r\n\r\n",
             b"GET /sparql?query=%00%00 HTTP/1.0\r\n\r\n",
             b"A" * 300000 + b"\r\n\r\n",
             b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 50000 + b"\r\n",
             HEAD + b"Content-Length: 999999999999999999999\r\n\r\n",
             HEAD + b"Content-Length: -1\r\n\r\n",
             HEAD + b"Content-Length: 100\r\n\r\nASK",
             HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
             HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
             HEAD + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"]:
    answer = raw(junk)
    check(f"nonsense {junk[:40]!r}", False, b" 200 " in answer)
endless = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + \
    (b"100000\r\n" + b"x" * 0x100000 + b"\r\n") * 40
check("an endless body", False, b" 200 " in raw(endless))
check("a body in pieces", True, raw(
    HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n3\r\n {}\r\n0\r\n\r\n")
    .startswith(b"HTTP/1.1 200"))

# A slow one keeps nobody waiting
slow = [socket.create_connection((url.hostname, url.port)) for _ in range(20)]
for s in slow:
    s.sendall(HEAD + b"Content-Length: 50\r\n\r\nASK")
check("slow ones", N, count(get(query=ALL)))
for s in slow:
    s.close()

# Many at once get what one gets
answers = []
threads = [threading.Thread(target=lambda: answers.append(
    (get("application/rdf+xml", query=GRAPH)[2], get(query=ALL)[2])))
    for _ in range(24)]
for t in threads:
    t.start()
for t in threads:
    t.join()
check("many at once", (24, 1), (len(answers), len(set(answers))))
check("still there", N, count(get(query=ALL)))

print(f"{passed} passed, {failed} failed over the network")
sys.exit(failed != 0)
