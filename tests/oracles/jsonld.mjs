// SPDX-License-Identifier: Apache-2.0
// Print a graph as canonical N-Quads (RDFC-1.0): node jsonld.mjs FILE...
//
// JSON-LD is read by jsonld, everything else by n3. Nothing is fetched; of the
// standard context of Web Annotation a few terms of our own stand in.

import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";

const annotation = "http://www.w3.org/ns/anno.jsonld";
const iris = { "@type": "@id" };
const context = {
  oa: "http://www.w3.org/ns/oa#",
  as: "http://www.w3.org/ns/activitystreams#",
  id: { "@type": "@id", "@id": "@id" },
  type: { "@type": "@vocab", "@id": "@type" },
  Annotation: "oa:Annotation",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  SpecificResource: "oa:SpecificResource",
  TextualBody: "oa:TextualBody",
  TextPositionSelector: "oa:TextPositionSelector",
  TextQuoteSelector: "oa:TextQuoteSelector",
  describing: "oa:describing",
  classifying: "oa:classifying",
  linking: "oa:linking",
  body: { ...iris, "@id": "oa:hasBody" },
  target: { ...iris, "@id": "oa:hasTarget" },
  source: { ...iris, "@id": "oa:hasSource" },
  selector: { ...iris, "@id": "oa:hasSelector" },
  purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
  first: { ...iris, "@id": "as:first" },
  partOf: { ...iris, "@id": "as:partOf" },
  items: { ...iris, "@id": "as:items", "@container": "@list" },
  total: "as:totalItems",
  startIndex: "as:startIndex",
  start: "oa:start",
  end: "oa:end",
  exact: "oa:exact",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  format: "http://purl.org/dc/elements/1.1/format",
  language: "http://purl.org/dc/elements/1.1/language",
};

const documentLoader = async (url) => {
  if (url !== annotation) throw new Error(`a reader without a network needs ${url}`);
  return { documentUrl: url, document: { "@context": context } };
};

const read = async (path) => {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".jsonld")) {
    // What cannot be understood must not be dropped in silence
    return jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true, format: "application/n-quads" });
  }
  const writer = new Writer({ format: "N-Quads" });
  const quads = new Parser({ format: path.endsWith(".nq") ? "N-Quads" : "TriG" }).parse(text);
  return quads.map((q) => writer.quadToString(q.subject, q.predicate, q.object, q.graph)).join("");
};

for (const path of process.argv.slice(2)) {
  process.stdout.write(await jsonld.canonize(await read(path), {
    inputFormat: "application/n-quads", format: "application/n-quads", algorithm: "RDFC-1.0", safe: false,
    canonizeOptions: { maxWorkFactor: Infinity },
  }));
}
