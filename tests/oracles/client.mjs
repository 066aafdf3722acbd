// SPDX-License-Identifier: Apache-2.0
// A public client asks our server: node client.mjs URL, which serves
// tests/query/people.trig and allows updates.

import { Readable } from "node:stream";
import N3 from "n3";
import ParsingClient from "sparql-http-client/ParsingClient.js";
import StreamClient from "sparql-http-client";

const url = process.argv[2];
const options = { endpointUrl: `${url}sparql`, updateUrl: `${url}sparql`,
  storeUrl: `${url}data` };
const client = new ParsingClient(options);
const { store } = new StreamClient(options);
const { namedNode, quad, literal, blankNode } = N3.DataFactory;
const graph = namedNode("http://example.org/new?a=b&c=d#é");
let passed = 0;
let failed = 0;

const check = (name, want, got) => {
  if (String(want) === String(got)) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${name}: expected ${want}, got ${got}`);
  }
};

for (const operation of ["get", "postUrlencoded", "postDirect"]) {
  const rows = await client.query.select(
    'SELECT ?s ?n { ?s <http://example.org/name> ?n } ORDER BY ?n', { operation });
  check(`rows by ${operation}`, "Ann en,Bob ,Cyd ,Dée ",
    rows.map(({ n }) => `${n.value} ${n.language}`));
  check(`ASK by ${operation}`, true, await client.query.ask("ASK {}", { operation }));
  const made = await client.query.construct(
    "CONSTRUCT { ?s <a:b> _:x } { ?s <http://example.org/age> ?a }", { operation });
  check(`a graph by ${operation}`, 3, made.size);
}
await client.query.select("SELECT *").then(() => check("bad syntax", "refused", "not"),
  (error) => check("bad syntax", 400, error.status));

const read = async (name) => {
  const quads = [];
  for await (const q of store.get(name)) quads.push(q);
  return quads;
};
const triples = () => Readable.from([
  quad(namedNode("a:s"), namedNode("a:p"), literal("Ö\n\"", "de")),
  quad(namedNode("a:s"), namedNode("a:p"), blankNode("b")),
  quad(blankNode("b"), namedNode("a:p"), literal("1", namedNode("a:t")))]);
await store.put(triples(), { graph });
check("PUT", 3, (await read(graph)).length);
await store.post(triples(), { graph });
check("POST keeps blank nodes apart", 5, (await read(graph)).length);
await store.put(triples(), { graph });
const back = await read(graph);
check("PUT again", 3, back.length);
check("a literal", 'Ö\n" de', back.filter(({ object }) => object.language)
  .map(({ object }) => `${object.value} ${object.language}`));
check("the default graph stays", 16, (await read()).length);
check("of the query, too", 3, (await client.query.select(
  `SELECT * { GRAPH <${graph.value}> { ?s ?p ?o } }`)).length);
console.log(`${passed} passed, ${failed} failed by a client`);
process.exit(failed ? 1 : 0);
