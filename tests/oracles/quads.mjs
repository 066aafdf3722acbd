// SPDX-License-Identifier: Apache-2.0
// Print a graph as sorted N-Quads: node quads.mjs FILE

import { readFileSync } from "node:fs";
import { Parser, Writer } from "n3";

const [path] = process.argv.slice(2);
const extension = path.slice(path.lastIndexOf(".") + 1);
const format = { ttl: "Turtle", trig: "TriG", nt: "N-Triples", nq: "N-Quads" }[extension];
const writer = new Writer({ format: "N-Quads" });
const quads = new Parser({ format }).parse(readFileSync(path, "utf8"));
const lines = quads.map((q) => writer.quadToString(q.subject, q.predicate, q.object, q.graph));
process.stdout.write([...new Set(lines)].sort().join(""));
