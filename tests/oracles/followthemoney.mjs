// SPDX-License-Identifier: Apache-2.0
// Hold entities against the model of FollowTheMoney: node followthemoney.mjs
// FILE. Prints how many there are of each schema, sorted.

import { readFileSync } from "node:fs";
import ftm from "@alephdata/followthemoney";

const model = new ftm.Model(ftm.defaultModel);
const [path] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").split("\n");
if (lines.pop() !== "") throw new Error(`${path}: its last line does not end`);
const entities = new Map();
const counts = {};
let failed = 0;

const check = (holds, entity, ...words) => {
  if (holds) return;
  failed += 1;
  console.log("FAILED:", entity.id, entity.schema, ...words);
};

const isDate = (text) => {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month = "01", day = "01"] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(+date) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

const isOfType = {
  date: isDate,
  checksum: (text) => /^[0-9a-f]{40}$/.test(text),
  url: (text) => /^https?:\/\//.test(text),
  entity: (text) => entities.has(text),
};

for (const line of lines) {
  const entity = JSON.parse(line);
  check(/^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$/.test(entity.id), entity, "no identifier");
  check(!entities.has(entity.id), entity, "is there twice");
  check(Object.keys(entity).join() === "id,schema,properties", entity, "has other members");
  entities.set(entity.id, entity);
}

for (const entity of entities.values()) {
  const schema = model.getSchema(entity.schema);
  const properties = schema.getProperties();
  counts[entity.schema] = (counts[entity.schema] ?? 0) + 1;
  check(!schema.abstract, entity, "is abstract");
  const required = model.getSchema(entity.schema).schemata
    .flatMap((name) => model.getSchema(name).required);
  for (const name of required) check(entity.properties[name], entity, "lacks", name);
  for (const [name, values] of Object.entries(entity.properties)) {
    const property = properties.get(name);
    check(property && !property.stub, entity, "has no", name);
    check(Array.isArray(values) && values.length, entity, name, "is no list");
    check(new Set(values).size === values.length, entity, name, "says a thing twice");
    for (const value of values) {
      check(typeof value === "string" && value, entity, name, "holds no text");
      check((isOfType[property?.type.name] ?? (() => true))(value), entity, name, value);
      check(property?.type.name !== "name" || value.length <= 384, entity, name, "is too long");
      if (property?.type.name === "entity" && entities.has(value)) {
        const other = model.getSchema(entities.get(value).schema);
        check(other.isA(property.range ?? property.getRange()), entity, name, "is a", other.name);
      }
    }
  }
}
console.log(Object.keys(counts).sort().map((name) => `${name} ${counts[name]}`).join("\n"));
process.exit(failed ? 1 : 0);
