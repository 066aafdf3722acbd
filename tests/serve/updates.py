# SPDX-License-Identifier: Apache-2.0
# SPARQL 1.1 Protocol, updates: updates.py URL, where URL allows them and serves
# nothing yet.
import json
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request

url = sys.argv[1] + "sparql"
passed = failed = 0
UPDATE = "application/sparql-update"
FORM = "application/x-www-form-urlencoded"


def check(name, want, got):
    global passed, failed
    if want == got:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}: expected {want!r}, got {got!r}")


def send(body, kind=UPDATE, query=""):
    request = urllib.request.Request(url + query, body.encode(),
                                     {"Content-Type": kind})
    try:
        answer = urllib.request.urlopen(request)
    except urllib.error.HTTPError as e:
        answer = e
    return answer.status, answer.read().decode()


def count(pattern="{ ?s ?p ?o }"):
    fields = urllib.parse.urlencode({"query": f"SELECT * {pattern}"})
    return len(json.load(urllib.request.urlopen(f"{url}?{fields}"))
               ["results"]["bindings"])


check("direct", (204, ""), send("INSERT DATA { <a:a> <a:b> 1 , 2 }"))
check("it is there", 2, count())
check("a form", 204, send(urllib.parse.urlencode(
    {"update": "INSERT DATA { GRAPH <a:g> { <a:a> <a:b> 3 } }"}), FORM)[0])
check("a graph", 1, count("{ GRAPH <a:g> { ?s ?p ?o } }"))
check("graphs that are used", 204, send(
    "INSERT { ?s <a:copy> ?o } WHERE { ?s <a:b> ?o }", UPDATE,
    "?using-graph-uri=a:g")[0])
check("no others", 1, count("{ ?s <a:copy> ?o }"))
check("named ones", 204, send("INSERT { ?s <a:named> ?o } WHERE { GRAPH ?g "
      "{ ?s <a:b> ?o } }", UPDATE, "?using-named-graph-uri=a:g")[0])
check("of these", 1, count("{ ?s <a:named> ?o }"))
check("twice said", 400, send("WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
      UPDATE, "?using-graph-uri=a:g")[0])
wrong = send("INSERT DATA { <a:a> <a:b> 9 } ;\nDELETE nothing")
check("syntax", (400, True), (wrong[0], wrong[1].startswith("line 2, column")))
check("nothing is done", 0, count("{ ?s ?p 9 }"))
check("half done is undone", (400, 0), (
    send("INSERT DATA { <a:a> <a:b> 9 } ; CREATE GRAPH <a:g>")[0],
    count("{ ?s ?p 9 }")))
check("a query", 400, send("SELECT * {}")[0])
check("no file is read", 400, send("LOAD <file:///etc/passwd>")[0])
check("nor another machine", 400, send(f"LOAD <{url}>")[0])
check("described", True, "SPARQL11Update" in
      urllib.request.urlopen(url).read().decode())

# Many read while many write: each sees all of an update, or nothing
torn = []


def work(number):
    for i in range(10):
        send(f"INSERT DATA {{ <a:{number}> <a:n> {2 * i} , {2 * i + 1} }}")
        torn.append(count("{ ?s <a:n> ?o }") % 2)


threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
check("all at once", (60, 0), (len(torn), sum(torn)))
check("all came", 120, count("{ ?s <a:n> ?o }"))
check("DELETE", 204, send("DELETE WHERE { ?s <a:n> ?o }")[0])
check("it is gone", 0, count("{ ?s <a:n> ?o }"))
check("CLEAR", (204, 0), (send("CLEAR ALL")[0], count()))
print(f"{passed} passed, {failed} failed: updates")
sys.exit(failed != 0)
