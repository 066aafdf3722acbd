// SPDX-License-Identifier: Apache-2.0
// Time oxigraph, a line each: name, seconds, rows, megabytes:
// node bench.mjs FILE QUERIES

import { readFileSync } from "node:fs";
import { Store } from "oxigraph";

const [file, queries] = process.argv.slice(2);
const seconds = () => Number(process.hrtime.bigint()) / 1e9;
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
const tell = (name, time, rows) =>
  console.log([name, time.toFixed(6), rows, megabytes()].join("\t"));

const store = new Store();
let start = seconds();
store.load(readFileSync(file, "utf8"), { format: "application/n-quads", no_transaction: true });
tell("load", seconds() - start, store.size);
for (const line of readFileSync(queries, "utf8").split("\n")) {
  const [name, query] = line.split("\t");
  if (!query) continue;
  let best = Infinity;
  let rows = 0;
  for (let i = 0; i < 3; ++i) {
    start = seconds();
    rows = store.query(query, { use_default_graph_as_union: false }).length;
    best = Math.min(best, seconds() - start);
  }
  tell(name, best, rows);
}
