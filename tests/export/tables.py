# SPDX-License-Identifier: Apache-2.0
"""Checks GraphML and CSV of one graph: tables.py NAME, for NAME.graphml,
NAME.nodes.csv and NAME.edges.csv. With networkx, reads the GraphML through
that as well."""
import csv
import re
import sys
import xml.etree.ElementTree as xml

NS = "{http://graphml.graphdrawing.org/xmlns}"
TRIGGERS = tuple("=+-@\uff1d\uff0b\uff0d\uff20\t\r")
TYPES = {"string": str, "int": int, "double": float,
         "boolean": lambda text: {"true": True, "false": False}[text]}


def fail(message):
    sys.exit(f"FAILED: {message}")


def check(holds, message):
    if not holds:
        fail(message)


def read_graphml(path):
    """Nodes and edges, as far as the schema of GraphML allows them"""
    root = xml.parse(path).getroot()
    check(root.tag == NS + "graphml", "no graphml")
    keys, nodes, edges, seen = {}, {}, [], set()
    order = [child.tag for child in root]
    check(order == sorted(order, key=[NS + "key", NS + "graph"].index), "order")
    for key in root.findall(NS + "key"):
        check(key.get("id") not in keys, f"key {key.get('id')} twice")
        keys[key.get("id")] = key
    for item in root.find(NS + "graph"):
        kind = item.tag[len(NS):]
        check(kind in ("node", "edge"), kind)
        check(re.fullmatch(r"[-.:_A-Za-z0-9]+", item.get("id")), "no NMTOKEN")
        check(item.get("id") not in seen, f"id {item.get('id')} twice")
        seen.add(item.get("id"))
        data = {}
        for cell in item:
            key = keys[cell.get("key")]
            check(cell.tag == NS + "data" and key.get("for") == kind, "data")
            if key.get("attr.name"):
                text = cell.text
                check(not text.lower().startswith("<html>"), "a page of HTML")
                data[key.get("attr.name")] = TYPES[key.get("attr.type")](text)
        if kind == "node":
            check(not edges, "a node after edges")
            nodes[item.get("id")] = data
        else:
            check(item.get("source") in nodes and item.get("target") in nodes,
                  "an edge to nowhere")
            edges.append((item.get("source"), item.get("target"), data))
    return nodes, edges


def read_csv(path):
    """Rows as dictionaries, with Neo4j's types; RFC 4180"""
    text = open(path, encoding="utf-8", newline="").read()
    check(text.endswith("\r\n"), "lines end in CR and LF")
    # Fields of several lines are not on by default in neo4j-admin
    check(text.count("\n") == text.count("\r\n"), "a field of several lines")
    rows = list(csv.reader(text.split("\r\n")[:-1], strict=True))
    check(len({len(row) for row in rows}) == 1, "rows of different lengths")
    for row in rows[1:]:
        for cell in row:
            parts = [part.lstrip(" ") for part in cell.split(";")]
            check(not any(part.startswith(TRIGGERS) for part in parts),
                  f"a formula: {cell}")
    check(all(re.fullmatch(r"[a-z0-9_]*(:(ID|LABEL|START_ID|END_ID|TYPE|int|double"
                           r"|boolean|string\[\]))?", name) for name in rows[0]),
          "a header that Neo4j does not know")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def plain(text):
    return re.sub(r"(^|;)( *)'", r"\1\2", text)


def check_csv(name, nodes, edges):
    rows = read_csv(name + ".nodes.csv")
    ids = [row[":ID"] for row in rows]
    check(len(ids) == len(set(ids)) == len(nodes), "nodes")
    for row, data in zip(rows, nodes.values()):
        check(plain(row["label"]) == data.get("label", "").lstrip(" "), row["label"])
    rows = read_csv(name + ".edges.csv")
    check(len(rows) == len(edges), "edges")
    for row, (_, _, data) in zip(rows, edges):
        check(row[":START_ID"] in ids and row[":END_ID"] in ids, "an edge to nowhere")
        check(re.fullmatch(r"[A-Z0-9_]+", row[":TYPE"]), row[":TYPE"])
        check(row[":TYPE"] == data["interaction"], "types differ")
        check(float(row["weight:double"]) == data["weight"], "weights differ")


def check_facts(edges):
    """Only what the article itself says as a fact has the type of a relation"""
    for _, _, data in edges:
        parts = data["interaction"].replace("_RECIPIENT", "")
        word = re.sub(r"([A-Z])", r"_\1", data["relation"]).upper()
        is_fact = (not data["attributed"] and data["polarity"] == "affirmed"
                   and data["modality"] == "asserted")
        check((parts == word) == is_fact, f"{parts} for {data}")
        check(0 < data["weight"] <= 1, "a weight that Gephi refuses")


def main(name):
    nodes, edges = read_graphml(name + ".graphml")
    check_csv(name, nodes, edges)
    check_facts(edges)
    try:
        import networkx
    except ImportError:
        print("without networkx")
    else:
        graph = networkx.read_graphml(name + ".graphml")
        check(len(graph) == len(nodes), "networkx sees other nodes")
        check(graph.number_of_edges() == len(edges), "networkx sees other edges")
        check(all("shape_type" in data for _, data in graph.nodes(data=True)),
              "networkx sees no shapes of yEd")
    print(f"{name.split('/')[-1]}: {len(nodes)} nodes, {len(edges)} edges")


main(sys.argv[1])
