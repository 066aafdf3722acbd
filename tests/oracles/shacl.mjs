// SPDX-License-Identifier: Apache-2.0
// Validate graphs against shapes: node shacl.mjs SHAPES GRAPH...

import { readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

const read = (path) => new Store(new Parser().parse(readFileSync(path, "utf8")));
const [shapes, ...graphs] = process.argv.slice(2);
const validator = new SHACLValidator(read(shapes));
let failed = 0;

for (const path of graphs) {
  const report = await validator.validate(read(path));
  for (const result of report.results) {
    const message = result.message.map((m) => m.value).join(" ");
    console.log(`${path}: ${result.focusNode?.value} ${result.path?.value} ${message}`);
  }
  failed += report.conforms ? 0 : 1;
}
console.log(`${graphs.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
